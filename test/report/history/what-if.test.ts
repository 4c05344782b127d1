import { expect, test } from 'vitest';
import { whatIfHistory } from '../../../src/gate/what-if-history.ts';
import { renderHistoryText } from '../../../src/report/history/history-terminal.ts';
import { suspectsOf } from '../../../src/report/history/history-words.ts';
import { whatIf, whatIfSentences } from '../../../src/report/history/what-if.ts';
import { toHistoryPageData } from '../../../src/report/html/history-data.ts';
import { renderHistoryPage } from '../../../src/report/html/history-page.ts';
import { plainPhrase } from '../../../src/report/phrase.ts';
import { importGithubActionBenchmark } from '../../../src/results/import-gab.ts';
import { aCommit } from '../../results/make.ts';

/** Noise of ±1 %, a spike of +30 % that comes and goes at run 10, and +12 % from run 20 on that stays. */
function historyOf(
  values: (run: number) => number | undefined,
  message?: (run: number) => unknown,
): ReturnType<typeof whatIfHistory> {
  const entries = Array.from({ length: 40 }, (_, run) => {
    const value = values(run);
    return {
      commit: { id: aCommit(run + 1), message: message?.(run) },
      date: 1e12 + run * 864e5,
      tool: 'benchmarkjs',
      benches: value === undefined ? [] : [{ name: 'parse', value, unit: 'ms' }],
    };
  });
  const imported = importGithubActionBenchmark(
    `window.BENCHMARK_DATA = ${JSON.stringify({ entries: { s: entries } })}`,
    'd',
  );
  return whatIfHistory(imported, { source: 'data.js', wants: () => true, version: '0' });
}

test('what comes from nothing and stays is a step from 0 in every text, never a factor of the floor', () => {
  const report = historyOf((run) => (run < 25 ? 0 : 3));
  const texts = [
    renderHistoryText(report, { width: 100, color: 'never' }),
    JSON.stringify(toHistoryPageData(report)),
    renderHistoryPage(report, { script: '', scriptHash: '' }),
  ];
  for (const text of texts) {
    expect(text).toContain('from 0');
    expect(text).not.toMatch(/\d[\u202f ]\d{3}[\u202f ]\d{3}|\d{7} ?%/);
    expect(text).not.toMatch(/3\.000|Infinity|NaN/);
  }
});

const noisy = (run: number): number => 100 * (1 + 0.01 * Math.sin(run * 12.9));

test('a step that stays is found where the usual alert is silent, and a spike is an alert and no step', () => {
  const report = historyOf((run) => noisy(run) * (run === 10 ? 1.3 : run >= 20 ? 1.12 : 1));
  expect(whatIf(report)).toEqual({
    compared: 39,
    tallies: [
      { ratio: 2, alerts: 0, real: 0 },
      { ratio: 1.1, alerts: 2, real: 1 },
    ],
    steps: 1,
    missed: [1, 0],
  });
  const words = whatIfSentences(report).map((phrase) => plainPhrase(phrase).replaceAll('\u202f', ' '));
  expect(words[1]).toBe('with an alert threshold of 200 % (▽ 200 % in the charts): 0 alerts; 1 step without an alert.');
  expect(words[2]).toBe(
    'with an alert threshold of 110 % (▽ 110 % in the charts): 2 alerts, 1 of them within a run of such a step; 0 steps without an alert.',
  );
});

test('the page draws each alert above its run, with the largest threshold that it exceeds', () => {
  const report = historyOf((run) => noisy(run) * (run === 10 ? 2.5 : run >= 20 ? 1.15 : 1));
  const [target] = toHistoryPageData(report).targets;
  const alerts = target?.trends[0]?.alerts?.map(([point, share]) => [point, share.replaceAll('\u202f', ' ')]);
  expect(alerts).toEqual([
    [10, '200 %'],
    [20, '110 %'],
  ]);
  const { alertsOf: _, ...stored } = report;
  expect(toHistoryPageData(stored).targets[0]?.trends[0]).not.toHaveProperty('alerts');
});

test('where nothing happened nothing is said to have been caught', () => {
  expect(whatIf(historyOf(noisy))).toMatchObject({ steps: 0, missed: [0, 0] });
});

test('a step is told with the first line of its commit, and without one in whole words', () => {
  const said = (message: (run: number) => unknown): string => {
    const report = historyOf((run) => noisy(run) * (run >= 20 ? 1.2 : 1), message);
    return renderHistoryText(report, { color: 'never', width: 200 });
  };
  expect(said((run) => `Change ${run}\n\nand why`)).toContain('“Change 20” (');
  for (const message of [() => undefined, () => 7, () => '', () => '\n\u001b[31m']) {
    const text = said(message);
    expect(text).toMatch(/at [0-9a-f]{7} (?:“.*” )?\(\d{4}-/);
    expect(text).not.toContain('\u001b');
  }
});

test('commits whose entries hold no result are suspects of the step behind them', () => {
  const { trends } = historyOf((run) => (run >= 18 && run < 20 ? undefined : noisy(run) * (run >= 20 ? 1.12 : 1)));
  expect(trends.map(({ main }) => main.steps.map((step) => suspectsOf(step, main)))).toEqual([[3]]);
});
