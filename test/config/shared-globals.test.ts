/** Helpers that node is told to load first, and the benchmarks that use what they make global. */
import { expect, test } from 'vitest';
import { init } from './init-of.ts';

const helper =
  "var Benchmark = require('benchmark');\nglobal.suite = function (name, fn) { new Benchmark.Suite(name); };\nglobal.words = [];\n";
const user = "suite('a', function () { this.add('b', function () { words.sort(); }); });\n";

test('a helper is no suite, and what uses it is told what to do', () => {
  const { suites, notes } = init({
    'package.json': '{}',
    'perf/perf_helper.js': helper,
    'perf/a_perf.js': user,
    'perf/b_perf.js': user,
  });
  expect(suites).toEqual([['core', 'tinybench', ['bench-config/**/*.bench.mjs'], []]]);
  expect(notes).toContain(
    "perf/a_perf.js, perf/b_perf.js: use suite, words, which perf/perf_helper.js makes global and no file asks for. Have each of them begin with require('./perf_helper')",
  );
  expect(notes).not.toContain('named as benchmarks');
});

test('with that they are its suite', () => {
  const asked = `require('./perf_helper');\n${user}`;
  const { suites, notes } = init({
    'package.json': '{}',
    'perf/perf_helper.js': helper,
    'perf/a_perf.js': asked,
    'perf/b_perf.js': asked,
  });
  expect(suites).toEqual([['core', 'benchmarkjs', ['perf/a_perf.js', 'perf/b_perf.js'], []]]);
  expect(notes).not.toContain('makes global');
});

test('a benchmark that makes something global for itself stays one', () => {
  const own = "global.Benchmark = require('benchmark');\nnew Benchmark.Suite().add('a', run);\n";
  const { suites } = init({
    'package.json': '{}',
    'bench/a.js': own,
    'bench/b.js': own,
    'bench/data.js': 'module.exports = [];\n',
  });
  expect(suites).toEqual([['core', 'benchmarkjs', ['bench/a.js', 'bench/b.js'], []]]);
});
