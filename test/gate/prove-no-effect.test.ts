/** When the gate asks for proofs of no effect, and what it makes of them. */
import { expect, test } from 'vitest';
import { defaultConfig } from '../../src/config/fill.ts';
import { GateError } from '../../src/errors.ts';
import type { GatherOptions } from '../../src/gate/gather-world.ts';
import { emptyHistory } from '../../src/gate/stored-history.ts';
import { runGate } from '../../src/gate.ts';
import type { Discovered, Measurer, Progress } from '../../src/ports.ts';
import { headline } from '../../src/report/headline.ts';
import { plainPhrase } from '../../src/report/phrase.ts';
import { timeMetric } from '../../src/results/metric.ts';
import type { Effect, NoEffect } from '../../src/results/no-effect.ts';
import { exampleReport } from '../report/example-report.ts';

const progress: Progress = { start: () => {}, step: () => {}, left: () => {}, log: () => {}, done: () => {} };
const whole: NoEffect = { by: 'modules', files: ['a.js'], beside: 0, digest: 'a'.repeat(64) };
const partly: NoEffect = { ...whole, partly: ['a.js'] };
const unaffected = (proof: NoEffect): Effect => ({ state: 'unaffected', proof });
const unproven: Effect = { state: 'unproven', why: 'it draws random numbers' };

/** `effects`: what is found of each benchmark, or what looking fails with, of one. */
async function gate(
  effects: readonly Effect[] | Error,
  changes: Partial<GatherOptions> = {},
  proof: 'auto' | 'on' | 'off' = 'on',
) {
  const [suite] = defaultConfig.suites;
  if (suite === undefined) throw new Error('the default configuration has a suite');
  const all = effects instanceof Error ? [unproven] : effects;
  const found = all.map((_, i): Discovered => {
    return { id: { suite: 'core', name: `b${i}` }, file: 'a.js', suite, metrics: [timeMetric] };
  });
  const measured: string[] = [];
  let asked = 0;
  let mostLostMs: number | undefined;
  const measurer: Partial<Measurer> = {
    environment: exampleReport().environment,
    notes: [],
    discover: async () => found,
    effects: async (benchmarks, looking) => {
      asked += 1;
      mostLostMs = looking.mostLostMs;
      if (effects instanceof Error) throw effects;
      return benchmarks.map(({ id }) => all[Number(id.name.slice(1))] ?? unproven);
    },
    measureBlock: async ({ slots, target }) => {
      measured.push(target.id.name);
      return { state: 'measured', block: { slots: slots.map((side) => ({ side, invocation: { value: 100 } })) } };
    },
    measureAlone: async ({ id }) => {
      measured.push(id.name);
      return {
        state: 'measured',
        id,
        measurements: [{ metric: timeMetric, invocations: [{ value: 1 }] }],
        profiles: [],
      };
    },
  };
  const { report } = await runGate(
    { measurer: measurer as Measurer, progress, now: () => 0 }, // anything else asked of it fails the test
    {
      config: { ...defaultConfig, measure: { ...defaultConfig.measure, proof } },
      candidateCommit: 'f00dfeed0123456789abcdef0123456789abcdef',
      baselineCommit: 'a1b2c3d4e5f60718293a4b5c6d7e8f9012345678',
      select: () => true,
      seed: 1,
      runId: '1',
      takenAt: '2026-03-03T10:11:12Z',
      profileRepeats: 0,
      purpose: 'judge',
      notes: [],
      place: { version: '0' },
      ...changes,
    },
  );
  return {
    report,
    asked,
    mostLostMs,
    measured: new Set(measured),
    kinds: report.verdict.judgements.map(({ kind }) => kind),
  };
}

test('what is proven is not measured and counted in the first line; all else is measured', async () => {
  const { report, measured, kinds } = await gate([unaffected(whole), unproven, unaffected(partly)]);
  expect(kinds).toEqual(['unaffected', 'no-change', 'unaffected']);
  expect([...measured]).toEqual(['b1']);
  expect(report.verdict.outcome).toBe('pass');
  expect(plainPhrase(headline(report))).toContain('2 of 3 benchmarks cannot be affected by this change.');
});

test('where everything is proven nothing is measured, and the verdict says so', async () => {
  const { report, measured } = await gate([unaffected(whole), unaffected(whole)]);
  expect(measured.size).toBe(0);
  expect(plainPhrase(headline(report))).toBe(
    'None of 2 benchmarks can be affected by this change: what they run is the same on both sides.',
  );
});

test('of one benchmark the verdict says so in the singular', async () => {
  const { report } = await gate([unaffected(whole)]);
  expect(plainPhrase(headline(report))).toBe(
    'The benchmark cannot be affected by this change: what it runs is the same on both sides.',
  );
});

test('nothing is asked where the configuration does not, or where a baseline is to be stored', async () => {
  expect(await gate([unaffected(whole)], {}, 'off')).toMatchObject({ asked: 0, kinds: ['no-change'] });
  const stored = await gate([unaffected(whole)], { purpose: 'store', history: emptyHistory } as Partial<GatherOptions>);
  expect(stored.asked).toBe(0);
  expect([...stored.measured]).toEqual(['b0']);
});

test('looks that prove nothing may take a twentieth of the budget, unless everything is to be looked at', async () => {
  expect(defaultConfig.measure.proof).toBe('auto');
  expect(await gate([unproven], {}, 'auto')).toMatchObject({ asked: 1, mostLostMs: 45_000 });
  expect(await gate([unproven], {}, 'on')).toMatchObject({ asked: 1, mostLostMs: undefined });
});

test('where it cannot be looked the gate measures, and an interruption ends it', async () => {
  const tooLarge = new GateError('GIT_FAILED', 'Cannot go on as git must print at most 268435456 bytes');
  expect(await gate(tooLarge, {}, 'auto')).toMatchObject({ asked: 1, kinds: ['no-change'] });
  const interrupted = new GateError('INTERRUPTED', 'Cannot go on as it was interrupted');
  await expect(gate(interrupted, {}, 'auto')).rejects.toBe(interrupted);
});

test('a proof by functions that are never called stays where it was found: nobody else can check it', async () => {
  const { kinds } = await gate([unaffected(whole), unaffected(partly)], { judged: 'elsewhere' });
  expect(kinds).toEqual(['unaffected', 'no-change']);
});
