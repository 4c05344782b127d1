/** JMH's own way to async-profiler, and what its recordings mean. */
import { estimate } from '../../stats/estimators.ts';
import type { HarnessContext, RawProfile } from '../harness.ts';
import { succeeded } from '../tool.ts';
import type { JmhResult } from './jmh-results.ts';

/** A millisecond of processor time a sample. */
const intervalNs = 1e6;

export interface Recording {
  readonly kind: 'cpu' | 'heap';
  readonly folder: string;
}

/** The library beside `asprof` on PATH; else JMH looks where Java looks for libraries, and says so when it is not there. */
export async function asyncProfilerFlags(
  context: HarnessContext,
  { kind, folder }: Recording,
): Promise<readonly string[]> {
  const where = await context.run({
    command: 'dirname "$(dirname "$(realpath "$(command -v asprof)")")"',
    args: [],
    cwd: context.root,
    timeoutMs: 20_000,
    through: 'shell',
    answersOn: 'stdout',
  });
  const home = where.stdout.trim();
  const library = succeeded(where) && home.startsWith('/') ? [`libPath=${home}/lib/libasyncProfiler.so`] : [];
  // The timer works where the kernel keeps its performance events to itself.
  const what = kind === 'cpu' ? ['event=itimer', `interval=${intervalNs}`] : ['event=alloc', 'alloc=65536'];
  return ['-prof', `async:${[...what, 'output=jfr', `dir=${folder}`, ...library].join(';')}`];
}

export function profiledAs(kind: 'cpu' | 'heap', { time, alloc }: JmhResult): Omit<RawProfile, 'bytes'> {
  // Processor time is sampled, time on the wall was measured: they agree in the iteration that was disturbed least.
  const cost = kind === 'cpu' ? estimate('minimum', time) / intervalNs : estimate('median', alloc);
  return {
    kind,
    format: 'jfr',
    sampleType: kind === 'cpu' ? 'cpu' : 'alloc_space',
    caller: { frame: /_jmhStub \(/, others: 'dropped' },
    ...(cost > 0 ? { costPerOperation: cost } : {}),
  };
}
