import { expect, test } from 'vitest';
import { parseUnifiedDiff } from '../../src/profile/changed-lines.ts';
import { type Bundle, parseBundle, referencesOf, renderBundle } from '../../src/results/bundle.ts';
import type { Evidence } from '../../src/results/evidence.ts';
import { joinEvidence } from '../../src/results/join-evidence.ts';
import { mergeBundles } from '../../src/results/merge.ts';
import { timeMetric } from '../../src/results/metric.ts';
import type { BenchmarkOutcome } from '../../src/results/run.ts';
import { renderRun } from '../../src/results/run-file.ts';
import { aCommit, anEnvironment, anEvidence, anOutcome, aRun } from './make.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const file = 'profiles/a.cpu.pb.gz';

function withProfile(name: string): BenchmarkOutcome {
  return { ...anOutcome(name), profiles: [{ kind: 'cpu', file }] } as BenchmarkOutcome;
}

function shard(index: number, count: number, over: Partial<Evidence> = {}): Bundle {
  const id = { suite: 'core', name: `b${index}` };
  const evidence = anEvidence({
    candidate: aRun({ outcomes: [withProfile(`b${index}`)] }),
    baselineCommit: aCommit(9),
    shard: { index, count },
    baselineBenchmarks: [id],
    durationMs: index * 1000,
    blocks: [
      {
        stage: 1,
        target: { id, metric: timeMetric },
        block: 0,
        attempt: 0,
        answer: { state: 'measured', block: { slots: [] } },
      },
    ],
    profiles: [{ id, side: 'baseline', reference: { kind: 'cpu', file } }],
    ...over,
  });
  return { evidence, profiles: new Map([[file, bytes(`profile ${index}`)]]) };
}

test('a bundle returns from its files as it was; files that are no part of it are ignored', () => {
  const bundle = shard(1, 2);
  const files = new Map([
    ...renderBundle(bundle),
    ['../../etc/passwd', bytes('x')],
    ['profiles/../x.pb.gz', bytes('x')],
  ]);
  expect(parseBundle(files, 'bundle')).toEqual(bundle);
});

test('a folder with a run only is a bundle of what that run says', () => {
  const { evidence } = parseBundle(new Map([['run.json', bytes(renderRun(aRun()))]]), 'bundle');
  expect(evidence).toMatchObject({ candidate: aRun(), blocks: [], environment: anEnvironment() });
});

test('an empty folder is no bundle and says what one is', () => {
  expect(() => parseBundle(new Map([['readme', bytes('')]]), 'out')).toThrow(
    'Cannot read out as it must hold evidence.json or run.json: current value is readme',
  );
});

test('shards in any order become one evidence, and every reference finds its own profile', () => {
  const merged = mergeBundles([shard(3, 3), shard(1, 3), shard(2, 3)]);
  expect(merged.shards).toEqual({ count: 3, missing: [] });
  expect(merged.groups).toHaveLength(1);
  const [{ evidence, profiles }] = merged.groups;
  expect(evidence.candidate.outcomes.map(({ id }) => id.name)).toEqual(['b1', 'b2', 'b3']);
  expect(evidence.baselineBenchmarks).toHaveLength(3);
  expect(evidence.blocks).toHaveLength(3);
  expect(evidence.durationMs).toBe(3000);
  expect(evidence.shard).toBeUndefined();
  const seen = referencesOf(evidence).map((reference) => new TextDecoder().decode(profiles.get(reference.file)));
  expect(seen).toEqual([1, 2, 3, 1, 2, 3].map((index) => `profile ${index}`));
  expect(parseBundle(renderBundle({ evidence, profiles }), 'x').evidence).toEqual(evidence);
});

test('a shard that could not build the baseline says so for the whole, whichever it is', () => {
  const unprepared = { said: 'npm error E404' };
  for (const index of [1, 2]) {
    const [{ evidence }] = mergeBundles([shard(3 - index, 2), shard(index, 2, { unprepared, blocks: [] })]).groups;
    expect(evidence.unprepared).toEqual(unprepared);
    expect(evidence.blocks).toHaveLength(1);
  }
});

test('a shard that did not arrive is named, and its benchmarks are not called removed', () => {
  const merged = mergeBundles([shard(1, 3), shard(3, 3)]);
  expect(merged.shards).toEqual({ count: 3, missing: [2] });
  expect(merged.groups[0].evidence.baselineBenchmarks).toBeUndefined();
});

