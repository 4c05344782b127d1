import { expect, test } from 'vitest';
import { displayWidth } from '../../../src/report/display-width.ts';
import { renderHistoryMetrics } from '../../../src/report/export/history-metrics.ts';
import { historyDocument, renderHistoryJson } from '../../../src/report/history/history-json.ts';
import { renderHistoryText } from '../../../src/report/history/history-terminal.ts';
import { pairOf } from '../../../src/report/history/history-words.ts';
import { toHistoryPageData } from '../../../src/report/html/history-data.ts';
import type { Run } from '../../../src/results/run.ts';
import { at } from '../../../src/stats/samples.ts';
import { expectGolden } from '../../golden.ts';
import { exampleHistory } from './example-history.ts';

test('the table of the story at 120, 80 and 40 columns is as its golden files', () => {
  const report = exampleHistory();
  for (const width of [120, 80, 40]) {
    const text = renderHistoryText(report, { color: 'never', width });
    expectGolden(`history/${width}.txt`, text);
    expect(text.split('\n').filter((line) => displayWidth(line) > width)).toEqual([]);
  }
});

test('both levels of a step agree with the change beside them, though the medians of the runs would not', () => {
  const shift = { ratio: 3, low: 2.17, high: 3.26 };
  expect(pairOf({ before: 40.3, after: 124.1, shift }, 'op/s').replaceAll('\u202f', ' ')).toBe('40.3 → 120.9 op/s');
  expect(
    pairOf({ before: 0, after: 12, shift: { ratio: Number.POSITIVE_INFINITY, low: null, high: null } }, 'B'),
  ).toContain('12');
});

