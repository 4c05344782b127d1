/** Python: no change that reaches a benchmark is proven to have no effect; one that reaches nothing is. */
import { afterAll, beforeAll, expect } from 'vitest';
import { makeRepository, type TestRepository } from '../support/repository.ts';
import { affected, apply, type Edit } from './no-effect/affected.ts';
import { needing } from './tools.ts';

const test = needing('pytest');
const timeout = 300_000;

const config = `version: 1
setup: []
suites:
  - name: python
    harness: pytest
    files: tests/bench_*.py
    warmup: 1ms
    measure: 5ms
`;

const core = `# Adds numbers.
from pkg.base import Base

RATE = 3


class Adder(Base):
    def total(self, count):
        total = self.start
        for number in range(count):
            total += number * RATE
        return total
`;

const benchmarks = `import colorsys
import json
import os

from pkg.core import Adder


def test_code(benchmark):
    benchmark(Adder().total, int(30 * colorsys.ONE_THIRD))


def test_file(benchmark):
    with open("data/input.txt") as file:
        benchmark(Adder().total, len(file.read()))


def test_flag(benchmark):
    benchmark(Adder().total, 100 if os.path.exists("data/use-slow-path") else 1)


def test_folder(benchmark):
    benchmark(Adder().total, len(os.listdir("data")))


def test_source(benchmark):
    with open("pkg/core.py") as file:
        benchmark(Adder().total, len(file.read()))


def test_named(benchmark):
    with open("data/handler.json") as file:
        benchmark(getattr(Adder(), json.load(file)["call"]), 10)
`;

// In a file of its own: what a late call starts may read anything, so each benchmark of its file is left open.
const started = `import subprocess

from pkg.core import Adder


def test_process(benchmark):
    subprocess.run(["true"])
    benchmark(Adder().total, 10)


def test_beside(benchmark):
    benchmark(Adder().total, 10)
`;

const plain = `from pkg.core import Adder


def test_plain(benchmark):
    benchmark(Adder().total, 30)
`;

let repository: TestRepository;
let base: string;

beforeAll(() => {
  repository = makeRepository();
  apply(repository, {
    '.gitignore': '__pycache__\n',
    'flamegate.yml': config,
    'pkg/__init__.py': '',
    'pkg/base.py': 'class Base:\n    start = 1\n',
    'pkg/core.py': core,
    'pkg/unused.py': 'def never():\n    return 1\n',
    'tests/bench_core.py': benchmarks,
    'tests/bench_plain.py': plain,
    'tests/bench_started.py': started,
    'data/input.txt': 'some input\n',
    'data/handler.json': '{"call": "total"}',
    'docs/guide.md': 'A guide\n',
  });
  base = repository.commit({});
});

afterAll(() => repository.remove());

test.each<[string, readonly string[], Edit]>([
  ['a constant', ['test_code', 'test_named'], { 'pkg/core.py': core.replace('RATE = 3', 'RATE = 4') }],
  ['a function', ['test_code'], { 'pkg/core.py': core.replace('number * RATE', 'number * RATE % 7') }],
  ['a base class', ['test_code'], { 'pkg/base.py': 'class Base:\n    start = 100\n' }],
  ['top-level code', ['test_code'], { 'pkg/__init__.py': 'import pkg.base\n\npkg.base.Base.start = 9\n' }],
  ['the benchmark', ['test_code'], { 'tests/bench_core.py': benchmarks.replace('30 *', '60 *') }],
  ['what pytest runs first', ['test_code'], { 'conftest.py': 'import pkg.base\n\npkg.base.Base.start = 9\n' }],
  ['a module that hides one of Python', ['test_code'], { 'colorsys.py': 'ONE_THIRD = 9\n' }],
  ['requirements', ['test_code'], { 'requirements.txt': 'numpy\n' }],
  ['an input file', ['test_file'], { 'data/input.txt': 'some longer input\n' }],
  ['an input file that names a function', ['test_named'], { 'data/handler.json': '{"call": "total" }' }],
  ['a file whose presence alone is asked', ['test_flag'], { 'data/use-slow-path': '' }],
  ['a file more in a folder that is listed', ['test_folder'], { 'data/more.txt': '' }],
  ['a comment in a source that is read', ['test_source'], { 'pkg/core.py': `# Another comment.\n${core}` }],
])('%s that changed is never proven to have no effect', { timeout }, (_, names, edit) => {
  const own = names.map((name) => `bench_core/${name}`);
  const told = affected(repository, base, edit, own);
  for (const name of own) expect(told[name]).not.toBe('unaffected');
});

test.each<[string, Edit]>([
  ['documentation', { 'docs/guide.md': 'Another guide\n', 'docs/more.md': 'More\n' }],
  ['a module that nobody imports', { 'pkg/unused.py': 'def never():\n    return 2\n', 'pkg/new.py': 'x = 1\n' }],
])('%s is proven to have none', { timeout }, (_, edit) => {
  const {
    'bench_started/test_process': process,
    'bench_started/test_beside': beside,
    ...told
  } = affected(repository, base, edit);
  expect(process).toBe('it starts processes');
  // Prose is nothing that a process runs.
  expect(beside).toEqual(Object.keys(edit).every((path) => path.endsWith('.md')) ? 'unaffected' : expect.any(String));
  expect(Object.keys(told)).toHaveLength(7);
  expect(Object.entries(told).filter(([, why]) => why !== 'unaffected')).toEqual([]);
});

test('a comment is proven to have none on whatever cannot read the source', { timeout }, () => {
  const names = ['bench_plain/test_plain', 'bench_core/test_code', 'bench_core/test_source'];
  const told = affected(repository, base, { 'pkg/core.py': `# Another comment.\n${core}` }, names);
  expect(told).toEqual({
    'bench_plain/test_plain': 'unaffected',
    // Its file names that source, and a late call may read it.
    'bench_core/test_code': 'it may look for pkg/core.py, which differs',
    'bench_core/test_source': 'it reads pkg/core.py, which differs',
  });
});

test('a new function is proven to have none where nothing works names out', { timeout }, () => {
  const names = ['bench_plain/test_plain', 'bench_core/test_code'];
  const told = affected(repository, base, { 'pkg/core.py': `${core}\n\ndef spare_way():\n    return 1\n` }, names);
  expect(told['bench_plain/test_plain']).toBe('unaffected');
  expect(told['bench_core/test_code']).toBe('it runs pkg/core.py, which differs');
});

test('documentation is never proven to have none where names are worked out or the source is read', { timeout }, () => {
  const documented = (text: string): string =>
    core.replace('total(self, count):\n', `total(self, count):\n        """${text}"""\n`);
  repository.git('reset', '--quiet', '--hard', base);
  apply(repository, { 'pkg/core.py': documented('Adds.') });
  const first = repository.commit({});
  const names = ['bench_plain/test_plain', 'bench_core/test_code', 'bench_core/test_source'];
  const told = affected(repository, first, { 'pkg/core.py': documented('Adds numbers, one by one.') }, names);
  for (const name of names.slice(1)) expect(told[name]).toMatch(/pkg\/core\.py, which differs$/);
  // What is installed besides may read documentation: that depends on the machine.
  expect(['unaffected', 'it runs pkg/core.py, which differs']).toContain(told['bench_plain/test_plain']);
});
