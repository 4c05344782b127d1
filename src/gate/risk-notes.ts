/** What was measured first is reported only where something was left out. */
import type { Judgement } from '../decide/judgement.ts';
import { isSeen } from '../report/reason-words.ts';
import { benchmarkKey } from '../results/benchmark-id.ts';
import { formatCount } from '../units/format.ts';

export function riskNotes(
  judgements: readonly Judgement[],
  reached: ReadonlySet<string> | undefined,
): readonly string[] {
  const left = judgements.filter(({ reasons }) => reasons.some(({ code }) => code === 'not-measured'));
  if (reached === undefined || left.length === 0) return [];
  const open = new Set(left.map(({ target }) => benchmarkKey(target.id)));
  const all = new Set(judgements.map(({ target }) => benchmarkKey(target.id)));
  const missed = [...open].filter((key) => reached.has(key));
  const decided = new Set(
    judgements.filter((each) => !left.includes(each)).map(({ target }) => benchmarkKey(target.id)),
  );
  const inPart = missed.filter((key) => decided.has(key)).length;
  const first = `The time budget was too short for all: what the change most likely reaches by imports and names (${reached.size} of ${formatCount(all.size, 'benchmark')}) came first.`;
  if (missed.length > 0) return [`${first} Of those, ${unsettled(missed.length - inPart, inPart)}.`];
  // What was seen to change speaks against the guess.
  return [left.some(isSeen) ? first : `${first} All that was left out most likely runs nothing that changed.`];
}

/** A benchmark of which one metric is decided and another is not is both. */
function unsettled(whole: number, inPart: number): string {
  if (inPart === 0) return `${whole} could not be settled`;
  return whole === 0
    ? `${inPart} could be settled only in part`
    : `${whole} could not be settled, and ${inPart} only in part`;
}
