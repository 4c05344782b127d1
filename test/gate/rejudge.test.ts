import { expect, test } from 'vitest';
import { parseConfig } from '../../src/config/parse.ts';
import { procedure } from '../../src/decide/procedure.ts';
import { rejudge } from '../../src/gate/rejudge.ts';
import { emptyHistory, readHistory } from '../../src/gate/stored-history.ts';
import type { Bundle } from '../../src/results/bundle.ts';
import { environmentClass } from '../../src/results/environment.ts';
import type { BlockRecord } from '../../src/results/evidence.ts';
import { mergeBundles } from '../../src/results/merge.ts';
import { openDirStore } from '../../src/store/dir.ts';
import { type FakeBenchmark, inputOf, machine } from '../decide/fakes.ts';
import { aCommit, anEnvironment, aRun } from '../results/make.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';
import { long } from '../support/long.ts';

const config = parseConfig('suites: [{ name: core, files: "*.bench.mjs" }]', 'flamegate.yml');

/** What a machine measured of one benchmark, as a bundle. */
function bundleOf(benchmark: FakeBenchmark, cores: number, seed: number): Bundle {
  const input = inputOf([benchmark]);
  const { answer } = machine([benchmark], seed);
  const blocks: BlockRecord[] = [];
  const steps = procedure(input);
  for (let step = steps.next(); step.done !== true; ) {
    const { stage, target, block, attempt } = step.value;
    const answered = answer(step.value);
    if (answered.state !== 'unavailable') blocks.push({ stage, target, block, attempt, answer: answered });
    step = steps.next(answered);
  }
  const environment = anEnvironment({ cores });
  const candidate = { ...input.candidate, environment };
  const evidence = { schema: 1, seed: input.seed, candidate, baselineCommit: aCommit(7), environment } as const;
  return { evidence: { ...evidence, blocks, profiles: [], durationMs: 1 }, profiles: new Map() };
}

async function kindsOf(bundles: readonly [Bundle, ...Bundle[]]): Promise<readonly string[]> {
  const merged = mergeBundles(bundles);
  const histories = merged.groups.map(() => emptyHistory);
  const { report } = await rejudge({ merged, histories, config, bundle: 'own', notes: [], place: { version: '0' } });
  return report.verdict.judgements.map(({ kind }) => kind);
}

test('unlike machines share the α of their build: two of them fail less than each alone', long, async () => {
  let spared = 0;
  for (let seed = 0; seed < 60; seed++) {
    const one = bundleOf({ name: 'a', factor: 1.08, deviation: 0.08 }, 2, seed);
    const other = bundleOf({ name: 'b', factor: 1, deviation: 0.001 }, 4, seed);
    const [alone] = await kindsOf([one]);
    const [together] = await kindsOf([one, other]);
    if (together === 'regression') expect(alone).toBe('regression');
    if (alone === 'regression' && together !== 'regression') spared += 1;
  }
  expect(spared).toBeGreaterThan(0);
});

test('judging again looks at the runs that were stored when it was measured, and at no later one', async () => {
  const store = openDirStore(await temporaryFolder());
  const keys: string[] = [];
  for (const second of [1, 2, 3]) {
    keys.push(await store.save(aRun({ id: `${second}-1`, takenAt: `2026-11-22T10:00:0${second}Z` }), new Map()));
  }
  const ancestry = { firstParents: async () => [aCommit(1)], mergeBase: async () => undefined };
  const question = { commit: aCommit(1), environmentClass: environmentClass(anEnvironment()) };
  const then = keys.slice(0, 2);
  expect((await readHistory({ store, ancestry }, { ...question, only: then })).keys.toSorted()).toEqual(then);
  expect((await readHistory({ store, ancestry }, { ...question, only: [] })).keys).toEqual([]);
  expect((await readHistory({ store, ancestry }, question)).keys).toHaveLength(3);
});

test('of unlike machines each is shown beside the runs of its own kind, with what is to say of both', async () => {
  const [one, other] = [bundleOf({ name: 'a' }, 2, 1), bundleOf({ name: 'b' }, 4, 1)];
  const merged = mergeBundles([one, other]);
  const histories = merged.groups.map(({ evidence }, index) => {
    const run = { ...inputOf([{ name: 'a' }, { name: 'b' }]).candidate, environment: evidence.environment };
    const outcomes = run.outcomes.map((outcome) =>
      outcome.state !== 'measured'
        ? outcome
        : {
            ...outcome,
            measurements: outcome.measurements.map((each) => ({
              ...each,
              invocations: [{ value: 1000 * (index + 1) }],
            })),
          },
    );
    return { ...emptyHistory, runs: [{ ...run, outcomes }], notes: [`kind ${index + 1}`] };
  });
  const { report } = await rejudge({ merged, histories, config, bundle: 'own', notes: [], place: { version: '0' } });
  expect(report.histories.map(({ id, points }) => [id.name, points.map((point) => point.median)])).toEqual([
    ['a', [1000]],
    ['b', [2000]],
  ]);
  expect(report.notes).toEqual(expect.arrayContaining(['kind 1', 'kind 2']));
});
