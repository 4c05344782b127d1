/** Benchmarks written for tinybench, and functions taking a Bench: the parent's half. Its worker's half is tinybench/. */
import { randomUUID } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Failure } from '../results/invocation.ts';
import { allocMetric, cpuMetric, type Metric, timeMetric } from '../results/metric.ts';
import { fileTitles, findFiles } from './bench-files.ts';
import { estimate } from './estimate.ts';
import type {
  Captured,
  Harness,
  HarnessContext,
  Listed,
  Measured,
  ProcessRequest,
  ProcessResult,
  RawProfile,
  Wanted,
} from './harness.ts';
import { failureOf } from './process-failure.ts';
import type { ListedMessage, MeasuredMessage, ProfileSpec, WorkerMessage, WorkerSpec } from './worker-protocol.ts';

export const tinybenchHarness: Harness = {
  together: ({ isolate }) => (isolate === 'file' ? 'file' : 'nothing'),
  list,
  invoke,
  profile,
};

const metrics: readonly Metric[] = [timeMetric, allocMetric, cpuMetric];

/** Young generation of the allocation sensor, MiB a half: room for a window without a collection. */
const youngMiB = 256;
const allocFlags = ['--expose-gc', `--min-semi-space-size=${youngMiB}`, `--max-semi-space-size=${youngMiB}`];

/** A listed file that must be loaded with tinybench intercepted. */
const intercepted = 'intercept';

async function list(context: HarnessContext): Promise<readonly Listed[]> {
  const files = findFiles(context.root, context.suite.files);
  const titles = fileTitles(files);
  const listed: Listed[] = [];
  for (const file of files) listed.push(...(await listFile(context, file, titles.get(file) ?? file)));
  return listed;
}

async function listFile(context: HarnessContext, file: string, title: string): Promise<readonly Listed[]> {
  const request = workerRequest(context, { ...specOf(context, file), task: 'list', intercept: true });
  const result = await context.run(request);
  const answer = messagesOf(result).find((message) => message.kind === 'listed' || message.kind === 'failed');
  const failed = (failure: Failure): readonly Listed[] => [{ name: title, file, localName: '', failure, metrics }];
  if (answer?.kind !== 'listed') {
    return failed(answer?.kind === 'failed' ? answer.failure : failureOf(result, request, 'loading'));
  }
  if (answer.names.length === 0) return failed(emptyFile(file));
  return answer.names.map((localName) => ({
    name: `${title}/${localName}`,
    file,
    localName,
    metrics,
    ...noteOf(answer),
  }));
}

function noteOf({ importsTinybench }: ListedMessage): { readonly note?: string } {
  return importsTinybench ? { note: intercepted } : {};
}

function emptyFile(file: string): Failure {
  const message =
    `Cannot find a benchmark in ${file} as it must export a function (bench) => { bench.add(…) } ` +
    'or make a tinybench Bench: it registers none';
  return { reason: 'missing', message };
}

async function invoke(context: HarnessContext, wanted: readonly Wanted[]): Promise<readonly Measured[]> {
  const [first] = wanted;
  if (first === undefined) return [];
  const request = workerRequest(context, {
    ...specOf(context, first.benchmark.file),
    task: first.metric.name === 'alloc' ? 'alloc' : 'time',
    names: wanted.map(({ benchmark }) => benchmark.localName),
    intercept: first.benchmark.note === intercepted,
  });
  const result = await context.run(request);
  const messages = messagesOf(result);
  return wanted.map(({ benchmark: { localName } }) => {
    const measured = messages.find((message) => message.kind === 'measured' && message.name === localName);
    if (measured?.kind === 'measured') return toInvocation(measured, { metric: first.metric, result, context });
    return {
      state: 'failed',
      failure: failureIn(messages, localName) ?? failureOf(result, request, phaseOf(messages)),
    };
  });
}

