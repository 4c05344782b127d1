/**
 * Which functions changed, as one family of tests: the expected share of false names among those named stays at 5 %,
 * and with unchanged code that is the chance of naming anything.
 */
import { median } from 'simple-statistics';
import { benjaminiHochberg } from '../stats/benjamini-hochberg.ts';
import { falseDiscoveryRate } from './certainty.ts';
import type { MergedNodes, MergedTree } from './merged-tree.ts';
import { type Design, dispersionOf, type RateTest, ratesOf, samplesIn, testRates } from './rate-test.ts';

/** Fewer samples of both sides together can show nothing worth a correction for having looked. */
export const leastSamples: number = 10;

/**
 * Shares of the error spent on self and on total: self names the function, total only finds what is spread too thin
 * below it. (Weighted Benjamini-Hochberg: Genovese, Roeder & Wasserman 2006, Biometrika 93:509.) A fifth is not spent,
 * as 5 % is promised of real machines and the t-test keeps its level of normal ones: with all of it spent, functions
 * that vary by 10 % between processes colored 4.0 % of 3,200 unchanged pairs.
 */
const spentOnSelf = 0.65;
const spentOnTotal = 0.15;

/** Fewer functions say nothing about the sampler that each does not say of itself; from one profile a side each says less. */
const leastTelling = { repeats: 3, single: 5 } as const;

/**
 * With how many samples come in one clump. A sampler of wall time sees a process wait, and all samples of one wait fall on one
 * function: a dozen in a function that is hardly ever seen are then three or four events, and repeats that did not see it
 * say nothing of it. But they are in clumps in all functions, and the dispersion of most says how large those are.
 */
export function withClumping(tree: MergedTree, design: Design): Design {
  const known: number[] = [];
  for (const { self } of tree.functions.values()) {
    if (samplesIn(design, self) >= leastSamples) known.push(dispersionOf(design, self));
  }
  const isSingle = design.baseline.length === 1 && design.candidate.length === 1;
  return known.length < leastTelling[isSingle ? 'single' : 'repeats']
    ? design
    : { ...design, clumping: Math.max(1, median(known)) };
}

/** A test with its place in the family. */
export interface Tested extends RateTest {
  readonly pAdjusted: number;
}

export interface FunctionTests {
  readonly self: ReadonlyMap<string, Tested>;
  /** Under key '' the root. */
  readonly total: ReadonlyMap<string, Tested>;
}

/**
 * One test a function for self and one for total where that is another number, over the repeats of both sides; functions
 * with too few samples have none. Adjusted p by Benjamini-Hochberg (1995) within each family, which shares out the error.
 */
export function testFunctions(tree: MergedTree, design: Design): FunctionTests {
  const self = new Map<string, RateTest>();
  const total = new Map<string, RateTest>();
  const least = momentOf(tree, design);
  const test = (values: Float64Array): RateTest => {
    const tested = testRates(design, values);
    return Math.abs(tested.delta) < least ? { ...tested, p: 1 } : tested;
  };
  for (const { key, self: own, total: all } of tree.functions.values()) {
    if (samplesIn(design, own) >= leastSamples) self.set(key, test(own));
    // A leaf's total is its self; testing it twice would only dilute the family.
    if (own.every((value, column) => value === all[column])) continue;
    if (samplesIn(design, all) >= leastSamples) total.set(key, test(all));
  }
  const whole = tree.root.total;
  if (samplesIn(design, whole) >= leastSamples) total.set('', testRates(design, whole));
  const selfTests = adjust(self, spentOnSelf);
  const totalTests = new Map(adjust(total, spentOnTotal));
  for (const [key, tested] of selfTests) if (!total.has(key) && isLeaf(tree, key)) totalTests.set(key, tested);
  return { self: selfTests, total: totalTests };
}

/** Share of a profile that one wait, one pause or one collection can be. */
const moment = 0.02;

/** With one profile a side a moment of one process cannot be distinguished from a change: less than one is none. */
function momentOf({ root }: MergedTree, design: Design): number {
  if (design.baseline.length > 1 || design.candidate.length > 1) return 0;
  const { baseline, candidate } = ratesOf(design, root.total);
  return moment * Math.max(baseline, candidate);
}

function isLeaf(tree: MergedTree, key: string): boolean {
  const known = tree.functions.get(key);
  return known?.self.every((value, column) => value === known.total[column]) === true;
}

/** Divides by the share of the error spent, so that every adjusted p is compared with the same 5 %. */
function adjust<K>(tests: ReadonlyMap<K, RateTest>, spent: number): Map<K, Tested> {
  const entries = [...tests];
  const adjusted = benjaminiHochberg(entries.map(([, { p }]) => p));
  return new Map(
    entries.map(([key, tested], index) => [key, { ...tested, pAdjusted: Math.min(1, (adjusted[index] ?? 1) / spent) }]),
  );
}

/** Asked of one node at a time, as most are never shown; undefined where too few samples to test. */
export interface NodeTests {
  readonly self: (node: number) => Tested | undefined;
  readonly total: (node: number) => Tested | undefined;
  /** Nodes whose own change has evidence of its own: they alone can be a cause of their callers'. */
  readonly changed: ReadonlyMap<number, Tested>;
}

/**
 * The same at every node. Nodes of functions that did not change are no candidates for color (so unchanged code
 * colors nodes no more often than functions); among the others Benjamini-Hochberg again.
 */
export function testNodes(tree: MergedTree, design: Design, functions: FunctionTests): NodeTests {
  const nodes = tree.nodes();
  const family = { tree, nodes, design };
  const self = testGated(family, functions.self, nodes.self);
  const total = testGated(family, functions.total, nodes.total);
  return { self: self.of, total: total.of, changed: self.gated };
}

interface Family {
  readonly tree: MergedTree;
  readonly nodes: MergedNodes;
  readonly design: Design;
}

function testGated(
  { tree, nodes, design }: Family,
  functions: ReadonlyMap<string, Tested>,
  values: Float64Array,
): { readonly of: NodeTests['self']; readonly gated: ReadonlyMap<number, Tested> } {
  const { columns } = tree;
  const gates = tree.keys.map((key) => functions.get(key));
  const test = (node: number): RateTest | undefined => {
    if (samplesIn(design, values, node * columns) < leastSamples) return undefined;
    return testRates(design, values.subarray(node * columns, (node + 1) * columns));
  };
  const isOpen = gates.map((gate) => gate !== undefined && gate.pAdjusted <= falseDiscoveryRate);
  const gated = new Map<number, RateTest>();
  for (let node = 0; node < nodes.size; node++) {
    const tested = isOpen[nodes.keys[node] ?? 0] === true ? test(node) : undefined;
    if (tested !== undefined) gated.set(node, tested);
  }
  const gateOf = (node: number): Tested | undefined => gates[nodes.keys[node] ?? 0];
  const adjusted = adjust(gated, 1);
  for (const [node, tested] of adjusted) {
    adjusted.set(node, { ...tested, pAdjusted: Math.max(tested.pAdjusted, gateOf(node)?.pAdjusted ?? 1) });
  }
  const of = (node: number): Tested | undefined => {
    const gate = gateOf(node);
    if (gate === undefined || isOpen[nodes.keys[node] ?? 0] === true) return adjusted.get(node);
    const tested = test(node);
    return tested === undefined ? undefined : { ...tested, pAdjusted: Math.max(tested.p, gate.pAdjusted) };
  };
  return { of, gated: adjusted };
}
