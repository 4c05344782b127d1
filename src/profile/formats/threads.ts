/** Files of several threads: one is read on demand, all are added up otherwise, and that is reported. */
import { GateError } from '../../errors.ts';

export interface ThreadNames {
  /** What a person calls it. */
  readonly name: string;
  /** Other words for it: its number, its process and number. */
  readonly also?: readonly string[];
}

const mostNamed = 8;

/** Those called `wanted`, or all. */
export function chooseThreads<T>(
  format: string,
  all: readonly T[],
  {
    wanted,
    what,
    namesOf,
  }: { readonly wanted: string | undefined; readonly what: string; namesOf(thread: T): ThreadNames },
): readonly T[] {
  if (wanted === undefined) return all;
  const called = all.filter((thread) => namesOf(thread).name === wanted);
  const chosen = called.length > 0 ? called : all.filter((thread) => namesOf(thread).also?.includes(wanted) === true);
  if (chosen.length > 0) return chosen;
  throw new GateError(
    'PROFILE_UNLIKE',
    `Cannot read the ${format} profile as its ${what}s must hold one named ${wanted}: current value is "${listed(all.map((thread) => namesOf(thread).name))}"`,
    { hint: 'name one of them with --thread; all are added up without it' },
  );
}

/** For the profile's notes; none where there is nothing to choose. */
export function threadNotes(what: string, names: readonly string[]): readonly string[] {
  if (names.length < 2) return [];
  return [`${names.length} ${what}s are added up: ${listed(names)}; --thread NAME reads one`];
}

function listed(names: readonly string[]): string {
  const distinct = [...new Set(names)];
  const shown = distinct.slice(0, mostNamed).map((name) => (name.length > 60 ? `${name.slice(0, 57)}...` : name));
  const left = distinct.length - shown.length;
  return `${shown.join(', ') || 'none'}${left > 0 ? ` and ${left} more` : ''}`;
}
