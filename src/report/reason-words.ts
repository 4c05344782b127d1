/** Why a judgement is what it is, why something failed, why a label does not count: in words, before any format. */
import { overBudget } from '../decide/judge.ts';
import type { Judgement, Reason } from '../decide/judgement.ts';
import type { RefusedOverride } from '../decide/verdict.ts';
import type { Failure } from '../results/invocation.ts';
import type { NoEffect } from '../results/no-effect.ts';
import {
  formatCount,
  formatDuration,
  formatNumber,
  formatP,
  formatPercent,
  formatQuantity,
  writtenDuration,
} from '../units/format.ts';
import { informativeLines } from './informative-lines.ts';
import type { Phrase } from './phrase.ts';
import { weightWords } from './production-words.ts';

/** `threw: ENOENT: …`. `where` precedes what the program printed: after it, the two could not be distinguished. */
export function failureWords(failure: Failure | undefined, where: string = ''): Phrase {
  if (failure === undefined) return [`failed${where}`];
  const quoted: Phrase = failure.message === '' ? [] : [' ', { quoted: shortly(failure.message) }];
  const verbs: Readonly<Record<Failure['reason'], string>> = {
    load: 'could not be loaded',
    threw: 'threw',
    timeout: 'timed out',
    crashed: 'crashed',
    missing: 'was not found',
    skipped: 'cannot be measured here',
    unstable: 'could not be timed',
    unsupported: 'cannot run here',
  };
  const verb = `${verbs[failure.reason]}${where}`;
  return [quoted.length === 0 ? verb : `${verb}:`, ...quoted];
}

/** The first line; where it only announces what follows, also the lines in which a program says why. */
export function shortly(message: string): string {
  const first = firstLine(message);
  const why = informativeLines(message.trim().slice(first.length));
  return first.endsWith(':') && why !== '' ? `${first} ${why}` : first;
}

/** Empty for an empty message. */
export function firstLine(message: string): string {
  return message.trim().split(/\r?\n/, 1)[0] ?? '';
}

/** For an inconclusive row: the changes that could not be seen. A larger one was seen, and too few processes were measured to confirm it. */
export function visibleWords(judgement: Judgement): Phrase {
  const { smallestDetectable, candidate } = judgement;
  if (smallestDetectable === undefined) return [];
  if (!isSeen(judgement) || candidate === undefined) {
    return [`changes under ${formatPercent(smallestDetectable)} cannot be seen here`];
  }
  return [`seen, and not confirmed on ${formatCount(candidate.n, 'process', 'processes')} a side`];
}

/** Whether more was measured between the sides than the noise hides, confirmed or not. */
export function isSeen({ smallestDetectable, shift }: Judgement): boolean {
  const size = shift === undefined ? 0 : Math.max(shift.ratio, 1 / shift.ratio) - 1;
  return smallestDetectable !== undefined && size > smallestDetectable;
}

type ReasonOf<Code extends Reason['code']> = Extract<Reason, { readonly code: Code }>;

/** Where the budget ended amid its blocks it has numbers, which stand beside these words. */
function unmeasuredWords({ detail }: ReasonOf<'not-measured'>): Phrase {
  return detail === overBudget.detail ? [detail] : ['not measured: ', { quote: detail }];
}

function neededWords({ needsMs, budgetMs, ownMs }: ReasonOf<'not-measured'>): Phrase {
  if (needsMs === undefined) return [];
  const budget = budgetMs === undefined ? '' : ` (--budget or measure.budget: ${writtenDuration(budgetMs)})`;
  const all = `${formatDuration(needsMs)}${ownMs === undefined ? ' more' : ''}${budget === '' ? ' of measure.budget' : budget}`;
  if (ownMs === undefined) return [`; about ${all} would decide`];
  return [`; about ${formatDuration(ownMs)} more would decide it, and ${all} all that is open`];
}

function cutShortWords({ cutShort }: ReasonOf<'too-few-runs'>): Phrase {
  return cutShort === undefined ? [] : [`, and ${cutShort} with fewer than five processes, as the budget ended`];
}

function nullControlWords({ ratio }: ReasonOf<'null-control'>): string {
  const slower = `baseline processes in the candidate’s slots measured ${formatPercent(ratio - 1)} slower`;
  return `${slower}: this machine treats the two sides differently`;
}

function restlessWords({ differ }: ReasonOf<'restless'>): string {
  const found = `stored builds of it differ by ${formatPercent(differ)} from one to the next`;
  return `${found}; set a threshold for it, or make its code and flags deterministic`;
}

function oddBaselineWords({ ratio }: ReasonOf<'odd-baseline'>): string {
  return `its baseline side measured ${formatNumber(ratio, 1)} times what stored runs of this kind of machine did`;
}

function fewProcessesWords({ processes, needed }: ReasonOf<'few-processes'>): string {
  const few = `${formatCount(processes, 'process', 'processes')} a side cannot tell any change from chance`;
  return `${few} at the level of this comparison; ${needed} a side can`;
}

