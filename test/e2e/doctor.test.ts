import { afterEach, beforeEach, expect, test } from 'vitest';
import { runCli } from '../support/cli.ts';
import { makeRepository, type TestRepository } from '../support/repository.ts';

let repository: TestRepository;

beforeEach(() => {
  repository = makeRepository();
});

afterEach(() => repository.remove());

const config = (setup: string): string =>
  `setup: [${setup}]\nsuites:\n  - name: core\n    files: ["bench/*.mjs"]\n    metrics: [time]\n    warmup: 2ms\n    measure: 5ms\n`;

test('doctor tells what loads, runs and can be profiled, and for what does not each reason once', () => {
  repository.commit({
    'flamegate.yml': config(''),
    'bench/good.mjs': 'export default (bench) => { bench.add("parse (x) [y]", () => JSON.parse("[1]")); };',
    'bench/throws.mjs': 'export default (bench) => { bench.add("x", () => { throw new Error("out of luck"); }); };',
    'bench/lost.mjs': 'import "./nowhere.mjs";',
  });
  repository.write({ 'bench/uncommitted.mjs': 'export default () => {};' });
  const { code, stdout } = runCli(repository.path, ['doctor']);
  expect(code).toBe(3);
  expect(stdout).toMatch(/core\/good\/parse \(x\) \[y\] +yes +yes +time \(ns\)/);
  expect(stdout).toMatch(/core\/throws\/x +yes +NO/);
  expect(stdout).toMatch(/core\/lost +NO +NO/);
  expect(stdout).toContain('out of luck');
  expect(stdout).toContain('profiler v8: works');
  expect(stdout).toContain('1 of 3 benchmarks runs');
  expect(stdout).not.toContain('uncommitted');
  expect(repository.git('worktree', 'list').split('\n')).toHaveLength(1);
});

test('doctor ends with 0 where all is well, and prints one document with --json', () => {
  repository.commit({
    'flamegate.yml': config(''),
    'bench/good.mjs': 'export default (bench) => { bench.add("parse", () => JSON.parse("[1]")); };',
  });
  const { code, stdout } = runCli(repository.path, ['doctor', '--json']);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    benchmarks: [{ benchmark: 'good/parse', suite: 'core', loads: true, runs: true }],
    suites: [{ suite: 'core', profiler: 'v8', profiled: 'yes' }],
  });
});

test('a package manager that is not there is named, with how to get it', () => {
  repository.commit({
    'flamegate.yml': config('"pnpm-of-nowhere install", "true"').replace('pnpm-of-nowhere', 'yarn'),
    'bench/good.mjs': 'export default () => {};',
  });
  const { code, stderr } = runCli(repository.path, ['doctor'], { env: { PATH: '/usr/bin:/bin' } });
  expect(code).toBe(3);
  expect(stderr).toMatch(/yarn.* is not installed on this machine: corepack enable yarn/);
});

test('init --prove says when no function of the repository can be slowed down, and leaves nothing behind', () => {
  repository.commit({
    'flamegate.yml': config(''),
    'bench/words.mjs': 'export default (bench) => { bench.add("words", () => "one two".split(" ")); };',
  });
  const { code, stderr } = runCli(repository.path, ['init', '--prove']);
  expect([code, stderr]).toEqual([3, expect.stringMatching(/Cannot prove the gate here .* none was found.*doctor/s)]);
  expect(repository.git('status', '--porcelain')).toBe('');
  expect(repository.git('worktree', 'list').split('\n')).toHaveLength(1);
});
