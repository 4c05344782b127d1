/** Every benchmark run once as a build would run it, and one of each suite profiled: what works, and what does not. */
import { pathsOfNothing } from '../config/untouched.ts';
import { GateError } from '../errors.ts';
import { trackedPaths } from '../git/tracked-paths.ts';
import { endedBy, endsAll, type SuiteTroubles } from '../measure/suite-troubles.ts';
import type { Discovered, Measurer } from '../ports.ts';
import type { Examination, Examined, ExaminedSuite } from '../report/examined.ts';
import type { Failure } from '../results/invocation.ts';
import { timeMetric } from '../results/metric.ts';
import type { Io } from './io.ts';
import type { MeasuringQuestion } from './measuring.ts';
import { type Looking, withMeasurer } from './with-measurer.ts';

/** The candidate is a commit, checked out and set up again: what only works in someone's folder fails here. */
export function examine(io: Io, question: MeasuringQuestion): Promise<Examination> {
  const troubles: SuiteTroubles = new Map();
  const look = async (looking: Looking): Promise<Examination> => {
    const { measurer, progress, found, config } = looking;
    throwAlone(troubles, question.suites.length > 0 ? question.suites : config.suites.map(({ name }) => name));
    progress.start('running each once', found.length);
    const seen: Examined[] = [];
    const suites: ExaminedSuite[] = [];
    const ended = endedBy(troubles);
    const cutShort = await untilCutShort(async () => {
      if (ended !== undefined) throw ended;
      for (const discovered of found) {
        seen.push(await runOnce(measurer, discovered));
        progress.step(discovered.id.name);
      }
      await profileSuites(looking, seen, suites);
    });
    const benchmarks = [...seen, ...found.slice(seen.length).map(notReached)];
    const remarks = found.flatMap(({ remark }) => remark ?? []);
    const notes = [...new Set([...measurer.notes, ...remarks, ...(await pathNotes(looking))])];
    return { benchmarks, suites, notes, cutShort, unfinished: unfinishedIn(troubles) };
  };
  return withMeasurer(io, question, look, { troubles });
}

function unfinishedIn(troubles: SuiteTroubles): Examination['unfinished'] {
  const all = [...troubles].filter(([, trouble]) => endsAll(trouble));
  return all.map(([suite, { message }]) => ({ suite, why: message }));
}

/** A change to what such a pattern was meant to name would be green without being measured. */
async function pathNotes({ root, config, found }: Looking): Promise<readonly string[]> {
  const bound = config.suites.filter(
    ({ name, paths }) => paths.length > 0 && found.some(({ id }) => id.suite === name),
  );
  if (bound.length === 0) return [];
  const tracked = await trackedPaths(root);
  return bound.flatMap((suite) => {
    const nothing = pathsOfNothing(suite, tracked);
    if (nothing.length === 0) return [];
    return [
      `The "paths" of suite ${suite.name} name no file that git tracks: ${nothing.join(', ')}. Correct or remove them.`,
    ];
  });
}

/** Where there is nothing else to look at, its trouble is the answer. */
function throwAlone(troubles: SuiteTroubles, asked: readonly string[]): void {
  const [suite = '', ...others] = asked;
  const trouble = troubles.get(suite);
  if (trouble !== undefined && others.length === 0 && !endsAll(trouble)) throw trouble;
}

/** What is known by then is worth reporting: a user who stops waiting, or sets a limit, will not run it again. */
async function untilCutShort(look: () => Promise<void>): Promise<Examination['cutShort']> {
  try {
    await look();
    return undefined;
  } catch (error) {
    if (!(error instanceof GateError)) throw error;
    if (error.code === 'INTERRUPTED') return 'interrupted';
    if (error.code === 'BUDGET_SPENT') return 'budget';
    throw error;
  }
}

/** That it does not load is known without running it. */
function notReached({ id, file, metrics, failure }: Discovered): Examined {
  const known = { id, file, metrics };
  return failure === undefined ? { ...known, state: 'not reached' } : { ...known, state: unrunnable(failure), failure };
}

function unrunnable({ reason }: Failure): Examined['state'] {
  return reason === 'skipped' ? 'skips itself' : 'not loaded';
}

async function runOnce(measurer: Measurer, discovered: Discovered): Promise<Examined> {
  const { id, file, failure, metrics } = discovered;
  if (failure !== undefined) return { id, file, metrics, state: unrunnable(failure), failure };
  const outcome = await measurer.measureAlone(discovered, 1);
  if (outcome.state === 'failed') return { id, file, metrics, state: 'not run', failure: outcome.failure };
  const measurements = outcome.state === 'measured' ? outcome.measurements : [];
  const durations = measurements.flatMap(({ invocations }) => invocations.map(({ durationMs = 0 }) => durationMs));
  const { selfContained } = discovered;
  const alone = selfContained === true ? { selfContained } : {};
  return { id, file, metrics, state: 'runs', processMs: Math.max(0, ...durations), ...alone };
}

/** By the first benchmark of each that runs; each answer is there as soon as it is known. */
async function profileSuites(
  { measurer, config, found }: Looking,
  examined: readonly Examined[],
  answers: ExaminedSuite[],
): Promise<void> {
  const suites = config.suites.filter(({ name }) => found.some(({ id }) => id.suite === name));
  for (const { name, profile, harness } of suites) {
    const running = examined.filter(({ id, state }) => id.suite === name && state === 'runs');
    const timed = running.find(({ metrics }) => metrics.some((metric) => metric.name === timeMetric.name));
    const base = { suite: name, harness, profiler: profile.cpu };
    if (profile.cpu === 'none' || running.length === 0) answers.push({ ...base, profiled: 'not tried' });
    else if (timed === undefined)
      answers.push({ ...base, profiled: 'not tried', why: 'only what is timed is profiled' });
    else answers.push({ ...base, ...(await tryProfile(measurer, timed)) });
  }
}

async function tryProfile(
  measurer: Measurer,
  { id, metrics }: Examined,
): Promise<Pick<ExaminedSuite, 'profiled' | 'why'>> {
  try {
    const metric = metrics.find(({ unit }) => unit !== 'B') ?? timeMetric;
    const taken = await measurer.profile({ id, metric }, { count: 1, taken: 0 });
    return taken.length > 0 ? { profiled: 'yes' } : { profiled: 'no' };
  } catch (error) {
    if (!(error instanceof GateError) || ['INTERRUPTED', 'BUDGET_SPENT'].includes(error.code)) throw error;
    return { profiled: 'no', why: [error.message, ...(error.hint === undefined ? [] : [error.hint])].join(' · ') };
  }
}
