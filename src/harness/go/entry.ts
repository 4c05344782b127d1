/**
 * `testing.B` benchmarks of a Go module. Each package is built once a checkout (`go test -c`), so that no process pays
 * for a build; each process runs one benchmark, several times in a row: the first for warming up, the others as batches.
 */
import { randomUUID } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Failure } from '../../results/invocation.ts';
import type {
  Captured,
  Harness,
  HarnessContext,
  Held,
  Listed,
  Measured,
  ProcessRequest,
  ProcessResult,
  Wanted,
} from '../harness.ts';
import { measuredFrom } from '../measured.ts';
import { failureOf } from '../process-failure.ts';
import { programWitness } from '../proof/built-program.ts';
import { succeeded } from '../tool.ts';
import { benchRequest, type GoNote, noteOf } from './binary.ts';
import { collectionsIn, traced, untraced } from './gc-trace.ts';
import { heldBenchmark, repetitionMs } from './go-held.ts';
import { list } from './go-list.ts';
import { failuresIn, type GoOutput, type GoResult, isUnknown, miscount, parseGoOutput, skipsIn } from './go-output.ts';
import { goProgram } from './go-proof.ts';
import { goReaches, goReachesAlways } from './lone.ts';
import { goHint } from './packages.ts';
import { standing } from './places.ts';
import {
  fixedCalls,
  isMostlyUntimed,
  mostUntimed,
  nsWithUntimed,
  profiledRun,
  repetitionOf,
  sizesOf,
  trialTime,
  type Untimed,
} from './sizes.ts';

export const goHarness: Harness = {
  toolchain: () => ({
    runtime: 'go',
    command: 'go',
    args: ['env', 'GOVERSION'],
    version: /^(?:go)?(\S+)/,
    hint: goHint,
  }),
  together: () => 'metrics',
  list,
  invoke,
  holder,
  profile,
  ...programWitness(invoke, goProgram),
  reaches: goReaches,
  reachesAlways: goReachesAlways,
};

async function invoke(context: HarnessContext, wanted: readonly Wanted[]): Promise<readonly Measured[]> {
  const [first] = wanted;
  if (first === undefined) return [];
  const { benchmark } = first;
  const { localName: name } = benchmark;
  const note = noteOf(benchmark);
  const { time, warming, batches } = sizesOf(context.suite, longestCallMs(first), longestUntimed(first));
  const args = ['-test.benchtime', time, '-test.count', String(warming + batches)];
  const request = benchRequest(context, note, { name, args });
  const result = await context.run(request);
  const output = parseGoOutput(result.stdout);
  const all = resultsOf(output, name);
  if (!succeeded(result) || all.length !== warming + batches) {
    const failure =
      failureIn(output, name) ??
      miscounted(name, { found: all.length, wanted: warming + batches }, { result, request });
    return wanted.map(() => ({ state: 'failed', failure }));
  }
  const results = all.slice(warming);
  const iterations = results.reduce((sum, each) => sum + each.iterations, 0);
  return wanted.map(({ metric }) => {
    const unit = note.units[metric.name] ?? '';
    const values = results.flatMap((each) => ownValue(each, unit) ?? []);
    return measuredFrom({ metric, values, iterations }, result, context);
  });
}

/** The first call that either side has seen: a side of its own would have as many batches as it is fast. */
function longestCallMs({ benchmark, beside = benchmark }: Wanted): number {
  return Math.max(noteOf(benchmark).firstNs ?? 0, noteOf(beside).firstNs ?? 0) / 1e6;
}

/** On either side, so that both make the same number of calls. */
function longestUntimed({ benchmark, beside = benchmark }: Wanted): Untimed {
  const notes = [noteOf(benchmark), noteOf(beside)];
  const longest = (values: readonly number[]): number | undefined =>
    values.length === 0 ? undefined : Math.max(...values);
  return {
    wallMs: longest(notes.flatMap(({ stopped }) => (stopped === undefined ? [] : [stopped.wallNs / 1e6]))),
    setupMs: longest(notes.flatMap(({ setupMs }) => setupMs ?? [])),
  };
}

/**
 * In a long call Go's runtime now and then allocates once by itself, and the oftener the longer the call takes: a single
 * allocation of a single call is not the benchmark's.
 */
function ownValue({ values, iterations }: Pick<GoResult, 'values' | 'iterations'>, unit: string): number | undefined {
  const isCount = unit === 'B/op' || unit === 'allocs/op';
  const isRuntimes = isCount && iterations === 1 && (values.get('allocs/op') ?? Number.POSITIVE_INFINITY) <= 1;
  return isRuntimes ? 0 : values.get(unit);
}

interface Ran {
  readonly result: ProcessResult;
  readonly request: ProcessRequest;
}

const unknown =
  'Its function must begin a benchmark of this name in every process: this time it began none (a name cannot hold the time, a random number, an address or a temporary folder)';

/** More would be those of two benchmarks, merged. */
function miscounted(
  name: string,
  { found, wanted }: { readonly found: number; readonly wanted: number },
  { result, request }: Ran,
): Failure {
  if (!succeeded(result)) return failureOf(result, request, 'its run');
  if (isUnknown(result.stdout, name)) return { reason: 'missing', message: unknown };
  return { reason: 'missing', message: miscount(found, wanted) };
}

