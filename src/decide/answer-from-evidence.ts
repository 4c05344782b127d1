/** Answers a procedure from what was recorded: judging again from the same evidence asks and gets the same. */
import { benchmarkKey } from '../results/benchmark-id.ts';
import type { BlockRecord, Evidence } from '../results/evidence.ts';
import type { Answer, BlockRequest } from './request.ts';

type BlockKey = Pick<BlockRequest, 'stage' | 'target' | 'block' | 'attempt'>;

/** Most of what is not there is what the budget did not hold when it was measured. */
export const notInEvidence = 'not in the evidence';

/** What was never recorded is unavailable: the target becomes inconclusive, never a silent pass. */
export function answerFromEvidence({ blocks }: Pick<Evidence, 'blocks'>): (request: BlockRequest) => Answer {
  const records = new Map<string, BlockRecord>(blocks.map((record) => [keyOf(record), record]));
  return (request) => records.get(keyOf(request))?.answer ?? { state: 'unavailable', reason: notInEvidence };
}

function keyOf({ stage, target, block, attempt }: BlockKey): string {
  return [benchmarkKey(target.id), target.metric.name, stage, block, attempt].join('\u0001');
}
