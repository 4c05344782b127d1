/** Benchmarks of asv, airspeed velocity: one a process, with its parameters, its setup and what setup_cache made. */
import { join } from 'node:path';
import { findFiles } from '../bench-files.ts';
import type { Harness, HarnessContext } from '../harness.ts';
import { roundsHarness } from '../python/rounds-harness.ts';
import { benchmarkFolders } from './asv-folders.ts';
import { asvProgram } from './asv-program.ts';

export const asvHarness: Harness = roundsHarness({
  program: asvProgram,
  packages: ['asv_runner'],
  filesOf,
  // timeit's loop, or where setup is between the calls asv's own; the function that binds parameters is below either.
  caller: /^(?:.*\.)?(?:inner \(<(?:magic-)?timeit(?:-src)?>\)|(?:func|timeit) \(.*asv_runner.benchmarks.time\.py\))$/,
  // Of each round, in timeit's loop as well.
  beside: /^(?:.*\.)?redo_setup \(.*\basv_runner\b.*\)$/,
});

/** All in one process: a suite has dozens of modules that import the same package. */
function filesOf({ suite, root }: HarnessContext): readonly (readonly string[])[] {
  const globs = suite.files.length > 0 ? suite.files : benchmarkFolders(join(root, suite.workingDirectory ?? ''), root);
  const files = findFiles(root, globs).filter((file) => file.endsWith('.py'));
  return files.length === 0 ? [] : [files.map((file) => join(root, file))];
}
