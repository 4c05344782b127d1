/** `perf.data` as text, by the perf that is installed: only perf resolves what it recorded. */
import { spawnSync } from 'node:child_process';

const mostBytes = 1 << 30;
const timeoutMs = 10 * 60_000;

/** Undefined where there is no perf, or it cannot read the file. */
export function printPerfData(path: string): Uint8Array | undefined {
  const script = spawnSync('perf', ['script', '--no-inline', '-i', path], {
    maxBuffer: mostBytes,
    timeout: timeoutMs,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return script.status === 0 && script.stdout.length > 0 ? script.stdout : undefined;
}

/** `head`: at least the first 8 bytes of the file, which hold the magic number of perf.data version 2. */
export function isPerfData(head: Uint8Array): boolean {
  return Buffer.from(head.subarray(0, 8)).toString('latin1') === 'PERFILE2';
}
