/** Drives the procedure by measuring: every request is answered by processes, every answer is kept as evidence. */
import type { Answer, Request } from '../decide/request.ts';
import type { Measurer, Progress } from '../ports.ts';
import { benchmarkKey } from '../results/benchmark-id.ts';
import type { BlockRecord } from '../results/evidence.ts';

export interface Driven<Result> {
  readonly result: Result;
  readonly blocks: readonly BlockRecord[];
}

/** `prepare` runs once, before the first request: the baseline is only built when a block needs it. */
export async function drive<Result>(
  procedure: Generator<Request, Result, Answer>,
  world: { readonly measurer: Pick<Measurer, 'measureBlock'>; readonly progress: Progress },
): Promise<Driven<Result>> {
  const blocks: BlockRecord[] = [];
  let stage = 0;
  let step = procedure.next();
  while (step.done !== true) {
    const request = step.value;
    if (request.stage !== stage) {
      stage = request.stage;
      world.progress.start(phaseName(request, blocks), request.left.blocks);
    }
    world.progress.left(request.left.blocks, request.left.ms);
    const answer = await world.measurer.measureBlock(request);
    const { target, block, attempt } = request;
    blocks.push({ stage: request.stage, target, block, attempt, answer });
    world.progress.step(`${target.id.name} ${target.metric.name}`);
    step = procedure.next(answer);
  }
  return { result: step.value, blocks };
}

function phaseName(request: Request, blocks: readonly BlockRecord[]): string {
  if (request.stage === 1) return 'comparing with the baseline on this machine';
  const screened = new Set(blocks.map(({ target }) => `${benchmarkKey(target.id)} ${target.metric.name}`));
  return `confirming suspects among ${screened.size} with fresh processes`;
}
