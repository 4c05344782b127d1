/**
 * Pyroscope's flamebearer, what `/render` and `/render-diff` answer
 * (grafana/pyroscope, pkg/og/structs/flamebearer/flamebearer.go). Levels hold bars, offsets counted from the end of the
 * bar before: single `[offset, total, self, name]`, double `[offset, total, self] × left, right, then name`.
 */
import { GateError } from '../../errors.ts';
import type { Profile, SampleType } from '../profile.ts';
import { columnsOf as stackColumns, withHeader } from '../stack-columns.ts';
import { parseJson } from './bytes.ts';
import { type Checks, createChecks, isObject, type JsonObject, malformed } from './malformed.ts';
import { createProfileBuilder, type ProfileBuilder } from './profile-builder.ts';
import type { Bytes, JsonFormat, ReadOptions } from './profile-format.ts';
import { modeOfType, toBaseUnit } from './sample-unit.ts';
import { toSymbolFrame } from './symbol-frame.ts';

const name = 'flamebearer';
const checks: Checks = createChecks(name);

export const flamebearerFormat: JsonFormat = {
  name,
  choices: [],
  recognizes: (file) => isObject(file) && isObject(file['flamebearer']),
  read: fromFlamebearer,
};

/** Throws PROFILE_UNLIKE for two profiles in one file without `side`, PROFILE_MALFORMED where the file breaks the format. */
export function readFlamebearer(bytes: Bytes, options: ReadOptions = {}): Profile {
  return fromFlamebearer(parseJson(bytes, name, options.maxInflatedBytes), options);
}

/** A double one holds two profiles: `options.side` chooses. */
function fromFlamebearer(value: unknown, options: ReadOptions = {}): Profile {
  const file = checks.object(value, 'the file');
  const bearer = checks.object(file['flamebearer'], 'flamebearer');
  const metadata = isObject(file['metadata']) ? file['metadata'] : {};
  const format = metadata['format'] ?? bearer['format'] ?? 'single';
  if (format !== 'single' && format !== 'double') throw malformed(name, 'metadata.format', 'single or double', format);
  if (format === 'double' && options.side === undefined) {
    throw new GateError(
      'PROFILE_UNLIKE',
      'Cannot read the flamebearer profile as the side must be left or right: the file compares two profiles, and none was chosen',
      {
        hint: 'choose one with --side left or --side right; diff takes the left as baseline and the right as candidate',
      },
    );
  }
  const scale = scaleOf({ ...bearer, ...metadata }, options.sampleType);
  const builder = createProfileBuilder(name, 1);
  addLevels(builder, bearer, { columns: columnsOf(format, options.side), factor: scale.factor });
  const ticks = builder.tree.totalOf(0) / scale.factor;
  const profile = builder.build({
    sampleTypes: [scale.type],
    defaultType: 0,
    sampleCount: scale.countsSamples ? ticks : undefined,
    producer: 'pyroscope',
    mode: modeOfType(scale.type.type),
  });
  return isFolded(profile)
    ? withHeader(profile, { notes: ['"other" is what the server folded: ask it for more nodes (maxNodes)'] })
    : profile;
}

/** A server folds leaves into "other"; what calls something is a function that is called so. */
function isFolded(profile: Profile): boolean {
  const other = profile.frames.findIndex((frame) => frame.name === 'other' && frame.file === undefined);
  if (other === -1) return false;
  const { items, parents, size } = stackColumns(profile);
  for (let node = 1; node < size; node++) if (parents[node] !== 0 && items[parents[node] ?? 0] === other) return false;
  return true;
}

/** Where a bar's numbers are. */
interface Columns {
  readonly width: number;
  /** Offsets, of one side or both; the total is one further. */
  readonly offsets: readonly number[];
  /** Total of the side that is read. */
  readonly total: number;
}

function columnsOf(format: 'single' | 'double', side: 'left' | 'right' | undefined): Columns {
  if (format === 'single') return { width: 4, offsets: [0], total: 1 };
  return { width: 7, offsets: [0, 3], total: side === 'right' ? 4 : 1 };
}

interface Bar {
  readonly start: number;
  readonly end: number;
  readonly node: number;
  /** Of the side that is read, less what the bars above it took. */
  self: number;
}

/**
 * A bar lies under the bar of the level before that spans it; both sides together, so that bars empty on one have width.
 * Self is what the children leave of the total: the server rounds selfs on their own, and they need not sum up.
 */
