/** Finding a benchmark by a filter runs and builds nothing that cannot be it, and finds all that is, in Go and in Rust. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { scopeOf, selection } from '../../src/app/selection.ts';
import type { Suite } from '../../src/config/config.ts';
import { defaultConfig } from '../../src/config/fill.ts';
import { criterionHarness } from '../../src/harness/criterion/entry.ts';
import { goHarness } from '../../src/harness/go/entry.ts';
import type { Harness, HarnessContext, Listed, ProcessRequest, ProcessResult } from '../../src/harness/harness.ts';
import {
  type DeclaredBench,
  declaredBenches,
  flagsByPackage,
  isOfNearer,
  isRefused,
  targetFlags,
} from '../../src/harness/rust/asked-targets.ts';
import { suiteOf } from '../e2e/measuring.ts';
import { long } from '../support/long.ts';

const root = mkdtempSync(join(tmpdir(), 'looked-for-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

function answered(stdout: string, { code = 0, stderr = '' } = {}): ProcessResult {
  return { end: { kind: 'exit', code }, stdout, stderr, lines: [], startedAt: 0, durationMs: 0, conditions: {} };
}

interface Found {
  readonly names: readonly string[];
  readonly ran: readonly string[];
}

async function find(harness: Harness, suite: Suite, run: (request: ProcessRequest) => ProcessResult, filter?: string) {
  const ran: string[] = [];
  const scope = filter === undefined ? undefined : scopeOf({ suites: [], filters: [filter] }, defaultConfig);
  const mayHold = scope?.mayHold?.(suite.name);
  const context: HarnessContext = {
    suite,
    root,
    node: 'node',
    worker: '',
    scratch: root,
    run: async (request) => {
      ran.push([request.command, ...request.args].join(' '));
      return run(request);
    },
    ...(mayHold === undefined ? {} : { mayHold }),
  };
  const isAsked = filter === undefined ? () => true : selection({ suites: [], filters: [filter] }, defaultConfig);
  const listed: readonly Listed[] = await harness.list(context);
  const names = listed.map(({ name }) => name).filter((name) => isAsked({ id: { suite: suite.name, name } }));
  return { names, ran } satisfies Found;
}

const packages: Readonly<Record<string, readonly string[]>> = {
  '.': ['BenchmarkGet', 'BenchmarkGetAll', 'Benchmark'],
  codec: ['BenchmarkGet', 'BenchmarkPut_8'],
  'codec/json': ['BenchmarkGet'],
  named: ['BenchmarkEach', 'BenchmarkPut'],
};

/** Of the package `named` there are sub-benchmarks called like functions. */
const calledLikeFunctions = ['BenchmarkGet', 'x-BenchmarkPut'];

for (const [folder, names] of Object.entries(packages)) {
  const subs = folder === 'named' ? calledLikeFunctions.map((sub) => `b.Run("${sub}", nil)`).join('; ') : '';
  const text = names.map((name) => `func ${name}(b *testing.B) { ${subs} }`).join('\n');
  mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(join(root, folder, 'x_test.go'), `package kv\n${text}\n`);
}

/** What Go says of a module of these packages, whose functions hold two sub-benchmarks each at every number of processors. */
function goSays({ command, args, cwd = '' }: ProcessRequest): ProcessResult {
  if (command === 'go' && args[0] === 'list') {
    const entries = Object.keys(packages).map((folder) =>
      JSON.stringify(
        { Dir: join(root, folder), ImportPath: `kv/${folder}`, Name: 'kv', TestGoFiles: ['x_test.go'] },
        null,
        1,
      ),
    );
    return answered(`${entries.join('\n')}\n`);
  }
  if (command === 'go' || args.includes('-test.list')) return answered('');
  const name = (args[args.indexOf('-test.bench') + 1] ?? '').slice(1, -1);
  const cpu = args[args.indexOf('-test.cpu') + 1] ?? '';
  const at = args.includes('-test.cpu') && cpu !== '1' ? `-${cpu}` : '';
  const subs = cwd.endsWith('/named') ? calledLikeFunctions : ['a', 'b(1)'];
  const lines = subs.flatMap((each) => [`${name}/${each}`, `${name}/${each}${at} \t 1\t 20 ns/op`]);
  return answered([name, ...lines, 'PASS', ''].join('\n'));
}

