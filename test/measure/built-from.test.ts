import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isBuiltFrom, isChanged, isSource } from '../../src/measure/built-from.ts';

/** Names that no two sources share: words of their own with a number. */
const word = fc.constantFrom('parse', 'emit', 'offset', 'schema', 'bucket', 'token', 'weight', 'cursor', 'policy');

interface Library {
  readonly source: string;
  /** As a bundler writes it: comments gone, variables short, properties kept. */
  readonly bundled: string;
}

function libraryOf(words: readonly string[], stem: string): Library {
  const names = words.map((each, i) => `${stem}${each}${i}`);
  const [first = ''] = names;
  const uses = names.map((name) => `state.${name} += input.${name};`);
  const source = [
    '/** What it does. */',
    `export function ${first}(input) {`,
    '  const state = { };  // begun empty',
    ...uses.map((line) => `  ${line}`),
    '  return Object.assign(state, input);',
    '}',
  ].join('\n');
  const short = uses.map((line) => line.replaceAll('state', 'e').replaceAll('input', 't')).join('');
  return { source, bundled: `function ${first}(t){const e={};${short}return Object.assign(e,t)}` };
}

const words = fc.array(word, { minLength: 4, maxLength: 12 });
const places = fc.constantFrom(
  ['dist/index.js', 'src/a.js'],
  ['dist/cjs/lib.cjs', 'lib/a.js'],
  ['build/main.js', 'source/deep/a.ts'],
  ['lib/index.js', 'src/a.ts'],
  ['packages/x/es/a.js', 'packages/x/src/a.js'],
  ['x.min.js', 'index.js'],
  ['umd/x.js', 'x.js'],
);

test('a bundle is built from each source that it holds, minified or not, and from no other', () => {
  fc.assert(
    fc.property(words, words, words, places, (own, beside, other, [built = '', path = '']) => {
      const [a, b, c] = [libraryOf(own, 'a'), libraryOf(beside, 'b'), libraryOf(other, 'c')];
      for (const text of [`${a.bundled};${b.bundled}`, `${b.source}\n${a.source}`]) {
        const bundle = { path: built, text, mapped: undefined };
        expect(isBuiltFrom(bundle, { path, text: a.source })).toBe(true);
        expect(isBuiltFrom(bundle, { path, text: c.source })).toBe(false);
      }
    }),
  );
});

test('what is written by hand beside a source is not built from it, however alike the two are', () => {
  const beside = fc.constantFrom(
    ['src/b.js', 'src/a.js'],
    ['lib/b.js', 'lib/a.js'],
    ['index.js', 'cli.js'],
    ['lib/node/a.js', 'lib/browser/a.js'],
    ['bench/old.js', 'src/a.js'],
    // One flavor of a build changed, the other did not: neither is made from the other.
    ['dist/a.cjs', 'dist/a.js'],
  );
  fc.assert(
    fc.property(words, beside, (own, [built = '', path = '']) => {
      const { source, bundled } = libraryOf(own, 'a');
      for (const text of [source, bundled]) {
        expect(isBuiltFrom({ path: built, text, mapped: undefined }, { path, text: source })).toBe(false);
      }
    }),
  );
});

test('a source map says it whatever the text, and what a compiler leaves beside its source is built from it', () => {
  fc.assert(
    fc.property(words, words, (own, other) => {
      const [a, b] = [libraryOf(own, 'a'), libraryOf(other, 'b')];
      const mapped = { path: 'anywhere/x.js', text: b.bundled, mapped: ['src/a.js'] };
      expect(isBuiltFrom(mapped, { path: 'src/a.js', text: a.source })).toBe(true);
      expect(isBuiltFrom(mapped, { path: 'src/c.js', text: a.source })).toBe(false);
      const compiled = { path: 'src/a.js', text: b.bundled, mapped: undefined };
      expect(isBuiltFrom(compiled, { path: 'src/a.ts', text: a.source })).toBe(true);
      expect(isBuiltFrom(compiled, { path: 'src/ab.ts', text: a.source })).toBe(false);
    }),
  );
});

test('what imports the build is no source of it', () => {
  fc.assert(
    fc.property(words, (own) => {
      const { source, bundled } = libraryOf(own, 'a');
      const built = { path: 'dist/index.js', text: bundled, mapped: undefined };
      const importing = `import { x } from './dist/index.js';\n${source}`;
      expect(isBuiltFrom(built, { path: 'cli.js', text: importing })).toBe(false);
    }),
  );
});

test('names that the language has, and few names, say nothing', () => {
  const text = 'export const f = (a) => a.map((b) => b.length).filter(Boolean).join("") + a.slice(1).indexOf(2);';
  expect(isBuiltFrom({ path: 'dist/x.js', text, mapped: undefined }, { path: 'src/a.js', text })).toBe(false);
});

test('comments and blanks change nothing that is built', () => {
  const code = fc.constantFrom('f("a // b");', 'const x = 1;', "g('/* no comment */');");
  fc.assert(
    fc.property(fc.array(code, { minLength: 1 }), fc.nat(9), (lines, at) => {
      const before = lines.join('\n');
      const place = at % lines.length;
      const commented = lines.map((line, i) => (i === place ? `  /* new */ ${line}  // said` : line)).join('\n\n');
      expect(isChanged('src/a.js', before, commented)).toBe(false);
      expect(isChanged('src/a.js', before, `${commented}\nmore();`)).toBe(true);
    }),
  );
});

test('sources are scripts of the library, not tests, benchmarks, declarations or configuration', () => {
  for (const path of ['src/a.js', 'lib/b.mjs', 'index.ts', 'packages/x/src/y.tsx']) expect(isSource(path)).toBe(true);
  const others = ['test/a.js', 'src/a.test.ts', 'bench/a.js', 'benchmarks/a.js', 'types/a.ts', 'a.d.ts', 'x.config.js'];
  for (const path of [...others, 'README.md', 'package.json', '.eslintrc.js', 'src/__tests__/a.js', 'docs/a.js'])
    expect(isSource(path), path).toBe(false);
});
