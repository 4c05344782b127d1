/** Scripts of pyperf: each benchmark of their Runner in a process of its own. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pyperfScripts } from '../../tools/pyperf-scripts.ts';
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

const installed = /(?:^|\/)(?:\.venv|venv|site-packages)\//;

/** One process a script: each is a program of its own. What they import may be anywhere in the folder that they are in. */
function filesOf({ suite, root }: HarnessContext): readonly (readonly string[])[] {
  const isOwn = (file: string): boolean => file.endsWith('.py') && !installed.test(file);
  const wanted = findFiles(root, suite.files).filter(isOwn);
  const folders = new Set(wanted.map((file) => (file.includes('/') ? `${file.split('/')[0]}/**/*.py` : '*.py')));
  const beside = wanted.length === 0 ? [] : findFiles(root, [...folders]).filter(isOwn);
  const texts = new Map([...wanted, ...beside].map((file) => [file, readFileSync(join(root, file), 'utf8')]));
  const scripts = new Set(pyperfScripts(texts));
  return wanted.filter((file) => scripts.has(file)).map((file) => [join(root, file)]);
}
