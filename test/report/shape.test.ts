import { expect, test } from 'vitest';
import type { Shape } from '../../src/decide/judgement.ts';
import { doubts } from '../../src/report/doubts.ts';
import { histogramOf } from '../../src/report/html/histogram.ts';
import { toPageData } from '../../src/report/html/page-data.ts';
import { renderJson } from '../../src/report/json.ts';
import { plainPhrase } from '../../src/report/phrase.ts';
import type { Report } from '../../src/report/report.ts';
import { exampleReport } from './example-report.ts';

const shape: Shape = {
  of: 'mean',
  shift: { ratio: 1.95, low: 1.8, high: 2.1 },
  p: 1e-5,
  slow: { baseline: { share: 0, times: 1 }, candidate: { share: 0.05, times: 20 } },
};

function reportWith(given: Shape): Report {
  const report = exampleReport({ counts: { 'no-change': 2 } });
  const [first, ...others] = report.verdict.judgements;
  if (first === undefined) throw new Error('no judgement');
  const batches = { baseline: [4e6, 4.1e6, 4.2e6, 4.3e6], candidate: [4e6, 4.1e6, 4.2e6, 80e6] };
  return {
    ...report,
    verdict: { ...report.verdict, judgements: [{ ...first, shape: given }, ...others] },
    distributions: report.distributions.map((each, index) => (index === 0 ? { ...each, batches } : each)),
  };
}

function told(given: Shape): string {
  return doubts(reportWith(given))
    .map((phrase) => plainPhrase(phrase).replaceAll('\u202f', ' '))
    .join('\n');
}

test('what only some calls pay is one line: what grew, how many pay how much, and how it was before', () => {
  expect(told(shape)).toMatch(
    /^Slower in some calls only, .*: the mean \+95 % \(\+80 … \+110\); 1 batch in 20 takes 20 times as long as the typical one, none before\.$/m,
  );
  const slow = { baseline: { share: 0.01, times: 3 }, candidate: { share: 0.05, times: 20 } };
  expect(told({ ...shape, of: 'p99', slow })).toMatch(
    /the slowest hundredth \+95 % .*, before 1 batch in 100 took 3\.0 times\.$/m,
  );
});

test('where no batch is twice the typical one, only what grew is said', () => {
  const none = { share: 0, times: 1 };
  expect(told({ ...shape, slow: { baseline: none, candidate: none } })).toMatch(/the mean \+95 % \(\+80 … \+110\)\.$/m);
});

test('the report has the batches of both sides as a histogram, and the document has the figures', () => {
  const report = reportWith(shape);
  const judgement = toPageData(report).judgements.find(({ histogram }) => histogram !== undefined);
  const { shares } = judgement?.histogram ?? {};
  expect(shares?.[0].at(-1)).toBe(0);
  expect(shares?.[1].at(-1)).toBe(25);
  expect(judgement?.shapeWords).toMatch(/1 batch in 20/);
  expect(JSON.parse(renderJson(report)).judgements[0].shape.slow.candidate).toEqual({ share: 0.05, times: 20 });
});

test('a histogram holds every batch once, and there is none of what is all one value or of one side', () => {
  const values = { baseline: [1, 2, 3, 1e9], candidate: [5, 0, 7] };
  const histogram = histogramOf(values);
  for (const side of histogram?.shares ?? []) expect(side.reduce((sum, share) => sum + share, 0)).toBeCloseTo(100, 0);
  expect(histogramOf({ baseline: [2, 2], candidate: [2] })).toBeUndefined();
  expect(histogramOf({ baseline: [], candidate: [1, 2] })).toBeUndefined();
});
