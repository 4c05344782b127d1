import { expect, test } from 'vitest';
import type { Judgement } from '../../src/decide/judgement.ts';
import type { Blame } from '../../src/profile/blame.ts';
import { renderComment } from '../../src/report/comment.ts';
import { expectGolden } from '../golden.ts';
import { long } from '../support/long.ts';
import { type ExampleOptions, exampleReport } from './example-report.ts';

const marker = { head: 'f00dfeed0123456789abcdef0123456789abcdef', run: 4242, attempt: 1 };
const override = {
  who: 'octo-maintainer',
  when: '2026-03-03T10:11:12Z',
  label: 'perf-accepted',
  reason: 'trades speed for correctness, see #123',
  commit: marker.head,
  accepts: ['*'],
};

const outcomes: Readonly<Record<string, ExampleOptions>> = {
  regression: {},
  'several-regressions': {
    counts: { regression: 5, failed: 1, improvement: 2, inconclusive: 1, removed: 1, skipped: 2, 'no-change': 8 },
  },
  pass: { counts: { 'no-change': 12 } },
  improvement: { counts: { improvement: 2, 'no-change': 12 } },
  overridden: { verdict: { outcome: 'overridden', cause: 'regression', override } },
  'refused-label': {
    verdict: { refusedOverrides: [{ who: 'drive-by', label: 'perf-accepted', why: 'no-write-permission' }] },
  },
  inconclusive: { counts: { inconclusive: 2, 'no-change': 3 }, verdict: { outcome: 'inconclusive' } },
  'first-run': { counts: { new: 44 }, verdict: { outcome: 'no-baseline' } },
  failed: { counts: { failed: 1, 'no-change': 3 }, verdict: { outcome: 'fail', cause: 'failed' } },
  missing: { counts: { removed: 2, 'no-change': 3 }, verdict: { outcome: 'fail', cause: 'missing' } },
  untouched: { counts: { skipped: 3 }, verdict: { outcome: 'skipped' } },
  'skip-label': {
    counts: { skipped: 3 },
    verdict: { outcome: 'skipped', override: { ...override, label: 'perf-skip' } },
  },
  'shards-missing': {
    counts: { 'no-change': 3 },
    report: { shards: { count: 4, missing: [2, 3] }, notes: ['CPU steal is not reported on this platform.'] },
  },
  'suite-wide': {
    counts: { regression: 3, 'no-change': 1 },
    verdict: { suiteWide: { ratio: 1.08, share: 0.75, metric: 'time' } },
  },
  'not-built': {
    counts: { new: 2 },
    verdict: { outcome: 'no-baseline' },
    report: {
      unprepared: { commit: 'a1b2c3d4e5f60718293a4b5c6d7e8f9012345678' },
      logs: [{ title: 'baseline a1b2c3d4e', text: 'npm error code E404\nnpm error 404 Not Found' }],
    },
  },
  'no-profiles': { counts: { regression: 2, 'no-change': 3 }, report: { explanations: [] } },
};

test.each(Object.entries(outcomes))('the comment of outcome %s reads as its golden file', (name, options) => {
  expectGolden(`comment/${name}.md`, renderComment(exampleReport(options), { marker }));
});

test('what rose together sends nobody to look at the machine where changed functions explain every regression', () => {
  const options = outcomes['suite-wide'];
  const advice = /rose together: look at build flags, runtime and machine first\./;
  expect(renderComment(exampleReport(options), { marker })).not.toMatch(advice);
  expect(renderComment(exampleReport({ ...options, report: { explanations: [] } }), { marker })).toMatch(advice);
  // One that was not profiled says nothing against those that were.
  const several = exampleReport({ ...options, counts: { regression: 3, 'no-change': 1 } });
  for (const kept of [1, 2]) {
    const some = { ...several, explanations: several.explanations.slice(0, kept) };
    expect(renderComment(some, { marker })).not.toMatch(advice);
  }
});

test('no sentence sends the reader elsewhere first where a changed function is named, whatever else is open', () => {
  const options = { ...outcomes['suite-wide'], counts: { regression: 3, 'no-change': 1 } };
  const report = exampleReport(options);
  const advice = /look at build flags/;
  const [open] = report.explanations.flatMap(({ diffs }) => diffs.flatMap(({ diff }) => diff.functions));
  if (open === undefined) throw new Error('the example explains its regressions');
  for (const words of [{ open: [open] }, { untraced: ['src/a.ts'] }, {}]) {
    for (const [kept] of report.explanations.entries()) {
      // One is explained; what became of the others is unknown, denied, or of code that no profile names.
      const explanations = report.explanations.map((each, index) => ({
        ...each,
        diffs: each.diffs.map((one) =>
          index === kept ? one : { ...one, blame: { functions: [], explained: false, ...words } },
        ),
      }));
      const comment = renderComment({ ...report, explanations }, { marker });
      expect(comment).toMatch(/changed in this PR/);
      expect(comment).not.toMatch(advice);
    }
  }
});

test('a function that is named as the cause is sent nobody past, wherever its code comes from', () => {
  const report = exampleReport({ ...outcomes['suite-wide'], counts: { regression: 3, 'no-change': 1 } });
  for (const relation of [
    'changed',
    'calls-changed',
    'runtime',
    'dependency',
    'unchanged',
    'built',
    'unknown',
  ] as const) {
    const commentOf = (explained: boolean, unknown: Pick<Blame, 'values' | 'untraced'> = {}): string => {
      const explanations = report.explanations.map((each) => ({
        ...each,
        diffs: each.diffs.map((one) => ({
          ...one,
          blame: { functions: one.blame.functions.map((blamed) => ({ ...blamed, relation })), explained, ...unknown },
        })),
      }));
      return renderComment({ ...report, explanations }, { marker });
    };
    expect(commentOf(true), relation).not.toMatch(/look at build flags/);
    expect(commentOf(false), relation).toMatch(/look at build flags/);
    const unread = { values: [{ name: 'ROUNDS', file: 'src/mix.js', line: 3 }] };
    expect(commentOf(true, unread), relation).toMatch(/look at build flags/);
    expect(commentOf(true, { untraced: ['src/mix.rb'] }), relation).toMatch(/look at build flags/);
  }
});

