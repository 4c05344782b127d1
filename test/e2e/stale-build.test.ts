import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Suite } from '../../src/config/config.ts';
import type { StaleBuild } from '../../src/results/evidence.ts';
import { cases, testRarely } from '../support/draws.ts';
import { long } from '../support/long.ts';
import { makeRepository, type TestRepository } from '../support/repository.ts';
import { configOf, measurerOf, suiteOf } from './measuring.ts';

let repository: TestRepository;

beforeEach(() => {
  repository = makeRepository();
});

afterEach(() => repository.remove());

type Files = Readonly<Record<string, string>>;

const source = (extra: string): string => `export class Cache {
  constructor(limit) { this.limit = limit; this.entries = new Map(); this.oldest = undefined; }
  lookUp(key) { ${extra} this.newest = this.entries.get(key); return this.newest; }
  remember(key, value) { if (this.entries.size > this.limit) this.forgetOldest(); this.entries.set(key, value); }
  forgetOldest() { this.entries.delete(this.oldest); }
}
`;
const asCommon = (text: string): string => `${text.replace('export class', 'class')}exports.Cache = Cache;\n`;

const bench = (load: string): string => `${load}
  const cache = new Cache(5);
  export default (bench) => { bench.add('lookUp', () => cache.lookUp('a')); };
`;
const manifest = JSON.stringify({
  name: 'cache-of-this-test',
  type: 'module',
  exports: './dist/cache.js',
  scripts: { build: 'cp src/cache.js dist/cache.js' },
});

const base: Files = {
  'package.json': manifest,
  'src/cache.js': source(''),
  'src/unused.js':
    'export const unused = (input) => input.unusedName + input.otherName + input.third + input.fourth;\n',
  'dist/cache.js': `// built\n${source('')}`,
  'bench/a.bench.js': bench(`import { Cache } from '../dist/cache.js';`),
};

async function staleOf(
  before: Files,
  after: Files,
  { setup, ...suite }: Partial<Suite> & { readonly setup?: readonly string[] } = {},
): Promise<readonly StaleBuild[]> {
  const baseline = repository.commit(before);
  const candidate = repository.commit(after);
  const config = configOf(suiteOf(suite), { setup: setup ?? [] });
  const measurer = await measurerOf(config, { folder: repository.path, baseline, candidate });
  try {
    const found = await measurer.discover('candidate');
    expect(found.map(({ failure }) => failure)).toEqual(found.map(() => undefined));
    return (await measurer.staleBuilds?.(found)) ?? [];
  } finally {
    await measurer.close();
  }
}

const changed = { 'src/cache.js': source('for (let i = 0; i < 99; i++) this.oldest = i;') };
const inGit = (file: string, setup: boolean) => [
  {
    file,
    why: 'in-git',
    sources: ['src/cache.js'],
    ...(setup ? { setup: ['npm install', 'npm run build'] } : {}),
    benchmarks: [{ suite: 'core', name: 'a/lookUp' }],
  },
];

test.each<[string, Files, Files, readonly unknown[]]>(
  cases([
    ['a module in dist', {}, {}, inGit('dist/cache.js', true)],
    [
      'one by the name of the package itself',
      { 'bench/a.bench.js': bench(`import { Cache } from 'cache-of-this-test';`) },
      {},
      inGit('dist/cache.js', true),
    ],
    [
      'a CommonJS one without a script that builds it, and more changed that is in no build',
      {
        'package.json': '{ "type": "module" }',
        'dist/cache.cjs': asCommon(source('')),
        'bench/a.bench.js': bench(`import made from '../dist/cache.cjs'; const { Cache } = made;`),
      },
      { 'src/unused.js': 'export const unused = 2;\n' },
      inGit('dist/cache.cjs', false),
    ],
    [
      'a minified one with a map',
      {
        'dist/cache.min.js': `export class Cache{lookUp(){}}\n//# sourceMappingURL=cache.min.js.map\n`,
        'dist/cache.min.js.map': JSON.stringify({ version: 3, sources: ['../src/cache.js'], names: [], mappings: '' }),
        'bench/a.bench.js': bench(`import { Cache } from '../dist/cache.min.js';`),
      },
      {},
      inGit('dist/cache.min.js', true),
    ],
  ]),
)(
  'a change of sources that does not reach the build that runs is seen: %s',
  long,
  async (_, before, after, expected) => {
    expect(await staleOf({ ...base, ...before }, { ...changed, ...after })).toEqual(expected);
  },
);

