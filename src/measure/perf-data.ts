/** `perf.data` as text, by the perf that is installed: only perf resolves what it recorded. */
import { spawnSync } from 'node:child_process';

const mostBytes = 1 << 30;
const timeoutMs = 10 * 60_000;

/** Undefined where there is no perf, or it cannot read the file. */
export function printPerfData(path: string): Uint8Array | undefined {
  const told = spawnSync('perf', ['script', '--no-inline', '-i', path], {
    maxBuffer: mostBytes,
    timeout: timeoutMs,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return told.status === 0 && told.stdout.length > 0 ? told.stdout : undefined;
}

export function isPerfData(head: Uint8Array): boolean {
  return Buffer.from(head.subarray(0, 8)).toString('latin1') === 'PERFILE2';
}
