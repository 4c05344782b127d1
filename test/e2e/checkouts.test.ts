import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { GateError } from '../../src/errors.ts';
import { type CheckoutOptions, createCheckouts } from '../../src/measure/checkouts.ts';
import type { Checkouts } from '../../src/measure/measurer.ts';
import type { Side } from '../../src/results/evidence.ts';
import { long } from '../support/long.ts';
import { makeRepository, type TestRepository } from '../support/repository.ts';
import { suiteOf } from './measuring.ts';

let repository: TestRepository;
let home = '';
const open: Checkouts[] = [];

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'checkouts-'));
  repository = makeRepository();
});

afterEach(async () => {
  vi.unstubAllEnvs();
  for (const checkouts of open.splice(0)) await checkouts.close();
  repository.remove();
  rmSync(home, { recursive: true, force: true });
});

function checkouts(changes: Partial<CheckoutOptions>): Checkouts {
  const made = createCheckouts({
    folder: repository.path,
    candidate: 'HEAD',
    config: { suites: [suiteOf()] },
    variables: process.env,
    ...changes,
  });
  open.push(made);
  return made;
}

async function gateError(run: () => unknown): Promise<GateError> {
  try {
    await run();
  } catch (error) {
    if (error instanceof GateError) return error;
    throw error;
  }
  throw new Error('it succeeded');
}

test('both sides stand at equally long paths, at their own commits, set up each by the commands asked', async () => {
  const baseline = repository.commit({ 'a.txt': 'one' });
  repository.commit({ 'a.txt': 'two' });
  const made = checkouts({ baseline, config: { setup: ['cp a.txt first', 'cp first second'], suites: [] } });
  const roots = [await made.root('baseline'), await made.root('candidate')];
  expect(roots.map((root) => readFileSync(join(root, 'second'), 'utf8'))).toEqual(['one', 'two']);
  expect(new Set(roots.map((root) => root.length)).size).toBe(1);
  expect(made.sides).toEqual(['baseline', 'candidate']);
  expect(repository.git('status', '--porcelain')).toBe('');
});

test.skipIf(process.platform === 'win32')(
  'each side has a path that is the same in each run, which one run at a time has',
  long,
  async () => {
    vi.stubEnv('TMPDIR', realpathSync(home));
    const baseline = repository.commit({ 'a.txt': 'one' });
    repository.commit({ 'a.txt': 'two' });
    const sides = ['baseline', 'candidate'] as const;
    const steadyPaths = async (made: Checkouts): Promise<readonly (string | undefined)[]> => {
      const roots = await Promise.all(sides.map((side) => made.root(side)));
      const paths = sides.map((side) => made.steadyRoot?.(side));
      for (const [i, path] of paths.entries()) expect(realpathSync(path ?? roots[i] ?? '')).toBe(roots[i]);
      return paths;
    };
    const first = checkouts({ baseline });
    expect(first.steadyRoot?.('baseline')).toBeUndefined();
    const paths = await steadyPaths(first);
    expect(new Set(paths.map((path) => path?.length)).size).toBe(1);
    const second = checkouts({ baseline });
    expect(await steadyPaths(second)).toEqual([undefined, undefined]);
    await second.close();
    expect(paths.map((path) => existsSync(path ?? ''))).toEqual([true, true]);
    await first.close();
    expect(readdirSync(home)).toEqual([]);
    // Of a run that was killed.
    symlinkSync(join(home, 'flamegate-99999999-1-Abc123'), dirname(paths[0] ?? ''));
    symlinkSync(join(home, 'flamegate-99999999-1-Abc124'), join(home, 'flamegate-at-0123456789abcdef'));
    const third = checkouts({ baseline });
    expect(await steadyPaths(third)).toEqual(paths);
    await third.close();
    expect(readdirSync(home)).toEqual([]);
  },
);

test('of set-ups that could meet, the side that was asked for first goes first', async () => {
  const baseline = repository.commit({ 'a.txt': 'one' });
  repository.commit({ 'a.txt': 'two' });
  const order = join(home, 'order');
  const setup = [`cat a.txt >> "${order}"`];
  for (const sides of [['candidate', 'baseline'] as const, ['baseline', 'candidate'] as const]) {
    rmSync(order, { force: true });
    const made = checkouts({ baseline, config: { setup, suites: [] } });
    await Promise.all(sides.map((side) => made.root(side)));
    expect(readFileSync(order, 'utf8')).toBe(sides[0] === 'candidate' ? 'twoone' : 'onetwo');
    await made.close();
  }
});

test.skipIf(process.platform === 'win32')(
  'worktrees of a killed run whose folders are gone leave nothing',
  async () => {
    repository.commit({ 'a.txt': 'one' });
    const killed = join(home, 'flamegate-99999999-1-Abc123');
    for (const side of ['side-b', 'side-c']) repository.git('worktree', 'add', '--detach', join(killed, side));
    rmSync(killed, { recursive: true });
    vi.stubEnv('TMPDIR', home);
    const made = checkouts({ config: { setup: [], suites: [] } });
    await made.root('candidate');
    await made.close();
    expect(readdirSync(home)).toEqual([]);
    expect(repository.git('worktree', 'list').trim().split('\n')).toHaveLength(1);
  },
);

