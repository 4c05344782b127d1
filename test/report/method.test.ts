import { expect, test } from 'vitest';
import { methodSentences } from '../../src/report/method.ts';
import { plainPhrase } from '../../src/report/phrase.ts';
import { exampleReport } from './example-report.ts';

function sentences(thresholds: readonly number[]): string {
  const report = exampleReport({ counts: { 'no-change': thresholds.length } });
  const judgements = report.verdict.judgements.map((each, index) => ({
    ...each,
    stage: 0 as const,
    threshold: thresholds[index] ?? 0,
  }));
  return methodSentences({ ...report, verdict: { ...report.verdict, judgements } })
    .map((phrase) => plainPhrase(phrase))
    .join('\n');
}

test('where benchmarks are gated at several thresholds each is told, the coarsest first', () => {
  expect(sentences([0.02, 0.12, 0.02]).replaceAll('\u202f', ' ')).toMatch(
    /^Thresholds: 12 % for .+ time, 2 % for 2 benchmarks\.$/m,
  );
});

test('one threshold for all needs no list', () => {
  expect(sentences([0.05, 0.05])).not.toContain('Thresholds:');
});
