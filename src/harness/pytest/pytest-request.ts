/** How pytest is asked in a checkout. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { HarnessContext, ProcessRequest } from '../harness.ts';
import { programRequest } from '../python/interpreter.ts';
import { type PytestSpec, pytestProgram } from './program.ts';

export function requestOf(
  context: HarnessContext,
  python: readonly [string, ...string[]],
  spec: Omit<PytestSpec, 'paths' | 'root'>,
): ProcessRequest {
  // A cache of its own: without one pytest refuses flags that ask for what failed last, as configurations have them.
  const cache = `cache_dir=${join(context.scratch, `pytest-${randomUUID()}`)}`;
  const args = ['-o', cache, '-q', '--tb=short', ...spec.args, ...context.suite.flags];
  return programRequest(context, python, { program: pytestProgram, spec: { ...spec, args } });
}
