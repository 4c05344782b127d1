/** Of which benchmarks a look is likely to prove something, on a repository of git's own making. */
import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { GateError } from '../../src/errors.ts';
import type { HarnessContext, Listed, ProcessResult } from '../../src/harness/harness.ts';
import type { EffectWorld } from '../../src/measure/effect-world.ts';
import { likelyEffects } from '../../src/measure/likely-effects.ts';
import { worthLooking } from '../../src/measure/worth-looking.ts';
import type { Discovered } from '../../src/ports.ts';
import { benchmarkKey } from '../../src/results/benchmark-id.ts';
import { suiteOf } from '../e2e/measuring.ts';
import { long } from '../support/long.ts';
import { stopwatch } from '../support/processor-time.ts';
import { makeRepository } from '../support/repository.ts';

const files = {
  'README.md': 'A library.\n',
  'package.json': '{ "name": "lab" }\n',
  'src/core.js': "// Adds.\nimport { base } from './base.js';\nexport const core = () => base(1);\n",
  'src/base.js': 'export const base = (n) => n + 1;\n',
  'src/other.js': 'export const other = 1;\n',
  'bench/core.bench.js': "// As README.md says.\nimport { core } from '../src/core.js';\n",
  'bench/data.bench.js': "import { readFileSync } from 'node:fs'; readFileSync('docs/input.md');\n",
  'bench/dist.bench.js': "import '../dist/core.js';\n",
  'bench/test_core.py': 'from pkg import core\n',
  'pkg/__init__.py': '',
  'pkg/core.py': '# Adds.\ndef core(): return 1\n',
  'docs/input.md': '# Input\n',
};

const all = ['core.bench.js', 'data.bench.js', 'dist.bench.js', 'test_core.py'];

const silent: ProcessResult = {
  end: { kind: 'exit', code: 0 },
  stdout: '',
  stderr: '',
  lines: [],
  startedAt: 0,
  durationMs: 20,
  conditions: {},
};

type Changes = Readonly<Record<string, string>>;
type Looking = (world: EffectWorld, benchmarks: readonly Discovered[]) => Promise<void>;

/** A process takes 20 ms and says nothing. */
async function lookAfter(changes: Changes, look: Looking): Promise<void> {
  const repository = makeRepository();
  try {
    const root = realpathSync(repository.path);
    const baseline = repository.commit(files);
    const candidate = repository.commit(changes);
    const benchmarks = all.map((title): Discovered & { readonly listed: Listed } => {
      const suite = suiteOf({ harness: title.endsWith('.py') ? 'pytest' : 'tinybench' });
      const file = `bench/${title}`;
      const scripts = [file, ...(title.startsWith('dist') ? ['dist/core.js'] : [])].map((path) => join(root, path));
      const loaded = title.endsWith('.py') ? undefined : { scripts, packages: [] };
      const id = { suite: 'core', name: title };
      return { id, file, suite, metrics: [], listed: { name: title, file, localName: title, metrics: [], loaded } };
    });
    const context: HarnessContext = {
      suite: suiteOf({}),
      root,
      node: 'node',
      worker: '',
      scratch: root,
      run: async () => {
        await new Promise((done) => setTimeout(done, 20));
        return silent;
      },
    };
    const world: EffectWorld = {
      compared: { baseline, candidate, places: ['flamegate.yml'] },
      catalog: async () => new Map(benchmarks.map((each) => [benchmarkKey(each.id), each])),
      contextOf: async () => context,
    };
    await look(world, benchmarks);
  } finally {
    repository.remove();
  }
}

/** Names of those that are looked at. */
async function worthAfter(changes: Changes): Promise<readonly string[]> {
  const names: string[] = [];
  await lookAfter(changes, async (world, benchmarks) => {
    await likelyEffects(world, benchmarks, { start: () => {}, step: (name) => names.push(name), mostLostMs: 60_000 });
  });
  return names;
}

test.each([
  ['prose, though a comment of a benchmark names it', { 'README.md': 'A fine library.\n' }],
  ['tests that are no benchmarks', { 'test/core.test.js': 'assert(1);\n', 'tests/test_other.py': 'assert 1\n' }],
  ['declarations', { 'types/core.d.ts': 'export declare const core: 1;\n' }],
  ['comments alone', { 'src/core.js': files['src/core.js'].replace('// Adds', '// Sums') }],
])('a change of %s is worth a look everywhere', long, async (_, changes) => {
  expect(await worthAfter(changes)).toEqual(all);
});

