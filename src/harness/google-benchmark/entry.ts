/**
 * Programs of Google Benchmark. The suite's `command` builds them, once a checkout, and its `files` say where they are
 * then; each process runs one benchmark, its first repetitions for warming up, the others as batches.
 */
import { randomUUID } from 'node:crypto';
import { accessSync, constants, existsSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { Failure } from '../../results/invocation.ts';
import { cpuMetric, type Metric, timeMetric } from '../../results/metric.ts';
import { fileTitles, findFiles } from '../bench-files.ts';
import { buildByCommand, compilerToolchain } from '../built.ts';
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
import { numberedNames, sharedNames, sharedNamesRemark } from '../numbered-names.ts';
import { perfProfiledMsOf, recordPerf, tryPerf } from '../perf.ts';
import { timedStretch } from '../perf-stretch.ts';
import { failureOf } from '../process-failure.ts';
import { builtProgram, programWitness, systemListers } from '../proof/built-program.ts';
import { succeeded } from '../tool.ts';
import { type GoogleResults, lastLoopMs, namesIn, parseGoogleBenchmark } from './google-benchmark-results.ts';

export const googleBenchmarkHarness: Harness = {
  toolchain: () => compilerToolchain,
  together: () => 'metrics',
  list,
  invoke,
  profile,
  tryProfiler: tryPerf,
  // Nothing says in one way for all builds what a program is made from.
  ...programWitness(invoke, async (_, { executable }) =>
    executable === undefined ? undefined : builtProgram(executable, { sources: undefined, listers: systemListers }),
  ),
};

const metrics: readonly Metric[] = [timeMetric, cpuMetric];

/** Batches a process measures: enough for a median. */
const batches = 5;

async function list(context: HarnessContext): Promise<readonly Listed[]> {
  const failure = await buildByCommand(context);
  const { root, suite } = context;
  if (failure !== undefined) return [{ name: suite.name, file: '.', localName: '', metrics, failure }];
  const programs = findFiles(root, suite.files).filter((file) => isProgram(root, file, suite.files));
  const titles = fileTitles(programs);
  const listed: Listed[] = [];
  for (const file of programs) listed.push(...(await listProgram(context, file, titles.get(file) ?? file)));
  return listed;
}

/**
 * Build folders are full of files; a program can be executed and has no ending, or Windows' own. What a glob names whole
 * (`small.perftest`) is no library that happens to lie there.
 */
export function isProgram(root: string, file: string, globs: readonly string[]): boolean {
  const isNamed = globs.some((glob) => basename(glob) === basename(file));
  try {
    accessSync(join(root, file), constants.X_OK);
    return statSync(join(root, file)).isFile() && (isNamed || ['', '.exe'].includes(extname(file)));
  } catch {
    return false;
  }
}

async function listProgram(context: HarnessContext, file: string, title: string): Promise<readonly Listed[]> {
  const request = requestOf(context, file, ['--benchmark_list_tests=true']);
  const result = await context.run(request);
  if (!succeeded(result)) {
    const failure = failureOf(result, request, 'listing its benchmarks');
    return [{ name: title, file, localName: '', metrics, failure }];
  }
  const silent = await context.run({ ...request, args: [...request.args, '--benchmark_filter=^$'] });
  const names = namesIn(result.stdout, silent.stdout);
  const distinct = numberedNames(names);
  const shared = sharedNames(names);
  return names.map((localName, i) => ({
    name: `${title}/${distinct[i]}`,
    file,
    localName,
    note: String(names.slice(0, i).filter((name) => name === localName).length),
    remark: shared.length === 0 ? undefined : sharedNamesRemark(file, shared),
    metrics,
    executable: realpathSync(request.command),
  }));
}

function requestOf({ root, suite }: HarnessContext, file: string, args: readonly string[]): ProcessRequest {
  return {
    command: join(root, file),
    args: [...args, ...suite.flags],
    cwd: join(root, suite.workingDirectory ?? ''),
    timeoutMs: suite.timeoutMs,
    answersOn: 'stdout',
  };
}

interface Run {
  readonly minTimeMs: number;
  readonly repetitions: number;
  readonly output: string;
}

/** The results go to a file: standard output is the program's own as well. */
function runOf(
  context: HarnessContext,
  { file, localName }: Listed,
  { minTimeMs, repetitions, output }: Run,
): ProcessRequest {
  const request = requestOf(context, file, [
    // Without a unit, which versions before 1.8 do not know.
    `--benchmark_min_time=${minTimeMs / 1000}`,
    `--benchmark_repetitions=${repetitions}`,
  ]);
  const chosen = [
    `--benchmark_filter=${filterFor(localName)}`,
    '--benchmark_out_format=json',
    `--benchmark_out=${output}`,
  ];
  return { ...request, args: [...request.args, ...chosen] };
}

/**
 * For the dialects that the library is built with: POSIX refuses a backslash before what closes a bracket or a brace, and takes both as
 * they are.
 */
export function filterFor(name: string): string {
  return `^${name.replaceAll(/[\\.+*?()|[{^$]/g, '\\$&').replaceAll('}', '[}]')}$`;
}

/** What it wrote, and what it ended with. Its filter runs all that have the name; the note says how many came before. */
async function resultsOf<T>(
  context: HarnessContext,
  { note = '0' }: Listed,
  run: (output: string) => Promise<T>,
): Promise<{ readonly ran: T; readonly found: GoogleResults | undefined }> {
  const output = join(context.scratch, `${randomUUID()}.json`);
  try {
    const ran = await run(output);
    return {
      ran,
      found: existsSync(output) ? parseGoogleBenchmark(readFileSync(output, 'utf8'), Number(note)) : undefined,
    };
  } finally {
    rmSync(output, { force: true });
  }
}

async function invoke(context: HarnessContext, wanted: readonly Wanted[]): Promise<readonly Measured[]> {
  const [first] = wanted;
  if (first === undefined) return [];
  const { warmupMs, measureMs } = context.suite;
  const minTimeMs = measureMs / batches;
  const warming = Math.ceil(warmupMs / minTimeMs);
  const { ran, found } = await resultsOf(context, first.benchmark, async (output) => {
    const request = runOf(context, first.benchmark, { minTimeMs, repetitions: warming + batches, output });
    return { request, result: await context.run(request) };
  });
  const { request, result } = ran;
  const isWhole = found?.error === undefined && found?.skipped === undefined;
  if (!succeeded(result) || found === undefined || found.results.length === 0 || !isWhole) {
    return wanted.map(() => ({ state: 'failed', failure: failureIn(found, result, request) }));
  }
  // A benchmark that sets its own number of repetitions has fewer.
  const results = found.results.slice(Math.min(warming, found.results.length - 1));
  const iterations = results.reduce((sum, each) => sum + each.iterations, 0);
  return wanted.map(({ metric }) => {
    const values = results.map(({ time, cpu }) => (metric.name === cpuMetric.name ? cpu : time));
    return measuredFrom({ metric, values, iterations }, result, context);
  });
}

function failureIn(found: GoogleResults | undefined, result: ProcessResult, request: ProcessRequest): Failure {
  if (found?.error !== undefined)
    return { reason: 'skipped', message: `It skipped itself with an error (${found.error})` };
  if (found?.skipped !== undefined) return { reason: 'skipped', message: `It skipped itself (${found.skipped})` };
  if (!succeeded(result)) return failureOf(result, request, 'its run');
  const what = found === undefined ? 'no JSON that can be read' : 'no result';
  return { reason: 'missing', message: `Its program must write its result with --benchmark_out: it wrote ${what}` };
}

/** A frame of the library, by name or by the file it was loaded from. */
const ofLibrary = /\sbenchmark::|\/libbenchmark\.so/;

async function profile(context: HarnessContext, benchmark: Listed, _kind: 'cpu' | 'heap'): Promise<Captured> {
  const minTimeMs = perfProfiledMsOf(context);
  const { ran: recorded, found } = await resultsOf(context, benchmark, (output) => {
    const loopMs = (): number | undefined =>
      existsSync(output) ? lastLoopMs(readFileSync(output, 'utf8'), benchmark.localName) : undefined;
    return recordPerf(context, runOf(context, benchmark, { minTimeMs, repetitions: 1, output }), (script) =>
      timedStretch(script, ofLibrary, loopMs()),
    );
  });
  if (recorded.state === 'failed') return recorded;
  if (found !== undefined && found.alike > 1) {
    const message = 'Several benchmarks have its name and run in one process: a profile would be of all of them';
    return { state: 'failed', failure: { reason: 'unsupported', message } };
  }
  const cpu = found?.results[0]?.cpu;
  const caller = { frame: /^(?:benchmark::|\[libbenchmark\.so)/, others: 'dropped' } as const;
  return { state: 'captured', profile: { ...recorded.profile, caller, costPerOperation: cpu } };
}
