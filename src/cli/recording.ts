/**
 * Records processes of unchanged code in blocks as the gate takes them, the benchmarks of HEAD round after round so that
 * drift hits all alike; where asked for, as many processes one after another beside them.
 */

import type { Io } from '../app/io.ts';
import { type MeasuringQuestion, worker } from '../app/measuring.ts';
import { createProgress } from '../app/progress.ts';
import { resolveCandidate } from '../app/revisions.ts';
import { nothingFits, selection } from '../app/selection.ts';
import { openWorkspace } from '../app/workspace.ts';
import { defaultPlan } from '../decide/plan.ts';
import { GateError } from '../errors.ts';
import { workingTreeRoot } from '../git/repository.ts';
import { createCheckouts } from '../measure/checkouts.ts';
import { createMeasurer } from '../measure/measurer.ts';
import type { Discovered, Measurer } from '../ports.ts';
import type { RecordedBenchmark, Recording } from '../replay/replay-file.ts';
import { runtimeWords } from '../results/environment.ts';
import type { Failure } from '../results/invocation.ts';
import { formatCount } from '../units/format.ts';

/** Wall time is what has noise; of a benchmark that reports none, what it reports first. */
const recordedMetric = 'time';

function ofOneMetric(benchmark: Discovered): Discovered {
  const { metrics } = benchmark;
  return { ...benchmark, metrics: [metrics.find(({ name }) => name === recordedMetric) ?? metrics[0]].filter(isThere) };
}

function isThere<T>(value: T | undefined): value is T {
  return value !== undefined;
}

/** A block of stage 2: three processes a side and one that is dealt neither. */
const processesOfBlock = 2 * defaultPlan.perSide + 1;

export interface RecordingSize {
  /** Of each benchmark, at least. */
  readonly processes: number;
  /** Whether as many are measured one after another, to compare. */
  readonly oneByOne: boolean;
}

export async function recordSuites(io: Io, question: MeasuringQuestion, size: RecordingSize): Promise<Recording> {
  const root = await workingTreeRoot(question.folder);
  const { config } = await openWorkspace({
    root,
    config: question.config,
  });
  // A suite that names no time reports what its tool does, which may be anything but time.
  const suites = config.suites.map((suite) => ({
    ...suite,
    metrics: suite.metrics.includes(recordedMetric) ? [recordedMetric] : suite.metrics,
  }));
  const { candidate } = await resolveCandidate(root, question);
  const progress = createProgress(io, Date.now);
  const checkouts = createCheckouts({
    folder: root,
    candidate,
    config,
    variables: io.env,
    signal: io.signal,
    progress,
  });
  const measurer = await createMeasurer({
    config: { ...config, suites },
    checkouts,
    variables: io.env,
    worker,
    signal: io.signal,
  });
  try {
    const all = await measurer.discover('candidate');
    const discovered = all.filter(selection(question, config)).map(ofOneMetric);
    if (discovered.length === 0) throw nothingFits(question, all);
    const rounds = Math.ceil(size.processes / processesOfBlock);
    progress.start('measuring', discovered.length * rounds);
    const recordings = discovered.map(
      (benchmark): Recorded => ({ benchmark, processes: [], oneByOne: [], inTurns: true }),
    );
    for (let round = 0; round < rounds; round++) {
      for (const each of recordings) {
        await recordBlock(measurer, each, round);
        if (size.oneByOne) each.oneByOne.push(...(await oneByOne(measurer, each.benchmark)));
        progress.step(each.benchmark.id.name);
      }
    }
    progress.done();
    const { cpuModel, cores } = measurer.environment;
    const machine = [cpuModel, formatCount(cores, 'core'), runtimeWords(measurer.environment)];
    return {
      about: [...machine, `commit ${candidate}`].filter((words) => words !== '').join(', '),
      benchmarks: recordings.map(recorded),
    };
  } finally {
    await measurer.close();
  }
}

interface Recorded {
  readonly benchmark: Discovered;
  readonly processes: number[];
  readonly oneByOne: number[];
  /** Every block so far took turns. */
  inTurns: boolean;
}

async function recordBlock(measurer: Measurer, recording: Recorded, round: number): Promise<void> {
  const { benchmark } = recording;
  const [metric] = benchmark.metrics;
  if (benchmark.failure !== undefined || metric === undefined) throw unmeasured(benchmark, benchmark.failure);
  const answer = await measurer.measureBlock({
    kind: 'block',
    stage: 2,
    target: { id: benchmark.id, metric },
    block: round,
    attempt: 0,
    slots: Array.from({ length: processesOfBlock }, () => 'candidate'),
    left: { blocks: 1, ms: undefined },
  });
  if (answer.state === 'failed') throw unmeasured(benchmark, answer.failure);
  recording.processes.push(...answer.block.slots.map(({ invocation }) => invocation.value));
  recording.inTurns &&= answer.block.turns !== undefined;
}

async function oneByOne(measurer: Measurer, benchmark: Discovered): Promise<readonly number[]> {
  const outcome = await measurer.measureAlone(benchmark, 2 * defaultPlan.perSide);
  if (outcome.state !== 'measured') {
    throw unmeasured(benchmark, outcome.state === 'failed' ? outcome.failure : undefined);
  }
  const [wanted] = benchmark.metrics;
  const found = outcome.measurements.find(({ metric }) => metric.name === wanted?.name);
  return found?.invocations.map(({ value }) => value) ?? [];
}

function unmeasured({ id }: Discovered, failure: Failure | undefined): GateError {
  const why = failure?.message ?? 'it was not measured';
  return new GateError('BENCH_FAILED', `Cannot calibrate as every benchmark must run: ${id.name} failed: ${why}`, {
    hint: 'fix it, or leave it out with --filter',
  });
}

function recorded({ benchmark: { id, metrics }, processes, oneByOne: alone, inTurns }: Recorded): RecordedBenchmark {
  return {
    name: id.name,
    unit: metrics[0]?.unit ?? 'ns',
    inTurns: inTurns ? processesOfBlock : undefined,
    builds: [{ id: 'HEAD', processes, oneByOne: alone.length === 0 ? undefined : alone }],
  };
}
