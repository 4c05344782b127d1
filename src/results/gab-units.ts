/** Units as github-action-benchmark stores them: some hold numbers, which belong to a run and not to the metric's name. */

export interface Part {
  readonly value: number;
  readonly unit: string;
}

/** A remark in brackets that holds a figure: `ns/iter (+/- 324)`, `ms (n=12)`. */
const figureInBrackets = /[([{][^()[\]{}]*\d[^()[\]{}]*[)\]}]/g;
/** Where the next number starts, be it a further value or a spread. */
const nextNumber = /[\s,;|]+(?=[±+~-]?\s?[\d.])|(?=±)/;
const valueAndUnit = /^([\d.]+(?:e[+-]?\d+)?)\s+([^\s\d]\S*)/i;

/**
 * What Go prints after the first number was stored as its unit until 2023: `ns/op\t 5203660 B/op\t 46 allocs/op` is three
 * metrics. Spreads and numbers without a unit are left out, so that a unit never changes from run to run.
 */
export function partsOf({ value, unit }: Part): readonly Part[] {
  const [first = '', ...rest] = unit.replaceAll(figureInBrackets, ' ').trim().split(nextNumber);
  const further = rest.flatMap((text): readonly Part[] => {
    const [, number, name] = valueAndUnit.exec(text) ?? [];
    return number === undefined || name === undefined || !Number.isFinite(Number(number))
      ? []
      : [{ value: Number(number), unit: name }];
  });
  return [{ value, unit: first.replace(/[\s@:;,=]+$/, '') }, ...further];
}
