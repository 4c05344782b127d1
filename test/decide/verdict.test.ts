import { expect, test } from 'vitest';
import type { Judgement, JudgementKind, Reason } from '../../src/decide/judgement.ts';
import { defaultPolicy, type Policy } from '../../src/decide/policy.ts';
import { besideSuite, type Cause, exitOf, type Override, verdict } from '../../src/decide/verdict.ts';
import { allocMetric, timeMetric } from '../../src/results/metric.ts';

function judged(
  name: string,
  kind: JudgementKind,
  more: { ratio?: number; reasons?: readonly Reason[] } = {},
): Judgement {
  return {
    target: { id: { suite: 'core', name }, metric: timeMetric },
    kind,
    threshold: 0.05,
    margin: 0.025,
    reasons: more.reasons ?? [],
    ...(more.ratio === undefined ? {} : { shift: { ratio: more.ratio, low: null, high: null } }),
  };
}

function label(...accepts: readonly string[]): Override {
  return { who: 'ada', when: '2026-01-01T00:00:00Z', label: 'perf-accepted', commit: 'c'.repeat(40), accepts };
}

test('one regression fails the build with exit 1, whatever else is there', () => {
  const found = verdict([judged('a', 'no-change'), judged('b', 'regression'), judged('c', 'failed')], defaultPolicy);
  expect(found).toMatchObject({ outcome: 'fail', cause: 'regression' });
  expect(exitOf(found)).toBe(1);
});

test('a benchmark that could not be measured ends in 3, so that it is never read as a regression', () => {
  const found = verdict([judged('a', 'no-change'), judged('b', 'failed')], defaultPolicy);
  expect(found).toMatchObject({ outcome: 'fail', cause: 'failed' });
  expect(exitOf(found)).toBe(3);
});

test('what the policy only warns of ends in 0, and fails where it says fail', () => {
  const judgements = [judged('a', 'no-change'), judged('b', 'inconclusive'), judged('c', 'removed')];
  expect(verdict(judgements, defaultPolicy).outcome).toBe('inconclusive');
  expect(exitOf(verdict(judgements, defaultPolicy))).toBe(0);
  expect(verdict(judgements, { ...defaultPolicy, onInconclusive: 'pass' }).outcome).toBe('pass');
  expect(verdict(judgements, { ...defaultPolicy, onInconclusive: 'fail' })).toMatchObject({ cause: 'inconclusive' });
  expect(verdict(judgements, { ...defaultPolicy, onMissing: 'fail' })).toMatchObject({ cause: 'missing' });
  // What fails nothing has not passed either.
  expect(verdict([judged('c', 'failed')], { ...defaultPolicy, onFailed: 'warn' }).outcome).toBe('inconclusive');
});

test('all that fails a build is named, and nothing that the policy only warns of', () => {
  const judgements = [
    judged('a', 'regression'),
    judged('b', 'failed'),
    judged('c', 'removed'),
    judged('d', 'inconclusive'),
  ];
  const furtherOf = (policy: Partial<Policy>): readonly Cause[] | undefined =>
    verdict(judgements, { ...defaultPolicy, onFailed: 'warn', onMissing: 'warn', onInconclusive: 'warn', ...policy })
      .further;
  expect(furtherOf({})).toBeUndefined();
  expect(furtherOf({ onFailed: 'fail' })).toEqual(['failed']);
  expect(furtherOf({ onMissing: 'fail', onInconclusive: 'fail' })).toEqual(['missing', 'inconclusive']);
});

test('no baseline at all is its own outcome; one new benchmark among others is not', () => {
  const reasons = [{ code: 'no-baseline' }] as const;
  const first = [judged('a', 'new', { reasons }), judged('b', 'new', { reasons })];
  expect(verdict(first, defaultPolicy).outcome).toBe('no-baseline');
  expect(verdict(first, { ...defaultPolicy, onNoBaseline: 'fail' })).toMatchObject({ cause: 'no-baseline' });
  expect(verdict([judged('a', 'new'), judged('b', 'no-change')], defaultPolicy).outcome).toBe('pass');
});

test('everything skipped is skipped', () => {
  const untouched = judged('a', 'skipped', { reasons: [{ code: 'untouched', detail: 'src/**' }] });
  expect(verdict([untouched], defaultPolicy).outcome).toBe('skipped');
  expect(verdict([untouched, judged('b', 'removed')], defaultPolicy).outcome).toBe('skipped');
  expect(verdict([judged('b', 'removed')], defaultPolicy).outcome).toBe('inconclusive');
});

test('what skips itself on both sides leaves nothing open beside others, and is no pass alone', () => {
  const skips = judged('a', 'skipped', { reasons: [{ code: 'skips-itself', detail: 'no network' }] });
  expect(verdict([skips, judged('b', 'no-change')], defaultPolicy).outcome).toBe('pass');
  expect(verdict([skips, judged('b', 'regression')], defaultPolicy).outcome).toBe('fail');
  expect(verdict([skips], defaultPolicy).outcome).toBe('inconclusive');
});

