/** The Measurer: discovers, measures alone, measures blocks slot by slot, profiles; one process after another. */
import { rmSync } from 'node:fs';
import type { Config, Suite } from '../config/config.ts';
import type { BlockRequest } from '../decide/request.ts';
import { cameAndWent } from '../git/tracked-paths.ts';
import type { HarnessContext } from '../harness/harness.ts';
import { harnessOf } from '../harness/registry.ts';
import type { Discovered, Measurer, Progress } from '../ports.ts';
import { benchmarkKey } from '../results/benchmark-id.ts';
import type { BlockAnswer, Side, Target } from '../results/evidence.ts';
import type { Failure, Invocation } from '../results/invocation.ts';
import type { Metric } from '../results/metric.ts';
import type { BenchmarkOutcome, Measurement } from '../results/run.ts';
import { blockInLockstep, isMeasuredInLockstep, type LockstepSession } from './block-in-lockstep.ts';
import { absent, blockOneByOne, invoke, isMeasuredOneByOne, type OneByOneSession } from './block-one-by-one.ts';
import {
  type Catalog,
  type ContextOf,
  metricsOf,
  readCatalog,
  type Scope,
  toDiscovered,
  wantedTogether,
} from './catalog.ts';
import { listBeside, openCatalogs } from './catalogs.ts';
import { childEnvironment, type Variables } from './child-environment.ts';
import type { ComparedCommits } from './effect-world.ts';
import { findNode, planPinning, platformNotes, readEnvironment } from './machine.ts';
import { createProcesses, throwIfAborted } from './processes.ts';
import type { SuiteTroubles } from './suite-troubles.ts';
import { makeTemporaryFolder } from './temporary-folder.ts';
import { within } from './within-budget.ts';

/** Where the code of each side is. */
export interface Checkouts {
  /** Root of the repository. */
  readonly folder: string;
  /** Absolute root; prepares it on first use. Rejects for a side that does not exist. */
  root(side: Side): Promise<string>;
  /** Another path of it, the same in each run of the repository; undefined: none, or it is not checked out. */
  steadyRoot?(side: Side): string | undefined;
  /** When it was checked out, before its set-up; ms since the epoch. Undefined: not yet, or it lay there before. */
  checkedOutAt(side: Side): number | undefined;
  readonly sides: readonly Side[];
  close(): Promise<void>;
}

export interface MeasurerOptions {
  readonly config: Config;
  readonly checkouts: Checkouts;
  /** The door's environment variables; scrubbed before any child sees them. */
  readonly variables: Variables;
  /** The built worker door, absolute. */
  readonly worker: string;
  /** Until everything must have ended; absent: no end. */
  readonly leftMs?: (() => number) | undefined;
  /** Until profiles must have ended; absent: as all else. */
  readonly leftToExplainMs?: () => number;
  /** Called for what takes long without output; absent: not announced. */
  readonly progress?: Pick<Progress, 'log'>;
  /** What alone is looked for; absent: everything. */
  readonly scope?: Scope;
  /** Suites that cannot be measured are found as one benchmark that does not load; absent: the first such ends the run. */
  readonly troubles?: SuiteTroubles;
  /** Absent: nothing is proven to have no effect. */
  readonly compared?: ComparedCommits | undefined;
  /** Node that runs benchmarks; found on PATH when absent. */
  readonly node?: string;
  readonly signal?: AbortSignal;
}

