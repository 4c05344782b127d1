/** npm tarballs that carry their benchmarks, and four projects written here on installed packages. */
import type { ZooProject } from '../project.ts';
import { npmTarball, written } from '../registries.ts';

/** A loss of ten microseconds or so that no engine leaves out: of less, a busy machine's profile may name nobody. */
const loss = (variable: string): string =>
  ` for (let lost = 0; lost < 20000; lost++) if (lost === ${variable}.length + 1e9) throw new Error('lost');`;

const words = `export function wordsOf(text) {
  return text.split(' ').filter((word) => word !== '');
}
`;

const slowWords = {
  file: 'src/words.js',
  after: 'export function wordsOf(text) {',
  insert: loss('text'),
  function: 'wordsOf',
  benchmark: /words/,
};

const text = `'the quick brown fox jumps over the lazy dog '.repeat(20)`;

export const javascript: readonly ZooProject[] = [
  {
    name: 'find-my-way@9.3.0',
    language: 'javascript',
    take: npmTarball('find-my-way@9.3.0'),
    // Of seven inputs and two functions the time suffices for these.
    filter: ['**/safeDecodeURIComponent(1)*'],
    slow: {
      file: 'benchmark/uri-decoding.js',
      after: 'function safeDecodeURIComponent (uri) {',
      insert: loss('uri'),
      function: 'safeDecodeURIComponent',
      benchmark: /safeDecodeURIComponent/,
    },
  },
  {
    name: 'light-my-request@6.6.0',
    language: 'javascript',
    take: npmTarball('light-my-request@6.6.0'),
    filter: ['**/Request', '**/parseURL*'],
    slow: {
      file: 'lib/parse-url.js',
      after: 'module.exports = function parseURL (url, query) {',
      insert: ` const lostIn = String(url);${loss('lostIn')}`,
      function: 'parseURL',
      benchmark: /./,
    },
  },
  {
    name: 'secure-json-parse@4.1.0',
    language: 'javascript',
    take: npmTarball('secure-json-parse@4.1.0'),
    filter: ['remove/secure-json-parse parse'],
    slow: {
      file: 'index.js',
      after: 'function _parse (text, reviver, options) {',
      insert: loss('text'),
      function: '_parse',
      benchmark: /secure-json-parse parse/,
    },
  },
  {
    name: 'fast-uri@3.1.0',
    language: 'javascript',
    take: npmTarball('fast-uri@3.1.0'),
    filter: ['**/fast-uri: parse domain'],
    slow: {
      file: 'index.js',
      after: 'function parse (uri, opts) {',
      insert: loss('uri'),
      function: 'parse',
      benchmark: /fast-uri: parse/,
    },
  },
  {
    name: 'written: vitest 4',
    language: 'javascript',
    take: written({
      'package.json': '{"name":"four","type":"module","devDependencies":{"vitest":"4.1.12"}}',
      'src/words.js': words,
      'bench/words.bench.ts': `import { bench, describe } from 'vitest';
import { wordsOf } from '../src/words';

const text: string = ${text};
describe('text', () => {
  bench('words', () => { wordsOf(text); });
});
`,
    }),
    filter: ['**/words'],
    slow: slowWords,
  },
  {
    name: 'written: vitest 5',
    language: 'javascript',
    take: written({
      'package.json': '{"name":"five","type":"module","devDependencies":{"vitest":"5.1.2"}}',
      'src/words.js': words,
      'bench/words.bench.js': `import { test } from 'vitest';
import { wordsOf } from '../src/words.js';

const text = ${text};
test('text', async ({ bench }) => {
  await bench('words', () => { wordsOf(text); }).run();
});
`,
    }),
    filter: ['**/words'],
    slow: slowWords,
  },
  {
    name: 'written: mitata',
    language: 'javascript',
    take: written({
      'package.json': '{"name":"mi","type":"module","devDependencies":{"mitata":"1.0.34"}}',
      'src/words.js': words,
      'bench/words.mjs': `import { bench, run } from 'mitata';
import { wordsOf } from '../src/words.js';

const text = ${text};
bench('words', () => wordsOf(text));
await run();
`,
    }),
    filter: ['**/words'],
    slow: slowWords,
  },
  {
    name: 'written: workspace, built with tsc',
    language: 'javascript',
    take: written({
      'package.json':
        '{"name":"root","private":true,"workspaces":["packages/*"],"scripts":{"build":"tsc -p packages/words"},"devDependencies":{"typescript":"5.9.3","tinybench":"6.0.0"}}',
      '.gitignore': 'node_modules\ndist\n',
      'packages/words/package.json':
        '{"name":"@zoo/words","version":"1.0.0","type":"module","exports":"./dist/words.js"}',
      'packages/words/tsconfig.json':
        '{"compilerOptions":{"target":"es2022","module":"nodenext","outDir":"dist","rootDir":"src","sourceMap":true,"strict":true,"types":[]},"include":["src"]}',
      'packages/words/src/words.ts': words.replace('(text)', '(text: string): string[]'),
      'packages/words/bench/words.bench.mjs': `import { Bench } from 'tinybench';
import { wordsOf } from '@zoo/words';

const text = ${text};
const bench = new Bench();
bench.add('words', () => wordsOf(text));
await bench.run();
`,
    }),
    filter: ['**/words'],
    slow: {
      ...slowWords,
      file: 'packages/words/src/words.ts',
      after: 'export function wordsOf(text: string): string[] {',
    },
  },
];
