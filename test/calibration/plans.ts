/**
 * Prints the table of plans in src/decide/README.md: the production procedure with other sizes, on one recording.
 *
 *     node test/calibration/plans.ts [--recording FILE] [--builds 2000] [--seed 1]     (Node 24)
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { defaultPlan, type Plan } from '../../src/decide/plan.ts';
import { defaultPolicy } from '../../src/decide/policy.ts';
import { replay } from '../../src/replay/replay.ts';
import { parseRecording } from '../../src/replay/replay-file.ts';
import { noiseModel } from './noise-model.ts';

const { values } = parseArgs({
  options: {
    recording: { type: 'string' },
    builds: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
  },
});
const recording =
  values.recording === undefined
    ? noiseModel({ benchmarks: 1_000, processes: 400, seed: 1, mostDeviation: 0.05 })
    : parseRecording(readFileSync(values.recording, 'utf8'), values.recording);

const sizes = (small: number, large: number, upTo = 0.6): Plan['confirm'] => [
  { blocks: small, upTo },
  { blocks: large, upTo: Number.POSITIVE_INFINITY },
];

const plans: readonly (readonly [name: string, changes: Partial<Plan>])[] = [
  ['as shipped: 4 × 3, look after 2, then 8 or 16 × 3', {}],
  ['no look', { lookAfter: 99 }],
  ['look after 1', { lookAfter: 1 }],
  ['look at τ/8', { futileShare: 1 / 8 }],
  ['look at τ/3', { futileShare: 1 / 3 }],
  ['suspect from τ/3', { suspectShare: 1 / 3, futileShare: 1 / 4 }],
  ['suspect from 3τ/4', { suspectShare: 3 / 4 }],
  [
    'blocks of 2: 6, look after 3, then 12 or 24',
    { perSide: 2, screenBlocks: 6, lookAfter: 3, confirm: sizes(12, 24) },
  ],
  ['6 or 12 blocks', { confirm: sizes(6, 12) }],
  ['always 8 blocks', { confirm: sizes(8, 8) }],
  ['12 or 24 blocks', { confirm: sizes(12, 24) }],
  ['8, or 16 from 2 %', { confirm: sizes(8, 16, 0.4) }],
];

const percent = (value: number): string => `${Number((value * 100).toPrecision(3))} %`;
const factors = [1.05, 1.075, 1.1];
const lines = plans.map(([name, changes]) => {
  const result = replay(recording, {
    builds: Number(values.builds),
    benchmarks: 50,
    seed: Number(values.seed),
    inject: factors.map((factor) => ({ label: String(factor), factor })),
    policy: defaultPolicy,
    plan: { ...defaultPlan, ...changes },
  });
  const found = factors.map((factor) => percent(result.detection[String(factor)]?.rate ?? Number.NaN));
  const { falseFailures, builds, inconclusiveRate, roundsPerBenchmark } = result;
  return [
    name,
    `${falseFailures} of ${builds}`,
    ...found,
    percent(inconclusiveRate),
    roundsPerBenchmark.mean.toFixed(2),
  ];
});
const header = ['plan', 'unchanged builds failed', '+5 %', '+7.5 %', '+10 %', 'inconclusive', 'rounds'];
for (const cells of [header, header.map(() => '---'), ...lines]) process.stdout.write(`| ${cells.join(' | ')} |\n`);
