/** Where a script is to be held: at the run of the last of what is to be measured. */
import { numberedNames } from '../../numbered-names.ts';

/**
 * Whether all `names` are registered, and the last is of the run. `registered`: names so far in the order of the file, as
 * they are written; `isOfRun`: by place among them.
 */
export function holdsLast(
  names: readonly string[],
  registered: readonly string[],
  isOfRun: (place: number) => boolean,
): boolean {
  const known = numberedNames(registered);
  const last = known.indexOf(names.at(-1) ?? '');
  return last >= 0 && isOfRun(last) && names.every((name) => known.includes(name));
}
