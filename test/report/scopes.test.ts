/** A cost says what it is of: a function or one of its frames, itself or with callees. What prints otherwise is named otherwise. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { modelOf } from '../../src/page/flame-model.ts';
import { firstState } from '../../src/page/flame-state.ts';
import { type Meaning, numberRows } from '../../src/page/frame-numbers.ts';
import { functionCells } from '../../src/page/function-cells.ts';
import { subjectOf } from '../../src/page/shown-graph.ts';
import { difference, pair, type Values } from '../../src/page/values.ts';
import type { ProfileDiff } from '../../src/profile/diff-result.ts';
import { withFunctionTests } from '../../src/report/flame/function-tests.ts';
import { sandwichOf } from '../../src/report/flame/regroup.ts';
import type { FlameTree } from '../../src/report/flame/tree.ts';
import { headline } from '../../src/report/headline.ts';
import { toPageData } from '../../src/report/html/page-data.ts';
import { plainPhrase } from '../../src/report/phrase.ts';
import { renderDiffText } from '../../src/report/profile-text.ts';
import type { Explanation, Report } from '../../src/report/report.ts';
import { weighty } from '../../src/report/where.ts';
import { formatPair } from '../../src/units/format.ts';
import { drawSeed, draws } from '../support/draws.ts';
import { long } from '../support/long.ts';
import { anyDiff } from './any-explanations.ts';
import { javaServer } from './deep-diff.ts';
import { blameOf, parserDiff, type Sketch } from './example-diff.ts';
import { exampleReport } from './example-report.ts';
import { comment, spaced, terminal } from './read-back.ts';

type Found = Explanation['diffs'][number];

const settings = (count: number) => ({ seed: drawSeed(61), numRuns: draws(count) });

/** One function on two paths and within itself, so that neither frame nor sum of frames is the function. */
const recursive: Sketch = [
  '(all)',
  '',
  0,
  0,
  [
    [
      'walk',
      'src/a.ts:3',
      10,
      11,
      [['step', 'src/b.ts:9', 2, 60, [['walk', 'src/a.ts:3', 40, 41, [['step', 'src/b.ts:9', 44, 820]]]]]],
    ],
    ['idle', 'src/c.ts:1', 90, 91, [['step', 'src/b.ts:9', 2.1, 3]]],
  ],
];

function known(diff: ProfileDiff): Found {
  return { diff, blame: blameOf(diff) };
}

const anyProfile: fc.Arbitrary<Found> = fc.oneof(
  anyDiff,
  fc.constantFrom(known(parserDiff('cpu', javaServer)), known(parserDiff('cpu', recursive))),
);

function reportOf(found: Found): Report {
  const report = exampleReport({ counts: { regression: 1 } });
  return { ...report, explanations: report.explanations.map((each) => ({ ...each, diffs: [found] })) };
}

/** What the panel says of every frame of every form of the graph, beside what the table says of the frame's function. */
function* panelRows(
  found: Found,
): Generator<{ readonly name: string; readonly label: string; readonly said: string; readonly table: string }> {
  const profile = toPageData(reportOf(found)).benchmarks.flatMap(({ profiles }) => profiles)[0];
  if (profile === undefined) throw new Error('the report has a profile');
  const model = modelOf(profile);
  const state = firstState({ profile: profile.kind, color: 'self' });
  const shown = { model, state, matches: undefined };
  const values: Values = { unit: profile.unit, basis: profile.basis, mode: 'basis', whole: model.whole };
  const forms: (readonly [FlameTree, Meaning])[] = [
    [model.tree, 'own'],
    [model.treeIn('callees', 'folded'), 'own'],
    [model.treeIn('callers', 'whole'), 'self-by-way-of'],
  ];
  for (const row of model.functions.slice(0, 8)) {
    const { callers, callees } = sandwichOf(model.tree, row.frame);
    forms.push([withFunctionTests(callers, row), 'total-by-way-of'], [withFunctionTests(callees, row), 'below']);
  }
  for (const [tree, meaning] of forms) {
    for (let node = 1; node < tree.frame.length; node += 1) {
      const subject = subjectOf(tree, node, meaning, shown);
      const rows = numberRows(subject);
      expect(new Set(rows.map(({ label }) => label)).size, 'one number a name').toBe(rows.length);
      const row = model.functions.find(({ frame }) => frame === tree.frame[node]);
      if (row === undefined) continue;
      const cells = functionCells(row, values).map(({ text }) => text);
      for (const { part, label, baseline, candidate, change } of rows) {
        yield {
          name: tree.frames[row.frame]?.name ?? '',
          label,
          said: `${pair(baseline, candidate, values)}, ${difference(baseline, candidate, change, values)}`,
          table: part === 'self' ? `${cells[0]}, ${cells[1]}` : `${cells[2]}, ${cells[3]}`,
        };
      }
    }
  }
}

