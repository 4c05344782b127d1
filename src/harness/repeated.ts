/** A place of a block whose slices are executions of their own: no process or value remains between them. */
import type { Halted, Held, Slice, Wanted } from './harness.ts';

export interface Repeated {
  readonly wanted: readonly Wanted[];
  readonly leastSlices: number;
  warmUp(): Promise<Halted | undefined>;
  slice(): Promise<Slice | Halted>;
}

export function repeatedRuns({ wanted, leastSlices, warmUp, slice }: Repeated): Held {
  return {
    groups: [wanted],
    pid: undefined,
    leastSlices,
    warmUp,
    slice,
    end: async () => ({}),
    skip: async () => {},
    close: async () => {},
  };
}
