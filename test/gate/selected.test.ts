/** What is asked for by name, and is on one side only. */
import { expect, test } from 'vitest';
import { selection } from '../../src/app/selection.ts';
import { defaultConfig } from '../../src/config/fill.ts';
import { GateError } from '../../src/errors.ts';
import { gather } from '../../src/gate/gather.ts';
import { emptyHistory } from '../../src/gate/stored-history.ts';
import { runGate } from '../../src/gate.ts';
import type { Discovered, Measurer, Progress } from '../../src/ports.ts';
import { headline } from '../../src/report/headline.ts';
import { plainPhrase } from '../../src/report/phrase.ts';
import type { Side } from '../../src/results/evidence.ts';
import { allocMetric, timeMetric } from '../../src/results/metric.ts';
import { exampleReport } from '../report/example-report.ts';
import { anOutcome, aRun } from '../results/make.ts';

const progress: Progress = { start: () => {}, step: () => {}, left: () => {}, log: () => {}, done: () => {} };
const sides: Readonly<Record<Side, readonly string[]>> = {
  baseline: ['a/x', 'a/y', 'a/gone'],
  candidate: ['a/x', 'a/y'],
};

function found(name: string): Discovered {
  const [suite] = defaultConfig.suites;
  if (suite === undefined) throw new Error('the default configuration has a suite');
  return { id: { suite: 'core', name }, file: 'a.js', suite, metrics: [timeMetric, allocMetric] };
}

const partial: Partial<Measurer> = {
  environment: exampleReport().environment,
  notes: [],
  discover: async (side) => sides[side].map(found),
  measureBlock: async ({ slots }) => ({
    state: 'measured',
    block: { slots: slots.map((side) => ({ side, invocation: { value: 100 } })) },
  }),
};
const measurer = partial as Measurer; // anything else asked of it fails the test

function world() {
  return { measurer, progress, now: () => 0 };
}

function asked(...filters: readonly string[]) {
  const question = { suites: [], filters };
  return {
    config: defaultConfig,
    candidateCommit: 'f00dfeed0123456789abcdef0123456789abcdef',
    baselineCommit: 'a1b2c3d4e5f60718293a4b5c6d7e8f9012345678',
    select: selection(question, defaultConfig),
    nothingFits: (all: readonly Discovered[]) =>
      new GateError('SUITE_EMPTY', `none of ${all.length} fits ${filters.join()}`),
    seed: 1,
    runId: '1',
    takenAt: '2026-03-03T10:11:12Z',
    profileRepeats: 0,
    purpose: 'judge' as const,
    place: { version: '0.0.0' },
    notes: [],
  };
}

test('a benchmark that is asked for and that only the baseline has is removed, and the policy says what that is', async () => {
  for (const filter of ['a/gone', 'core/a/gone', '*gone']) {
    const { report } = await runGate(world(), asked(filter));
    expect(report.verdict.judgements.map(({ target, kind }) => [target.id.name, kind])).toEqual([
      ['a/gone', 'removed'],
    ]);
    expect(report.verdict.outcome).toBe('inconclusive');
    expect(plainPhrase(headline(report))).toBe(
      'Inconclusive: no benchmark is on both sides, so nothing was compared. Missing here: a/gone. Nothing is blocked.',
    );
  }
  const config = { ...defaultConfig, policy: { ...defaultConfig.policy, onMissing: 'fail' as const } };
  const { report } = await runGate(world(), { ...asked('a/gone'), config });
  expect([report.verdict.outcome, report.verdict.cause]).toEqual(['fail', 'missing']);
});

test('a name that neither side has is a mistake in the command, whatever stored runs know', async () => {
  await expect(runGate(world(), asked('a/gnoe'))).rejects.toThrow('none of 2 fits a/gnoe');
  await expect(runGate(world(), { ...asked('a/gone'), purpose: 'store' })).rejects.toThrow('none of 2 fits a/gone');
});

test('what a stored run has and nobody asked for is not missing', async () => {
  const outcomes = ['a/x', 'a/y', 'a/gone', 'b/other'].map((name) => anOutcome(name));
  const history = { ...emptyHistory, runs: [aRun({ outcomes })], keys: ['runs/1'] };
  const removedWith = async (...filters: readonly string[]) => {
    const { judgements } = await gather(world(), { ...asked(...filters), history });
    return judgements.filter(({ kind }) => kind === 'removed').map(({ target }) => target.id.name);
  };
  expect(await removedWith('a/x')).toEqual([]);
  expect(await removedWith('a/*')).toEqual(['a/gone']);
  expect(await removedWith()).toEqual(['a/gone', 'b/other']);
});
