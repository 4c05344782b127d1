/** Growth of each stage with its input, printed as fitted exponents: `npm run bench:growth [-- -t WORDS]`. */
import { afterAll, expect, test } from 'vitest';
import { exponentOf, type Point, renderGrowth, timesOf } from './growth/fitted.ts';
import { stages } from './growth/stages.ts';

const measured: { name: string; points: readonly Point[] }[] = [];

afterAll(() => {
  process.stdout.write(`\n${renderGrowth(measured)}\n`);
});

for (const stage of stages) {
  test(`${stage.name}: grows no faster than its input to the power of 1.1`, () => {
    const points = timesOf(stage);
    measured.push({ name: stage.name, points });
    expect(exponentOf(points) ?? 1).toBeLessThanOrEqual(1.1);
  });
}
