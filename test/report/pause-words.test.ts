import { expect, test } from 'vitest';
import { renderComment } from '../../src/report/comment.ts';
import { pauseWords } from '../../src/report/pause-words.ts';
import { plainPhrase } from '../../src/report/phrase.ts';
import type { Reading, Report } from '../../src/report/report.ts';
import { allocMetric } from '../../src/results/metric.ts';
import { exampleReport } from './example-report.ts';

/** A report whose one regression is of bytes, with what its timed processes paused for. */
function report(baseline: number, candidate: number): Report {
  const made = exampleReport();
  const [first, ...others] = made.verdict.judgements;
  if (first === undefined) throw new Error('there is one');
  const target = { ...first.target, metric: allocMetric };
  const reading: Reading = { id: target.id, metric: 'time', name: 'gc-time', unit: 'ns', baseline, candidate };
  const explanations = made.explanations.map((each) => ({
    ...each,
    diffs: each.diffs.map((found) => ({ ...found, diff: { ...found.diff, kind: 'heap' as const } })),
  }));
  return {
    ...made,
    verdict: { ...made.verdict, judgements: [{ ...first, target }, ...others] },
    readings: [reading],
    explanations,
  };
}

const said = (from: number, to: number): string =>
  pauseWords(report(from, to))
    .map((phrase) => plainPhrase(phrase))
    .join('\n')
    .replaceAll('\u202f', ' ');

test('who allocates more is told with the pauses it costs and the function they come from', () => {
  expect(said(100_000, 170_000)).toMatch(
    /^parser\/tokenize large file allocates [\d.]+ % more per call, from \w+ src\/\S+:\d+: collecting it takes 70(\.\d+)? µs more of each call, without the profiler\.$/,
  );
  const comment = renderComment(report(100_000, 170_000), { marker: { head: 'a'.repeat(40), run: 1, attempt: 1 } });
  expect(comment.replaceAll('\u202f', ' ')).toContain('collecting it takes 70.0 µs more of each call');
});

test('where the timed processes were not asked, the words say that the profiled ones were', () => {
  const made = report(100_000, 170_000);
  const readings = made.readings?.map((reading) => ({ ...reading, profiled: true as const })) ?? [];
  expect(plainPhrase(pauseWords({ ...made, readings })[0] ?? [])).toContain('of each call, in the profiled runs.');
});

test('the pauses of a benchmark are told once, with the metric that rose most', () => {
  const made = report(100_000, 170_000);
  const [first, ...others] = made.verdict.judgements;
  if (first?.shift === undefined) throw new Error('it has a shift');
  const target = { ...first.target, metric: { ...allocMetric, name: 'allocs', unit: '' } };
  const more = { ...first, target, shift: { ...first.shift, ratio: 3 } };
  const both = { ...made, verdict: { ...made.verdict, judgements: [first, more, ...others] } };
  const [words, ...rest] = pauseWords(both).map((phrase) => plainPhrase(phrase));
  expect([words?.match(/collecting it/g), rest]).toEqual([['collecting it'], []]);
});

test('pauses that did not grow are not told', () => {
  expect(said(100_000, 100_000)).toBe('');
  expect(said(100_000, 104_000)).toBe('');
  expect(said(170_000, 100_000)).toBe('');
  expect(pauseWords({ ...report(1, 2), readings: [] })).toEqual([]);
});
