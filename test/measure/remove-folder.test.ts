import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { removeFolder } from '../../src/measure/remove-folder.ts';
import { long } from '../support/long.ts';

let home = '';

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'remove-'));
  mkdirSync(join(home, 'checkout', 'deep', 'er'), { recursive: true });
  writeFileSync(join(home, 'checkout', 'deep', 'er', 'file'), '');
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(home, { recursive: true, force: true });
});

test('a folder is gone when the call returns, and one that is not there is no matter', () => {
  removeFolder(join(home, 'checkout'), 10_000);
  expect(existsSync(join(home, 'checkout'))).toBe(false);
  removeFolder(join(home, 'checkout'));
});

test.skipIf(process.platform === 'win32')(
  'one that takes long is waited for no longer than that, and goes by itself',
  long,
  async () => {
    const slow = join(home, 'rm');
    writeFileSync(slow, `#!/bin/sh\nsleep 3\n/bin/rm "$@"\n`);
    chmodSync(slow, 0o755);
    vi.stubEnv('PATH', home + delimiter + process.env['PATH']);
    const start = performance.now();
    removeFolder(join(home, 'checkout'), 50);
    expect(performance.now() - start).toBeLessThan(2900);
    expect(existsSync(join(home, 'checkout'))).toBe(true);
    for (let turn = 0; turn < 300 && existsSync(join(home, 'checkout')); turn += 1) await sleep(100);
    expect(existsSync(join(home, 'checkout'))).toBe(false);
  },
);
