/**
 * Prints the figures of src/decide/README.md: on the noise model, and on the recorded processes of recordings/.
 *
 *     node test/calibration/figures.ts [--builds 10000] [--only REGEXP]     (Node ≥ 22.18)
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { defaultPolicy, type Policy } from '../../src/decide/policy.ts';
import { replay } from '../../src/replay/replay.ts';
import { parseRecording, type Recording } from '../../src/replay/replay-file.ts';
import { type NoiseModel, noiseModel } from './noise-model.ts';
import { calmBuilds, countBuilds } from './select.ts';

const { values } = parseArgs({
  options: { builds: { type: 'string', default: '10000' }, only: { type: 'string', default: '' } },
});

interface Setting {
  readonly name: string;
  /** One of the two. */
  readonly model?: Partial<NoiseModel>;
  readonly recording?: Recording;
  readonly policy?: Partial<Policy>;
  readonly factors: readonly number[];
}

const recorded = recordingOf('time');
const recordedCpu = recordingOf('cpu-time');
const inTurns = recordingOf('in-turns');
const steady = recordingOf('steady');
const quiet = calmBuilds(steady, 0.01);
const share = (part: Recording, whole: Recording): string =>
  `${countBuilds(part)} of ${countBuilds(whole)} recorded pools`;

const percent = (value: number): string => `${Number((value * 100).toPrecision(3))} %`;

const calmInTurns = (mostDeviation: number, policy?: Partial<Policy>): Setting => {
  const recording = calmBuilds(inTurns, mostDeviation);
  const tolerance = policy === undefined ? '' : 'τ 3 %, m 1.5 %, ';
  const name = `in turns: ${tolerance}process SD ≤ ${percent(mostDeviation)} (${share(recording, inTurns)})`;
  return { name, recording, factors: [1.03, 1.05, 1.075, 1.1], ...(policy === undefined ? {} : { policy }) };
};

const settings: readonly Setting[] = [
  { name: 'in turns: all pools', recording: inTurns, factors: [1.05, 1.075, 1.1, 1.2] },
  calmInTurns(0.05),
  calmInTurns(0.05, { threshold: 0.03, margin: 0.015 }),
  calmInTurns(0.025, { threshold: 0.03, margin: 0.015 }),
  { name: 'recorded: all pools, wall time', recording: recorded, factors: [1.05, 1.075, 1.1, 1.2] },
  { name: 'recorded: all pools, processor time', recording: recordedCpu, factors: [1.05, 1.075, 1.1, 1.2] },
  {
    name: `recorded: τ 2 %, m 1 %, process SD ≤ 1 % (${share(quiet, steady)})`,
    recording: quiet,
    policy: { threshold: 0.02, margin: 0.01 },
    factors: [1.01, 1.02, 1.03, 1.05],
  },
  { name: 'any process SD, around 2 %', model: {}, factors: [1.03, 1.05, 1.075, 1.1] },
  { name: 'process SD ≤ 5 %', model: { mostDeviation: 0.05 }, factors: [1.03, 1.05, 1.075, 1.1] },
  { name: 'no drift, no bursts', model: { mostDeviation: 0.05, disturbed: 0 }, factors: [1.05, 1.075, 1.1] },
  { name: 'all with drift and bursts', model: { mostDeviation: 0.05, disturbed: 1 }, factors: [1.05, 1.075, 1.1] },
  {
    name: 'τ 2 %, m 1 %, process SD ≤ 1 %',
    model: { deviation: 0.007, mostDeviation: 0.01 },
    policy: { threshold: 0.02, margin: 0.01 },
    factors: [1.01, 1.02, 1.03, 1.05],
  },
  {
    name: 'process SD around 10 %',
    model: { deviation: 0.1, deviationSpread: 0.3 },
    factors: [1.1, 1.2, 1.5, 2],
  },
  {
    name: 'eight builds of history, 2 % between builds',
    model: { benchmarks: 300, builds: 8, processes: 150, mostDeviation: 0.05 },
    factors: [1.05, 1.075, 1.1],
  },
  {
    name: 'twenty-five builds of history: margin floor from neighbours',
    model: { benchmarks: 150, builds: 25, processes: 150, mostDeviation: 0.05 },
    factors: [1.05, 1.075, 1.1, 1.2],
  },
];

const header = ['noise', 'unchanged builds failed (95 %)', 'found', 'inconclusive', 'rounds, mean and most'];
const print = (cells: readonly string[]): boolean => process.stdout.write(`| ${cells.join(' | ')} |\n`);
print(header);
print(header.map(() => '---'));
const wanted = new RegExp(values.only);
const playable = settings.filter(({ recording }) => recording === undefined || recording.benchmarks.length > 0);
for (const setting of playable.filter(({ name }) => wanted.test(name))) print(play(setting));

function recordingOf(name: string): Recording {
  const file = new URL(`./recordings/${name}.json`, import.meta.url);
  return parseRecording(readFileSync(file, 'utf8'), `${name}.json`);
}

function play(setting: Setting): readonly string[] {
  const { name, policy, factors } = setting;
  const recording = setting.recording ?? noiseModel({ benchmarks: 1_000, processes: 400, seed: 1, ...setting.model });
  const options = { benchmarks: 50, seed: 1, policy: { ...defaultPolicy, ...policy } };
  const builds = Number(values.builds);
  const unchanged = replay(recording, { ...options, builds, inject: [] });
  // A fifth of the builds tells detection to the percent.
  const inject = factors.map((factor) => ({ label: String(factor), factor }));
  const { detection, roundsOfSlowed } = replay(recording, { ...options, builds: Math.ceil(builds / 5), inject });
  const found = inject.map(
    ({ label, factor }) =>
      `+${percent(factor - 1)}: ${percent(detection[label]?.rate ?? 0)} in ${(roundsOfSlowed[label] ?? 0).toFixed(1)}`,
  );
  const { falseFailures, falseRate, inconclusiveRate, roundsPerBenchmark, shortBuilds } = unchanged;
  return [
    name,
    `${falseFailures} of ${builds} (${percent(falseRate.low)} – ${percent(falseRate.high)})`,
    found.join(', '),
    `${percent(inconclusiveRate)}${shortBuilds === 0 ? '' : `, ${shortBuilds} builds short of processes`}`,
    `${roundsPerBenchmark.mean.toFixed(1)}, ${roundsPerBenchmark.max}`,
  ];
}
