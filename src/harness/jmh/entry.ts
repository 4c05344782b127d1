/**
 * JMH benchmarks in a jar or on a class path. The suite's `command` builds them, once a checkout, and its `files` say where they are then; each
 * process runs one benchmark with one set of parameters, in a virtual machine forked for it as its annotations say.
 */
import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Conditions, Failure } from '../../results/invocation.ts';
import { allocMetric, timeMetric } from '../../results/metric.ts';
import { fileTitles, findFiles } from '../bench-files.ts';
import { buildByCommand } from '../built.ts';
import type { Captured, Harness, HarnessContext, Listed, Measured, ProcessRequest, Wanted } from '../harness.ts';
import { measuredFrom } from '../measured.ts';
import { failureOf } from '../process-failure.ts';
import { runTool, succeeded } from '../tool.ts';
import {
  asyncProfilerFlags,
  findAsyncProfiler,
  profiledAs,
  type Recording,
  recordedCollections,
  tryAsyncProfiler,
  withoutAsyncProfiler,
} from './async-profiler.ts';
import { benchmarkListOf, isClassPath, jmhVersionOf, startOf } from './class-path.ts';
import { type JmhBenchmark, parseJmhList, waitsAtEach } from './jmh-list.ts';
import { jmhProof } from './jmh-proof.ts';
import { type JmhAnswer, type JmhResult, parseJmhResults } from './jmh-results.ts';

const javaHint = 'install a JDK; in a workflow, with actions/setup-java before this step';

export const jmhHarness: Harness = {
  toolchain: () => ({
    runtime: 'jvm',
    command: 'java',
    args: ['-version'],
    version: /version "([^"]+)"/,
    hint: javaHint,
  }),
  together: () => 'metrics',
  list,
  invoke,
  profile,
  tryProfiler: tryAsyncProfiler,
  ...jmhProof(invoke),
};

const metrics = [timeMetric, allocMetric];

/** Measured iterations of a process: enough for a median. */
const iterations = 5;

/** Where each costs half a second more. */
const fewest = 3;

/**
 * Maven's own virtual machine ends before its better compiler pays: without it a build took half the processor time. Only Maven reads
 * this, what it builds is the same, and what the user sets stays.
 */
export const quickMaven = `: "\${MAVEN_OPTS=-XX:TieredStopAtLevel=1}"; export MAVEN_OPTS; `;

async function list(context: HarnessContext): Promise<readonly Listed[]> {
  const { root, suite } = context;
  const failure = await buildByCommand(context, process.platform === 'win32' ? '' : quickMaven);
  if (failure !== undefined) return [{ name: suite.name, file: '.', localName: '', metrics, failure }];
  // A folder of modules lists a class path in each, whether it has benchmarks or not.
  const built = findFiles(root, suite.files);
  const jars = built.filter((file) => !isClassPath(file) || benchmarkListOf(join(root, file)) !== undefined);
  const [first] = built;
  if (jars.length === 0 && first !== undefined)
    return [{ name: suite.name, file: first, localName: '', metrics, failure: unprocessed(first) }];
  const titles = fileTitles(jars);
  const listed: Listed[] = [];
  for (const jar of jars) {
    const request = requestOf(context, jar, ['-lp', ...suite.flags]);
    const result = await runTool(context, request, javaHint);
    const title = titles.get(jar) ?? jar;
    if (!succeeded(result)) {
      const unlisted = failureOf(result, request, 'listing its benchmarks');
      listed.push({
        name: jars.length === 1 ? suite.name : title,
        file: jar,
        localName: '',
        metrics,
        failure: unlisted,
      });
      continue;
    }
    // Names hold package and class; only several jars need to be distinguished.
    const prefix = jars.length === 1 ? '' : `${title}/`;
    const inJar = benchmarkListOf(join(root, jar));
    const executable = realpathSync(join(root, jar));
    const few = waitsAtEach(jmhVersionOf(join(root, jar))) ? { fewIterations: true } : {};
    for (const each of parseJmhList(result.stdout, inJar))
      listed.push({ ...toListed({ ...each, ...few }, jar), name: prefix + nameOf(each), executable });
  }
  return listed;
}

