/** Benchmarks with a clock of their own, in whichever language, as real repositories have them. */
import { expect, test } from 'vitest';
import { planInit } from '../../src/config/init.ts';

function plan(given: Readonly<Record<string, string>>) {
  const texts = new Map(Object.entries(given).filter(([, text]) => text !== ''));
  const repository = { files: Object.keys(given), texts, defaultBranch: 'main' };
  const withPackages =
    given['package.json'] === undefined ? repository : { ...repository, packageJson: given['package.json'] };
  const { files, notes } = planInit(withPackages, { pullRequests: 'own-branches', action: 'a/b@v0' });
  const config = files.find(({ path }) => path === 'bench-config/flamegate.yml')?.text ?? '';
  return { notes: notes.join('\n'), setup: /^setup: (.*)$/m.exec(config)?.[1] };
}

test.each([
  [
    { 'pyproject.toml': '', 'misc/bench_omd.py': 'import timeit\n' },
    /misc\/bench_omd\.py: .*command: python3 misc\/bench_omd\.py/,
  ],
  [{ 'setup.py': '', 'benchmarks/encode.py': '', 'benchmarks/data/canada.py': '' }, /^benchmarks\/encode\.py: /m],
  [
    { 'CMakeLists.txt': '', 'benchmarks/db_bench.cc': '' },
    /benchmarks\/db_bench\.cc: .*not written for Google Benchmark.*build/,
  ],
  [{ 'CMakeLists.txt': '', 'bench/b2bench.c': '', 'bench/sum.c': '' }, /bench\/b2bench\.c, bench\/sum\.c: /],
  [
    {
      'Cargo.toml': '',
      'tests/benchmarks/run-benchmarks.sh': 'hyperfine --warmup 3 "$BAT"\n',
      'tests/benchmarks/src/jquery.js': 'var a\n',
    },
    /run-benchmarks\.sh: calls hyperfine.*harness: hyperfine/,
  ],
  [{ 'go.mod': '', 'bench.sh': './run\n' }, /bench\.sh: .*command: sh bench\.sh/],
])('init names benchmarks that no known tool runs, and how a run of each can be timed: %o', (given, expected) => {
  expect(plan(given).notes).toMatch(expected);
});

test.each([
  { 'pyproject.toml': '', 'docs/benchmarks.py': '' },
  { 'pyproject.toml': '', 'third_party/x/bench.py': '' },
  { 'Cargo.toml': '', 'tests/benchmarks/src/jquery.js': 'var a\n' },
  { 'pyproject.toml': '', 'lib/benchy/core.py': '' },
])('init takes no data, documents or other people’s files for benchmarks: %o', (given) => {
  expect(plan(given).notes).not.toMatch(/named as benchmarks/);
});

test('init writes no installation of Node’s packages for suites of which none is JavaScript', () => {
  const python = { 'pyproject.toml': '', 'uv.lock': '', 'tests/test_a.py': 'def test_a(benchmark): pass\n' };
  expect(plan({ ...python, 'package.json': '{"dependencies":{"pyodide":"1"}}' }).setup).toBeUndefined();
});

test('init writes the set-up of every language where that of one must be written', () => {
  const { setup } = plan({
    'package.json': '{"name":"x","dependencies":{"tinybench":"6"}}',
    'bench/a.bench.js': "import { Bench } from 'tinybench'\n",
    'pyproject.toml': '[dependency-groups]\ntest = []\n',
    'uv.lock': 'name = "pytest"\nname = "pytest-benchmark"\n',
    'tests/test_a.py': 'def test_a(benchmark): pass\n',
  });
  expect(setup).toBe('["npm install", "uv sync --frozen --group test"]');
});
