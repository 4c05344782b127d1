/** Which suites a change cannot have touched: those whose `paths` it leaves alone. They are green without measuring. */
import type { Suite } from '../config/config.ts';
import { git } from '../git/git.ts';
import type { Discovered } from '../ports.ts';
import { globMatcher } from '../text/glob.ts';

export async function changedPaths(root: string, baseline: string, candidate: string): Promise<readonly string[]> {
  const listed = await git(root, ['diff', '--name-only', '--no-renames', '-z', baseline, candidate, '--']);
  return listed.split('\0').filter((path) => path !== '');
}

/** The reason a benchmark is not measured, or undefined when it is. Its own file and the suite's files always count. */
export function skipUntouched(changed: readonly string[]): (discovered: Discovered) => string | undefined {
  const untouched = new Map<Suite, boolean>();
  return ({ suite }) => {
    const known = untouched.get(suite) ?? isUntouched(suite, changed);
    untouched.set(suite, known);
    return known ? `nothing it depends on changed (${suite.paths.join(', ')})` : undefined;
  };
}

function isUntouched({ paths, files }: Suite, changed: readonly string[]): boolean {
  if (paths.length === 0) return false;
  const touches = globMatcher([...paths, ...files]);
  return !changed.some((path) => touches(path));
}
