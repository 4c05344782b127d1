/** The table of `npm run bench:peers`, as docs/performance.md shows it. */
import type { Bound, Row } from './row.ts';
import type { Cost } from './side-by-side.ts';

export interface Measured {
  readonly row: Row;
  readonly ours: Cost;
  readonly peer?: Cost;
  readonly outputMb?: number;
}

/** A ratio moves with the machine: what is over its goal by more than half has got slower, not unlucky. */
const tolerated = 1.5;

export function figureOf({ ours, peer, outputMb }: Measured, { of }: Bound): number {
  const figures = {
    ratio: peer === undefined ? undefined : ours.cpuSeconds / peer.cpuSeconds,
    seconds: ours.cpuSeconds,
    'peak megabytes': ours.residentMb,
    'output megabytes': outputMb,
  };
  const figure = figures[of];
  if (figure === undefined) throw new RangeError(`the row does not measure its ${of}`);
  return figure;
}

export function missed(measured: Measured): readonly string[] {
  return measured.row.bounds.flatMap((bound) => {
    const value = figureOf(measured, bound);
    return value <= tolerated * bound.goal ? [] : [`${bound.of} ${toThree(value)}, goal ${bound.goal}`];
  });
}

export function renderTable(all: readonly Measured[]): string {
  const head = ['what', 'ours, CPU s', 'peak MB', 'peer, CPU s', 'peak MB', 'figure', 'before', 'now', 'goal'];
  const lines = all.flatMap((measured) => measured.row.bounds.map((bound) => lineOf(measured, bound)));
  return [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}

function lineOf(measured: Measured, bound: Bound): readonly string[] {
  const { row, ours, peer } = measured;
  return [
    row.what,
    ...costCells(ours),
    ...(peer === undefined ? ['–', '–'] : costCells(peer)),
    bound.of,
    bound.before === undefined ? '–' : toThree(bound.before),
    toThree(figureOf(measured, bound)),
    `≤ ${bound.goal}`,
  ];
}

function costCells({ cpuSeconds, residentMb }: Cost): readonly string[] {
  return [toThree(cpuSeconds), String(Math.round(residentMb))];
}

function toThree(value: number): string {
  return String(Number(value.toPrecision(3)));
}
