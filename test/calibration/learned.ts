/**
 * Prints what learning rounds from stored noise saves: the same builds with the default plan for all, and with each
 * benchmark's own. Ten builds of history, everything measured side by side.
 *
 *     node test/calibration/learned.ts [--builds 1000] [--seed 1]     (Node ≥ 22.18)
 */
import { parseArgs } from 'node:util';
import { defaultPlan } from '../../src/decide/plan.ts';
import { defaultPolicy } from '../../src/decide/policy.ts';
import { replay } from '../../src/replay/replay.ts';
import { noiseModel } from './noise-model.ts';

const { values } = parseArgs({
  options: { builds: { type: 'string', default: '1000' }, seed: { type: 'string', default: '1' } },
});
const factors = [1.05, 1.075, 1.1];
const models = [
  { name: 'process SD around 2 %, up to 5 %', model: { mostDeviation: 0.05 } },
  { name: 'process SD around 0.7 %, up to 2 %', model: { deviation: 0.007, mostDeviation: 0.02 } },
];
const percent = (value: number): string => `${Number((value * 100).toPrecision(3))} %`;
const print = (cells: readonly string[]): boolean => process.stdout.write(`| ${cells.join(' | ')} |\n`);
const header = ['processes', 'rounds by', 'unchanged builds failed', '+5 %', '+7.5 %', '+10 %', 'rounds'];
print(header);
print(header.map(() => '---'));
for (const { name, model } of models) {
  const history = noiseModel({ benchmarks: 300, builds: 10, processes: 150, seed: 1, ...model });
  for (const rule of ['the default plan', 'stored noise'] as const) {
    const result = replay(history, {
      builds: Number(values.builds),
      benchmarks: 50,
      seed: Number(values.seed),
      inject: factors.map((factor) => ({ label: String(factor), factor })),
      policy: { ...defaultPolicy, confirm: 'always' },
      ...(rule === 'the default plan' ? { plan: defaultPlan } : {}),
    });
    print([
      name,
      rule,
      `${result.falseFailures} of ${result.builds}`,
      ...factors.map((factor) => percent(result.detection[String(factor)]?.rate ?? Number.NaN)),
      result.roundsPerBenchmark.mean.toFixed(2),
    ]);
  }
}
