import { expect, test } from 'vitest';
import { renderHistoryText } from '../../../src/report/history/history-terminal.ts';
import { toHistoryPageData } from '../../../src/report/html/history-data.ts';
import { renderHistoryPage } from '../../../src/report/html/history-page.ts';
import { renderSparkline } from '../../../src/report/html/sparkline.ts';
import { size } from '../../support/draws.ts';
import { long } from '../../support/long.ts';
import { hostileNames } from '../hostile-names.ts';
import { wellFormedNodes } from '../xml.ts';
import { type ExampleOptions, exampleHistory } from './example-history.ts';

const assets = { script: '', scriptHash: '' };

/** Every foreign text at once: benchmark, metric, commit subjects, tag, who, why, machine, store. */
function hostile(name: string): ExampleOptions {
  return {
    commits: 24,
    editLine: (line) => line.map((each) => ({ ...each, subject: name, tags: each.tags.map(() => name) })),
    edit: (runs) =>
      runs.map((run) => ({
        ...run,
        environment: { ...run.environment, cpuModel: name },
        outcomes: run.outcomes.map((outcome, index) =>
          index > 0 || outcome.state !== 'measured'
            ? outcome
            : {
                ...outcome,
                id: { suite: name, name },
                measurements: outcome.measurements
                  .map((each) => ({ ...each, metric: { ...each.metric, name } }))
                  .slice(0, 1),
              },
        ),
      })),
    over: { store: name, notes: [name] },
  };
}

const controls = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2060-\u206f]/u;

test.each(hostileNames.map((name) => [JSON.stringify(name).slice(0, 60), name]))(
  '%s is harmless in the page and in the terminal',
  long,
  (_, name) => {
    const report = exampleHistory(hostile(name));
    const html = renderHistoryPage(report, assets);
    const [head = '', data = ''] = html.split('<script type="application/json" id="data">');
    expect(head).not.toMatch(/<(script|img|iframe|object|b>bold)/i);
    expect(head.match(/<[a-z][^>]*\son\w+=/i)?.[0]).toBeUndefined();
    expect(
      [...head.matchAll(/href="([^"]*)"/g)]
        .map(([, href]) => href)
        .filter((href) => !/^(#|data:,|https:\/\/github\.com\/example\/parser)/.test(href ?? '')),
    ).toEqual([]);
    expect(data.match(/<\/script>/g)?.length).toBe(2);
    expect(JSON.parse(data.slice(0, data.indexOf('</script>')))).toHaveProperty('targets');
    const text = renderHistoryText(report, { color: 'never', width: 80 });
    expect(text.match(controls)?.[0]).toBeUndefined();
    expect(text.split('\n').filter((line) => line.trimStart().startsWith('::') || line.includes('##['))).toEqual([]);
  },
);

test('the overview stands in the page without its script, what matters most first', () => {
  const html = renderHistoryPage(exampleHistory(), assets);
  const rows = [...html.replaceAll('<wbr>', '').matchAll(/<tr data-kind="(\w+)".*?<bdi>([^<]*)<\/bdi>/g)].map(
    ([, kind, name]) => [kind, name],
  );
  expect(rows.slice(0, 4)).toEqual([
    ['worse', 'printer/print a tree'],
    ['worse', 'parser/tokenize large file'],
    ['accepted', 'lexer/numbers'],
    ['better', 'parser/small file'],
  ]);
  expect(rows).toHaveLength(10);
  expect(html).toContain('since <bdi>v1.1.0</bdi>');
});

test('without a known repository nothing leads anywhere', () => {
  const { repositoryUrl: _, ...report } = exampleHistory();
  const html = renderHistoryPage(report, assets);
  expect(html).not.toMatch(/https?:\/\//);
});

test('an address that is no web page is no link', () => {
  const html = renderHistoryPage(exampleHistory({ over: { repositoryUrl: 'javascript:alert(1)//' } }), assets);
  expect(html).not.toContain('javascript:');
});

test('a history without runs is a page that says what will fill it', () => {
  const html = renderHistoryPage(exampleHistory({ over: { runs: [], trends: [], references: [] } }), assets);
  expect(html).toContain('No run of this history is stored so far');
  expect(html).toContain('flamegate baseline save');
});

test('of many rows those that matter most stand in the file, and it says how many there are', long, () => {
  const rowsOf = (html: string): number => html.match(/<tr data-kind/g)?.length ?? 0;
  const many = renderHistoryPage(exampleHistory({ commits: 24, benchmarks: 60 }), assets);
  expect(rowsOf(many)).toBe(100);
  expect(many).toContain('These 100 of 120 rows matter most');
  expect(many.match(/<tr data-kind="(\w+)"/)?.[1]).not.toBe('steady');
  expect(many.indexOf('data-kind="steady"')).toBeLessThan(many.lastIndexOf('<tr data-kind'));
  const few = renderHistoryPage(exampleHistory({ commits: 24, benchmarks: 50 }), assets);
  expect(rowsOf(few)).toBe(100);
  expect(few).not.toContain('id="rest"');
});

test('300 benchmarks of 500 runs are a file of less than 3 MB, and fifty of less than a fifth', long, () => {
  const benchmarks = size(50, 300);
  const html = renderHistoryPage(exampleHistory({ commits: 500, benchmarks, processes: 6 }), assets);
  expect(html.length).toBeLessThan(size(600_000, 3_000_000));
});

test('a picture of a table cell is well-formed, whatever its numbers', () => {
  for (const medians of [[], [0], [1], [0, 0], [1, 1, 1], [5e-324, 1e308], [3, 1, 2]]) {
    const svg = renderSparkline(medians, [{ point: 0, kind: 'worse' }]);
    if (svg === '') continue;
    expect(wellFormedNodes(svg).map(({ name }) => name)[0]).toBe('svg');
    expect(svg).not.toMatch(/NaN|Infinity/);
  }
});

test('what came bit by bit stands at no commit, and no step is told to make a part of it', () => {
  const data = toHistoryPageData(exampleHistory({ commits: 40 }));
  const trends = data.targets.flatMap(({ trends: each }) => each).filter(({ steps }) => steps.length > 0);
  const slopes = trends.filter(({ steps }) => steps.some(({ gradual }) => gradual !== undefined));
  expect(slopes.length).toBeGreaterThan(0);
  for (const { steps, drifts } of slopes) {
    for (const { gradual, point } of steps) {
      expect(gradual?.over).toMatch(/^bit by bit over \S+…\S+ \(\d{4}-\d\d-\d\d to \d{4}-\d\d-\d\d\)$/);
      expect(gradual?.last).toBeGreaterThan(point);
    }
    for (const { certainty, remark } of drifts) if (certainty === 'clear') expect(remark).not.toMatch(/step.* make/);
  }
  const rows = renderHistoryPage(exampleHistory({ commits: 40 }), assets);
  expect(rows).toMatch(/print a tree.*?<span class="faint">bit by bit until (?:<[^>]*>)?\d{4}-\d\d-\d\d<\/span>/s);
  for (const { steps } of trends.filter((each) => !slopes.includes(each)))
    expect(steps.map(({ gradual }) => gradual)).toEqual(steps.map(() => undefined));
});
