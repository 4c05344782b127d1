/** Which suites a change cannot have touched, as the base's `paths` say. They are green without measuring. */
import type { Config, Suite } from '../config/config.ts';
import { isUntouched, pathsOfNothing, type Touching } from '../config/untouched.ts';
import { trackedPaths } from '../git/tracked-paths.ts';
import type { Discovered } from '../ports.ts';
import { shown } from '../text/shown.ts';
import type { Door } from './door.ts';

type Skip = (discovered: Pick<Discovered, 'suite'>) => string | undefined;

/**
 * The reason a benchmark is not measured, or undefined when it is. A suite none of whose `paths` names a file of the
 * checkout at `root` is measured whatever changes: with a name that is misspelled no change would ever be.
 */
export async function skipUntouched(
  { door, root }: { readonly door: Pick<Door, 'warn'>; readonly root: string },
  { suites, baseSuites = [] }: Pick<Config, 'suites' | 'baseSuites'>,
  touching: Touching,
): Promise<Skip> {
  const bound = [...suites, ...baseSuites].filter(({ paths }) => paths.length > 0);
  if (bound.length === 0) return () => undefined;
  const tracked = await trackedPaths(root);
  const nothing = new Set(bound.flatMap((suite) => pathsOfNothing(suite, tracked)));
  if (nothing.size > 0)
    door.warn(
      shown`The "paths" of the configuration name no file that git tracks: ${[...nothing].join(', ')}. Correct or remove them; a suite that has no other paths is measured whatever changes.`,
    );
  const untouched = new Map<Suite, boolean>();
  return ({ suite }) => {
    const all = [...baseSuites.filter(({ name }) => name === suite.name), suite];
    const isAnywhere = all.some(({ paths }) => paths.some((pattern) => !nothing.has(pattern)));
    const known = untouched.get(suite) ?? (isAnywhere && isUntouched(all, touching));
    untouched.set(suite, known);
    return known ? `nothing it depends on changed (${suite.paths.join(', ')})` : undefined;
  };
}