test('color adds codes and changes no letter', () => {
  const report = exampleHistory();
  const colored = renderHistoryText(report, { color: 'always', width: 100 });
  expect(colored).toContain('\u001b[31m');
  expect(colored.replaceAll(/\u001b\[\d+m/g, '')).toBe(renderHistoryText(report, { color: 'never', width: 100 }));
});

test('an empty history says so, and what to do is not a table', () => {
  const text = renderHistoryText(exampleHistory({ over: { runs: [], trends: [], references: [] } }), {
    color: 'never',
    width: 100,
  });
  expect(text).toBe('No run of this history is stored so far\ngit:flamegate-data\n');
});

test('the document names every step with its commit, interval and who let it through', () => {
  const report = exampleHistory();
  expect(JSON.parse(renderHistoryJson(report))).toEqual(JSON.parse(JSON.stringify(historyDocument(report))));
  const document = JSON.parse(renderHistoryJson(report));
  const accepted = document.trends.find((trend: { benchmark: string }) => trend.benchmark === 'lexer/numbers');
  const [step] = accepted.classes[0].steps;
  const { place } = report.overrides.placed[0] ?? { place: -1 };
  expect([0, 1]).toContain(report.line.findIndex(({ commit }) => commit === step.commit) - place);
  expect(step).toMatchObject({ direction: 'worse', state: 'standing', override: 0 });
  expect(step.shift.low).toBeLessThan(1.25);
  expect(step.shift.high).toBeGreaterThan(1.25);
  expect(document.overrides[0]).toMatchObject({ who: 'maintainer', pullRequest: 41 });
  expect(document.runs).toHaveLength(60);
  expect(accepted.classes[0].points.run.map((run: number) => document.runs[run].environmentClass)).toEqual(
    new Array(40).fill(accepted.classes[0].environmentClass),
  );
});

test('a step of the whole suite is said before anything of one benchmark', () => {
  const slower = exampleHistory({
    edit: (runs) =>
      runs.map((run, place) => ({
        ...run,
        outcomes: run.outcomes.map((outcome) =>
          outcome.state !== 'measured' || place < 45
            ? outcome
            : {
                ...outcome,
                measurements: outcome.measurements.map((measurement) => ({
                  ...measurement,
                  invocations: measurement.invocations.map(({ value }) => ({ value: value * 1.5 })),
                })),
              },
        ),
      })),
  });
  const [, , shared] = renderHistoryText(slower, { color: 'never', width: 200 }).split('\n');
  expect(shared).toBe(
    '5 benchmarks stepped together between runs of 0000000 and 0000000 (2026-09-13 to 2026-09-15): likely the machine or the runtime, not the code.',
  );
});

test('of a step that a later one took back in part, what is left today is said', () => {
  const slower = exampleHistory({
    edit: (runs) =>
      runs.map((run, place) => ({
        ...run,
        outcomes: run.outcomes.map((outcome, index) =>
          outcome.state !== 'measured' || index > 0
            ? outcome
            : {
                ...outcome,
                measurements: outcome.measurements.map((measurement) => ({
                  ...measurement,
                  invocations: measurement.invocations.map(({ value }) => ({
                    value: value * (place < 20 ? 1 : place < 40 ? 3 : 2),
                  })),
                })),
              },
        ),
      })),
  });
  expect(renderHistoryText(slower, { color: 'never', width: 300 })).toMatch(/partly undone since: [\d.]+ \S+ today/);
  expect(renderHistoryText(exampleHistory(), { color: 'never', width: 300 })).not.toContain('partly undone');
});

test('of a benchmark that came back after a while no commit is named for what it does now, and of one that went nothing is said', () => {
  const named = (edit: (place: number) => number | undefined): string => {
    const report = exampleHistory({
      edit: (runs) =>
        runs.map((run, place) => ({
          ...run,
          outcomes: [
            ...scaled({ ...run, outcomes: run.outcomes.slice(4, 5) }, edit(place) ?? 0),
            ...run.outcomes.slice(3, 4),
          ].filter((_, index) => index > 0 || edit(place) !== undefined),
        })),
    });
    return renderHistoryText(report, { color: 'never', width: 300 });
  };
  expect(named((place) => (place < 20 ? 1 : place < 40 ? undefined : 1.3))).toMatch(
    /checksum\/adler, time \+\d+\.\d % at one of 0000000…0000000 \([\d-]+ to [\d-]+\), one of \d\d commits\./,
  );
  const gone = named((place) => (place < 20 ? 1 : place < 40 ? 1.3 : undefined));
  expect(gone).toContain('The benchmark did not get worse');
  expect(gone).not.toContain('adler');
});

test('a store whose runs were all rejected is not called empty, and says why', () => {
  const why = Array.from({ length: 7 }, (_, i) => `A stored run was left out. Cannot read run ${i} as it must be JSON`);
  const over = { runs: [], trends: [], references: [], found: 7, notes: why };
  const text = renderHistoryText(exampleHistory({ over }), { color: 'never', width: 100 });
  expect(text).toContain('None of the 7 stored runs of this history could be read\n');
  expect(text).toContain('Cannot read run 4 as it must be JSON\n');
  expect(text).toContain('and 2 more notes, see --json\n');
  expect(text).not.toContain('run 5');
});

test('runs of other commits, and runs that measured nothing, are told apart from no run at all', () => {
  const nothing = { runs: [], trends: [], references: [], notes: [] };
  const first = (over: object): string | undefined =>
    renderHistoryText(exampleHistory({ over: { ...nothing, ...over } }), { color: 'never', width: 100 }).split('\n')[0];
  expect(first({ found: 0, leftOut: 3 })).toBe('None of the 3 stored runs is of the commits asked for');
  expect(first({ found: 2 })).toBe('None of the 2 stored runs of this history measured anything');
  expect(first({ found: 0 })).toBe('No run of this history is stored so far');
});

function scaled(run: Run, factor: number): Run['outcomes'] {
  return run.outcomes.map((outcome) =>
    outcome.state !== 'measured'
      ? outcome
      : {
          ...outcome,
          measurements: outcome.measurements.map((each) => ({
            ...each,
            invocations: each.invocations.map(({ value }) => ({ value: value * factor })),
          })),
        },
  );
}

test.each([
  ['is the newest', 0],
  ['has others after it', 8],
])('a step between two runs of one commit that %s names no commit, in any format', (_, more) => {
  const nights = 24;
  const report = exampleHistory({
    commits: 12 + more,
    edit: (all) => {
      const [first] = all;
      if (first === undefined) return all;
      const runs = all.map((run, index) => ({ ...run, outcomes: scaled(first, 1 + 0.002 * (index % 3)) }));
      const measured = runs.slice(0, 12);
      const [head] = measured.slice(-1);
      if (head === undefined) return runs;
      const again = Array.from({ length: nights }, (_unused, night) => ({
        ...head,
        id: `night-${night}`,
        outcomes: scaled(head, (night < nights / 2 ? 1 : 1.3) * (1 + 0.002 * (night % 3))),
      }));
      const later = runs.slice(12).map((run) => ({ ...run, outcomes: scaled(run, 1.3) }));
      return [...measured, ...again, ...later];
    },
  });
  const [trend] = report.trends;
  expect(trend?.main.steps.map(({ ofOneCommit, override }) => [ofOneCommit, override])).toEqual([[true, undefined]]);
  const text = renderHistoryText(report, { color: 'never', width: 200 });
  expect(text).toMatch(/between two runs of [0-9a-f]{7}.*the machine or what runs on it changed, not the code/s);
  expect(text).not.toMatch(/step at |at one of/);
  const document = JSON.parse(renderHistoryJson(report));
  const [step] = document.trends[0].classes[0].steps;
  expect(step).toMatchObject({ ofOneCommit: true, suspects: 0, range: { first: step.commit, last: step.commit } });
  expect(toHistoryPageData(report).targets.length).toBeGreaterThan(0);
  expect(renderHistoryMetrics(report, [])).not.toContain(`commit="${step.commit}"`);
});

test('a step between runs that were not taken in the order of the commits names none', () => {
  const report = exampleHistory({
    commits: 40,
    edit: (all) =>
      all.map((run, index) => {
        const isLate = index < 20;
        const factor = (isLate ? 1 : 1.3) * (1 + 0.002 * (index % 3));
        const takenAt = new Date(Date.parse(run.takenAt) + (isLate ? 400 * 86_400_000 : 0)).toISOString();
        return { ...run, takenAt, outcomes: scaled(at(all, 0), factor) };
      }),
  });
  const [trend] = report.trends;
  expect(trend?.main.steps.map(({ outOfOrder }) => outOfOrder)).toEqual([true]);
  const text = renderHistoryText(report, { color: 'never', width: 250 });
  expect(text).toMatch(
    /between runs of [0-9a-f]{7} and [0-9a-f]{7} that were not taken in the order of the commits.*a change of the machine in between explains it as well/s,
  );
  expect(text).not.toMatch(/step at |at one of/);
  const document = JSON.parse(renderHistoryJson(report));
  const [step] = document.trends[0].classes[0].steps;
  expect(step).toMatchObject({ outOfOrder: true });
  expect(renderHistoryMetrics(report, [])).not.toContain(`commit="${step.commit}"`);
});
