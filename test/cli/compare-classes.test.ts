import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compareCommand } from '../../src/cli/compare-command.ts';
import { renderRun } from '../../src/results/run-file.ts';
import { anEnvironment, anOutcome, aRun } from '../results/make.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';
import { runCommand } from './run-command.ts';

const long = 'x'.repeat(300);

test.each([
  ['the same flags', ['-XX:+UseParallelGC'], ['-XX:+UseParallelGC'], 1],
  ['a flag on and off', ['-XX:+UseParallelGC'], ['-XX:-UseParallelGC'], 0],
  ['flags that differ beyond 180 characters', [`-D${long}=1`], [`-D${long}=2`], 0],
] as const)('runs with %s: a slowdown fails only where runtimes are alike', async (_, baseline, candidate, code) => {
  const folder = await temporaryFolder();
  const values = (factor: number) => Array.from({ length: 20 }, (__, index) => factor * (100 + (index % 5)));
  const run = (flags: readonly string[], factor: number): string =>
    renderRun(
      aRun({ environment: anEnvironment({ runtime: 'jvm', flags }), outcomes: [anOutcome('parse', values(factor))] }),
    );
  writeFileSync(join(folder, 'a.json'), run(baseline, 1));
  writeFileSync(join(folder, 'b.json'), run(candidate, 1.5));
  const end = await runCommand(compareCommand, ['a.json', 'b.json'], folder);
  expect(end.code).toBe(code);
  expect(end.stdout).toContain('Policy: the defaults, as there is no configuration.');
});

test('of samples that do not say which way is better, what is assumed is said', async () => {
  const folder = await temporaryFolder();
  const written = (factor: number, better?: string): string => {
    const processes = [100, 101, 100.5, 99, 100.2, 100.1].map((value) => value * factor);
    return JSON.stringify({ benchmarks: [{ name: 'octane', unit: 'points', better, processes }] });
  };
  writeFileSync(join(folder, 'a.json'), written(1));
  writeFileSync(join(folder, 'b.json'), written(2));
  const end = await runCommand(compareCommand, ['a.json', 'b.json'], folder);
  expect(end.stdout.replaceAll(/\s+/g, ' ')).toContain(
    'b.json does not say which way is better for "octane" (points): lower is taken as better.',
  );
  writeFileSync(join(folder, 'a.json'), written(1, 'higher'));
  writeFileSync(join(folder, 'b.json'), written(2, 'higher'));
  const said = await runCommand(compareCommand, ['a.json', 'b.json'], folder);
  expect([said.code, said.stdout.includes('does not say')]).toEqual([0, false]);
});
