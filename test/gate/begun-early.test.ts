import { expect, test } from 'vitest';
import { defaultConfig } from '../../src/config/fill.ts';
import { gather } from '../../src/gate/gather.ts';
import type { GatherOptions } from '../../src/gate/gather-world.ts';
import { emptyHistory } from '../../src/gate/stored-history.ts';
import type { Measurer, Progress } from '../../src/ports.ts';
import { anEnvironment, aRun } from '../results/make.ts';

const progress: Progress = { start: () => {}, step: () => {}, left: () => {}, log: () => {}, done: () => {} };
const [suite] = defaultConfig.suites;
const stored = { ...emptyHistory, runs: [aRun()] };

class Listed extends Error {}

/** What is asked of the sides until the candidate is listed. */
async function askedUntilListed(changes: Partial<GatherOptions>): Promise<readonly string[]> {
  const asked: string[] = [];
  const known: Partial<Measurer> = {
    environment: anEnvironment(),
    notes: [],
    prepare: (side) => asked.push(`prepare ${side}`),
    discover: (side) => {
      asked.push(`discover ${side}`);
      return Promise.reject(new Listed());
    },
  };
  const options: GatherOptions = {
    config: defaultConfig,
    candidateCommit: 'f00d',
    baselineCommit: 'a1b2',
    history: emptyHistory,
    select: () => true,
    seed: 1,
    runId: '1',
    takenAt: '2026-03-03T10:11:12Z',
    profileRepeats: 0,
    purpose: 'judge',
    ...changes,
  };
  await expect(gather({ measurer: known as Measurer, progress, now: () => 0 }, options)).rejects.toThrow(Listed);
  return asked;
}

const never = { ...defaultConfig, policy: { ...defaultConfig.policy, confirm: 'never' as const } };
const divided = { ...defaultConfig, suites: [{ ...suite, paths: ['src/**'] }] } as typeof defaultConfig;
const skip = (): undefined => undefined;

test.each<[string, Partial<GatherOptions>]>([
  ['both sides are compared', {}],
  ['stored runs would judge alone and there are none', { config: never }],
  ['a suite is measured whatever changed', { skip, history: stored }],
  ['all may be skipped and no stored run is there', { skip, config: divided }],
])('the baseline is begun beside the candidate where %s', async (_, changes) => {
  expect(await askedUntilListed(changes)).toEqual(['discover candidate', 'prepare baseline']);
});

test.each<[string, Partial<GatherOptions>]>([
  ['it is to be stored', { purpose: 'store' }],
  ['there is nothing to compare with', { baselineCommit: undefined }],
  ['stored runs judge alone', { config: never, history: stored }],
  ['every suite may turn out untouched', { skip, config: divided, history: stored }],
])('no baseline is begun where %s', async (_, changes) => {
  expect(await askedUntilListed(changes)).toEqual(['discover candidate']);
});
