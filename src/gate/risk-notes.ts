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
  const missed = [...open].filter((key) => reached.has(key)).length;
  const first = `The time budget was too short for all: what the change most likely reaches by imports and names (${reached.size} of ${formatCount(all.size, 'benchmark')}) was measured first.`;
  if (missed > 0) return [`${first} Of those, ${missed} could not be settled.`];
  // What was seen to change speaks against the guess.
  return [left.some(isSeen) ? first : `${first} All that was left out most likely runs nothing that changed.`];
}
