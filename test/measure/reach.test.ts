/** Who is measured first where the budget is short, on a repository of git's own making. */
import { expect, test } from 'vitest';
import type { HarnessContext } from '../../src/harness/harness.ts';
import { reachedBy } from '../../src/measure/reach.ts';
import type { Discovered } from '../../src/ports.ts';
import { benchmarkKey } from '../../src/results/benchmark-id.ts';
import { suiteOf } from '../e2e/measuring.ts';
import { long } from '../support/long.ts';
import { makeRepository } from '../support/repository.ts';

const suite = suiteOf({ name: 'go', harness: 'go' });

const width = (body: string): string =>
  `package width\nfunc rune() int { return 1 }\nfunc text() int {\n\treturn ${body}\n}\nfunc fill() int { return text() }\n`;

const benchmarks =
  'package width\nfunc BenchmarkFill(b *testing.B) { fill() }\nfunc BenchmarkRune(b *testing.B) { rune() }\n';

const files = {
  'go.mod': 'module lab\n',
  'width.go': width('2'),
  'table.go': 'package width\nvar table = []int{1}\n',
  'width_test.go': benchmarks,
  'README.md': 'A library.\n',
};

interface Lab {
  readonly files: Readonly<Record<string, string>>;
  /** A file and a name each. */
  readonly benchmarks: readonly (readonly [string, string])[];
}

const goLab: Lab = {
  files,
  benchmarks: ['BenchmarkFill/short', 'BenchmarkFill/long', 'BenchmarkRune'].map((name) => [
    'width_test.go',
    `lab/${name}`,
  ]),
};

async function reachedAfter(
  changes: Readonly<Record<string, string>>,
  lab = goLab,
): Promise<readonly string[] | undefined> {
  const repository = makeRepository();
  try {
    const baseline = repository.commit(lab.files);
    const candidate = repository.commit(changes);
    const compared = { baseline, candidate, places: [] };
    const context: HarnessContext = {
      suite,
      root: repository.path,
      node: 'node',
      worker: '',
      scratch: '',
      run: () => Promise.reject(new Error('nothing is run')),
    };
    const discovered = lab.benchmarks.map(
      ([file, name]): Discovered => ({ id: { suite: 'go', name }, file, suite, metrics: [] }),
    );
    const reached = await reachedBy({ compared, contextOf: async () => context }, discovered);
    return reached === undefined
      ? undefined
      : discovered.flatMap(({ id }) => (reached.has(benchmarkKey(id)) ? [id.name] : []));
  } finally {
    repository.remove();
  }
}

test('of benchmarks whose file imports the change, those come first whose functions lead to it', long, async () => {
  expect(await reachedAfter({ 'width.go': width('3') })).toEqual(['lab/BenchmarkFill/short', 'lab/BenchmarkFill/long']);
  expect(await reachedAfter({ 'width.go': width('3'), 'README.md': 'A fast library.\n' })).toHaveLength(2);
});

test('what no function holds, or what says how to build, reaches all alike', async () => {
  expect(await reachedAfter({ 'table.go': 'package width\nvar table = []int{2}\n' })).toBeUndefined();
  expect(await reachedAfter({ 'width.go': width('3'), 'go.mod': 'module lab\ngo 1.22\n' })).toBeUndefined();
});

test(
  'a change that nothing is seen to reach, as in languages whose imports are not read, says nothing',
  long,
  async () => {
    expect(await reachedAfter({ 'README.md': 'A fast library.\n' })).toBeUndefined();
    expect(await reachedAfter({ 'src/width.cc': 'int width() { return 2; }\n' })).toBeUndefined();
  },
);

const bench = `import { parse, format } from './auth.ts';
describe('auth', () => {
  bench('parse it', () => { parse('x'); });
  bench('format it', () => { format({}); });
});
`;

const auth = (body: string): string =>
  `export function parse(text) {\n  return ${body};\n}\nexport function format(it) {\n  return it;\n}\n`;

test.each([
  ['their source', './auth.ts'],
  ['what a build makes of it, which is in no commit', './dist/auth.js'],
])('of closures that import %s, those come first whose title stands before what leads there', long, async (_, from) => {
  const lab: Lab = {
    files: {
      'auth.ts': auth('text'),
      'auth.test.ts': 'test(() => parse(1))',
      'auth.bench.ts': bench.replace('./auth.ts', from),
      'other.bench.ts': `import { format } from '${from}';\nbench('other', () => format({}))`,
    },
    benchmarks: [
      ['auth.bench.ts', 'auth/auth/format it'],
      ['auth.bench.ts', 'auth/auth/parse it'],
      ['other.bench.ts', 'other/other'],
    ],
  };
  expect(await reachedAfter({ 'auth.ts': auth('text + text') }, lab)).toEqual(['auth/auth/parse it']);
  expect(await reachedAfter({ 'auth.test.ts': 'test(() => parse(2))' }, lab)).toBeUndefined();
});

test('a library of hundreds of small files, taken by an alias of its name, is looked into whole', async () => {
  const functionFile = (name: string, body: string): string =>
    `export function ${name}(list) {\n  return ${body};\n}\n`;
  const names = Array.from({ length: 300 }, (_, index) => `shape${String.fromCharCode(97 + (index % 26))}${index}`);
  const benchOf = (name: string): string =>
    `import * as _ from 'own';\ndescribe('${name}', () => {\n  bench('of a list', () => {\n    _.${name}([1]);\n  });\n});\n`;
  const lab: Lab = {
    files: {
      'package.json': '{"name":"own","main":"dist/own.js"}',
      'src/mod.js': names.map((name) => `export { ${name} } from './${name}.js';\n`).join(''),
      ...Object.fromEntries(names.map((name) => [`src/${name}.js`, functionFile(name, 'list.length')])),
      ...Object.fromEntries(names.map((name) => [`benchmarks/${name}.bench.js`, benchOf(name)])),
    },
    benchmarks: names.map((name) => [`benchmarks/${name}.bench.js`, `${name}/${name}/of a list`]),
  };
  const changes = { 'src/shapec2.js': functionFile('shapec2', 'list.map(String).length') };
  expect(await reachedAfter(changes, lab)).toEqual(['shapec2/shapec2/of a list']);
});