function baselineFailedOn({ failure }: ReasonOf<'baseline-failed'>): string {
  return failure.sides === 'both' ? 'on both sides it ' : 'on the baseline it ';
}

/** Of reasons that have no numbers. */
const fixedWords = {
  'unlike-machine': 'no stored baseline of this kind of machine',
  'no-baseline': 'no baseline',
  informational: 'informational, never fails',
  untouched: 'this PR touches nothing it depends on',
  'not-confirmed': 're-measuring was inconclusive',
  'below-threshold': 'larger than its margin, smaller than its threshold',
} as const satisfies Partial<Record<Reason['code'], string>>;

function hasFixedWords(reason: Reason): reason is ReasonOf<keyof typeof fixedWords> {
  return Object.hasOwn(fixedWords, reason.code);
}

/** What the reader should know of one judgement; empty when the code is of no use to people. */
export function reasonWords(reason: Reason): Phrase {
  if (hasFixedWords(reason)) return [fixedWords[reason.code]];
  switch (reason.code) {
    case 'too-noisy':
      return [`processes differ by ${formatPercent(reason.processDeviation)} among themselves`];
    case 'baseline-failed':
      return [baselineFailedOn(reason), ...failureWords(reason.failure)];
    case 'not-measured':
      return [...unmeasuredWords(reason), ...neededWords(reason)];
    case 'too-few-runs':
      return [`only ${formatCount(reason.runs, 'stored run')} of this kind of machine`, ...cutShortWords(reason)];
    case 'voided':
      return [`${formatCount(reason.blocks, 'block')} void: `, { quote: reason.cause }];
    case 'margin-raised':
      return [`margin raised to ${formatPercent(reason.margin)} for its history`];
    case 'by-weight':
      return ['its threshold follows from its weight in production: ', ...weightWords(reason)];
    case 'null-control':
      return [nullControlWords(reason)];
    case 'with-suite':
      return [`moved with the whole suite (${formatPercent(Math.abs(reason.ratio - 1))}), not beyond it`];
    case 'restless':
      return [restlessWords(reason)];
    case 'threshold-capped':
      return [`its noise calls for a threshold of ${formatPercent(reason.wanted)}`];
    case 'skips-itself':
      return ['skips itself on both sides: ', { quote: reason.detail }];
    case 'from-history':
      return [`judged from ${formatCount(reason.runs, 'stored run')} alone`];
    case 'renamed-from':
      return ['looks like the removed ', { code: reason.name }, ', renamed'];
    case 'no-effect':
      return noEffectWords(reason.proof);
    case 'stale-build':
      return staleWords(reason);
    case 'contradicted':
      return [{ text: reason.detail }];
    case 'odd-baseline':
      return [oddBaselineWords(reason)];
    case 'below-floor':
      return [`below ${formatQuantity(reason.floor, reason.unit)} values are not told apart`];
    case 'not-rejected':
      return [`these samples do not rule out chance (adjusted p = ${formatP(reason.p)})`];
    case 'few-processes':
      return [fewProcessesWords(reason)];
    case 'screened-out':
    case 'confirmed':
      return [];
  }
}

const whatRan: Readonly<Record<ReasonOf<'stale-build'>['why'], string>> = {
  'in-git': 'which is in git and was not built anew',
  released: 'a release of it that is installed',
  'self-contained': 'which loads nothing of this repository',
};

/** The first source and what ran instead. */
export function staleWords({ file, why, sources }: ReasonOf<'stale-build'>): Phrase {
  const [first = ''] = sources;
  const others = sources.length <= 1 ? '' : ` and ${formatCount(sources.length - 1, 'other file')}`;
  return [{ code: first }, `${others} changed, but what ran is `, { code: file }, `, ${whatRan[why]}`];
}

export function noEffectWords({ by, files, partly = [] }: NoEffect): Phrase {
  if (by === 'executable') return ['what is built and all that it reads are the same on both sides'];
  if (by === 'reach')
    return ['all that it can reach of what is built, and all that it reads, is the same on both sides'];
  const [first] = partly;
  const same = `what it runs and reads is the same on both sides, in ${formatCount(files.length, 'file')} of this repository`;
  if (first === undefined) return [same];
  const others = partly.length === 1 ? '' : ` and ${formatCount(partly.length - 1, 'other')}`;
  return [`${same}; of `, { code: first }, `${others} only comments, types, or functions that it never calls changed`];
}

/** Why a label that is there does not count. */
export function refusalWords(refused: RefusedOverride): Phrase {
  const whys: Readonly<Record<RefusedOverride['why'], string>> = {
    'no-write-permission': 'the person who set it cannot write to this repository',
    bot: 'a bot set it',
    'older-than-head': 'commits were pushed after it was set; set it again',
    'other-base': 'this PR went into another branch when it was set; set it again',
    author: 'the author of this PR set it; someone else must',
    'worse-since': 'the regression grew since it was set; set it again',
    'unknown-actor': 'it is not known who set it',
  };
  return [
    'The label ',
    { code: refused.label },
    ' from ',
    { login: refused.who },
    ` does not count: ${whys[refused.why]}.`,
  ];
}
