/** Builds the baseline commit when something first asks for it. One that cannot be built is a stated outcome, no error. */

import { durationOf } from '../decide/budget.ts';
import type { BlockRequest } from '../decide/request.ts';
import { GateError } from '../errors.ts';
import type { Discovered, Measurer } from '../ports.ts';
import type { BlockAnswer, SpentBudget, Unprepared } from '../results/evidence.ts';
import { cutMiddle } from '../text/visible.ts';

/** Characters kept of why a baseline could not be built; a bundle takes twice as many UTF-16 units. */
const mostQuoted = 10_000;

export interface BaselineBuilder {
  /** Its benchmarks, or why there are none. */
  discover(): Promise<readonly Discovered[] | Unprepared>;
  /** Blocks that need it fail on its side once it could not be built. */
  readonly measureBlock: Measurer['measureBlock'];
  readonly measuredBlock: NonNullable<Measurer['measuredBlock']>;
  readonly measuredWith: NonNullable<Measurer['measuredWith']>;
  /** Why it could not be built, when it was asked for. */
  unprepared(): Unprepared | undefined;
}

/** `budget`: what to say of it, should it end before the baseline is built. */
export function createBaselineBuilder(
  measurer: Pick<Measurer, 'discover' | 'measureBlock' | 'measuredBlock' | 'measuredWith'>,
  budget: SpentBudget,
): BaselineBuilder {
  let built: Promise<readonly Discovered[] | Unprepared> | undefined;
  let failed: Unprepared | undefined;
  const build = async (): Promise<readonly Discovered[] | Unprepared> => {
    try {
      return await measurer.discover('baseline');
    } catch (error) {
      if (!(error instanceof GateError) || !saysOfCommit(error)) throw error;
      failed = {
        said: cutMiddle(error.message, mostQuoted),
        budget: error.code === 'BUDGET_SPENT' ? budget : undefined,
      };
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
    measuredBlock: async (request) => (failed === undefined ? measurer.measuredBlock?.(request) : undefined),
    measuredWith: async (request) => (await measurer.measuredWith?.(request)) ?? [],
    measureBlock: async (request) => {
      await discover();
      if (failed === undefined) return measureBothSides(measurer, request);
      const message = 'its commit could not be prepared';
      return { state: 'failed', side: 'baseline', failure: { reason: 'load', message }, durationMs: 0 };
    },
  };
}

/** Whether an error says something of the commit: not of this clone (objects that cannot be had), nor of this run. */
function saysOfCommit({ code }: GateError): boolean {
  return !['INTERRUPTED', 'GIT_FAILED', 'GIT_REF_MISSING', 'SHALLOW_CLONE', 'NO_GIT'].includes(code);
}

/**
 * A block ends at the first process that fails, and which side comes first is chance. The other side is asked too: what
 * fails on both must neither be reported as a fault of the baseline alone nor as one of this change. What skips itself on
 * both cannot be known here, and fails nothing.
 */
async function measureBothSides(
  { measureBlock }: Pick<Measurer, 'measureBlock'>,
  request: BlockRequest,
): Promise<BlockAnswer> {
  const answer = await measureBlock(request);
  if (answer.state !== 'failed' || answer.failure.reason === 'missing') return answer;
  const otherSide = answer.side === 'baseline' ? 'candidate' : 'baseline';
  const other = await measureBlock({ ...request, slots: [otherSide] });
  const durationMs = (answer.durationMs ?? 0) + durationOf(other);
  if (other.state !== 'failed' || other.failure.reason === 'missing') return { ...answer, durationMs };
  if (answer.failure.reason === 'skipped' && other.failure.reason === 'skipped') {
    return { ...answer, side: 'baseline', failure: { ...answer.failure, sides: 'both' }, durationMs };
  }
  const { failure } = answer.side === 'candidate' ? answer : other;
  return { state: 'failed', side: 'candidate', failure: { ...failure, sides: 'both' }, durationMs };
}
