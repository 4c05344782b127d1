import { expect, test } from 'vitest';
import { defaultPlan, smallestDetectable } from '../../src/decide/plan.ts';
import { type BlockPair, blockedMannWhitney } from '../../src/stats/blocked-mann-whitney.ts';
import { hodgesLehmann } from '../../src/stats/hodges-lehmann.ts';
import { createRandom } from '../../src/stats/random.ts';

const limits = { threshold: 0.05, margin: 0.025 };

/** Share of stage 2 comparisons that fail a true change: the rule itself, no formula. */
function power(change: number, design: { deviation: number; blocks: number; level: number }): number {
  const random = createRandom('power', change, design.deviation, design.blocks);
  const side = (shift: number): readonly number[] =>
    Array.from({ length: defaultPlan.perSide }, () => random.normal() * design.deviation + shift);
  const rounds = 250;
  let found = 0;
  for (let round = 0; round < rounds; round += 1) {
    const blocks = Array.from(
      { length: design.blocks },
      (): BlockPair => ({
        baseline: side(0),
        candidate: side(Math.log1p(change)),
      }),
    );
    if (hodgesLehmann(blocks) < Math.log1p(limits.threshold)) continue;
    const moved = blocks.map(({ baseline, candidate }) => ({
      baseline,
      candidate: candidate.map((value) => value - Math.log1p(limits.margin)),
    }));
    if (blockedMannWhitney(moved).pGreater <= design.level) found += 1;
  }
  return found / rounds;
}

test('the smallest detectable change printed is what simulation finds with 90 % power, within a quarter', () => {
  for (const { deviation, blocks, family } of [
    { deviation: 0.01, blocks: 8, family: 1 },
    { deviation: 0.03, blocks: 8, family: 1 },
    { deviation: 0.03, blocks: 8, family: 10 },
    { deviation: 0.06, blocks: 16, family: 1 },
    { deviation: 0.1, blocks: 16, family: 5 },
  ]) {
    const found = smallestDetectable(
      { blocks, perSide: defaultPlan.perSide },
      { deviation, limits, alpha: 0.01, family },
    );
    if (found === undefined) throw new Error('no detectable change');
    const design = { deviation, blocks, level: 0.01 / family };
    expect(power(found * 1.25, design)).toBeGreaterThan(0.9);
    expect(power(found / 1.25, design)).toBeLessThan(0.9);
    expect(Math.abs(power(found, design) - 0.9)).toBeLessThan(0.13);
  }
});
