/** Puts merged values, tests, renames and shifts together into the diff that is shown. */
import { compareKeys, rootFrame } from './call-tree.ts';
import type { Comparison } from './comparable.ts';
import type { Change, DiffNode, FrameStatus, FunctionChange, ProfileDiff, Weight } from './diff-result.ts';
import type { KeyedFunction, KeyedProfiles } from './frame-key.ts';
import { convertTree, type MergedFunction, type MergedNode, type MergedTree } from './merged-tree.ts';
import type { Repeat } from './rate-test.ts';
import { type FunctionTests, falseDiscoveryRate, type NodeTests, type Tested, testNodes } from './significance.ts';

export interface Parts {
  readonly comparison: Comparison;
  readonly slowness: number;
  readonly tree: MergedTree;
  readonly keyed: KeyedProfiles;
  /** Baseline key → candidate key. */
  readonly renames: ReadonlyMap<string, string>;
  readonly tests: FunctionTests;
  readonly moved: ReadonlySet<string>;
}

interface Sides {
  readonly baseline: Weight;
  readonly candidate: Weight;
}

export function assembleDiff(parts: Parts): ProfileDiff {
  const { comparison, tree, tests } = parts;
  const { baseline, candidate } = comparison.design;
  const nodeTests = testNodes(tree, comparison.design, tests);
  const { root, because } = toDiffTree(parts, nodeTests);
  const functions = [...tree.functions.values()].map((known) => toFunctionChange(parts, known, because));
  functions.sort((a, b) => selfDelta(b) - selfDelta(a) || compareKeys(a.key, b.key));
  return {
    kind: comparison.kind,
    type: comparison.type,
    unit: comparison.unit,
    basis: comparison.basis,
    ...(comparison.inlining === undefined ? {} : { inlining: comparison.inlining }),
    repeats: { baseline: baseline.length, candidate: candidate.length },
    samples: {
      baseline: samplesOf(tree.root.total.subarray(0, baseline.length), baseline),
      candidate: samplesOf(tree.root.total.subarray(baseline.length), candidate),
    },
    slowness: parts.slowness,
    exposure: { baseline: exposureOf(baseline), candidate: exposureOf(candidate) },
    root,
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

function weigh({ baseline, candidate }: Comparison['design'], known: Pick<MergedNode, 'self' | 'total'>): Sides {
  const perExposure = (values: Float64Array, repeats: readonly Repeat[]): number =>
    values.reduce((sum, value) => sum + value, 0) / repeats.reduce((sum, { exposure }) => sum + exposure, 0);
  const split = baseline.length;
  return {
    baseline: {
      self: perExposure(known.self.subarray(0, split), baseline),
      total: perExposure(known.total.subarray(0, split), baseline),
    },
    candidate: {
      self: perExposure(known.self.subarray(split), candidate),
      total: perExposure(known.total.subarray(split), candidate),
    },
  };
}

function statusOf({ baseline, candidate }: Sides): FrameStatus {
  if (baseline.total === 0 && candidate.total > 0) return 'new';
  return candidate.total === 0 && baseline.total > 0 ? 'removed' : 'common';
}

function toChange(tested: Tested, significant: boolean): Change {
  const { delta, low, high, p, pAdjusted } = tested;
  return { delta, low, high, p, pAdjusted, significant };
}

/** What significant self change below a node weighs most, by sign. */
interface Cause {
  readonly key: string;
  readonly delta: number;
}

/** Functions by key whose total changed because of a function below, with the sign of it. */
type Because = ReadonlyMap<string, ReadonlySet<number>>;

function toDiffTree(parts: Parts, tests: NodeTests): { readonly root: DiffNode; readonly because: Because } {
  const causes = new Map<DiffNode, readonly Cause[]>();
  const because = new Map<string, Set<number>>();
  const renamed = new Set(parts.renames.values());
  const root = convertTree<DiffNode>(parts.tree, (node, children) => {
    const below = strongest(children.flatMap((child) => causes.get(child) ?? []));
    const { total, self } = changesOf(node, { tests, parts, below });
    const sides = weigh(parts.comparison.design, node);
    const converted: DiffNode = {
      key: node.key,
      frame: parts.keyed.functions.get(node.key)?.frame ?? rootFrame,
      ...sides,
      ...(total === undefined ? {} : { change: total }),
      ...(self === undefined ? {} : { selfChange: self }),
      status: parts.moved.has(node.key) ? 'moved' : renamed.has(node.key) ? 'renamed' : statusOf(sides),
      ...(self?.significant === true || below[0] === undefined ? {} : { becauseOf: below[0].key }),
      children: [...children].sort((a, b) => widthOf(b) - widthOf(a) || compareKeys(a.key, b.key)),
    };
    const own = self?.significant === true ? [{ key: node.key, delta: self.delta }] : [];
    causes.set(converted, strongest([...own, ...below]));
    for (const { delta } of below) because.set(node.key, (because.get(node.key) ?? new Set()).add(Math.sign(delta)));
    return converted;
  });
  return { root, because };
}

function widthOf({ baseline, candidate }: DiffNode): number {
  return Math.max(baseline.total, candidate.total);
}

/** The largest of each sign, the larger first. */
function strongest(causes: readonly Cause[]): readonly Cause[] {
  const sorted = [...causes].sort((a, b) => Math.abs(b.delta) - Math.abs(a.delta));
  const more = sorted.find(({ delta }) => delta > 0);
  const less = sorted.find(({ delta }) => delta < 0);
  return sorted.filter((cause) => cause === more || cause === less);
}

function changesOf(
  node: MergedNode,
  { tests, parts, below }: { readonly tests: NodeTests; readonly parts: Parts; readonly below: readonly Cause[] },
): { readonly self: Change | undefined; readonly total: Change | undefined } {
  const still = parts.moved.has(node.key);
  const selfTest = tests.self.get(node);
  const totalTest = tests.total.get(node);
  const self = selfTest === undefined ? undefined : toChange(selfTest, !still && isNamed(selfTest));
  if (totalTest === undefined) return { self, total: undefined };
  const signs = new Set(below.map(({ delta }) => Math.sign(delta)));
  if (self?.significant === true) signs.add(Math.sign(self.delta));
  return { self, total: toChange(totalTest, !still && (isNamed(totalTest) || followsFrom(totalTest, signs))) };
}

function isNamed({ pAdjusted }: Tested): boolean {
  return pAdjusted <= falseDiscoveryRate;
}

/** Once a function below is named, its callers need no correction for the search: only evidence of their own. */
function followsFrom({ p, delta }: Tested, signs: ReadonlySet<number>): boolean {
  return p <= falseDiscoveryRate && signs.has(Math.sign(delta));
}

function toFunctionChange(parts: Parts, known: MergedFunction, because: Because): FunctionChange {
  const { key } = known;
  const { comparison, keyed, tests, moved, renames } = parts;
  const sides = weigh(comparison.design, known);
  const described: KeyedFunction = keyed.functions.get(key) ?? { key, frame: rootFrame };
  const selfTest = tests.self.get(key);
  const totalTest = tests.total.get(key);
  const renamedFrom = [...renames].find(([, after]) => after === key)?.[0];
  const before = renamedFrom === undefined ? undefined : (keyed.functions.get(renamedFrom)?.frame.name ?? renamedFrom);
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
    ...(described.place === undefined ? {} : { place: described.place }),
    ...sides,
    ...(selfTest === undefined ? {} : { self: toChange(selfTest, !still && isNamed(selfTest)) }),
    ...(totalTest === undefined ? {} : { total: toChange(totalTest, !still && (isNamed(totalTest) || follows)) }),
    status: still ? 'moved' : before === undefined ? statusOf(sides) : 'renamed',
    ...(before === undefined ? {} : { renamedFrom: before }),
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