test('the working tree is measured where it lies, uncommitted changes and all, and is not set up', async () => {
  repository.commit({ 'a.txt': 'one' });
  repository.write({ 'a.txt': 'dirty' });
  const made = checkouts({ candidate: { kind: 'working-tree' }, config: { setup: ['false'], suites: [] } });
  const root = await made.root('candidate');
  expect(readFileSync(join(root, 'a.txt'), 'utf8')).toBe('dirty');
  await made.close();
  expect(existsSync(join(root, 'a.txt'))).toBe(true);
});

test('a detached head, a folder below the root and a locked-looking branch in use elsewhere are no obstacle', async () => {
  repository.commit({ 'below/a.txt': 'one' });
  repository.git('checkout', '-q', '--detach');
  const made = checkouts({ folder: join(repository.path, 'below'), baseline: 'main', candidate: 'HEAD' });
  expect(existsSync(join(await made.root('baseline'), 'below/a.txt'))).toBe(true);
  expect(existsSync(join(await made.root('candidate'), 'below/a.txt'))).toBe(true);
});

test('setup that fails says which command, how it ended and the last it printed, without obeying it', async () => {
  repository.commit({ 'a.txt': 'one' });
  const made = checkouts({ config: { setup: ['echo ::error::pwned; echo out of space >&2; exit 7'], suites: [] } });
  const error = await gateError(() => made.root('candidate'));
  expect(error.code).toBe('SETUP_FAILED');
  expect(error.message).toContain('code 7');
  expect(error.message).toContain('out of space');
  expect(error.message.split('\n').filter((line) => line.startsWith('::'))).toEqual([]);
});

test('npm ci is guessed from the lock file, and a package it installs is there', long, async () => {
  const manifest = { name: 'r', version: '1.0.0', dependencies: { inner: 'file:inner' } };
  repository.commit({
    'package.json': JSON.stringify(manifest),
    'inner/package.json': JSON.stringify({ name: 'inner', version: '1.0.0' }),
    'package-lock.json': JSON.stringify({
      name: 'r',
      version: '1.0.0',
      lockfileVersion: 3,
      packages: {
        '': manifest,
        inner: { version: '1.0.0' },
        'node_modules/inner': { resolved: 'inner', link: true },
      },
    }),
  });
  expect(existsSync(join(await checkouts({}).root('candidate'), 'node_modules/inner/package.json'))).toBe(true);
});

test('the commands see no token of ours', async () => {
  repository.commit({ 'a.txt': 'one' });
  const variables = {
    ...process.env,
    'INPUT_GITHUB-TOKEN': 'x',
    MY_TOKEN: 'x',
    GITHUB_ENV: '/dev/null',
    SOME: 'ghp_abc',
  };
  const made = checkouts({ variables, config: { setup: ['env > seen.txt'], suites: [] } });
  const seen = readFileSync(join(await made.root('candidate'), 'seen.txt'), 'utf8');
  expect(seen).toMatch(/^PATH=/m);
  expect(seen).not.toMatch(/TOKEN|GITHUB_ENV|ghp_/);
});

test('a shallow clone works for the commit it has, and names the cure for one it has not', async () => {
  const first = repository.commit({ 'a.txt': 'one' });
  repository.commit({ 'a.txt': 'two' });
  const clone = join(home, 'clone');
  execFileSync('git', ['clone', '-q', '--depth=1', `file://${repository.path}`, clone]);
  expect(existsSync(join(await checkouts({ folder: clone }).root('candidate'), 'a.txt'))).toBe(true);
  const error = await gateError(() => checkouts({ folder: clone, baseline: first }).root('baseline'));
  expect(error.code).toBe('SHALLOW_CLONE');
  expect(error.hint).toContain('fetch-depth: 0');
});

test('no such commit, no commit at all and no repository are told apart', async () => {
  const refusal = (changes: Partial<CheckoutOptions>, side: Side = 'baseline'): Promise<GateError> =>
    gateError(() => checkouts(changes).root(side));
  expect(await refusal({}, 'candidate')).toMatchObject({
    code: 'GIT_REF_MISSING',
    message: expect.stringContaining('none so far'),
  });
  repository.commit({ 'a.txt': 'one' });
  expect((await refusal({ baseline: 'no-such-branch' })).code).toBe('GIT_REF_MISSING');
  expect((await refusal({ baseline: '--help' })).code).toBe('GIT_REF_MISSING');
  writeFileSync(join(home, 'x'), '');
  expect((await refusal({ folder: home, baseline: 'HEAD' })).code).toBe('NO_GIT');
  const bare = join(home, 'bare.git');
  execFileSync('git', ['clone', '-q', '--bare', repository.path, bare]);
  const error = await refusal({ folder: bare, baseline: 'HEAD' });
  expect([error.code, error.hint]).toEqual(['NO_GIT', expect.stringContaining('git worktree add')]);
});

test('hooks of the repository are not run for our checkouts, and submodules that stay away are told of', async () => {
  repository.commit({ 'a.txt': 'one', '.gitmodules': '[submodule "x"]\n\tpath = x\n\turl = ../x\n' });
  const hook = join(repository.path, '.git/hooks/post-checkout');
  writeFileSync(hook, '#!/bin/sh\ntouch hooked\nexit 1\n');
  chmodSync(hook, 0o755);
  const lines: string[] = [];
  const progress = {
    start: () => {},
    step: () => {},
    left: () => {},
    log: (line: string) => lines.push(line),
    done: () => {},
  };
  const root = await checkouts({ progress }).root('candidate');
  expect(existsSync(join(root, 'hooked'))).toBe(false);
  expect(lines.join('\n')).toContain('git submodule update --init');
});