/** Checkouts are made when first needed; processes, checkouts and scratch folders end with `close`. */
export async function createMeasurer(options: MeasurerOptions): Promise<Measurer> {
  const { config, checkouts, variables, signal, troubles } = options;
  const node = options.node ?? findNode(variables);
  const pinning = planPinning(variables, config.measure.pin ? 'pin' : 'free');
  const processes = createProcesses({
    environment: childEnvironment(variables),
    prefix: pinning.prefix,
    signal,
  });
  const { suites } = config;
  const [asked, folder] = [options.scope?.suites, checkouts.folder];
  const environment = await readEnvironment({ node, variables, suites, asked, troubles, folder });
  const scratch = createScratch();
  const limited = { worker: options.worker, ...within(processes, options.leftMs) };
  const ofSide = { baseline: {}, candidate: { cameAndWent: cameAndWentOf(options) } };
  const contextOf = async (side: Side, suite: Suite): Promise<HarnessContext> => {
    const root = await checkouts.root(side);
    const steadyRoot = checkouts.steadyRoot?.(side);
    return { suite, root, steadyRoot, ...ofSide[side], node, scratch: scratch.path, ...limited };
  };
  const reading = { contextOf, scope: options.scope, announcer: options, troubles };
  const catalogs = openCatalogs((side) => readCatalog(config, side, reading));
  const catalog = (side: Side): Promise<Catalog> => catalogs.of(side);
  const notes = [...platformNotes(), ...pinning.notes];
  const rootOf = (side: Side): Promise<string> => checkouts.root(side);
  const session: Session = {
    contextOf,
    catalog,
    rootOf,
    shared: new Map(),
    lockstep: new Map(),
    unfit: new Set(),
    notes,
  };
  return {
    environment,
    notes,
    prepare: (side) => {
      if (listBeside(config, options.scope)) catalogs.begin(side);
      else checkouts.root(side).catch(() => {});
    },
    discover: async (side, which) => {
      throwIfAborted(signal);
      const found = which === 'all' ? readCatalog(config, side, { ...reading, scope: undefined }) : catalog(side);
      return [...(await found).values()].map(toDiscovered);
    },
    measureAlone: (benchmark, count, round = 0) => measureAlone(session, benchmark, { count, round }),
    measureBlock: (request) => measureBlock(session, request),
    measuredBlock: (request) => measuredBlock(session, request),
    measuredWith: (request) => measuredWith(session, request),
    ...explaining(options, session, processes),
    close: async () => {
      processes.close();
      scratch.remove();
      await checkouts.close();
    },
  };
}

/** Asked for once, by the first suite that wants it. */
function cameAndWentOf({ compared, checkouts }: MeasurerOptions): HarnessContext['cameAndWent'] {
  if (compared === undefined) return undefined;
  let found: ReturnType<typeof cameAndWent> | undefined;
  return () => {
    found ??= cameAndWent(checkouts.folder, compared);
    return found;
  };
}

/** What explains a result or spares one: not every run asks for it, and each is loaded by the runs that do. */
function explaining(
  { compared, checkouts, leftMs, leftToExplainMs = leftMs }: MeasurerOptions,
  session: Session,
  processes: Parameters<typeof within>[0],
): Pick<Measurer, 'effects' | 'reached' | 'staleBuilds' | 'work' | 'profilerTroubles' | 'profile' | 'built'> {
  const { catalog, contextOf } = session;
  const briefs = new Map<string, boolean>();
  return {
    effects: async (benchmarks, { mostLostMs, mostMs, ...told }) => {
      const world = { compared, catalog, contextOf };
      if (mostLostMs !== undefined) {
        return (await import('./likely-effects.ts')).likelyEffects(world, benchmarks, { ...told, mostLostMs, mostMs });
      }
      told.start(benchmarks.length);
      return (await import('./effects.ts')).effectsOf(world, benchmarks, told.step);
    },
    reached: async (benchmarks) => (await import('./reach.ts')).reachedBy({ compared, contextOf }, benchmarks),
    staleBuilds: async (benchmarks) => {
      const checkedOutAt = (side: Side): number | undefined => checkouts.checkedOutAt(side);
      const { staleBuilds } = await import('./stale-builds.ts');
      return staleBuilds({ compared, catalog, contextOf, checkedOutAt }, benchmarks);
    },
    work: async (id) => (await import('./both-sides-counted.ts')).workOf({ catalog, contextOf }, id),
    profilerTroubles: async (benchmarks) => {
      const suites = new Set(benchmarks.map(({ suite }) => suite));
      const { profilerTroubles } = await import('./profiler-troubles.ts');
      return profilerTroubles(suites, (suite) => contextOf('candidate', suite));
    },
    profile: async (target, repeats) => {
      const limited = within(processes, leftToExplainMs);
      const toExplain: ContextOf = async (side, suite) => ({ ...(await contextOf(side, suite)), ...limited });
      const { captureProfiles } = await import('./capture-profiles.ts');
      const asked = { target, repeats, sides: checkouts.sides, leftMs: leftToExplainMs };
      return captureProfiles({ catalog, contextOf: toExplain, briefs }, asked);
    },
    built: async (paths) =>
      (await import('./built-files.ts')).findBuilt(paths, {
        baseline: await checkouts.root('baseline'),
        candidate: await checkouts.root('candidate'),
      }),
  };
}

