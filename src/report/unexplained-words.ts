/** What to say of a diff in which no changed function is the cause, or none that the profiles show. */
import type { Blame } from '../profile/blame.ts';
import { isDenied, probablyGrew } from '../profile/certainty.ts';
import type { FunctionChange } from '../profile/diff-result.ts';
import { formatP, formatSignedPercent } from '../units/format.ts';
import { type Judged, judgedWords } from './names.ts';
import type { Phrase } from './phrase.ts';
import { deniedWords, likeIt, valueWords } from './value-words.ts';

/** What to say of the whole change once the functions are listed; nothing where one of them is the cause. */
export function unexplainedWords(blame: Blame, report: Judged = {}): Phrase | undefined {
  const { unseen = [], open = [], untraced = [], values = [], elsewhere } = blame;
  if (elsewhere !== undefined) return elsewhereWords(elsewhere, report);
  const [first, ...others] = unseen;
  if (open.length > 0) return openWords(open, report);
  if (untraced.length > 0) return untracedWords(untraced, report);
  if (values.length > 0) return valueWords(values, judgedWords(report));
  if (first === undefined) return isDenied(blame) ? deniedWords(blame.beside ?? [], judgedWords(report)) : undefined;
  const [caller] = first.callers;
  return [
    { code: first.name },
    ` (changed in ${judgedWords(report)}`,
    ...likeIt(others),
    `) is ${first.hardly === true ? 'hardly' : 'not'} in the profiles: it may be inlined into `,
    ...(caller === undefined ? ['what calls it'] : [{ code: caller.frame.name }]),
    ', so that what it costs shows there.',
  ];
}

/** Functions that these profiles neither confirm nor rule out. */
function openWords([first, ...others]: readonly FunctionChange[], report: Judged): Phrase {
  const subject = [...(first === undefined ? [] : [{ code: first.frame.name }]), ` (changed in ${judgedWords(report)}`];
  if (first !== undefined && probablyGrew(first, 1))
    return [...subject, ...likeIt(others), ') is nearest, not confirmed', ...nearWords(first)];
  return ['Whether ', ...subject, ...likeIt(others), ') grew as well is within the noise of the profiles.'];
}

/** By how much it probably grew, and how that compares with all functions that were looked at. */
function nearWords({ self, total, baseline }: FunctionChange): Phrase {
  const isOwn = (self?.p ?? 1) <= (total?.p ?? 1);
  const [change, before] = isOwn ? [self, baseline.self] : [total, baseline.total];
  if (change === undefined) return ['.'];
  const size = before > 0 ? `: ${formatSignedPercent(change.delta / before)}` : '';
  return [`${size}${isOwn ? '' : ' with what it calls'}${size === '' ? ':' : ','} q ${formatP(change.pAdjusted)}.`];
}

/** Profiles of one kind have a culprit, and these show no changed function that grew. */
function elsewhereWords({ kind, name }: NonNullable<Blame['elsewhere']>, report: Judged): Phrase {
  const costs = kind === 'cpu' ? 'times' : 'allocations';
  return [
    `The ${costs} of this benchmark name `,
    { code: name },
    ` (changed in ${judgedWords(report)}); whether it explains this as well is within the noise of the profiles.`,
  ];
}

/** Files that no profile could name: how a build calls them is not known. */
function untracedWords([first = '', ...others]: readonly string[], report: Judged): Phrase {
  return [
    'Whether ',
    { code: first },
    ` (changed in ${judgedWords(report)}`,
    ...likeIt(others),
    ') explains this is unknown: the profiles name no file of its kind. Source maps beside the scripts, or line tables, would show it.',
  ];
}
