/**
 * pprof: https://github.com/google/pprof/blob/main/proto/profile.proto, gzipped or not. Samples are merged while they
 * stream in, by location, as the tables that name the locations come after them.
 */
import type { Profile } from '../profile.ts';
import { inflated } from './bytes.ts';
import { malformed, show } from './malformed.ts';
import { commentsOf, type PprofComments } from './pprof-comments.ts';
import { looksLikePprof } from './pprof-detect.ts';
import { createLabels, type PprofLabels } from './pprof-labels.ts';
import { createPlacer } from './pprof-place.ts';
import { createPruning } from './pprof-prune.ts';
import {
  type Id,
  type PprofFile,
  readFunction,
  readIndex,
  readLocation,
  readMapping,
  readRepeated,
  readValueType,
  stringAt,
} from './pprof-tables.ts';
import { chooseType, type DescribedType, describe, toSampleType, withoutDifferences } from './pprof-types.ts';
import { createProfileBuilder, type ProfileBuilder } from './profile-builder.ts';
import type { Bytes, Format, ReadOptions } from './profile-format.ts';
import { type Cursor, enter, fieldsOf, readExact, readSigned, readTag, skip, type WireType } from './protobuf.ts';
import { modeOfType } from './sample-unit.ts';
import { createStackTree } from './stack-tree.ts';

const name = 'pprof';

export const pprofFormat: Format = {
  name,
  choices: ['label'],
  detect: looksLikePprof,
  read: readPprof,
};

/** Throws PROFILE_MALFORMED where the message breaks the format, PROFILE_UNLIKE for a label that the file lacks. */
export function readPprof(bytes: Bytes, options?: ReadOptions): Profile {
  const file = decode(inflated(bytes, name, options?.maxInflatedBytes), options?.label);
  file.samples = file.labels.chosen(file.strings) ?? file.samples;
  return lower(file, options?.sampleType);
}

function decode(chunks: Iterable<Uint8Array>, wanted: ReadOptions['label']): PprofFile {
  const file: PprofFile = {
    strings: [],
    valueTypes: [],
    locations: new Map(),
    functions: new Map(),
    mappings: new Map(),
    comments: [],
    locationIds: [],
    samples: undefined,
    labels: createLabels(wanted),
    sampleCount: 0,
    periodType: undefined,
    period: 0,
    durationNs: 0,
    defaultSampleType: 0,
    dropFrames: 0,
    keepFrames: 0,
    negatives: new Map(),
  };
  const addSample = createSampleReader(file);
  const text = new TextDecoder();
  for (const { field, wire, cursor } of fieldsOf(chunks, name)) {
    if (wire === 'varint') readNumber(file, field, cursor);
    else if (field === 2) addSample(cursor);
    else if (field === 6) file.strings.push(text.decode(cursor.bytes.subarray(cursor.at, cursor.end)));
    else readMessage(file, field, cursor);
  }
  return file;
}

function readMessage(file: PprofFile, field: number, cursor: Cursor): void {
  switch (field) {
    case 1:
      if (file.samples !== undefined) throw malformed(name, 'sample_type', 'before the samples', 'after');
      file.valueTypes.push(readValueType(cursor));
      break;
    case 3:
      file.mappings.set(...readMapping(cursor));
      break;
    case 4:
      file.locations.set(...readLocation(cursor));
      break;
    case 5:
      file.functions.set(...readFunction(cursor));
      break;
    case 11:
      file.periodType = readValueType(cursor);
      break;
    case 13:
      while (cursor.at < cursor.end) file.comments.push(readIndex(cursor));
      break;
  }
}

function readNumber(file: PprofFile, field: number, cursor: Cursor): void {
  const value = readSigned(cursor, name);
  if (field === 7) file.dropFrames = value;
  if (field === 8) file.keepFrames = value;
  if (field === 10) file.durationNs = value;
  if (field === 12) file.period = value;
  if (field === 13) file.comments.push(value);
  if (field === 14) file.defaultSampleType = value;
}

/** Adds one sample, given the cursor on its message. */
function createSampleReader(file: PprofFile): (cursor: Cursor) => void {
  const indices = new Map<Id, number>();
  /** Of ids that writers count up from 1, which is all but a few: an array is several times faster here. */
  const small = new Int32Array(1 << 16).fill(-1);
  const ids: Id[] = [];
  const values: Id[] = [];
  const indexOf = (id: Id): number => {
    const isSmall = typeof id === 'number' && id < small.length;
    const known = isSmall ? (small[id] ?? -1) : (indices.get(id) ?? -1);
    if (known !== -1) return known;
    const index = file.locationIds.push(id) - 1;
    if (isSmall) small[id] = index;
    else indices.set(id, index);
    return index;
  };
  return (cursor) => {
    const width = file.valueTypes.length;
    if (width === 0) throw malformed(name, 'sample_type', 'before the samples, at least one', 'none');
    const counts = readSample(cursor, ids, values, file.labels);
    file.samples ??= createStackTree(width, name);
    const samples = file.labels.treeOf(() => createStackTree(width, name)) ?? file.samples;
    if (counts.values !== width) {
      throw malformed(name, `sample[${file.sampleCount}]`, `of ${width} values, one a type`, counts.values);
    }
    let node = 0;
    for (let i = counts.ids - 1; i >= 0; i--) node = samples.child(node, indexOf(ids[i] ?? 0));
    for (let type = 0; type < width; type++) {
      const value = Number(values[type] ?? 0);
      if (value >= 0) samples.add(node, type, value);
      else if (!file.negatives.has(type)) file.negatives.set(type, { sample: file.sampleCount, value });
    }
    file.sampleCount++;
  };
}

