/** One bench of Rust as a process, where cargo runs it. */
import type { HarnessContext, ProcessRequest } from '../harness.ts';

export interface BenchPlace {
  readonly executable: string;
  /** Of its package. */
  readonly folder: string;
}

export function benchProcess(
  { suite }: HarnessContext,
  { executable, folder }: BenchPlace,
  args: readonly string[],
): ProcessRequest {
  return {
    command: executable,
    args: ['--bench', ...args],
    cwd: folder,
    timeoutMs: suite.timeoutMs,
    answersOn: 'stdout',
    // A stack would push out of the last output what a panic says.
    environment: { RUST_BACKTRACE: '0' },
  };
}
