/** Writes the model as gzipped pprof, readable by `go tool pprof` and back by pprof.ts without loss of totals or frames. */
import { gzipSync } from 'node:zlib';
import {
  Function as FunctionEntry,
  Line,
  Location,
  Mapping,
  Profile as PprofProfile,
  Sample,
  StringTable,
  ValueType,
} from 'pprof-format';
import type { Frame, Profile, Stack } from '../profile.ts';
import { toComments } from './pprof-comments.ts';
import { toOwnMapping } from './pprof-frames.ts';
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
  const strings = new StringTable();
  const tables = createTables(profile.frames, strings);
  const toWhole = createRounding(profile.sampleTypes.length);
  const sample = profile.stacks.map(
    (stack) => new Sample({ locationId: tables.locationsOf(stack), value: stack.values.map(toWhole) }),
  );
  const valueType = (type: string, unit: string): ValueType =>
    new ValueType({ type: strings.dedup(type), unit: strings.dedup(toPprofUnit(unit)) });
  const shown = profile.sampleTypes[profile.defaultType] ?? profile.sampleTypes[0];
  const encoded = new PprofProfile({
    sampleType: profile.sampleTypes.map(({ type, unit }) => valueType(type, unit)),
    sample,
    mapping: tables.mappings,
    location: tables.locations,
    function: tables.functions,
    defaultSampleType: strings.dedup(shown.type),
    durationNanos: Math.round(profile.durationNs ?? 0),
    ...(stamp === undefined ? {} : { timeNanos: BigInt(Math.round(stamp.takenAt)) * 1_000_000n }),
    ...periodOf(profile, stamp, valueType),
    comment: toComments(profile).map((comment) => strings.dedup(comment)),
    stringTable: strings,
  });
  return gzipSync(encoded.encode());
}

function periodOf(
  { period, periodUnit, sampleTypes, defaultType }: Profile,
  stamp: PprofStamp | undefined,
  valueType: (type: string, unit: string) => ValueType,
): { readonly period?: number; readonly periodType?: ValueType } {
  if (stamp !== undefined) {
    return { period: Math.round(period ?? 0), periodType: valueType(stamp.periodType.type, stamp.periodType.unit) };
  }
  const shown = sampleTypes[defaultType] ?? sampleTypes[0];
  if (period === undefined) return {};
  return { period: Math.round(period), periodType: valueType(shown.type, periodUnit ?? shown.unit) };
}

interface Tables {
  readonly mappings: Mapping[];
  readonly functions: FunctionEntry[];
  readonly locations: Location[];
  /** Leaf first, as pprof has it. */
  locationsOf(stack: Stack): number[];
}

function createTables(frames: readonly Frame[], strings: StringTable): Tables {
  const tables = { mappings: [] as Mapping[], functions: [] as FunctionEntry[], locations: [] as Location[] };
  const mappingIds = new Map<string, number>();
  const mappingId = (frame: Frame): number => {
    const filename = toOwnMapping(frame);
    const known = mappingIds.get(filename);
    if (known !== undefined) return known;
    const id = mappingIds.size + 1;
    mappingIds.set(filename, id);
    // `hasFunctions` keeps `go tool pprof` from looking for a binary of this name.
    const flags = { hasFunctions: true, hasFilenames: true, hasLineNumbers: true, hasInlineFrames: true };
    tables.mappings.push(new Mapping({ id, filename: strings.dedup(filename), ...flags }));
    return id;
  };
  for (const [i, frame] of frames.entries()) tables.functions.push(toFunction(frame, i + 1, strings));
  const locationIds = new Map<string, number>();
  const locationId = (index: number, line: number): number => {
    const key = `${index}:${line}`;
    const known = locationIds.get(key);
    if (known !== undefined) return known;
    const frame = frames[index];
    if (frame === undefined) throw new RangeError(`stack names frame ${index} of ${frames.length}`);
    const id = locationIds.size + 1;
    locationIds.set(key, id);
    const entry = new Line({ functionId: index + 1, line, column: frame.column ?? 0 });
    tables.locations.push(new Location({ id, mappingId: mappingId(frame), line: [entry] }));
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

function toFunction(frame: Frame, id: number, strings: StringTable): FunctionEntry {
  const functionName = strings.dedup(frame.name);
  return new FunctionEntry({
    id,
    name: functionName,
    systemName: functionName,
    filename: strings.dedup(frame.file ?? ''),
    startLine: frame.line ?? 0,
  });
}
