/** README's first command, as a stranger runs it: a bare clone, nothing installed, real processes. */

import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
let folder: string;
let clone: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'flamegate-bare-'));
  clone = join(folder, 'clone');
  execFileSync('git', ['clone', '--quiet', '--no-hardlinks', root, clone]);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function demo(...words: readonly string[]): { readonly stdout: string; readonly seconds: number } {
  const startedAt = performance.now();
  const stdout = execFileSync(process.execPath, ['dist/cli.js', 'demo', ...words], {
    cwd: clone,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return { stdout, seconds: (performance.now() - startedAt) / 1000 };
}

test('the demo catches the regression, names the slow function and writes comment, report and picture', () => {
  expect(existsSync(join(clone, 'node_modules'))).toBe(false);
  const { stdout, seconds } = demo('--out', 'out', '--seed', '7');
  expect(stdout).toContain('The gate caught it');
  expect(stdout).toContain('readString');
  const comment = readFileSync(join(clone, 'out', 'comment.md'), 'utf8');
  expect(comment).toContain('`readString` src/lexer.js:19');
  expect(comment).toContain('changed in this PR');
  expect(comment).toMatch(/Reproduce: `(?:flamegate|node \S*dist\/cli\.js) demo --seed 7`/);
  expect(readFileSync(join(clone, 'out', 'report.html'), 'utf8')).toContain('readString');
  const svg = readFileSync(join(clone, 'out', 'flame-1-notation-tokenize-a-document-cpu.svg'), 'utf8');
  expect(svg).toContain('readString');
  // Its budget is 100 s, and a run ends within 1.2 of its budget and 10 s.
  expect(seconds).toBeLessThan(130);
});

test('the demo with --clean blocks nothing, and passes unless processes differ by a tenth and more', () => {
  const { stdout } = demo('--clean', '--out', 'out-clean', '--seed', '7');
  const comment = readFileSync(join(clone, 'out-clean', 'comment.md'), 'utf8');
  if (stdout.includes('The gate passed it')) expect(comment).toContain('No regression');
  else expect(stdout).toMatch(/processes differ by [1-9]\d %.*The gate blocked nothing/s);
});