function addLevels(
  builder: ProfileBuilder,
  bearer: JsonObject,
  options: { readonly columns: Columns; readonly factor: number },
): void {
  const names = checks
    .array(bearer['names'], 'flamebearer.names')
    .map((text, i) => checks.string(text, `flamebearer.names[${i}]`));
  const frames = new Map<number, number>();
  const frameOf = (index: number, text: string): number => {
    const frame = frames.get(index) ?? builder.frame(toSymbolFrame(text));
    frames.set(index, frame);
    return frame;
  };
  let before: readonly Bar[] = [];
  const close = (bars: readonly Bar[]): void => {
    for (const bar of bars) builder.tree.add(bar.node, 0, Math.max(0, bar.self) * options.factor);
  };
  for (const [depth, value] of checks.array(bearer['levels'], 'flamebearer.levels').entries()) {
    const where = `flamebearer.levels[${depth}]`;
    const level = checks.array(value, where).map((number, i) => checks.weight(number, `${where}[${i}]`));
    const { width } = options.columns;
    if (level.length % width !== 0) {
      throw malformed(name, `the length of ${where}`, `a multiple of ${width}`, level.length);
    }
    const nodeOf = (over: Bar | undefined, index: number, at: string): number => {
      const text = names[index];
      if (text === undefined) throw malformed(name, at, `an index below ${names.length}`, index);
      // Level 0 is the whole, `total`.
      return over === undefined ? 0 : builder.tree.child(over.node, frameOf(index, text));
    };
    const bars = toBars(level, where, { columns: options.columns, before: depth === 0 ? undefined : before, nodeOf });
    close(before);
    before = bars;
  }
  close(before);
}

interface Row {
  readonly columns: Columns;
  /** Absent for the first level. */
  readonly before: readonly Bar[] | undefined;
  readonly nodeOf: (over: Bar | undefined, index: number, at: string) => number;
}

function toBars(level: readonly number[], where: string, { columns, before, nodeOf }: Row): readonly Bar[] {
  const { width, offsets, total } = columns;
  const bars: Bar[] = [];
  let end = 0;
  let parent = 0;
  for (let i = 0; i < level.length; i += width) {
    const start = end + offsets.reduce((sum, column) => sum + (level[i + column] ?? 0), 0);
    end = start + offsets.reduce((sum, column) => sum + (level[i + column + 1] ?? 0), 0);
    if (end === start) continue;
    while (before !== undefined && parent < before.length && (before[parent]?.end ?? 0) <= start) parent++;
    const over = before?.[parent];
    if (before !== undefined && (over === undefined || over.start > start || over.end < end)) {
      throw malformed(name, `${where}[${i}]`, 'a bar under one of the level before', `${start} to ${end}`);
    }
    const self = level[i + total] ?? 0;
    if (over !== undefined) over.self -= self;
    const node = nodeOf(over, level[i + width - 1] ?? 0, `${where}[${i + width - 1}]`);
    bars.push({ start, end, node, self });
  }
  return bars;
}

interface Scale {
  readonly type: SampleType;
  readonly factor: number;
  readonly countsSamples: boolean;
}

/** `units: samples` are ticks of `sampleRate` a second; newer servers give nanoseconds as 10⁹ ticks. */
function scaleOf(metadata: JsonObject, wanted: string | undefined): Scale {
  const own = ownType(metadata['flamegate']);
  if (own !== undefined) {
    return { type: { ...own, type: wanted ?? own.type }, factor: 1, countsSamples: own.unit === 'samples' };
  }
  const units = typeof metadata['units'] === 'string' ? metadata['units'] : '';
  const rate = metadata['sampleRate'];
  if (units === 'samples' || units === '') {
    const perSecond = typeof rate === 'number' && Number.isFinite(rate) && rate > 0 ? rate : 100;
    return { type: { type: wanted ?? 'cpu', unit: 'ns' }, factor: 1e9 / perSecond, countsSamples: perSecond < 1e6 };
  }
  const known = units === 'lock_nanoseconds' ? toBaseUnit('', 'nanoseconds') : toBaseUnit('', units);
  const guessed =
    known.unit === 'B'
      ? 'alloc_space'
      : units === 'objects'
        ? 'alloc_objects'
        : units === 'nanoseconds'
          ? 'cpu'
          : units;
  return { type: { type: wanted ?? guessed, unit: known.unit }, factor: known.factor, countsSamples: false };
}

/** What was written here of counts, which are all objects to Pyroscope. */
function ownType(value: unknown): SampleType | undefined {
  if (!isObject(value) || typeof value['type'] !== 'string' || typeof value['unit'] !== 'string') return undefined;
  return { type: value['type'], unit: value['unit'] };
}
