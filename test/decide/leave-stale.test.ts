import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Judgement, JudgementKind } from '../../src/decide/judgement.ts';
import { leaveStale } from '../../src/decide/leave-stale.ts';
import { defaultPolicy } from '../../src/decide/policy.ts';
import { verdict } from '../../src/decide/verdict.ts';
import type { StaleBuild } from '../../src/results/evidence.ts';
import { timeMetric } from '../../src/results/metric.ts';

const kinds: readonly JudgementKind[] = [
  ...(['regression', 'improvement', 'no-change', 'unseen', 'inconclusive', 'new'] as const),
  ...(['removed', 'failed', 'skipped', 'unaffected'] as const),
];

const idOf = (n: number) => ({ suite: 'core', name: `b${n}` });

const rows = fc.array(fc.constantFrom(...kinds), { minLength: 1, maxLength: 8 }).map((all) =>
  all.map(
    (kind, n): Judgement => ({
      target: { id: idOf(n), metric: timeMetric },
      kind,
      threshold: 0.05,
      margin: 0.02,
      reasons: [],
    }),
  ),
);

const stale = (ns: readonly number[]): readonly StaleBuild[] => [
  { file: 'dist/a.js', why: 'in-git', sources: ['src/a.js'], benchmarks: ns.map(idOf) },
];

test('of what ran a stale build nothing is called unchanged, unaffected or a pass; all else stays as it was', () => {
  fc.assert(
    fc.property(rows, fc.uniqueArray(fc.nat(7)), (judgements, ns) => {
      const left = leaveStale(judgements, stale(ns));
      for (const [n, before] of judgements.entries()) {
        const after = left[n];
        if (!ns.includes(n)) expect(after).toBe(before);
        else if (['no-change', 'unaffected', 'unseen', 'inconclusive'].includes(before.kind)) {
          expect(after?.kind).toBe('inconclusive');
          expect(after?.reasons[0]?.code).toBe('stale-build');
        } else expect(after).toBe(before);
      }
      const isOpen = ns.some((n) => ['no-change', 'unaffected', 'unseen'].includes(judgements[n]?.kind ?? ''));
      if (isOpen) expect(verdict(left, defaultPolicy).outcome).not.toBe('pass');
      expect(leaveStale(judgements)).toBe(judgements);
    }),
  );
});
