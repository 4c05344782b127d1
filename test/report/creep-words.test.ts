import { expect, test } from 'vitest';
import type { Crept } from '../../src/decide/judgement.ts';
import { doubts } from '../../src/report/doubts.ts';
import { renderJson } from '../../src/report/json.ts';
import { plainPhrase } from '../../src/report/phrase.ts';
import type { Report } from '../../src/report/report.ts';
import { exampleReport } from './example-report.ts';

function reportWith(crept: Crept): Report {
  const report = exampleReport({ counts: { 'no-change': 2 } });
  const [first, ...others] = report.verdict.judgements;
  if (first === undefined) throw new Error('no judgement');
  return { ...report, verdict: { ...report.verdict, judgements: [{ ...first, crept }, ...others] } };
}

function told(since: Crept['since']): string {
  const crept = { shift: { ratio: 1.12, low: 1.09, high: 1.15 }, p: 1e-5, runs: 13 };
  return doubts(reportWith(since === undefined ? crept : { ...crept, since }))
    .map((phrase) => plainPhrase(phrase).replaceAll('\u202f', ' '))
    .join('\n');
}

test('a creep says what it is held against, and claims small steps only where every run in between was read', () => {
  expect(told(undefined)).toMatch(
    /^Slow drift, in steps too small .*\+12\.0 % \(\+9\.0 … \+15\.0\) since the oldest of 13 stored runs\.$/m,
  );
  const title = /^Worse than before, in no step that the newest runs show: /m;
  expect(told({ kind: 'release', label: 'v1.0' })).toMatch(title);
  expect(told({ kind: 'release', label: 'v1.0' })).toMatch(/\+12\.0 % \(\+9\.0 … \+15\.0\) since v1\.0\.$/m);
  expect(told({ kind: 'weeks', label: '8 weeks' })).toMatch(/ in 8 weeks\.$/m);
  expect(told({ kind: 'start', label: 'the first stored runs' })).toMatch(/ since the first stored runs\.$/m);
});

test('the document has what it is held against', () => {
  const crept = {
    since: { kind: 'release', label: 'v1.0' },
    shift: { ratio: 1.12, low: 1.09, high: 1.15 },
    p: 1e-5,
    runs: 13,
  } as const;
  expect(JSON.parse(renderJson(reportWith(crept))).judgements[0].crept.since).toEqual({
    kind: 'release',
    label: 'v1.0',
  });
});