test.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
  ['what is imported through another file', { 'src/base.js': 'export const base = (n) => n + 2;\n' }, ['core', 'dist']],
  ['what a package holds', { 'pkg/core.py': 'def core(): return 2\n' }, ['test_core', 'dist']],
  ['a file that a benchmark names', { 'docs/input.md': '# Other\n' }, ['data']],
  ['the benchmark itself', { 'bench/data.bench.js': '1;\n' }, ['data', 'dist']],
  [
    'code that nothing imports, of which a build may have made what is',
    { 'src/other.js': 'export const other = 2;\n' },
    ['dist'],
  ],
  [
    'what says how code is found',
    { 'package.json': '{ "name": "lab2" }\n', 'README.md': 'B\n' },
    ['core', 'data', 'dist', 'test_core'],
  ],
  ['the configuration', { 'flamegate.yml': 'version: 1\n' }, ['core', 'data', 'dist', 'test_core']],
  ['nothing at all', {}, ['core', 'data', 'dist', 'test_core']],
])('a change of %s is measured where that reaches', long, async (_, changes, reached) => {
  const rest = all.filter((title) => !reached.some((start) => title.startsWith(start)));
  expect(await worthAfter(changes)).toEqual(rest);
});

test.each([
  ['nothing more', 0, ['core.bench.js']],
  ['some seconds', 5000, all],
])('where looks prove nothing and may take %s, this many are made', long, async (_, mostLostMs, looked) => {
  const names: string[] = [];
  const started: number[] = [];
  await lookAfter({ 'README.md': 'A fine library.\n' }, async (world, benchmarks) => {
    const told = { start: (total: number) => started.push(total), step: (name: string) => names.push(name) };
    const effects = await likelyEffects(world, benchmarks, { ...told, mostLostMs });
    expect(effects.map(({ state }) => state)).toEqual(all.map(() => 'unproven'));
  });
  expect(started).toEqual([4]);
  expect(names).toEqual(looked);
});

test.each([
  ['a change that reaches others', { 'src/base.js': 'export const base = (n) => n + 2;\n' }, ['data.bench.js']],
  ['a change that reaches none', { 'README.md': 'A fine library.\n' }, all],
])(
  'of %s looks that may take no time are made where nothing else is to be measured',
  long,
  async (_, changes, looked) => {
    const names: string[] = [];
    await lookAfter(changes, async (world, benchmarks) => {
      const told = { start: () => {}, step: (name: string) => names.push(name) };
      const effects = await likelyEffects(world, benchmarks, { ...told, mostLostMs: 60_000, mostMs: 0 });
      expect(effects).toHaveLength(all.length);
    });
    expect(names).toEqual(looked);
  },
);

test('a look that fails leaves its benchmark open, and an interruption ends all looking', long, async () => {
  await lookAfter({ 'README.md': 'A fine library.\n' }, async (world, benchmarks) => {
    const failing = (error: Error): EffectWorld => ({
      ...world,
      contextOf: (side, suite) => (side === 'baseline' ? Promise.reject(error) : world.contextOf(side, suite)),
    });
    const looking = { start: () => {}, step: () => {}, mostLostMs: 60_000 };
    const effects = await likelyEffects(failing(new Error('EACCES: permission denied\nat open')), benchmarks, looking);
    const why = 'it could not be observed (EACCES: permission denied)';
    expect(effects).toEqual(all.map(() => ({ state: 'unproven', why })));
    const interrupted = new GateError('INTERRUPTED', 'Cannot go on as it was interrupted');
    await expect(likelyEffects(failing(interrupted), benchmarks, looking)).rejects.toBe(interrupted);
  });
});

test('where no look is likely to prove anything none is begun', async () => {
  await lookAfter({ 'package.json': '{ "name": "lab2" }\n' }, async (world, benchmarks) => {
    const begin = () => expect.unreachable();
    expect(await likelyEffects(world, benchmarks, { start: begin, step: begin, mostLostMs: 5000 })).toHaveLength(4);
  });
});

test('what a file imports is read once for all of its benchmarks', async () => {
  const repository = makeRepository();
  try {
    const names = Array.from({ length: 60 }, (_, i) => `part${i}`);
    const part = `export const one = ${JSON.stringify('from here to there '.repeat(2000))};\n`;
    const parts = Object.fromEntries(names.map((name) => [`src/${name}.js`, part]));
    const imports = names.map((name) => `import '../src/${name}.js';\n`).join('');
    repository.commit({ ...parts, 'bench/all.bench.js': imports, 'README.md': 'A library.\n' });
    const suite = suiteOf({});
    const open = Array.from({ length: 500 }, (_, i): Discovered => {
      return { id: { suite: 'core', name: `b${i}` }, file: 'bench/all.bench.js', suite, metrics: [] };
    });
    const world: EffectWorld = {
      compared: undefined,
      catalog: async () => new Map(),
      contextOf: () => Promise.reject(new Error('nothing is run')),
    };
    const change = { root: realpathSync(repository.path), changed: ['README.md'], telling: ['README.md'], diff: [] };
    const passed = stopwatch();
    const worth = await worthLooking(world, open, change, () => []);
    expect(worth.size).toBe(500);
    // Each of them by itself: five seconds and more.
    expect(passed()).toBeLessThan(3000);
  } finally {
    repository.remove();
  }
});