/** Repetitions so short that many fit in a block; a benchmark of long calls would pay for each one that is cut short. */
function holder(context: HarnessContext, wanted: readonly Wanted[]): (() => Held) | undefined {
  const { hold, suite } = context;
  const [first] = wanted;
  if (hold === undefined || first === undefined) return undefined;
  const { localName: name } = first.benchmark;
  const note = noteOf(first.benchmark);
  if ((note.firstNs ?? 0) * (fixedCalls(suite) ?? 1) > longestHeldMs * 1e6) return undefined;
  const { stopped, setupMs = 0 } = note;
  if (setupMs > longestHeldMs || (fixedCalls(suite) === undefined && (stopped?.ratio ?? 1) > mostHeldRatio)) {
    return undefined;
  }
  const args = ['-test.benchtime', repetitionOf(suite, repetitionMs), '-test.count', String(endless)];
  const request = benchRequest(context, note, { name, args });
  const failureAt = (text: string, result: ProcessResult): Failure =>
    failureIn(parseGoOutput(text), name) ?? failureOf(result, request, 'its run');
  return () => heldBenchmark({ wanted, name, ...note, process: hold(request), warmupMs: suite.warmupMs, failureAt });
}

/** Calls (or a fixed number of them), or what is before them, longer than that are measured one process after another, ms. */
const longestHeldMs = 50;
/** Where a call takes more times what is timed of it, so does a repetition, of which a turn has several. */
const mostHeldRatio = 300;
const endless = 1_000_000;

function resultsOf({ events }: GoOutput, name: string) {
  return events.filter((event) => event.kind === 'result').filter((event) => event.name === name);
}

function failureIn(output: GoOutput, name: string): Failure | undefined {
  const reason = failuresIn(output).get(name);
  if (reason !== undefined) return { reason: 'threw', message: `It failed${reason}` };
  const skipped = skipsIn(output).get(name);
  return skipped === undefined ? undefined : { reason: 'skipped', message: `It skipped itself this time${skipped}` };
}

/** The profiler samples 100 times a second: long enough for some hundreds of samples, less where time boxes are short. */
function profiledMsOf({ suite, brief }: HarnessContext): number {
  return Math.min(brief === true ? 800 : 3000, 15 * suite.measureMs);
}

/** Mean bytes between samples of allocations, as for other runtimes. */
const heapIntervalBytes = 16 * 1024;

/** A fixed number of calls, so that it is known how many the profile holds; how many was found by running it before. */
async function profile(context: HarnessContext, benchmark: Listed, kind: 'cpu' | 'heap'): Promise<Captured> {
  const { localName: name } = benchmark;
  const note = noteOf(benchmark);
  const tried = await triedCalls(context, name, note);
  if ('state' in tried) return tried;
  const profiledMs = profiledMsOf(context);
  const { calls, ...run } = profiledRun(context.suite, profiledMs, tried.nsPerCall);
  const output = join(context.scratch, `${randomUUID()}.pprof`);
  const request = traced(
    benchRequest(context, note, {
      name,
      args: ['-test.benchtime', run.time, '-test.count', String(run.count), ...flagsOf[kind], output],
    }),
  );
  try {
    const result = await context.run({ ...request, timeoutMs: request.timeoutMs + 4 * profiledMs });
    if (!succeeded(result)) return failedProfile(untraced(result), request);
    const collections = collectionsIn(result.stderr, calls);
    const counted = { operations: calls, collections };
    return {
      state: 'captured',
      profile: { ...profileHeader(kind, context, note), bytes: readFileSync(output), ...counted },
    };
  } finally {
    rmSync(output, { force: true });
  }
}

/** What one of its calls takes, or why nobody knows. */
async function triedCalls(
  context: HarnessContext,
  name: string,
  note: GoNote,
): Promise<{ readonly nsPerCall: number } | Captured> {
  if (note.stopped !== undefined && fixedCalls(context.suite) === undefined) {
    return { nsPerCall: note.stopped.wallNs / mostUntimed };
  }
  const requestFor = (time: string) => benchRequest(context, note, { name, args: ['-test.benchtime', time] });
  const request = requestFor(trialTime(context.suite, note.firstNs));
  const result = await context.run(request);
  const [found] = resultsOf(parseGoOutput(result.stdout), name);
  if (found === undefined) return failedProfile(result, request);
  const { iterations: calls } = found;
  const nsPerCall = found.values.get('ns/op') ?? (result.durationMs * 1e6) / calls;
  const trial = { calls, nsPerCall, tookMs: result.durationMs };
  if (!isMostlyUntimed(trial)) return { nsPerCall };
  const once = await context.run(requestFor('1x'));
  return { nsPerCall: nsWithUntimed(trial, once.durationMs) };
}

const flagsOf: Readonly<Record<'cpu' | 'heap', readonly string[]>> = {
  cpu: ['-test.cpuprofile'],
  heap: ['-test.memprofilerate', String(heapIntervalBytes), '-test.memprofile'],
};

/** The collector's threads work for the benchmark too. */
function profileHeader(kind: 'cpu' | 'heap', context: HarnessContext, { module }: GoNote) {
  return {
    kind,
    format: 'pprof',
    sampleType: kind === 'cpu' ? 'cpu' : 'alloc_space',
    caller: { frame: /^testing\.\(\*B\)\.(?:runN|RunParallel\.func1) /, others: 'kept' },
    place: standing(module, context),
  } as const;
}

function failedProfile(result: ProcessResult, request: ProcessRequest): Captured {
  return { state: 'failed', failure: failureOf(result, request, 'its profiled run') };
}
