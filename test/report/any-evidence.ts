/** Random evidence, measured by machines that are quiet, noisy or unfair, and the report that the gate makes of it. */
import fc from 'fast-check';
import { parseConfig } from '../../src/config/parse.ts';
import { procedure } from '../../src/decide/procedure.ts';
import type { ProcedureInput } from '../../src/decide/procedure-input.ts';
import type { Answer, Request } from '../../src/decide/request.ts';
import { slotOrder } from '../../src/decide/slots.ts';
import type { Override } from '../../src/decide/verdict.ts';
import { rejudge } from '../../src/gate/rejudge.ts';
import { emptyHistory, type History } from '../../src/gate/stored-history.ts';
import type { Report } from '../../src/report/report.ts';
import type { BenchmarkId } from '../../src/results/benchmark-id.ts';
import type { BlockRecord, Evidence, Side } from '../../src/results/evidence.ts';
import { mergeBundles } from '../../src/results/merge.ts';
import type { Metric } from '../../src/results/metric.ts';
import type { BenchmarkOutcome, Run } from '../../src/results/run.ts';
import { createRandom, type Random } from '../../src/stats/random.ts';
import { aCommit, anEnvironment } from '../results/make.ts';
import { moreMetrics } from './any-report.ts';

/** What one metric of a benchmark is on the machine: typical value, scatter of processes on the log scale, candidate / baseline. */
interface Level {
  readonly metric: Metric;
  readonly typical: number;
  readonly deviation: number;
  readonly factor: number;
}

type State = 'both' | 'new' | 'removed' | 'failed' | 'skipped' | 'unaffected' | 'fails beside';

interface Drawn {
  readonly id: BenchmarkId;
  readonly state: State;
  readonly levels: readonly Level[];
}

interface World {
  readonly seed: number;
  readonly suites: readonly string[];
  /** What flags or the machine did to all of the candidate. */
  readonly together: number;
  /** Processes of the baseline in a candidate's slots are this much slower. */
  readonly unfair: number;
  /** Blocks that the budget holds. */
  readonly blocks: number;
  /** Runs stored of this kind of machine; -1: of other machines only. */
  readonly stored: number;
  readonly shard: Evidence['shard'];
  readonly override: readonly string[] | undefined;
}

export interface Measured {
  readonly evidence: Evidence;
  readonly history: History;
  readonly policy: string;
  readonly override: readonly string[] | undefined;
}

const anyLevel: fc.Arbitrary<Level> = fc
  .record({
    metric: fc.constantFrom(...moreMetrics),
    typical: fc.constantFrom(2e-9, 0.4, 12, 999, 1_000, 48_700, 3.1e6, 9.99e8, 4e13),
    deviation: fc.constantFrom(0, 1e-4, 0.004, 0.02, 0.08, 0.3),
    factor: fc.constantFrom(0, 0.2, 0.7, 0.95, 0.995, 1, 1, 1, 1.004, 1.012, 1.03, 1.06, 1.2, 2, 12, 4000),
  })
  // What is counted does not scatter.
  .map((level) => ({ ...level, deviation: level.metric.assume === 'exact' ? 0 : level.deviation }));

const anyDrawn: fc.Arbitrary<Omit<Drawn, 'id'>> = fc.record({
  state: fc.constantFrom<State>(
    'both',
    'both',
    'both',
    'both',
    'both',
    'new',
    'removed',
    'failed',
    'skipped',
    'unaffected',
    'fails beside',
  ),
  levels: fc.uniqueArray(anyLevel, { minLength: 1, maxLength: 2, selector: ({ metric }) => metric.name }),
});

const anyWorld: fc.Arbitrary<World> = fc.record({
  seed: fc.nat(10_000),
  suites: fc.constantFrom(['core'], ['core'], ['core', 'web']),
  together: fc.constantFrom(1, 1, 1, 1, 1.1, 0.8),
  unfair: fc.constantFrom(1, 1, 1, 1, 1, 1.5),
  blocks: fc.constantFrom(Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 1, 7, 30),
  stored: fc.constantFrom(0, 0, 0, 2, 12, -1),
  shard: fc.constantFrom(undefined, undefined, undefined, { index: 2, count: 3 }),
  override: fc.constantFrom(undefined, undefined, undefined, ['*'], ['bench0']),
});

/** Names are unique, so a name and a metric find a row in any text. */
export const anyEvidence: fc.Arbitrary<Measured> = fc
  .record({
    // Bundles that measured nothing are refused.
    drawn: fc
      .array(anyDrawn, { minLength: 1, maxLength: 7 })
      .filter((all) => all.some(({ state }) => state !== 'removed')),
    world: anyWorld,
    threshold: fc.constantFrom('2%', '5%', '18%', 'auto'),
    onInconclusive: fc.constantFrom('pass', 'warn', 'fail'),
    onMissing: fc.constantFrom('warn', 'fail'),
  })
  .map(({ drawn, world, threshold, onInconclusive, onMissing }) => {
    const all = drawn.map((each, index) => ({
      ...each,
      id: { suite: world.suites[index % world.suites.length] ?? 'core', name: `bench${index}` },
    }));
    return {
      ...measure(all, world),
      policy: `policy: { threshold: ${threshold}, on-inconclusive: ${onInconclusive}, on-missing: ${onMissing} }`,
      override: world.override,
    };
  });

function measuredOf({ typical, deviation, factor }: Level, side: Side, random: Random, { together }: World): number {
  const own = typical * Math.exp(random.normal() * deviation);
  return side === 'candidate' ? own * factor * together : own;
}

