/** asv.conf.json as projects write it: comments, commas to spare, both forms of its matrix. */
import { expect, test } from 'vitest';
import { asvBenchmarkFolder, asvRequirements } from '../../src/tools/asv-conf.ts';

test.each([
  ['{"version": 1}', 'benchmarks'],
  ['{"benchmark_dir": "asv_bench/benchmarks/"}', 'asv_bench/benchmarks'],
  ['{\n  // "benchmark_dir": "old",\n  /* "benchmark_dir": "older" */\n  "benchmark_dir": ".",\n}', '.'],
  ['{"repo": "https://x.org/a", "benchmark_dir": "b" // here\n}', 'b'],
])('the folder of its benchmarks: %s', (text, folder) => {
  expect(asvBenchmarkFolder(text)).toBe(folder);
});

test.each([
  ['{"matrix": {"numpy": [], "scipy": ["1.11", "1.12"], "pip+pympler": [""]}}', ['numpy', 'scipy==1.11', 'pympler']],
  ['{"matrix": {"req": {"Cython": ["<3"], "six": null}, "env": {"OPENBLAS_NUM_THREADS": ["1"]}}}', ['Cython', 'six']],
  ['{"matrix": {"env_nobuild": {"A": ["1"]}}}', []],
  ['{\n  // "matrix": {"req": {"gone": []}},\n}', []],
  ['{"matrix": {"req": {"x; rm -rf /": []}}}', []],
  ['{}', []],
])('packages of its environments: %s', (text, packages) => {
  expect(asvRequirements(text)).toEqual(packages);
});
