/** What to say of what a change touched and no profile shows, and of those that use it. */
import type { ChangedValue } from '../profile/changed-values.ts';
import { formatCount } from '../units/format.ts';
import type { Phrase } from './phrase.ts';

/** The likely cause: the function is as it was, and what it uses is not. `judged`: `this PR`. */
export function usesWords({ name, file, line }: ChangedValue, judged: string): Phrase {
  return ['uses ', { code: name }, ' (', placeOf({ file, line }), `), changed in ${judged}`];
}

/** Of the repository, as names are: someone may call a file anything. */
function placeOf({ file, line }: Pick<ChangedValue, 'file' | 'line'>): Phrase[number] {
  return { text: `${file}:${line}` };
}

/** What no profile shows, and what uses it was not looked at. `judged`: `this PR`. */
export function valueWords([first, ...others]: readonly ChangedValue[], judged: string): Phrase {
  if (first === undefined) return [];
  return [
    'Whether ',
    { code: first.name },
    ' (',
    placeOf(first),
    `, changed in ${judged}`,
    ...likeIt(others),
    ') explains this is unknown: no profile shows it, and not all that may use it could be read.',
  ];
}

/** No function explains it; what else was changed is not known to. `judged`: `this PR`. */
export function deniedWords([first, ...others]: readonly string[], judged: string): Phrase {
  const denied = `No function changed in ${judged} explains this.`;
  if (first === undefined) return [denied];
  return [
    `${denied} Whether `,
    { code: first },
    ` does (changed in ${judged}`,
    ...likeIt(others),
    ') is unknown: profiles do not show how code is built and loaded, or what it reads.',
  ];
}

/** How many more there are than the one that is named. */
export function likeIt({ length }: readonly unknown[]): Phrase {
  return length === 0 ? [] : [`, with ${formatCount(length, 'other')} like it`];
}
