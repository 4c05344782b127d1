/**
 * Deletes a folder with all that is in it. A checkout with its packages takes a minute on a busy machine, which
 * somebody who interrupts does not want to wait for: after a while a process of its own goes on.
 */
import { spawn } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';

/** Enough for all but a checkout with thousands of packages. */
const mostMs = 2000;
const lookMs = 5;

/** Synchronous, for it also runs while the process ends. */
export function removeFolder(path: string, waitMs: number = mostMs): void {
  if (!existsSync(path)) return;
  if (process.platform === 'win32') {
    rmSync(path, { recursive: true, force: true, maxRetries: 3 });
    return;
  }
  const remover = spawn('rm', ['-rf', '--', path], { detached: true, stdio: 'ignore' });
  if (remover.pid === undefined) {
    remover.on('error', () => {});
    rmSync(path, { recursive: true, force: true, maxRetries: 3 });
    return;
  }
  remover.unref();
  const until = performance.now() + waitMs;
  while (existsSync(path) && performance.now() < until) pause(lookMs);
}

function pause(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}
