import { expect, test } from 'vitest';
import { defaultConfig } from '../../src/config/fill.ts';
import { exitOf } from '../../src/decide/verdict.ts';
import { GateError } from '../../src/errors.ts';
import { type GateResult, runGate } from '../../src/gate.ts';
import type { Discovered, Measurer, Progress } from '../../src/ports.ts';
import { headline } from '../../src/report/headline.ts';
import { plainPhrase } from '../../src/report/phrase.ts';
import type { Side } from '../../src/results/evidence.ts';
import type { Failure } from '../../src/results/invocation.ts';
import { timeMetric } from '../../src/results/metric.ts';
import { exampleReport } from '../report/example-report.ts';

const failure: Failure = { reason: 'unsupported', message: 'Cannot start node: spawn node ENOENT' };
const progress: Progress = { start: () => {}, step: () => {}, left: () => {}, log: () => {}, done: () => {} };

interface World {
  /** Sides whose files cannot be loaded. */
  readonly unloadable?: readonly Side[];
  /** Sides whose processes fail. */
  readonly failing?: readonly Side[];
  /** How they fail. */
  readonly as?: Failure;
  readonly discoverError?: GateError;
  readonly seed: number;
}

function gate({ unloadable = [], failing = [], as = failure, discoverError, seed }: World): Promise<GateResult> {
  const [suite] = defaultConfig.suites;
  if (suite === undefined) throw new Error('the default configuration has a suite');
  const measurer: Partial<Measurer> = {
    environment: exampleReport().environment,
    notes: [],
    discover: async (side) => {
      if (side === 'baseline' && discoverError !== undefined) throw discoverError;
      const broken = unloadable.includes(side) ? { failure } : {};
      const found: Discovered = {
        id: { suite: 'core', name: 'parse' },
        file: 'a.js',
        suite,
        metrics: [timeMetric],
        ...broken,
      };
      return [found];
    },
    measureBlock: async ({ slots }) => {
      const side = slots.find((each) => failing.includes(each));
      if (side !== undefined) return { state: 'failed', side, failure: as, durationMs: 1 };
      return { state: 'measured', block: { slots: slots.map((each) => ({ side: each, invocation: { value: 100 } })) } };
    },
  };
  return runGate(
    { measurer: measurer as Measurer, progress, now: () => 0 }, // anything else asked of it fails the test
    {
      config: defaultConfig,
      candidateCommit: 'f00dfeed0123456789abcdef0123456789abcdef',
      baselineCommit: 'a1b2c3d4e5f60718293a4b5c6d7e8f9012345678',
      select: () => true,
      seed,
      runId: '1',
      takenAt: '2026-03-03T10:11:12Z',
      profileRepeats: 0,
      purpose: 'judge',
      place: { version: '0.0.0' },
      notes: [],
    },
  );
}

const seeds = [1, 2, 3, 4, 5, 6];

test('processes that fail on both sides are a failure with its reason, whichever side a block begins with', async () => {
  for (const seed of seeds) {
    const { report } = await gate({ failing: ['baseline', 'candidate'], seed });
    expect(exitOf(report.verdict)).toBe(3);
    expect(plainPhrase(headline(report))).toMatch(/^Could not measure: parse .* on both sides: .*Cannot start node/);
  }
});

test('what skips itself on both sides blocks nothing and is not called unchanged; in the candidate alone it fails', async () => {
  const as: Failure = { reason: 'skipped', message: 'It skipped itself (no network)' };
  for (const seed of seeds) {
    const { report } = await gate({ failing: ['baseline', 'candidate'], as, seed });
    expect(exitOf(report.verdict)).toBe(0);
    expect(report.verdict.outcome).toBe('inconclusive');
    expect(plainPhrase(headline(report))).toMatch(/skips itself on both sides: .It skipped itself/);
    const mine = await gate({ failing: ['candidate'], as, seed });
    expect(exitOf(mine.report.verdict)).toBe(3);
    const unskipped = await gate({ failing: ['baseline'], as, seed });
    expect(unskipped.report.verdict.judgements.map(({ kind }) => kind)).toEqual(['new']);
  }
});

test('what loads on neither side is not called a fault of this change', async () => {
  const { report } = await gate({ unloadable: ['baseline', 'candidate'], seed: 1 });
  expect(exitOf(report.verdict)).toBe(3);
  expect(plainPhrase(headline(report))).toMatch(/^Could not measure: \S+ cannot run here on both sides: /);
  const mine = await gate({ unloadable: ['candidate'], seed: 1 });
  expect(plainPhrase(headline(mine.report))).toMatch(/^Could not measure: \S+ cannot run here in the candidate: /);
});

test('what fails on the baseline alone blocks nothing', async () => {
  for (const seed of seeds) {
    const { report } = await gate({ failing: ['baseline'], seed });
    expect(exitOf(report.verdict)).toBe(0);
    expect(report.verdict.outcome).toBe('inconclusive');
  }
});

test('a baseline that this clone cannot check out is an error, no missing baseline', async () => {
  const discoverError = new GateError(
    'GIT_FAILED',
    'Cannot check out a1b2c3d as git worktree add must succeed: smudge filter lfs failed',
  );
  await expect(gate({ discoverError, seed: 1 })).rejects.toThrow('smudge filter lfs failed');
});