const goSuite = suiteOf({ harness: 'go', name: 'go', files: [] });
const severalSuite = suiteOf({ harness: 'go', name: 'go', files: [], flags: ['-test.cpu=1,4'] });

test('with any filter Go finds what it finds without one and fits', long, async () => {
  const suites = [goSuite, severalSuite];
  const all = await Promise.all(suites.map((suite) => find(goHarness, suite, goSays)));
  expect(all[1]?.names).toContain('codec/BenchmarkPut_8/b(1)-4');
  const names = all.flatMap((each) => each.names);
  const part = fc.constantFrom(...names).chain((name) =>
    fc.record({
      prefix: fc.constantFrom('', 'go/', '**/', '*/', '*', '**'),
      kept: fc
        .tuple(fc.nat({ max: name.length }), fc.nat({ max: 25 }))
        .map(([to, from]) => name.slice(from < 13 ? 0 : from - 13, to)),
      suffix: fc.constantFrom('', '*', '**', '/**', '?'),
    }),
  );
  const filters = part.map(({ prefix, kept, suffix }) => `${prefix}${kept}${suffix}`).filter((text) => text !== '');
  await fc.assert(
    fc.asyncProperty(filters, fc.constantFrom(0, 1), async (filter, index) => {
      const suite = suites[index] ?? goSuite;
      const isAsked = selection({ suites: [], filters: [filter] }, defaultConfig);
      const fitting = (all[index]?.names ?? []).filter((name) => isAsked({ id: { suite: 'go', name } }));
      expect((await find(goHarness, suite, goSays, filter)).names).toEqual(fitting);
    }),
    { numRuns: 200 },
  );
});

test.each([
  ['*/BenchmarkPut_8', 'BenchmarkPut_8'],
  ['**/BenchmarkGetAll/*', 'BenchmarkGetAll'],
  ['*BenchmarkPut_8*', 'BenchmarkPut_8'],
])(
  'a filter that begins with a star runs no function that it does not name, where none can be called so below: %s',
  async (filter, wanted) => {
    const { ran } = await find(goHarness, goSuite, goSays, filter);
    const asked = ran.flatMap((line) => /-test\.bench \^(\w+)\$/.exec(line)?.[1] ?? []);
    // Of the package whose sub-benchmarks may be called so, each is run.
    expect(new Set(asked)).toEqual(new Set([wanted, ...(packages['named'] ?? [])]));
  },
);

test('of a filter’s other functions none is run, and of other packages none is built', async () => {
  const { names, ran } = await find(goHarness, goSuite, goSays, 'codec/BenchmarkGet/*');
  expect(names).toEqual(['codec/BenchmarkGet/a', 'codec/BenchmarkGet/b(1)']);
  expect(ran.filter((line) => line.startsWith('go test')).map((line) => line.split(' ').at(-1))).toEqual(['kv/codec']);
  expect(ran.filter((line) => line.includes('-test.bench '))).toHaveLength(1);
});

interface Target {
  readonly name: string;
  readonly member?: boolean;
}

function cargoMetadata(targets: readonly Target[]): string {
  return JSON.stringify({
    workspace_members: ['own'],
    packages: targets.map(({ name, member = true }) => ({
      id: member ? 'own' : 'other',
      name: 'p',
      manifest_path: join(root, 'Cargo.toml'),
      targets: [
        { kind: ['lib'], name: 'p', src_path: join(root, 'src/lib.rs') },
        { kind: ['bench'], name, src_path: join(root, `benches/${name}.rs`) },
      ],
    })),
  });
}

/** `refuses`: any target that is asked for by its name. */
function cargoSays(refuses: boolean): (request: ProcessRequest) => ProcessResult {
  const names = ['parse', 'print'];
  return ({ command, args }) => {
    if (command !== 'cargo') return answered(`${command.includes('parse') ? 'big' : 'wide'}: benchmark\n`);
    if (args[0] === 'metadata') return answered(cargoMetadata(names.map((name) => ({ name }))));
    if (args[0] !== 'bench') return answered('cargo 1.95.0');
    const asked = args.filter((each) => each.startsWith('--bench='));
    if (refuses && asked.length > 0)
      return answered('', { code: 101, stderr: 'error: target `print` in package `p` requires the features: `x`' });
    const built = names.filter((name) => asked.length === 0 || asked.includes(`--bench=${name}`));
    const lines = built.map((name) =>
      JSON.stringify({
        reason: 'compiler-artifact',
        executable: join(root, `target/${name}`),
        manifest_path: join(root, 'Cargo.toml'),
        target: { kind: ['bench'], name, src_path: join(root, `benches/${name}.rs`) },
      }),
    );
    return answered(lines.join('\n'));
  };
}

