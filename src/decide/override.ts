/** What an override covers. Whether the label counts at all (who, when, which commit) is the forge's to establish. */
import picomatch from 'picomatch';
import type { Target } from '../results/evidence.ts';
import type { Override } from './verdict.ts';

/** By exact name, `suite/name` or glob of either; `*` alone accepts everything, names with slashes too. */
export function accepts(override: Override, { id }: Target): boolean {
  const names = [id.name, `${id.suite}/${id.name}`];
  return override.accepts.some(
    (pattern) => pattern === '*' || names.includes(pattern) || names.some((name) => isMatch(pattern, name)),
  );
}

function isMatch(pattern: string, name: string): boolean {
  return picomatch(pattern, { dot: true })(name);
}
