/**
 * Stored runs of the last release and of eight weeks ago: what came in pieces since then no comparison with the newest
 * runs can show. As far back as runs are stored where there is neither.
 */
import { usualReferences } from '../past/trend-references.ts';
import type { Ancestry, StoredRun } from '../ports.ts';
import { mayBeOfClass } from '../results/environment.ts';
import { defaultGate, type GateName, gateFileName } from '../results/gate-name.ts';
import { type HistoryLine, measuredPlaces, placeOnLine } from '../results/history-line.ts';
import type { Moment } from '../results/moment.ts';
import { runTime } from '../results/store-layout.ts';

/** Runs of a moment: more hardly improve its level, and each costs a read. */
const runsOfMoment = 5;

export interface EarlierChoice extends Moment {
  /** Newest first. */
  readonly runs: readonly StoredRun[];
  /** How many of the recent ones came after the moment. */
  readonly newer: number;
}

export interface EarlierQuestion {
  readonly commit: string;
  readonly environmentClass: string;
  readonly gate?: GateName | undefined;
  readonly stored: readonly StoredRun[];
  /** First-parent ancestors, newest first. */
  readonly ancestors: readonly string[];
  /** The newest stored runs, which need no reading again. */
  readonly recent: readonly StoredRun[];
}

export async function chooseEarlier(ancestry: Ancestry, question: EarlierQuestion): Promise<readonly EarlierChoice[]> {
  const { recent } = question;
  if (recent.length === 0) return [];
  const line = (await ancestry.line?.(question.commit)) ?? lineOfRuns(question);
  const placed = placeOnLine(question.stored.filter(isOf(question)), line);
  return usualReferences(line, measuredPlaces(placed)).flatMap(({ kind, label, place }): readonly EarlierChoice[] => {
    const before = placed.filter((each) => each.place <= place).slice(-runsOfMoment);
    const runs = before.map(({ run }) => run).toReversed();
    // The recent runs show their own beginning.
    if (kind === 'start' && runs.every((run) => isAmong(recent, run))) return [];
    const after = placed.filter((each) => each.place > place && isAmong(recent, each.run));
    return [{ kind, label, runs, newer: after.length }];
  });
}

function isOf({ environmentClass, gate = defaultGate }: EarlierQuestion): (run: StoredRun) => boolean {
  const name = gateFileName(gate);
  return (run) => (run.gate === undefined || run.gate === name) && mayBeOfClass(run.environmentClass, environmentClass);
}

function isAmong(runs: readonly StoredRun[], { key }: StoredRun): boolean {
  return runs.some((run) => run.key === key);
}

/** Without dates and tags, the time at which each run was taken. */
function lineOfRuns({ ancestors, stored }: EarlierQuestion): HistoryLine {
  const times = new Map(stored.map(({ commit, key }) => [commit, runTime(key)]));
  return ancestors.toReversed().flatMap((commit) => {
    const committedAt = times.get(commit);
    return committedAt === undefined ? [] : [{ commit, parents: [], committedAt, subject: '', tags: [] }];
  });
}