const buildsIn = (ran: readonly string[]): readonly string[] =>
  ran.filter((line) => line.startsWith('cargo bench')).map((line) => line.match(/--bench=\S+/g)?.join(' ') ?? '');

test('cargo builds the benches that are meant, of them those that may hold what is asked for, and no test of the library', async () => {
  const suite = suiteOf({ harness: 'criterion', name: 'rust', files: [] });
  const both = await find(criterionHarness, suite, cargoSays(false));
  expect(both.names).toEqual(['parse/big', 'print/wide']);
  expect(buildsIn(both.ran)).toEqual(['--bench=parse --bench=print']);
  const one = await find(criterionHarness, suite, cargoSays(false), 'print/*');
  expect([one.names, buildsIn(one.ran)]).toEqual([['print/wide'], ['--bench=print']]);
  const none = await find(criterionHarness, suite, cargoSays(false), 'other/*');
  expect([none.names, buildsIn(none.ran)]).toEqual([[], []]);
  const narrow = await find(criterionHarness, { ...suite, files: ['benches/parse.rs'] }, cargoSays(false));
  expect([narrow.names, buildsIn(narrow.ran)]).toEqual([['parse/big'], ['--bench=parse']]);
});

test('where cargo refuses a bench by its name it is left to choose, as before', async () => {
  const suite = suiteOf({ harness: 'criterion', name: 'rust', files: [] });
  const { names, ran } = await find(criterionHarness, suite, cargoSays(true));
  expect([names, buildsIn(ran)]).toEqual([
    ['parse/big', 'print/wide'],
    ['--bench=parse --bench=print', ''],
  ]);
  expect(isRefused('error: no bench target named `q` in default-run packages')).toBe(true);
  expect(isRefused('error[E0433]: failed to resolve')).toBe(false);
});

test.each([
  [[], '[[bench]]\nname = "parse"\nharness = false\n[profile.bench]\n', ['--bench=parse']],
  [[], '[lib]\nbench = false\n[[bench]]\nname = "parse"\n[[bin]]\nbench = false\n', ['--bench=parse']],
  [[], '[[bench]]\nname = "other"\nbench = false\n', []],
  [['--features=x'], '', ['--bench=parse']],
  [['--bench', 'parse'], '', []],
  [['--benches'], '', []],
  [['--lib'], '', []],
])('with flags %j and manifest %j cargo is asked for %j', (flags, manifest, expected) => {
  const benches = declaredBenches(cargoMetadata([{ name: 'parse' }, { name: 'foreign', member: false }]));
  expect(targetFlags(benches, flags, () => manifest)).toEqual(expected);
});

const benchOf = (crate: string, folder: string, name = 'speed'): DeclaredBench => ({
  name,
  source: '/r/benches/speed.rs',
  manifest: `/r/${folder}Cargo.toml`,
  package: crate,
});

test.each([
  ['the outer package, which has none of its crates', ['--workspace'], ['--package=inner']],
  ['a package by flags of the suite', ['--workspace', '--exclude=outer'], ['--workspace', '--exclude=outer']],
  ['what else the suite asks for', ['--all', '--features=x'], ['--features=x', '--package=inner']],
])('a file that two packages take for a bench is built for the nearer one alone, beside %s', (_, flags, expected) => {
  const outer = benchOf('outer', '');
  const inner = benchOf('inner', 'benches/');
  const all = [outer, inner];
  expect(all.filter((bench) => !isOfNearer(bench, all))).toEqual([inner]);
  expect(flagsByPackage([inner], all, flags)).toEqual(expected);
  // A name of its own is enough.
  expect(flagsByPackage([{ ...inner, name: 'own' }], [outer, { ...inner, name: 'own' }], flags)).toEqual(flags);
  // Another bench of the outer package is built with it.
  const other = { ...outer, name: 'other', source: '/r/benches/other.rs' };
  expect(flagsByPackage([inner, other], [...all, other], flags)).toEqual(flags);
  expect(flagsByPackage([other], [other], flags)).toEqual(flags);
});
