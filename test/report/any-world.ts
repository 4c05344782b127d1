/** Everything of a report that is no judgement: suites, labels, shards, the baseline, what is not known of the machine. */
import fc from 'fast-check';
import type { JudgementKind } from '../../src/decide/judgement.ts';
import type { Override, RefusedOverride } from '../../src/decide/verdict.ts';
import type { Report } from '../../src/report/report.ts';
import type { Work } from '../../src/results/work.ts';

export interface World {
  readonly suites: readonly string[];
  /** Natural logarithm of what all rows have in common: a machine, a flag. */
  readonly together: number;
  /** All gated rows are of this kind: a first run, a change that touches nothing. */
  readonly only: JudgementKind | undefined;
  /** `some`: where time or the profiler failed. */
  readonly profiled: 'all' | 'some' | 'none';
  /** What counting found, of every benchmark alike. */
  readonly counted: Work | undefined;
  readonly override: Override | undefined;
  readonly refused: RefusedOverride | undefined;
  readonly report: Partial<Report>;
}

const commit = 'f00dfeed0123456789abcdef0123456789abcdef';

const anyOverride: fc.Arbitrary<Override> = fc.record({
  who: fc.constant('octocat'),
  when: fc.constantFrom('2026-03-03T10:00:00Z', '2026-11-29T23:59:59Z'),
  label: fc.constant('perf-accepted'),
  reason: fc.constantFrom('trades speed for correctness', 'see #123.', 'a | b ` c'),
  commit: fc.constant(commit),
  accepts: fc.constantFrom(['*'], ['*'], ['bench0'], ['bench[0-3]']),
});

const anyRefused: fc.Arbitrary<RefusedOverride> = fc.record({
  who: fc.constant('mallory'),
  label: fc.constant('perf-accepted'),
  why: fc.constantFrom<RefusedOverride['why']>(
    'bot',
    'older-than-head',
    'other-base',
    'author',
    'no-write-permission',
    'worse-since',
  ),
});

const counted = { state: 'counted', by: 'blocks', operations: 100, functions: [] } as const;

const anyWork: fc.Arbitrary<Work> = fc.constantFrom<Work>(
  { ...counted, id: { suite: '', name: '' }, ratio: 1, changed: [] },
  { ...counted, id: { suite: '', name: '' }, ratio: 1, changed: ['scan', 'parse'] },
  { ...counted, id: { suite: '', name: '' }, ratio: 1.12, changed: [] },
  { id: { suite: '', name: '' }, state: 'unknown', why: 'two processes of one commit did not do the same' },
);

const anyShards: fc.Arbitrary<Report['shards']> = fc.constantFrom(
  undefined,
  undefined,
  { count: 4, missing: [] },
  { count: 4, missing: [3] },
  { count: 4, missing: [2, 3, 4] },
  { count: 40, missing: [1, 2, 3, 5, 8, 13, 21, 34] },
);

/** Where it was read: without a pull request, a repository or a stored run nothing of them is said. */
const anyPlace: fc.Arbitrary<Partial<Report>> = fc.constantFrom<Partial<Report>>(
  {},
  {},
  { judged: 'commit' },
  { judged: 'samples' },
  { repositoryUrl: undefined },
  { baseline: undefined },
  { baseline: { commit: 'a'.repeat(40), distance: 0, runs: 0 } },
  { judgedBy: { kind: 'defaults', waiting: 'bench-config/flamegate.yml' } },
  { judgedBy: { kind: 'base', at: 'a'.repeat(40), file: 'flamegate.yml' }, durationMs: 0 },
  { notes: ['The profiler could not be used here: perf is not permitted.'] },
  {
    chosen: [
      { option: '--filter', value: 'bench*' },
      { option: '--suite', value: 'a `b` | c' },
    ],
  },
  { unprepared: { commit: 'b'.repeat(40) }, logs: [{ title: 'baseline bbbbbbbbb', text: 'npm ci\nnpm error' }] },
  { unprepared: { commit: 'b'.repeat(40), budget: { givenMs: 60_000, neededMs: 400_000 } } },
);

export const anyWorld: fc.Arbitrary<World> = fc
  .record({
    suites: fc.constantFrom(['core'], ['core'], ['core', 'web'], ['core', 'web', 'io']),
    together: fc.constantFrom(0, 0, 0, 0, 0.03, 0.2, -0.15),
    only: fc.constantFrom<JudgementKind | undefined>(
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      'no-change',
      'no-change',
      'improvement',
      'unseen',
      'new',
      'skipped',
      'unaffected',
      'inconclusive',
      'removed',
      'failed',
      'regression',
    ),
    profiled: fc.constantFrom('all', 'all', 'some', 'none', 'none'),
    counted: fc.option(anyWork, { nil: undefined, freq: 1 }),
    override: fc.option(anyOverride, { nil: undefined, freq: 4 }),
    refused: fc.option(anyRefused, { nil: undefined, freq: 6 }),
    shards: anyShards,
    place: anyPlace,
  })
  .map(({ shards, place, ...world }) => ({
    ...world,
    // Without a baseline commit nothing is compared, so nothing has a change.
    only: place.unprepared === undefined ? world.only : 'new',
    report: { ...place, ...(shards === undefined ? {} : { shards }) },
  }));
