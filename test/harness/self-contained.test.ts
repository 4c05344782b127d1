import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSelfContained } from '../../src/harness/javascript/self-contained.ts';

const root = '/c';
const path = 'bench/a.bench.mjs';
const own = `${root}/${path}`;
const told = (text: string, scripts: readonly string[] = [own], packages: readonly string[] = []): boolean =>
  isSelfContained({ root, path, text }, { scripts, packages });

const example = `// import * as library from '../dist/index.js'; and child_process
export default (bench) => { bench.add('parse', () => JSON.parse('[1]')); };`;

test('an example that nobody has filled in measures only itself, whatever else of Flamegate and of packages is loaded', () => {
  expect(told(example)).toBe(true);
  expect(told(example, [own, '/flamegate/dist/worker.js'], ['/c/node_modules/tinybench'])).toBe(true);
});

test('what loads any script of the checkout does not, and neither does what nothing is known of', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{1,8}(?:\/[a-z]{1,8}){0,3}\.[cm]?[jt]s$/), (other) => {
      expect(told(example, [own, `${root}/${other}`])).toBe(`${root}/${other}` === own);
    }),
  );
  expect(told(example, [])).toBe(false);
  expect(isSelfContained({ root, path, text: example }, undefined)).toBe(false);
  const copied = '/c/node_modules/.pnpm/a@file+packages+a/node_modules/a';
  expect(told(example, [own], [copied])).toBe(false);
});

test.each([
  `const run = () => import('../src/index.js');`,
  `const addon = require('./build/Release/addon.node');`,
  `const load = (name) => require(name);`,
  `import { spawn } from 'node:child_process';`,
  `import { Worker } from 'worker_threads';`,
  `import { readFileSync } from "fs";`,
  `const wasm = new URL('x.wasm', import.meta.url);`,
  `const answer = await fetch(address);`,
  `const folder = process.cwd();`,
  `import server from '#server';`,
  `import { execa } from 'execa';`,
  `buildSync({ entryPoints: ['src/index.ts'] });`,
  `const data = readJsonSync('data/x.json');`,
  `await request('http://localhost:3000');`,
  `const lib = () => require('my-workspace-lib');`,
])('nor is it said where the code may reach more once it runs: %s', (line) => {
  expect(told(`${line}\n${example}`)).toBe(false);
  expect(told(`// ${line}\n${example}`)).toBe(true);
});
