import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, delimiter, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { cli, runCli } from '../support/cli.ts';
import { cases, testRarely } from '../support/draws.ts';
import { long } from '../support/long.ts';
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
  expect(stdout).toContain('files: [..., "!bench/lost.mjs"]');
  expect(stdout).toContain('profiler v8: works');
  expect(stdout).toContain('1 of 3 benchmarks runs');
  expect(stdout).not.toContain('uncommitted');
  expect(repository.git('worktree', 'list').split('\n')).toHaveLength(1);
});

test('doctor ends with 0 where all is well, and prints one document with --json', long, () => {
  repository.commit({
    'flamegate.yml': `${config('')}    paths: [src, scr/**]\n`,
    'src/parse.mjs': 'export const parse = (text) => JSON.parse(text);',
    'bench/good.mjs': `import { parse } from '../src/parse.mjs';
      export default (bench) => { bench.add('parse', () => parse('[1]')); };`,
  });
  const { code, stdout } = runCli(repository.path, ['doctor', '--json']);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    benchmarks: [{ benchmark: 'good/parse', suite: 'core', loads: true, runs: true }],
    suites: [{ suite: 'core', profiler: 'v8', profiled: 'yes' }],
    notes: ['The "paths" of suite core name no file that git tracks: scr/**. Correct or remove them.'],
  });
});

testRarely(
  'doctor says that the example of init measures nothing of the repository, and the gate does not pass for it',
  () => {
    repository.commit({ 'src/parse.mjs': 'export const parse = (text) => JSON.parse(text);' });
    expect(runCli(repository.path, ['init']).code).toBe(0);
    // As it is written but for the times, so that the gate below costs a part.
    const file = join(repository.path, 'bench-config/flamegate.yml');
    const short = 'harness: tinybench\n    warmup: 2ms\n    measure: 5ms\n';
    writeFileSync(file, readFileSync(file, 'utf8').replace('harness: tinybench\n', short));
    expect(readFileSync(file, 'utf8')).toContain(short);
    const [written] = [repository.commit({ 'src/parse.mjs': 'export const parse = (text) => JSON.parse(text);\n' })];
    const { code, stdout } = runCli(repository.path, ['doctor']);
    expect(stdout).toContain('None of them measures anything of this repository: bench-config/first.bench.mjs');
    expect(stdout).toContain('2 of 2 benchmarks run');
    expect(code).toBe(0);
    repository.commit({
      'src/parse.mjs': 'export const parse = (text) => { JSON.parse(text); return JSON.parse(text); };',
    });
    const judged = runCli(repository.path, ['gate', '--base', written, '--budget', '30s', '--store', 'dir:.store']);
    expect(judged.stdout).toContain('INCONCLUSIVE');
    expect(judged.stdout.replaceAll(/\s+/g, ' ')).toContain('measure nothing of this repository');
  },
);

/** Its second benchmark never ends, without working, and makes the file `begun` when it is called. */
function endless(begun: string): void {
  repository.commit({
    'flamegate.yml': config(''),
    'bench/a.mjs': 'export default (bench) => { bench.add("parse", () => JSON.parse("[1]")); };',
    'bench/b.mjs': `import { writeFileSync } from 'node:fs';
      export default (bench) => { bench.add('endless', () => { writeFileSync(${JSON.stringify(begun)}, ''); Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0); }); };`,
    'bench/c.mjs': 'export default (bench) => { bench.add("later", () => JSON.parse("[1]")); };',
    'bench/d.mjs': 'import "./nowhere.mjs";',
  });
}

const knownByThen = [
  /core\/a\/parse +yes +yes +time/,
  /core\/b\/endless +yes +\? +time/,
  /core\/c\/later +yes +\? +time/,
  /core\/d +NO +NO/,
];

