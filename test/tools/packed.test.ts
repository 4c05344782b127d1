/** What `npm pack` packs, unpacked away from the repository: nothing but the tarball's own files is there to load. */

import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeRepository } from '../support/repository.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
let folder: string;
let program: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'flamegate-packed-'));
  execFileSync('npm', ['pack', '--silent', '--pack-destination', folder], { cwd: root, stdio: 'ignore' });
  const [tarball = ''] = readdirSync(folder);
  execFileSync('tar', ['-xzf', tarball], { cwd: folder });
  program = join(folder, 'package', 'dist', 'cli.js');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(cwd: string, ...words: readonly string[]): { readonly code: number | null; readonly stdout: string } {
  const { status, stdout } = spawnSync(process.execPath, [program, ...words], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  return { code: status, stdout };
}

test('the packed program runs the demo in an empty folder', () => {
  expect(existsSync(join(folder, 'package', 'node_modules'))).toBe(false);
  const { stdout } = run(folder, 'demo', '--seed', '7', '--out', 'out');
  expect(stdout).toContain('The gate caught it');
  expect(readFileSync(join(folder, 'out', 'report.html'), 'utf8')).toContain('readString');
});

test('the packed program gates a repository that has nothing of it: red for a regression, green without one', () => {
  const repository = makeRepository();
  try {
    repository.commit({
      'package.json': '{ "type": "module" }',
      'src/pack.js': 'export const pack = (items) => items.join(", ");\n',
      'bench/size.js': `import { pack } from '../src/pack.js';
const value = pack(Array.from({ length: 100 }, (_, i) => i)).length;
console.log(JSON.stringify({ benchmarks: [{ name: 'numbers', unit: 'B', value }] }));
`,
      'flamegate.yml': 'suites:\n  - { name: packed size, harness: json, command: node bench/size.js }\n',
    });
    repository.commit({ 'src/pack.js': 'export const pack = (items) => items.join(",  ");\n' });
    const red = run(repository.path, 'gate');
    expect(red.stdout).toMatch(/^FAIL {2}numbers has size 25\.5 % higher/);
    expect(red.code).toBe(1);
    repository.commit({ 'README.md': 'What it packs.\n' });
    const green = run(repository.path, 'gate');
    expect(green.stdout).toMatch(/^PASS/);
    expect(green.code).toBe(0);
    expect(repository.git('status', '--porcelain')).toBe('');
  } finally {
    repository.remove();
  }
});
