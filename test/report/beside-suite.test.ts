/** What a row says of its change beside that of its suite. */
import { expect, test } from 'vitest';
import { rowsOf } from '../../src/report/row.ts';
import { exampleReport } from './example-report.ts';

test('what came from nothing, or is gone, has no size beside the rest of its suite', () => {
  const common = { ratio: 1.5, low: 1.4, high: 1.6 };
  const suiteWide = { ratio: 1.5, share: 1, metric: 'time', common };
  const report = exampleReport({ counts: { regression: 1 }, verdict: { suiteWide } });
  const remarkOf = (ratio: number): string => {
    const judgements = report.verdict.judgements.map((judgement) => ({
      ...judgement,
      shift: { ratio, low: ratio, high: ratio },
    }));
    return JSON.stringify(
      rowsOf({ ...report, verdict: { ...report.verdict, judgements } }).map(({ remark }) => remark),
    );
  };
  expect(remarkOf(3)).toContain('+100\u202f% relative to the rest of the suite');
  expect(remarkOf(Number.POSITIVE_INFINITY)).not.toContain('relative to');
  expect(remarkOf(5e9)).toContain('relative to');
  expect(remarkOf(1e-12)).not.toContain('relative to');
});
