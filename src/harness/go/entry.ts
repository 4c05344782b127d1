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
  Listed,
  Measured,
  ProcessRequest,
  ProcessResult,
  Wanted,
} from '../harness.ts';
import { measuredFrom } from '../measured.ts';
import { failureOf } from '../process-failure.ts';
import { succeeded } from '../tool.ts';
import { benchRequest, build, type GoNote, noteOf } from './binary.ts';
import { type GoOutput, parseGoOutput } from './go-output.ts';
import { metricsIn } from './metrics.ts';
import { type GoPackage, goHint, listPackages } from './packages.ts';
import { standing } from './places.ts';

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
  profile,
};

/** Batches a process measures: enough for a median. */
const batches = 5;

async function list(context: HarnessContext): Promise<readonly Listed[]> {
  const found = await listPackages(context);
  if (found.state === 'failed') {
    const failure = failureOf(found.result, found.request, 'go list');
    const { name, workingDirectory } = context.suite;
    return [{ name, file: workingDirectory ?? '.', localName: '', metrics: [], failure }];
  }
  const listed: Listed[] = [];
  for (const each of found.packages) listed.push(...(await listPackage(context, each)));
  return listed;
}

async function listPackage(context: HarnessContext, each: GoPackage): Promise<readonly Listed[]> {
  const [file = ''] = each.benchmarks.values();
  const built = await build(context, each);
  if (built.state === 'failed') {
    return [{ name: each.title, file, localName: '', metrics: [], failure: built.failure }];
  }
  const listed: Listed[] = [];
  for (const [name, where] of each.benchmarks) {
    const note = { binary: built.binary, folder: each.folder, module: each.module };
    listed.push(...(await listBenchmark(context, { name, file: where, title: each.title, note })));
  }
  return listed;
}

interface GoFunction {
  readonly name: string;
  readonly file: string;
  readonly title: string;
  readonly note: Omit<GoNote, 'units'>;
}

/** By running it once, in a process of its own: only that tells its sub-benchmarks and what it reports. */
async function listBenchmark(context: HarnessContext, each: GoFunction): Promise<readonly Listed[]> {
  const once = await runOnce(context, each, '1x');
  // A clock may not have moved in one call, and Go prints no time of zero.
  const timeless = once.output.events.some((event) => event.kind === 'result' && !event.values.has('ns/op'));
  return toListed(each, timeless ? await runOnce(context, each, '20ms') : once);
}

interface FirstRun {
  readonly output: GoOutput;
  readonly result: ProcessResult;
  readonly request: ProcessRequest;
}

async function runOnce(context: HarnessContext, { name, note }: GoFunction, time: string): Promise<FirstRun> {
  const request = benchRequest(context, note, { name, args: ['-test.benchtime', time] });
  const result = await context.run(request);
  return { output: parseGoOutput(result.stdout), result, request };
}

function toListed({ name, file, title, note }: GoFunction, { output, result, request }: FirstRun): readonly Listed[] {
  const listed = new Map<string, Listed>();
  const add = (localName: string, failure?: Failure): void => {
    const metrics = metricsIn(output, localName);
    const units = Object.fromEntries([...metrics].map(([unit, metric]) => [metric.name, unit]));
    listed.set(localName, {
      name: `${title}/${localName}`,
      file,
      localName,
      metrics: [...metrics.values()],
      note: JSON.stringify({ ...note, units } satisfies GoNote),
      ...(failure === undefined ? {} : { failure }),
    });
  };
  for (const event of output.events) if (event.kind === 'result') add(event.name);
  const failures = failuresIn(output);
  for (const [failed, said] of failures) add(failed, { reason: 'threw', message: `It failed${said}` });
  if (!succeeded(result) && failures.size === 0) {
    add(lastBegun(output) ?? name, failureOf(result, request, 'its first run'));
  }
  return [...listed.values()];
}

/** Those that failed themselves, not their parents, with what they logged. */
function failuresIn({ events }: GoOutput): ReadonlyMap<string, string> {
  const failed = events.filter((event) => event.kind === 'failed');
  return new Map(
    failed
      .filter(({ name }) => !failed.some((other) => other.name.startsWith(`${name}/`)))
      .map(({ name, said }) => [name, said === '' ? '' : `: ${said}`]),
  );
}

/** What was running when the process died. */
function lastBegun({ events }: GoOutput): string | undefined {
  const begun = events.filter((event) => event.kind === 'begun').at(-1)?.name;
  return events.some((event) => event.kind === 'result' && event.name === begun) ? undefined : begun;
}

