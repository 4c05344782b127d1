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
  'pnpm add --save-dev tsx',
  'cd bench && pnpm install',
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

/** A workspace as its package manager installs it, with what is the checkout's own in what starts programs. */
function workspace(manager: 'npm' | 'pnpm' | 'yarn', changes: Files = {}) {
  const lock = { npm: 'package-lock.json', pnpm: 'pnpm-lock.yaml', yarn: 'yarn.lock' }[manager];
  const member = {
    name: '@w/a',
    devDependencies: { x: '1' },
    scripts: { build: 'tsc', preinstall: 'npx only-allow pnpm' },
  };
  const files: Files = {
    'package.json': JSON.stringify({ workspaces: ['packages/*'], dependencies: { '@w/a': 'workspace:*' } }),
    'packages/a/package.json': JSON.stringify(member),
    [lock]: 'lock',
    ...(manager === 'pnpm' ? { 'pnpm-workspace.yaml': 'packages: ["packages/*"]' } : {}),
    ...(manager === 'yarn' ? { '.yarnrc.yml': 'nodeLinker: node-modules' } : {}),
    ...changes,
  };
  return files;
}

const commands = {
  npm: 'npm ci',
  pnpm: 'pnpm install --frozen-lockfile',
  yarn: 'yarn install --immutable',
} as const;

interface Package {
  readonly scripts?: Readonly<Record<string, string>>;
}

/** Answers which sides were installed of both, and each link and program of the second. */
async function installedWorkspace(
  manager: keyof typeof commands,
  {
    a = {},
    b = {},
    made = {},
    link = '../../packages/a',
    command = commands[manager] as string,
  }: {
    readonly a?: Files;
    readonly b?: Files;
    readonly made?: Package;
    readonly link?: string;
    readonly command?: string;
  } = {},
): Promise<readonly string[]> {
  const roots = { a: checkout('a', workspace(manager, a)), b: checkout('b', workspace(manager, b)) };
  const run = async ({ command: program, args }: ProcessRequest): Promise<ProcessResult> => {
    execFileSync(program, [...args]);
    return { end: { kind: 'exit', code: 0 } } as ProcessResult;
  };
  const installs = createSharedInstalls(run);
  const installed: string[] = [];
  const one = (side: 'a' | 'b'): Promise<void> =>
    installs.run({ root: roots[side], command, log: () => {} }, async () => {
      installed.push(side);
      await new Promise((resolve) => setTimeout(resolve, 20));
      const within = (path: string): string => join(roots[side], path);
      const place = manager === 'pnpm' ? 'node_modules/.pnpm/x@1/node_modules/x' : 'node_modules/x';
      for (const path of [place, 'node_modules/@w', 'packages/a/node_modules/.bin', '.yarn'])
        mkdirSync(within(path), { recursive: true });
      writeFileSync(within(`${place}/package.json`), JSON.stringify({ name: 'x', version: '1.0.0', ...made }));
      writeFileSync(within('node_modules/.modules.yaml'), `{"at":"${roots[side]}","ignoredBuilds": ["quiet@1.0.0"]}`);
      writeFileSync(within('packages/a/node_modules/.bin/x'), `NODE_PATH="${roots[side]}/node_modules"`);
      symlinkSync(`../../../${place}`, within('packages/a/node_modules/x'));
      symlinkSync(link, within('node_modules/@w/a'));
      if (manager === 'yarn') writeFileSync(within('.yarn/install-state.gz'), side);
    });
  await Promise.all([one('a'), one('b')]);
  return installed;
}

test.each(['npm', 'pnpm', 'yarn'] as const)(
  'a workspace of %s is installed once, and the copy starts what is in its own checkout',
  async (manager) => {
    expect(await installedWorkspace(manager)).toEqual(['a']);
    expect(of('b', 'packages/a/node_modules/.bin/x')).toBe(`NODE_PATH="${join(home, 'b')}/node_modules"`);
    expect(of('b', 'node_modules/.modules.yaml')).not.toContain(join(home, 'a'));
    expect(of('b', 'node_modules/@w/a/package.json')).toBe(of('b', 'packages/a/package.json'));
    expect(JSON.parse(of('b', 'packages/a/node_modules/x/package.json'))).toMatchObject({ name: 'x' });
    expect(existsSync(join(home, 'b/.yarn/install-state.gz'))).toBe(manager === 'yarn');
  },
);

test.each<[string, Files, Files]>([
  ['a manifest of a member differs', { 'packages/a/package.json': '{}' }, {}],
  ['the lock file differs', { 'pnpm-lock.yaml': 'other' }, {}],
  ['its settings differ', { 'pnpm-workspace.yaml': 'packages: []' }, {}],
  ['a patch differs', { 'patches/x.patch': '1' }, { 'patches/x.patch': '2' }],
  ...[
    ['a member builds itself', 'packages/a/package.json', '{"scripts":{"prepare":"tsc"}}'],
    ['a folder is copied as a package', 'packages/a/package.json', '{"dependencies":{"x":"file:../x"}}'],
    ['a member is injected', 'packages/a/package.json', '{"dependenciesMeta":{"x":{"injected":true}}}'],
    ['members are injected', 'pnpm-workspace.yaml', 'injectWorkspacePackages: true'],
    ['a program of the checkout decides', '.pnpmfile.cjs', ''],
    ['packages are in git', 'packages/a/node_modules/y/index.js', ''],
    ['an add-on', 'packages/a/binding.gyp', ''],
  ].map(([name = '', path = '', text = '']): [string, Files, Files] => [name, { [path]: text }, { [path]: text }]),
])('each side installs a workspace for itself where %s', async (_, a, b) => {
  expect(await installedWorkspace('pnpm', { a, b })).toEqual(['a', 'b']);
});

test.each<[string, Parameters<typeof installedWorkspace>[1]]>([
  ['a script of a package may have read the checkout', { made: { scripts: { postinstall: 'node .' } } }],
  ['a link leads to the checkout it was made in', { link: '../../../a/packages/a' }],
])('what was installed of a workspace is not copied where %s', async (_, given) => {
  for (const manager of ['npm', 'pnpm', 'yarn'] as const) {
    expect(await installedWorkspace(manager, given), manager).toEqual(['a', 'b']);
    rmSync(home, { recursive: true });
  }
});

test('Yarn that makes no folder of packages installs on each side', async () => {
  const pnp = { '.yarnrc.yml': 'nodeLinker: pnp' };
  expect(await installedWorkspace('yarn', { a: pnp, b: pnp })).toEqual(['a', 'b']);
  rmSync(home, { recursive: true });
  const command = 'YARN_NODE_LINKER=node-modules yarn install --immutable';
  expect(await installedWorkspace('yarn', { a: pnp, b: pnp, command })).toEqual(['a']);
});
