import { openLedger } from '../decide/budget.ts';
import type { Judgement } from '../decide/judgement.ts';
import { leaveIndistinct } from '../decide/leave-indistinct.ts';
import { leaveStale } from '../decide/leave-stale.ts';
import { procedure } from '../decide/procedure.ts';
import { GateError } from '../errors.ts';
import type { Discovered, Measurer } from '../ports.ts';
import { benchmarkKey } from '../results/benchmark-id.ts';
import type { Evidence, StaleBuild, Target } from '../results/evidence.ts';
import { defaultGate } from '../results/gate-name.ts';
import type { Failure } from '../results/invocation.ts';
import type { NoEffect } from '../results/no-effect.ts';
import type { BenchmarkOutcome, ProfileReference, Run } from '../results/run.ts';
import { drive } from './answer-by-measuring.ts';
import { type BaselineBuilder, createBaselineBuilder } from './baseline-builder.ts';
import { budgetFor, budgetToPrepare, forProfilesMs, preparedNotes } from './budget-shares.ts';
import { countWork } from './count-work.ts';
import { foundLines, profilerLines } from './found-lines.ts';
import type { GatherOptions, GatherWorld } from './gather-world.ts';
import { type BaselineListing, type ListedOnBoth, listedOnBoth } from './listed-on-both.ts';
import { type AloneWorld, measureAlone, processesAlone } from './measure-alone.ts';
import { weighedPolicy } from './policy-weights.ts';
import { type ProfiledRun, profileCandidate } from './profile-candidate.ts';
import type { Profiled } from './profile-regressions.ts';
import { proveNoEffect } from './prove-no-effect.ts';
import { riskNotes } from './risk-notes.ts';
import { startNotes } from './start-notes.ts';

/** Stored runs can clear from this many on; fewer are not worth the processes. */
const fewestStored = 5;

export interface Gathered {
  readonly evidence: Evidence;
  readonly judgements: readonly Judgement[];
  /** Bytes by the path the evidence names. */
  readonly profiles: ReadonlyMap<string, Uint8Array>;
  readonly notes: readonly string[];
}

/**
 * Measures and judges until the procedure ends or the budget does; what was not measured in time is inconclusive.
 * Throws where no benchmark is found.
 */
export async function gather(world: GatherWorld, options: GatherOptions): Promise<Gathered> {
  const startedAt = world.now();
  const endsAt = options.endsAt ?? startedAt + options.config.measure.budgetMs;
  const leftMs = (): number => endsAt - world.now();
  const { measurer, progress } = world;
  const prepared = await prepare(world, options);
  const { run: candidate, ...stored } = await measureFirst({ ...world, leftMs }, options, prepared);
  const { listed, discovered, benchmarks, baseline, stale } = prepared;
  const reached = listed.targets === undefined ? undefined : await reachedOf(measurer, discovered);
  // Without a regression there is nothing to profile: however little is left, half of it measures.
  const reservedMs = Math.min(forProfilesMs(options), leftMs() / 2);
  const steps = procedure({
    candidate,
    reached,
    stored: storedOf(options),
    accepted: options.history.accepted,
    earlier: options.history.earlier,
    otherClasses: options.history.otherClasses,
    baselineBenchmarks: benchmarks,
    baselineTargets: listed.targets,
    sideBySide: listed.sideBySide,
    policy: weighedPolicy(options.config.policy, options.history),
    seed: options.seed,
    budgetMs: Math.max(0, leftMs() - reservedMs) + openLedger(0, candidate).spentMs,
    reserveMs: Math.max(0, reservedMs),
    budgetFor: (needsMs, reserve) => budgetFor(needsMs, options, reserve),
  });
  const { result, blocks } = await drive(steps, {
    measurer: baseline,
    progress,
    leftMs: (isLate) => leftMs() - (isLate ? 0 : reservedMs),
  });
  const judgements = leaveStale(leaveIndistinct(result), stale);
  // A function says more than a count: where time is short, profiles have it.
  const keptMs = hasRegressed(judgements) ? reservedMs / 2 : 0;
  const work = await countWork({ ...world, leftMs: () => leftMs() - keptMs }, result, options);
  const profiled = await profileWhatRegressed(world, judgements, options);
  progress.done();
  const { environment } = measurer;
  const measured = { candidate, environment, blocks, work, profiled, durationMs: world.now() - startedAt };
  return {
    evidence: evidenceOf(options, prepared, measured),
    judgements,
    profiles: new Map([...stored.bytes, ...profiled.bytes]),
    notes: [
      ...prepared.notes,
      ...riskNotes(judgements, reached),
      ...startNotes(options.config.suites, { judgements, blocks, discovered }),
      ...remarksOf(discovered),
      ...stored.notes,
      ...profiled.notes,
    ],
  };
}

interface Prepared extends ListedOnBoth {
  readonly baseline: BaselineBuilder;
  readonly listed: Listed;
  readonly stale: readonly StaleBuild[];
}

