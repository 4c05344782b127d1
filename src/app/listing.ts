/** What there is to measure, found as measuring finds it. */
import type { Discovered } from '../ports.ts';
import type { Io } from './io.ts';
import type { MeasuringQuestion } from './measuring.ts';
import { withMeasurer } from './with-measurer.ts';

/** The benchmarks that the question selects, in the order of discovery; nothing is measured. Throws SUITE_EMPTY where none is. */
export function listBenchmarks(io: Io, question: MeasuringQuestion): Promise<readonly Discovered[]> {
  return withMeasurer(io, question, async ({ found }) => found);
}