function readSample(
  cursor: Cursor,
  ids: Id[],
  values: Id[],
  labels: PprofLabels,
): { readonly ids: number; readonly values: number } {
  const counts = { ids: 0, values: 0 };
  while (cursor.at < cursor.end) {
    const { field, wire } = readTag(cursor, name);
    if (field === 1 && isRepeated(wire)) {
      counts.ids = readRepeated(cursor, wire, { into: ids, count: counts.ids, read: readExact });
    } else if (field === 2 && isRepeated(wire)) {
      counts.values = readRepeated(cursor, wire, { into: values, count: counts.values, read: readSigned });
    } else if (field === 3 && wire === 'bytes') labels.add(enter(cursor, wire, name));
    else skip(cursor, wire, name);
  }
  return counts;
}

function isRepeated(wire: WireType): wire is 'varint' | 'bytes' {
  return wire === 'varint' || wire === 'bytes';
}

function lower(file: PprofFile, wanted: string | undefined): Profile {
  if (file.strings[0] !== '') throw malformed(name, 'string_table[0]', 'the empty string', file.strings[0]);
  const all = file.valueTypes.map((type, i) => describe(file, type, `sample_type[${i}]`, i));
  const shown = all[chooseType(file, all, wanted)];
  const { types, notes: left } = withoutDifferences(file, all, shown);
  const notes = [...left, ...file.labels.notes(file.strings), ...unpruned(file)];
  const comments = commentsOf(file.comments.map((index) => stringAt(file.strings, index, 'comment')));
  const builder = createProfileBuilder(name, types.length);
  place(file, { types, builder, comments });
  const [first, ...others] = types;
  if (first === undefined || shown === undefined) throw malformed(name, 'sample_type', 'at least one', 'none');
  return builder.build({
    sampleTypes: [toSampleType(first), ...others.map(toSampleType)],
    defaultType: types.indexOf(shown),
    ...headerOf(file, comments),
    producer: comments.producer ?? 'pprof',
    mode: comments.mode ?? modeOfType(shown.type),
    notes: notes.length === 0 ? undefined : notes,
    leftOut: leftOutOf(file, comments),
  });
}

/** Files written here have a line at the leaf alone. */
function leftOutOf({ labels, strings, locations }: PprofFile, { own }: PprofComments): Profile['leftOut'] {
  const hasLines = !own && [...locations.values()].some(({ lines }) => lines.some(({ line }) => line > 0));
  const left = [...labels.leftOut(strings), ...(hasLines ? ['lines of calls'] : [])];
  return left.length === 0 ? undefined : left;
}

/** Puts samples under frames. A child always has a larger number than its parent, so one pass upwards places all. */
function place(
  file: PprofFile,
  into: {
    readonly types: readonly DescribedType[];
    readonly builder: ProfileBuilder;
    readonly comments: PprofComments;
  },
): void {
  const samples = file.samples ?? createStackTree(file.valueTypes.length, name);
  const placer = createPlacer(file, into.builder, into.comments);
  for (let node = 0; node < samples.size; node++) {
    if (node > 0) placer.place(node, samples.parentOf(node), samples.itemOf(node));
    let leaf = -1;
    for (const [index, { factor, column }] of into.types.entries()) {
      const value = samples.valueOf(node, column);
      if (value === 0) continue;
      if (leaf === -1) leaf = placer.leaf(node);
      into.builder.tree.add(leaf, index, value * factor);
    }
  }
}

function headerOf(
  file: PprofFile,
  comments: PprofComments,
): Pick<Profile, 'sampleCount' | 'period' | 'periodUnit' | 'durationNs' | 'inlining' | 'operations'> {
  const periodType = file.periodType === undefined ? undefined : describe(file, file.periodType, 'period_type');
  const sampleCount = comments.sampleCount ?? countOf(file);
  return {
    sampleCount,
    ...(file.period > 0 && periodType !== undefined
      ? { period: file.period * periodType.factor, periodUnit: periodType.unit }
      : {}),
    durationNs: file.durationNs > 0 ? file.durationNs : undefined,
    inlining: comments.inlining,
    operations: comments.operations,
  };
}

/** Total of the type that counts profiler samples, where there is one. */
function countOf(file: PprofFile): number | undefined {
  const samples = file.samples;
  const type = file.valueTypes.findIndex(({ type }) => ['samples', 'sample'].includes(file.strings[type] ?? ''));
  if (type === -1 || samples === undefined) return undefined;
  return samples.totalOf(type);
}

/** Frames that pprof leaves out stay where its words for them cannot be read here. */
function unpruned({ strings, dropFrames, keepFrames }: PprofFile): readonly string[] {
  const drop = stringAt(strings, dropFrames, 'drop_frames');
  const keep = stringAt(strings, keepFrames, 'keep_frames');
  if (drop === '' || createPruning(drop, keep) !== undefined) return [];
  return [`frames that pprof would leave out are kept, as its expression for them is not plain: ${show(drop)}`];
}
