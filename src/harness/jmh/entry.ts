/**
 * JMH benchmarks in a jar. The suite's `command` builds it, once a checkout, and its `files` say where it is then; each
 * process runs one benchmark with one set of parameters, in a virtual machine forked for it as its annotations say.
 */
import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { allocMetric, timeMetric } from '../../results/metric.ts';
import { fileTitles, findFiles } from '../bench-files.ts';
import { buildByCommand } from '../built.ts';
import type { Captured, Harness, HarnessContext, Listed, Measured, ProcessRequest, Wanted } from '../harness.ts';
import { measuredFrom } from '../measured.ts';
import { failureOf } from '../process-failure.ts';
import { runTool, succeeded } from '../tool.ts';
import { asyncProfilerFlags, profiledAs } from './async-profiler.ts';
import { type JmhBenchmark, type JmhResult, parseJmhList, parseJmhResults } from './jmh-results.ts';

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
};

const metrics = [timeMetric, allocMetric];

/** Measured iterations of a process: enough for a median. */
const iterations = 5;

async function list(context: HarnessContext): Promise<readonly Listed[]> {
  const { root, suite } = context;
  const failure = await buildByCommand(context);
  if (failure !== undefined) return [{ name: suite.name, file: '.', localName: '', metrics, failure }];
  const jars = findFiles(root, suite.files);
  const titles = fileTitles(jars);
  const listed: Listed[] = [];
  for (const jar of jars) {
    const request = requestOf(context, jar, ['-lp', ...suite.flags]);
    const result = await runTool(context, request, javaHint);
    const title = titles.get(jar) ?? jar;
    if (!succeeded(result)) {
      const said = failureOf(result, request, 'listing its benchmarks');
      listed.push({ name: title, file: jar, localName: '', metrics, failure: said });
      continue;
    }
    // Names hold package and class; only several jars need telling apart.
    const prefix = jars.length === 1 ? '' : `${title}/`;
    for (const each of parseJmhList(result.stdout))
      listed.push({ ...toListed(each, jar), name: prefix + nameOf(each) });
  }
  return listed;
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
    args: ['-jar', join(root, jar), ...args],
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
  const { name, parameters } = JSON.parse(note) as JmhBenchmark;
  const eachMs = Math.max(1, Math.round(measureMs / iterations));
  const warming = Math.ceil(warmupMs / eachMs);
  const wanted = ['-bm', 'avgt', '-tu', 'ns', '-f', '1', '-foe', 'true', '-rf', 'json', '-rff', output];
  const times = ['-wi', String(warming), '-w', `${eachMs}ms`, '-i', String(iterations), '-r', `${eachMs}ms`];
  const chosen = Object.entries(parameters).flatMap(([key, value]) => ['-p', `${key}=${value}`]);
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
  const found = succeeded(result) ? readResult(output) : undefined;
  if (found === undefined) {
    const failure = failureOf(result, request, 'its run');
    return wanted.map(() => ({ state: 'failed', failure }));
  }
  return wanted.map(({ metric }) =>
    measuredFrom({ metric, values: metric.name === allocMetric.name ? found.alloc : found.time }, result, context),
  );
}

function readResult(file: string): JmhResult | undefined {
  try {
    return parseJmhResults(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  } finally {
    rmSync(file, { force: true });
  }
}

const profiledMs = 2000;

async function profile(context: HarnessContext, benchmark: Listed, kind: 'cpu' | 'heap'): Promise<Captured> {
  const folder = join(context.scratch, randomUUID());
  const output = join(context.scratch, `${randomUUID()}.json`);
  try {
    const flags = await asyncProfilerFlags(context, { kind, folder });
    const request = runOf(context, benchmark, { measureMs: profiledMs, output, args: ['-prof', 'gc', ...flags] });
    const result = await context.run({ ...request, timeoutMs: request.timeoutMs + 10 * profiledMs });
    const found = succeeded(result) ? readResult(output) : undefined;
    const recording = found === undefined ? undefined : recordingIn(folder);
    if (found === undefined || recording === undefined) {
      return { state: 'failed', failure: failureOf(result, request, 'its profiled run') };
    }
    return { state: 'captured', profile: { ...profiledAs(kind, found), bytes: readFileSync(recording) } };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** async-profiler names a folder after benchmark, mode and parameters. */
function recordingIn(folder: string): string | undefined {
  try {
    const file = readdirSync(folder, { recursive: true, encoding: 'utf8' }).find((path) => path.endsWith('.jfr'));
    return file === undefined ? undefined : join(folder, file);
  } catch {
    return undefined;
  }
}
