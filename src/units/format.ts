/**
 * How numbers are printed, everywhere: the real minus sign, a narrow no-break space before a unit, p as 6·10⁻⁷.
 * The only place where a fraction becomes percent.
 */
import { type Scale, scaleBeside, scaleOf, showsDigits } from './scale.ts';
import type { Unit } from './unit.ts';

/** U+202F: holds number and unit together in a narrow table cell. */
export const narrowSpace: string = '\u202f';
const minus = '\u2212';

/** A number with so many decimals, the real minus, and thousands grouped from five digits on. */
export function formatNumber(value: number, decimals: number): string {
  if (Number.isNaN(value)) return '?';
  if (!Number.isFinite(value)) return value > 0 ? '∞' : `${minus}∞`;
  const [whole = '0', fraction] = Math.abs(value).toFixed(decimals).split('.');
  const grouped = whole.length > 4 ? whole.replaceAll(/\B(?=(\d{3})+$)/g, narrowSpace) : whole;
  const digits = fraction === undefined ? grouped : `${grouped}.${fraction}`;
  return value < 0 && /[1-9]/.test(digits) ? minus + digits : digits;
}

/** `+` before a positive number; none before a value that is printed as zero. */
export function formatSigned(value: number, decimals: number): string {
  const text = formatNumber(value, decimals);
  return text.startsWith(minus) || !/[1-9∞]/.test(text) ? text : `+${text}`;
}

/** The number alone; the suffix is printed once a row. */
export function formatScaled(value: number, scale: Scale): string {
  if (value === 0) return '0';
  return formatNumber(value / scale.factor, scale.decimals);
}

/** With a narrow space, as in `4.12 ms`. */
export function withSuffix(number: string, scale: Scale): string {
  const suffix = scale.suffix.replaceAll(' ', narrowSpace);
  // Zero is 0, at any power of ten of its row.
  return number + (number === '0' ? suffix.replace(/^·10[^\u202f]*/, '') : suffix);
}

/** A quantity on its own: `4.12 ms`. */
export function formatQuantity(value: number, unit: Unit): string {
  const scale = scaleOf([value], unit);
  const text = withSuffix(formatScaled(value, scale), scale);
  return unit === 'samples' && value === 1 ? text.replace(/s$/, '') : text;
}

/** A quantity in a cell beside others of its row, on the row's scale where that shows it. */
export function formatBeside(value: number, row: readonly number[], unit: Unit): string {
  const scale = scaleBeside(value, row, unit);
  return withSuffix(formatScaled(value, scale), scale);
}

/** Two quantities of one row: `0.61 → 1.28 ms`; an absent side is a dash; a unit a side where one scale shows only one. */
export function formatPair(baseline: number | undefined, candidate: number | undefined, unit: Unit): string {
  const scale = scaleOf(
    [baseline, candidate].filter((value) => value !== undefined),
    unit,
  );
  const fine = { ...scale, decimals: decimalsOfRow([baseline ?? 0, candidate ?? 0], scale) };
  if (baseline !== undefined && candidate !== undefined) {
    // A power of ten belongs to each number: "0.61 → 1.28·10⁻⁹" would read as a thousand million times more.
    const apart = fine.suffix.startsWith('·') || [baseline, candidate].some((value) => !showsDigits(value, fine));
    if (apart) return `${formatQuantity(baseline, unit)} → ${formatQuantity(candidate, unit)}`;
  }
  const part = (value: number | undefined): string => (value === undefined ? '–' : formatScaled(value, fine));
  return withSuffix(`${part(baseline)} → ${part(candidate)}`, fine);
}

/** More of them than the largest number of a row has by itself are not legible: 0.00029 beside 2.78914 MB is 290 B beside 2.79 MB. */
const mostMoreDecimals = 1;

/** As the scale has, or as many more as show two digits of the smallest: 49.5 µs beside 1.05 ms must not read as 0.05. */
function decimalsOfRow(values: readonly number[], { factor, decimals }: Scale): number {
  const sizes = values.map((value) => Math.abs(value) / factor).filter((size) => size > 0 && Number.isFinite(size));
  return Math.max(decimals, Math.min(decimals + mostMoreDecimals, digitsAfterPoint(Math.min(...sizes), 2)));
}

