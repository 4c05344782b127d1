/** Drives the procedure by measuring: every request is answered by processes, every answer is kept as evidence. */
import type { Answer, Request } from '../decide/request.ts';
import { BlockTooLong, GateError } from '../errors.ts';
import type { Measurer, Progress } from '../ports.ts';
import { benchmarkKey } from '../results/benchmark-id.ts';
import type { BlockRecord } from '../results/evidence.ts';

export interface Driven<Result> {
  readonly result: Result;
  readonly blocks: readonly BlockRecord[];
}

export interface MeasuringWorld {
  readonly measurer: Pick<Measurer, 'measureBlock' | 'measuredBlock' | 'measuredWith'>;
  readonly progress: Progress;
  /** Of the budget, with what was kept for profiles where it is late; absent: there is no end. */
  readonly leftMs?: (isLate: boolean) => number;
}

/** What is asked once the budget is spent is unavailable, and is not kept: judging again finds nothing there either. */
export async function drive<Result>(
  procedure: Generator<Request, Result, Answer>,
  world: MeasuringWorld,
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
    const answer = await answerTo(request, world, { isFirst: blocks.length === 0 });
    const { target, block, attempt } = request;
    if (answer.state !== 'unavailable') blocks.push({ stage: request.stage, target, block, attempt, answer });
    if (request.free !== true || answer.state !== 'unavailable') {
      world.progress.step(`${target.id.name} ${target.metric.name}`);
    }
    step = procedure.next(await withAlso(answer, request, world));
  }
  return { result: step.value, blocks };
}

/** Where not even the first block had enough time, what that took tells how much more is needed, at least. */
async function answerTo(
  request: Request,
  { measurer, leftMs }: MeasuringWorld,
  { isFirst }: { readonly isFirst: boolean },
): Promise<Answer> {
  const spent: Answer = { state: 'unavailable', reason: 'budget' };
  if (request.free === true) return (await measurer.measuredBlock?.(request)) ?? spent;
  const isLate = request.late === true;
  const beforeMs = leftMs?.(isLate) ?? 0;
  if (leftMs !== undefined && beforeMs <= 0) return spent;
  const cut = (): Answer =>
    isFirst && leftMs !== undefined ? { ...spent, takesMs: beforeMs - leftMs(isLate) } : spent;
  try {
    const answer = await measurer.measureBlock(request);
    const isCutShort = answer.state === 'failed' && answer.failure.reason === 'timeout' && (leftMs?.(isLate) ?? 1) <= 0;
    return isCutShort ? cut() : answer;
  } catch (error) {
    if (error instanceof BlockTooLong) return { ...spent, takesMs: error.takesMs };
    if (error instanceof GateError && error.code === 'BUDGET_SPENT') return cut();
    throw error;
  }
}

/** Without a time limit everything is asked for in its turn. */
async function withAlso(answer: Answer, request: Request, { measurer, leftMs }: MeasuringWorld): Promise<Answer> {
  if (answer.state !== 'measured' || leftMs === undefined || request.free === true) return answer;
  return { ...answer, also: await measurer.measuredWith?.(request) };
}

function phaseName(request: Request, blocks: readonly BlockRecord[]): string {
  if (request.stage === 1) return 'comparing with the baseline on this machine';
  const screened = new Set(blocks.map(({ target }) => `${benchmarkKey(target.id)} ${target.metric.name}`));
  return `confirming suspects among ${screened.size} with fresh processes`;
}
