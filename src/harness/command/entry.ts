/** A command whose own run is what is measured: a build, a script, a query. */
import type { Suite } from '../../config/config.ts';
import type { Failure } from '../../results/invocation.ts';
import { cpuMetric, type Metric, residentMetric, timeMetric } from '../../results/metric.ts';
import { type Combination, combine, nameWith, withValues } from '../combinations.ts';
import type {
  Harness,
  HarnessContext,
  Held,
  Listed,
  Measured,
  ProcessRequest,
  ProcessResult,
  Wanted,
} from '../harness.ts';
import { commandOf, failureOf, lastWords } from '../process-failure.ts';
import { repeatedRuns } from '../repeated.ts';
import { succeeded } from '../tool.ts';
import { gauged, probe, type Usage, usageOf } from './gauge.ts';
import { runtimeOf } from './runtime.ts';

export const commandHarness: Harness = { toolchain: runtimeOf, together: () => 'metrics', list, invoke, holder };

/** Parts of `cpu`. */
const userMetric: Metric = { name: 'user', unit: 'ns', better: 'lower', assume: 'nothing' };
const systemMetric: Metric = { name: 'system', unit: 'ns', better: 'lower', assume: 'nothing' };

/** Known by its suite's name, and by the parameters' values: the command itself may change and stay the same benchmark. */
async function list(context: HarnessContext): Promise<readonly Listed[]> {
  const { suite, root } = context;
  const isGauged = process.platform !== 'win32' && succeeded(await context.run(probe(root)));
  const remark = `Suite "${suite.name}" is measured by its duration alone: processor time and memory need python3 on PATH.`;
  return combine(parametersOf(suite)).map((combination) => ({
    name: nameWith(suite.name, combination),
    file: suite.workingDirectory ?? '.',
    localName: suite.name,
    metrics: isGauged ? gaugedMetrics(suite) : [timeMetric],
    note: JSON.stringify({ combination, isGauged }),
    remark: isGauged ? undefined : remark,
  }));
}

/** What is not named among the suite's metrics is shown beside its time and never fails. */
function gaugedMetrics({ metrics }: Suite): readonly Metric[] {
  const beside = [cpuMetric, userMetric, systemMetric, residentMetric];
  return [
    timeMetric,
    ...beside.map((each) => (metrics.includes(each.name) ? each : { ...each, role: 'informational' as const })),
  ];
}

function parametersOf({ parameters = {} }: Suite): Parameters<typeof combine>[0] {
  return Object.entries(parameters).map(([name, values]) => ({ name, values }));
}

interface Way {
  readonly combination: Combination;
  readonly isGauged: boolean;
}

function wayOf({ note }: Listed): Way {
  if (note === undefined) return { combination: [], isGauged: false };
  // Written by `list`.
  return JSON.parse(note) as Way;
}

async function invoke(context: HarnessContext, wanted: readonly Wanted[]): Promise<readonly Measured[]> {
  const [first] = wanted;
  if (first === undefined) return [];
  const ran = await run(context, wayOf(first.benchmark));
  if (ran.state === 'failed') return wanted.map(() => ran);
  const { usage, startedAt, durationMs, conditions } = ran;
  return wanted.map(({ metric }) => ({
    state: 'measured',
    invocation: { value: amountOf(usage, metric), startedAt, durationMs, conditions },
  }));
}

function holder(context: HarnessContext, wanted: readonly Wanted[]): (() => Held) | undefined {
  const [first] = wanted;
  if (first === undefined) return undefined;
  return () =>
    repeatedRuns({
      wanted,
      leastSlices: 1,
      warmUp: async () => undefined,
      slice: async () => {
        const ran = await run(context, wayOf(first.benchmark));
        if (ran.state === 'failed') return ran;
        return { state: 'measured', values: wanted.map(({ metric }) => [amountOf(ran.usage, metric)]) };
      },
    });
}

function amountOf(usage: Usage, { name }: Metric): number {
  if (name === cpuMetric.name) return usage.user + usage.system;
  if (name === userMetric.name) return usage.user;
  if (name === systemMetric.name) return usage.system;
  return name === residentMetric.name ? usage.rss : usage.time;
}

type Failed = { readonly state: 'failed'; readonly failure: Failure };
type Ran =
  | Failed
  | ({ readonly state: 'ran'; readonly usage: Usage } & Pick<ProcessResult, 'startedAt' | 'durationMs' | 'conditions'>);

/** Prepared, run and cleaned up; only the run is timed. */
async function run(context: HarnessContext, way: Way): Promise<Ran> {
  const { prepare, cleanup } = context.suite;
  const failed = await runBeside(context, way, { line: prepare, doing: 'prepare' });
  if (failed !== undefined) return failed;
  const ran = await runMeasured(context, way);
  return (await runBeside(context, way, { line: cleanup, doing: 'cleanup' })) ?? ran;
}

async function runMeasured(context: HarnessContext, { combination, isGauged }: Way): Promise<Ran> {
  const plain = lineOf(context, context.suite.command, combination);
  const request = isGauged ? gauged(plain) : plain;
  const result = await context.run(request);
  const failure = endedWrongly(context.suite, result, request);
  if (failure !== undefined) return { state: 'failed', failure };
  const { startedAt, durationMs, conditions } = result;
  const usage = isGauged ? usageOf(result) : { time: durationMs * 1e6, user: 0, system: 0, rss: 0 };
  if (usage === undefined) return { state: 'failed', failure: failureOf(result, request, 'its run') };
  return { state: 'ran', usage, startedAt, durationMs, conditions };
}

function endedWrongly(suite: Suite, result: ProcessResult, request: ProcessRequest): Failure | undefined {
  const { end } = result;
  if (end.kind !== 'exit') return failureOf(result, request, 'its run');
  const expected = suite.exitCodes ?? [0];
  if (expected.includes(end.code)) return undefined;
  const message =
    `Its command must end with code ${expected.join(' or ')}: it ended with ${end.code} ` +
    `(where that is right, write exit-code: ${end.code})${lastWords(result)}`;
  return { reason: 'crashed', message };
}

interface Beside {
  readonly line: string | undefined;
  readonly doing: 'prepare' | 'cleanup';
}

async function runBeside(context: HarnessContext, way: Way, { line, doing }: Beside): Promise<Failed | undefined> {
  if (line === undefined) return undefined;
  const request = lineOf(context, line, way.combination);
  const result = await context.run(request);
  return succeeded(result) ? undefined : { state: 'failed', failure: failureOf(result, request, doing) };
}

function lineOf(context: HarnessContext, line: string | undefined, combination: Combination): ProcessRequest {
  const request = commandOf(context, undefined);
  return { ...request, command: withValues(line ?? request.command, combination) };
}
