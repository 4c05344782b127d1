/**
 * The machine's speed and the functions that changed, each estimated with the other's help. A function that grew, mistaken for
 * one that did not, looks like a slower machine: it then looks as if it had grown by less, and all others as if they had
 * shrunk. So whatever is found is taken out of what estimates the speed, the surest first, and the speed is estimated again.
 *
 * On captures of py-spy this leaves a third of the unrelated functions colored (6 of 400 deals for 17) and finds as many
 * that changed.
 */
import { compareKeys } from './call-tree.ts';
import { falseDiscoveryRate } from './certainty.ts';
import { levelMachine, type MachineSpeed, type SpeedQuestion } from './machine-speed.ts';
import type { MergedTree } from './merged-tree.ts';
import type { Design } from './rate-test.ts';
import { testByShift } from './shift-speed.ts';
import { type FunctionTests, testFunctions, withClumping } from './significance.ts';

export interface SpeedAndTests extends MachineSpeed {
  readonly tests: FunctionTests;
}

/** Each takes one more pass over all functions; where more changed, the rest does not show the machine's speed anyway. */
const mostTakenOut = 8;

/**
 * The tests of all functions after what the machine did to all of them alike is taken off. Functions that moved by
 * themselves do not set that pace: the surest are left out one by one, at most eight. Where nothing then explains the shift
 * that the gate measured, that shift sets it.
 */
export function testAtOneSpeed(
  tree: MergedTree,
  design: Design,
  question: Omit<SpeedQuestion, 'changed'> = {},
): SpeedAndTests {
  const result = testWithout(tree, design, question);
  const { shift, anyRatio } = question;
  if (shift === undefined || anyRatio === true || isExplained(result.tests, shift)) return result;
  return testByShift(tree, design, shift) ?? result;
}

/** Some function moved as the whole did. */
function isExplained({ self }: FunctionTests, shift: number): boolean {
  return [...self.values()].some(({ pAdjusted, delta }) => pAdjusted <= falseDiscoveryRate && delta * (shift - 1) > 0);
}

function testWithout(tree: MergedTree, design: Design, question: Omit<SpeedQuestion, 'changed'>): SpeedAndTests {
  let result = levelAndTest(tree, design, question);
  const changed = new Set<string>();
  while (changed.size < mostTakenOut) {
    const next = surest(result.tests, changed);
    if (next === undefined) return result;
    changed.add(next);
    const again = levelAndTest(tree, design, { ...question, changed });
    // Without them the speed may be known too badly to see them by; then the estimate with them is kept.
    if ([...changed].every((key) => isFound(again.tests, key))) result = again;
  }
  return result;
}

function levelAndTest(tree: MergedTree, design: Design, question: SpeedQuestion): SpeedAndTests {
  const leveled = levelMachine(tree, design, question);
  const clumped = withClumping(tree, leveled.design);
  return { ...leveled, design: clumped, tests: testFunctions(tree, clumped) };
}

function isFound({ self }: FunctionTests, key: string): boolean {
  return (self.get(key)?.pAdjusted ?? 1) <= falseDiscoveryRate;
}

function surest(tests: FunctionTests, but: ReadonlySet<string>): string | undefined {
  const found = [...tests.self].filter(([key]) => !but.has(key) && isFound(tests, key));
  return found.sort(([a, { p }], [b, { p: other }]) => p - other || compareKeys(a, b))[0]?.[0];
}
