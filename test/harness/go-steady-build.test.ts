/** In which checkouts a package is built by the path that is the same in each run. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildPlace } from '../../src/harness/go/steady-build.ts';
import type { HarnessContext } from '../../src/harness/harness.ts';
import { suiteOf } from '../e2e/measuring.ts';

let root = '';
/** Leads to it. */
let link = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'steady-build-'));
  link = `${root}-link`;
  symlinkSync(root, link);
});

afterEach(() => {
  rmSync(link, { force: true });
  rmSync(root, { recursive: true, force: true });
});

function builtAt(
  files: Readonly<Record<string, string>>,
  { flags = [], steadyRoot = link }: { flags?: readonly string[]; steadyRoot?: string | undefined } = {},
) {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const suite = suiteOf({ harness: 'go', workingDirectory: 'lib', flags });
  return buildPlace({ root, steadyRoot, suite } as unknown as HarnessContext);
}

const plain = {
  'lib/a.go': 'package a\n\nvar grades = []string{\n\t"A",\n\t"C",\n}\n\n// No "C" is imported.\n',
  'lib/a.s': '#include "textflag.h"\n#include "go_asm.h"\n\tMOVQ $1, AX // #include "x/y.h"\n',
};
const steady = () => ({ cwd: join(link, 'lib'), environment: { PWD: join(link, 'lib') } });

test('what Go’s cache knows by its content is built where it was built before', () => {
  expect(builtAt(plain)).toEqual(steady());
  expect(builtAt(plain, { flags: ['-tags', 'x', '-ldflags', '-X a.b=c'] })).toEqual(steady());
  expect(builtAt(plain, { flags: ['-tags', 'x', '-overlay', 'o.json'] })).toEqual({ cwd: join(root, 'lib') });
  expect(builtAt(plain, { flags: ['-overlay=o.json'] })).toEqual({ cwd: join(root, 'lib') });
  expect(builtAt(plain, { flags: ['-tags=x', '-race', '-benchtime=3x'] })).toEqual(steady());
});

test('without such a path it is built where it lies', () => {
  const suite = suiteOf({ harness: 'go' });
  expect(buildPlace({ root, suite } as unknown as HarnessContext)).toEqual({ cwd: root });
});

test('by a path that leads to the checkouts of another run nothing is built', () => {
  const other = mkdtempSync(join(tmpdir(), 'steady-build-'));
  try {
    rmSync(link);
    symlinkSync(other, link);
    expect(builtAt(plain)).toEqual({ cwd: join(root, 'lib') });
    expect(builtAt(plain, { steadyRoot: `${link}-gone` })).toEqual({ cwd: join(root, 'lib') });
  } finally {
    rmSync(other, { recursive: true, force: true });
  }
});

// A header below the package's folder is in no key of the cache (golang/go#24355): the old program would be measured.
test.each([
  ['cgo', { 'lib/c/b.go': 'package c\n\n// #include "deep/fast.h"\nimport "C"\n' }],
  ['cgo among other imports', { 'lib/c/b.go': 'package c\n\nimport (\n\t"fmt"\n\t"C"\n)\n' }],
  ['cgo in one line', { 'lib/c/b.go': 'package c; import "C"\n' }],
  ['cgo behind a comment', { 'lib/c/b.go': 'package c\n/*\n#include "deep/fast.h"\n*/ import "C"\n' }],
  ['vendored cgo', { 'vendor/x/b.go': 'package x\nimport "C"\n' }],
  ['SWIG', { 'lib/x.swigcxx': '' }],
  ['assembly that includes from other folders', { 'lib/b_amd64.s': '#include "../macros/m.h"\n' }],
  ['assembly that includes what is no header', { 'lib/b_amd64.s': '\t#include "rounds.inc"\n' }],
  ['assembly that includes what Go leaves out', { 'lib/b_amd64.s': '#include "_rounds.h"\n' }],
  ['a header that includes from other folders', { 'lib/b.s': '#include "m.h"\n', 'lib/m.h': '# include "../m.h"\n' }],
])('what includes files that no key contains is built where it lies: %s', (_, more) => {
  expect(builtAt({ ...plain, ...(more as Record<string, string>) })).toEqual({ cwd: join(root, 'lib') });
});
