import { expect, test } from 'vitest';
import { findBlame } from '../../src/profile/blame.ts';
import { parseUnifiedDiff } from '../../src/profile/changed-lines.ts';
import { diffProfiles } from '../../src/profile/diff.ts';
import type { ProfileSide } from '../../src/profile/diff-result.ts';
import type { Profile } from '../../src/profile/profile.ts';
import { renderComment } from '../../src/report/comment.ts';
import { renderExplanation } from '../../src/report/explanation-text.ts';
import { renderFlameSvg } from '../../src/report/flame/svg.ts';
import { profilePageData } from '../../src/report/html/page-data.ts';
import { plainPhrase } from '../../src/report/phrase.ts';
import { renderTerminal } from '../../src/report/terminal.ts';
import { unexplainedWords } from '../../src/report/unexplained-words.ts';
import {
  basisNotes,
  blamedRow,
  carrierOf,
  confidenceWords,
  pictureAlt,
  remarkOf,
  unseenWords,
  weighty,
} from '../../src/report/where.ts';
import { makeProfile } from '../profile/make-profile.ts';
import { parserDiff, type Sketch } from './example-diff.ts';
import { exampleReport } from './example-report.ts';

function repeats(text: string, rest: Partial<Profile> = {}): readonly ProfileSide[] {
  return [1, 1.01, 0.99].map((factor) => ({
    profile: {
      ...makeProfile(text.replaceAll(/(\d+)$/gm, (count) => String(Math.round(Number(count) * factor)))),
      ...rest,
    },
    operations: 100,
  }));
}

/** The guilty function takes 20,000 samples more, its caller 800, the loop 300. */
const baseline = `
  main@src/main.js:1;tokenize@src/lexer.js:9 9000
  main@src/main.js:1;tokenize@src/lexer.js:9;readString@src/lexer.js:19 20000
  main@src/main.js:1;print@src/print.js:3 30000
  (benchmark loop) 3000`;
const candidate = baseline
  .replace(' 20000', ' 40000')
  .replace(' 9000', ' 9800')
  .replace(/ 3000$/, ' 3300');

function found(patch: string) {
  const changes = parseUnifiedDiff(patch);
  const diff = diffProfiles(repeats(baseline), repeats(candidate), { changes });
  return { diff, blame: findBlame(diff, changes) };
}

function patch(line: number): string {
  return `diff --git a/src/lexer.js b/src/lexer.js\n--- a/src/lexer.js\n+++ b/src/lexer.js\n@@ -${line} +${line} @@\n-a\n+b\n`;
}

const names = (functions: ReturnType<typeof weighty>): readonly string[] =>
  functions.map(({ function: { frame } }) => frame.name);

test('functions whose change is a crumb of the whole are left out of the table, and stay in the blame', () => {
  const explained = found(patch(20));
  expect(names(explained.blame.functions)).toEqual(['readString', 'tokenize', '(benchmark loop)']);
  expect(names(weighty(explained))).toEqual(['readString']);
});

test('a function this pull request changed is told however small its part', () => {
  const explained = found(patch(10));
  // First, as tables are cut at their end.
  expect(names(weighty(explained))).toEqual(['tokenize', 'readString']);
});

test('beside a function that explains the change, one that was not touched needs a fifth of it to be named', () => {
  const share = (extra: number): readonly string[] => {
    const changed = candidate.replace(' 9800', ` ${9000 + extra}`);
    const changes = parseUnifiedDiff(patch(20));
    const diff = diffProfiles(repeats(baseline), repeats(changed), { changes });
    return names(weighty({ diff, blame: findBlame(diff, changes) }));
  };
  expect(share(2500)).toEqual(['readString']);
  expect(share(8000)).toEqual(['readString', 'tokenize']);
});

test('a change spread thin over many functions still names some', () => {
  const leaves = (count: number): string =>
    Array.from({ length: 30 }, (_, at) => `main@src/main.js:1;leaf${at}@src/leaf.js:${at + 1}:1 ${count}`).join('\n');
  const diff = diffProfiles(repeats(leaves(4000)), repeats(leaves(5000)));
  const blame = findBlame(diff, []);
  expect(blame.functions.length).toBe(30);
  expect(weighty({ diff, blame }).length).toBeGreaterThan(0);
});

test('sums that exceed what was measured are said to, beside the table and on the picture', () => {
  const without = diffProfiles(repeats(baseline, { inlining: 'off' }), repeats(candidate, { inlining: 'off' }));
  const words = 'profiled without inlining, so sums exceed the measured time';
  expect(confidenceWords(without)).toContain(words);
  expect(renderFlameSvg(without, { title: 'parse' })).toContain(words);
  expect(basisNotes({ ...without, kind: 'heap' })).toEqual([
    'profiled without inlining, so sums exceed what is allocated without the profiler',
  ]);
  expect(basisNotes(diffProfiles(repeats(baseline), repeats(candidate)))).toEqual([]);
});

