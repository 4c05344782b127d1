/** Harnesses of Python tools whose benchmarks a program of ours finds, and measures one a process: asv and pyperf. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Failure } from '../../results/invocation.ts';
import { residentMetric, timeMetric } from '../../results/metric.ts';
import { directionOf } from '../../units/direction.ts';
import { listedAtOnce } from '../at-once.ts';
import type { Captured, Harness, HarnessContext, Held, Listed, Measured, ProcessRequest, Wanted } from '../harness.ts';
import { measuredFrom } from '../measured.ts';
import { failureOf } from '../process-failure.ts';
import { type Spelled, spelledMetric } from '../shown-metric.ts';
import { steadyTitles } from '../steady-titles.ts';
import { buildTimeoutMs, runTool, succeeded } from '../tool.ts';
import { passedOver, readAnswer } from './answers.ts';
import { heldRounds, slicesOf } from './held-rounds.ts';
import { interpreterIn, programRequest, pythonHint, pythonToolchain, uninstalled } from './interpreter.ts';
import { withCures } from './missing-module.ts';
import { spiedMs, spy, tryPySpy } from './py-spy.ts';
import type { FoundBenchmark, RoundsSpec } from './rounds-program.ts';
import { roundsAnswer, roundsListing } from './rounds-shape.ts';
import { warm } from './warm-rounds.ts';

export interface RoundsTool {
  readonly program: string;
  /** What must be installed. */
  readonly packages: readonly string[];
  /** Absolute paths of the files that may hold benchmarks, in parts that are listed one process each. */
  filesOf(context: HarnessContext): readonly (readonly string[])[];
  /** The tool's own frame that calls the benchmark, as `Caller` has it. */
  readonly caller: RegExp;
  /** As `Caller` has it. */
  readonly beside?: RegExp;
}

export function roundsHarness(tool: RoundsTool): Harness {
  return {
    toolchain: pythonToolchain,
    together: () => 'nothing',
    list: (context) => list(tool, context),
    invoke: async (context, wanted) => {
      const measured: Measured[] = [];
      for (const each of wanted) measured.push(await invokeOne(tool, context, each));
      return measured;
    },
    holder: (context, wanted) => holder(tool, context, wanted),
    profile: (context, benchmark) => profile(tool, context, benchmark),
    tryProfiler: tryPySpy,
  };
}

type Asked = Pick<RoundsSpec, 'task' | 'files' | 'output'> & Partial<RoundsSpec>;

function requestOf(
  { program }: RoundsTool,
  context: HarnessContext,
  { python, asked }: { readonly python: readonly [string, ...string[]]; readonly asked: Asked },
): ProcessRequest {
  const { scratch, suite } = context;
  const spec: RoundsSpec = { scratch, flags: suite.flags, roundMs: 1, ...asked };
  return programRequest(context, python, { program, spec });
}

async function list(tool: RoundsTool, context: HarnessContext): Promise<readonly Listed[]> {
  const parts = tool.filesOf(context);
  const files = [...new Set(parts.flat().map((path) => within(context, path)))].toSorted();
  const titles = await steadyTitles(context, files);
  const mayHold = (path: string): boolean => context.mayHold?.(titles.get(within(context, path)) ?? path) ?? true;
  const wanted = parts.map((files) => files.filter(mayHold)).filter((files) => files.length > 0);
  const tell = (known: readonly Listed[], done: number): void =>
    context.onListed?.(known, `${done} of ${wanted.length} scripts looked at`);
  return listedAtOnce(wanted, (files) => listPart(tool, context, { files, titles }), tell);
}

interface Part {
  readonly files: readonly string[];
  readonly titles: ReadonlyMap<string, string>;
}

async function listPart(
  tool: RoundsTool,
  context: HarnessContext,
  { files, titles }: Part,
): Promise<readonly Listed[]> {
  const output = join(context.scratch, `${randomUUID()}.json`);
  const request = requestOf(tool, context, { python: interpreterIn(context), asked: { task: 'list', files, output } });
  const result = await runTool(context, { ...request, timeoutMs: buildTimeoutMs }, pythonHint);
  const listing = readAnswer(output, roundsListing);
  const { missing, python = '', benchmarks = [], errors = [], shadowed = [], outside } = listing ?? {};
  if (missing !== undefined) throw uninstalled(context, { missing, python }, tool.packages);
  const titleOf = (path: string): string => titles.get(within(context, path)) ?? within(context, path);
  const unlisted = (path: string, failure: Failure): Listed => ({
    name: titleOf(path),
    file: within(context, path),
    localName: '',
    metrics: [timeMetric],
    failure,
  });
  if (listing === undefined) {
    const failure: Failure = { ...failureOf(result, request, 'finding its benchmarks'), reason: 'load' };
    return files.slice(0, 1).map((path) => unlisted(path, failure));
  }
  const found = benchmarks.map((benchmark): Listed => {
    const { metric, factor } = metricOf(benchmark);
    return {
      name: `${titleOf(benchmark.path)}/${benchmark.name}`,
      file: within(context, benchmark.path),
      localName: benchmark.wanted,
      metrics: [metric],
      isOfItsKind: true,
      note: JSON.stringify({ python, path: benchmark.path, factor }),
      executable: outside,
    };
  });
  const named = found.filter((each) => isNamed(context.suite.metrics, each));
  const failed = errors.map(({ path, message }) =>
    unlisted(path, {
      reason: 'load',
      message: `Cannot load ${within(context, path)}:\n${withCures(context, python, message)}${passedOver(shadowed)}`,
    }),
  );
  return [...named, ...failed];
}

