import { expect, test } from 'vitest';
import { defaultPolicy, type Policy } from '../../src/decide/policy.ts';
import { verdict } from '../../src/decide/verdict.ts';
import { annotationsOf } from '../../src/report/annotations.ts';
import { displayWidth } from '../../src/report/display-width.ts';
import { renderJson } from '../../src/report/json.ts';
import { renderJunit } from '../../src/report/junit.ts';
import { statusDescription } from '../../src/report/status.ts';
import { renderSummary } from '../../src/report/summary.ts';
import { renderTerminal } from '../../src/report/terminal.ts';
import { workflowCommand } from '../../src/text/shown.ts';
import { expectGolden } from '../golden.ts';
import { size } from '../support/draws.ts';
import { exampleReport } from './example-report.ts';
import { wellFormedNodes } from './xml.ts';

const mixed = {
  counts: { regression: 2, failed: 1, improvement: 1, inconclusive: 1, new: 1, removed: 1, skipped: 1, 'no-change': 5 },
} as const;

test('the terminal report at 120, 80, 60 and 40 columns is as its golden files', () => {
  for (const width of [120, 80, 60, 40]) {
    expectGolden(
      `terminal/${width}.txt`,
      renderTerminal(exampleReport(mixed), { color: 'never', width, rows: 'notable' }),
    );
  }
});

test('nothing but the reproduce line is wider than the terminal, for it is pasted whole', () => {
  for (const width of [40, 60, 72, 80, 100]) {
    const lines = renderTerminal(exampleReport(mixed), { color: 'never', width, rows: 'all' }).split('\n');
    expect(lines.filter((line) => displayWidth(line) > width && !line.startsWith('Reproduce:'))).toEqual([]);
  }
});

test('every change has its interval beside it, however narrow the terminal', () => {
  for (const width of [40, 60, 80, 120]) {
    const text = renderTerminal(exampleReport(mixed), { color: 'never', width, rows: 'all' });
    const table = text.slice(text.indexOf('\n\n'), text.indexOf('Where it went'));
    const changes = table.split('\n').filter((line) => /[+−][\d.]+ %/.test(line));
    expect(changes.length).toBeGreaterThanOrEqual(8);
    expect(changes.filter((line) => !line.includes(' … '))).toEqual([]);
  }
});

test('columns stay aligned where names are of wide characters, emoji and combining marks', () => {
  const report = exampleReport(mixed);
  const names = [
    '字句解析/大きなファイル',
    'parser/tokenize',
    'e\u0301te\u0301/naïve',
    '🚀 launch',
    '한국어 벤치마크',
    'x'.repeat(90),
  ];
  const judgements = report.verdict.judgements.map((judgement, index) => ({
    ...judgement,
    target: { ...judgement.target, id: { suite: 'core', name: names[index % names.length] ?? '' } },
  }));
  const wide = { ...report, verdict: { ...report.verdict, judgements } };
  const text = renderTerminal(wide, { color: 'never', width: 100, rows: 'all' });
  const lines = text.slice(text.indexOf('benchmark'), text.indexOf('Where it went')).split('\n');
  // Up to the end of the interval: p stands behind some of them.
  const ends = lines.flatMap((line) => /^\S.* … [+−\d.]+/.exec(line)?.[0] ?? []).map(displayWidth);
  expect(ends.length).toBe(9);
  expect(new Set(ends).size).toBe(1);
});

