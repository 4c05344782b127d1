import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { defaultConfig } from '../../src/config/fill.ts';
import { readRuntimes } from '../../src/measure/runtimes.ts';
import type { HarnessName } from '../../src/tools/all.ts';

const folder = mkdtempSync(join(tmpdir(), 'runtimes-'));

afterAll(() => rmSync(folder, { recursive: true }));

interface Given {
  readonly harness: HarnessName;
  readonly name?: string;
  readonly command?: string;
}

function runtimesOf(suites: readonly Given[], path = '', asked?: readonly string[]) {
  const [suite] = defaultConfig.suites;
  if (suite === undefined) throw new Error('no suite by default');
  return readRuntimes({
    node: process.execPath,
    variables: { ...process.env, PATH: path },
    suites: suites.map((each) => ({ ...suite, ...each })),
    folder,
    asked,
  });
}

const node = process.versions.node;
/** Answers as the interpreter does, whatever is installed here. */
const python = join(folder, 'python');
writeFileSync(python, '#!/bin/sh\necho Python 3.12.1\n', { mode: 0o755 });

test('a suite of one language is of that runtime alone', async () => {
  expect(await runtimesOf([{ harness: 'tinybench' }, { harness: 'json' }])).toEqual({
    runtime: 'node',
    runtimeVersion: node,
  });
  expect(await runtimesOf([{ harness: 'pytest', command: python }])).toEqual({
    runtime: 'python',
    runtimeVersion: '3.12.1',
  });
});

test('several are told in an order that the order of suites does not change', async () => {
  const expected = { runtime: 'node', runtimeVersion: node, otherRuntimes: ['python 3.12.1'] };
  expect(await runtimesOf([{ harness: 'pytest', command: python }, { harness: 'command' }])).toEqual(expected);
  expect(await runtimesOf([{ harness: 'command' }, { harness: 'pytest', command: python }])).toEqual(expected);
});

test('a toolchain that is not there is named, with how to get it', async () => {
  await expect(runtimesOf([{ harness: 'go' }])).rejects.toThrow(/"go env GOVERSION" must print its version/);
});

test('a toolchain that is there and refuses says why itself', async () => {
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  const said =
    "error: toolchain '1.93' is not installed\nhelp: run `rustup toolchain install`\n\nStack backtrace:\n   0: x";
  writeFileSync(join(bin, 'rustc'), `#!/bin/sh\ncat >&2 <<'E'\n${said}\nE\nexit 1\n`, { mode: 0o755 });
  await expect(runtimesOf([{ harness: 'criterion' }], `${bin}:/usr/bin:/bin`)).rejects.toMatchObject({
    message: expect.stringContaining(
      'it says "error: toolchain \'1.93\' is not installed; help: run `rustup toolchain install`"',
    ),
    hint: expect.stringContaining('run "rustc --version" in this folder until it answers'),
  });
});

test('what is not asked for may lack its toolchain, and is told where it is there', async () => {
  const suites: readonly Given[] = [
    { name: 'py', harness: 'pytest', command: python },
    { name: 'go', harness: 'go' },
  ];
  expect(await runtimesOf(suites, '', ['py'])).toEqual({ runtime: 'python', runtimeVersion: '3.12.1' });
  await expect(runtimesOf(suites, '', ['go'])).rejects.toThrow(/GOVERSION/);
  const [py, , ...others] = [...suites, { name: 'js', harness: 'tinybench' } as const];
  expect(await runtimesOf([...others, ...(py === undefined ? [] : [py])], '', ['js'])).toEqual({
    runtime: 'node',
    runtimeVersion: node,
    otherRuntimes: ['python 3.12.1'],
  });
});