function outcomeOf({ id, state, levels }: Drawn, side: Side, random: Random, world: World): BenchmarkOutcome {
  if (state === 'failed' && side === 'candidate') {
    return { state: 'failed', id, failure: { reason: 'threw', message: 'no such file' } };
  }
  if (state === 'skipped') return { state: 'skipped', id, reason: 'untouched' };
  if (state === 'unaffected') {
    return {
      state: 'unaffected',
      id,
      proof: { by: 'modules', files: ['src/a.js'], beside: 0, digest: 'a'.repeat(64) },
    };
  }
  const measurements = levels.map((level) => ({
    metric: level.metric,
    invocations: Array.from({ length: 10 }, () => ({ value: measuredOf(level, side, random, world) })),
  }));
  return { state: 'measured', id, measurements, profiles: [] };
}

function runOf(drawn: readonly Drawn[], side: Side, seed: number, world: World): Run {
  const random = createRandom(seed, side);
  const environment = anEnvironment();
  const outcomes = drawn.map((each) => outcomeOf(each, side, random, world));
  const commit = side === 'candidate' ? 'c'.repeat(40) : aCommit(100 + seed);
  return { schema: 1, commit, id: `${seed}`, takenAt: '2026-01-01T00:00:00Z', environment, outcomes };
}

function historyOf(before: readonly Drawn[], world: World): History {
  if (world.stored === -1) return { ...emptyHistory, otherClasses: 'some' };
  const runs = Array.from({ length: world.stored }, (_, index) => runOf(before, 'baseline', index, world));
  return { ...emptyHistory, runs, keys: runs.map(({ id }) => id), ...(runs.length === 0 ? {} : { distance: 1 }) };
}

function measure(drawn: readonly Drawn[], world: World): Pick<Measured, 'evidence' | 'history'> {
  const { seed } = world;
  const candidate = runOf(
    drawn.filter(({ state }) => state !== 'removed'),
    'candidate',
    seed,
    world,
  );
  const before = drawn.filter(({ state }) => state !== 'new');
  const history = historyOf(before, world);
  const known = {
    baselineBenchmarks: before.map(({ id }) => id),
    baselineTargets: before.flatMap(({ id, levels }) => levels.map(({ metric }) => ({ id, metric }))),
  };
  const config = parseConfig('suites: [{ name: core, files: "*.bench.mjs" }]', 'flamegate.yml');
  const blocks = answersOf(
    {
      candidate,
      ...known,
      stored: history.runs,
      otherClasses: history.otherClasses,
      sideBySide: 'possible' as const,
      policy: config.policy,
      seed,
      budgetMs: Number.POSITIVE_INFINITY,
    },
    machineOf(drawn, world),
    world.blocks,
  );
  const evidence: Evidence = {
    schema: 1,
    seed,
    candidate,
    environment: anEnvironment(),
    ...known,
    baselineCommit: aCommit(7),
    blocks,
    profiles: [],
    durationMs: 192_000,
    ...(world.shard === undefined ? {} : { shard: world.shard }),
  };
  return { evidence, history };
}

/** What is asked under one policy is recorded; judged under another, some of it was never asked. */
function answersOf(input: ProcedureInput, answer: (request: Request) => Answer, most: number): readonly BlockRecord[] {
  const blocks: BlockRecord[] = [];
  const steps = procedure(input);
  for (let step = steps.next(); step.done !== true; ) {
    const { stage, target, block, attempt } = step.value;
    const answered: Answer =
      blocks.length >= most ? { state: 'unavailable', reason: 'the time budget was spent' } : answer(step.value);
    if (answered.state !== 'unavailable') blocks.push({ stage, target, block, attempt, answer: answered });
    step = steps.next(answered);
  }
  return blocks;
}

function machineOf(drawn: readonly Drawn[], world: World): (request: Request) => Answer {
  const random = createRandom('machine', world.seed);
  return ({ stage, target, block, attempt, slots }) => {
    const found = drawn.find(({ id }) => id.name === target.id.name);
    const level = found?.levels.find(({ metric }) => metric.name === target.metric.name);
    if (found === undefined || level === undefined) return { state: 'unavailable', reason: 'not there' };
    if (found.state === 'fails beside') {
      return { state: 'failed', side: 'baseline', failure: { reason: 'crashed', message: 'Killed' } };
    }
    const perSide = Math.floor(slots.length / 2);
    const { nullSlot } = slotOrder(world.seed, {
      target,
      stage,
      block,
      attempt,
      perSide,
      hasNull: slots.length % 2 === 1,
    });
    const filled = slots.map((side, index) => {
      const value = measuredOf(level, side, random, world) * (index === nullSlot ? world.unfair : 1);
      return { side, invocation: { value } };
    });
    return { state: 'measured', block: { slots: filled } };
  };
}

function overrideOf(accepts: readonly string[]): Override {
  const when = '2026-03-03T10:00:00Z';
  return { who: 'octocat', when, label: 'perf-accepted', reason: 'see #12', commit: 'c'.repeat(40), accepts };
}

export async function judgedReport({ evidence, history, policy, override }: Measured): Promise<Report> {
  const config = parseConfig(`suites: [{ name: core, files: "*.bench.mjs" }]\n${policy}`, 'flamegate.yml');
  const merged = mergeBundles([{ evidence, profiles: new Map() }]);
  const histories = merged.groups.map(() => history);
  const labels = override === undefined ? {} : { labels: { override: overrideOf(override) } };
  const place = { version: '0' };
  const input = { merged, histories, config, bundle: 'own' as const, notes: [], place, confirmedByGit: () => true };
  const { report } = await rejudge({ ...input, ...labels });
  return { ...report, seed: 4711 };
}