test('shards of unlike machines stay apart', () => {
  const environment = anEnvironment({ cpuModel: 'Intel Xeon 8370C' });
  const elsewhere = shard(2, 2, { environment, candidate: aRun({ environment, outcomes: [anOutcome('b2')] }) });
  const { groups } = mergeBundles([shard(1, 2), elsewhere]);
  expect(groups.map(({ evidence }) => evidence.environment.cpuModel)).toEqual([
    anEnvironment().cpuModel,
    environment.cpuModel,
  ]);
  expect(groups.map(({ evidence }) => evidence.candidate.outcomes.length)).toEqual([1, 1]);
});

const builtFile = (path: string, text: string) =>
  `diff --git a/${path} b/${path}\n+++ b/${path}\n@@ -0,0 +1 @@\n+${text}\n`;

test.each([
  ['of one class of machines', {}],
  ['of unlike machines', { cpuModel: 'Intel Xeon 8370C' }],
])('what shards %s built, counted, found stale and profiled is all there', (_, other) => {
  const facts = (index: number): Partial<Evidence> => ({
    built: {
      paths: ['dist/shared.js', `dist/${index}.js`],
      diff: `${builtFile('dist/shared.js', 'same')}${builtFile(`dist/${index}.js`, `text ${index}`)}`,
    },
    work: [{ state: 'unknown', id: { suite: 'core', name: `b${index}` }, why: 'x' } as never],
    stale: [{ file: `f${index}`, why: 'in-git', sources: [], benchmarks: [] }],
  });
  const environment = anEnvironment(other);
  const outcomes = [withProfile('b2')];
  const elsewhere = { ...facts(2), environment, candidate: aRun({ environment, outcomes }) };
  const merged = mergeBundles([shard(1, 2, facts(1)), shard(2, 2, elsewhere)]);
  const [first, ...others] = merged.groups.map(({ evidence }) => evidence);
  if (first === undefined) throw new Error('there is a group');
  const whole = joinEvidence([first, ...others]);
  expect(whole.built?.paths).toEqual(['dist/shared.js', 'dist/1.js', 'dist/2.js']);
  expect(parseUnifiedDiff(whole.built?.diff ?? '').map(({ path }) => path)).toEqual(whole.built?.paths);
  expect(whole.work).toHaveLength(2);
  expect(whole.stale?.map(({ file }) => file)).toEqual(['f1', 'f2']);
  const profiles = new Map(merged.groups.flatMap((group) => [...group.profiles]));
  const seen = referencesOf(whole).map((reference) => new TextDecoder().decode(profiles.get(reference.file)));
  expect(seen).toEqual(['profile 1', 'profile 2', 'profile 1', 'profile 2']);
});

test('a benchmark one shard skipped and another measured is measured', () => {
  const id = { suite: 'core', name: 'b1' };
  const skipping = shard(2, 2, {
    candidate: aRun({ outcomes: [{ state: 'skipped', id, reason: 'other shard' }, anOutcome('b2')] }),
  });
  const [{ evidence }] = mergeBundles([skipping, shard(1, 2)]).groups;
  expect(evidence.candidate.outcomes.map(({ state, id: { name } }) => [name, state])).toEqual([
    ['b1', 'measured'],
    ['b2', 'measured'],
  ]);
});

test.each([
  [
    'of two commits',
    [shard(1, 2), shard(2, 2, { candidate: aRun({ commit: aCommit(5), outcomes: [] }) })],
    'one candidate commit',
  ],
  ['against two baselines', [shard(1, 2), shard(2, 2, { baselineCommit: aCommit(4) })], 'one baseline commit'],
  [
    'against two baselines, the first of them none',
    [shard(1, 3, { baselineCommit: undefined }), shard(2, 3), shard(3, 3, { baselineCommit: aCommit(4) })],
    'one baseline commit',
  ],
  ['of two divisions', [shard(1, 2), shard(3, 3)], 'one division'],
  ['twice the same', [shard(1, 2), shard(1, 2)], 'each shard must be there once'],
  [
    'with a benchmark twice',
    [shard(1, 2), shard(2, 2, { candidate: aRun({ outcomes: [anOutcome('b1')] }) })],
    'measured in one shard only',
  ],
] as const)('bundles %s are not merged', (_name, bundles, message) => {
  expect(() => mergeBundles(bundles)).toThrow(message);
});
