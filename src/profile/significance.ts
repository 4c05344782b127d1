/**
 * Which functions changed, as one family of tests: the expected share of false names among those named stays at 5 %,
 * and with unchanged code that is the chance of naming anything.
 */
import { benjaminiHochberg } from '../stats/benjamini-hochberg.ts';
import { type MergedNode, type MergedTree, nodesOf } from './merged-tree.ts';
import { type Design, type RateTest, testRates } from './rate-test.ts';

export const falseDiscoveryRate: number = 0.05;

/** Fewer samples of both sides together can show nothing worth a correction for having looked. */
export const leastSamples: number = 10;

/**
 * Shares of the error spent on self and on total: self names the function, total only finds what is spread too thin
 * below it. (Weighted Benjamini-Hochberg: Genovese, Roeder & Wasserman 2006, Biometrika 93:509.) A fifth is not spent,
 * as 5 % is promised of real machines and the t-test keeps its level of normal ones: with all of it spent, functions
 * that vary by 10 % between processes coloured 4.0 % of 3,200 unchanged pairs.
 */
const spentOnSelf = 0.65;
const spentOnTotal = 0.15;

/** A test with its place in the family. */
export interface Tested extends RateTest {
  readonly pAdjusted: number;
}

export interface FunctionTests {
  readonly self: ReadonlyMap<string, Tested>;
  /** Under key '' the root. */
  readonly total: ReadonlyMap<string, Tested>;
}

export function testFunctions(tree: MergedTree, design: Design): FunctionTests {
  const self = new Map<string, RateTest>();
  const total = new Map<string, RateTest>();
  for (const { key, self: own, total: all } of tree.functions.values()) {
    const tested = testRates(design, own);
    if (tested.samples >= leastSamples) self.set(key, tested);
    // A leaf's total is its self; testing it twice would only dilute the family.
    if (own.every((value, column) => value === all[column])) continue;
    const whole = testRates(design, all);
    if (whole.samples >= leastSamples) total.set(key, whole);
  }
  const whole = testRates(design, tree.root.total);
  if (whole.samples >= leastSamples) total.set('', whole);
  const selfTests = adjust(self, spentOnSelf);
  const totalTests = new Map(adjust(total, spentOnTotal));
  for (const [key, tested] of selfTests) if (!total.has(key) && isLeaf(tree, key)) totalTests.set(key, tested);
  return { self: selfTests, total: totalTests };
}

function isLeaf(tree: MergedTree, key: string): boolean {
  const known = tree.functions.get(key);
  return known?.self.every((value, column) => value === known.total[column]) === true;
}

/** Divides by the share of the error spent, so that every adjusted p is held against the same 5 %. */
function adjust<K>(tests: ReadonlyMap<K, RateTest>, spent: number): Map<K, Tested> {
  const entries = [...tests];
  const adjusted = benjaminiHochberg(entries.map(([, { p }]) => p));
  return new Map(
    entries.map(([key, tested], index) => [key, { ...tested, pAdjusted: Math.min(1, (adjusted[index] ?? 1) / spent) }]),
  );
}

export interface NodeTests {
  readonly self: ReadonlyMap<MergedNode, Tested>;
  readonly total: ReadonlyMap<MergedNode, Tested>;
}

/**
 * The same at every node. Nodes of functions that did not change are no candidates for colour (so unchanged code
 * colours nodes no more often than functions); among the others Benjamini-Hochberg again.
 */
export function testNodes(tree: MergedTree, design: Design, functions: FunctionTests): NodeTests {
  const nodes = nodesOf(tree);
  return {
    self: testGated(nodes, functions.self, (node) => testRates(design, node.self)),
    total: testGated(nodes, functions.total, (node) => testRates(design, node.total)),
  };
}

function testGated(
  nodes: readonly MergedNode[],
  functions: ReadonlyMap<string, Tested>,
  test: (node: MergedNode) => RateTest,
): ReadonlyMap<MergedNode, Tested> {
  const tests = new Map<MergedNode, Tested>();
  const gated = new Map<MergedNode, RateTest>();
  for (const node of nodes) {
    const gate = functions.get(node.key);
    if (gate === undefined) continue;
    const tested = test(node);
    if (tested.samples < leastSamples) continue;
    if (gate.pAdjusted <= falseDiscoveryRate) gated.set(node, tested);
    else tests.set(node, { ...tested, pAdjusted: Math.max(tested.p, gate.pAdjusted) });
  }
  for (const [node, tested] of adjust(gated, 1)) {
    const pAdjusted = Math.max(tested.pAdjusted, functions.get(node.key)?.pAdjusted ?? 1);
    tests.set(node, { ...tested, pAdjusted });
  }
  return tests;
}
