import { expect, test } from 'vitest';
import { defaultConfig } from '../../src/config/fill.ts';
import { exitOf } from '../../src/decide/verdict.ts';
import { GateError } from '../../src/errors.ts';
import { rejudge } from '../../src/gate/rejudge.ts';
import { emptyHistory } from '../../src/gate/stored-history.ts';
import { type GateResult, runGate } from '../../src/gate.ts';
import type { Discovered, Measurer, Progress } from '../../src/ports.ts';
import { parseBundle, renderBundle } from '../../src/results/bundle.ts';
import { mergeBundles } from '../../src/results/merge.ts';
import { timeMetric } from '../../src/results/metric.ts';
import { exampleReport } from '../report/example-report.ts';

const progress: Progress = { start: () => {}, step: () => {}, left: () => {}, log: () => {}, done: () => {} };
const names = Array.from({ length: 10 }, (_, i) => `bench ${i}`);
const place = { version: '0.0.0' };

interface World {
  readonly purpose: 'judge' | 'store';
  readonly budgetMs: number;
  /** Milliseconds by a clock of its own. */
  readonly processMs: number;
  readonly listMs?: number;
  /** Of the candidate's time, to the baseline's. */
  readonly ratio?: number;
  /** To count what one benchmark does on both sides; absent: it cannot be counted. */
  readonly workMs?: number;
}

/** A machine on which everything takes as long as is said, and no longer. */
async function run({
  purpose,
  budgetMs,
  processMs,
  listMs = 0,
  ratio = 1,
  workMs,
}: World): Promise<{ result: GateResult; tookMs: number; profiledAtMs: number | undefined }> {
  let profiledAtMs: number | undefined;
  const [suite] = defaultConfig.suites;
  if (suite === undefined) throw new Error('the default configuration has a suite');
  let clock = 0;
  const found = names.map(
    (name): Discovered => ({ id: { suite: 'core', name }, file: 'a.js', suite, metrics: [timeMetric] }),
  );
  const invocation = (value = 100) => {
    clock += processMs;
    return { value, durationMs: processMs, startedAt: clock };
  };
  const measurer: Partial<Measurer> = {
    environment: exampleReport().environment,
    notes: [],
    discover: async () => {
      clock += listMs;
      return found;
    },
    measureAlone: async ({ id }) => ({
      state: 'measured',
      id,
      measurements: [{ metric: timeMetric, invocations: [invocation()] }],
      profiles: [],
    }),
    measureBlock: async ({ slots }) => ({
      state: 'measured',
      block: {
        slots: slots.map((side) => ({ side, invocation: invocation(side === 'candidate' ? 100 * ratio : 100) })),
      },
    }),
    ...(workMs === undefined
      ? {}
      : {
          work: async () => {
            clock += workMs;
            return undefined;
          },
        }),
    profile: async () => {
      profiledAtMs ??= clock;
      clock += processMs;
      throw new GateError('TOOL_MISSING', 'no profiler here');
    },
  };
  const result = await runGate(
    { measurer: measurer as Measurer, progress, now: () => clock }, // anything else asked of it fails the test
    {
      config: { ...defaultConfig, measure: { ...defaultConfig.measure, budgetMs } },
      candidateCommit: 'f00dfeed0123456789abcdef0123456789abcdef',
      baselineCommit: 'a1b2c3d4e5f60718293a4b5c6d7e8f9012345678',
      select: () => true,
      seed: 1,
      runId: '1',
      takenAt: '2026-03-03T10:11:12Z',
      profileRepeats: 1,
      purpose,
      place,
      notes: [],
    },
  );
  return { result, tookMs: clock, profiledAtMs };
}

test('a stored run has fewer processes of every benchmark where time is short, not fewer benchmarks', async () => {
  const { result, tookMs } = await run({ purpose: 'store', budgetMs: 40_000, processMs: 1000 });
  const counts = result.evidence.candidate.outcomes.map((outcome) =>
    outcome.state === 'measured' ? outcome.measurements[0]?.invocations.length : outcome.state,
  );
  expect(counts).toEqual(names.map(() => 4));
  expect(tookMs).toBeLessThanOrEqual(1.2 * 40_000 + 10_000);
});

test('what a stored run had no time for at all is left out by name, and the rest is there', async () => {
  const { result, tookMs } = await run({ purpose: 'store', budgetMs: 5_000, processMs: 1000 });
  const { outcomes } = result.evidence.candidate;
  expect(outcomes.map(({ state }) => state)).toEqual([...Array(5).fill('measured'), ...Array(5).fill('skipped')]);
  expect(JSON.stringify(outcomes.at(-1))).toContain('the time budget was spent');
  expect(tookMs).toBeLessThanOrEqual(6_000);
});

test('finding and building are paid from the same budget, and what is not compared is said to be', async () => {
  const { result, tookMs } = await run({ purpose: 'judge', budgetMs: 20_000, processMs: 500, listMs: 9_000 });
  expect(tookMs).toBeLessThanOrEqual(1.2 * 20_000 + 10_000);
  expect(exitOf(result.report.verdict)).toBe(0);
  expect(result.report.verdict.outcome).toBe('inconclusive');
});

test('where nothing regresses, the time kept for profiles measures what is still open', async () => {
  const { tookMs } = await run({ purpose: 'judge', budgetMs: 60_000, processMs: 1000 });
  expect(tookMs).toBeGreaterThan(0.95 * 60_000);
  expect(tookMs).toBeLessThanOrEqual(1.2 * 60_000 + 10_000);
});

test.each([7000, 8000, 9000, 10_000])(
  'what regressed is profiled with half of the time kept for it at least, though counting takes %i ms',
  async (workMs) => {
    const { profiledAtMs } = await run({ purpose: 'judge', budgetMs: 60_000, processMs: 20, ratio: 2, workMs });
    expect(profiledAtMs).toBeLessThanOrEqual(60_000 - 6000 + workMs);
    expect(profiledAtMs).toBeGreaterThan(0);
  },
);

test('judging again elsewhere says the same of what was cut short', async () => {
  const { result } = await run({ purpose: 'judge', budgetMs: 60_000, processMs: 500, listMs: 1_000 });
  const bundle = parseBundle(renderBundle(result), 'bundle');
  const merged = mergeBundles([bundle]);
  const again = await rejudge({
    merged,
    histories: [emptyHistory],
    config: defaultConfig,
    bundle: 'own',
    notes: [],
    place,
  });
  const kinds = ({ report }: { report: GateResult['report'] }) =>
    report.verdict.judgements.map(({ target, kind }) => `${target.id.name}: ${kind}`);
  expect(kinds(again)).toEqual(kinds(result));
});

test('where preparing takes most of the budget, that is what is said, and not where it takes little', async () => {
  const note =
    /^Setting up both sides and finding their benchmarks took 8\s?s of the time budget of 10\s?s: a larger --budget \(or measure.budget\)/;
  const long = await run({ purpose: 'judge', budgetMs: 10_000, processMs: 1_000, listMs: 4_000 });
  expect(long.result.report.notes).toContainEqual(expect.stringMatching(note));
  const short = await run({ purpose: 'judge', budgetMs: 60_000, processMs: 10, listMs: 4_000 });
  expect(short.result.report.notes.join()).not.toContain('Setting up both sides');
});

test('what preparing leaves is measured in, though the profiles’ share of the budget were more', async () => {
  const { result, tookMs } = await run({ purpose: 'judge', budgetMs: 10_000, processMs: 10, listMs: 4_250 });
  expect(result.evidence.blocks.length).toBeGreaterThan(0);
  expect(tookMs).toBeLessThanOrEqual(10_000);
});
