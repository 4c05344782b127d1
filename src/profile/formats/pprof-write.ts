/** Writes the model as gzipped pprof, readable by `go tool pprof` and back by pprof.ts without loss of totals or frames. */
import { gzipSync } from 'node:zlib';
import type { Frame, Profile, Stack } from '../profile.ts';
import { toComments } from './pprof-comments.ts';
import { toOwnMapping } from './pprof-frames.ts';
import { createMessage, type Message, packedMessage } from './protobuf-write.ts';
import { toPprofUnit } from './sample-unit.ts';
import { createRounding } from './whole-numbers.ts';

/** What receivers ask of a profile besides. */
export interface PprofStamp {
  /** Milliseconds since the epoch. */
  readonly takenAt: number;
  /** What was counted until the next sample: `cpu` in nanoseconds, `space` in bytes. */
  readonly periodType: { readonly type: string; readonly unit: string };
}

/**
 * Gzipped bytes, the same for the same profile and stamp. Values are rounded to whole numbers so that each type's total
 * stays.
 */
export function writePprof(profile: Profile, stamp?: PprofStamp): Uint8Array {
  const string = createStrings();
  const tables = createTables(profile.frames, string.indexOf);
  const toWhole = createRounding(profile.sampleTypes.length);
  const valueType = (type: string, unit: string): Message =>
    createMessage()
      .number(1, string.indexOf(type))
      .number(2, string.indexOf(toPprofUnit(unit)));
  const shown = profile.sampleTypes[profile.defaultType] ?? profile.sampleTypes[0];
  const file = createMessage();
  for (const { type, unit } of profile.sampleTypes) file.message(1, valueType(type, unit));
  for (const stack of profile.stacks) {
    file.content(2, packedMessage([1, tables.locationsOf(stack)], [2, stack.values.map(toWhole)]));
  }
  for (const mapping of tables.mappings) file.message(3, mapping);
  for (const location of tables.locations) file.message(4, location);
  for (const each of tables.functions) file.message(5, each);
  const period = periodOf(profile, stamp);
  const periodType = period === undefined ? undefined : valueType(period.type, period.unit);
  const comments = toComments(profile).map(string.indexOf);
  const defaultType = string.indexOf(shown.type);
  for (const text of string.all()) file.text(6, text);
  if (stamp !== undefined) file.exact(9, BigInt(Math.round(stamp.takenAt)) * 1_000_000n);
  file.number(10, Math.round(profile.durationNs ?? 0));
  if (periodType !== undefined) file.message(11, periodType).number(12, Math.round(period?.value ?? 0));
  return gzipSync(file.packed(13, comments).number(14, defaultType).bytes());
}

function createStrings(): { indexOf(text: string): number; all(): Iterable<string> } {
  // The first one is empty in every file.
  const known = new Map([['', 0]]);
  return {
    indexOf(text) {
      const index = known.get(text) ?? known.size;
      known.set(text, index);
      return index;
    },
    all: () => known.keys(),
  };
}

function periodOf(
  { period, periodUnit, sampleTypes, defaultType }: Profile,
  stamp: PprofStamp | undefined,
): { readonly type: string; readonly unit: string; readonly value: number } | undefined {
  if (stamp !== undefined) return { ...stamp.periodType, value: period ?? 0 };
  const shown = sampleTypes[defaultType] ?? sampleTypes[0];
  return period === undefined ? undefined : { type: shown.type, unit: periodUnit ?? shown.unit, value: period };
}

interface Tables {
  readonly mappings: Message[];
  readonly functions: Message[];
  readonly locations: Message[];
  /** Leaf first, as pprof has it. */
  locationsOf(stack: Stack): number[];
}

function createTables(frames: readonly Frame[], string: (text: string) => number): Tables {
  const tables = { mappings: [] as Message[], functions: [] as Message[], locations: [] as Message[] };
  const mappingIds = new Map<string, number>();
  const mappingId = (frame: Frame): number => {
    const filename = toOwnMapping(frame);
    const known = mappingIds.get(filename);
    if (known !== undefined) return known;
    const id = mappingIds.size + 1;
    mappingIds.set(filename, id);
    const mapping = createMessage().number(1, id).number(5, string(filename));
    // That it has functions, files, lines and inlined frames keeps `go tool pprof` from looking for a binary of this name.
    for (const flag of [7, 8, 9, 10]) mapping.number(flag, 1);
    tables.mappings.push(mapping);
    return id;
  };
  for (const [i, frame] of frames.entries()) tables.functions.push(toFunction(frame, i + 1, string));
  const locationIds = new Map<string, number>();
  const locationId = (index: number, line: number): number => {
    const key = `${index}:${line}`;
    const known = locationIds.get(key);
    if (known !== undefined) return known;
    const frame = frames[index];
    if (frame === undefined) throw new RangeError(`stack names frame ${index} of ${frames.length}`);
    const id = locationIds.size + 1;
    locationIds.set(key, id);
    const entry = createMessage()
      .number(1, index + 1)
      .number(2, line)
      .number(3, frame.column ?? 0);
    tables.locations.push(createMessage().number(1, id).number(2, mappingId(frame)).message(4, entry));
    return id;
  };
  return {
    ...tables,
    locationsOf(stack) {
      const ids: number[] = [];
      for (let i = stack.frames.length - 1; i >= 0; i--) {
        ids.push(locationId(stack.frames[i] ?? -1, i === stack.frames.length - 1 ? (stack.leafLine ?? 0) : 0));
      }
      return ids;
    },
  };
}

function toFunction(frame: Frame, id: number, string: (text: string) => number): Message {
  const functionName = string(frame.name);
  return createMessage()
    .number(1, id)
    .number(2, functionName)
    .number(3, functionName)
    .number(4, string(frame.file ?? ''))
    .number(5, frame.line ?? 0);
}
