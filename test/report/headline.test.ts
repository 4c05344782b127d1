import { expect, test } from 'vitest';
import type { Judgement } from '../../src/decide/judgement.ts';
import { defaultPolicy } from '../../src/decide/policy.ts';
import { verdict } from '../../src/decide/verdict.ts';
import { headline } from '../../src/report/headline.ts';
import { plainPhrase } from '../../src/report/phrase.ts';
import { bySize } from '../../src/report/words.ts';
import { cpuMetric, timeMetric } from '../../src/results/metric.ts';
import { exampleReport } from './example-report.ts';

function row(name: string, over: Partial<Judgement>): Judgement {
  const target = { id: { suite: 'core', name }, metric: timeMetric };
  return { target, kind: 'no-change', threshold: 0.05, margin: 0.025, reasons: [], ...over };
}

const faster = row('fast', { kind: 'improvement', shift: { ratio: 0.8, low: 0.79, high: 0.81 } });
const failed = row('broken', {
  kind: 'failed',
  failure: { reason: 'load', message: 'Cannot find zod after the installation' },
});
const gone = row('gone', { kind: 'removed' });

function said(judgements: readonly Judgement[], over: Partial<typeof defaultPolicy> = {}, reason?: string): string {
  const accepts = ['*'];
  const by = { who: 'octocat', when: '2026-03-03T10:00:00Z', label: 'perf-accepted', commit: 'c'.repeat(40), accepts };
  const labels = reason === undefined ? {} : { override: { ...by, reason } };
  const judged = verdict(judgements, { ...defaultPolicy, ...over }, labels);
  return plainPhrase(headline({ ...exampleReport({ counts: {} }), verdict: judged })).replaceAll('\u202f', ' ');
}

test.each([
  ['nearly alike', 1.5, 1.53, 'time'],
  ['less', 1.5, 1.2, 'time'],
  ['far more, as where work is no longer shared', 1.06, 3, 'cpu'],
])('time leads where its processor time changed %s', (_, time, cpu, first) => {
  const worse = (name: string, ratio: number): Judgement => {
    const metric = name === 'cpu' ? cpuMetric : timeMetric;
    const target = { id: { suite: 'core', name: 'cli' }, metric };
    return row('cli', { kind: 'regression', target, shift: { ratio, low: ratio, high: ratio } });
  };
  for (const rows of [
    [worse('cpu', cpu), worse('time', time)],
    [worse('time', time), worse('cpu', cpu)],
  ])
    expect(bySize(rows)[0]?.target.metric.name).toBe(first);
});

test('what a program said stands last, after which side said it', () => {
  expect(said([failed])).toBe(
    'Could not measure: broken could not be loaded in the candidate: Cannot find zod after the installation',
  );
});

test('a sentence ends before the next one begins', () => {
  expect(said([faster, gone])).toBe(
    'No regression. 1 improvement: fast takes 20 % less time per call. Missing here: gone.',
  );
  expect(said([failed], {}, 'see #12.')).toBe(
    'Overridden by @octocat on 3 March 2026: “see #12.” Accepted: 1 benchmark that could not be measured.',
  );
  expect(said([failed], {}, 'see #12')).toContain('“see #12”. Accepted');
});

test('a metric that is gone is no benchmark that is gone, and one that is new no new benchmark', () => {
  const metric = { ...timeMetric, name: 'alloc' };
  const same = row('parse', {});
  const dropped = row('parse', { kind: 'removed', target: { ...same.target, metric } });
  const added = row('parse', { kind: 'new', target: { ...same.target, metric } });
  const strict = { onMissing: 'fail' } as const;
  expect(said([same, dropped], strict)).toBe(
    '1 metric is missing: the baseline has parse (alloc), the candidate does not',
  );
  expect(said([gone], strict)).toBe('1 benchmark is missing: the baseline has gone, the candidate does not');
  expect(said([same, dropped, gone], strict)).toBe(
    '1 benchmark and 1 metric of the baseline are missing from the candidate; the first: parse (alloc)',
  );
  expect(said([same, dropped])).toContain('Missing here: parse (alloc).');
  const open = row('parse', { kind: 'inconclusive', target: { ...same.target, metric } });
  expect(said([same, open])).toContain('Inconclusive: parse (alloc) could not be decided');
  expect(said([same, added])).toContain('New and not compared: parse (alloc).');
});

