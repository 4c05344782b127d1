/** OTLP profiles with all that pprof contains: labels as attributes of samples, lines of calls, addresses and mappings. */
import {
  type DetailedLabel,
  type DetailedProfile,
  type DetailedSample,
  numbered,
  type ValueKind,
} from './detailed-profile.ts';
import { createMessage, type Message } from './protobuf-write.ts';

/** One profile a sample type, the one to be shown first; values of 0 are left out, as OTLP's own writers do. */
export function writeDetailedOtlp(profile: DetailedProfile): Uint8Array {
  const tables = createTables(profile);
  const order = [profile.shown, ...profile.types.keys()].filter((type, index, all) => all.indexOf(type) === index);
  const scope = createMessage();
  for (const type of order) scope.message(2, profileOf(profile, type, tables));
  const resource = createMessage().message(1, createMessage()).message(2, scope);
  return createMessage().message(1, resource).message(2, tables.dictionary()).bytes();
}

function profileOf(profile: DetailedProfile, type: number, tables: Tables): Message {
  const message = createMessage();
  const kind = ({ type: name, unit }: ValueKind): Message =>
    createMessage().number(1, tables.string(name)).number(2, tables.string(unit));
  const sampleType = profile.types[type];
  if (sampleType !== undefined) message.message(1, kind(sampleType));
  for (const sample of profile.samples) {
    const value = sample.values[type] ?? 0;
    if (value === 0) continue;
    message.message(
      2,
      createMessage()
        .number(1, tables.stackOf(sample))
        .packed(
          2,
          sample.labels.map((label) => tables.attributeOf(label)),
        )
        .packed(4, [value]),
    );
  }
  if (profile.takenAtNs !== 0 && profile.takenAtNs !== 0n) message.fixed64(3, BigInt(profile.takenAtNs));
  message.number(4, profile.durationNs);
  if (profile.periodType !== undefined) message.message(5, kind(profile.periodType)).number(6, profile.period);
  return message;
}

interface Tables {
  string(text: string): number;
  stackOf(sample: DetailedSample): number;
  attributeOf(label: DetailedLabel): number;
  dictionary(): Message;
}

/** Index 0 of each table is null. */
function createTables({ mappings, functions, locations }: DetailedProfile): Tables {
  const strings = numbered(0);
  strings.of('');
  const stacks = numbered(1);
  const attributes = numbered(1);
  const labels: DetailedLabel[] = [];
  const string = (text: string): number => strings.of(text);
  // Written now, as their strings have to stand among the others.
  const tables = createMessage().message(1, createMessage());
  for (const { start, limit, offset, file } of mappings) {
    tables.message(1, createMessage().exact(1, start).exact(2, limit).exact(3, offset).number(4, string(file)));
  }
  tables.message(2, createMessage());
  for (const { mapping, address, lines } of locations) {
    const location = createMessage()
      .number(1, mapping + 1)
      .exact(2, address);
    for (const line of lines) {
      location.message(
        3,
        createMessage()
          .number(1, line.function + 1)
          .number(2, line.line)
          .number(3, line.column),
      );
    }
    tables.message(2, location);
  }
  tables.message(3, createMessage());
  for (const { name, systemName, file, startLine } of functions) {
    tables.message(
      3,
      createMessage()
        .number(1, string(name))
        .number(2, string(systemName))
        .number(3, string(file))
        .number(4, startLine),
    );
  }
  return {
    string,
    stackOf: ({ locations: path }) => stacks.of(path.map((index) => index + 1).join(' ')),
    attributeOf(label) {
      const index = attributes.of(JSON.stringify([label.key, label.value, label.unit]));
      if (index > labels.length) labels.push(label);
      return index;
    },
    dictionary() {
      tables.message(4, createMessage()).message(6, createMessage());
      for (const label of labels) tables.message(6, attribute(label, string));
      for (const text of strings.keys()) tables.text(5, text);
      tables.message(7, createMessage());
      for (const key of stacks.keys()) {
        tables.message(7, createMessage().packed(1, key === '' ? [] : key.split(' ').map(Number)));
      }
      return tables;
    },
  };
}

function attribute({ key, value, unit }: DetailedLabel, string: (text: string) => number): Message {
  const any = createMessage();
  if (typeof value === 'string') any.text(1, value);
  else any.exact(3, BigInt(Math.round(value)));
  return createMessage().number(1, string(key)).message(2, any).number(3, string(unit));
}