test('where no function stands out, the report says what could not have shown', () => {
  const diff = diffProfiles(repeats(baseline), repeats(baseline));
  expect(plainPhrase(unseenWords(diff))).toMatch(
    /^No single function changed by more than the noise of the profiles: in the costliest, less than about \d+\.\d+.samples per call would not have shown\.$/,
  );
  const nothing = diffProfiles(repeats(''), repeats(''));
  expect(plainPhrase(unseenWords(nothing))).toBe('No single function changed by more than the noise of the profiles.');
});

test('where functions changed only with what they call, the most specific of them is named', () => {
  const leaves = (cost: number): readonly Sketch[] =>
    Array.from({ length: 40 }, (_, index) => [`leaf${index}`, 'src/leaf.js:1', cost, cost + 0.3]);
  const costlier: Sketch = ['render', 'src/view.js:6', 0, 0, leaves(4)];
  const sketch: Sketch = [
    '(all)',
    '',
    0,
    0,
    [['serve', 'src/a.js:1', 0, 0, [costlier, ['idle', 'src/b.js:9', 500, 500]]]],
  ];
  const diff = parserDiff('cpu', sketch);
  expect(diff.functions.some(({ self }) => self?.significant === true)).toBe(false);
  expect(carrierOf(diff)?.frame.name).toBe('render');
  const words =
    'No function’s own cost changed by more than the noise of the profiles; with what it calls, render did: +12';
  expect(plainPhrase(unseenWords(diff))).toContain(words);
  expect(plainPhrase(unseenWords(diff))).not.toContain('No single function');
  expect(pictureAlt(diff)).toContain('no function changed significantly by itself');
  expect(renderFlameSvg(diff, { title: 'parse' })).toContain('No function changed significantly by itself.');
  const [profile] = profilePageData({ diff, blame: undefined, title: '' }).benchmarks[0]?.profiles ?? [];
  expect(profile?.tree.frames[profile.lead]?.[0]).toBe('render');
  expect(profile?.nothing).toContain(words);
});

test('of shares, shares that moved because others changed are not called load', () => {
  const diff = diffProfiles(repeats(baseline), repeats(candidate));
  expect(basisNotes({ ...diff, basis: 'share', slowness: 0.34 }).join()).toMatch(
    /^most functions’ shares moved by −66\.0.% together, because others changed, .* need not add up to 100 %$/,
  );
  expect(basisNotes({ ...diff, basis: 'second', slowness: 0.34 }).join()).toContain('load or machine');
});

test('a machine that ran slower is told with what was taken off', () => {
  const sides = (text: string, pace: number): readonly ProfileSide[] =>
    [0.9, 1, 1.1].map((own) => ({
      profile: makeProfile(text.replaceAll(/(\d+)$/gm, (count) => String(Math.round(Number(count) * own * pace)))),
      operations: 100,
    }));
  const diff = diffProfiles(sides(baseline, 1), sides(baseline.replace(' 20000', ' 40000'), 1.06));
  expect(diff.slowness).toBeGreaterThan(1.05);
  expect(basisNotes(diff).join()).toMatch(
    /^the candidate’s profiles ran [56](\.\d)?.% slower throughout, which is corrected for$/,
  );
  expect(names(weighty({ diff, blame: findBlame(diff, []) }))).toContain('readString');
});

const day = 86_400_000;

test.each([
  [
    { self: 0.031, total: 0.031, windowMs: 7 * day, ageMs: 3_600_000 },
    '3.1 % of production CPU in checkout, last 7 days',
  ],
  [
    { self: 0.031, total: 0.42, windowMs: 7 * day, ageMs: 12 * day },
    '3.1 % of production CPU in checkout (42 % with what it calls), 7 days until 12 days ago',
  ],
  [
    { self: 0.00042, total: 0.00042, windowMs: 2 * 3_600_000, ageMs: 0 },
    '0.04 % of production CPU in checkout, last 2 hours',
  ],
  [{ self: 0.00001, total: 0.00001, ageMs: 0 }, 'less than 0.01 % of production CPU in checkout, today'],
  [{ self: 0, total: 0.2, ageMs: 3 * day }, '0 % of production CPU in checkout (20 % with what it calls), 3 days ago'],
])('beside a function stands what it is of production: %o', (share, words) => {
  const { diff, blame } = found(patch(20));
  const [first] = blame.functions;
  if (first === undefined) throw new Error('nothing was blamed');
  const row = blamedRow({ ...first, production: [{ service: 'checkout', ...share }] }, diff, {
    candidate: { commit: '' },
  });
  expect(plainPhrase(remarkOf(row)).replaceAll('\u202f', ' ')).toBe(`changed in this PR; ${words}`);
});