/** What both sides have to measure. Throws SUITE_EMPTY where neither has anything that was asked for. */
async function prepare(world: GatherWorld, options: GatherOptions): Promise<Prepared> {
  const startedAt = world.now();
  const { measurer, progress } = world;
  progress.start('finding benchmarks', 0);
  const finding = measurer.discover('candidate');
  // Begun second: where only one can be set up at a time, or in time, that is the candidate.
  if (isBaselineSure(options)) measurer.prepare?.('baseline');
  const found = await finding;
  const preparedMs = world.now() - startedAt;
  const asked = found.filter(options.select);
  for (const line of foundLines(asked)) progress.log(line);
  for (const line of await profilerLines(measurer, options, asked)) progress.log(line);
  const baseline = createBaselineBuilder(measurer, {
    givenMs: options.config.measure.budgetMs,
    neededMs: budgetToPrepare(preparedMs, options),
  });
  const listed = await listBaseline(baseline, options, asked);
  const { discovered, benchmarks, notes } = listedOnBoth(asked, listed, storedOf(options));
  // A shard that no benchmark falls to has measured its part: the report must not wait for it.
  if (asked.length === 0 && options.shard === undefined) await checkRemoved(measurer, options, listed);
  return {
    baseline,
    listed,
    discovered,
    benchmarks,
    stale: await staleIn(measurer, asked, isCompared(options) && baseline.unprepared() === undefined),
    notes: [...preparedNotes(world.now() - startedAt, options), ...notes],
  };
}

/** The candidate's run before anything is compared, and the profiles of one that will be stored. */
async function measureFirst(
  world: GatherWorld & AloneWorld,
  options: GatherOptions,
  { listed, discovered }: Prepared,
): Promise<ProfiledRun> {
  const compared = listed.targets === undefined ? [] : discovered;
  const unaffected = await orUnknown(() => proveNoEffect(world, options, compared), new Map());
  const run = await measureCandidate(world, { ...options, sideBySide: listed.sideBySide, unaffected }, discovered);
  if (options.purpose !== 'store' || options.profileRepeats === 0) return { run, bytes: new Map(), notes: [] };
  return profileCandidate(world, run);
}

interface Measured extends Pick<Evidence, 'candidate' | 'environment' | 'blocks' | 'durationMs'> {
  readonly work: NonNullable<Evidence['work']>;
  readonly profiled: Profiled;
}

function evidenceOf(
  options: GatherOptions,
  { baseline, benchmarks, listed, stale }: Prepared,
  { work, profiled, ...measured }: Measured,
): Evidence {
  return {
    schema: 1,
    seed: options.seed,
    baselineCommit: options.baselineCommit,
    ...measured,
    profiles: profiled.records,
    built: profiled.built,
    stale: stale.length === 0 ? undefined : stale,
    work: work.length === 0 ? undefined : work,
    unprepared: baseline.unprepared(),
    baselineBenchmarks: benchmarks,
    baselineTargets: listed.targets,
    stored: options.history.keys,
    shard: options.shard,
    asked: options.asked,
  };
}

function hasRegressed(judgements: readonly Judgement[]): boolean {
  return judgements.some(({ kind }) => kind === 'regression');
}

/** Taking and reading profiles is loaded when there is a regression to explain. */
async function profileWhatRegressed(
  world: GatherWorld,
  judgements: readonly Judgement[],
  options: GatherOptions,
): Promise<Profiled> {
  if (options.profileRepeats === 0 || !hasRegressed(judgements))
    return { records: [], bytes: new Map(), notes: [], built: undefined };
  return (await import('./profile-regressions.ts')).profileRegressions(world, judgements, options);
}

/** Of one there is no order. */
async function reachedOf(
  { reached }: Measurer,
  discovered: readonly Discovered[],
): Promise<ReadonlySet<string> | undefined> {
  return discovered.length < 2 ? undefined : orUnknown(() => reached?.(discovered), undefined);
}

async function staleIn(
  measurer: Measurer,
  discovered: readonly Discovered[],
  isCompared: boolean,
): Promise<readonly StaleBuild[]> {
  return isCompared ? orUnknown(() => measurer.staleBuilds?.(discovered), []) : [];
}

/** What is not worth ending the run for. */
async function orUnknown<Known>(ask: () => Promise<Known> | undefined, unknown: Known): Promise<Known> {
  try {
    return (await ask()) ?? unknown;
  } catch (error) {
    if (!(error instanceof GateError) || error.code === 'INTERRUPTED') throw error;
    return unknown;
  }
}

function remarksOf(discovered: readonly Discovered[]): readonly string[] {
  return [...new Set(discovered.flatMap(({ remark }) => remark ?? []))];
}

function nothingSelected(): GateError {
  return new GateError('SUITE_EMPTY', 'Cannot measure anything as no benchmark is left after --suite and --filter', {
    hint: 'leave the options out to see every benchmark, or check the globs of the configuration',
  });
}

/** What is asked for and only the baseline has is removed. A candidate without any benchmark is configured wrongly. */
async function checkRemoved(measurer: Measurer, options: GatherOptions, { benchmarks = [] }: Listed): Promise<void> {
  const all = await measurer.discover('candidate', 'all');
  if (all.length > 0 && benchmarks.length > 0) return;
  throw options.nothingFits?.(all) ?? nothingSelected();
}

