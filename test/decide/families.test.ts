/** What a family of suspects may fail and clear, held against what the tests of each alone say. */
import { expect, test } from 'vitest';
import type { Judgement } from '../../src/decide/judgement.ts';
import { defaultPolicy } from '../../src/decide/policy.ts';
import { procedure } from '../../src/decide/procedure.ts';
import { drive } from '../../src/decide/run-procedure.ts';
import { long } from '../support/long.ts';
import { inputOf, machine } from './fakes.ts';

const { alpha, threshold } = { alpha: defaultPolicy.alpha, threshold: 0.05 };

function confirmed(factor: number, deviation: number): readonly (readonly Judgement[])[] {
  const suspects = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => ({ name, factor, deviation }));
  return Array.from({ length: 40 }, (_, seed) => {
    const judgements = drive(procedure(inputOf(suspects)), machine(suspects, seed).answer);
    return judgements.filter(({ stage }) => stage === 2);
  });
}

test('a suspect fails by what Holm leaves of α to the family, not by α', long, () => {
  let spared = 0;
  for (const family of confirmed(1.06, 0.08)) {
    const ps = family.map(({ test: own }) => own?.pWorse ?? 1).toSorted((a, b) => a - b);
    for (const { kind, test: own } of family) {
      const p = own?.pWorse ?? 1;
      const steps = ps.slice(0, ps.indexOf(p) + 1).every((each, rank) => each * (ps.length - rank) <= alpha);
      if (kind === 'regression') expect(steps).toBe(true);
      if (p <= alpha && !steps) spared += 1;
    }
  }
  // Else nothing here would tell Holm from none.
  expect(spared).toBeGreaterThan(3);
});

test('a suspect is cleared only if its interval ends below the threshold', () => {
  let open = 0;
  for (const family of confirmed(1.04, 0.04)) {
    for (const { kind, shift, reasons } of family) {
      const high = shift?.high ?? Number.POSITIVE_INFINITY;
      if (kind === 'no-change') expect(high).toBeLessThan(1 + threshold);
      if (kind === 'inconclusive' && reasons[0]?.code === 'not-confirmed' && (shift?.ratio ?? 2) < 1 + threshold)
        open += 1;
    }
  }
  expect(open).toBeGreaterThan(3);
});