test('what a search for the guilty commit names is told of the commit, in every text', () => {
  const report = { ...exampleReport(), judged: 'commit' as const };
  const comment = renderComment(report, { marker: { head: report.candidate.commit, run: 1, attempt: 1 } });
  const texts = [
    comment,
    renderTerminal(report, { color: 'never', width: 100, rows: 'notable' }),
    renderExplanation(report, undefined),
  ];
  for (const text of texts) {
    expect(text).toContain('changed in this commit');
    expect(text).not.toContain('in this PR');
  }
  expect(comment).toContain(', its parent, ');
});

test('a cause that only fits the measured shift is told apart from one that the profiles show, by its own cost', () => {
  const { diff, blame } = found(patch(20));
  const [sure] = blame.functions;
  if (sure === undefined) throw new Error('nobody was blamed');
  const likely = { ...sure, fitsShift: 'self' as const };
  const report = exampleReport();
  expect(plainPhrase(blamedRow(sure, diff, report).remark)).toBe('changed in this PR');
  expect(plainPhrase(blamedRow(likely, diff, report).remark)).toBe(
    'changed in this PR, likely: its growth fits what was measured',
  );
  expect(blamedRow(likely, diff, report).part).toBe('self');
});

test('one whose own cost fell, and that uses what makes another cost more, is told with what it calls', () => {
  const { diff, blame } = found(patch(20));
  const [sure] = blame.functions;
  if (sure?.function.self === undefined) throw new Error('nobody was blamed');
  const { self } = sure.function;
  const fell = { ...self, delta: -self.delta, low: -self.high, high: -self.low };
  const caller = { ...sure.function, self: fell, total: self };
  const uses = { name: 'mix', file: 'src/index.js', line: 1 };
  expect(blamedRow({ ...sure, function: caller, uses }, diff, exampleReport()).part).toBe('total');
  expect(blamedRow({ ...sure, function: { ...caller, self }, uses }, diff, exampleReport()).part).toBe('self');
});

test('whether a changed function grew as well is told to be open, never denied', () => {
  const { diff, blame } = found(patch(3).replaceAll('lexer', 'other'));
  expect(plainPhrase(unexplainedWords(blame) ?? [])).toBe('No function changed in this PR explains this.');
  const wordsOf = (rest: Partial<typeof blame>): string =>
    plainPhrase(unexplainedWords({ ...blame, explained: true, ...rest }) ?? []).replaceAll('\u202f', ' ');
  const openAt = (p: number) =>
    diff.functions.slice(0, 1).map((each) => {
      const { self = expect.fail('untested') } = each;
      return { ...each, self: { ...self, p, pAdjusted: 0.3 }, total: undefined };
    });
  expect(wordsOf({ open: openAt(0.4) })).toBe(
    'Whether readString (changed in this PR) grew as well is within the noise of the profiles.',
  );
  expect(wordsOf({ open: openAt(2e-4) })).toBe(
    'readString (changed in this PR) is nearest, not confirmed: +100 %, q 0.30.',
  );
  expect(wordsOf({ untraced: ['src/a.ts', 'src/b.ts'] })).toBe(
    'Whether src/a.ts (changed in this PR, with 1 other like it) explains this is unknown: the profiles name no file of its kind. Source maps beside the scripts, or line tables, would show it.',
  );
  expect(unexplainedWords({ functions: [], explained: false })).toBeUndefined();
});

test('a changed function that spends less itself and calls more is named first, with what it calls', () => {
  const before = `
  main@src/main.js:1;tokenize@src/lexer.js:9 9000
  main@src/main.js:1;tokenize@src/lexer.js:9;exec 20000
  main@src/main.js:1;print@src/print.js:3 30000
  (benchmark loop) 3000`;
  const after = before.replace(' 20000', ' 60000').replace(' 9000', ' 8000');
  const changes = parseUnifiedDiff(patch(10));
  const diff = diffProfiles(repeats(before), repeats(after), { changes });
  const explained = { diff, blame: findBlame(diff, changes) };
  const [first] = weighty(explained);
  if (first === undefined) throw new Error('nothing was named');
  const row = blamedRow(first, diff, exampleReport({}));
  expect([row.name, row.part]).toEqual(['tokenize', 'total']);
  expect(row.delta).toMatch(/^\+/);
  expect(plainPhrase(remarkOf(row))).toContain('calls exec, which grew');
});

test('a function that is in no profile of the baseline is new by time, and need not be by allocation', () => {
  const changes = parseUnifiedDiff(patch(40));
  const grown = `${candidate}\n  main@src/main.js:1;scan@src/lexer.js:40 30000`;
  const diff = diffProfiles(repeats(baseline), repeats(grown), { changes });
  const remarkBy = (kind: 'cpu' | 'heap'): string => {
    const judged = { ...diff, kind };
    const blamed = findBlame(judged, changes).functions.find(({ function: { frame } }) => frame.name === 'scan');
    if (blamed === undefined) throw new Error('scan is not blamed');
    return plainPhrase(blamedRow(blamed, judged, exampleReport({})).remark);
  };
  expect(remarkBy('cpu')).toBe('changed in this PR, new');
  expect(remarkBy('heap')).toBe('changed in this PR');
});
