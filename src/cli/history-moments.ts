/** Moments of a history as they are written on the command line: a commit, a day, a time back from the newest commit. */

import { GateError } from '../errors.ts';
import { resolveCommit } from '../git/repository.ts';
import { namedReference, someWeeksAgo, type TrendReference, usualReferences } from '../past/trend-references.ts';
import type { HistoryLine } from '../results/history-line.ts';
import { openGitAncestry } from '../store/git-ancestry.ts';

export interface Moments {
  /** Root of the repository. */
  readonly root: string;
  readonly line: HistoryLine;
}

const dayMs = 24 * 3600 * 1000;

/** `--since`: index of the first commit that is looked at; everything where nothing was asked. */
export async function startOf(moments: Moments, text: string | undefined): Promise<number> {
  if (text === undefined) return 0;
  const { line } = moments;
  const [, count, unit] = /^(\d{1,5})([dw])$/.exec(text) ?? [];
  if (unit !== undefined) {
    const newest = Date.parse(line.at(-1)?.committedAt ?? '');
    return firstSince(line, newest - Number(count) * (unit === 'w' ? 7 : 1) * dayMs);
  }
  if (/^\d{4}-\d\d-\d\d$/.test(text)) {
    const day = Date.parse(`${text}T00:00:00Z`);
    if (Number.isNaN(day)) throw badMoment(text);
    return firstSince(line, day);
  }
  return namedReference(line, await commitOnLine(moments, text), text).place;
}

/** `--against`: what drift is measured against, given the places of measured commits. */
export async function referencesOf(
  moments: Moments,
  text: string | undefined,
): Promise<(places: readonly number[]) => readonly TrendReference[]> {
  const { line } = moments;
  if (text === undefined) return (places) => usualReferences(line, places);
  const weeks = /^(\d{1,4})w$/.exec(text)?.[1];
  if (weeks !== undefined) {
    return (places) => [someWeeksAgo(line, places, Number(weeks))].filter((each) => each !== undefined);
  }
  const reference = namedReference(line, await commitOnLine(moments, text), text);
  return () => [reference];
}

/** A release branch leaves the line somewhere: there its code was the line's. */
async function commitOnLine({ root, line }: Moments, name: string): Promise<string> {
  const commit = await resolveCommit(root, name);
  if (line.some((each) => each.commit === commit)) return commit;
  const newest = line.at(-1)?.commit;
  return (newest === undefined ? undefined : await openGitAncestry(root).mergeBase(newest, commit)) ?? commit;
}

/** Beyond the last commit where all are older. */
function firstSince(line: HistoryLine, time: number): number {
  const first = line.findIndex(({ committedAt }) => Date.parse(committedAt) >= time);
  return first < 0 ? line.length : first;
}

function badMoment(text: string): GateError {
  return new GateError(
    'USAGE',
    `Cannot show history as --since must be a commit, a day or a time back: current value is ${text}`,
    {
      hint: 'write v1.2.0, 2026-11-01, 12w or 90d',
    },
  );
}