async function invoke(context: HarnessContext, wanted: readonly Wanted[]): Promise<readonly Measured[]> {
  const [first] = wanted;
  if (first === undefined) return [];
  const { benchmark } = first;
  const { localName: name } = benchmark;
  const note = noteOf(benchmark);
  const batchMs = Math.max(1, Math.round(context.suite.measureMs / batches));
  const warming = Math.ceil(context.suite.warmupMs / batchMs);
  const args = ['-test.benchtime', `${batchMs}ms`, '-test.count', String(warming + batches)];
  const request = benchRequest(context, note, { name, args });
  const result = await context.run(request);
  const output = parseGoOutput(result.stdout);
  const results = resultsOf(output, name).slice(warming);
  if (!succeeded(result) || results.length < batches) {
    const failure = failureIn(output, name) ?? failureOf(result, request, 'its run');
    return wanted.map(() => ({ state: 'failed', failure }));
  }
  const iterations = results.reduce((sum, each) => sum + each.iterations, 0);
  return wanted.map(({ metric }) => {
    const unit = note.units[metric.name] ?? '';
    const values = results.flatMap((each) => each.values.get(unit) ?? []);
    return measuredFrom({ metric, values, iterations }, result, context);
  });
}

function resultsOf({ events }: GoOutput, name: string) {
  return events.filter((event) => event.kind === 'result').filter((event) => event.name === name);
}

function failureIn(output: GoOutput, name: string): Failure | undefined {
  const said = failuresIn(output).get(name);
  if (said !== undefined) return { reason: 'threw', message: `It failed${said}` };
  const skipped = output.events.some((event) => event.kind === 'skipped' && event.name === name);
  return skipped ? { reason: 'missing', message: 'It skipped itself this time' } : undefined;
}

/** The profiler samples 100 times a second: long enough for some hundreds of samples, less where time boxes are short. */
function profiledMsOf({ suite }: HarnessContext): number {
  return Math.min(3000, 15 * suite.measureMs);
}

/** Mean bytes between samples of allocations, as for other runtimes. */
const heapIntervalBytes = 16 * 1024;

/** A fixed number of calls, so that it is known how many the profile holds; how many was found by running it before. */
async function profile(context: HarnessContext, benchmark: Listed, kind: 'cpu' | 'heap'): Promise<Captured> {
  const { localName: name } = benchmark;
  const note = noteOf(benchmark);
  const { measureMs } = context.suite;
  const trial = benchRequest(context, note, { name, args: ['-test.benchtime', `${measureMs}ms`] });
  const tried = await context.run(trial);
  const [found] = resultsOf(parseGoOutput(tried.stdout), name);
  if (found === undefined) return failedProfile(tried, trial);
  const profiledMs = profiledMsOf(context);
  const calls = callsIn(profiledMs, found.values.get('ns/op') ?? (measureMs * 1e6) / found.iterations);
  const output = join(context.scratch, `${randomUUID()}.pprof`);
  const request = benchRequest(context, note, {
    name,
    args: ['-test.benchtime', `${calls}x`, ...flagsOf[kind], output],
  });
  try {
    const result = await context.run({ ...request, timeoutMs: request.timeoutMs + 4 * profiledMs });
    if (!succeeded(result)) return failedProfile(result, request);
    return { state: 'captured', profile: { ...told(kind, note), bytes: readFileSync(output), operations: calls } };
  } finally {
    rmSync(output, { force: true });
  }
}

const flagsOf: Readonly<Record<'cpu' | 'heap', readonly string[]>> = {
  cpu: ['-test.cpuprofile'],
  heap: ['-test.memprofilerate', String(heapIntervalBytes), '-test.memprofile'],
};

/** The collector's threads work for the benchmark too. */
function told(kind: 'cpu' | 'heap', note: GoNote) {
  return {
    kind,
    format: 'pprof',
    sampleType: kind === 'cpu' ? 'cpu' : 'alloc_space',
    caller: { frame: /^testing\.\(\*B\)\.(?:runN|RunParallel\.func1) /, others: 'kept' },
    place: standing(note.module),
  } as const;
}

function callsIn(profiledMs: number, nsPerCall: number): number {
  return Math.min(1e9, Math.max(1, Math.round((profiledMs * 1e6) / Math.max(nsPerCall, 0.1))));
}

function failedProfile(result: ProcessResult, request: ProcessRequest): Captured {
  return { state: 'failed', failure: failureOf(result, request, 'its profiled run') };
}
