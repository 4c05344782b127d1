/** What goes wrong for users, as they meet it: the built command line, a real repository, the message and the exit code. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CliResult, runCli } from '../support/cli.ts';
import { runCliHere } from '../support/cli-here.ts';
import { long } from '../support/long.ts';
import { makeRepository, type TestRepository } from '../support/repository.ts';

/** Numbers that are printed, not measured: what is tested here is everything round the measuring. */
const printed = `version: 1
setup: []
suites:
  - name: core
    harness: json
    command: cat numbers.json
baseline: { store: "dir:.flamegate/store" }
`;
const numbers = JSON.stringify({ benchmarks: [{ name: 'fill', unit: 'B', metric: 'alloc', value: 8016 }] });

/** Allocation only: it repeats to the byte, so nothing here depends on how busy the machine is. */
const config = `version: 1
setup: []
suites:
  - name: core
    harness: tinybench
    files: bench/*.bench.mjs
    metrics: [alloc]
    warmup: 20ms
    measure: 40ms
    profile: { cpu: none, heap: none }
baseline: { store: "dir:.flamegate/store" }
`;

const bench = (length: number): string =>
  `export default (bench) => { bench.add('fill', () => new Array(${length}).fill(1.5)); };\n`;

let repository: TestRepository;

beforeAll(() => {
  repository = makeRepository();
  repository.commit({ 'flamegate.yml': printed, 'numbers.json': numbers, '.gitignore': '.flamegate/\n' });
  repository.commit({ 'README.md': 'a change\n' });
});

afterAll(() => repository.remove());

function withConfig(text: string): string {
  const path = join(repository.path, 'other.yml');
  writeFileSync(path, text);
  return 'other.yml';
}

function gate(...words: readonly string[]): Promise<CliResult> {
  return runCliHere(repository.path, ['gate', ...words]);
}

