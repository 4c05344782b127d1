/**
 * Many numbers as a text that deflate makes small: digits in base 64, those of the highest place of all numbers first. The
 * higher places hardly differ, and of the lower ones no bits are lost to commas and signs.
 */
import type { PackedColumn } from './history-data-types.ts';

/** What is packed instead of the numbers themselves, or its inverse: differences, for example. */
type Recoding = (values: readonly number[]) => readonly number[];

export function packColumn(values: readonly number[], recode: Recoding = plain): PackedColumn {
  const [first = 0] = values;
  if (values.every((value) => value === first)) return first;
  const recoded = recode(values);
  return recoded.every(isSmall) ? toText(recoded) : recoded;
}

/** The inverse, with the inverse recoding. */
export function unpackColumn(packed: PackedColumn, count: number, recode: Recoding = plain): readonly number[] {
  if (typeof packed === 'number') return new Array<number>(count).fill(packed);
  return recode(typeof packed === 'string' ? fromText(packed, count) : packed);
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const base = digits.length;
const values: ReadonlyMap<string, number> = new Map([...digits].map((digit, value) => [digit, value]));

/** Doubled and with the sign in its last bit it is a safe integer still. */
function isSmall(value: number): boolean {
  return Number.isInteger(value) && Math.abs(value) < 2 ** 51;
}

function toText(whole: readonly number[]): string {
  let rest = whole.map((value) => (value < 0 ? -2 * value - 1 : 2 * value));
  const places: string[] = [];
  do {
    places.push(rest.map((value) => digits.charAt(value % base)).join(''));
    rest = rest.map((value) => Math.floor(value / base));
  } while (rest.some((value) => value > 0));
  return places.reverse().join('');
}

function fromText(text: string, count: number): readonly number[] {
  const sums = new Array<number>(count).fill(0);
  for (let at = 0; at < text.length; at += 1) {
    const which = at % count;
    sums[which] = (sums[which] ?? 0) * base + (values.get(text.charAt(at)) ?? 0);
  }
  return sums.map((value) => (value % 2 === 1 ? -(value + 1) / 2 : value / 2));
}

function plain(numbers: readonly number[]): readonly number[] {
  return numbers;
}
