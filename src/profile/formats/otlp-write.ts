/** Writes the model as OTLP profiles (`v1development`, 1.9 and later): one profile a sample type, one dictionary. */
import type { Frame, Profile, Stack } from '../profile.ts';
import { createMessage, type Message } from './protobuf-write.ts';
import { toPprofUnit } from './sample-unit.ts';
import { createRounding } from './whole-numbers.ts';

/** What a receiver is sent beside the profile. */
export interface OtlpResource {
  readonly attributes: Readonly<Record<string, string>>;
  /** Milliseconds since the epoch. */
  readonly takenAt: number;
}

/**
 * An OTLP `ProfilesData` message (opentelemetry/proto/profiles/v1development), not compressed. One profile a sample type,
 * the default one first; values are rounded to whole units with their sum, and stacks of 0 are left out.
 */
export function writeOtlp(profile: Profile, origin?: OtlpResource): Uint8Array {
  const tables = createTables(profile.frames);
  const toWhole = createRounding(profile.sampleTypes.length);
  const profiles = profile.sampleTypes.map(({ type, unit }, index) => {
    const message = createMessage();
    message.message(1, valueType(tables, type, unit));
    for (const stack of profile.stacks) {
      const value = toWhole(stack.values[index] ?? 0, index);
      if (value === 0) continue;
      message.message(2, createMessage().number(1, tables.stackOf(stack)).packed(4, [value]));
    }
    if (origin !== undefined) message.fixed64(3, BigInt(Math.round(origin.takenAt)) * 1_000_000n);
    message.number(4, Math.round(profile.durationNs ?? 0));
    if (profile.period !== undefined) {
      message.message(5, valueType(tables, type, profile.periodUnit ?? unit)).number(6, Math.round(profile.period));
    }
    return message;
  });
  // The one to be shown comes first.
  const [shown] = profiles.splice(profile.defaultType, 1);
  const scope = createMessage();
  for (const each of shown === undefined ? profiles : [shown, ...profiles]) scope.message(2, each);
  const resource = createMessage().message(1, attributesOf(origin)).message(2, scope);
  return createMessage().message(1, resource).message(2, tables.dictionary()).bytes();
}

function attributesOf(origin: OtlpResource | undefined): Message {
  const resource = createMessage();
  for (const [key, value] of Object.entries(origin?.attributes ?? {})) {
    resource.message(1, createMessage().text(1, key).message(2, createMessage().text(1, value)));
  }
  return resource;
}

interface Tables {
  string(text: string): number;
  /** Index of the stack, leaf first as OTLP has them. */
  stackOf(stack: Stack): number;
  dictionary(): Message;
}

function valueType(tables: Tables, type: string, unit: string): Message {
  return createMessage()
    .number(1, tables.string(type))
    .number(2, tables.string(toPprofUnit(unit)));
}

/** Index 0 of each table is null. */
function createTables(frames: readonly Frame[]): Tables {
  const strings = new Map<string, number>([['', 0]]);
  const string = (text: string): number => {
    const known = strings.get(text) ?? strings.size;
    strings.set(text, known);
    return known;
  };
  const functions = frames.map(({ name, file = '', line = 0 }) =>
    createMessage().number(1, string(name)).number(3, string(file)).number(4, line),
  );
  const locations = new Map<string, number>();
  const locationOf = (frame: number, line: number): number => {
    const key = `${frame} ${line}`;
    const known = locations.get(key) ?? locations.size + 1;
    locations.set(key, known);
    return known;
  };
  const stacks = new Map<string, number>();
  return {
    string,
    stackOf({ frames: path, leafLine = 0 }) {
      const last = path.length - 1;
      const key = path
        .map((frame, depth) => locationOf(frame, depth === last ? leafLine : 0))
        .reverse()
        .join(' ');
      const known = stacks.get(key) ?? stacks.size + 1;
      stacks.set(key, known);
      return known;
    },
    dictionary() {
      const dictionary = createMessage().message(1, createMessage()).message(2, createMessage());
      for (const key of locations.keys()) {
        const [frame = 0, line = 0] = key.split(' ').map(Number);
        dictionary.message(
          2,
          createMessage().message(
            3,
            createMessage()
              .number(1, frame + 1)
              .number(2, line),
          ),
        );
      }
      dictionary.message(3, createMessage());
      for (const each of functions) dictionary.message(3, each);
      dictionary.message(4, createMessage());
      for (const text of strings.keys()) dictionary.text(5, text);
      dictionary.message(6, createMessage()).message(7, createMessage());
      for (const key of stacks.keys()) {
        const path = key === '' ? [] : key.split(' ').map(Number);
        dictionary.message(7, createMessage().packed(1, path));
      }
      return dictionary;
    },
  };
}
