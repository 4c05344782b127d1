/** What to say of what a change touched and no profile shows, and of those that use it. */
import type { ChangedValue } from '../profile/changed-values.ts';
import { formatCount } from '../units/format.ts';
import type { Phrase } from './phrase.ts';

/** The likely cause: the function is as it was, and what it uses is not. `judged`: `this PR`. */
export function usesWords({ name, file, line }: ChangedValue, judged: string): Phrase {
  return ['uses ', { code: name }, ` (${file}:${line}), changed in ${judged}`];
}

/** What no profile shows, and what uses it was not looked at. `judged`: `this PR`. */
export function valueWords([first, ...others]: readonly ChangedValue[], judged: string): Phrase {
  return [
    'Whether ',
    { code: first?.name ?? '' },
    ` (${first?.file ?? ''}:${first?.line ?? 0}, changed in ${judged}`,
    ...likeIt(others),
    ') explains this is unknown: no profile shows it, and what uses it could not be looked for.',
  ];
}

/** How many more there are than the one that is named. */
export function likeIt({ length }: readonly unknown[]): Phrase {
  return length === 0 ? [] : [`, with ${formatCount(length, 'other')} like it`];
}
