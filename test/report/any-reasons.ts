/** Why a judgement is what it is: every reason that the procedure gives a kind, with figures of every size. */
import fc from 'fast-check';
import type { JudgementKind, Reason } from '../../src/decide/judgement.ts';
import type { Failure } from '../../src/results/invocation.ts';

const fraction = fc.constantFrom(0.0004, 0.013, 0.091, 0.4, 3.2);
const duration = fc.constantFrom(800, 45_000, 690_000, 9e6);

export const anyFailure: fc.Arbitrary<Failure> = fc.record({
  reason: fc.constantFrom<Failure['reason']>(
    'load',
    'threw',
    'timeout',
    'crashed',
    'missing',
    'unstable',
    'unsupported',
  ),
  message: fc.constantFrom(
    '',
    'no such file',
    'Cannot find package zod after the installation',
    'It said: wait.',
    'a.b is no function\n    at run (src/a.js:1:2)',
  ),
  sides: fc.constantFrom(undefined, undefined, 'both' as const),
});

const weighed = { kind: 'cpu', share: 0.0002, service: 'a`|<b>@x', ageMs: 9e8, windowMs: 6e8 } as const;

export const alwaysPossible: fc.Arbitrary<readonly Reason[]> = fc.oneof(
  { weight: 6, arbitrary: fc.constant([]) },
  fraction.map((margin): readonly Reason[] => [{ code: 'margin-raised', margin }]),
  fraction.map((wanted): readonly Reason[] => [{ code: 'threshold-capped', wanted }]),
  fc.constant<readonly Reason[]>([{ code: 'by-weight', ...weighed, instead: 0.05 }]),
  fc.constant<readonly Reason[]>([{ code: 'renamed-from', name: 'an older `name` | of it', likeness: 0.9 }]),
  fraction.map((more): readonly Reason[] => [{ code: 'with-suite', ratio: 1 + more }]),
);

/** Of what is open and has no change to show: nothing of both sides was compared. */
export const anyUncompared: fc.Arbitrary<Reason> = fc.oneof(
  fc
    .record({
      why: fc.constantFrom('in-git', 'released', 'self-contained'),
      sources: fc.constantFrom(['src/`a`|<b>.js'], ['a.js', 'b.js', 'c.js']),
      setup: fc.constantFrom(undefined, ['npm ci', 'npm run build']),
    })
    .map((of): Reason => ({ code: 'stale-build', file: 'dist/a.js', ...of })),
  fc.constant<Reason>({ code: 'unlike-machine' }),
  anyFailure.map((failure): Reason => ({ code: 'baseline-failed', failure })),
  fc
    .record({ needsMs: duration, budgetMs: duration, ownMs: fc.option(duration, { nil: undefined }) })
    .map((needs): Reason => ({ code: 'not-measured', detail: 'the time budget was spent', ...needs })),
  fc.nat(9).map((runs): Reason => ({ code: 'too-few-runs', runs })),
  fc.constant<Reason>({ code: 'too-few-runs', runs: 4, cutShort: 2 }),
);

export const anyOpen: fc.Arbitrary<Reason> = fc.oneof(
  fc.constant<Reason>({ code: 'not-confirmed' }),
  fraction.map((processDeviation): Reason => ({ code: 'too-noisy', processDeviation })),
  fraction.map((differ): Reason => ({ code: 'restless', differ })),
  fraction.map((more): Reason => ({ code: 'null-control', ratio: 1 + more, p: 1e-4 })),
  fc.constantFrom(0.4, 1.8, 12).map((ratio): Reason => ({ code: 'odd-baseline', ratio })),
  fc.integer({ min: 1, max: 9 }).map((blocks): Reason => ({ code: 'voided', blocks, cause: 'the clock stepped' })),
  fc.constantFrom(0.011, 0.4, 1).map((p): Reason => ({ code: 'not-rejected', p })),
  fc.constant<Reason>({ code: 'few-processes', processes: 2, needed: 6 }),
  fc.constant<Reason>({ code: 'below-floor', floor: 0.001, unit: 'ns' }),
  fc.constant<Reason>({ code: 'skips-itself', detail: 'no such table' }),
  fc.constant<Reason>({ code: 'contradicted', detail: 'the baseline says that higher is better' }),
);

/** What follows from the kind alone. */
export const ownReasons: Readonly<Partial<Record<JudgementKind, readonly Reason[]>>> = {
  regression: [{ code: 'confirmed', blocks: 8 }],
  skipped: [{ code: 'untouched', detail: 'src/**' }],
  unaffected: [
    {
      code: 'no-effect',
      proof: { by: 'modules', files: ['src/a.js'], partly: ['src/a.js'], beside: 1, digest: 'a'.repeat(64) },
    },
  ],
};
