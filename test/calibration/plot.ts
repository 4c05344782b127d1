/**
 * Draws README's plot: how large a change each rule finds, and how many unchanged builds it fails, on the same samples.
 *
 *     node test/calibration/plot.ts OUT.svg [--recording FILE] [--builds 1000] [--seed 1]     (Node ≥ 22.18)
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parseRecording } from '../../src/replay/replay-file.ts';
import { noiseModel } from './noise-model.ts';
import { peerTable, type TableRow } from './peer-table.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    recording: { type: 'string' },
    builds: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
  },
});
const out = positionals[0];
if (out === undefined) throw new Error('usage: node test/calibration/plot.ts OUT.svg');
const recording =
  values.recording === undefined
    ? noiseModel({ benchmarks: 1_000, processes: 400, seed: 1, mostDeviation: 0.05 })
    : parseRecording(readFileSync(values.recording, 'utf8'), values.recording);
const factors = [1, 1.01, 1.02, 1.03, 1.04, 1.05, 1.06, 1.075, 1.09, 1.1, 1.12, 1.15, 1.2];
const rows = peerTable(recording, {
  builds: Number(values.builds),
  benchmarks: 50,
  seed: Number(values.seed),
  factors,
});

/** Colours of Okabe and Ito (2008), told apart by the colour-blind; dashes tell them apart without colour. */
const drawn: readonly {
  readonly rule: string;
  readonly label: string;
  readonly colour: string;
  readonly dash: string;
}[] = [
  { rule: 'τ = 5 %', label: 'Flamegate', colour: '#0072b2', dash: '' },
  { rule: 'last run, over 110 %', label: 'last run, over 110 %', colour: '#d55e00', dash: '7 4' },
  { rule: '10 a side in turn', label: 'p < 0.05, 10 a side in turn', colour: '#009e73', dash: '2 4' },
  { rule: 'over 1.1', label: 'p < 0.002 and over 1.1', colour: '#cc79a7', dash: '9 3 2 3' },
];

const frame = { left: 70, top: 66, width: 640, height: 300 };
const most = 0.2;
const x = (change: number): number => frame.left + (change / most) * frame.width;
const y = (share: number): number => frame.top + (1 - share) * frame.height;
const percent = (value: number): string => `${Number((value * 100).toPrecision(3))} %`;

function text(at: { x: number; y: number; anchor?: string; size?: number; colour?: string }, words: string): string {
  const escaped = words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const { anchor = 'start', size = 13, colour = '#333' } = at;
  return `<text x="${at.x}" y="${at.y}" text-anchor="${anchor}" font-size="${size}" fill="${colour}">${escaped}</text>`;
}

function grid(): string {
  const horizontal = [0, 0.25, 0.5, 0.75, 1].map(
    (share) =>
      `<line x1="${frame.left}" x2="${frame.left + frame.width}" y1="${y(share)}" y2="${y(share)}" stroke="#ddd"/>` +
      text({ x: frame.left - 8, y: y(share) + 4, anchor: 'end' }, percent(share)),
  );
  const vertical = [0, 0.05, 0.075, 0.1, 0.15, 0.2].map(
    (change) =>
      `<line x1="${x(change)}" x2="${x(change)}" y1="${frame.top}" y2="${frame.top + frame.height}" stroke="#eee"/>` +
      text({ x: x(change), y: frame.top + frame.height + 20, anchor: 'middle' }, `+${percent(change)}`),
  );
  return [...horizontal, ...vertical].join('');
}

function curve(row: TableRow, { colour, dash }: { colour: string; dash: string }): string {
  const points = row.detection.map(
    ({ rate }, index) => `${x((factors[index] ?? 1) - 1).toFixed(1)},${y(rate).toFixed(1)}`,
  );
  const marks = points.map((point) => {
    const [left, top] = point.split(',');
    return `<circle cx="${left}" cy="${top}" r="3" fill="${colour}"/>`;
  });
  return `<polyline points="${points.join(' ')}" fill="none" stroke="${colour}" stroke-width="2.5" stroke-dasharray="${dash}"/>${marks.join('')}`;
}

const found = drawn.map((each) => {
  const row = rows.find(({ rule }) => rule.includes(each.rule));
  if (row === undefined) throw new Error(`no rule says "${each.rule}"`);
  return { ...each, row };
});
const legend = found.map(({ label, colour, dash, row }, index) => {
  const top = frame.top + frame.height + 66 + 22 * index;
  const { rate, low, high } = row.falseRate;
  return (
    `<line x1="${frame.left}" x2="${frame.left + 40}" y1="${top - 4}" y2="${top - 4}" stroke="${colour}" stroke-width="2.5" stroke-dasharray="${dash}"/>` +
    text({ x: frame.left + 50, y: top }, label) +
    text(
      { x: frame.left + 300, y: top },
      `${percent(rate)} of unchanged builds failed (${percent(low)} – ${percent(high)})`,
    )
  );
});
const height = frame.top + frame.height + 66 + 22 * found.length;
const svg = [
  `<svg xmlns="http://www.w3.org/2000/svg" width="760" height="${height}" viewBox="0 0 760 ${height}" font-family="system-ui, sans-serif" role="img">`,
  '<title>Share of slowdowns found by size, and unchanged builds failed, by rule</title>',
  `<rect width="760" height="${height}" fill="#fff"/>`,
  text(
    { x: frame.left, y: 28, size: 16, colour: '#111' },
    'How often a slowdown of one benchmark among fifty fails the build',
  ),
  text(
    { x: frame.left, y: 48 },
    `${values.builds} builds a point, the same samples for every rule; at +0 % every failure is false`,
  ),
  grid(),
  ...found.map(({ row, colour, dash }) => curve(row, { colour, dash })),
  text({ x: frame.left + frame.width / 2, y: frame.top + frame.height + 42, anchor: 'middle' }, 'true change'),
  ...legend,
  '</svg>',
];
writeFileSync(out, `${svg.join('\n')}\n`);
