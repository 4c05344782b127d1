/** Packages gated by their suites of asv and of pyperf, run by the real tools: parameters, setup_cache, numbers of their own, py-spy. */
import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, expect } from 'vitest';
import { runCli } from '../support/cli.ts';
import { isThorough } from '../support/draws.ts';
import { makeRepository, type TestRepository } from '../support/repository.ts';
import { gate } from './gated.ts';
import { needing } from './tools.ts';

const test = needing('python3', 'py-spy');

const hasTools = spawnSync('python3', ['-c', 'import asv_runner, pyperf, pympler']).status === 0;
if (!hasTools && process.env['FLAMEGATE_TOOLS'] === 'required') {
  throw new Error('asv_runner, pyperf and pympler must be installed, as FLAMEGATE_TOOLS=required asks for every tool');
}

const config = `version: 1
setup: []
suites:
  - name: asv
    harness: asv
    estimator: minimum
    warmup: 20ms
    measure: 100ms
  - name: pyperf
    harness: pyperf
    files: perf/*.py
    estimator: minimum
    warmup: 20ms
    measure: 100ms
`;

const library = (rounds: number): string => `def fold(seed, rounds):
    value = seed
    for _ in range(rounds):
        value = (value * 69069 + 7) & 0xFFFFFFFF
    return value


def digest(seed):
    return fold(seed, ${rounds})


def packed(count):
    return list(range(count))
`;

const asvSuite = `import lib


class TimeDigest:
    params = [[1, 2], ["a", "b"]]
    param_names = ["seed", "kind"]

    def setup_cache(self):
        with open("made.txt", "w") as made:
            made.write("7")
        return {"offset": 3}

    def setup(self, cache, seed, kind):
        assert open("made.txt").read() == "7"
        if kind == "b" and seed == 2:
            raise NotImplementedError("not for these")
        self.seed = seed + cache["offset"]

    def time_digest(self, cache, seed, kind):
        lib.digest(self.seed)


def track_throughput():
    return 1000 / len(lib.packed(10))


track_throughput.unit = "MB/s"


def mem_packed():
    return lib.packed(1000)


def peakmem_packed():
    lib.packed(100_000)


def timeraw_statement():
    return "lib.fold(1, 100)", "import lib"
`;

const script = `import pyperf

import lib


def loops(count):
    import time
    begun = time.perf_counter()
    for _ in range(count):
        lib.fold(1, 100)
    return time.perf_counter() - begun


async def waits():
    lib.fold(1, 100)


if __name__ == "__main__":
    runner = pyperf.Runner()
    runner.bench_func("digest", lib.digest, 1)
    runner.bench_time_func("loops", loops)
    runner.bench_async_func("waits", waits)
    runner.timeit("statement", stmt="lib.fold(1, 10)", globals={"lib": lib})
`;

let repository: TestRepository;
let unchanged: string;

beforeAll(() => {
  repository = makeRepository();
  unchanged = repository.commit({
    'flamegate.yml': config,
    'asv.conf.json': '{\n  // as asv quickstart writes it\n  "benchmark_dir": "benchmarks",\n}\n',
    'lib/__init__.py': library(1000),
    'benchmarks/__init__.py': '',
    'benchmarks/bench_lib.py': asvSuite,
    'perf/bench_lib.py': script,
  });
});

afterAll(() => repository.remove());

const timed = test.skipIf(!hasTools);

timed('every kind of benchmark is listed once for each of its parameters, but for those that decline', () => {
  const { stdout } = runCli(repository.path, ['measure', '--list']);
  const listed = stdout
    .split('\n')
    .flatMap((line) => /^(\S+(?: \S+)*?) {2,}(\S+ \(\S+\)) /.exec(line)?.slice(1, 3).join(' ') ?? []);
  expect(listed.toSorted()).toEqual([
    'asv/bench_lib/TimeDigest/time_digest[seed=1,kind=a] time (ns)',
    'asv/bench_lib/TimeDigest/time_digest[seed=1,kind=b] time (ns)',
    'asv/bench_lib/TimeDigest/time_digest[seed=2,kind=a] time (ns)',
    'asv/bench_lib/mem_packed size (B)',
    'asv/bench_lib/peakmem_packed rss (B)',
    'asv/bench_lib/timeraw_statement time (ns)',
    'asv/bench_lib/track_throughput value (MB/s)',
    'pyperf/bench_lib/digest time (ns)',
    'pyperf/bench_lib/loops time (ns)',
    'pyperf/bench_lib/statement time (ns)',
    'pyperf/bench_lib/waits time (ns)',
  ]);
});

