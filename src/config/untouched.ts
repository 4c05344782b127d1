/** What a suite depends on, as the base says it: a change that leaves all of it alone cannot have touched the suite. */
import { chosenGlobs, fileMatcher, globMatcher, withAllBelow } from '../text/glob.ts';
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
  const paths = [...suites.flatMap((suite) => chosenGlobs(suite.paths).wanted), ...places];
  const touches = [globMatcher(paths.flatMap(withAllBelow)), ...suites.map(({ files }) => fileMatcher(files))];
  const isAbove = aboveMatcher([...paths, ...suites.flatMap(({ files }) => chosenGlobs(files).wanted)]);
  return !changed.some((path) => isAbove(path) || touches.some((isMatch) => isMatch(path)));
}

/** Those of the suite's `paths` that name none of the files, links and submodules `tracked`: no change can touch them. */
export function pathsOfNothing({ paths }: Pick<Suite, 'paths'>, tracked: ReadonlySet<string>): readonly string[] {
  const known = [...tracked];
  return paths.filter((pattern) => {
    const { wanted } = chosenGlobs([pattern]);
    const matchers = [globMatcher(wanted.flatMap(withAllBelow)), aboveMatcher(wanted)];
    return !known.some((path) => matchers.some((isMatch) => isMatch(path)));
  });
}

/**
 * Whether a path is a folder of what the globs name: a submodule, or a link, that changed is all that lies below it. Where a
 * star has its place, what has an ending or lies in the root (`LICENSE`) is taken for a file, and `**` for no folder: each file of
 * the repository would be one.
 */
function aboveMatcher(patterns: readonly string[]): (path: string) => boolean {
  const folders = new Set(patterns.flatMap(foldersIn));
  const isLike = globMatcher([...folders].filter((folder) => /[*?[{(]/.test(folder) && !folder.includes('**')));
  return (path) => folders.has(path) || (/\/[^./]+$/.test(path) && isLike(path));
}

/** `a/*` and `a` of `a/*` + `/b`. */
function foldersIn(pattern: string): readonly string[] {
  const steps = pattern.split('/');
  return steps.slice(1).map((_, index) => steps.slice(0, index + 1).join('/'));
}
