import { expect, test } from 'vitest';
import { commonNames } from '../../src/harness/javascript/common-names.ts';
import { parseScript } from '../../src/harness/javascript/witness/syntax.ts';

const namesOf = (source: string): string => commonNames(parseScript(source, true), '/x/bench/a.bench.ts');

test.each([
  ['join(__dirname, "data.json");', 'const __dirname = "/x/bench";'],
  ['const f = () => ({ __filename });', 'const __filename = "/x/bench/a.bench.ts";'],
  ['export const x = typeof __dirname;', 'const __dirname = "/x/bench";'],
  [
    'import x from "x"; const y = require("../index.js");',
    `import { createRequire as flamegateRequire } from 'node:module'; const require = flamegateRequire("file:///x/bench/a.bench.ts");`,
  ],
])('a module has the names that vitest gives it: %s', (source, given) => {
  expect(namesOf(source)).toBe(given);
});

test.each([
  'const __dirname = dirname(fileURLToPath(import.meta.url)); join(__dirname);',
  'export const __dirname = "here"; join(__dirname);',
  'const { __dirname } = paths; join(__dirname);',
  'const a = 1, __dirname = "x"; join(__dirname);',
  'import { __dirname } from "./paths.js"; join(__dirname);',
  'import { here as __dirname } from "./paths.js"; join(__dirname);',
  'function __dirname() {} __dirname();',
  'import { createRequire } from "node:module"; const require = createRequire(import.meta.url); require("x");',
  'const f = (require) => require("x"); export { f };',
  'export const text = "__dirname"; // require("x")',
  'paths.__dirname; export const o = { __dirname: 1 };',
  'module.exports = require("./x.js");',
])('a name of its own, or none at all, stays as it is: %s', (source) => {
  expect(namesOf(source)).toBe('');
});

test('what could not be parsed is left as it is', () => {
  expect(commonNames(undefined, '/x/a.ts')).toBe('');
});