/** Decimals that show so many significant digits. */
function digitsAfterPoint(size: number, significant: number): number {
  return size > 0 && Number.isFinite(size) ? significant - 1 - Math.floor(Math.log10(size)) : 0;
}

/** A signed difference on its own scale, or on the one of its row: `+0.67 ms`; of shares in points. */
export function formatDelta(delta: number, unit: Unit, row: readonly number[] = [delta]): string {
  const scale = deltaScale(delta, unit, row);
  return withSuffix(delta === 0 ? '0' : formatSigned(delta / scale.factor, scale.decimals), inPoints(scale));
}

/** A difference, and the half width of its interval with the digits that belong beside it. */
export interface DeltaWithin {
  /** `+0.67 ms`. */
  readonly delta: string;
  /** `±0.08`. */
  readonly within: string;
}

/** Decimals follow the larger of both, and show at least one digit of the smaller: `+0.001 ms ±0.049`. */
export function formatDeltaParts(delta: number, halfWidth: number, unit: Unit, row: readonly number[]): DeltaWithin {
  const scale = scaleOf([...row, delta, halfWidth], unit);
  const [low = 0, high = 0] = [Math.abs(delta), Math.abs(halfWidth)].sort((a, b) => a - b);
  const needed = Math.max(digitsAfterPoint(high / scale.factor, 2), digitsAfterPoint(low / scale.factor, 1));
  const least = Math.min(scale.decimals, Math.max(0, digitsAfterPoint(high / scale.factor, 3)));
  const fine = { ...scale, decimals: Math.max(least, Math.min(scale.decimals + mostMoreDecimals, needed)) };
  const number = delta === 0 ? '0' : formatSigned(delta / fine.factor, fine.decimals);
  return { delta: withSuffix(number, inPoints(fine)), within: `±${formatScaled(halfWidth, fine)}` };
}

/** With the half width of its interval: `+0.67 ms ±0.08`. */
export function formatDeltaWithin(
  delta: number,
  halfWidth: number,
  unit: Unit,
  row: readonly number[] = [delta],
): string {
  const parts = formatDeltaParts(delta, halfWidth, unit, row);
  return `${parts.delta} ${parts.within}`;
}

/** What lies between two shares is no share of either: `6.6 → 9.8 %` is `+3.3 points`. */
function inPoints(scale: Scale): Scale {
  return scale.suffix.trim() === '%' ? { ...scale, suffix: ' points' } : scale;
}

/** The unit of the row with as many decimals as two digits of the difference need, but never absurdly many. */
function deltaScale(delta: number, unit: Unit, row: readonly number[]): Scale {
  const scale = scaleOf([...row, delta], unit);
  const needed = digitsAfterPoint(Math.abs(delta) / scale.factor, 2);
  return { ...scale, decimals: Math.max(0, Math.min(scale.decimals + 2, Math.max(scale.decimals, needed))) };
}

/** A fraction as percent, unsigned: `5 %`, `2.5 %`; no decimals that are zero. */
export function formatPercent(fraction: number, decimals?: number): string {
  const percent = fraction * 100;
  const shown = decimals ?? (Math.abs(percent) >= 10 ? 0 : 1);
  return `${formatNumber(percent, shown).replace(/\.0$/, '')}${narrowSpace}%`;
}

/** A fraction as signed percent: `+0.6 %`. */
export function formatSignedPercent(fraction: number): string {
  return `${formatSigned(fraction * 100, decimalsOfPercent(fraction * 100, 0))}${narrowSpace}%`;
}

