/** Where the checkouts of both sides were, if not given: two folders below which files have the same paths. */
import { isAbsolute, resolve } from 'node:path';
import { toPlainPath } from '../profile/place.ts';
import type { Profile } from '../profile/profile.ts';

/** The pair most files agree on; none where the sides name the same files, or no absolute ones. */
export function guessRoots(baseline: readonly Profile[], candidate: readonly Profile[]): readonly string[] {
  const [before, after] = [filesOf(baseline), filesOf(candidate)];
  const byName = new Map<string, string[]>();
  for (const file of after) {
    if (!before.has(file)) byName.set(nameOf(file), [...(byName.get(nameOf(file)) ?? []), file]);
  }
  const votes = new Map<string, { readonly roots: readonly string[]; count: number }>();
  for (const file of before) {
    if (after.has(file)) continue;
    for (const other of byName.get(nameOf(file)) ?? []) {
      const roots = withoutCommonEnd(file, other);
      const vote = votes.get(roots.join('\n')) ?? { roots, count: 0 };
      vote.count++;
      votes.set(roots.join('\n'), vote);
    }
  }
  const [most] = [...votes.values()].sort((a, b) => b.count - a.count);
  return most?.roots ?? [];
}

/**
 * As the user names them. Relative ones are meant from the working folder, and who names the checkout of one side means
 * the other's as well.
 */
export function rootsMeant(
  named: readonly string[] | undefined,
  { cwd, guessed }: { readonly cwd: string; readonly guessed: readonly string[] },
): readonly string[] {
  if (named === undefined) return [cwd, ...guessed];
  const meant = named.flatMap((root) => (isAbsolute(root) ? [root] : [root, resolve(cwd, root)]));
  const isOneSide = guessed.some((root) => meant.some((each) => toPlainPath(each).replace(/\/$/, '') === root));
  return isOneSide ? [...new Set([...meant, ...guessed])] : meant;
}

function filesOf(profiles: readonly Profile[]): ReadonlySet<string> {
  const files = profiles.flatMap(({ frames }) => frames.flatMap(({ file }) => file ?? []));
  return new Set(files.map(toPlainPath).filter((file) => /^(?:\/|[A-Za-z]:\/)/.test(file)));
}

function nameOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}

function withoutCommonEnd(a: string, b: string): readonly string[] {
  const [left, right] = [a.split('/'), b.split('/')];
  while (left.length > 1 && right.length > 1 && left.at(-1) === right.at(-1)) {
    left.pop();
    right.pop();
  }
  return [left.join('/'), right.join('/')];
}
