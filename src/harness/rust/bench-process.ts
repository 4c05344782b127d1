/** One bench of Rust as a process, where cargo runs it. */
import type { HarnessContext, Listed, Measured, ProcessRequest, Wanted } from '../harness.ts';

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

/** Of tools that measure one benchmark a process. */
export function eachAlone(
  one: (context: HarnessContext, benchmark: Listed) => Promise<Measured>,
): (context: HarnessContext, wanted: readonly Wanted[]) => Promise<readonly Measured[]> {
  return async (context, wanted) => {
    const measured: Measured[] = [];
    for (const { benchmark } of wanted) measured.push(await one(context, benchmark));
    return measured;
  };
}
