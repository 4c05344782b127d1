/** A word of the command line that must be one of several. */
import { nearest } from '../config/nearest.ts';
import { GateError } from '../errors.ts';

interface Choice {
  /** How the error begins: `Cannot export as --to`. */
  readonly start: string;
  /** What helps where no word resembles what was written. */
  readonly hint: string;
}

/** `word` as one of `allowed`; throws USAGE that names all of them, and the one that was probably meant. */
export function choiceOf<T extends string>(
  word: string | undefined,
  allowed: readonly T[],
  { start, hint }: Choice,
): T {
  const found = allowed.find((each) => each === word);
  if (found !== undefined) return found;
  const near = word === undefined ? undefined : nearest(word, allowed);
  throw new GateError('USAGE', `${start} must be one of ${allowed.join(', ')}: current value is ${word ?? 'nothing'}`, {
    hint: near === undefined ? hint : `did you mean ${near}?`,
  });
}
