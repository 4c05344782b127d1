/**
 * Which number should a process give? Prints the estimator table of src/decide/README.md: the same processes, summarised
 * by each estimator, through the same replay; and how well each sees a cost that only some batches pay.
 *
 *     node test/calibration/estimators.ts [--batches FILE] [--builds 500] [--seed 1]     (Node ≥ 22.18)
 *
 * FILE is a recording whose processes are lists of batches: `{"benchmarks":[{"name","unit","builds":[{"id",
 * "processes":[[ns,…],…]}]}]}`. Without one, a model: batches of a process share its level (2 %), scatter (3 %), and on
 * half of the benchmarks one batch in five is slowed by what a neighbour takes.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { defaultPolicy } from '../../src/decide/policy.ts';
import { noiseOfRecording } from '../../src/replay/recording-noise.ts';
import { replay } from '../../src/replay/replay.ts';
import type { Recording } from '../../src/replay/replay-file.ts';
import { type EstimatorName, estimate } from '../../src/stats/estimators.ts';
import { createRandom } from '../../src/stats/random.ts';
import { pooledDeviation } from '../../src/stats/spread.ts';

interface BatchRecording {
  readonly benchmarks: readonly {
    readonly name: string;
    readonly unit: string;
    readonly builds: readonly { readonly id: string; readonly processes: readonly (readonly number[])[] }[];
  }[];
}

const { values } = parseArgs({
  options: {
    batches: { type: 'string' },
    builds: { type: 'string', default: '500' },
    seed: { type: 'string', default: '1' },
  },
});
const recorded: BatchRecording =
  // Written by the collecting script in the shape it documents.
  values.batches === undefined ? model() : (JSON.parse(readText(values.batches)) as BatchRecording);

const names: readonly EstimatorName[] = ['mean', 'trimmed-mean', 'median', 'p25', 'p10', 'minimum'];
const percent = (value: number): string => `${Number((value * 100).toPrecision(3))} %`;

const rows = names.map((name) => {
  const plain = summarised(recorded, (batches) => estimate(name, batches));
  const { detection, falseFailures, roundsPerBenchmark } = replay(plain, {
    builds: Number(values.builds),
    benchmarks: 50,
    seed: Number(values.seed),
    policy: defaultPolicy,
    inject: [
      { label: '1.05', factor: 1.05 },
      { label: '1.075', factor: 1.075 },
    ],
  });
  const noise = noiseOfRecording(plain, 'core', defaultPolicy).map(({ deviation }) => deviation);
  const middle = [...noise].sort((a, b) => a - b)[noise.length >> 1] ?? Number.NaN;
  const seen = [4, 10].map((every) => percent(visible(name, every)));
  return [
    name,
    percent(middle),
    `${falseFailures} of ${values.builds}`,
    percent(detection['1.05']?.rate ?? 0),
    percent(detection['1.075']?.rate ?? 0),
    roundsPerBenchmark.mean.toFixed(1),
    ...seen,
  ];
});
const header = [
  'estimator',
  'median process SD',
  'unchanged builds failed',
  '+5 %',
  '+7.5 %',
  'rounds',
  'seen of +40 % in 1 batch of 4',
  'in 1 of 10',
];
for (const cells of [header, header.map(() => '---'), ...rows]) process.stdout.write(`| ${cells.join(' | ')} |\n`);
process.stdout.write(`\n${components()}\n`);

function readText(file: string): string {
  const bytes = readFileSync(file);
  return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

function summarised(from: BatchRecording, toNumber: (batches: readonly number[]) => number): Recording {
  return {
    benchmarks: from.benchmarks.map(({ name, unit, builds }) => ({
      name,
      unit,
      builds: builds.map(({ id, processes }) => ({ id, processes: processes.map(toNumber) })),
    })),
  };
}

/** Mean change of the estimate when every `every`-th batch costs 40 % more, in random places. */
function visible(name: EstimatorName, every: number): number {
  const random = createRandom('visible', every);
  const changes = recorded.benchmarks.flatMap(({ builds }) =>
    builds.flatMap(({ processes }) =>
      processes.slice(0, 40).map((batches) => {
        const slowed = batches.map((batch) => (random.next() * every < 1 ? batch * 1.4 : batch));
        return estimate(name, slowed) / estimate(name, batches) - 1;
      }),
    ),
  );
  return changes.reduce((sum, change) => sum + change, 0) / changes.length;
}

/**
 * Kalibera and Jones (ISMM 2013): batches worth taking in one process before another process is the better buy, from
 * the variance between and within processes; times the root of what a start costs in batches.
 */
function components(): string {
  const ratios = recorded.benchmarks.map(({ builds }) => {
    const logs = builds.flatMap(({ processes }) => processes.map((batches) => batches.map(Math.log)));
    const within = pooledDeviation(logs) ** 2;
    const size = logs.reduce((sum, { length }) => sum + length, 0) / logs.length;
    const means = logs.map((batches) => batches.reduce((sum, value) => sum + value, 0) / batches.length);
    const between = Math.max(1e-12, pooledDeviation([means]) ** 2 - within / size);
    return Math.sqrt(within / between);
  });
  const middle = ratios.sort((a, b) => a - b)[ratios.length >> 1] ?? Number.NaN;
  return `Batches a process worth taking: ${middle.toPrecision(2)} · √(cost of a start / cost of a batch), median benchmark.`;
}

function model(): BatchRecording {
  const benchmarks = Array.from({ length: 100 }, (_, index) => {
    const random = createRandom('batches', index);
    const processes = Array.from({ length: 200 }, () => {
      const level = Math.log(1_000) + 0.02 * random.normal();
      const share = index % 2 === 0 ? 0.1 + 0.2 * random.next() : 0;
      return Array.from({ length: 40 }, () => {
        const taken = random.next() < share ? 0.3 * random.next() : 0;
        return Math.exp(level + 0.03 * random.normal() + taken);
      });
    });
    return { name: `b${index}`, unit: 'ns', builds: [{ id: '1', processes }] };
  });
  return { benchmarks };
}
