import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ProfileDiff } from '../../src/profile/diff-result.ts';
import { renderAgent } from '../../src/report/agent.ts';
import { causeWords, namesCause } from '../../src/report/cause.ts';
import { renderExplanation } from '../../src/report/explanation-text.ts';
import { toPageData } from '../../src/report/html/page-data.ts';
import { renderJson } from '../../src/report/json.ts';
import { plainPhrase } from '../../src/report/phrase.ts';
import { renderDiffText } from '../../src/report/profile-text.ts';
import type { Report } from '../../src/report/report.ts';
import { defaultGate } from '../../src/results/gate-name.ts';
import { statusOf } from '../../src/review/publish.ts';
import { drawSeed, draws } from '../support/draws.ts';
import { exampleReport } from './example-report.ts';
import { comment, firstLine, spaced, summary, terminal } from './read-back.ts';

/** The first line's cause where the benchmark lost `times` what the profiles show, and no changed function explains it. */
function causeOf(times: number, explained: boolean, basis: ProfileDiff['basis'] = 'operation'): string {
  const report = exampleReport();
  const [judgement] = report.verdict.judgements;
  const [explanation] = report.explanations;
  const diff = explanation?.diffs[0];
  if (judgement === undefined || explanation === undefined || diff === undefined) throw new Error('one is made');
  const unchanged = diff.blame.functions.filter(({ relation }) => relation !== 'changed');
  const functions = explained ? diff.blame.functions : unchanged;
  const blame = { ...diff.blame, explained, functions };
  const found = { ...diff, diff: { ...diff.diff, basis }, blame };
  const shown: Report = { ...report, explanations: [{ ...explanation, diffs: [found] }] };
  const largest = Math.max(...functions.map(({ function: { self, total } }) => Math.abs((self ?? total)?.delta ?? 0)));
  const baseline = { n: 9, median: 1 };
  const ratio = 1 + times * largest;
  const candidate = { n: 9, median: ratio };
  const shift = { ratio, low: ratio, high: ratio };
  return plainPhrase(causeWords({ ...judgement, baseline, candidate, shift }, shown));
}

test('a function that did not change is not named for a cost of which it is next to nothing', () => {
  expect(causeOf(20, false)).toBe(': no function stands out');
  expect(causeOf(1, false)).not.toContain('no function stands out');
});

const unlinked = ['unknown', 'runtime', 'dependency', 'unchanged', 'built'] as const;

/** Of a benchmark that lost `times` what its largest function did, and where each function is `relation` to the change. */
function unlinkedReport(times: number, relation: (typeof unlinked)[number], explained: boolean): Report {
  const report = exampleReport({ counts: { regression: 1 } });
  const [judgement] = report.verdict.judgements;
  const [explanation] = report.explanations;
  const [found] = explanation?.diffs ?? [];
  if (judgement === undefined || explanation === undefined || found === undefined) throw new Error('one is made');
  const functions = found.blame.functions.map((each) => ({ ...each, relation }));
  const largest = Math.max(...functions.map(({ function: { self, total } }) => Math.abs((self ?? total)?.delta ?? 0)));
  const shown = { ...found, hunks: [], blame: { functions, explained } };
  const ratio = 1 + times * largest;
  const slower = {
    ...judgement,
    baseline: { n: 9, median: 1 },
    candidate: { n: 9, median: ratio },
    shift: { ratio, low: ratio, high: ratio },
  };
  return {
    ...report,
    verdict: { ...report.verdict, judgements: [slower] },
    explanations: [{ ...explanation, diffs: [shown] }],
  };
}

test('next to nothing of a cost is the cause at no door, and below its table the share it is of the cost', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 11, max: 5000, noNaN: true }),
      fc.constantFrom(...unlinked),
      fc.boolean(),
      (times, relation, explained) => {
        const report = unlinkedReport(times, relation, explained);
        const names = report.explanations.flatMap(({ diffs }) =>
          diffs.flatMap(({ blame }) => blame.functions.map(({ function: { frame } }) => frame.name)),
        );
        const lines = [
          firstLine(report),
          statusOf(report, '', defaultGate).description,
          ...renderAgent(report)
            .split('\n')
            .filter((line) => /^(?:summary|regression):/.test(line)),
          JSON.parse(renderJson(report)).headline,
        ];
        for (const line of lines) {
          expect(line).toContain('no function stands out');
          for (const name of names) expect(line).not.toContain(name);
        }
        const share = /The largest of these is (?:less than )?[\d.]+ % of the measured change: these profiles/;
        const texts = [comment, summary, (each: Report) => terminal(each, 5000)].map((print) => print(report));
        for (const text of [...texts, renderExplanation(report, undefined), JSON.stringify(toPageData(report))])
          expect(spaced(text)).toMatch(share);
      },
    ),
    { seed: drawSeed(16), numRuns: draws(20) },
  );
});

test.each(unlinked)('a function of this relation that is most of the cost is named: %s', (relation) => {
  for (const explained of [true, false]) {
    const report = unlinkedReport(1, relation, explained);
    expect(firstLine(report)).not.toContain('no function stands out');
    expect(comment(report)).not.toContain('of the measured change');
  }
});