test('where every benchmark was renamed or replaced nothing is known, which is no pass', () => {
  const reasons = [{ code: 'informational' }] as const;
  const all = [judged('a', 'new'), judged('b', 'new'), judged('old', 'removed')];
  const beside = judged('a', 'no-change', { reasons });
  expect(verdict(all, defaultPolicy).outcome).toBe('inconclusive');
  // What is shown beside a new benchmark stands on no other side either.
  expect(verdict([...all, beside], defaultPolicy).outcome).toBe('inconclusive');
  expect(verdict([...all, beside], { ...defaultPolicy, onInconclusive: 'pass' }).outcome).toBe('pass');
  // No single row is to blame, so the whole of it fails where the policy says so.
  for (const open of [[...all, beside], [judged('a', 'unseen')], [], [judged('b', 'removed')]]) {
    const found = verdict(open, { ...defaultPolicy, onInconclusive: 'fail' });
    expect(found).toMatchObject({ outcome: 'fail', cause: 'inconclusive' });
    expect(exitOf(found)).toBe(1);
    expect(verdict(open, { ...defaultPolicy, onInconclusive: 'fail' }, { override: label('*') }).outcome).toBe(
      'overridden',
    );
  }
  const asked = { ...defaultPolicy, onInconclusive: 'fail' } as const;
  expect(verdict([...all, beside], asked, { override: label('a') }).outcome).toBe('fail');
  for (const known of ['no-change', 'unaffected', 'improvement'] as const)
    expect(verdict([...all, judged('c', known)], defaultPolicy).outcome).toBe('pass');
  expect(exitOf(verdict(all, defaultPolicy))).toBe(0);
});

test('no judgement at all is no pass, and benchmarks that are all new have no baseline, first run or not', () => {
  expect(verdict([], defaultPolicy)).toMatchObject({ outcome: 'inconclusive', cause: undefined });
  expect(exitOf(verdict([], defaultPolicy))).toBe(0);
  expect(verdict([], { ...defaultPolicy, onInconclusive: 'pass' }).outcome).toBe('pass');
  expect(verdict([judged('a', 'new')], defaultPolicy).outcome).toBe('no-baseline');
  expect(verdict([judged('a', 'new')], { ...defaultPolicy, onNoBaseline: 'pass' }).outcome).toBe('pass');
  // Only what the baseline is known to lack fails a build for it.
  const strict = { ...defaultPolicy, onNoBaseline: 'fail', onInconclusive: 'fail' } as const;
  expect(verdict([judged('a', 'new')], strict).outcome).toBe('no-baseline');
});

test('everything unaffected passes; beside what is too noisy to see it does not make up for it', () => {
  expect(verdict([judged('a', 'unaffected')], defaultPolicy).outcome).toBe('pass');
  expect(verdict([judged('a', 'unaffected'), judged('b', 'no-change')], defaultPolicy).outcome).toBe('pass');
  expect(verdict([judged('a', 'unaffected'), judged('b', 'unseen')], defaultPolicy).outcome).toBe('inconclusive');
  expect(verdict([judged('a', 'unaffected'), judged('b', 'regression')], defaultPolicy).outcome).toBe('fail');
});

test('an override changes the outcome and no judgement', () => {
  const judgements = [judged('parse/big', 'regression'), judged('b', 'no-change')];
  const found = verdict(judgements, defaultPolicy, { override: label('*') });
  expect(found).toMatchObject({ outcome: 'overridden', cause: 'regression', override: { who: 'ada' } });
  expect(found.judgements).toEqual(judgements);
  expect(exitOf(found)).toBe(0);
});

test('an override for one benchmark does not cover another', () => {
  const judgements = [judged('parse/big', 'regression'), judged('sort', 'regression')];
  for (const { accepts, outcome } of [
    { accepts: ['parse/big'], outcome: 'fail' },
    { accepts: ['parse/big', 'core/sort'], outcome: 'overridden' },
    { accepts: ['parse/**', 'so*'], outcome: 'overridden' },
    { accepts: [], outcome: 'fail' },
  ]) {
    expect(verdict(judgements, defaultPolicy, { override: label(...accepts) }).outcome).toBe(outcome);
  }
});

test('a passing build with a label on it passes, and a refused label is kept for the record', () => {
  const refusedOverrides = [{ who: 'eve', label: 'perf-accepted', why: 'no-write-permission' }] as const;
  expect(verdict([judged('a', 'no-change')], defaultPolicy, { override: label('*') }).outcome).toBe('pass');
  const refused = verdict([judged('a', 'regression')], defaultPolicy, { refusedOverrides });
  expect(refused).toMatchObject({ outcome: 'fail', refusedOverrides });
});

