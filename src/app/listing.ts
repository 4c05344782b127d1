/** What there is to measure, found as measuring finds it. */
import type { Discovered } from '../ports.ts';
import type { Io } from './io.ts';
import type { MeasuringQuestion } from './measuring.ts';
import { withMeasurer } from './with-measurer.ts';

export function listBenchmarks(io: Io, question: MeasuringQuestion): Promise<readonly Discovered[]> {
  return withMeasurer(io, question, async ({ found }) => found);
}
