/** Tests that take pytest-benchmark's fixture: one test a process, its rounds as batches; py-spy for profiles. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Failure } from '../../results/invocation.ts';
import { timeMetric } from '../../results/metric.ts';
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
import { failureOf, saysWhy } from '../process-failure.ts';
import { readText } from '../python/answers.ts';
import { heldRounds, slicesOf } from '../python/held-rounds.ts';
import { pythonToolchain } from '../python/interpreter.ts';
import { spiedMs, spy, tryPySpy } from '../python/py-spy.ts';
import { warm } from '../python/warm-rounds.ts';
import { succeeded } from '../tool.ts';
import { list } from './pytest-list.ts';
import { pytestProof } from './pytest-proof.ts';
import { requestOf } from './pytest-request.ts';
import { parsePytestBenchmark } from './pytest-results.ts';

export const pytestHarness: Harness = {
  toolchain: pythonToolchain,
  together: () => 'nothing',
  list,
  invoke,
  holder,
  profile,
  tryProfiler: tryPySpy,
  ...pytestProof(invoke),
};

/** Fewest rounds a process measures, one for warming up included. */
const fewestRounds = 6;

async function invoke(context: HarnessContext, wanted: readonly Wanted[]): Promise<readonly Measured[]> {
  const measured: Measured[] = [];
  for (const { benchmark } of wanted) measured.push(await invokeOne(context, benchmark));
  return measured;
}

async function invokeOne(context: HarnessContext, benchmark: Listed): Promise<Measured> {
  const { warmupMs, measureMs } = context.suite;
  const output = join(context.scratch, `${randomUUID()}.json`);
  const args = runArguments(benchmark, { durationMs: warmupMs + measureMs, roundMs: measureMs / 100, output });
  const request = requestOf(context, [benchmark.note ?? ''], { task: 'run', args, output });
  const result = await context.run(request);
  if (!succeeded(result)) return { state: 'failed', failure: thrown(result, request) };
  const found = parsePytestBenchmark(readText(output) ?? '{}');
  if (found === undefined) {
    const skipped = readText(`${output}.skipped`);
    const failure: Failure =
      skipped === undefined
        ? {
            reason: 'missing',
            message: 'Its test measured nothing this time: what it measures failed, or it ended the process',
          }
        : { reason: 'skipped', message: skipped };
    return { state: 'failed', failure };
  }
  const values = warm(found, warmupMs);
  return measuredFrom({ metric: timeMetric, values, iterations: values.length * found.iterations }, result, context);
}

/** As many rounds as are asked for: its process ends when the block does. */
function holder(context: HarnessContext, wanted: readonly Wanted[]): (() => Held) | undefined {
  const { hold, suite } = context;
  const [first] = wanted;
  if (hold === undefined || first === undefined) return undefined;
  const output = join(context.scratch, `${randomUUID()}.json`);
  const held = slicesOf(suite.warmupMs);
  const args = runArguments(first.benchmark, { durationMs: suite.timeoutMs, roundMs: held.sliceMs / 20, output });
  const spec = { task: 'run' as const, args, output, held };
  const request: ProcessRequest = {
    ...requestOf(context, [first.benchmark.note ?? ''], spec),
    answersOn: 'channel',
  };
  return () => heldRounds({ wanted, process: hold(request), failureOf: (result) => thrown(result, request) });
}

/** pytest ends with 1 when a test failed; what failed is in what it printed. */
function thrown(result: ProcessResult, request: ProcessRequest): Failure {
  const relevant = saysWhy(result.stdout) ? { ...result, stderr: '' } : result;
  const failure = failureOf(relevant, request, 'its run');
  return result.end.kind === 'exit' && result.end.code === 1 ? { ...failure, reason: 'threw' } : failure;
}

interface RunSize {
  readonly durationMs: number;
  readonly roundMs: number;
  /** Where pytest-benchmark writes. */
  readonly output: string;
}

function runArguments({ localName }: Listed, { durationMs, roundMs, output }: RunSize): readonly string[] {
  return [
    localName,
    `--benchmark-json=${output}`,
    `--benchmark-min-rounds=${fewestRounds}`,
    `--benchmark-max-time=${durationMs / 1000}`,
    `--benchmark-min-time=${roundMs / 1000}`,
    '--benchmark-warmup=off',
  ];
}

async function profile(context: HarnessContext, benchmark: Listed, _kind: 'cpu' | 'heap'): Promise<Captured> {
  const output = join(context.scratch, `${randomUUID()}.json`);
  const python = benchmark.note ?? '';
  const args = runArguments(benchmark, { durationMs: spiedMs(context), roundMs: 10, output });
  const run = requestOf(context, [python], { task: 'run', args, output });
  const rounds = (): readonly number[] | undefined => parsePytestBenchmark(readText(output) ?? '{}')?.rounds;
  return spy(context, { python, run, caller: /(?:^|\.)runner \(.*pytest_benchmark.fixture\.py\)$/, rounds });
}