test('more than half of the suite moving the same way is said; half of it, half each way, or three benchmarks, is not', () => {
  const at = (ratios: readonly number[]): readonly Judgement[] =>
    ratios.map((ratio, index) => judged(String(index), 'no-change', { ratio }));
  expect(verdict(at([1.04, 1.03, 1.05, 1, 0.99, 1.03]), defaultPolicy).suiteWide?.ratio).toBeCloseTo(1.035, 3);
  expect(verdict(at([0.9, 0.9, 0.9, 1]), defaultPolicy).suiteWide).toEqual({
    ratio: 0.9,
    share: 0.75,
    metric: 'time',
  });
  expect(verdict(at([1.04, 0.95, 1, 1, 1]), defaultPolicy).suiteWide).toBeUndefined();
  // Two of six call what was slowed, one scatters: the middle of the suite stands still.
  expect(verdict(at([1.97, 1.71, 1.051, 0.98, 0.93, 0.84]), defaultPolicy).suiteWide).toBeUndefined();
  expect(verdict(at([1.1, 1.1, 1.1]), defaultPolicy).suiteWide).toBeUndefined();
  const few = at([1.1, 1.1, 1.1, 1.1]).map((each) => ({
    ...each,
    kind: 'inconclusive' as const,
    reasons: [{ code: 'few-processes', processes: 1, needed: 7 } as const],
  }));
  expect(verdict([...few, ...at([1, 1, 1, 1])], defaultPolicy).suiteWide, 'these tell nothing').toBeUndefined();
  expect(verdict(few, defaultPolicy).suiteWide, 'these tell nothing').toBeUndefined();
  const bytes = at([1, 1.5]).map((each) => ({ ...each, target: { ...each.target, metric: allocMetric } }));
  const both = [...at([1, 1.5]), ...bytes];
  expect(verdict(both, defaultPolicy).suiteWide, 'one benchmark is no suite, by however many metrics').toBeUndefined();
});

test('what a suite has in common has an interval, and each benchmark its change beside it', () => {
  const ratios = [1.04, 1.041, 1.039, 1.042, 1.038, 1.04, 1.12];
  const judgements = ratios.map((ratio, index) => judged(String(index), 'no-change', { ratio }));
  const { suiteWide } = verdict(judgements, defaultPolicy);
  expect(suiteWide?.common?.ratio).toBe(1.04);
  expect(suiteWide?.common?.low).toBeGreaterThanOrEqual(1.038);
  expect(suiteWide?.common?.high).toBeLessThanOrEqual(1.12);
  const beside = judgements.map((judgement) => besideSuite(judgement, suiteWide) ?? Number.NaN);
  expect(beside.at(-1)).toBeCloseTo(1.12 / 1.04, 10);
  for (const each of beside.slice(0, -1)) expect(Math.abs(each - 1)).toBeLessThan(0.003);
  const still = ratios.map((_, index) => judged(String(index), 'no-change', { ratio: 1 }));
  expect(
    besideSuite(judged('0', 'regression', { ratio: 1.2 }), verdict(still, defaultPolicy).suiteWide),
  ).toBeUndefined();
});

test('where some benchmarks moved and others did not, the suite as a whole did not', () => {
  // Of a router whose routes with parameters match thrice, and the others do not.
  const ratios = [1.61, 1.6, 1.55, 1.38, 1.24, 1.02, 1.003, 0.9996];
  const judgements = ratios.map((ratio, index) => judged(String(index), 'inconclusive', { ratio }));
  const { suiteWide } = verdict(judgements, defaultPolicy);
  expect(suiteWide?.share).toBe(5 / 8);
  expect(suiteWide?.common).toBeUndefined();
  for (const judgement of judgements) expect(besideSuite(judgement, suiteWide)).toBeUndefined();
});

test('a build of which nothing could be seen has not passed; one in which something could has', () => {
  expect(verdict([judged('a', 'unseen'), judged('b', 'unseen')], defaultPolicy).outcome).toBe('inconclusive');
  expect(verdict([judged('a', 'unseen'), judged('b', 'no-change')], defaultPolicy).outcome).toBe('pass');
});

test('what is informative only changes no outcome, whatever stands beside it', () => {
  const wants: readonly (readonly [JudgementKind, readonly Reason[]])[] = [
    ['no-change', []],
    ['improvement', []],
    ['unseen', []],
    ['regression', []],
    ['failed', []],
    ['inconclusive', []],
    ['removed', []],
    ['skipped', []],
    ['unaffected', []],
    ['new', []],
    ['new', [{ code: 'no-baseline' }]],
  ];
  const cpu = { ...judged('a', 'no-change', { reasons: [{ code: 'informational' }] }) };
  const informational: Judgement = {
    ...cpu,
    target: { ...cpu.target, metric: { ...timeMetric, name: 'cpu', role: 'informational' } },
  };
  for (const [kind, reasons] of wants) {
    for (const [other, otherReasons] of wants) {
      const gated = [judged('a', kind, { reasons }), judged('b', other, { reasons: otherReasons })];
      const alone = verdict(gated, defaultPolicy).outcome;
      const name = `${kind} ${reasons.length} beside ${other} ${otherReasons.length}`;
      expect(verdict([informational, ...gated, informational], defaultPolicy).outcome, name).toBe(alone);
    }
  }
});
