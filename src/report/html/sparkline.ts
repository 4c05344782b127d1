/** A trend as a picture of one table cell: medians from left to right, its steps as marks. The same is also given in words. */
import { median } from 'simple-statistics';
import { at } from '../../stats/samples.ts';

/** Of the picture, in its own units. */
export const sparkSize = { width: 132, height: 26 } as const;
const { width, height } = sparkSize;
const inset = 3;
/** More columns than this cannot be seen apart. */
const mostColumns = 66;

/** Half of what the height represents, of the row's median: one scale for all rows, so that noise does not look like steps. */
export const sparkReach: number = 0.15;

export interface SparkStep {
  /** Index of the first point after it. */
  readonly point: number;
  readonly kind: 'worse' | 'accepted' | 'better';
}

/** Paths of SVG, and where the dot of the newest point is. */
export interface Sparkline {
  readonly line: string;
  readonly marks: readonly { readonly kind: SparkStep['kind']; readonly path: string }[];
  readonly end: readonly [x: number, y: number];
}

/** Undefined without medians; `steps` are those still in effect. */
export function sparkline(medians: readonly number[], steps: readonly SparkStep[]): Sparkline | undefined {
  if (medians.length === 0) return undefined;
  const columns = columnsOf(medians);
  const middle = median([...columns]);
  const x = (share: number): number => round(inset + share * (width - 2 * inset));
  const y = (value: number): number => {
    // Beside zeros anything is beyond the reach.
    const share = middle === 0 ? Math.sign(value) : (value / middle - 1) / sparkReach;
    return round(height / 2 - Math.max(-1, Math.min(1, share)) * (height / 2 - inset));
  };
  const last = Math.max(1, columns.length - 1);
  const line =
    new Set(columns.map(y)).size === 1
      ? `M${x(0)} ${y(at(columns, 0))}H${x(1)}`
      : pathOf(columns.map((value, index) => [x(index / last), y(value)]));
  const marks = steps.map(({ point, kind }) => ({
    kind,
    path: `M${x(point / Math.max(1, medians.length - 1))} 1V${height - 1}`,
  }));
  return { line, marks, end: [x(columns.length === 1 ? 0 : 1), y(at(columns, columns.length - 1))] };
}

/** SVG as text; empty without medians. */
export function renderSparkline(medians: readonly number[], steps: readonly SparkStep[]): string {
  const spark = sparkline(medians, steps);
  if (spark === undefined) return '';
  const { line, marks, end } = spark;
  const steep = marks.map(({ kind, path }) => `<path class="${kind}" d="${path}"/>`).join('');
  const dot = `<circle cx="${end[0]}" cy="${end[1]}" r="2"/>`;
  return `<svg class="spark" viewBox="0 0 ${width} ${height}" aria-hidden="true"><path d="${line}"/>${steep}${dot}</svg>`;
}
/** Each point as the way from the one before, in tenths: a page has thousands of these. */
function pathOf(points: readonly (readonly [x: number, y: number])[]): string {
  const tenths = points.map(([x, y]) => [Math.round(10 * x), Math.round(10 * y)] as const);
  const steps = tenths.slice(1).map(([x, y], index) => {
    const [fromX, fromY] = at(tenths, index);
    return `${short(x - fromX)}${joined(short(y - fromY))}`;
  });
  const [[x, y] = [0, 0]] = points;
  return `M${x} ${y}l${steps.reduce((path, step) => path + (path === '' ? step : joined(step)), '')}`;
}

/** `-.3` for -3 tenths. */
function short(tenths: number): string {
  return String(tenths / 10).replace(/^(-?)0\./, '$1.');
}

/** A sign separates numbers as well as a space does. */
function joined(number: string): string {
  return number.startsWith('-') ? number : ` ${number}`;
}

/** Medians of equal groups of neighbors. */
function columnsOf(values: readonly number[]): readonly number[] {
  const size = Math.ceil(values.length / mostColumns);
  const count = Math.ceil(values.length / size);
  return Array.from({ length: count }, (_, index) => median(values.slice(index * size, (index + 1) * size)));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