/** The one told for this benchmark, else the one that ended the process before any was begun. */
function failureIn(messages: readonly WorkerMessage[], localName: string): Failure | undefined {
  const failures = messages.filter((message) => message.kind === 'failed');
  return failures.find(({ name }) => name === localName || name === undefined)?.failure;
}

interface Answered {
  readonly metric: Metric;
  readonly result: ProcessResult;
  readonly context: HarnessContext;
}

function toInvocation(message: MeasuredMessage, { metric, result, context }: Answered): Measured {
  const batches = metric.name === cpuMetric.name ? (message.cpuBatches ?? []) : message.batches;
  const value = estimate(batches, context.suite.estimator);
  if (!Number.isFinite(value) || value < 0) {
    const text = `Cannot use its result as it must be a finite number >= 0: current value is ${value}`;
    return { state: 'failed', failure: { reason: 'unstable', message: text } };
  }
  return {
    state: 'measured',
    invocation: {
      value,
      batches,
      iterations: message.iterations,
      startedAt: result.startedAt,
      durationMs: result.durationMs,
      conditions: { ...result.conditions, ...message.conditions },
    },
  };
}

async function profile(context: HarnessContext, benchmark: Listed, kind: 'cpu' | 'heap'): Promise<Captured> {
  const output = join(context.scratch, `${randomUUID()}.json`);
  const request = workerRequest(context, {
    ...specOf(context, benchmark.file),
    task: kind,
    names: [benchmark.localName],
    intercept: benchmark.note === intercepted,
    profile: { ...profileSettings(context), output },
  });
  try {
    const result = await context.run(request);
    const messages = messagesOf(result);
    const measured = messages.find((message) => message.kind === 'measured');
    if (measured?.kind === 'measured') {
      const format = kind === 'cpu' ? 'cpuprofile' : 'heapprofile';
      const bytes = readFileSync(output);
      const raw: RawProfile = { kind, format, bytes, operations: measured.iterations, inlining: 'off' };
      return { state: 'captured', profile: raw };
    }
    const failure = failureIn(messages, benchmark.localName) ?? failureOf(result, request, phaseOf(messages));
    return { state: 'failed', failure };
  } finally {
    rmSync(output, { force: true });
  }
}

/** A second at least, for some thousands of samples; a suite with short time boxes (the demo's) is profiled for less. */
function profileSettings({ suite }: HarnessContext): Omit<ProfileSpec, 'output'> {
  const durationMs = Math.min(Math.max(1000, 2 * suite.measureMs), 10 * suite.measureMs);
  return { durationMs, cpuIntervalUs: 100, heapIntervalBytes: 16 * 1024 };
}

type SpecBase = Pick<WorkerSpec, 'file' | 'warmupMs' | 'measureMs'>;

function specOf({ root, suite }: HarnessContext, file: string): SpecBase {
  return { file: join(root, file), warmupMs: suite.warmupMs, measureMs: suite.measureMs };
}

function workerRequest(context: HarnessContext, spec: WorkerSpec): ProcessRequest {
  const { suite, root } = context;
  const flags = spec.task === 'alloc' ? [...suite.flags, ...allocFlags] : suite.flags;
  return {
    command: context.node,
    args: [...flags, context.worker, JSON.stringify(spec)],
    cwd: suite.workingDirectory === undefined ? root : join(root, suite.workingDirectory),
    timeoutMs: suite.timeoutMs,
    answersOn: 'channel',
  };
}

function messagesOf({ lines }: ProcessResult): readonly WorkerMessage[] {
  return lines.flatMap((line) => {
    try {
      // The worker wrote it with JSON.stringify from a WorkerMessage; user code that writes there too is refused.
      return [JSON.parse(line) as WorkerMessage];
    } catch {
      return [];
    }
  });
}

function phaseOf(messages: readonly WorkerMessage[]): string {
  const phases = messages.filter((message) => message.kind === 'phase');
  const phase = phases.at(-1)?.phase;
  return phase === undefined || phase === 'load' ? 'loading' : `the ${phase}`;
}
