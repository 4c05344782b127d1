/** C++: no change that reaches a benchmark is proven to have no effect; one that leaves the program as it was is. */
import { afterAll, beforeAll, expect } from 'vitest';
import { makeRepository, type TestRepository } from '../support/repository.ts';
import { affected, apply, type Edit } from './no-effect/affected.ts';
import { needing } from './tools.ts';

const test = needing('c++');
const timeout = 300_000;

const build = 'sh build.sh';
const config = `version: 1
suites:
  - name: native
    harness: google-benchmark
    command: ${build}
    warmup: 1ms
    measure: 5ms
`;

const script = (flags: string): string => `set -e
mkdir -p build
sh generate.sh > build/generated.txt
c++ ${flags} -g -shared -fPIC -o build/libfold.so fold.cpp
c++ ${flags} -g -o build/lib_bench bench.cpp -Lbuild -lfold -Wl,-rpath,$PWD/build -lbenchmark -lpthread
`;

const fold = `// Folds numbers.
int fold(int count) {
  int sum = 0;
  for (int i = 0; i < count; i++) sum += i ^ sum;
  return sum;
}
`;

const bench = `#include <benchmark/benchmark.h>

#include <fstream>
#include <string>

#include "size.h"

int fold(int count);

static void BM_Code(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(fold(SIZE));
}
BENCHMARK(BM_Code);

static void BM_Generated(benchmark::State& state) {
  std::ifstream file("build/generated.txt");
  std::string text;
  file >> text;
  for (auto _ : state) benchmark::DoNotOptimize(fold(text.size()));
}
BENCHMARK(BM_Generated);

BENCHMARK_MAIN();
`;

let repository: TestRepository;
let base: string;

beforeAll(() => {
  repository = makeRepository();
  apply(repository, {
    '.gitignore': 'build\n',
    'flamegate.yml': config,
    'build.sh': script('-O1'),
    'generate.sh': 'echo aaaa\n',
    'fold.cpp': fold,
    'size.h': '#define SIZE 100\n',
    'bench.cpp': bench,
    'README.md': 'A library\n',
  });
  base = repository.commit({});
});

afterAll(() => repository.remove());

test.each<[string, string, Edit]>([
  ['a library that is loaded', 'BM_Code', { 'fold.cpp': fold.replace('i ^ sum', '(i ^ sum) % 7') }],
  ['a header', 'BM_Code', { 'size.h': '#define SIZE 120\n' }],
  ['flags of the build', 'BM_Code', { 'build.sh': script('-O0') }],
  ['a file that the build makes', 'BM_Generated', { 'generate.sh': 'echo aaaaaa\n' }],
])('%s that changed is never proven to have no effect', { timeout }, (_, name, edit) => {
  const told = affected(repository, base, edit);
  expect(Object.keys(told)).toContain(`lib_bench/${name}`);
  expect(told[`lib_bench/${name}`]).not.toBe('unaffected');
});

test('a file that the build makes affects those that read it, and those whose program knows its name', {
  timeout,
}, () => {
  const told = affected(repository, base, { 'generate.sh': 'echo aaaaaa\n' });
  expect(told['lib_bench/BM_Code']).toBe('it may load build/generated.txt, which differs');
  expect(told['lib_bench/BM_Generated']).toBe('it reads build/generated.txt, which differs');
});

test('documentation, comments and a word in the build script are proven to have no effect', { timeout }, () => {
  const told = affected(repository, base, {
    'README.md': 'A fine library\n',
    'fold.cpp': `// Folds\n// numbers.\n${fold}`,
    'build.sh': `${script('-O1')}# done\n`,
  });
  expect(told).toEqual({ 'lib_bench/BM_Code': 'unaffected', 'lib_bench/BM_Generated': 'unaffected' });
});