export interface Ratio {
  readonly ratio: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** From tenfold on a factor reads better than percent. */
const factorFrom = 10;

/** `+18.0 %`, `−21.2 %`, `×12.4`; digits as the width of the interval allows. */
export function formatChange(change: Ratio): string {
  return formatRatio(change.ratio, change);
}

/** `+16.2 … +19.9`, in the notation of the change it is beside; empty where the sample bounds neither side, and from 0. */
export function formatInterval(change: Ratio): string {
  if (change.ratio === Number.POSITIVE_INFINITY || (change.low === null && change.high === null)) return '';
  const bound = (value: number | null, open: string): string =>
    value === null ? open : formatRatio(value, change).replace(/[\u202f%]+$/, '');
  return `${bound(change.low, '−∞')} … ${bound(change.high, '+∞')}`;
}

function formatRatio(value: number, row: Ratio): string {
  if (row.ratio === Number.POSITIVE_INFINITY) return value === row.ratio ? 'from 0' : '∞';
  if (row.ratio >= factorFrom) return `×${formatNumber(value, value >= 99.95 ? 0 : 1)}`;
  return `${formatSigned((value - 1) * 100, decimalsOfRatio(value, row))}${narrowSpace}%`;
}

/** The value of the last digit of a printed change, as a ratio: 0.001 of `+18.0 %`. */
export function changeStep(change: Ratio): number {
  if (change.ratio >= factorFrom) return change.ratio >= 99.95 ? 1 : 0.1;
  return 10 ** -(decimalsOfRatio(change.ratio, change) + 2);
}

/** Of less than the millionth of a percent nothing is left. */
const mostOfRemainder = 6;

function decimalsOfRatio(value: number, row: Ratio): number {
  const width = ((row.high ?? row.ratio) - (row.low ?? row.ratio)) * 100;
  const decimals = decimalsOfPercent((row.ratio - 1) * 100, width);
  // What is left of a tiny remainder is not nothing: −99.97 %, never −100 %.
  const needed = digitsAfterPoint(value * 100, 1);
  return value > 0 && value < 0.1 && needed <= mostOfRemainder ? Math.max(decimals, needed) : decimals;
}

function decimalsOfPercent(percent: number, width: number): number {
  if (Math.abs(percent) >= 100 || width >= 10) return 0;
  return Math.abs(percent) > 0 && Math.abs(percent) < 0.1 && width < 0.1 ? 2 : 1;
}

/** The size of a change in a sentence, unsigned, the same digits as in its row: `18 %` beside `+18.0 %`. */
export function formatSize(change: Ratio): string {
  if (change.ratio >= factorFrom) return formatChange(change).replace('×', '');
  return formatChange(change)
    .replace(/^[+\u2212]/, '')
    .replace(/\.0+(?=\u202f)/, '');
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** `0.032`, `6·10⁻⁷`; never 0, for no test can say so. */
export function formatP(p: number): string {
  if (Number.isNaN(p)) return '?';
  if (p >= 0.0995) return formatNumber(Math.min(1, p), 2);
  if (p >= 0.00095) return formatNumber(p, 3);
  if (p <= 0) return '<10⁻³⁰⁰';
  const [digits = '1', exponent = '0'] = p.toExponential(0).split('e');
  const power = [...exponent.replace(/^[-+]/, '')].map((digit) => superscripts[Number(digit)]).join('');
  return `${digits}·10⁻${power}`;
}

/** Wall time for people: `480 ms`, `12 s`, `3 min 12 s`, `1 h 4 min`. */
export function formatDuration(milliseconds: number): string {
  if (milliseconds < 1000) return `${Math.round(milliseconds)}${narrowSpace}ms`;
  const seconds = Math.round(milliseconds / 1000);
  if (seconds < 60) return `${seconds}${narrowSpace}s`;
  const part = (value: number, unit: string): string => (value === 0 ? '' : ` ${value}${narrowSpace}${unit}`);
  if (seconds < 3600) return `${Math.floor(seconds / 60)}${narrowSpace}min${part(seconds % 60, 's')}`;
  return `${Math.floor(seconds / 3600)}${narrowSpace}h${part(Math.floor((seconds % 3600) / 60), 'min')}`;
}

/** Wall time as options and the configuration take it, in whole seconds: `90s`, `5m`. */
export function writtenDuration(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  return seconds % 60 === 0 ? `${seconds / 60}m` : `${seconds}s`;
}

/** `1 regression`, `3 regressions`. */
export function formatCount(count: number, one: string, many: string = `${one}s`): string {
  return `${formatNumber(count, 0)} ${count === 1 ? one : many}`;
}