interface Scratch {
  readonly path: string;
  remove(): void;
}

function createScratch(): Scratch {
  const path = makeTemporaryFolder();
  const remove = (): void => rmSync(path, { recursive: true, force: true });
  process.once('exit', remove);
  return {
    path,
    remove: () => {
      process.removeListener('exit', remove);
      remove();
    },
  };
}

type Session = LockstepSession & OneByOneSession;

async function measureAlone(
  session: Session,
  { id, suite }: Discovered,
  { count, round }: { readonly count: number; readonly round: number },
): Promise<BenchmarkOutcome> {
  const known = (await session.catalog('candidate')).get(benchmarkKey(id));
  if (known === undefined) return { state: 'failed', id, failure: absent(id, 'candidate') };
  const measurements: Measurement[] = [];
  let unused: Failure | undefined;
  for (const metric of metricsOf(suite, known.listed)) {
    const invocations: Invocation[] = [];
    for (let i = 0; i < count; i++) {
      const measured = await invoke(session, { id, metric }, { side: 'candidate', occasion: `alone ${round + i}` });
      if (measured.state === 'measured') invocations.push(measured.invocation);
      else if (!isShownOnly(metric, measured.failure)) return { state: 'failed', id, failure: measured.failure };
      else unused = measured.failure;
    }
    if (invocations.length === count) measurements.push({ metric, invocations });
  }
  if (measurements.length === 0 && unused !== undefined) return { state: 'failed', id, failure: unused };
  return { state: 'measured', id, measurements, profiles: [] };
}

/** A number that is none, of a metric that never fails a build, is no reason to say that the benchmark does not run. */
function isShownOnly({ role }: Metric, { reason }: Failure): boolean {
  return role === 'informational' && reason === 'unstable';
}

async function measureBlock(session: Session, request: BlockRequest): Promise<BlockAnswer> {
  const inLockstep = await blockInLockstep(session, request);
  return inLockstep ?? blockOneByOne(session, request);
}

/** The same where its processes have run already, for another metric; nothing is started for it. */
async function measuredBlock(session: Session, request: BlockRequest): Promise<BlockAnswer | undefined> {
  const isThere = (await isMeasuredInLockstep(session, request)) || (await isMeasuredOneByOne(session, request));
  if (!isThere) return undefined;
  const answer = await measureBlock(session, request);
  // What failed is asked of both sides, which was not done before.
  return answer.state === 'measured' ? answer : undefined;
}

async function measuredWith({ catalog }: Session, { target }: BlockRequest): Promise<readonly Target[]> {
  const { id, metric } = target;
  const all = await catalog('candidate');
  const known = all.get(benchmarkKey(id));
  if (known === undefined) return [];
  const wanted = wantedTogether(await harnessOf(known.suite.harness), all, { known, metric });
  return wanted.map((each) => ({ id: { ...id, name: each.benchmark.name }, metric: each.metric }));
}
