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
