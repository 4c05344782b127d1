/** Google Benchmark projects written here on libraries of the system: a subfolder behind an option, fixtures, templates, threads. */
import type { ZooProject } from '../project.ts';
import { written } from '../registries.ts';

const cpp = { language: 'cpp', needs: ['cmake', 'c++', 'perf'] } as const;

const loss = ' for (volatile int lost = 0; lost < 20000; lost = lost + 1) {}';

const zlib = {
  'CMakeLists.txt':
    'cmake_minimum_required(VERSION 3.16)\nproject(zoo CXX)\noption(ZOO_BUILD_BENCHMARKS "Build the benchmarks" OFF)\nfind_package(ZLIB REQUIRED)\nadd_library(pack src/pack.cc)\ntarget_link_libraries(pack PUBLIC ZLIB::ZLIB)\nif(ZOO_BUILD_BENCHMARKS)\n  add_subdirectory(perf)\nendif()\n',
  'perf/CMakeLists.txt':
    'find_package(benchmark REQUIRED)\nadd_executable(speed speed.cc)\ntarget_link_libraries(speed PRIVATE pack benchmark::benchmark)\n',
  'src/pack.h': '#include <string>\nstd::string pack(const std::string& text);\n',
  'src/pack.cc': `#include "pack.h"
#include <zlib.h>

std::string pack(const std::string& text) {
  uLongf size = compressBound(text.size());
  std::string packed(size, ' ');
  compress(reinterpret_cast<Bytef*>(&packed[0]), &size, reinterpret_cast<const Bytef*>(text.data()), text.size());
  packed.resize(size);
  return packed;
}
`,
  'perf/speed.cc': `#include "../src/pack.h"
#include <benchmark/benchmark.h>
#include <cmath>
#include <iostream>

static void BM_Pack(benchmark::State& state) {
  std::string text(state.range(0), 'x');
  for (auto _ : state) benchmark::DoNotOptimize(pack(text));
  state.SetBytesProcessed(state.iterations() * text.size());
  state.counters["ratio"] = 0.0 / std::abs(0.0);
  state.SetComplexityN(state.range(0));
}
BENCHMARK(BM_Pack)->RangeMultiplier(4)->Range(64, 256)->Complexity();
BENCHMARK(BM_Pack)->Name("Only aggregates")->Arg(64)->Repetitions(3)->ReportAggregatesOnly(true);

int main(int argc, char** argv) {
  std::cout << "zoo 1.0 says hello" << std::endl;
  benchmark::Initialize(&argc, argv);
  benchmark::RunSpecifiedBenchmarks();
  std::cout << "bye" << std::endl;
}
`,
};

const sums = {
  'CMakeLists.txt':
    'cmake_minimum_required(VERSION 3.16)\nproject(zoo CXX)\nfind_package(benchmark REQUIRED)\nfind_package(Threads REQUIRED)\nadd_executable(sums_bench bench/sums.cc)\ntarget_link_libraries(sums_bench benchmark::benchmark_main Threads::Threads)\n',
  'bench/sums.cc': `#include <benchmark/benchmark.h>
#include <vector>

template <class Number> __attribute__((noinline)) Number sumOf(const std::vector<Number>& all) {
  Number sum = 0;
  for (auto each : all) sum += each;
  return sum;
}

class Rows : public benchmark::Fixture {
 public:
  std::vector<double> rows = std::vector<double>(500, 1.5);
};
BENCHMARK_F(Rows, Sum)(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(sumOf(rows));
}

template <class Number> void BM_Sum(benchmark::State& state) {
  std::vector<Number> all(state.range(0), 2);
  for (auto _ : state) benchmark::DoNotOptimize(sumOf(all));
  state.SetItemsProcessed(state.iterations() * all.size());
}
BENCHMARK_TEMPLATE(BM_Sum, int)->Arg(1000);
BENCHMARK_TEMPLATE(BM_Sum, double)->Arg(1000)->Threads(2)->UseRealTime();
`,
};

export const natives: readonly ZooProject[] = [
  {
    ...cpp,
    name: 'zlib, behind an option',
    take: written(zlib),
    filter: ['**/BM_Pack/64', '**/Only aggregates*'],
    slow: {
      file: 'src/pack.cc',
      after: 'std::string pack(const std::string& text) {',
      insert: loss,
      function: 'pack',
      benchmark: /BM_Pack/,
    },
  },
  {
    ...cpp,
    name: 'fixtures, templates and threads',
    take: written(sums),
    filter: ['**/Rows/Sum', '**/BM_Sum<int>*'],
    slow: {
      file: 'bench/sums.cc',
      after: 'Number sumOf(const std::vector<Number>& all) {',
      insert: loss,
      function: 'sumOf',
      benchmark: /Rows|BM_Sum/,
    },
  },
];
