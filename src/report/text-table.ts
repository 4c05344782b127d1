/** Columns of text for a terminal: aligned, no wider than asked; optional columns are dropped, then one column is cut. */
import { cutToWidth, displayWidth, pad } from './display-width.ts';

export interface TextColumn<Row> {
  readonly title: string;
  /** Where the padding goes. */
  readonly side: 'left' | 'right';
  readonly of: (row: Row) => string;
}

export interface TextTableOptions {
  /** Columns of the terminal. */
  readonly width: number;
  /** Title of the column that is cut when no more can be dropped. */
  readonly flexible: string;
  /** Below this width of the flexible column others are dropped first. */
  readonly shortest: number;
  /** Titles, in the order they are dropped. */
  readonly dispensable: readonly string[];
}

export interface TextTable {
  readonly head: string;
  /** One line a row. */
  readonly lines: readonly string[];
}

/** At least this much is left of the flexible column. */
const narrowest = 9;

export function textTable<Row>(
  rows: readonly Row[],
  cells: readonly TextColumn<Row>[],
  options: TextTableOptions,
): TextTable {
  let columns = cells.map((cell) => ({
    ...cell,
    width: Math.max(displayWidth(cell.title), ...rows.map((row) => displayWidth(cell.of(row)))),
  }));
  const total = (): number => columns.reduce((sum, { width }) => sum + width + 2, -2);
  for (const title of options.dispensable) {
    const over = total() - options.width;
    const flexible = columns.find((column) => column.title === options.flexible)?.width ?? 0;
    if (over > 0 && flexible - over < options.shortest) columns = columns.filter((column) => column.title !== title);
  }
  const over = Math.max(0, total() - options.width);
  columns = columns.map((column) =>
    column.title === options.flexible ? { ...column, width: Math.max(narrowest, column.width - over) } : column,
  );
  const line = (of: (cell: TextColumn<Row>) => string): string =>
    columns
      .map((column) => pad(cutToWidth(of(column), column.width), column.width, column.side))
      .join('  ')
      .trimEnd();
  return { head: line(({ title }) => title), lines: rows.map((row) => line(({ of }) => of(row))) };
}
