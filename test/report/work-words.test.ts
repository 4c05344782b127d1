/** What counting is told to say, beside what the clock found. */
import { expect, test } from 'vitest';
import type { Judgement, JudgementKind } from '../../src/decide/judgement.ts';
import { renderComment } from '../../src/report/comment.ts';
import { plainPhrase } from '../../src/report/phrase.ts';
import type { Report } from '../../src/report/report.ts';
import { rowOf } from '../../src/report/row.ts';
import { renderTerminal } from '../../src/report/terminal.ts';
import { workWords } from '../../src/report/work-words.ts';
import { allocMetric, timeMetric } from '../../src/results/metric.ts';
import type { CountedWork, WorkedFunction } from '../../src/results/work.ts';
import { exampleReport } from './example-report.ts';

const id = { suite: 'core', name: 'parser/tokenize' };
const lexer: WorkedFunction = {
  name: 'readString',
  calls: { baseline: 2, candidate: 2 },
  loops: { baseline: 120, candidate: 360 },
  steps: { baseline: 100, candidate: 300 },
};

function work(changes: Partial<CountedWork> = {}): CountedWork {
  return { state: 'counted', id, by: 'blocks', operations: 100, ratio: 1, functions: [], changed: [], ...changes };
}

function timed(kind: JudgementKind, ratio: number): Judgement {
  const shift = { ratio, low: ratio, high: ratio };
  return { target: { id, metric: timeMetric }, kind, stage: 2, shift, threshold: 0.05, margin: 0.025, reasons: [] };
}

function reportOf(judgements: readonly Judgement[]): Report {
  return { ...exampleReport({ counts: {} }), verdict: { outcome: 'pass', judgements } };
}

const said = (counted: CountedWork, kind: JudgementKind = 'regression', ratio = 1.09): string =>
  plainPhrase(workWords(counted, reportOf([timed(kind, ratio)]))).replaceAll('\u202f', ' ');

test('more work is told with its size, the function that does it, and how', () => {
  const more = { ratio: 1.12 };
  expect(said(work({ ...more, functions: [lexer] }))).toBe(
    'does 12 % more work: readString runs its inner loop 3 times as often',
  );
  const called = { ...lexer, calls: { baseline: 10, candidate: 11.2 }, loops: { baseline: 600, candidate: 672 } };
  expect(said(work({ ...more, functions: [called] }))).toContain('readString is called 12 % more often');
  const added = { ...lexer, calls: { baseline: 0, candidate: 1 }, loops: { baseline: 0, candidate: 1 } };
  expect(said(work({ ...more, functions: [added] }))).toContain('it calls readString, which it did not');
  const looping = { ...lexer, loops: { baseline: 2, candidate: 120 } };
  expect(said(work({ ...more, functions: [looping] }))).toContain('readString runs a new inner loop, 60 times a call');
  const longer = { ...lexer, loops: lexer.calls };
  expect(said(work({ ...more, functions: [longer] }))).toContain('readString does 200 % more in a call');
});

test('the same work that takes longer is told to be the machine only where no code that runs has changed', () => {
  expect(said(work())).toBe('same work, 9 % slower: layout, JIT or the machine');
  expect(said(work({ changed: ['parse', 'scan'] }))).toBe(
    'same number of steps, 9 % slower: parse and 1 more changed and run as often, so a step costs something else',
  );
  expect(said(work(), 'improvement', 0.9)).toBe('same work, 10 % faster: layout, JIT or the machine');
  expect(said(work(), 'inconclusive', 1.03)).toBe('same work by the same code');
  expect(said(work({ changed: ['parse'] }), 'inconclusive', 1.003)).toBe(
    'same number of steps: parse changed and runs as often, so at most what a step costs has changed',
  );
});

test('the machine is not told to be the cause beside a function that is named as it', () => {
  const report = exampleReport({ counts: { regression: 1 } });
  const [judgement] = report.verdict.judgements;
  if (judgement === undefined) throw new Error('the example has a regression');
  const own = judgement.target.id;
  for (const [counted, words] of [
    [work({ id: own }), 'same work, 18 % slower'],
    [work({ id: own, ratio: 1.01, functions: [lexer] }), 'does 1 % more work: readString runs its inner loop'],
  ] as const) {
    const caused = plainPhrase(rowOf(judgement, { ...report, work: [counted] }).remark).replaceAll('\u202f', ' ');
    expect(caused).toContain(words);
    expect(caused).not.toContain('machine');
    const open = { ...report, work: [counted], explanations: [] };
    expect(plainPhrase(rowOf(judgement, open).remark)).toContain('layout, JIT or the machine');
    expect(plainPhrase(workWords(counted, { ...report, work: [counted] }))).not.toContain('machine');
  }
});

test('work that explains little of the time says what else does', () => {
  const some = { ratio: 1.01, functions: [lexer] };
  expect(said(work(some))).toContain('; the rest is layout, JIT or the machine');
  expect(said(work({ ...some, changed: ['parse'] }))).toContain(
    '; the rest is what a step costs in parse, which changed',
  );
  expect(said(work({ ratio: 0.9, functions: [] }))).toBe('does 10 % less work; the rest is layout, JIT or the machine');
  expect(said(work({ ratio: 0.9, functions: [] }), 'improvement', 0.9)).toBe('does 10 % less work');
});

test('what differs between two processes of one commit is said to be unknown', () => {
  const unknown = { state: 'unknown', id, why: 'two processes of one commit did not do the same' } as const;
  expect(plainPhrase(workWords(unknown, reportOf([])))).toBe(
    'what it does could not be counted: two processes of one commit did not do the same',
  );
});

test('a row of time bears it, a row of bytes and one that nothing was found in do not', () => {
  const report = { ...exampleReport(), work: [work({ ratio: 1.12, functions: [lexer] })] };
  const remark = (judgement: Judgement): string => plainPhrase(rowOf(judgement, report).remark);
  expect(remark(timed('regression', 1.09))).toContain('more work');
  const bytes = { ...timed('regression', 1.09), target: { id, metric: allocMetric } };
  expect(remark(bytes)).not.toContain('more work');
  expect(remark(timed('no-change', 1))).not.toContain('more work');
});

test('comment and terminal say it of a regression; names of functions are foreign text there', () => {
  const example = exampleReport();
  const regressed = example.verdict.judgements.find(({ kind }) => kind === 'regression');
  if (regressed === undefined) throw new Error('the example has a regression');
  const hostile = { ...lexer, name: '<img src=x>[a](b)' };
  const counted = { ...work({ ratio: 1.12, functions: [hostile] }), id: regressed.target.id };
  const half = (regressed.baseline?.median ?? 0) / 2;
  const calling = {
    id: regressed.target.id,
    metric: regressed.target.metric.name,
    unit: 'ns',
    baseline: half,
    candidate: half,
  };
  const report: Report = { ...example, work: [counted], readings: [{ ...calling, name: 'call-cost' }] };
  const comment = renderComment(report, { marker: { gate: 'default', run: 1, attempt: 1 } as never });
  expect(comment).toMatch(/Counted beside the clock: .*; .+ of each side is the call itself\.$/m);
  expect(comment).toContain('Counted beside the clock: does 12');
  expect(comment).toContain('work: `<img src=x>[a](b)` runs');
  const terminal = String(renderTerminal(report, { color: 'never', width: 200, rows: 'notable' }));
  expect(terminal).toContain('does 12 % more work');
});
