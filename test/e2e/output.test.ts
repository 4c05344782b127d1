/** Where results go, and what comes of it when they cannot go there. */
import { spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cli } from '../support/cli.ts';
import { runCliHere } from '../support/cli-here.ts';
import { long } from '../support/long.ts';
import { makeRepository, type TestRepository } from '../support/repository.ts';

const numbers = (value: number): string =>
  JSON.stringify({ benchmarks: [{ name: 'fill', unit: 'B', metric: 'alloc', value }] });

let repository: TestRepository;
let elsewhere = '';

beforeAll(() => {
  elsewhere = mkdtempSync(join(tmpdir(), 'flamegate-out-'));
  repository = makeRepository();
  const config = 'setup: []\nsuites: [{ name: core, harness: json, command: cat numbers.json }]\n';
  repository.commit({ 'flamegate.yml': config, 'numbers.json': numbers(1000) });
  repository.commit({ 'numbers.json': numbers(1500) });
});

afterAll(() => {
  repository.remove();
  rmSync(elsewhere, { recursive: true, force: true });
});

test('a reader that goes away takes neither the verdict nor the clean end with it', long, async () => {
  const child = spawn(process.execPath, [cli, 'gate'], { cwd: repository.path, stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout.destroy();
  child.stderr.destroy();
  expect(await new Promise((resolve) => child.once('exit', resolve))).toBe(1);
  expect(repository.git('worktree', 'list').split('\n')).toHaveLength(1);
});

test('a full disk under standard output is no verdict: it ends with 3', long, async () => {
  const full = openSync('/dev/full', 'w');
  const child = spawn(process.execPath, [cli, 'gate', '--json'], {
    cwd: repository.path,
    stdio: ['ignore', full, 'pipe'],
  });
  let said = '';
  child.stderr?.on('data', (chunk) => {
    said += String(chunk);
  });
  expect(await new Promise((resolve) => child.once('close', resolve))).toBe(3);
  closeSync(full);
  expect(said).toMatch(/Cannot print the result.*no space left.*OUTPUT_FAILED/);
});

test('--out that cannot be written is told before anything is measured', async () => {
  writeFileSync(join(elsewhere, 'file'), '');
  const { code, stdout, stderr } = await runCliHere(repository.path, [
    'gate',
    '--out',
    join(elsewhere, 'file', 'deeper'),
  ]);
  expect([code, stdout]).toEqual([3, '']);
  expect(stderr).toMatch(/^Cannot write .*deeper.*\[OUTPUT_FAILED\]\nhint: choose another folder/);
});

test('--out may exist: pictures of an earlier run go, what is not ours stays', long, async () => {
  for (const name of ['flame-3-old-name-cpu.svg', 'flame-3-old-name-cpu.png', 'flame-of-mine.svg', 'notes.txt']) {
    writeFileSync(join(elsewhere, name), 'x');
  }
  expect((await runCliHere(repository.path, ['gate', '--out', elsewhere, '--json'])).code).toBe(1);
  const names = readdirSync(elsewhere);
  expect(names).toEqual(expect.arrayContaining(['comment.md', 'report.html', 'report.json', 'bundle']));
  expect(names).toEqual(expect.arrayContaining(['flame-of-mine.svg', 'notes.txt']));
  expect(names.filter((name) => name.includes('old-name'))).toEqual([]);
});

test('uncommitted changes are not what is measured, and the report says so', long, async () => {
  writeFileSync(join(repository.path, 'numbers.json'), numbers(9000));
  const { stdout } = await runCliHere(repository.path, ['gate', '--json']);
  repository.git('checkout', '--quiet', 'numbers.json');
  const { judgements, notes } = JSON.parse(stdout);
  expect(judgements[0].candidate.median).toBe(1500);
  expect(notes.join()).toContain('Uncommitted changes were not measured');
});
