/** What a function's cost is of, itself or with callees, said beside the number. */
export type Part = 'self' | 'total';

const partWords: Readonly<Record<Part, string>> = { self: 'self', total: 'with callees' };

/** `0.61 → 1.28 ms self`, where no title says of what. */
export function scopedValues({ values, part }: { readonly values: string; readonly part: Part }): string {
  return `${values} ${partWords[part]}`;
}

/** A change that stands alone is of the function itself unless it says otherwise. */
export function scopedChange(change: string, { part }: { readonly part: Part }): string {
  return part === 'self' ? change : `${change} ${partWords[part]}`;
}

export interface CostColumns {
  /** Over the two sides: `self`, or `cost` where rows differ in what is compared. */
  readonly title: string;
  /** By row, what follows its change: empty under `self`. */
  readonly scopes: readonly string[];
}

/** What the columns of costs are headed, so that each number says whether callees are in it. */
export function costColumns(rows: readonly { readonly part: Part }[]): CostColumns {
  const isSelf = rows.every(({ part }) => part === 'self');
  return { title: isSelf ? partWords.self : 'cost', scopes: rows.map(({ part }) => (isSelf ? '' : partWords[part])) };
}
