/** A requested block measured one process after another, where its processes cannot be held. */
import type { BlockRequest } from '../decide/request.ts';
import { BlockTooLong } from '../errors.ts';
import type { Harness, HarnessContext, Measured, Wanted } from '../harness/harness.ts';
import { harnessOf } from '../harness/registry.ts';
import { type BenchmarkId, benchmarkKey } from '../results/benchmark-id.ts';
import type { Block, BlockAnswer, Side, Target } from '../results/evidence.ts';
import type { Failure, Invocation } from '../results/invocation.ts';
import { doAgree } from '../stats/agreement.ts';
import { type Catalog, type ContextOf, wantedKey, wantedTogether } from './catalog.ts';
import { fromRoot, printable } from './printable.ts';

export interface OneByOneSession {
  /** Absolute, of the side's checkout. */
  readonly rootOf: (side: Side) => Promise<string>;
  readonly contextOf: ContextOf;
  catalog(side: Side): Promise<Catalog>;
  /** What each process measured that measures several things at once. */
  readonly shared: Map<string, Promise<ReadonlyMap<string, Measured>>>;
}

export async function blockOneByOne(session: OneByOneSession, request: BlockRequest): Promise<BlockAnswer> {
  const slots: { readonly side: Side; readonly invocation: Invocation }[] = [];
  const started = performance.now();
  const took: number[] = [];
  for (const slot of slotsOf(request)) {
    if (isEarly(took.length)) await throwIfTooLong(session, request, { took, elapsedMs: performance.now() - started });
    const { side } = slot;
    const begun = performance.now();
    const measured = await invoke(session, request.target, slot);
    if (measured.state === 'failed') {
      return { state: 'failed', side, failure: measured.failure, durationMs: performance.now() - started };
    }
    slots.push({ side, invocation: measured.invocation });
    took.push(Math.max(performance.now() - begun, measured.invocation.durationMs ?? 0));
    if (hasEnded(request, slots) && (await isAlone(session, request.target, slot))) break;
  }
  return { state: 'measured', block: { slots } };
}

/** Whether the slots so far are all that the request needs: see `endsWithin`. */
function hasEnded({ endsWithin }: BlockRequest, slots: Block['slots']): boolean {
  if (endsWithin === undefined || new Set(slots.map(({ side }) => side)).size < 2) return false;
  const values = slots.map(({ invocation }) => invocation.value);
  return doAgree(values, endsWithin);
}

/** Whether the process of a slot measures nothing else, which would lack the slots that are left out. */
async function isAlone(session: OneByOneSession, target: Target, slot: Slot): Promise<boolean> {
  const process = await processOf(session, target, slot);
  return process.state === 'known' && process.key === undefined;
}

/** The first of a block may be slow by chance: what it reads is in no cache yet. */
const slowFirst = 1.5;

/** After the first process of a block and the second: the more have run, the more would be lost. */
function isEarly(done: number): boolean {
  return done === 1 || done === 2;
}

/**
 * Of blocks that have a time limit. Processes that have run already, for another metric or another benchmark, cost nothing more and
 * show what the others take. `took`: milliseconds, of those that the block has so far.
 */
async function throwIfTooLong(
  session: OneByOneSession,
  request: BlockRequest,
  { took, elapsedMs }: { readonly took: readonly number[]; readonly elapsedMs: number },
): Promise<void> {
  const { mostMs, target } = request;
  if (mostMs === undefined) return;
  const eachMs = took.reduce((sum, ms) => sum + ms, 0) / took.length;
  const open = await Promise.all(
    slotsOf(request)
      .slice(took.length)
      .map((slot) => hasRun(session, target, slot)),
  );
  const openMs = eachMs * open.filter((isDone) => !isDone).length;
  const limitMs = mostMs * (took.length === 1 ? slowFirst : 1);
  if (openMs > 0 && elapsedMs + openMs > limitMs) throw new BlockTooLong(eachMs * request.slots.length);
}

