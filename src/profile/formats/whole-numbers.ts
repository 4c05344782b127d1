/** Fractions as the whole numbers that pprof, OTLP and flamebearer hold. */

/** Whole numbers whose running sum is that of the fractions, rounded: totals stay. One sum a sample type. */
export function createRounding(width: number): (value: number, type: number) => number {
  const exact = new Array<number>(width).fill(0);
  const written = new Array<number>(width).fill(0);
  return (value, type) => {
    if (Number.isInteger(value)) return value;
    const sum = (exact[type] ?? 0) + value;
    const whole = Math.max(0, Math.round(sum) - (written[type] ?? 0));
    exact[type] = sum;
    written[type] = (written[type] ?? 0) + whole;
    return whole;
  };
}