/** What was not asked for is not missing. */
function storedOf({ history, select }: GatherOptions): readonly Run[] {
  return history.runs.map((run) => ({ ...run, outcomes: run.outcomes.filter(({ id }) => select({ id })) }));
}

interface Listed extends BaselineListing {
  readonly targets?: readonly Target[];
  readonly sideBySide: 'possible' | 'impossible';
}

/** Whether the baseline will be listed whatever the candidate holds, so that both sides can be set up at once. */
function isBaselineSure(options: GatherOptions): boolean {
  const { skip, config } = options;
  const mayBeSkipped = skip !== undefined && config.suites.every(({ paths }) => paths.length > 0);
  return isCompared(options) && !isJudgedByStored(options, mayBeSkipped);
}

function isCompared({ purpose, baselineCommit }: GatherOptions): boolean {
  return purpose !== 'store' && baselineCommit !== undefined;
}

function isJudgedByStored({ config, history }: GatherOptions, isSkipped: boolean): boolean {
  return (config.policy.confirm === 'never' || isSkipped) && history.runs.length > 0;
}

/** Built before anything is measured, unless stored runs alone are to judge or nothing is left to be measured. */
async function listBaseline(
  baseline: BaselineBuilder,
  options: GatherOptions,
  discovered: readonly Discovered[],
): Promise<Listed> {
  const broken = new Map<string, Failure>();
  if (!isCompared(options)) return { broken, sideBySide: 'impossible' };
  const isSkipped = discovered.length > 0 && !discovered.some(isMeasurable(options));
  if (isJudgedByStored(options, isSkipped)) return { broken, sideBySide: 'possible' };
  const found = await baseline.discover();
  if ('said' in found) return { broken, sideBySide: 'impossible' };
  const selected = found.filter(options.select);
  for (const { id, failure } of selected) if (failure !== undefined) broken.set(benchmarkKey(id), failure);
  const targets = selected.flatMap(({ id, metrics }) => metrics.map((metric) => ({ id, metric })));
  return { broken, benchmarks: selected.map(({ id }) => id), targets, sideBySide: 'possible' };
}

function isMeasurable({ skip }: Pick<GatherOptions, 'skip'>): (benchmark: Discovered) => boolean {
  return (benchmark) => benchmark.failure === undefined && skip?.(benchmark) === undefined;
}

async function measureCandidate(
  world: AloneWorld & Pick<GatherWorld, 'measurer'>,
  options: GatherOptions & Pick<Listed, 'sideBySide'> & { readonly unaffected: ReadonlyMap<string, NoEffect> },
  discovered: readonly Discovered[],
): Promise<Run> {
  const { measurer, progress } = world;
  const skipped = new Map(discovered.map((benchmark) => [benchmark, options.skip?.(benchmark)]));
  const sound = discovered.filter(
    (each) =>
      skipped.get(each) === undefined && each.failure === undefined && !options.unaffected.has(benchmarkKey(each.id)),
  );
  const alone = isAloneNeeded(options);
  if (alone) progress.start('measuring', sound.length * processesAlone);
  const measured = alone ? await measureAlone(sound, world) : new Map<string, BenchmarkOutcome>();
  const outcomes = discovered.map((benchmark): BenchmarkOutcome => {
    const { id, failure } = benchmark;
    const reason = skipped.get(benchmark);
    if (reason !== undefined) return { state: 'skipped', id, reason };
    if (failure !== undefined) return { state: 'failed', id, failure };
    const proof = options.unaffected.get(benchmarkKey(id));
    if (proof !== undefined) return { state: 'unaffected', id, proof };
    const outcome = measured.get(benchmarkKey(id));
    if (outcome !== undefined) return outcome;
    return alone && options.purpose === 'store' ? { state: 'skipped', id, reason: unmeasured } : named(benchmark);
  });
  return {
    schema: 1,
    commit: options.candidateCommit,
    id: options.runId,
    takenAt: options.takenAt,
    environment: measurer.environment,
    gate: options.gate === undefined || options.gate === defaultGate ? undefined : options.gate,
    outcomes,
  };
}

/** Also when there is nothing to compare with: what was measured then becomes the first baseline. */
function isAloneNeeded(options: GatherOptions & Pick<Listed, 'sideBySide'>): boolean {
  const { purpose, baselineCommit, history, config, sideBySide } = options;
  if (purpose === 'store' || baselineCommit === undefined) return true;
  const isJudgedByStored = config.policy.confirm === 'never' || sideBySide === 'impossible';
  return isJudgedByStored && history.runs.length >= fewestStored;
}

const unmeasured = 'the time budget was spent before it was measured';

/** Nothing measured so far: its metrics name what is to be judged. */
function named({ id, metrics }: Discovered): BenchmarkOutcome {
  const profiles: readonly ProfileReference[] = [];
  return {
    state: 'measured',
    id,
    measurements: metrics.map((metric) => ({ metric, invocations: [] })),
    profiles,
  };
}