describe('configuration', () => {
  test('malformed YAML names file, line and column, and ends with 2', async () => {
    const { code, stderr } = await gate('--config', withConfig('version: 1\npolicy: { threshold: 5%\n'));
    expect(stderr).toMatch(/other\.yml:\d+:\d+/);
    expect(code).toBe(2);
  });

  test('an unknown key is an error that says which was meant', async () => {
    const { code, stderr } = await gate('--config', withConfig('version: 1\npolicy:\n  treshold: 5%\n'));
    expect(stderr).toMatch(/other\.yml:3:3/);
    expect(stderr).toMatch(/did you mean "?threshold/);
    expect(code).toBe(2);
  });

  test('a threshold of 500 is out of range, and the cure is said', async () => {
    const { code, stderr } = await gate('--config', withConfig('version: 1\npolicy:\n  threshold: 500\n'));
    expect(stderr).toContain('CONFIG_OUT_OF_RANGE');
    expect(stderr).toMatch(/5%|0\.05/);
    expect(code).toBe(2);
  });

  test('a configuration file that is not there ends with 2 and says where it would be looked for', async () => {
    const { code, stderr } = await gate('--config', 'nowhere.yml');
    expect(stderr).toContain('CONFIG_MISSING');
    expect(stderr).toContain('bench-config/flamegate.yml');
    expect(code).toBe(2);
  });
});

describe('usage', () => {
  test('an unknown command says which was meant', async () => {
    const { code, stderr } = await runCliHere(repository.path, ['gaet']);
    expect(stderr).toContain('did you mean: flamegate gate?');
    expect(code).toBe(2);
  });

  test('an unknown option says which was meant', async () => {
    const { code, stderr } = await gate('--bsae', 'main');
    expect(stderr).toContain('did you mean --base?');
    expect(code).toBe(2);
  });

  test('a commit that does not exist ends with 2', async () => {
    const { code, stderr } = await gate('--base', 'no-such-branch');
    expect(stderr).toContain('GIT_REF_MISSING');
    expect(code).toBe(2);
  });

  test('comparing a file that is not there ends with 2', async () => {
    const { code, stderr } = await runCliHere(repository.path, ['compare', 'a.json', 'b.json']);
    expect(stderr).toContain('"a.json"');
    expect(code).toBe(2);
  });
});

describe('benchmarks', () => {
  test('a bench file that throws on import is a named failure with its stack, not a pass', long, async () => {
    const broken = makeRepository();
    try {
      broken.commit({ 'flamegate.yml': config, 'bench/fill.bench.mjs': bench(1000) });
      broken.commit({ 'bench/fill.bench.mjs': "throw new Error('fixtures are gone');\n" });
      const { code, stdout } = runCli(broken.path, ['gate', '--base', 'HEAD~1', '--json']);
      const { verdict, judgements } = JSON.parse(stdout);
      expect(verdict).toBe('fail');
      const failed = judgements.find((judgement: { kind: string }) => judgement.kind === 'failed');
      expect(JSON.stringify(failed)).toContain('fixtures are gone');
      expect(JSON.stringify(failed)).toContain('fill.bench.mjs');
      expect(code).toBe(3);
    } finally {
      broken.remove();
    }
  });

  test('a suite that matches no file ends with 2 and names its globs', async () => {
    const { code, stderr } = await gate(
      '--config',
      withConfig(config.replace('bench/*.bench.mjs', 'nothing/*.bench.mjs')),
    );
    expect(stderr).toContain('SUITE_EMPTY');
    expect(stderr).toContain('nothing/*.bench.mjs');
    expect(code).toBe(2);
  });
});

describe('stores', () => {
  test('a corrupt stored run is named and left out; the rest is judged all the same', long, async () => {
    const store = join(repository.path, '.flamegate', 'store');
    rmSync(store, { recursive: true, force: true });
    expect((await runCliHere(repository.path, ['baseline', 'save', '--head', 'HEAD~1'])).code).toBe(0);
    const [run] = readdirSync(store, { recursive: true, encoding: 'utf8' }).filter(
      (name) => name.startsWith('runs/') && name.endsWith('.json'),
    );
    writeFileSync(join(store, run ?? ''), '{"schema":1,"commit":');
    const { code, stdout } = await gate('--json');
    const { verdict, notes } = JSON.parse(stdout);
    expect(verdict).toBe('pass');
    expect(notes.join('\n')).toContain(run?.split('/').at(-1));
    expect(code).toBe(0);
  });

  test('a store branch that does not exist is a stated outcome, not an error', long, async () => {
    const { code, stdout } = await gate('--store', 'git:no-data-yet', '--json');
    const { verdict, notes } = JSON.parse(stdout);
    expect(notes.join('\n')).toContain('git:no-data-yet holds no baseline');
    expect(verdict).toBe('pass');
    expect(code).toBe(0);
  });

  test('without network, a store on an unreachable remote does not stop the gate', long, async () => {
    repository.git('remote', 'add', 'origin', 'https://127.0.0.1:9/nothing.git');
    try {
      const { code, stdout } = await gate('--base', 'HEAD~1', '--store', 'git:flamegate-data', '--json');
      expect(JSON.parse(stdout).verdict).toBe('pass');
      expect(code).toBe(0);
    } finally {
      repository.git('remote', 'remove', 'origin');
    }
  });
});

describe('repositories', () => {
  test('outside a git repository it ends with 2 and says so', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'flamegate-nogit-'));
    try {
      const { code, stderr } = await runCliHere(folder, ['gate']);
      expect(stderr).toContain('NO_GIT');
      expect(code).toBe(2);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test('a shallow clone without the base ends with 2 and says how to fetch more', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'flamegate-shallow-'));
    try {
      execFileSync('git', ['clone', '--quiet', '--depth=1', `file://${repository.path}`, join(folder, 'clone')]);
      const { code, stderr } = await runCliHere(join(folder, 'clone'), ['gate']);
      expect(stderr).toContain('SHALLOW_CLONE');
      expect(stderr).toContain('fetch-depth');
      expect(code).toBe(2);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test('a detached head is gated like any other', long, async () => {
    repository.git('checkout', '--quiet', '--detach');
    try {
      const { code, stdout } = await gate('--base', 'HEAD~1', '--json');
      expect(JSON.parse(stdout).verdict).toBe('pass');
      expect(code).toBe(0);
    } finally {
      repository.git('checkout', '--quiet', 'main');
    }
  });

  test('a folder below the root will do', long, async () => {
    mkdirSync(join(repository.path, 'deeper'), { recursive: true });
    const { code } = await runCliHere(join(repository.path, 'deeper'), ['gate', '--base', 'HEAD~1']);
    expect(code).toBe(0);
  });

  test('nothing is left in the list of worktrees', () => {
    expect(repository.git('worktree', 'list').split('\n')).toHaveLength(1);
  });
});

describe('files named on the command line', () => {
  test.each([
    ['history', '--what-if'],
    ['baseline', 'import'],
    ['calibrate', '--replay'],
    ['profile', 'top'],
    ['report'],
    ['gate', '--config'],
  ])('%s %s: one that is not there, or is a folder, is named with what to do, and ends with 2', async (...words) => {
    mkdirSync(join(repository.path, 'folder'), { recursive: true });
    for (const name of ['nowhere.json', 'folder']) {
      const { code, stderr } = await runCliHere(repository.path, [...words, name]);
      expect(stderr).toContain(name);
      expect(stderr).toMatch(/^hint: /m);
      expect(stderr).not.toContain('internal error');
      expect(code).toBe(2);
    }
  });
});