/** Peak memory is measured for each benchmark, and only benchmarks of memory report it themselves. */
function isNamed(wanted: readonly string[], { metrics }: Listed): boolean {
  const names = [...metrics.map(({ name }) => name), residentMetric.name];
  return wanted.length === 0 || names.some((name) => wanted.includes(name));
}

function within({ root }: HarnessContext, path: string): string {
  return path.startsWith(root) ? path.slice(root.length + 1).replaceAll('\\', '/') : path;
}

const unitWords: Readonly<Record<string, string>> = {
  second: 's',
  seconds: 's',
  byte: 'bytes',
  integer: '1',
  unit: '1',
};

/** A benchmark of time has no unit of its own. */
export function metricOf({ name, unit, metric }: Pick<FoundBenchmark, 'name' | 'unit' | 'metric'>): Spelled {
  if (unit === undefined) return { metric: timeMetric, factor: 1 };
  if (metric === residentMetric.name) return { metric: residentMetric, factor: 1 };
  const word = unitWords[unit] ?? unit;
  const better = directionOf(word, name.replaceAll(/[/_]/g, ' '));
  return spelledMetric({ unit: word, name: metric, better });
}

interface Note {
  readonly python: string;
  readonly path: string;
  readonly factor: number;
}

function noteOf({ note = '{}' }: Listed): Note {
  // Written by listPart.
  return JSON.parse(note) as Note;
}

function runOf(
  tool: RoundsTool,
  context: HarnessContext,
  {
    benchmark,
    asked,
  }: { readonly benchmark: Listed; readonly asked: Partial<RoundsSpec> & { readonly output: string } },
): ProcessRequest {
  const { python, path } = noteOf(benchmark);
  const run: Asked = { task: 'run', files: [path], wanted: benchmark.localName, ...asked };
  return requestOf(tool, context, { python: [python], asked: run });
}

async function invokeOne(tool: RoundsTool, context: HarnessContext, { benchmark, metric }: Wanted): Promise<Measured> {
  const { warmupMs, measureMs } = context.suite;
  const output = join(context.scratch, `${randomUUID()}.json`);
  const asked = { output, durationMs: warmupMs + measureMs, roundMs: measureMs / 100 };
  const request = runOf(tool, context, { benchmark, asked });
  const result = await context.run(request);
  if (!succeeded(result)) return { state: 'failed', failure: thrown(failureOf(result, request, 'its run')) };
  const { rounds, calls = 1, value, skipped } = readAnswer(output, roundsAnswer) ?? {};
  if (value !== undefined) {
    return measuredFrom({ metric, values: [value * noteOf(benchmark).factor] }, result, context);
  }
  if (rounds === undefined || rounds.length === 0) {
    const failure: Failure =
      skipped === undefined
        ? { reason: 'missing', message: 'It measured nothing this time' }
        : { reason: 'skipped', message: skipped };
    return { state: 'failed', failure };
  }
  const values = warm({ rounds, iterations: calls }, warmupMs);
  return measuredFrom({ metric, values, iterations: values.length * calls }, result, context);
}

/** Python ends with 1 when something was raised and nothing caught it. */
function thrown(failure: Failure): Failure {
  return failure.reason === 'crashed' && failure.message.includes('ended with code 1 ')
    ? { ...failure, reason: 'threw' }
    : failure;
}

/** As many rounds as are asked for; a number that a benchmark reports itself occurs once a process. */
function holder(tool: RoundsTool, context: HarnessContext, wanted: readonly Wanted[]): (() => Held) | undefined {
  const { hold, suite } = context;
  const [first] = wanted;
  if (hold === undefined || first === undefined || first.metric.name !== timeMetric.name) return undefined;
  const output = join(context.scratch, `${randomUUID()}.json`);
  const held = slicesOf(suite.warmupMs);
  const request: ProcessRequest = {
    ...runOf(tool, context, { benchmark: first.benchmark, asked: { output, held, roundMs: held.sliceMs / 20 } }),
    answersOn: 'channel',
  };
  return () =>
    heldRounds({
      wanted,
      process: hold(request),
      failureOf: (result) => thrown(failureOf(result, request, 'its run')),
    });
}

async function profile(tool: RoundsTool, context: HarnessContext, benchmark: Listed): Promise<Captured> {
  if (benchmark.metrics[0]?.name !== timeMetric.name) {
    return { state: 'failed', failure: { reason: 'unsupported', message: 'Only benchmarks of time are profiled' } };
  }
  const output = join(context.scratch, `${randomUUID()}.json`);
  const run = runOf(tool, context, { benchmark, asked: { output, durationMs: spiedMs(context), roundMs: 10 } });
  const rounds = (): readonly number[] | undefined => readAnswer(output, roundsAnswer)?.rounds;
  return spy(context, { python: noteOf(benchmark).python, run, caller: tool.caller, beside: tool.beside, rounds });
}
