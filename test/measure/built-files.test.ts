import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findBuilt } from '../../src/measure/built-files.ts';
import { changedFunctions } from '../../src/profile/changed-functions.ts';
import { parseUnifiedDiff } from '../../src/profile/changed-lines.ts';
import type { FunctionChange } from '../../src/profile/diff-result.ts';
import { candidateTexts } from '../../src/profile/whole-diff.ts';
import { makeRepository, type TestRepository } from '../support/repository.ts';

let candidate: TestRepository;
let baseline = '';

beforeEach(() => {
  candidate = makeRepository();
  baseline = mkdtempSync(join(tmpdir(), 'built-'));
  candidate.commit({ 'src/a.js': 'a\n', '.gitignore': 'dist\n' });
});

afterEach(() => {
  candidate.remove();
  rmSync(baseline, { recursive: true });
});

function build(files: Readonly<Record<string, readonly [string, string]>>): void {
  for (const [path, [before, after]] of Object.entries(files)) {
    mkdirSync(dirname(join(baseline, path)), { recursive: true });
    writeFileSync(join(baseline, path), before);
    candidate.write({ [path]: after });
  }
}

const text = (loop: string): string =>
  `export function slow(x) {\n  ${loop}\n  return x;\n}\n\nexport function same(x) {\n  return x + 1;\n}\n`;

test('what a build made is told from what git knows, and of what differs the functions that changed are found', async () => {
  build({ 'dist/a.js': [text(''), text('for (;;) break;')], 'dist/equal.js': ['x\n', 'x\n'] });
  const paths = ['src/a.js', 'dist/a.js', 'dist/equal.js', 'com/example/Parser.java', 'Parser.java'];
  const built = await findBuilt(paths, { baseline, candidate: candidate.path });
  expect(built.paths).toEqual(['dist/a.js', 'dist/equal.js']);
  const files = parseUnifiedDiff(built.diff);
  expect(files.map(({ path }) => path)).toEqual(['dist/a.js']);
  const sources = candidateTexts(built.diff);
  expect(sources.get('dist/a.js')?.trim()).toBe(text('for (;;) break;').trim());
  const change = (name: string, line: number): FunctionChange =>
    ({
      key: name,
      frame: { name, file: 'dist/a.js', line, language: 'js', kind: 'user' },
      place: { path: 'dist/a.js', kind: 'repository' },
      baseline: { self: 1, total: 1 },
      candidate: { self: 2, total: 2 },
      status: 'common',
    }) as FunctionChange; // what is not asked here is left out
  expect([...changedFunctions([change('slow', 1), change('same', 6)], files, sources).keys]).toEqual(['slow']);
});

test('of minified lines, and of files whose names hold a hash, no function is called changed', async () => {
  const long = `export function a(){${'x();'.repeat(1000)}}`;
  build({ 'dist/min.js': [long, `${long}y()`] });
  candidate.write({ 'dist/index.8f3a2b1c.js': 'one' });
  const built = await findBuilt(['dist/min.js', 'dist/index.js'], { baseline, candidate: candidate.path });
  expect(built).toEqual({ paths: ['dist/min.js', 'dist/index.js'], diff: '' });
});
