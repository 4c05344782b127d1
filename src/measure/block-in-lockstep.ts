/** A requested block measured in lockstep, where the harness can hold its processes and the machine has room for them. */
import { availableParallelism } from 'node:os';
import type { BlockRequest } from '../decide/request.ts';
import type { Held } from '../harness/harness.ts';
import { harnessOf } from '../harness/registry.ts';
import { type BenchmarkId, benchmarkKey } from '../results/benchmark-id.ts';
import type { BlockAnswer, Side } from '../results/evidence.ts';
import type { Invocation } from '../results/invocation.ts';
import { type Catalog, type ContextOf, type Known, wantedKey, wantedTogether } from './catalog.ts';
import { type Lane, measureInLockstep, type Unfit } from './lockstep.ts';
import { fromRoot, printable } from './printable.ts';
import { availableBytes, residentBytes } from './resident-memory.ts';

export interface LockstepSession {
  /** Absolute, of the side's checkout. */
  readonly rootOf: (side: Side) => Promise<string>;
  readonly contextOf: ContextOf;
  catalog(side: Side): Promise<Catalog>;
  /** Blocks by their key: one may measure several benchmarks and metrics. */
  readonly lockstep: Map<string, Promise<MeasuredBlock | undefined>>;
  /** What is measured together and cannot be taken in turns. */
  readonly unfit: Set<string>;
  /** For the report. */
  readonly notes: string[];
}

interface MeasuredBlock {
  /** By place. */
  readonly sides: readonly Side[];
  readonly lanes: readonly Lane[];
}

/** Share of the memory available that the processes of one block may take together. */
const memoryShare = 1 / 2;

/** Undefined: its processes must run one after another. */
export async function blockInLockstep(
  session: LockstepSession,
  request: BlockRequest,
): Promise<BlockAnswer | undefined> {
  const started = performance.now();
  const openers = await openersOf(session, request);
  if (openers === undefined || session.unfit.has(openers.key)) return undefined;
  const { slots, target } = request;
  const key = keyOf(request, openers);
  const running = session.lockstep.get(key) ?? measure(session, request, openers);
  session.lockstep.set(key, running);
  const measured = await running;
  const lane = measured?.lanes.find(({ wanted }) => wantedKey(wanted) === wantedKeyOf(target));
  if (measured === undefined || lane === undefined) return undefined;
  if (lane.state === 'failed') {
    const side = measured.sides[lane.place] ?? 'candidate';
    const failure = printable(fromRoot(lane.failure, await session.rootOf(side)));
    return { state: 'failed', side, failure, durationMs: performance.now() - started };
  }
  const { invocations, turns } = lane;
  const taken = { slots: dealt(slots, measured.sides, invocations), turns };
  return { state: 'measured', block: taken };
}

/** Whether the block has been measured already, for another metric or benchmark. */
export async function isMeasuredInLockstep(session: LockstepSession, request: BlockRequest): Promise<boolean> {
  const openers = await openersOf(session, request);
  if (openers === undefined) return false;
  return (await session.lockstep.get(keyOf(request, openers))) !== undefined;
}

/** One side alone is asked for where a block has failed, and must not be answered by that block. */
function keyOf({ stage, block, attempt, slots }: BlockRequest, openers: Openers): string {
  return JSON.stringify([stage, block, attempt, [...new Set(slots)].toSorted(), openers.key]);
}

function wantedKeyOf({ id, metric }: BlockRequest['target']): string {
  return wantedKey({ benchmark: { name: id.name }, metric });
}

interface Openers {
  /** Equal for all that is measured by the same processes. */
  readonly key: string;
  readonly known: Known;
  readonly open: ReadonlyMap<Side, () => Held>;
}

/** What the sides asked for have in common of what is measured together, so that the processes of both do the same. */
async function openersOf(session: LockstepSession, { target, slots }: BlockRequest): Promise<Openers | undefined> {
  const sides = new Map<Side, SideWanted>();
  for (const side of new Set(slots)) {
    const wanted = await sideOf(session, target, side);
    if (wanted === undefined) return undefined;
    sides.set(side, wanted);
  }
  const first = sides.get('candidate') ?? sides.get('baseline');
  if (first === undefined) return undefined;
  const { known } = first;
  const all = [...sides.values()].map(({ wanted }) => new Set(wanted.map(wantedKey)));
  const common = first.wanted.map(wantedKey).filter((key) => all.every((keys) => keys.has(key)));
  const open = new Map<Side, () => Held>();
  for (const [side, { wanted }] of sides) {
    const ordered = common.flatMap((key) => wanted.find((each) => wantedKey(each) === key) ?? []);
    const harness = await harnessOf(known.suite.harness);
    const opener = harness.holder?.(await session.contextOf(side, known.suite), ordered);
    if (opener === undefined) return undefined;
    open.set(side, opener);
  }
  return { key: JSON.stringify([known.suite.name, common]), known, open };
}

interface SideWanted {
  readonly known: Known;
  readonly wanted: ReturnType<typeof wantedTogether>;
}

async function sideOf(
  session: LockstepSession,
  { id, metric }: BlockRequest['target'],
  side: Side,
): Promise<SideWanted | undefined> {
  const catalog = await session.catalog(side);
  const known = catalog.get(benchmarkKey(id));
  if (known === undefined || known.listed.failure !== undefined) return undefined;
  return { known, wanted: wantedTogether(await harnessOf(known.suite.harness), catalog, { known, metric }) };
}

async function measure(
  session: LockstepSession,
  { slots, target, stage, block, attempt }: BlockRequest,
  { key, known: { suite }, open }: Openers,
): Promise<MeasuredBlock | undefined> {
  const lanes = await measureInLockstep(
    slots.flatMap((side) => open.get(side) ?? []),
    {
      estimator: suite.estimator,
      measureMs: suite.measureMs,
      seed: JSON.stringify([stage, block, attempt, key]),
      processors: availableParallelism(),
      fits: (pid) => (residentBytes(pid) ?? 0) * slots.length <= availableBytes() * memoryShare,
    },
  );
  if (typeof lanes !== 'string') return { sides: slots, lanes };
  session.unfit.add(key);
  session.notes.push(noteOf(target.id, lanes));
  return undefined;
}

const whyUnfit: Readonly<Record<Unfit, string>> = {
  'too large': 'together they would take more than half of the memory available',
  'too short': 'it ends before it has had enough turns',
};

function noteOf({ name }: BenchmarkId, why: Unfit): string {
  return `The processes of ${name} ran one after another and not in turns: ${whyUnfit[why]}.`;
}

/** A block that was measured for another target has its sides in another order; the n-th of a side stays the n-th. */
function dealt(
  slots: readonly Side[],
  sides: readonly Side[],
  invocations: readonly Invocation[],
): readonly { readonly side: Side; readonly invocation: Invocation }[] {
  const left = { baseline: ofSide('baseline'), candidate: ofSide('candidate') };
  function ofSide(side: Side): Invocation[] {
    return invocations.filter((_, place) => sides[place] === side);
  }
  return slots.flatMap((side) => {
    const invocation = left[side].shift();
    return invocation === undefined ? [] : [{ side, invocation }];
  });
}
