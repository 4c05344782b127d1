/** Records processes of unchanged code: every benchmark of HEAD in turns, so that drift hits all alike. */

import type { Io } from '../app/io.ts';
import { type MeasuringQuestion, worker } from '../app/measuring.ts';
import { createProgress } from '../app/progress.ts';
import { resolveRevisions } from '../app/revisions.ts';
import { selection } from '../app/selection.ts';
import { openWorkspace } from '../app/workspace.ts';
import { GateError } from '../errors.ts';
import { workingTreeRoot } from '../git/repository.ts';
import { createCheckouts } from '../measure/checkouts.ts';
import { createMeasurer } from '../measure/measurer.ts';
import type { Discovered } from '../ports.ts';
import type { RecordedBenchmark, Recording } from '../replay/replay-file.ts';
import { benchmarkKey } from '../results/benchmark-id.ts';

/** Wall time only: it is what has noise. */
const recordedMetric = 'time';

export async function recordSuites(io: Io, question: MeasuringQuestion, processes: number): Promise<Recording> {
  const root = await workingTreeRoot(question.folder);
  const { config } = await openWorkspace({ ...question, root });
  const suites = config.suites.map((suite) => ({ ...suite, metrics: [recordedMetric] }));
  const { candidate } = await resolveRevisions(root, { ...question, base: question.head ?? 'HEAD' });
  const progress = createProgress(io, Date.now);
  const checkouts = createCheckouts({
    folder: root,
    candidate,
    config,
    variables: io.env,
    signal: io.signal,
    progress,
  });
  const measurer = createMeasurer({
    config: { ...config, suites },
    checkouts,
    variables: io.env,
    worker,
    signal: io.signal,
  });
  try {
    const discovered = (await measurer.discover('candidate')).filter(selection(question, config));
    progress.start('measuring', discovered.length * processes);
    const values = new Map<string, number[]>();
    for (let round = 0; round < processes; round++) {
      for (const benchmark of discovered) {
        const value = await one(measurer, benchmark);
        const key = benchmarkKey(benchmark.id);
        values.set(key, [...(values.get(key) ?? []), value]);
        progress.step(benchmark.id.name);
      }
    }
    progress.done();
    const { cpuModel, cores, runtime, runtimeVersion } = measurer.environment;
    return {
      about: `${cpuModel}, ${cores} cores, ${runtime} ${runtimeVersion}, commit ${candidate}`,
      benchmarks: discovered.map((benchmark) => recorded(benchmark, values.get(benchmarkKey(benchmark.id)) ?? [])),
    };
  } finally {
    await measurer.close();
  }
}

async function one(measurer: ReturnType<typeof createMeasurer>, benchmark: Discovered): Promise<number> {
  const outcome = benchmark.failure === undefined ? await measurer.measureAlone(benchmark, 1) : undefined;
  if (outcome?.state === 'measured') {
    const value = outcome.measurements[0]?.invocations[0]?.value;
    if (value !== undefined) return value;
  }
  const why =
    outcome?.state === 'failed' ? outcome.failure.message : (benchmark.failure?.message ?? 'it was not measured');
  throw new GateError(
    'BENCH_FAILED',
    `Cannot calibrate as every benchmark must run: ${benchmark.id.name} failed: ${why}`,
    {
      hint: 'leave it out with --filter, or mend it',
    },
  );
}

function recorded({ id, metrics }: Discovered, processes: readonly number[]): RecordedBenchmark {
  return { name: id.name, unit: metrics[0]?.unit ?? 'ns', builds: [{ id: 'HEAD', processes }] };
}
