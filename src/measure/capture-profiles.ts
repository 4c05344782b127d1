/** Profiles of a benchmark on both sides. Loaded when something is profiled: readers, writer and source maps are a tenth of a gate. */
import { GateError } from '../errors.ts';
import { harnessOf } from '../harness/registry.ts';
import type { CapturedProfile, ProfileRepeats } from '../ports.ts';
import { benchmarkKey } from '../results/benchmark-id.ts';
import type { Side, Target } from '../results/evidence.ts';
import { profileKindOf } from '../results/metric.ts';
import type { Catalog, ContextOf } from './catalog.ts';
import { printable } from './printable.ts';
import { cannotProfile, profileTurns, toCaptured } from './profiles.ts';
import type { LeftMs } from './within-budget.ts';

export interface ProfileRequest {
  readonly target: Target;
  readonly repeats: ProfileRepeats;
  readonly sides: readonly Side[];
  readonly leftMs?: LeftMs;
}

/** With less time, several short profiles say more than one that is whole, or than none. */
const briefBelowMs = 15_000;

export interface ProfileSession {
  readonly catalog: (side: Side) => Promise<Catalog>;
  readonly contextOf: ContextOf;
  /** By benchmark, as its first profile was taken: all of them are alike. */
  readonly briefs: Map<string, boolean>;
}

/**
 * The sides in turns; a side that lacks the benchmark is left out. Where the budget ends, what was taken of all sides by
 * then; throws BENCH_FAILED where the benchmark or its profiler fails.
 */
export async function captureProfiles(
  session: ProfileSession,
  { target, repeats, sides, leftMs }: ProfileRequest,
): Promise<readonly CapturedProfile[]> {
  const { id } = target;
  const isBrief = session.briefs.get(benchmarkKey(id)) ?? (leftMs !== undefined && leftMs() < briefBelowMs);
  session.briefs.set(benchmarkKey(id), isBrief);
  const brief = isBrief ? ({ brief: true } as const) : {};
  const captured: CapturedProfile[] = [];
  for (const turn of profileTurns(sides, repeats)) {
    const known = (await session.catalog(turn.side)).get(benchmarkKey(id));
    if (known === undefined || known.listed.failure !== undefined) continue;
    const { suite, listed } = known;
    const kind = profileKindOf(target.metric);
    const harness = await harnessOf(suite.harness);
    if (suite.profile[kind] === 'none' || harness.profile === undefined) continue;
    const context = await session.contextOf(turn.side, suite);
    const answer = await harness.profile({ ...context, ...brief }, listed, kind).catch((error: unknown) => {
      // What was taken of both sides by then is worth reporting.
      if (isSpent(error) && captured.length >= sides.length) return undefined;
      throw error;
    });
    if (answer === undefined) break;
    if (answer.state === 'failed') throw cannotProfile(id, printable(answer.failure).message);
    captured.push(await toCaptured(answer.profile, { ...turn, ...context, id }));
  }
  return captured;
}

function isSpent(error: unknown): boolean {
  return error instanceof GateError && error.code === 'BUDGET_SPENT';
}