/** Its class path has no list of benchmarks, which javac makes of their annotations. */
function unprocessed(file: string): Failure {
  const message = `${file}, or the classes beside it, must have META-INF/BenchmarkList, which JMH's annotation processor writes as javac runs: no entry has it; make org.openjdk.jmh:jmh-generator-annprocess a dependency of the module that holds the benchmarks, and from JDK 23 on let javac run it (-proc:full, or <maven.compiler.proc>full</maven.compiler.proc>)`;
  return { reason: 'load', message };
}

function toListed(benchmark: JmhBenchmark, file: string): Listed {
  return { name: nameOf(benchmark), file, localName: benchmark.name, metrics, note: JSON.stringify(benchmark) };
}

/** `org.sample.Parsing/parse[size=10]`: class, method and parameters. */
function nameOf({ name, parameters }: JmhBenchmark): string {
  const values = Object.entries(parameters).map(([key, value]) => `${key}=${value}`);
  return name.replace(/\.([^.]+)$/, '/$1') + (values.length === 0 ? '' : `[${values.join(',')}]`);
}

function requestOf({ root, suite }: HarnessContext, jar: string, args: readonly string[]): ProcessRequest {
  return {
    command: 'java',
    args: [...startOf(join(root, jar)), ...args],
    cwd: join(root, suite.workingDirectory ?? ''),
    timeoutMs: suite.timeoutMs,
    answersOn: 'stdout',
  };
}

interface Run {
  readonly measureMs: number;
  readonly output: string;
  readonly args: readonly string[];
}

/** Time an operation whatever the mode annotated, unless the suite's flags ask for another. */
function runOf(context: HarnessContext, { file, note = '' }: Listed, { measureMs, output, args }: Run): ProcessRequest {
  const { flags, warmupMs } = context.suite;
  // Written by list, from a JmhBenchmark.
  const { name, parameters, singleShot = false, fewIterations = false } = JSON.parse(note) as JmhBenchmark;
  const measured = fewIterations && !singleShot ? fewest : iterations;
  const eachMs = Math.max(1, Math.round(measureMs / measured));
  const warmMs = fewIterations && !singleShot ? Math.max(1, warmupMs) : eachMs;
  const warming = Math.ceil(warmupMs / warmMs);
  const wanted = [
    '-bm',
    singleShot ? 'ss' : 'avgt',
    '-tu',
    'ns',
    '-f',
    '1',
    '-foe',
    'true',
    '-rf',
    'json',
    '-rff',
    output,
  ];
  const times = ['-wi', String(warming), '-w', `${warmMs}ms`, '-i', String(measured), '-r', `${eachMs}ms`];
  // JMH splits what it is given at commas, and takes no empty value: then it runs them all, and the right one is picked.
  const askable = Object.entries(parameters).filter(([, value]) => value !== '' && !value.includes(','));
  const chosen = askable.flatMap(([key, value]) => ['-p', `${key}=${value}`]);
  const pattern = `^${name.replaceAll(/[.$]/g, '\\$&')}$`;
  return requestOf(context, file, [pattern, ...chosen, ...wanted, ...times, ...args, ...flags]);
}

async function invoke(context: HarnessContext, wanted: readonly Wanted[]): Promise<readonly Measured[]> {
  const [first] = wanted;
  if (first === undefined) return [];
  const output = join(context.scratch, `${randomUUID()}.json`);
  const { measureMs } = context.suite;
  const request = runOf(context, first.benchmark, { measureMs, output, args: ['-prof', 'gc'] });
  const result = await context.run(request);
  const answer = succeeded(result) ? readAnswer(output, first.benchmark) : undefined;
  if (answer?.state !== 'measured') {
    const failure = answer === undefined ? failureOf(result, request, 'its run') : unmeasured(answer.message);
    return wanted.map(() => ({ state: 'failed', failure }));
  }
  const { alloc, time } = answer.result;
  const conditions = { ...result.conditions, ...pausesOf(answer.result, measureMs) };
  return wanted.map(({ metric }) =>
    measuredFrom(
      { metric, values: metric.name === allocMetric.name ? alloc : time },
      { ...result, conditions },
      context,
    ),
  );
}

