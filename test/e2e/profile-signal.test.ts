import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'profile-signal-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('`profile` ends by SIGTERM while it reads, and is no success', async () => {
  const file = join(folder, 'large.folded');
  const lines = Array.from({ length: 400_000 }, (_, i) => `main;f${i % 977};g${i};h${i} ${i + 1}\n`);
  writeFileSync(file, lines.join(''));
  const child = spawn(process.execPath, [cli, 'profile', 'top', file], { stdio: ['ignore', 'pipe', 'ignore'] });
  let out = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk));
  // Reading takes seconds; before it the program only starts.
  setTimeout(() => child.kill('SIGTERM'), 700);
  const [code, signal] = await once(child, 'exit');
  expect([code, signal]).toEqual([null, 'SIGTERM']);
  expect(out).toBe('');
}, 60_000);
