/** Which benchmarks the names and globs of an acceptance cover. */
import { globMatcher } from '../text/glob.ts';
import { callableNames } from './benchmark-id.ts';
import type { Target } from './evidence.ts';

/** By exact name, `suite/name` or glob of either; `*` alone accepts everything, names with slashes too. */
export function accepts(override: { readonly accepts: readonly string[] }, { id }: Pick<Target, 'id'>): boolean {
  const names = callableNames(id);
  return override.accepts.some(
    (pattern) => pattern === '*' || names.includes(pattern) || names.some((name) => isMatch(pattern, name)),
  );
}

function isMatch(pattern: string, name: string): boolean {
  return globMatcher(pattern)(name);
}
