/** Fractions as the whole numbers that pprof, OTLP and flamebearer hold. */
import { GateError } from '../../errors.ts';

/** What 63 bits and a sign hold; the nearest number that a double has is one more. */
const largest = 2 ** 63;
const largestBelow = largest - 1024;

/** Whole numbers whose running sum is that of the fractions, rounded: totals stay. One sum a sample type. */
export function createRounding(width: number): (value: number, type: number) => number {
  const exact = new Array<number>(width).fill(0);
  const written = new Array<number>(width).fill(0);
  return (value, type) => {
    if (value > largest) throw tooLarge(value);
    if (value === largest) return largestBelow;
    if (Number.isInteger(value)) return value;
    const sum = (exact[type] ?? 0) + value;
    const whole = Math.max(0, Math.round(sum) - (written[type] ?? 0));
    exact[type] = sum;
    written[type] = (written[type] ?? 0) + whole;
    return whole;
  };
}

function tooLarge(value: number): GateError {
  return new GateError(
    'USAGE',
    `Cannot write the profile as its values must be below 2^63: current value is ${value}`,
    {
      hint: 'folded, speedscope and cpuprofile hold larger ones',
    },
  );
}
