/** Scripts of pyperf: each benchmark of their Runner in a process of its own. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { usesPyperf } from '../../tools/pyperf.ts';
import { findFiles } from '../bench-files.ts';
import type { Harness, HarnessContext } from '../harness.ts';
import { roundsHarness } from '../python/rounds-harness.ts';
import { pyperfProgram } from './pyperf-program.ts';

export const pyperfHarness: Harness = roundsHarness({
  program: pyperfProgram,
  packages: ['pyperf'],
  filesOf,
  // The loop of bench_func and similar functions, of bench_time_func (whose own function is below) and of timeit.
  caller:
    /^(?:.*\.)?(?:(?:task_func|main) \(.*pyperf._runner\.py\)|(?:inner|time_func) \((?:<timeit-src>|.*pyperf._timeit\.py)\))$/,
});

/** One process a script: each is a program of its own. */
function filesOf({ suite, root }: HarnessContext): readonly (readonly string[])[] {
  return findFiles(root, suite.files)
    .filter((file) => file.endsWith('.py') && !/(?:^|\/)(?:\.venv|venv|site-packages)\//.test(file))
    .map((file) => join(root, file))
    .filter((file) => usesPyperf(readFileSync(file, 'utf8')))
    .map((file) => [file]);
}
