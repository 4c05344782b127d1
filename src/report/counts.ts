/** How many of what: one way of counting for all formats. A row is one metric of one benchmark, and is counted once. */
import type { Judgement, JudgementKind } from '../decide/judgement.ts';
import { isInformational } from '../decide/verdict.ts';
import { benchmarkKey } from '../results/benchmark-id.ts';
import { formatCount } from '../units/format.ts';
import type { Report } from './report.ts';
import { isBetterBy, isWorseBy } from './row-direction.ts';

/** What a row is called. Unlike the kind it never says "no change" of a number that says otherwise. */
export type RowWord =
  | Exclude<JudgementKind, 'no-change' | 'unseen'>
  | 'too noisy'
  | 'no change'
  | 'not worse'
  | 'not confirmed'
  | 'for information';

/** In the order of rows and counts. */
export const rowWords: readonly RowWord[] = [
  'regression',
  'failed',
  'inconclusive',
  'too noisy',
  'improvement',
  'new',
  'removed',
  'skipped',
  'unaffected',
  'not confirmed',
  'not worse',
  'for information',
  'no change',
];

export function rowWordOf(judgement: Judgement): RowWord {
  if (judgement.kind === 'unseen') return 'too noisy';
  if (judgement.kind !== 'no-change') return judgement.kind;
  if (isInformational(judgement)) return 'for information';
  if (isWorseBy(judgement, judgement.threshold)) return 'not confirmed';
  return isBetterBy(judgement, judgement.threshold) ? 'not worse' : 'no change';
}

export interface RowCount {
  readonly word: RowWord;
  readonly count: number;
  /** `2 improvements`, `37 unchanged`. */
  readonly words: string;
}

/** All that there are, in order; together they are all rows. */
export function rowCounts(judgements: readonly Judgement[]): readonly RowCount[] {
  const counts = new Map<RowWord, number>();
  for (const judgement of judgements) {
    const word = rowWordOf(judgement);
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return rowWords.flatMap((word) => {
    const count = counts.get(word) ?? 0;
    return count === 0 ? [] : [{ word, count, words: countWords(word, count) }];
  });
}

function countWords(word: RowWord, count: number): string {
  if (word === 'regression' || word === 'improvement') return formatCount(count, word);
  const noun = word === 'no change' ? 'unchanged' : word === 'too noisy' ? 'too noisy to see' : word;
  return formatCount(count, noun, noun);
}

/** Rows with an answer; what is open or too noisy to see has none. */
const decided: ReadonlySet<JudgementKind> = new Set(['regression', 'improvement', 'no-change']);

/** Whether "no regression" would be a finding: something has an answer, or is proven to be the same. */
export function isAnythingKnown(judgements: readonly Judgement[]): boolean {
  const gated = judgements.filter((each) => !isInformational(each));
  return (gated.length === 0 ? judgements : gated).some(({ kind }) => decided.has(kind) || kind === 'unaffected');
}

/**
 * `judged 41 of 44 benchmarks`, `judged 6 of 6 metrics of 2 benchmarks`; `judged 3 of at least 3 benchmarks` where shards are missing,
 * as theirs are not known. Empty where there is nothing.
 */
export function censusWords({ verdict: { judgements }, shards }: Pick<Report, 'verdict' | 'shards'>): string {
  const rows = judgements.filter((each) => !isInformational(each));
  if (rows.length === 0) return '';
  const judged = rows.filter(({ kind }) => decided.has(kind)).length;
  return `judged ${judged} of ${(shards?.missing ?? []).length > 0 ? 'at least ' : ''}${rowsWords(rows)}`;
}

/** `44 benchmarks`, or `6 metrics of 2 benchmarks` where that is not the same. */
export function rowsWords(rows: readonly Judgement[]): string {
  const benchmarks = new Set(rows.map(({ target }) => benchmarkKey(target.id))).size;
  const benchmarkCount = formatCount(benchmarks, 'benchmark');
  return benchmarks === rows.length ? benchmarkCount : `${formatCount(rows.length, 'metric')} of ${benchmarkCount}`;
}
