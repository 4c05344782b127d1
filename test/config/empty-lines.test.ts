/** Whoever leaves thousands of lines empty, as generated files do, waits no longer for them than for others. */
import { expect, test } from 'vitest';
import { planInit } from '../../src/config/init.ts';
import { parseJsonResults } from '../../src/harness/json/json-results.ts';
import { processorMs } from '../support/processor-time.ts';

const empty = '\n'.repeat(15_000);
const mostMs = 1500;

test.each([
  ['bench/a.bench.js', "import { Bench } from 'tinybench';\n"],
  ['bench/a.bench.ts', "import { bench } from 'vitest';\n"],
  ['bench/a.js', 'const one = 1;\n'],
  ['src/a.ts', 'export const one = 1;\n'],
  ['benchmarks/bench_a.py', 'import pyperf\npyperf.Runner()\n'],
  ['benchmarks/a.py', 'class TimeA:\n    def time_a(self): pass\n'],
  ['pyproject.toml', '[project]\nname = "a"\n'],
  ['a_test.go', 'func BenchmarkA(b *testing.B) {}\n'],
  ['Cargo.toml', '[[bench]]\nname = "a"\n'],
  ['CMakeLists.txt', 'project(a)\nfind_package(benchmark)\ntarget_link_libraries(a benchmark)\n'],
  ['bench/a_bench.cc', '#include <benchmark/benchmark.h>\n'],
  ['pom.xml', '<project><artifactId>jmh-core</artifactId></project>'],
  ['.gitmodules', '[submodule "a"]\npath = a\n'],
])('init reads %s with thousands of empty lines', (file, text) => {
  const texts = new Map([[file, `${text}${empty}${text}`]]);
  const repository = { files: [file], texts, defaultBranch: 'main' };
  const took = processorMs(() => planInit(repository, { pullRequests: 'own-branches', action: 'a/b@v0' }), mostMs);
  expect(took).toBeLessThan(mostMs);
});

test('results behind thousands of empty lines are read', () => {
  const text = `begun${empty}{"benchmarks":[{"name":"a","unit":"ns","value":1}]}${empty}ended`;
  const took = processorMs(() => expect(parseJsonResults(text)[0]?.name).toBe('a'), mostMs);
  expect(took).toBeLessThan(mostMs);
});
