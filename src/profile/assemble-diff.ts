/** Puts merged values, tests, renames and shifts together into the diff that is shown. */
import { compareKeys, rootFrame } from './call-tree.ts';
import { type Because, becauseOf, findCauses, toRoot } from './diff-nodes.ts';
import { followsFrom, isNamed, type Parts, statusOf, toChange, weigh } from './diff-parts.ts';
import type { FunctionChange, ProfileDiff } from './diff-result.ts';
import type { KeyedFunction } from './frame-key.ts';
import type { MergedFunction } from './merged-tree.ts';
import type { Repeat } from './rate-test.ts';

/** Values are per exposure of `basis`. Functions with the largest growth of self first; equal ones by key. */
export function assembleDiff(parts: Parts): ProfileDiff {
  const { comparison, tree } = parts;
  const { baseline, candidate } = comparison.design;
  const causes = findCauses(parts);
  const because = becauseOf(causes, tree);
  const functions = [...tree.functions.values()].map((known) => toFunctionChange(parts, known, because));
  functions.sort((a, b) => selfDelta(b) - selfDelta(a) || compareKeys(a.key, b.key));
  return {
    kind: comparison.kind,
    type: comparison.type,
    unit: comparison.unit,
    basis: comparison.basis,
    inlining: comparison.inlining,
    repeats: { baseline: baseline.length, candidate: candidate.length },
    samples: {
      baseline: samplesOf(tree.root.total.subarray(0, baseline.length), baseline),
      candidate: samplesOf(tree.root.total.subarray(baseline.length), candidate),
    },
    slowness: parts.slowness,
    exposure: { baseline: exposureOf(baseline), candidate: exposureOf(candidate) },
    root: toRoot(parts, causes),
    functions,
    lowConfidence: baseline.length === 1 || candidate.length === 1,
  };
}

function exposureOf(repeats: readonly Repeat[]): number {
  return repeats.reduce((sum, { exposure }) => sum + exposure, 0);
}

function samplesOf(values: Float64Array, repeats: readonly Repeat[]): number {
  return Math.round(repeats.reduce((sum, { quantum }, index) => sum + (values[index] ?? 0) / quantum, 0));
}

function selfDelta({ baseline, candidate }: FunctionChange): number {
  return Math.abs(candidate.self - baseline.self);
}

/** Its name before; where it has that still, the file that it was in. */
function formerName(former: KeyedFunction | undefined, { frame }: KeyedFunction, key: string): string {
  const name = former?.frame.name ?? key;
  return name === frame.name ? (former?.place?.path ?? name) : name;
}

function toFunctionChange(parts: Parts, known: MergedFunction, because: Because): FunctionChange {
  const { key } = known;
  const { comparison, keyed, tests, moved, renames } = parts;
  const sides = weigh(comparison.design, known);
  const described: KeyedFunction = keyed.functions.get(key) ?? { key, frame: rootFrame };
  const selfTest = tests.self.get(key);
  const totalTest = tests.total.get(key);
  const renamedFrom = [...renames].find(([, after]) => after === key)?.[0];
  const before =
    renamedFrom === undefined ? undefined : formerName(keyed.functions.get(renamedFrom), described, renamedFrom);
  const lines = candidateLines(known, comparison.design.baseline.length);
  const costOf = (line: number): number => {
    const self = known.lines.get(line) ?? new Float64Array(known.self.length);
    return weigh(comparison.design, { self, total: self }).candidate.self;
  };
  const still = moved.has(key);
  const follows = totalTest !== undefined && followsFrom(totalTest, because.get(key) ?? new Set());
  return {
    key,
    frame: described.frame,
    place: described.place,
    ...sides,
    self: selfTest === undefined ? undefined : toChange(selfTest, !still && isNamed(selfTest)),
    total: totalTest === undefined ? undefined : toChange(totalTest, !still && (isNamed(totalTest) || follows)),
    atShift: parts.atShift.get(key),
    status: still ? 'moved' : before === undefined ? statusOf(sides) : 'renamed',
    renamedFrom: before,
    ...(lines.length === 0 ? {} : { lines, lineCosts: lines.map((line) => ({ line, cost: costOf(line) })) }),
  };
}

/** Share of a function's samples below which a line is a slip of the profiler, not where the function ran. */
const leastOfLines = 0.01;

function candidateLines({ lines }: MergedFunction, split: number): readonly number[] {
  const sum = (values: Float64Array): number => values.subarray(split).reduce((all, value) => all + value, 0);
  const whole = [...lines.values()].reduce((all, values) => all + sum(values), 0);
  return [...lines]
    .filter(([, values]) => sum(values) > leastOfLines * whole)
    .map(([line]) => line)
    .sort((a, b) => a - b);
}
