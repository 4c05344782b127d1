import { expect, test } from 'vitest';
import { ownFlags } from '../../src/config/own-scripts.ts';
import { init } from './init-of.ts';

/** Flags found for `bench/a.ts`, of a package whose script `bench` is this line. */
function flagsOf(line: string, at = 'package.json'): readonly string[] | undefined {
  const texts = new Map([[at, JSON.stringify({ scripts: { test: 'node --expose-gc test/x.js', bench: line } })]]);
  const files = ['bench/a.ts', 'bench/index.ts', 'bench/sub/b.ts', 'test/x.js', 'src/main.ts', 'bench/own.env'];
  return ownFlags(['bench/a.ts'], { files, texts })?.flags;
}

test.each([
  ['node --expose-gc bench/a.ts', ['--expose-gc']],
  ['node --expose_gc --allow-natives-syntax ./bench/a', ['--expose_gc', '--allow-natives-syntax']],
  ['tsx bench/a.ts', ['--import', 'tsx']],
  ['npx tsx --conditions @own/source bench/a.ts', ['--import', 'tsx', '--conditions', '@own/source']],
  ['node --import jiti/register ./bench', ['--import', 'tsx']],
  ['node -r ts-node/register --expose-gc bench/a.ts', ['--import', 'tsx', '--expose-gc']],
  ['node --loader=ts-node/esm bench/a.ts', ['--import', 'tsx']],
  ['jiti bench/a.ts', ['--import', 'tsx']],
  ['ts-node -P tsconfig.bench.json --transpile-only bench/a.ts', ['--import', 'tsx']],
  ['npx vite-node --config vite.bench.ts bench/a.ts', ['--import', 'tsx']],
  ['node --import @swc-node/register/esm-register bench/a.ts', ['--import', 'tsx']],
  [
    'NODE_ENV=production cross-env X=1 node -r ./bench/setup.js bench/index.ts',
    ['--import', "data:text/javascript,process.env.NODE_ENV='production'", '-r', './bench/setup.js'],
  ],
  ['cross-env NODE_ENV="test" node bench/a', ['--import', "data:text/javascript,process.env.NODE_ENV='test'"]],
  ['node --env-file=bench/own.env --env-file .env bench/a.ts', ['--env-file=bench/own.env']],
  ['node --env-file bench/own.env --expose-gc bench/a.ts', ['--env-file', 'bench/own.env', '--expose-gc']],
  ['pnpm build && node --import=./load.mjs bench/a.ts --json', ['--import=./load.mjs']],
  ['cd bench && node --import ./load.mjs a.ts', ['--import', './bench/load.mjs']],
  ["node --max-old-space-size=4096 'bench/a.ts'", ['--max-old-space-size=4096']],
  ["NODE_OPTIONS='--expose-gc --import tsx' node bench/a.ts", ['--expose-gc', '--import', 'tsx']],
  [
    'cross-env NODE_OPTIONS=--expose-gc X="a b" node -r ./bench/setup.js bench/a.ts',
    ['--expose-gc', '-r', './bench/setup.js'],
  ],
  ['cd bench && NODE_OPTIONS="--import ./load.mjs  --inspect" node a.ts', ['--import', './bench/load.mjs']],
  ['NODE_OPTIONS=--loader=ts-node/esm node bench/a.ts', ['--import', 'tsx']],
] as const)('as the project runs it: %s', (line, flags) => {
  expect(flagsOf(line)).toEqual(flags);
});

test.each([
  'node bench/a.ts',
  'node --expose-gc src/main.ts',
  'node --cpu-prof --inspect-brk bench/a.ts',
  'bun bench/a.ts',
  'node --expose-gc bench/sub/b.ts',
  'echo tsx bench/a.ts',
  'node --import',
  'NODE_OPTIONS= node bench/a.ts',
  'constructor bench/a.ts',
  'NODE_OPTIONS=--expose-gc mocha bench/a.ts',
  '',
])('nothing is taken from: %s', (line) => {
  expect(flagsOf(line)).toBeUndefined();
});

test('a variable that a script sets is told as such, and is no flag that it has', () => {
  const texts = (line: string) => ({
    'package.json': JSON.stringify({ type: 'module', scripts: { bench: line } }),
    'bench/a.js': "import 'mitata';",
  });
  const both = init(texts('NODE_ENV=production node --expose-gc bench/a.js'));
  expect(both.notes).toContain(
    'The suite has the flags of node that your script "bench" has: --expose-gc; it sets NODE_ENV=production as your script "bench" does.',
  );
  expect(both.suites[0]?.[3]).toEqual([
    '--import',
    "data:text/javascript,process.env.NODE_ENV='production'",
    '--expose-gc',
  ]);
  expect(init(texts('NODE_ENV=test node bench/a.js')).notes).toContain(
    'The suite sets NODE_ENV=test as your script "bench" does.',
  );
});

test('what wireit runs for a script is read where it stands', () => {
  const wired = (wireit: unknown): readonly string[] | undefined => {
    const texts = new Map([['package.json', JSON.stringify({ scripts: { bench: 'wireit' }, wireit })]]);
    return ownFlags(['bench/a.ts'], { files: ['bench/a.ts'], texts })?.flags;
  };
  expect(wired({ bench: { command: 'node --expose-gc bench/a.ts', dependencies: ['build'] } })).toEqual([
    '--expose-gc',
  ]);
  for (const odd of [undefined, null, 4, [], { bench: 'node --expose-gc bench/a.ts' }, { bench: { dependencies: [] } }])
    expect(wired(odd)).toBeUndefined();
});

test('a script of the bench folder’s own package counts from there', () => {
  expect(flagsOf('node --import ./load.mjs a.ts', 'bench/package.json')).toEqual(['--import', './bench/load.mjs']);
  expect(
    ownFlags(['bench/a.ts'], { files: ['bench/a.ts'], texts: new Map([['package.json', '{ "scripts": [']]) }),
  ).toBe(undefined);
});

test.each([
  ['node --import jiti/register ./bench', 'jiti/register'],
  ['node --loader=ts-node/esm bench/a.ts', 'ts-node/esm'],
  ['esno bench/a.ts', 'esno'],
  ['ts-node bench/a.ts', 'ts-node'],
  ['tsx bench/a.ts', undefined],
  ['node --import tsx bench/a.ts', undefined],
  ['node --expose-gc bench/a.ts', undefined],
])('what tsx takes the place of is named: %s', (line, replaced) => {
  const texts = new Map([['package.json', JSON.stringify({ scripts: { bench: line } })]]);
  const found = ownFlags(['bench/a.ts'], { files: ['bench/a.ts', 'bench/index.ts'], texts });
  expect(found?.replaced).toBe(replaced);
});