timed('a slower function fails both suites and is named; a rate that halves fails too', () => {
  repository.git('checkout', '--quiet', '-b', 'slower', unchanged);
  const few = asvSuite.split('def mem_packed')[0]?.replace('[[1, 2], ["a", "b"]]', '[[1], ["a"]]') ?? '';
  const base = repository.commit({
    'benchmarks/bench_lib.py': few,
    'perf/bench_lib.py': script.replace(/runner\.bench_time_func[\s\S]*/, ''),
  });
  const head = repository.commit({
    'lib/__init__.py': library(2000),
    'benchmarks/bench_lib.py': few.replace('1000 / len', '500 / len'),
  });
  const { code, regressions, blamed } = gate(repository.path, { base, head });
  const sampled = 'bench_lib/TimeDigest/time_digest[seed=1,kind=a]';
  expect(regressions.toSorted()).toEqual([
    `${sampled} time`,
    'bench_lib/digest time',
    'bench_lib/track_throughput value',
  ]);
  for (const name of [sampled, 'bench_lib/digest']) {
    expect(blamed(name).join('\n')).toMatch(/^cpu (?:fold|digest) lib\/__init__\.py:\d+/);
  }
  expect(code).toBe(1);
});

/** Minutes, of what others of their kind show in CI: with FLAMEGATE_DRAWS=all. */
(isThorough ? timed : timed.skip)('the same commit against itself is never failed', () => {
  const { code, document, regressions } = gate(repository.path, {
    base: unchanged,
    head: unchanged,
    seed: 2,
    budget: '90s',
  });
  expect(regressions).toEqual([]);
  expect(document.verdict).toMatch(/^(?:pass|inconclusive)$/);
  expect(code).toBe(0);
});

timed('a number that cannot be compared, and what nothing awaits, is skipped with why, and fails nothing', () => {
  repository.git('checkout', '--quiet', '-b', 'loss', unchanged);
  repository.commit({
    'benchmarks/bench_loss.py':
      'def track_loss():\n    return -4.5\n\n\ndef track_rows():\n    return 3\n\n\nasync def time_waits():\n    pass\n',
  });
  const words = ['measure', '--out', 'out', '--suite', 'asv', '--filter', 'bench_loss/*', '--budget', '10s'];
  const { code, stdout, stderr } = runCli(repository.path, words);
  expect(stdout + stderr).toMatch(/bench_loss\/track_rows .*3/);
  expect(stdout + stderr).toContain('It returns no finite number >= 0: -4.5');
  expect(stdout + stderr).toContain('It is async, and asv awaits nothing');
  expect(code).toBe(0);
});

timed('what user code raises is told whole, from its own first frame on', () => {
  repository.git('checkout', '--quiet', '-b', 'broken', unchanged);
  const head = repository.commit({
    'benchmarks/bench_broken.py': 'def time_fails():\n    raise LookupError("no such row")\n',
    'benchmarks/bench_unlike.py': 'import nothing_of_that_name\n',
    'perf/bench_raises.py': 'import pyperf\nrunner = pyperf.Runner()\nraise OSError("no such disk")\n',
  });
  const { document } = gate(repository.path, { base: head, head, seed: 3, budget: '60s' });
  const said = (name: string) => document.judgements.find(({ benchmark }) => benchmark === name)?.failure?.message;
  expect(said('bench_broken/time_fails')).toMatch(
    /Traceback.*\n +File ".*bench_broken\.py", line 2.*\n.*\nLookupError: no such row/,
  );
  expect(said('bench_unlike')).toContain("No module named 'nothing_of_that_name'");
  expect(said('bench_raises')).toContain('OSError: no such disk');
});
