/** A C++ library gated by Google Benchmark: a real build, real processes, perf. */
import { afterAll, beforeAll, expect } from 'vitest';
import { makeRepository, type TestRepository } from '../support/repository.ts';
import { gate } from './gated.ts';
import { needing } from './tools.ts';

const test = needing('c++', 'perf');

const config = `version: 1
suites:
  - name: native
    harness: google-benchmark
    command: mkdir -p build && c++ -O2 -g -o build/lib_bench lib.cpp lib_bench.cpp -lbenchmark -lpthread
    estimator: minimum
    warmup: 20ms
    measure: 100ms
`;

const library = (rounds: number): string => `#include "lib.h"

namespace lib {
[[gnu::noinline]] uint32_t mix(uint32_t value, int rounds) {
  for (int round = 0; round < rounds; round++) value = (value * 1664525u + 1013904223u) ^ (value >> 7);
  return value;
}

[[gnu::noinline]] uint32_t fold(uint32_t value) {
  for (int round = 0; round < ${rounds}; round++) value = (value * 69069u + 7u) ^ (value >> 3);
  return value;
}
}
`;

const benchmarks = (more: string): string => `#include <benchmark/benchmark.h>

#include "lib.h"

static void BM_Digest(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(lib::mix(1, 20000) + lib::fold(1));
}
BENCHMARK(BM_Digest)->Unit(benchmark::kMicrosecond);

static void BM_Mix(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(lib::mix(1, state.range(0)));
}
BENCHMARK(BM_Mix)->Arg(5000);
${more}
BENCHMARK_MAIN();
`;

let repository: TestRepository;
let unchanged: string;
let slower: string;

beforeAll(() => {
  repository = makeRepository();
  unchanged = repository.commit({
    'flamegate.yml': config,
    'lib.h':
      '#include <cstdint>\nnamespace lib {\nuint32_t mix(uint32_t value, int rounds);\nuint32_t fold(uint32_t value);\n}\n',
    'lib.cpp': library(20_000),
    'lib_bench.cpp': benchmarks(''),
  });
  // mix and fold cost the same: half as much again of fold is a quarter more of BM_Digest.
  slower = repository.commit({ 'lib.cpp': library(30_000) });
});

afterAll(() => repository.remove());

test('+25 % CPU in one benchmark fails, with its function by file and line', () => {
  const { code, regressions, blamed, document } = gate(repository.path, { base: unchanged, head: slower });
  expect(regressions).toContain('lib_bench/BM_Digest cpu');
  expect(regressions.filter((name) => !name.startsWith('lib_bench/BM_Digest '))).toEqual([]);
  expect(document.judgements.map(({ benchmark, metric }) => `${benchmark} ${metric}`)).toContain(
    'lib_bench/BM_Mix/5000 time',
  );
  expect(blamed('lib_bench/BM_Digest')).toContain('cpu lib::fold lib.cpp:9 changed');
  expect(document.environment.runtime).toBe('native');
  expect(code).toBe(1);
});

test('the same commit against itself is never failed', () => {
  const { code, document, regressions } = gate(repository.path, { base: unchanged, head: unchanged, seed: 2 });
  expect(regressions).toEqual([]);
  // A busy machine may leave it inconclusive, which fails nothing either.
  expect(document.verdict).toMatch(/^(?:pass|inconclusive)$/);
  expect(code).toBe(0);
});

test('a build that fails is told in the compiler’s words, a benchmark that gives up in its own', () => {
  repository.git('checkout', '--quiet', '-b', 'broken', unchanged);
  const skips =
    'static void BM_Skips(benchmark::State& state) {\n  state.SkipWithError("no such table");\n  for (auto _ : state) {}\n}\nBENCHMARK(BM_Skips);\n';
  const gives = repository.commit({ 'lib_bench.cpp': benchmarks(skips) });
  const broken = repository.commit({ 'lib_bench.cpp': benchmarks('static int nothing = undefined_name;') });
  const judged = (head: string, kind: string) =>
    gate(repository.path, { base: head, head, seed: 3 }).document.judgements.filter((each) => each.kind === kind);
  // The compiler's quotation marks depend on the language it is run in.
  expect(judged(broken, 'failed')[0]?.failure?.message).toMatch(
    /lib_bench\.cpp:14:22: error: .undefined_name. was not declared/,
  );
  // On both sides, as every pull request would have it: told, and nothing fails or stays open by it.
  const [given] = judged(gives, 'skipped');
  expect(given?.benchmark).toBe('lib_bench/BM_Skips');
  expect(JSON.stringify(given)).toContain('no such table');
});