test.each(
  cases([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const),
)('doctor prints what it knows when %s ends it', long, async (signal, code) => {
  const begun = join(repository.path, '..', `${basename(repository.path)}-begun`);
  endless(begun);
  const child = spawn(process.execPath, [cli, 'doctor'], { cwd: repository.path, stdio: ['ignore', 'pipe', 'ignore'] });
  let stdout = '';
  child.stdout.on('data', (data) => {
    stdout += String(data);
  });
  const ended = once(child, 'close');
  await vi.waitFor(() => expect(existsSync(begun)).toBe(true), { timeout: 60_000, interval: 100 });
  rmSync(begun);
  child.kill(signal);
  expect(await ended).toEqual([code, null]);
  for (const line of knownByThen) expect(stdout).toMatch(line);
  expect(stdout).toContain('1 of 4 benchmarks runs; interrupted before 2 of them could be tried');
  expect(repository.git('worktree', 'list').split('\n')).toHaveLength(1);
});

testRarely('doctor with a budget prints what it knows when that is spent', () => {
  const begun = join(repository.path, '..', `${basename(repository.path)}-begun`);
  endless(begun);
  const { code, stdout } = runCli(repository.path, ['doctor', '--budget', '5s']);
  rmSync(begun, { force: true });
  expect(code).toBe(3);
  for (const line of knownByThen) expect(stdout).toMatch(line);
  expect(stdout).toContain('the time budget ended before 2 of them could be tried');
});

/** Finding what its second suite holds never ends, and makes the file `begun`. */
function endlessToFind(begun: string): void {
  const suite = (name: string): string => `  - name: ${name}\n    files: ["${name}/*.mjs"]\n    metrics: [time]\n`;
  repository.commit({
    'flamegate.yml': `suites:\n${['first', 'second', 'third'].map(suite).join('')}`,
    'first/a.mjs': 'export default (bench) => { bench.add("parse", () => JSON.parse("[1]")); };',
    'second/a.mjs': 'export default (bench) => { bench.add("known", () => JSON.parse("[1]")); };',
    'second/b.mjs': `import { writeFileSync } from 'node:fs';
      await new Promise((resolve) => setTimeout(resolve, 1500));
      writeFileSync(${JSON.stringify(begun)}, '');
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);`,
    'third/a.mjs': 'export default (bench) => { bench.add("later", () => JSON.parse("[1]")); };',
  });
}

const foundByThen = [
  /first\/a\/parse +yes +\? +time/,
  /second\/a\/known +yes +\? +time/,
  'before all were found, and before any could be tried',
];

test('doctor whose budget ends the finding prints what was found, and how far it was', long, () => {
  const begun = join(repository.path, '..', `${basename(repository.path)}-begun`);
  endlessToFind(begun);
  const { code, stdout } = runCli(repository.path, ['doctor', '--budget', '8s']);
  rmSync(begun, { force: true });
  expect(code).toBe(3);
  for (const line of foundByThen) expect(stdout).toMatch(line);
  expect(stdout).toContain(
    'suite second may hold more: Cannot go on as the time budget must cover finding what suite "second" holds: it is spent (1 of 2 files looked at)',
  );
  expect(stdout).toContain('suite third may hold more: Cannot go on as the time budget');
  expect(stdout).not.toContain('third/');
});

test('doctor interrupted amid the finding prints what was found', long, async () => {
  const begun = join(repository.path, '..', `${basename(repository.path)}-begun`);
  endlessToFind(begun);
  const child = spawn(process.execPath, [cli, 'doctor'], { cwd: repository.path, stdio: ['ignore', 'pipe', 'ignore'] });
  let stdout = '';
  child.stdout.on('data', (data) => {
    stdout += String(data);
  });
  const ended = once(child, 'close');
  await vi.waitFor(() => expect(existsSync(begun)).toBe(true), { timeout: 60_000, interval: 100 });
  rmSync(begun);
  child.kill('SIGINT');
  expect(await ended).toEqual([130, null]);
  for (const line of foundByThen) expect(stdout).toMatch(line);
  expect(stdout).toContain('suite second may hold more: Cannot go on as it was interrupted');
  expect(repository.git('worktree', 'list').split('\n')).toHaveLength(1);
});

test('a package manager that is not there is named, with how to get it', long, () => {
  repository.commit({
    'flamegate.yml': config('"pnpm-of-nowhere install", "true"').replace('pnpm-of-nowhere', 'yarn'),
    'bench/good.mjs': 'export default () => {};',
  });
  const { code, stderr } = runCli(repository.path, ['doctor'], { env: { PATH: '/usr/bin:/bin' } });
  expect(code).toBe(3);
  expect(stderr).toMatch(/yarn.* is not installed on this machine: corepack enable yarn/);
});

testRarely('init --prove says when no function of the repository can be slowed down, and leaves nothing behind', () => {
  repository.commit({
    'flamegate.yml': config(''),
    'bench/words.mjs': 'export default (bench) => { bench.add("words", () => "one two".split(" ")); };',
  });
  const { code, stderr } = runCli(repository.path, ['init', '--prove']);
  expect([code, stderr]).toEqual([3, expect.stringMatching(/Cannot prove the gate here .* none was found.*doctor/s)]);
  expect(repository.git('status', '--porcelain')).toBe('');
  expect(repository.git('worktree', 'list').split('\n')).toHaveLength(1);
});

/** A PATH on which only these are. */
function onlyWith(programs: readonly string[]): string {
  const folder = join(repository.path, '.git', 'programs');
  mkdirSync(folder);
  for (const program of programs) {
    const found = (process.env['PATH'] ?? '').split(delimiter).find((each) => isThere(join(each, program)));
    if (found !== undefined) symlinkSync(join(found, program), join(folder, program));
  }
  return folder;
}

function isThere(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Each suite but the first lacks something else: its tool, its benchmarks, what its set-up starts. */
const lacking = `suites:
  - name: core
    files: ["bench/*.mjs"]
    metrics: [time]
    warmup: 2ms
    measure: 5ms
  - name: empty
    files: ["nowhere/*.mjs"]
    metrics: [time]
  - name: snake
    harness: pytest
    files: ["tests/*.py"]
    command: no-such-python
`;

test('doctor looks at each suite, whatever another lacks, and says what each lacks', long, () => {
  repository.commit({
    'flamegate.yml': lacking,
    'bench/good.mjs': 'export default (bench) => { bench.add("parse", () => JSON.parse("[1]")); };',
  });
  const { code, stdout } = runCli(repository.path, ['doctor']);
  expect(code).toBe(3);
  expect(stdout).toMatch(/core\/good\/parse +yes +yes +time/);
  expect(stdout).toMatch(/snake\/snake +NO +NO/);
  expect(stdout).toContain('"no-such-python --version" must print its version');
  expect(stdout).toContain('To do: install Python');
  expect(stdout).toMatch(/empty\/empty +NO +NO/);
  expect(stdout).toContain('none match nowhere/*.mjs');
  expect(stdout).toContain('1 of 3 benchmarks runs');
  expect(repository.git('worktree', 'list').split('\n')).toHaveLength(1);
});

testRarely("a set-up that fails is the trouble of the suites that it is for, and of no other's", () => {
  repository.commit({
    'flamegate.yml': `suites:\n  - name: core\n    files: ["bench/*.mjs"]\n    metrics: [time]\n  - name: snake\n    harness: pytest\n`,
    'uv.lock': 'version = 1\n',
    'pyproject.toml': '[project]\nname = "x"\nversion = "1"\n',
    'bench/good.mjs': 'export default (bench) => { bench.add("parse", () => JSON.parse("[1]")); };',
  });
  const PATH = onlyWith(['node', 'git', 'sh', 'env']);
  // A Python that is there and has nothing else to do.
  writeFileSync(join(PATH, 'python3'), '#!/bin/sh\necho Python 3.11.2\n', { mode: 0o755 });
  const both = runCli(repository.path, ['doctor'], { env: { PATH } });
  expect(both.code).toBe(3);
  expect(both.stdout).toMatch(/core\/good\/parse +yes +yes +time/);
  expect(both.stdout).toMatch(/snake\/snake +NO +NO/);
  expect(both.stdout).toMatch(/uv sync.*must succeed/);
  expect(both.stdout).toContain('To do: uv is not installed on this machine');
  const alone = runCli(repository.path, ['doctor', '--suite', 'snake'], { env: { PATH } });
  expect(alone.code).toBe(3);
  expect(alone.stderr).toContain('[SETUP_FAILED]');
});
