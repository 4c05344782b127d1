/** Windows of production, as people write them. */
import { GateError } from '../errors.ts';

const unitMs: Readonly<Record<string, number>> = {
  s: 1_000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 7 * 86_400_000,
};

/** Ten years: profiles are not kept for longer. */
const longestMs = 520 * 7 * 86_400_000;

/** `30m`, `24h`, `7d`, `4w` in milliseconds. */
export function spanOf(text: string | undefined, name: string): number | undefined {
  if (text === undefined) return undefined;
  const [, count, unit = ''] = /^([1-9]\d{0,5})([smhdw])$/.exec(text) ?? [];
  const length = Number(count) * (unitMs[unit] ?? Number.NaN);
  if (length > 0 && length <= longestMs) return length;
  throw wrong(name, 'a span as 30m, 24h, 7d or 4w, and at most 520w', text);
}

/** A time in UTC in milliseconds since the epoch. */
export function timeOf(text: string | undefined, name: string): number | undefined {
  if (text === undefined) return undefined;
  const isUtc = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,3})?)?Z)?$/.test(text);
  const time = isUtc ? Date.parse(text) : Number.NaN;
  if (time >= 0) return time;
  throw wrong(name, 'a time in UTC from 1970 on, as 2026-11-28T10:00:00Z, or a day', text);
}

/** `1%` or `0.01` as a fraction. */
export function shareOf(text: string | undefined, name: string): number | undefined {
  if (text === undefined) return undefined;
  const [, digits, percent] = /^(\d{1,3}(?:\.\d{1,6})?)\s*(%?)$/.exec(text) ?? [];
  const share = Number(digits) / (percent === '%' ? 100 : 1);
  if (share >= 0 && share <= 1) return share;
  throw wrong(name, 'a share as 1% or 0.01', text);
}

function wrong(name: string, must: string, value: string): GateError {
  return new GateError('USAGE', `Cannot run production as --${name} must be ${must}: current value is ${value}`, {
    hint: 'flamegate production --help',
  });
}