test('color adds codes and changes no letter', () => {
  const options = { width: 100, rows: 'all' } as const;
  const colored = renderTerminal(exampleReport(mixed), { ...options, color: 'always' });
  expect(colored).toContain('\u001b[31m');
  expect(colored.replaceAll(/\u001b\[\d+m/g, '')).toBe(
    renderTerminal(exampleReport(mixed), { ...options, color: 'never' }),
  );
});

test('the JSON document holds what compare prints, and numbers JSON knows', () => {
  const report = exampleReport(mixed);
  const [first, ...others] = report.verdict.judgements;
  const infinite =
    first === undefined ? [] : [{ ...first, shift: { ratio: Number.POSITIVE_INFINITY, low: null, high: null } }];
  const document = JSON.parse(
    renderJson({ ...report, verdict: { ...report.verdict, judgements: [...infinite, ...others] } }),
  );
  expect(document).toMatchObject({ verdict: 'fail', cause: 'regression', seed: 4711 });
  expect(document.judgements[0].shift).toEqual({ ratio: null, low: null, high: null });
  expect(Object.keys(document.judgements[1].test).sort()).toEqual(['method', 'pAdjusted', 'pTwoSided', 'pWorse', 'u']);
  expect(document.judgements[1]).toMatchObject({
    benchmark: expect.any(String),
    metric: 'time',
    kind: 'regression',
    baseline: { n: 24 },
    candidate: { n: 24 },
  });
});

test('JUnit counts regressions as failures and failed benchmarks as errors, none when overridden', () => {
  const report = exampleReport(mixed);
  const xml = renderJunit(report);
  expect(wellFormedNodes(xml).filter(({ name }) => name === 'failure').length).toBe(2);
  expect(xml).toContain('tests="13" failures="2" errors="1"');
  const overridden = { ...report, verdict: { ...report.verdict, outcome: 'overridden' as const } };
  expect(wellFormedNodes(renderJunit(overridden)).filter(({ name }) => name === 'failure')).toEqual([]);
  expectGolden('junit/mixed.xml', xml);
});

test('JUnit: beside a regression, what the policy only warns of ends nothing, and what it fails does', () => {
  const { verdict: judged, ...report } = exampleReport(mixed);
  const totals = (policy: Partial<Policy>): string | undefined =>
    /failures="\d+" errors="\d+"/.exec(
      renderJunit({ ...report, verdict: verdict(judged.judgements, { ...defaultPolicy, ...policy }) }),
    )?.[0];
  expect(totals({ onFailed: 'warn' })).toBe('failures="2" errors="0"');
  expect(totals({ onFailed: 'fail' })).toBe('failures="2" errors="1"');
  expect(totals({ onFailed: 'warn', onMissing: 'fail' })).toBe('failures="3" errors="0"');
});

test.each([
  ['inconclusive', 'fail', 'inconclusive', 1],
  ['missing', 'fail', 'removed', 1],
  ['failed', 'fail', 'failed', 0],
  ['failed', 'pass', 'failed', 0],
  [undefined, 'inconclusive', 'inconclusive', 0],
  [undefined, 'overridden', 'regression', 0],
] as const)(
  'JUnit of a build with cause %s and outcome %s: a benchmark that is %s ends it %i times',
  (cause, outcome, kind, times) => {
    const report = exampleReport(mixed);
    const judgements = report.verdict.judgements.filter((each) => each.kind === kind || each.kind === 'no-change');
    const xml = renderJunit({ ...report, verdict: { ...report.verdict, judgements, outcome, cause } });
    const nodes = wellFormedNodes(xml).map(({ name }) => name);
    const isError = kind === 'failed' && outcome === 'fail';
    expect(nodes.filter((name) => name === 'failure')).toHaveLength(times);
    expect(nodes.filter((name) => name === 'error')).toHaveLength(isError ? 1 : 0);
    expect(xml).toContain(`failures="${times}" errors="${isError ? 1 : 0}"`);
    expect(nodes.filter((name) => name === 'skipped').length > 0).toBe(
      times === 0 && !isError && kind !== 'regression',
    );
  },
);

test('a job summary of more benchmarks than it has room for stays below its limit and keeps every regression', () => {
  const report = exampleReport({
    counts: { regression: 300, inconclusive: 200, 'no-change': size(1_500, 7_500) },
    detail: 'none',
  });
  const names = report.verdict.judgements
    .filter(({ kind }) => kind === 'regression')
    .map(({ target }) => target.id.name);
  for (const limit of [size(200_000, 1_000_000), 100_000]) {
    const summary = renderSummary(report, limit);
    expect(new TextEncoder().encode(summary).length).toBeLessThanOrEqual(limit);
    expect(names.filter((name) => !summary.includes(name))).toEqual([]);
  }
});

test('annotations stand on blamed lines the pull request changed, at most ten', () => {
  const report = exampleReport({ counts: { regression: 30 } });
  const annotations = annotationsOf(report);
  expect(annotations.map(({ file, line }) => `${file}:${line}`)).toEqual([
    'src/lexer.ts:212',
    'src/lexer.ts:262',
    'src/lexer.ts:260',
  ]);
  expect(annotationsOf(report, 2).length).toBe(2);
  const [first] = annotationsOf(exampleReport()).map(workflowCommand);
  expect(first).toBe(
    '::warning file=src/lexer.ts,line=212,title=readString%3A part of 1 regression::parser/tokenize large file takes 18 %25 more time per call; readString 0.61 → 1.28 ms self per call (+0.67 ms ±0.04)',
  );
});

test('the status fits into 140 characters and keeps both ends of a long name', () => {
  const report = exampleReport();
  const [judgement] = report.verdict.judgements;
  if (judgement === undefined) throw new Error('The example has a regression');
  const long = {
    ...judgement,
    target: { ...judgement.target, id: { suite: 'core', name: `begin${'x'.repeat(480)}end` } },
  };
  const status = statusDescription({ ...report, verdict: { ...report.verdict, judgements: [long] } });
  expect([...status].length).toBeLessThanOrEqual(140);
  expect(status).toMatch(/^begin.*…x*end takes 18 % more time per call: not profiled$/);
});

test('248 rows of which 21 are notable take a terminal 100 lines at most, with each reason once', () => {
  const report = exampleReport({
    counts: { regression: 6, improvement: 3, inconclusive: 9, new: 2, removed: 1, 'no-change': 227 },
  });
  const text = renderTerminal(report, { color: 'never', width: 120, rows: 'notable' });
  const lines = text.split('\n');
  expect(lines.length).toBeLessThanOrEqual(100);
  expect(lines.filter((line) => line.includes('cannot be seen here')).length).toBe(1);
  expect(lines.filter((line) => line.includes('false discovery rate')).length).toBe(1);
  expect(text).toContain('judged 236 of 248 benchmarks');
});

test('of thirty regressions with profiles a terminal explains the largest eight and counts the rest', () => {
  const report = exampleReport({ counts: { regression: 30 } });
  const text = renderTerminal(report, { color: 'never', width: 120, rows: 'notable' });
  const explained = [...text.matchAll(/^Where it/gm)].length;
  expect(explained).toBe(8);
  expect(text).toContain(`The functions of ${report.explanations.length - 8} more regressions are in the report.`);
});

test('two benchmarks whose names differ in the middle alone are told apart at every width', () => {
  const report = exampleReport({ counts: { regression: 2 } });
  const names = ['fast', 'safe'].map((word) => `benchmark/uri-decoding/${word}(1) [algunas%20palabras%20aqui]`);
  const judgements = report.verdict.judgements.map((each, index) => ({
    ...each,
    target: { ...each.target, id: { suite: 'core', name: names[index] ?? '' } },
  }));
  for (const width of [72, 80, 100, 120]) {
    const text = renderTerminal(
      { ...report, verdict: { ...report.verdict, judgements } },
      { color: 'never', width, rows: 'all' },
    );
    expect(text, String(width)).toMatch(/^regression\b.*fast/m);
    expect(text, String(width)).toMatch(/^regression\b.*safe/m);
  }
});

test('what is missing of a suite that could not be loaded whole is not told as taken out by the change', () => {
  const report = exampleReport({ counts: { removed: 1, failed: 1, 'no-change': 2 } });
  const remark = (reason: 'load' | 'threw', suite: string): string => {
    const judgements = report.verdict.judgements.map((each) => ({
      ...each,
      target: { ...each.target, id: { ...each.target.id, suite: each.kind === 'failed' ? suite : 'core' } },
      ...(each.kind === 'failed' ? { failure: { reason, message: 'no such module' } } : {}),
    }));
    return renderJunit({ ...report, verdict: { ...report.verdict, judgements } });
  };
  const words = 'a part of its suite could not be loaded in the candidate';
  expect(remark('load', 'core')).toContain(words);
  for (const text of [remark('threw', 'core'), remark('load', 'other')]) expect(text).not.toContain(words);
});
