/** A Python benchmark measured slice by slice: its tool's own calibrated rounds, with pauses between them. */
import type { Failure } from '../../results/invocation.ts';
import type { Halted, Held, HeldProcess, Over, ProcessResult, Wanted } from '../harness.ts';
import { orderBytes } from '../worker-protocol.ts';
import type { HeldRounds, RoundsMessage } from './slices-program.ts';

export const slicesOf = (warmupMs: number): HeldRounds => ({ warmupMs, sliceMs: 8, leadMs: 2, leadlessMs: 50 });

/** Rounds are few where a test is slow. */
const leastSlices = 5;

export interface HeldProgram {
  readonly wanted: readonly Wanted[];
  readonly process: HeldProcess;
  readonly failureOf: (result: ProcessResult) => Failure;
}

export function heldRounds({ wanted, process, failureOf }: HeldProgram): Held {
  const ask = async (order: 'warm-up' | 'slice', kind: RoundsMessage['kind']): Promise<RoundsMessage | undefined> => {
    const lines = await process.run(orderBytes[order], (line) => readMessage(line)?.kind === kind);
    return lines.flatMap((line) => readMessage(line) ?? []).find((message) => message.kind === kind);
  };
  const gone = async (): Promise<Halted | Over> => {
    const result = await process.ended;
    // A test may fix how many rounds it has.
    if (result.end.kind === 'exit' && result.end.code === 0) return { state: 'over' };
    return { state: 'failed', failure: failureOf(result) };
  };
  return {
    groups: [wanted],
    pid: process.pid,
    startsSlowly: true,
    leastSlices,
    warmUp: async () => ((await ask('warm-up', 'ready')) === undefined ? gone() : undefined),
    slice: async () => {
      const slice = await ask('slice', 'slice');
      if (slice?.kind !== 'slice') return gone();
      return { state: 'measured', values: wanted.map(() => slice.rounds), iterations: slice.calls };
    },
    end: async () => ({}),
    skip: async () => {},
    close: async () => {
      // Its fixtures clean up.
      await process.run(orderBytes.end, () => false);
      await process.ended;
    },
  };
}

function readMessage(line: string): RoundsMessage | undefined {
  try {
    const message: unknown = JSON.parse(line);
    // Written by the program, in this form; what the test itself writes there is no object with a kind of these.
    return typeof message === 'object' && message !== null ? (message as RoundsMessage) : undefined;
  } catch {
    return undefined;
  }
}
