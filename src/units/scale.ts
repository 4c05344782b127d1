/** One scale for a row of quantities of one unit, so that two numbers side by side can be compared by eye. */
import { shareUnit, type Unit } from './unit.ts';

/** `value / factor` printed with `decimals` decimals, then `suffix`. */
export interface Scale {
  readonly factor: number;
  readonly suffix: string;
  readonly decimals: number;
}

interface Step {
  readonly factor: number;
  readonly suffix: string;
}

const decimalSteps: readonly Step[] = [
  { factor: 1e12, suffix: ' T' },
  { factor: 1e9, suffix: ' G' },
  { factor: 1e6, suffix: ' M' },
  { factor: 1e3, suffix: ' k' },
  { factor: 1, suffix: '' },
];

const steps: Readonly<Record<string, readonly Step[]>> = {
  ns: [
    { factor: 1e9, suffix: ' s' },
    { factor: 1e6, suffix: ' ms' },
    { factor: 1e3, suffix: ' µs' },
    { factor: 1, suffix: ' ns' },
    { factor: 1e-3, suffix: ' ps' },
  ],
  B: [
    { factor: 1e12, suffix: ' TB' },
    { factor: 1e9, suffix: ' GB' },
    { factor: 1e6, suffix: ' MB' },
    { factor: 1e3, suffix: ' kB' },
    { factor: 1, suffix: ' B' },
  ],
  'op/s': decimalSteps.map(({ factor, suffix }) => ({ factor, suffix: suffix === '' ? ' op/s' : `${suffix}op/s` })),
  count: decimalSteps,
  samples: decimalSteps.map(({ factor, suffix }) => ({ factor, suffix: `${suffix} samples`.replace('  ', ' ') })),
  '1': [{ factor: 1, suffix: '' }],
  [shareUnit]: [{ factor: 0.01, suffix: ' %' }],
};

/** Scaled by the largest magnitude; three significant digits there, and no digit finer than one base unit of a whole thing. */
export function scaleOf(values: readonly number[], unit: Unit): Scale {
  const largest = largestOf(values);
  const known = Object.hasOwn(steps, unit) ? steps[unit] : undefined;
  const ladder = known ?? [{ factor: 1, suffix: unit === '' ? '' : ` ${unit}` }];
  const last = ladder.at(-1) ?? { factor: 1, suffix: '' };
  // 999.96 would print as 1000 of the smaller step; half of the last printed digit decides.
  const base = unit === 'ns' && largest === 0 ? { factor: 1, suffix: ' ns' } : last;
  const named = largest === 0 ? base : (ladder.find(({ factor }) => largest >= factor * 0.9995) ?? last);
  const step = isReadable(largest / named.factor)
    ? named
    : powerStep(largest, ladder.find(({ factor }) => factor === 1) ?? last);
  return { ...step, decimals: decimalsFor(largest / step.factor, step.factor === 1 && isWhole(values, unit)) };
}

/** Magnitude of the largest finite one; 0 where there is none. */
function largestOf(values: readonly number[]): number {
  let largest = 0;
  for (const value of values) if (Number.isFinite(value)) largest = Math.max(largest, Math.abs(value));
  return largest;
}

/** More zeros than these are hard to count. */
function isReadable(scaled: number): boolean {
  return scaled === 0 || (scaled >= 1e-4 && scaled < 1e9);
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** `1.54·10⁻¹⁴`: by powers of a thousand, as names of units go. */
function powerStep(largest: number, { factor, suffix }: Step): Step {
  const exponent = Math.floor(Math.log10((largest / factor) * 1.0005) / 3) * 3;
  const digits = [...String(Math.abs(exponent))].map((digit) => superscripts[Number(digit)]).join('');
  return { factor: factor * 10 ** exponent, suffix: `·10${exponent < 0 ? '⁻' : ''}${digits}${suffix}` };
}

/** The row's scale, or the value's own where the row's would show less than two digits of it: 37 ns beside 21 ms. */
export function scaleBeside(value: number, row: readonly number[], unit: Unit): Scale {
  return scaleWithin(value, scaleOf(row, unit), unit);
}

/** The same, of a row whose scale is known. */
export function scaleWithin(value: number, shared: Scale, unit: Unit): Scale {
  return showsDigits(value, shared) ? shared : scaleOf([value], unit);
}

/** Whether two significant digits of it are printed, or all it has. */
export function showsDigits(value: number, { factor, decimals }: Scale): boolean {
  const size = Math.abs(value) / factor;
  if (size === 0 || !Number.isFinite(size)) return true;
  return Math.floor(Math.log10(size)) + decimals >= 1 || (decimals === 0 && size >= 1 && Number.isInteger(size));
}

function isWhole(values: readonly number[], unit: Unit): boolean {
  return (unit === 'B' || unit === 'count' || unit === 'samples') && values.every((value) => Number.isInteger(value));
}

/** Of what is small beside the readable numbers of its row. */
const mostDecimals = 14;

function decimalsFor(scaled: number, whole: boolean): number {
  if (whole || scaled === 0) return 0;
  if (scaled >= 99.95) return 0;
  if (scaled >= 9.995) return 1;
  if (scaled >= 0.9995) return 2;
  return Math.min(mostDecimals, 2 - Math.floor(Math.log10(scaled)));
}
