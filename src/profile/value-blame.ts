/** Whom to name where no changed function is the cause: those that use what was changed and shows in no profile. */
import { type Blame, type BlameOptions, callersToBlame, findBlame, lacksCulprit, type ValueFindings } from './blame.ts';
import { type ChangedFunctions, changedFunctions } from './changed-functions.ts';
import type { ChangedFile } from './changed-lines.ts';
import { type ChangedValue, valueReaders } from './changed-values.ts';
import type { ProfileDiff } from './diff-result.ts';
import { fedFunctions } from './fed-functions.ts';
import { isOfLanguage, openValues } from './open-values.ts';
import { walkDiff } from './walk-diff.ts';

/** `found`: what `findBlame()` answers of the same. `sources`: with the text of `filesToRead()`. */
export function withValues(
  found: Blame,
  diff: ProfileDiff,
  changes: readonly ChangedFile[],
  options: BlameOptions,
): Blame {
  if (!lacksCulprit(found)) return found;
  return findBlame(diff, changes, { ...options, values: valuesOf(found, diff, changes, options) });
}

function valuesOf(
  { unseen = [] }: Blame,
  diff: ProfileDiff,
  changes: readonly ChangedFile[],
  { sources = new Map(), direction }: BlameOptions,
): ValueFindings {
  const sign = direction === 'decrease' ? -1 : 1;
  const named = diff.functions.filter(({ self }) => self?.significant === true && self.delta * sign > 0);
  if (named.length === 0) return { culprits: new Map(), open: [] };
  const reported = new Set(unseen.map(({ name }) => name));
  const readers = valueReaders(diff.functions, changes, { sources, reported });
  const { values, before, loose, unread } = readers;
  const changed = changedFunctions(diff.functions, changes, sources);
  const fed = fedFunctions(diff, { changed, sources, named });
  const read = new Map([...fed, ...wrappers(diff, changed), ...readers.read]);
  const own = named.filter(({ key }) => read.has(key)).map(({ key }) => key);
  const others = named.filter(({ key }) => !read.has(key));
  const above = callersToBlame(diff, { named: others, changed: new Set(read.keys()), sign });
  const isOfGrown = ({ file }: ChangedValue): boolean =>
    diff.functions.some(
      (each) => isOfLanguage(each, file) && each.total?.significant === true && each.total.delta * sign > 0,
    );
  const keys = new Set([...own, ...above.keys()]);
  return {
    culprits: new Map([...read].filter(([key]) => keys.has(key))),
    open: [
      ...new Set([
        ...openValues(diff, values, { sources, sign }),
        ...before,
        ...[...loose, ...unread].filter(isOfGrown),
      ]),
    ],
  };
}

/**
 * Functions as they were that newly call a changed one: it was put into them, as by a decorator or as a callback, or stands
 * where another stood; and those that a decorator, which was changed, can have put around it. Each by its key, with the one
 * that it calls.
 */
function wrappers(
  diff: ProfileDiff,
  { keys, locations, decorated }: ChangedFunctions,
): ReadonlyMap<string, ChangedValue> {
  const byKey = new Map(diff.functions.map((each) => [each.key, each]));
  const before = new Set<string>();
  const now = new Map<string, readonly [caller: string, value: ChangedValue]>();
  walkDiff(diff.root, ({ key, frame, baseline }, path) => {
    if (!keys.has(key)) return;
    const place = byKey.get(key)?.place;
    const file = place?.kind === 'repository' ? place.path : locations.get(key)?.file;
    const line = frame.line ?? locations.get(key)?.line;
    const value = file === undefined || line === undefined ? undefined : { name: frame.name, file, line };
    const around = decorated.get(key) ?? 0;
    for (const [at, { key: caller }] of path.slice(-Math.max(1, around)).toReversed().entries()) {
      if (caller === '' || keys.has(caller)) continue;
      const call = `${caller}\n${key}`;
      if (baseline.total > 0 && at >= around) before.add(call);
      if (value !== undefined) now.set(call, [caller, value]);
    }
  });
  return new Map([...now].flatMap(([call, found]) => (before.has(call) ? [] : [found])));
}