test('a changed function is named however little of the cost the profiles show', () => {
  expect(causeOf(20, true)).toContain('changed in this PR');
});

test('a function is said to cost more than all that was measured only of the profiled runs', () => {
  expect(causeOf(0.5, true)).toMatch(/, \+\S+\s\S+ when profiled$/);
  expect(causeOf(1, true)).toMatch(/, \+\S+\s\S+$/);
  expect(causeOf(20, true)).not.toContain('when profiled');
});

test('what is not per call says what it is per, as the row beside it is per call', () => {
  expect(causeOf(1, true, 'cpu-second')).toMatch(/ per second of CPU$/);
  expect(causeOf(1, true, 'second')).toMatch(/ per second of the capture$/);
});

/** The first line where the changed function calls what grew. */
function throughOf(
  isNew: boolean,
  own: { readonly status: 'common' | 'new' | 'moved'; readonly before: number },
): string {
  const report = exampleReport();
  const [judgement] = report.verdict.judgements;
  const [explanation] = report.explanations;
  const diff = explanation?.diffs[0];
  const lead = diff?.blame.functions.find(({ relation }) => relation === 'changed');
  if (judgement === undefined || explanation === undefined || diff === undefined || lead === undefined) {
    throw new Error('one is made');
  }
  const total = { ...lead.function.baseline, total: own.before };
  const named = {
    ...lead,
    function: { ...lead.function, status: own.status, baseline: total },
    through: { name: 'reserve', isNew },
  };
  const blame = { ...diff.blame, explained: true, functions: [named] };
  const shown: Report = { ...report, explanations: [{ ...explanation, diffs: [{ ...diff, blame }] }] };
  const words = plainPhrase(causeWords(judgement, shown)).replace(/^.*?, changed/, 'changed');
  // `profile diff` says the same of it.
  const told = renderDiffText(diff.diff, blame, { width: 200, rows: 3 });
  expect(told.includes('newly calls reserve')).toBe(words.includes('newly calls reserve'));
  expect(told).toContain('calls reserve');
  return words;
}

test('nothing is newly called by a function that is new itself, and what it took over is no growth', () => {
  expect(throughOf(true, { status: 'common', before: 7 })).toMatch(
    /^changed in this PR, newly calls reserve, which grew, \+/,
  );
  expect(throughOf(false, { status: 'common', before: 7 })).toMatch(
    /^changed in this PR, calls reserve, which grew, \+/,
  );
  expect(throughOf(true, { status: 'new', before: 0 })).toMatch(
    /^changed in this PR, new, calls reserve, which grew, \+/,
  );
  expect(throughOf(true, { status: 'moved', before: 0 })).toBe(
    'changed in this PR, took over what others cost, calls reserve, which grew',
  );
});

test('a changed function that probably grew names the cause, the first of those left open too', () => {
  const { verdict, explanations } = exampleReport();
  const [found] = explanations.flatMap(({ diffs }) => diffs);
  const [judgement] = verdict.judgements;
  const grown = found?.blame.functions.find(({ relation }) => relation === 'changed')?.function;
  if (found === undefined || judgement === undefined || grown === undefined) throw new Error('one is made');
  const openOnly = { ...found, blame: { functions: [], explained: true, open: [grown] } };
  expect(namesCause(openOnly, judgement)).toBe(true);
  const shrunk = {
    ...grown,
    self: grown.self && { ...grown.self, delta: -1 },
    total: grown.total && { ...grown.total, delta: -1 },
  };
  expect(namesCause({ ...openOnly, blame: { ...openOnly.blame, open: [shrunk] } }, judgement)).toBe(false);
});

test('beside a loop or a runtime that grew, the first line names the changed function that is not ruled out', () => {
  const report = exampleReport();
  const [judgement] = report.verdict.judgements;
  const [explanation] = report.explanations;
  const diff = explanation?.diffs[0];
  const lead = diff?.blame.functions[0];
  if (judgement === undefined || explanation === undefined || diff === undefined || lead === undefined) {
    throw new Error('one is made');
  }
  const open = diff.blame.functions.map((each) => each.function);
  const wordsOf = (relation: 'runtime' | 'dependency' | 'unchanged', among: typeof open): string => {
    const blame = { explained: true, functions: [{ ...lead, relation }], open: among };
    const shown: Report = { ...report, explanations: [{ ...explanation, diffs: [{ ...diff, blame }] }] };
    return plainPhrase(causeWords(judgement, shown));
  };
  const [first] = open;
  if (first === undefined) throw new Error('one is made');
  expect(open.length).toBeGreaterThan(1);
  for (const relation of ['runtime', 'dependency'] as const) {
    expect(wordsOf(relation, [first])).toMatch(/, perhaps by `?readString`?, changed in this PR$/);
    expect(wordsOf(relation, open)).toMatch(/, changed in this PR, or another one$/);
    expect(wordsOf(relation, [])).not.toContain('perhaps');
  }
  expect(wordsOf('unchanged', open)).not.toContain('perhaps');
});
