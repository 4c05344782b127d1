/** What a row of one kind is called in a sentence: the benchmark, or one metric of it where its other rows say otherwise. */
import type { Judgement } from '../decide/judgement.ts';
import { isInformational } from '../decide/verdict.ts';
import { benchmarkKey } from '../results/benchmark-id.ts';
import { formatCount } from '../units/format.ts';
import { benchmarkName } from './names.ts';
import type { Phrase } from './phrase.ts';
import type { Report } from './report.ts';

export interface RowNames {
  readonly name: (row: Judgement) => Phrase;
  /** `2 benchmarks`, `1 metric`, `1 benchmark and 2 metrics`. */
  readonly countWords: (rows: readonly Judgement[]) => string;
}

export function rowNames(report: Report, kind: Judgement['kind']): RowNames {
  const others = report.verdict.judgements.filter((each) => each.kind !== kind && !isInformational(each));
  const keys = new Set(others.map(({ target }) => benchmarkKey(target.id)));
  const isPart = ({ target }: Judgement): boolean => keys.has(benchmarkKey(target.id));
  return {
    name: (row) => {
      const name = { code: benchmarkName(row.target.id, report) };
      return isPart(row) ? [name, ' (', { code: row.target.metric.name }, ')'] : [name];
    },
    countWords: (rows) => {
      const whole = new Set(rows.filter((row) => !isPart(row)).map(({ target }) => benchmarkKey(target.id))).size;
      const parts = rows.filter(isPart).length;
      const words = [
        ...(whole > 0 ? [formatCount(whole, 'benchmark')] : []),
        ...(parts > 0 ? [formatCount(parts, 'metric')] : []),
      ];
      return words.join(' and ');
    },
  };
}
