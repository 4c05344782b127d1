/** What a suite depends on, as the base says it: a change that leaves all of it alone cannot have touched the suite. */
import { chosenGlobs, fileMatcher, globMatcher } from '../text/glob.ts';
import type { Suite } from './config.ts';

export interface Touching {
  /** Paths that the change touches, old names of what was moved included. */
  readonly changed: readonly string[];
  /** Where the gate's configuration may lie: another command or another harness is another measurement. */
  readonly places: readonly string[];
}

/** Files of a suite always count: the base's and, where they differ, those that the change runs. */
export function isUntouched(suites: readonly Suite[], { changed, places }: Touching): boolean {
  if (suites.length === 0 || suites.some(({ paths }) => paths.length === 0)) return false;
  const paths = [...suites.flatMap((suite) => suite.paths), ...places];
  const touches = [globMatcher(paths.flatMap(withAllBelow)), ...suites.map(({ files }) => fileMatcher(files))];
  const patterns = [...paths, ...suites.flatMap(({ files }) => chosenGlobs(files).wanted)];
  // A submodule, or a link, that changed is all that lies below it.
  return !changed.some(
    (path) => touches.some((isMatch) => isMatch(path)) || patterns.some((pattern) => pattern.startsWith(`${path}/`)),
  );
}

/** Those of the suite's `paths` that name none of the files, links and submodules `tracked`: no change can touch them. */
export function pathsOfNothing({ paths }: Pick<Suite, 'paths'>, tracked: ReadonlySet<string>): readonly string[] {
  const known = [...tracked];
  return paths.filter((pattern) => {
    const isMatch = globMatcher(withAllBelow(pattern));
    return !known.some((path) => isMatch(path) || pattern.startsWith(`${path}/`));
  });
}

/** Who writes `src` or `src/` depends on what is in that folder. */
function withAllBelow(pattern: string): readonly string[] {
  const plain = pattern.replace(/\/+$/, '');
  return [plain, `${plain}/**`];
}