testRarely('so is a release of the package among installed ones, where nothing of the checkout runs', async () => {
  const files = { ...base, 'bench/a.bench.js': bench(`import { Cache } from 'cache-of-this-test';`) };
  const release = 'bench/node_modules/cache-of-this-test';
  const install = [
    `mkdir -p ${release} && cp dist/cache.js ${release}/index.js`,
    `echo '{ "name": "cache-of-this-test", "type": "module", "exports": "./index.js" }' > ${release}/package.json`,
    // Else the package's own name leads to itself.
    `echo '{ "type": "module" }' > bench/package.json`,
  ];
  const found = await staleOf(files, changed, { setup: install });
  expect(found).toEqual([expect.objectContaining({ file: release, why: 'released', sources: ['src/cache.js'] })]);
});

test.each<[string, Files, Files, (readonly string[])?]>(
  cases([
    ['the build is committed with its sources', {}, { 'dist/cache.js': source('this.oldest = 1;') }],
    ['setup builds it', {}, {}, ['npm run build']],
    [
      'setup builds it, and it comes out the same',
      { 'dist/cache.js': source('') },
      changed,
      ['git checkout HEAD~ -- src', 'npm run build'],
    ],
    [
      'the source runs too',
      { 'bench/a.bench.js': bench(`import '../dist/cache.js'; import { Cache } from '../src/cache.js';`) },
      {},
    ],
    ['only the source runs', { 'bench/a.bench.js': bench(`import { Cache } from '../src/cache.js';`) }, {}],
    ['only comments changed', {}, { 'src/cache.js': `// more words\n${source('/* none */')}` }],
    ['what changed is in no build', {}, { 'src/cache.js': source(''), 'src/unused.js': 'export const unused = 3;\n' }],
    [
      'tests and benchmarks changed',
      {},
      {
        'src/cache.js': source(''),
        'test/cache.js': 'lookUp();\n',
        'bench/a.bench.js': `${base['bench/a.bench.js'] ?? ''}\n`,
      },
    ],
    ['git does not keep the build', { '.gitignore': 'dist\n' }, {}, ['mkdir dist && npm run build']],
  ]),
)('nothing is said where %s', async (_, before, after, setup) => {
  const files = { ...base, ...before };
  const kept =
    before['.gitignore'] === undefined
      ? files
      : Object.fromEntries(Object.entries(files).filter(([path]) => !path.startsWith('dist/')));
  expect(await staleOf(kept, { ...changed, ...after }, setup === undefined ? {} : { setup })).toEqual([]);
});

const alone = `export default (bench) => { bench.add('lookUp', () => JSON.parse('[1]')); };`;
const beside = `import { Cache } from '../src/cache.js';\n${alone}`;

test.each<[string, Files, Files, readonly string[] | undefined]>(
  cases([
    ['a changed source', { 'bench/a.bench.js': alone }, {}, ['src/cache.js']],
    [
      'sources of whichever language, and no tests or words',
      { 'bench/a.bench.js': alone },
      { 'src/cache.go': 'package cache\n', 'src/cache.test.js': 'x;\n', 'README.md': 'more\n' },
      ['src/cache.go', 'src/cache.js'],
    ],
    ['only comments', { 'bench/a.bench.js': alone }, { 'src/cache.js': `// more\n${source('')}` }, undefined],
    [
      'what they hold themselves',
      { 'bench/a.bench.js': alone },
      { 'src/cache.js': source(''), 'bench/a.bench.js': alone.replace('[1]', '[2]') },
      undefined,
    ],
    ['a benchmark beside that loads some', { 'bench/a.bench.js': alone, 'bench/b.bench.js': beside }, {}, undefined],
  ]),
)('where the benchmarks measure only themselves, %s', async (_, before, after, sources) => {
  const found = await staleOf({ ...base, ...before }, { ...changed, ...after });
  const benchmarks = [{ suite: 'core', name: 'a/lookUp' }];
  const expected = { file: 'bench/a.bench.js', why: 'self-contained', sources, benchmarks };
  expect(found).toEqual(sources === undefined ? [] : [expected]);
});