test(
  'what the details say of a frame is what the table says of its function, or is named as something else',
  long,
  () => {
    fc.assert(
      fc.property(anyProfile, (found) => {
        for (const { name, label, said, table } of panelRows(found)) {
          const isOther = /, (?:in this frame|of .*, called this way|below .*)$/.test(label);
          if (!isOther) expect(said, `${name}: ${label}`).toBe(table);
        }
      }),
      settings(60),
    );
  },
);

test('a frame that is not all of its function stands beside the function, which the first line names', () => {
  const labels = [...panelRows(known(parserDiff('cpu', recursive)))].filter(({ name }) => name === 'step');
  expect(labels.map(({ label }) => label)).toContain('self per call, in all 3 frames');
  expect(labels.map(({ label }) => label)).toContain('self per call, in this frame');
});

/** Rows of the table of functions: what they are headed, and its cells. */
function functionRows(text: string): readonly Readonly<Record<string, string>>[] {
  let titles: readonly string[] = [];
  return text.split('\n').flatMap((line) => {
    const cells = line.split(/(?<!\\)\|/).map((cell) => cell.replaceAll(/\*\*|\\(?=[.+|])|\[|\]\([^)]*\)/g, '').trim());
    if (cells[1] === 'function' || cells[1] === 'benchmark') titles = cells;
    if (titles[1] !== 'function' || !/`/.test(cells[1] ?? '')) return [];
    return [Object.fromEntries(titles.map((title, index) => [title, cells[index] ?? '']))];
  });
}

function pairOf({ diff }: Found, name: string, part: 'self' | 'total'): string {
  const change = diff.functions.find(({ frame }) => frame.name === name);
  return spaced(formatPair(change?.baseline[part], change?.candidate[part], diff.unit));
}

test('a column of costs is headed by what all its rows are, and where they differ each row says it', () => {
  fc.assert(
    fc.property(anyDiff, (found) => {
      const report = reportOf(found);
      for (const row of functionRows(comment(report))) {
        const name = /`([^`]+)`/.exec(row['function'] ?? '')?.[1] ?? '';
        const title = 'self' in row ? 'self' : 'cost';
        const scope = /±\S+ (self|with callees)$/.exec(row['change'] ?? '')?.[1];
        expect(scope === undefined, `${title}: ${row['change']}`).toBe(title === 'self');
        expect(row[title], name).toBe(pairOf(found, name, scope === 'with callees' ? 'total' : 'self'));
      }
      for (const {
        function: { frame },
      } of weighty(found).slice(0, 5)) {
        const line =
          terminal(report)
            .split('\n')
            .find((each) => each.startsWith(`  ${frame.name} `)) ?? '';
        const [, said = '', scope] = / {2}(\S[^→]*? → .*?) (self|with callees) /.exec(line) ?? [];
        expect(said.replace(/^.* {2}/, ''), line).toBe(pairOf(found, frame.name, scope === 'self' ? 'self' : 'total'));
      }
    }),
    settings(80),
  );
});

test('a change in the first line is of the function itself, or says that callees are in it', () => {
  fc.assert(
    fc.property(anyDiff, (found) => {
      const first = spaced(plainPhrase(headline(reportOf(found))));
      const [, name, delta, scope] =
        /: (?:not in changed code, but )?(\w+)[^:]*, ([+−][\d.]+ \S+?)( with callees)?(?:, and|\.|$)/.exec(first) ?? [];
      const change = found.diff.functions.find(({ frame }) => frame.name === name);
      if (change === undefined || delta === undefined) return;
      const part = scope === undefined ? 'self' : 'total';
      const size = (change[part]?.delta ?? 0) * (delta.startsWith('−') ? -1 : 1);
      const shown = Number(/[\d.]+/.exec(delta)?.[0]);
      const digits = size.toPrecision(3).replace(/^0\.0*|\.|e.*$/g, '');
      expect(digits.slice(0, 2), `${first}: ${size}`).toBe(
        shown
          .toPrecision(3)
          .replace(/^0\.0*|\./g, '')
          .slice(0, 2),
      );
    }),
    settings(80),
  );
});

test('what a diff in text calls significant has a q that is, or the p that decided', () => {
  const diff = parserDiff();
  // Callers of what is named need no correction for the search.
  const functions = diff.functions.map((each) =>
    each.total === undefined ? each : { ...each, total: { ...each.total, p: 0.03, pAdjusted: 1, significant: true } },
  );
  const text = renderDiffText({ ...diff, functions }, undefined, { width: 200, rows: 30 });
  const rows = text.split('\n').filter((line) => line.includes('±'));
  expect(rows.length).toBeGreaterThan(4);
  for (const row of rows) {
    expect(row).not.toMatch(/ 1\.00 {2}/);
    expect(/ self {2}/.test(row) || /with callees {2}p 0\.03/.test(row), row).toBe(true);
  }
});
