/** pprof with all that it contains, read and written; files that pprof.ts has read before, which refuses damaged ones. */
import { gzipSync } from 'node:zlib';
import {
  Function as FunctionEntry,
  Label,
  Line,
  Location,
  Mapping,
  Profile as PprofProfile,
  Sample,
  StringTable,
  ValueType,
} from 'pprof-format';
import type {
  DetailedLabel,
  DetailedLocation,
  DetailedProfile,
  DetailedSample,
  ValueKind,
} from './detailed-profile.ts';

type Numeric = number | bigint;

/**
 * `plain`: not compressed. Undefined where frames are to be dropped or values are differences, which the other format cannot
 * express, and of files written here, which say in comments what they hold.
 */
export function readDetailedPprof(plain: Uint8Array): DetailedProfile | undefined {
  const file = PprofProfile.decode(plain);
  const { strings } = file.stringTable;
  const text = (index: Numeric): string => strings[Number(index)] ?? '';
  const isOwn = file.comment.some((index) => text(index).startsWith('flamegate:'));
  if (isOwn || text(file.dropFrames) !== '' || file.sample.some(({ value }) => value.some((each) => each < 0)))
    return undefined;
  const mappings = new Map(file.mapping.map(({ id }, index) => [BigInt(id), index]));
  const functions = new Map(file.function.map(({ id }, index) => [BigInt(id), index]));
  const locations = new Map(file.location.map(({ id }, index) => [BigInt(id), index]));
  const kind = ({ type, unit }: ValueType): ValueKind => ({ type: text(type), unit: text(unit) });
  const types = file.sampleType.map(kind);
  const preferred = types.findIndex(({ type }) => type === text(file.defaultSampleType));
  return {
    types,
    shown: preferred === -1 ? types.length - 1 : preferred,
    mappings: file.mapping.map((each) => ({
      start: each.memoryStart,
      limit: each.memoryLimit,
      offset: each.fileOffset,
      file: text(each.filename),
    })),
    functions: file.function.map((each) => ({
      name: text(each.name),
      systemName: text(each.systemName),
      file: text(each.filename),
      startLine: Number(each.startLine),
    })),
    locations: file.location.map((each) => ({
      mapping: mappings.get(BigInt(each.mappingId)) ?? -1,
      address: each.address,
      lines: each.line.map((line) => ({
        function: functions.get(BigInt(line.functionId)) ?? -1,
        // Some emitters pack the column into the high 32 bits of the line.
        line: Number(BigInt(line.line) & 0xffffffffn),
        column: Number(line.column) || Number(BigInt(line.line) >> 32n),
      })),
    })),
    samples: file.sample.map((each) => ({
      locations: each.locationId.map((id) => locations.get(BigInt(id)) ?? -1),
      values: each.value.map(Number),
      labels: each.label.map((label) => toLabel(label, text)),
    })),
    period: Number(file.period),
    periodType: file.periodType === undefined ? undefined : kind(file.periodType),
    durationNs: Number(file.durationNanos),
    takenAtNs: file.timeNanos,
    comments: file.comment.map(text),
  };
}

function toLabel({ key, str, num, numUnit }: Label, text: (index: Numeric) => string): DetailedLabel {
  return { key: text(key), value: Number(str) === 0 ? Number(num) : text(str), unit: text(numUnit) };
}

/** Gzipped. */
export function writeDetailedPprof(profile: DetailedProfile): Uint8Array {
  const strings = new StringTable();
  const text = (of: string): number => strings.dedup(of);
  const kind = ({ type, unit }: ValueKind): ValueType => new ValueType({ type: text(type), unit: text(unit) });
  const shown = profile.types[profile.shown];
  const file = new PprofProfile({
    sampleType: profile.types.map(kind),
    sample: profile.samples.map((each) => toSample(each, text)),
    mapping: profile.mappings.map(
      ({ start, limit, offset, file }, index) =>
        new Mapping({
          id: index + 1,
          memoryStart: start,
          memoryLimit: limit,
          fileOffset: offset,
          filename: text(file),
          // Where all is named, `go tool pprof` needs no binary of this name.
          hasFunctions: profile.locations.every(({ mapping, lines }) => mapping !== index || lines.length > 0),
        }),
    ),
    location: profile.locations.map(toLocation),
    function: profile.functions.map(
      ({ name, systemName, file, startLine }, index) =>
        new FunctionEntry({
          id: index + 1,
          name: text(name),
          systemName: text(systemName || name),
          filename: text(file),
          startLine,
        }),
    ),
    defaultSampleType: text(shown?.type ?? ''),
    timeNanos: profile.takenAtNs,
    durationNanos: profile.durationNs,
    period: profile.period,
    ...(profile.periodType === undefined ? {} : { periodType: kind(profile.periodType) }),
    comment: profile.comments.map(text),
    stringTable: strings,
  });
  return gzipSync(file.encode());
}

function toSample({ locations, values, labels }: DetailedSample, text: (of: string) => number): Sample {
  return new Sample({
    locationId: locations.map((index) => index + 1),
    value: [...values],
    label: labels.map(({ key, value, unit }) =>
      typeof value === 'string'
        ? new Label({ key: text(key), str: text(value) })
        : new Label({ key: text(key), num: Math.round(value), numUnit: text(unit) }),
    ),
  });
}

function toLocation({ mapping, address, lines }: DetailedLocation, index: number): Location {
  return new Location({
    id: index + 1,
    mappingId: mapping + 1,
    address,
    line: lines.map((line) => new Line({ functionId: line.function + 1, line: line.line, column: line.column })),
  });
}
