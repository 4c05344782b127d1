/** Builds the baseline commit when something first asks for it. One that cannot be built is a stated outcome, no error. */
import { GateError } from '../errors.ts';
import type { Discovered, Measurer } from '../ports.ts';
import { cutMiddle } from '../report/escape.ts';
import type { Evidence } from '../results/evidence.ts';

/** Characters kept of why a baseline could not be built; a bundle takes twice as many UTF-16 units. */
const mostSaid = 10_000;

type Unprepared = NonNullable<Evidence['unprepared']>;

export interface BaselineBuilder {
  /** Its benchmarks, or why there are none. */
  discover(): Promise<readonly Discovered[] | Unprepared>;
  /** Blocks that need it fail on its side once it could not be built. */
  readonly measureBlock: Measurer['measureBlock'];
  /** Why it could not be built, when it was asked for. */
  unprepared(): Unprepared | undefined;
}

export function createBaselineBuilder(measurer: Pick<Measurer, 'discover' | 'measureBlock'>): BaselineBuilder {
  let built: Promise<readonly Discovered[] | Unprepared> | undefined;
  let failed: Unprepared | undefined;
  const build = async (): Promise<readonly Discovered[] | Unprepared> => {
    try {
      return await measurer.discover('baseline');
    } catch (error) {
      if (!(error instanceof GateError) || error.code === 'INTERRUPTED') throw error;
      failed = { said: cutMiddle(error.message, mostSaid) };
      return failed;
    }
  };
  const discover = (): Promise<readonly Discovered[] | Unprepared> => {
    built ??= build();
    return built;
  };
  return {
    discover,
    unprepared: () => failed,
    measureBlock: async (request) => {
      await discover();
      if (failed === undefined) return measurer.measureBlock(request);
      const message = 'its commit could not be prepared';
      return { state: 'failed', side: 'baseline', failure: { reason: 'load', message }, durationMs: 0 };
    },
  };
}
