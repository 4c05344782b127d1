/**
 * Peak memory of a tool whose process runs one benchmark, where a suite's `metrics` name it. It is measured from outside, in
 * processes of its own: what weighs a process is no part of what is timed.
 */
import { randomUUID } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Suite } from '../config/config.ts';
import { residentMetric } from '../results/metric.ts';
import { barely, endsAlike, probe } from './command/gauge.ts';
import type { Harness, HarnessContext, Listed, Measured, ProcessRequest, ProcessResult, Wanted } from './harness.ts';
import { succeeded } from './tool.ts';

export function withResident(inner: Harness): Harness {
  const { holder } = inner;
  return {
    ...inner,
    together: (suite) => (isAsked(suite) ? 'nothing' : inner.together(suite)),
    list: async (context) => {
      const listed = await inner.list(context);
      return isAsked(context.suite) ? weighed(context, listed) : listed;
    },
    invoke: async (context, wanted) => {
      const [first] = wanted;
      return first !== undefined && isWeighed(first)
        ? [await weigh(inner, context, first)]
        : inner.invoke(context, wanted);
    },
    ...(holder === undefined
      ? {}
      : { holder: (context, wanted) => (wanted.some(isWeighed) ? undefined : holder(context, wanted)) }),
  };
}

function isAsked({ metrics }: Suite): boolean {
  return metrics.includes(residentMetric.name);
}

/** Some benchmarks report it themselves, and nothing else. */
function tellsItself({ metrics }: Listed): boolean {
  return metrics[0]?.name === residentMetric.name;
}

function isWeighed({ benchmark, metric }: Wanted): boolean {
  return metric.name === residentMetric.name && !tellsItself(benchmark);
}

async function weighed(context: HarnessContext, listed: readonly Listed[]): Promise<readonly Listed[]> {
  const canWeigh = process.platform !== 'win32' && succeeded(await context.run(probe(context.root)));
  const message = `Peak memory of suite "${context.suite.name}" needs python3 on PATH, which reads it when a process has ended`;
  return listed.map((each) => {
    if (tellsItself(each)) return each;
    const metrics = [...each.metrics, residentMetric];
    const failure = each.failure ?? (canWeigh ? undefined : { reason: 'unsupported' as const, message });
    return { ...each, metrics, failure };
  });
}

/** Runs the benchmark as it is run for its first metric, and weighs the largest of its processes. */
async function weigh(inner: Harness, context: HarnessContext, { benchmark }: Wanted): Promise<Measured> {
  const file = join(context.scratch, `${randomUUID()}.rss`);
  const ran: { readonly bytes: number; readonly result: ProcessResult }[] = [];
  const run: HarnessContext['run'] = async (request) => {
    const result = await context.run(weighing(request, file));
    ran.push({ bytes: bytesIn(file), result });
    return result;
  };
  const [metric = residentMetric] = benchmark.metrics;
  const [measured] = await inner.invoke({ ...context, run }, [{ benchmark, metric }]);
  const largest = ran.toSorted((a, b) => b.bytes - a.bytes).at(0);
  if (measured?.state === 'failed') return measured;
  if (measured === undefined || largest === undefined || largest.bytes === 0) {
    return { state: 'failed', failure: { reason: 'missing', message: 'Its peak memory was not reported' } };
  }
  const { startedAt, durationMs, conditions } = largest.result;
  return { state: 'measured', invocation: { value: largest.bytes, startedAt, durationMs, conditions } };
}

const program = `import os, signal, sys
child = os.posix_spawnp(sys.argv[2], sys.argv[2:], os.environ)
_, status, used = os.wait4(child, 0)
with open(sys.argv[1], "w") as file:
    file.write(str(used.ru_maxrss * (1 if sys.platform == "darwin" else 1024)))
${endsAlike}`;

function weighing({ command, args, through, ...rest }: ProcessRequest, file: string): ProcessRequest {
  const words = through === 'shell' ? ['/bin/sh', '-c', command] : [command, ...args];
  return { ...rest, command: 'python3', args: [...barely, program, file, ...words] };
}

/** 0: it was ended before it could report. */
function bytesIn(file: string): number {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch {
    return 0;
  } finally {
    rmSync(file, { force: true });
  }
}