/** JMH counts no calls: a call pauses for its share of the time that was measured. Single shots took what they took. */
export function pausesOf({ time, collections }: JmhResult, measureMs: number): Pick<Conditions, 'gcCount' | 'gcTime'> {
  const took = time.reduce((sum, each) => sum + each, 0);
  if (collections === undefined || took === 0) return {};
  const measuredNs = Math.max(measureMs * 1e6, took);
  return { gcCount: collections.count, gcTime: (collections.pauseNs / measuredNs) * (took / time.length) };
}

function unmeasured(message: string): Failure {
  return { reason: 'missing', message };
}

function readAnswer(file: string, { note = '' }: Listed): JmhAnswer | undefined {
  try {
    // Written by list, from a JmhBenchmark.
    return parseJmhResults(readFileSync(file, 'utf8'), JSON.parse(note) as JmhBenchmark);
  } catch {
    return undefined;
  } finally {
    rmSync(file, { force: true });
  }
}

const profiledMs = 2000;

async function profile(context: HarnessContext, benchmark: Listed, kind: 'cpu' | 'heap'): Promise<Captured> {
  const library = await findAsyncProfiler(context);
  if (library === undefined) return { state: 'failed', failure: withoutAsyncProfiler };
  const ways = [
    { by: 'jmh', withCollections: kind === 'heap' },
    // Not every JVM has a recorder of its own, nor does every JMH pass on what it does not know.
    ...(kind === 'heap' ? [{ by: 'jmh', withCollections: false } as const] : []),
    { by: 'agent', withCollections: false },
  ] as const;
  let captured: Captured = { state: 'failed', failure: withoutAsyncProfiler };
  for (const way of ways) {
    captured = await record(context, benchmark, { kind, library, ...way });
    if (captured.state === 'captured' || captured.failure.reason === 'timeout') break;
  }
  return captured;
}

async function record(
  context: HarnessContext,
  benchmark: Listed,
  recorded: Omit<Recording, 'folder'>,
): Promise<Captured> {
  const folder = join(context.scratch, randomUUID());
  const output = join(context.scratch, `${randomUUID()}.json`);
  try {
    const args = ['-prof', 'gc', ...asyncProfilerFlags({ ...recorded, folder })];
    const request = runOf(context, benchmark, { measureMs: profiledMs, output, args });
    const result = await context.run({ ...request, timeoutMs: request.timeoutMs + 10 * profiledMs });
    const answer = succeeded(result) ? readAnswer(output, benchmark) : undefined;
    const recording = recordingIn(folder, benchmark);
    if (answer?.state !== 'measured' || recording === undefined) {
      return { state: 'failed', failure: failureOf(result, request, 'its profiled run') };
    }
    const bytes = readFileSync(recording);
    const collections = recorded.withCollections ? recordedCollections(bytes, answer.result) : undefined;
    const profile = { ...profiledAs(recorded.kind, answer.result), bytes };
    return { state: 'captured', profile: collections === undefined ? profile : { ...profile, collections } };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** async-profiler names a folder after benchmark, mode and parameters; of several, the one that ran with these. */
function recordingIn(folder: string, { note = '' }: Listed): string | undefined {
  try {
    // Written by list, from a JmhBenchmark.
    const { parameters } = JSON.parse(note) as JmhBenchmark;
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.jfr'));
    const named = Object.entries(parameters).map(([key, value]) => `${key}-${value}`);
    const file = files.length > 1 ? files.find((path) => named.every((part) => path.includes(part))) : files[0];
    return file === undefined ? undefined : join(folder, file);
  } catch {
    return undefined;
  }
}
