/** What stands beside its source in git, in another kind of module. */
import { expect, test } from 'vitest';
import { init } from './init-of.ts';

const files = {
  'package.json': '{"name":"own","main":"index.js","module":"index.mjs","scripts":{"build":"node build"}}',
  'package-lock.json': '{}',
  'colors.mjs': 'export const red = 1;',
  'index.mjs': '',
};

test.each([
  ["const { Suite } = require('benchmark');\nconst colors = require('../colors');\n", ['npm ci', 'npm run build']],
  ["const { Suite } = require('benchmark');\nconst colors = require('../colors.mjs');\n", undefined],
  ["import { Suite } from 'benchmark';\nimport * as colors from '../colors.mjs';\n", undefined],
])('require leaves out .js and never .mjs: %s', (text, setup) => {
  expect(init({ ...files, 'bench/a.js': text }).setup).toEqual(setup);
});

test('what is there for require needs no build', () => {
  const text = "const { Suite } = require('benchmark');\nconst colors = require('../colors');\n";
  expect(init({ ...files, 'colors.js': '', 'bench/a.js': text }).setup).toBeUndefined();
});
