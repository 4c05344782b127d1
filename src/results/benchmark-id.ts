/** Who a benchmark is: a suite of the configuration and a name within it. */
import { joinKey } from './key.ts';

export interface BenchmarkId {
  readonly suite: string;
  /** Slash-separated, e.g. `parser/tokenize large file`. Foreign text: escape before printing. */
  readonly name: string;
}

/** A string equal for equal ids and for no others; for maps, never for people. */
export function benchmarkKey(id: BenchmarkId): string {
  return joinKey(id.suite, id.name);
}