test('all that was compared is said of all of it alone', () => {
  const said = (share: number): string => {
    const suiteWide = { ratio: 1.08, share, metric: 'time' };
    return renderComment(exampleReport({ ...outcomes['suite-wide'], verdict: { suiteWide } }), { marker });
  };
  expect(said(1)).toMatch(/100\u202f% of all that was compared rose together/);
  for (const share of [39 / 40, 99 / 100, 250 / 251]) {
    expect(said(share)).toMatch(/95\u202f% of all that was compared rose together/);
  }
});

test('on another kind of machine the first line says so of all benchmarks, and what became of the baseline commit', () => {
  const report = exampleReport({ counts: { inconclusive: 5 }, verdict: { outcome: 'inconclusive' } });
  const judgements = report.verdict.judgements.map(({ target, kind, threshold, margin }) => ({
    target,
    kind,
    threshold,
    margin,
    reasons: [{ code: 'unlike-machine' } as const],
  }));
  const unlike = { ...report, verdict: { ...report.verdict, judgements } };
  expect(renderComment(unlike, { marker })).toContain(
    '### ⚪ Inconclusive: no stored baseline of this kind of machine. Nothing is blocked.',
  );
  const unprepared = { commit: 'a1b2c3d4e5f60718293a4b5c6d7e8f9012345678' };
  expect(renderComment({ ...unlike, unprepared }, { marker })).toContain(
    'no stored baseline of this kind of machine, and the baseline commit `a1b2c3d` could not be prepared (see its log).',
  );
});

test('numbers keep their units and intervals their ends where a narrow cell wraps', () => {
  const comment = renderComment(exampleReport(), { marker });
  const cells = comment.split('\n').flatMap((line) => (line.startsWith('|') ? line.split('|').slice(4) : []));
  const breakable = cells.filter((cell) => /[…→±]/.test(cell.replaceAll(/`[^`]*`/g, '')) && / […→±]|[…→] /.test(cell));
  expect(breakable).toEqual([]);
});

test('a folded regression names its function in the line that unfolds it', () => {
  const comment = renderComment(exampleReport({ counts: { regression: 3 } }), { marker });
  const lines = comment.split('\n').filter((line) => line.startsWith('<details><summary>Where it'));
  expect(lines.length).toBe(2);
  for (const line of lines) expect(line).toMatch(/<\/code>: <code>readString<\/code> \+0\.67\u202fms\u00a0±0\.04</);
});

function namesIn(comment: string): number {
  return comment.split('\n').filter((line) => /^\| (🔴\u00a0)?`/.test(line)).length;
}

test('with 300 regressions every one of them is still named', () => {
  const report = exampleReport({ counts: { regression: 300, inconclusive: 300, 'no-change': 1000 }, detail: 'none' });
  const comment = renderComment(report, { marker });
  expect(new TextEncoder().encode(comment).length).toBeLessThanOrEqual(60_000);
  const named = report.verdict.judgements
    .filter(({ kind }) => kind === 'regression')
    .map(({ target }) => target.id.name);
  expect(named.filter((name) => !comment.includes(name))).toEqual([]);
  expect(namesIn(comment)).toBeGreaterThanOrEqual(300);
});

test('with 1,500 regressions the largest are named and the rest counted, and it fits', long, () => {
  const report = exampleReport({ counts: { regression: 1500 }, detail: 'none' });
  const comment = renderComment({ ...report, explanations: [], distributions: [], histories: [] }, { marker });
  expect(new TextEncoder().encode(comment).length).toBeLessThanOrEqual(60_000);
  const left = Number(/and (\d+) more regressions, smaller/.exec(comment)?.[1]);
  expect(left).toBeGreaterThan(100);
  expect(comment.split('\n').filter((line) => line.startsWith('| `')).length).toBe(1500 - left);
});

test('what is cut first is what is not a regression', () => {
  const report = exampleReport({ counts: { regression: 20, inconclusive: 200 } });
  const comment = renderComment(report, { marker, limit: 16_000 });
  expect(comment).toContain('Where it went');
  expect(comment).not.toContain('2 inconclusive');
  expect(comment).toContain('at GitHub’s size limit');
});

test('rows without numbers that say the same are told together: their reason once, each benchmark and metric', () => {
  const report = exampleReport({ counts: { inconclusive: 30 }, verdict: { outcome: 'inconclusive' } });
  const judgements = report.verdict.judgements.map((each, index): Judgement => {
    if (index === 0) return each;
    const { test: _, shift: __, baseline: ___, candidate: ____, ...rest } = each;
    return { ...rest, reasons: [{ code: 'not-measured', detail: index === 1 ? 'no Go' : 'no time was left' }] };
  });
  const comment = renderComment({ ...report, verdict: { ...report.verdict, judgements } }, { marker });
  const rows = comment.split('\n').filter((line) => line.startsWith('| ⚪'));
  expect(rows).toHaveLength(2);
  expect(rows[1]).toContain('no Go');
  const folded = comment.slice(comment.indexOf('⚪ 28 '));
  expect(folded.split('no time was left')).toHaveLength(2);
  for (const { target } of judgements.slice(2)) expect(folded).toContain(`${target.id.name}`);
});