test('where no benchmark is on both sides nothing is said to have been found', () => {
  const fresh = row('fresh', { kind: 'new' });
  const target = { ...fresh.target, metric: { ...timeMetric, name: 'cpu' } };
  const beside = row('fresh', { target, reasons: [{ code: 'informational' }] });
  expect(said([fresh, beside, gone])).toBe(
    'Inconclusive: no benchmark is on both sides, so nothing was compared. Missing here: gone. New and not compared: fresh. Nothing is blocked.',
  );
  expect(said([fresh, beside, gone], { onInconclusive: 'pass' })).toBe(
    'Nothing was compared. Missing here: gone. New and not compared: fresh.',
  );
  expect(said([fresh, beside])).toBe(
    'Nothing was compared: 1 benchmark is new; it becomes part of the baseline on merge.',
  );
  expect(said([])).toBe(
    'Inconclusive: there is no benchmark on either side, so nothing was compared. Nothing is blocked.',
  );
  expect(said([], { onInconclusive: 'pass' })).toBe('Nothing was compared.');
  expect(said([], { onInconclusive: 'fail' })).toBe(
    'Inconclusive, which fails the build in this repository: there is no benchmark on either side, so nothing was compared.',
  );
});

test('a build that passes by its policy still says what could not be measured or decided', () => {
  const open = row('open', { kind: 'inconclusive', reasons: [{ code: 'not-confirmed' }] });
  expect(said([faster, failed, open], { onFailed: 'warn', onInconclusive: 'pass' })).toBe(
    'No regression. 1 improvement: fast takes 20 % less time per call. Could not be measured: broken. Could not be decided: open.',
  );
});

test('where nothing has an answer it is not said that there is no regression, whatever the policy lets pass', () => {
  const open = row('open', { kind: 'inconclusive', reasons: [{ code: 'not-confirmed' }] });
  const unseen = row('unseen', { kind: 'unseen', smallestDetectable: 0.2 });
  const pass = { onInconclusive: 'pass', onFailed: 'warn' } as const;
  expect(said([open], pass)).toBe('Nothing could be decided. Could not be decided: open.');
  expect(said([unseen], pass)).toBe('Nothing could be decided.');
  expect(said([failed], pass)).toBe('Nothing was compared. Could not be measured: broken.');
  expect(said([failed], { onFailed: 'warn' })).toBe(
    'Inconclusive: nothing was compared. Could not be measured: broken. Nothing is blocked.',
  );
});

test('what got visibly worse before the budget ended is said first, with what is known of it', () => {
  const reasons = [{ code: 'not-measured', detail: 'the budget was spent' }] as const;
  const seen = row('seen', {
    kind: 'inconclusive',
    reasons,
    shift: { ratio: 6.89, low: 5, high: 9 },
    candidate: { median: 4072, n: 3 },
    smallestDetectable: 0.6,
  });
  const unseen = row('other', { kind: 'inconclusive', reasons });
  const start = 'Inconclusive: seen takes 589 % more time per call so far, not confirmed on 3 processes a side';
  const all = said([unseen, seen]);
  expect(all.startsWith(`${start}: not measured: “the budget was spent”`)).toBe(true);
  expect(all).toContain('. 1 benchmark could not be decided either.');
  const better = { ...seen, shift: { ratio: 0.1, low: 0.05, high: 0.2 } };
  const hidden = { ...seen, smallestDetectable: 10 };
  for (const each of [better, hidden]) expect(said([unseen, each])).not.toContain('so far');
});

test('words of a program that end in a full stop get no second one', () => {
  const message = 'It said: wait.';
  const open = row('slow', {
    kind: 'inconclusive',
    reasons: [{ code: 'baseline-failed', failure: { reason: 'threw', message } }],
  });
  for (const reaction of ['warn', 'fail'] as const) {
    const judged = verdict([open, faster], { ...defaultPolicy, onInconclusive: reaction });
    const waiting = { kind: 'defaults' as const, waiting: 'flamegate.yml' };
    const words = plainPhrase(headline({ ...exampleReport({ counts: {} }), verdict: judged, judgedBy: waiting }));
    expect(words).toMatch(/It said: wait\. (?:Judged by|Nothing is blocked)/);
  }
});
