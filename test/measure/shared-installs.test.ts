/** One installation for both sides, where nothing that it reads differs. */
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { GateError } from '../../src/errors.ts';
import type { ProcessRequest, ProcessResult } from '../../src/harness/harness.ts';
import { createSharedInstalls } from '../../src/measure/shared-installs.ts';
import { long } from '../support/long.ts';

let home = '';

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'installs-'));
});

afterEach(() => {
  rmSync(home, { recursive: true, force: true });
});

type Files = Readonly<Record<string, string>>;

const plain: Files = { 'package.json': '{"devDependencies":{"tinybench":"6"}}', 'package-lock.json': '{}' };

function checkout(side: string, files: Files): string {
  const root = join(home, side);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

interface World {
  readonly copies: readonly string[];
  readonly both: (command: string, made?: Made) => Promise<readonly string[]>;
}

interface Made {
  /** What npm writes of what it installed. */
  readonly packages?: Readonly<Record<string, unknown>>;
  readonly folder?: string;
  readonly fails?: string;
}

/** Answers which of the sides were installed; both are asked for at once. */
function world(a: Files, b: Files, copyCode = 0): World {
  const copies: string[] = [];
  const run = async ({ command, args }: ProcessRequest): Promise<ProcessResult> => {
    copies.push(command);
    if (copyCode === 0) execFileSync(command, [...args]);
    else mkdirSync(String(args.at(-1)));
    // What a copy reads of a process that ended.
    return { end: { kind: 'exit', code: copyCode } } as ProcessResult;
  };
  const roots = { a: checkout('a', a), b: checkout('b', b) };
  const installs = createSharedInstalls(run);
  return {
    copies,
    both: async (command, { packages = {}, folder = '', fails } = {}) => {
      const installed: string[] = [];
      const one = async (side: 'a' | 'b'): Promise<void> => {
        await installs.run({ root: roots[side], command, log: () => {} }, async () => {
          installed.push(side);
          await new Promise((resolve) => setImmediate(resolve));
          if (fails === side) throw new GateError('SETUP_FAILED', 'no network');
          const modules = join(roots[side], folder, 'node_modules');
          mkdirSync(join(modules, 'x'), { recursive: true });
          writeFileSync(join(modules, 'x/index.js'), side);
          symlinkSync('x/index.js', join(modules, 'bin'));
          writeFileSync(join(modules, '.package-lock.json'), JSON.stringify({ packages }));
          if (!existsSync(join(roots[side], folder, 'package-lock.json')))
            writeFileSync(join(roots[side], folder, 'package-lock.json'), `of ${side}`);
        });
        // What comes next in setup may write to the packages.
        writeFileSync(join(roots[side], folder, 'node_modules/x/later.js'), side);
      };
      await Promise.allSettled([one('a'), one('b')]);
      return installed;
    },
  };
}

const of = (side: string, path: string): string => readFileSync(join(home, side, path), 'utf8');

test.each(['npm ci', 'npm install', 'npm ci --ignore-scripts', 'npm install --legacy-peer-deps --no-audit'])(
  '%s of equal files runs once, and the other side has a copy of its own',
  async (command) => {
    const { both } = world(plain, plain);
    expect(await both(command)).toEqual(['a']);
    expect(of('b', 'node_modules/x/index.js')).toBe('a');
    expect(of('b', 'node_modules/x/later.js')).toBe('b');
    expect(of('a', 'node_modules/x/later.js')).toBe('a');
    expect(lstatSync(join(home, 'b/node_modules/bin')).isSymbolicLink()).toBe(true);
  },
);

test.each([
  'husky',
  'husky install',
  'is-ci || husky install',
  'husky || true',
  'simple-git-hooks',
  'lefthook install',
])('hooks of git are no reason to install twice: %s', long, async (prepare) => {
  const files = { ...plain, 'package.json': JSON.stringify({ scripts: { prepare } }) };
  expect(await world(files, files).both('npm ci')).toEqual(['a']);
  const built = { ...plain, 'package.json': JSON.stringify({ scripts: { prepare: `${prepare} && tsc` } }) };
  rmSync(home, { recursive: true });
  expect(await world(built, built).both('npm ci')).toEqual(['a', 'b']);
  rmSync(home, { recursive: true });
  expect(await world(built, built).both('npm ci --ignore-scripts')).toEqual(['a']);
});

test('the entry points of the package itself are no folders that it asks for', async () => {
  const own = { main: './index.js', exports: { '.': './index.js', './x': '../x.js' }, bin: { x: './cli.js' } };
  const files = {
    ...plain,
    'package.json': JSON.stringify({ ...own, devDependencies: { tinybench: '^6', y: '~1.2' } }),
  };
  expect(await world(files, files).both('npm ci')).toEqual(['a']);
});

test.each(['file:x', './x', '../x', '/x', '~/x', 'link:x'])(
  'a folder that any list of packages names is installed on each side: %s',
  async (place) => {
    for (const name of ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies']) {
      const files = { ...plain, 'package.json': JSON.stringify({ [name]: { x: place } }) };
      expect(await world(files, files).both('npm ci')).toEqual(['a', 'b']);
      rmSync(home, { recursive: true });
    }
    const nested = { ...plain, 'package.json': JSON.stringify({ overrides: { y: { x: place } } }) };
    expect(await world(nested, nested).both('npm ci')).toEqual(['a', 'b']);
  },
);

test('without a lock file both sides have the same packages, and the lock that was written', async () => {
  const files = { 'package.json': plain['package.json'] ?? '' };
  expect(await world(files, files).both('npm install')).toEqual(['a']);
  expect(of('b', 'package-lock.json')).toBe('of a');
});

test('a folder of benchmarks with packages of its own is installed once too', async () => {
  const files = { 'package.json': '{}', 'bench/package.json': '{"dependencies":{"x":"1"}}' };
  expect(await world(files, files).both('cd bench && npm install', { folder: 'bench' })).toEqual(['a']);
  expect(of('b', 'bench/node_modules/x/index.js')).toBe('a');
});

test.each<[string, Files, Files]>([
  ['package.json', { 'package.json': '{"devDependencies":{"tinybench":"5"}}' }, {}],
  ['the lock file', { 'package-lock.json': '{"x":1}' }, {}],
  ['.npmrc', { '.npmrc': 'registry=https://a.example' }, {}],
  [
    'a script of its own',
    { 'package.json': '{"scripts":{"prepare":"tsc"}}' },
    { 'package.json': '{"scripts":{"prepare":"tsc"}}' },
  ],
  ['a workspace', { 'package.json': '{"workspaces":["a"]}' }, { 'package.json': '{"workspaces":["a"]}' }],
  [
    'a folder',
    { 'package.json': '{"dependencies":{"x":"file:../x"}}' },
    { 'package.json': '{"dependencies":{"x":"file:../x"}}' },
  ],
  ['an add-on', { 'binding.gyp': '{}' }, { 'binding.gyp': '{}' }],
  ['packages in git', { 'node_modules/y/index.js': '' }, { 'node_modules/y/index.js': '' }],
])('each side installs for itself what differs or may read the checkout: %s', async (_, a, b) => {
  const { both, copies } = world({ ...plain, ...a }, { ...plain, ...b });
  expect(await both('npm ci')).toEqual(['a', 'b']);
  expect(copies).toEqual([]);
});

test.each<[string, Made['packages']]>([
  ['its script may read the checkout', { 'node_modules/@prisma/client': { hasInstallScript: true } }],
  ['it is a link', { 'node_modules/x': { link: true } }],
])('each side installs for itself what was made for one checkout: %s', async (_, packages = {}) => {
  expect(await world(plain, plain).both('npm ci', { packages })).toEqual(['a', 'b']);
  expect(of('b', 'node_modules/x/index.js')).toBe('b');
});

test('a package that only puts its program beside itself is copied', async () => {
  const packages = {
    'node_modules/esbuild': { hasInstallScript: true },
    'node_modules/vite/node_modules/esbuild': { hasInstallScript: true },
  };
  expect(await world(plain, plain).both('npm ci', { packages })).toEqual(['a']);
});

test.each([
  'pnpm install --frozen-lockfile',
  'npm install --no-save tsx',
  'npm ci && npm run build',
  'cd ../x && npm ci',
  'cd /x && npm ci',
  'npm run build',
])('each side runs for itself: %s', async (command) => {
  expect(await world(plain, plain).both(command)).toEqual(['a', 'b']);
});

test('where the first fails, or cannot be copied, the other installs for itself', async () => {
  expect(await world(plain, plain).both('npm ci', { fails: 'a' })).toEqual(['a', 'b']);
  expect(of('b', 'node_modules/x/index.js')).toBe('b');
  rmSync(home, { recursive: true });
  expect(await world(plain, plain, 1).both('npm ci')).toEqual(['a', 'b']);
  expect(of('b', 'node_modules/x/index.js')).toBe('b');
});

test('what was installed before is not copied: benchmarks may have written to it', async () => {
  const { both } = world(plain, plain);
  const installs = createSharedInstalls(() => Promise.reject(new Error('no process')));
  const installed: string[] = [];
  for (const side of ['a', 'b'])
    await installs.run({ root: join(home, side), command: 'npm ci', log: () => {} }, async () => {
      installed.push(side);
    });
  expect(installed).toEqual(['a', 'b']);
  expect(await both('npm ci')).toEqual(['a']);
});
