import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { defaultConfig } from '../../src/config/fill.ts';
import { readRuntimes } from '../../src/measure/runtimes.ts';
import type { HarnessName } from '../../src/tools/all.ts';

const folder = mkdtempSync(join(tmpdir(), 'runtimes-'));

afterAll(() => rmSync(folder, { recursive: true }));

function runtimesOf(suites: readonly { readonly harness: HarnessName; readonly command?: string }[], path = '') {
  const [suite] = defaultConfig.suites;
  if (suite === undefined) throw new Error('no suite by default');
  return readRuntimes({
    node: process.execPath,
    variables: { ...process.env, PATH: path },
    suites: suites.map((each) => ({ ...suite, ...each })),
    folder,
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
