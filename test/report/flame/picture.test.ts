import { expect, test } from 'vitest';
import { decisivePictures } from '../../../src/report/flame/picture.ts';
import { renderFlameSvg } from '../../../src/report/flame/svg.ts';
import type { Report } from '../../../src/report/report.ts';
import { blameOf, parserDiff, type Sketch } from '../example-diff.ts';
import { exampleReport } from '../example-report.ts';

function withBothKinds(report: Report): Report {
  const diffs = (['cpu', 'heap'] as const).map((kind) => ({
    diff: parserDiff(kind),
    blame: blameOf(parserDiff(kind)),
  }));
  return { ...report, explanations: report.explanations.map((each) => ({ ...each, diffs })) };
}

test('pictures are of the largest regressions, each of the kind of cost that regressed', () => {
  const report = withBothKinds(exampleReport({ counts: { regression: 6 } }));
  const pictures = decisivePictures(report, 4);
  expect(pictures.length).toBe(4);
  const metricOf = (name: string): string | undefined =>
    report.verdict.judgements.find(({ target }) => target.id.name === name)?.target.metric.name;
  for (const { id, svg } of pictures) {
    expect(svg).toContain(metricOf(id.name) === 'alloc' ? 'allocation per call' : 'CPU per call');
  }
  const ratios = pictures.map(
    ({ id }) => report.verdict.judgements.find(({ target }) => target.id.name === id.name)?.shift?.ratio ?? 0,
  );
  expect(ratios).toEqual([...ratios].sort((a, b) => b - a));
});

/** 60 callers that only call the next, then a fork whose narrow branch grew. */
function underFrameworks(depth: number): Sketch {
  let below: Sketch = [
    'handle',
    'src/app.ts:1',
    0,
    0,
    [
      ['render', 'src/render.ts:5', 5000, 5000],
      ['escape', 'src/escape.ts:9', 20, 60],
    ],
  ];
  for (let level = depth; level > 0; level -= 1)
    below = [`middleware${level}`, 'node_modules/koa/index.js:1', 0, 0, [below]];
  return ['(all)', '', 0, 0, [below]];
}

test('a numbered frame is in the picture however deep it lies', () => {
  const svg = renderFlameSvg(parserDiff('cpu', underFrameworks(60)), {
    title: 'deep',
    blamed: ['escape\u0000src/escape.ts'],
  });
  expect(svg).toContain('… 58 frames, middleware2 to middleware59 …');
  // Once in the graph, once in the list below it.
  expect(svg.match(/font-weight="bold" fill="#ffffff">1</g)?.length).toBe(2);
  expect(Number(/height="(\d+)"/.exec(svg)?.[1])).toBeLessThan(360);
});

test('the number stands on the frame in which the function changed, not on its widest', () => {
  const svg = renderFlameSvg(
    parserDiff('cpu', [
      '(all)',
      '',
      0,
      0,
      [
        ['slow', 'a.ts:1', 0, 0, [['spin', 's.ts:1', 6000, 6000]]],
        ['quick', 'a.ts:9', 0, 0, [['spin', 's.ts:1', 1000, 2000]]],
      ],
    ]),
    { title: 't', blamed: ['spin\u0000s.ts'] },
  );
  const outlined = /<title>([^<]*)<\/title><rect [^>]*stroke="#1b1b1b"/.exec(svg)?.[1]?.replaceAll('\u202f', ' ');
  expect(outlined).toContain('spin: total 1.00 → 2.00 ms');
});

test('numbers of narrow neighbors do not cover one another', () => {
  const children = Array.from({ length: 5 }, (_, index): Sketch => [`f${index}`, `f${index}.ts:1`, 10, 40]);
  const diff = parserDiff('cpu', ['(all)', '', 0, 0, [['wide', 'w.ts:1', 9000, 9000], ...children]]);
  const svg = renderFlameSvg(diff, { title: 't' });
  const graph = svg.slice(0, svg.indexOf('>less<'));
  const inGraph = [...graph.matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)" r="7.5"/g)]
    .map(([, x, y]) => [Number(x), Number(y)] as const)
    .filter(([x]) => x > 100);
  expect(inGraph.length).toBe(5);
  expect(new Set(inGraph.map(([, y]) => y)).size).toBe(1);
  const gaps = inGraph.slice(1).map(([x], index) => x - (inGraph[index]?.[0] ?? 0));
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(17);
});

test('slivers alone make no tall picture', () => {
  let tail: Sketch = ['leaf', 'l.ts:1', 12, 12];
  for (let level = 0; level < 14; level += 1) tail = [`thin${level}`, 't.ts:1', 5, 5, [tail]];
  const svg = renderFlameSvg(parserDiff('cpu', ['(all)', '', 0, 0, [['wide', 'w.ts:1', 9000, 9900], tail]]), {
    title: 't',
  });
  expect(Number(/height="(\d+)"/.exec(svg)?.[1])).toBeLessThan(240);
  expect(svg).toMatch(/not drawn: \d+ deeper rows/);
});