/** Whether every process of it has run already, for another metric. */
export async function isMeasuredOneByOne(session: OneByOneSession, request: BlockRequest): Promise<boolean> {
  for (const slot of slotsOf(request)) if (!(await hasRun(session, request.target, slot))) return false;
  return true;
}

async function hasRun(session: OneByOneSession, target: Target, slot: Slot): Promise<boolean> {
  const process = await processOf(session, target, slot);
  return process.state === 'known' && process.key !== undefined && session.shared.has(process.key);
}

/** `occasion`: equal for the benchmarks of one file that may share a process. */
interface Slot {
  readonly side: Side;
  readonly occasion: string;
  /** The other side, where its block has both. */
  readonly beside?: Side | undefined;
}

function slotsOf({ stage, block, attempt, slots }: BlockRequest): readonly Slot[] {
  return slots.map((side, place) => {
    const turn = slots.slice(0, place).filter((each) => each === side).length;
    const beside = slots.find((each) => each !== side);
    return { side, beside, occasion: `stage ${stage} block ${block} attempt ${attempt} turn ${turn}` };
  });
}

/** One process. */
export async function invoke(session: OneByOneSession, target: Target, slot: Slot): Promise<Measured> {
  const measured = await invokeRaw(session, target, slot);
  if (measured.state === 'measured') return measured;
  return { ...measured, failure: printable(fromRoot(measured.failure, await session.rootOf(slot.side))) };
}

async function invokeRaw(session: OneByOneSession, target: Target, slot: Slot): Promise<Measured> {
  const process = await processOf(session, target, slot);
  if (process.state === 'failed') return process;
  const { harness, context, wanted, key, own } = process;
  if (key === undefined) return first(await harness.invoke(context, wanted));
  const running = session.shared.get(key) ?? invokeTogether(harness, context, wanted);
  session.shared.set(key, running);
  return (await running).get(own) ?? { state: 'failed', failure: absent(target.id, slot.side) };
}

interface SlotProcess {
  readonly state: 'known';
  readonly harness: Harness;
  readonly context: HarnessContext;
  readonly wanted: readonly Wanted[];
  /** Equal for all that the process measures; undefined where that is one thing. */
  readonly key: string | undefined;
  /** What of it the target is. */
  readonly own: string;
}

async function processOf(
  session: OneByOneSession,
  { id, metric }: Target,
  { side, occasion, beside }: Slot,
): Promise<SlotProcess | Extract<Measured, { state: 'failed' }>> {
  const catalog = await session.catalog(side);
  const known = catalog.get(benchmarkKey(id));
  if (known === undefined) return { state: 'failed', failure: absent(id, side) };
  const { listed, suite } = known;
  if (listed.failure !== undefined) return { state: 'failed', failure: listed.failure };
  const harness = await harnessOf(suite.harness);
  const other = beside === undefined ? undefined : await session.catalog(beside);
  const wanted = wantedTogether(harness, catalog, { known, metric }).map((each) => ({
    ...each,
    beside: other?.get(benchmarkKey({ ...id, name: each.benchmark.name }))?.listed,
  }));
  const key = wanted.length === 1 ? undefined : JSON.stringify([side, occasion, suite.name, wanted.map(wantedKey)]);
  const own = wantedKey({ benchmark: listed, metric });
  return { state: 'known', harness, context: await session.contextOf(side, suite), wanted, key, own };
}

function first(measured: readonly Measured[]): Measured {
  const [only] = measured;
  if (only === undefined) throw new TypeError('a harness answers once for each benchmark asked');
  return only;
}

async function invokeTogether(
  harness: Harness,
  context: HarnessContext,
  wanted: readonly Wanted[],
): Promise<ReadonlyMap<string, Measured>> {
  const measured = await harness.invoke(context, wanted);
  return new Map(wanted.map((each, i) => [wantedKey(each), first(measured.slice(i))]));
}

export function absent(id: BenchmarkId, side: Side): Failure {
  return { reason: 'missing', message: `The ${side} has no benchmark named "${id.name}" in suite "${id.suite}"` };
}
