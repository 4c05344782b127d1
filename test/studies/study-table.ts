/** What a study of several runtimes counted, as tables. */
import { binomialInterval } from '../../src/stats/binomial-interval.ts';

export const columns = [
  'unchanged: a frame coloured',
  '+30 %: named by file and line, five a side',
  'with five more where those saw nothing',
  'something unrelated coloured',
  'extracted: anybody blamed',
  'renamed: anybody blamed',
  'inserted: anybody blamed',
] as const;

export type Column = (typeof columns)[number];

export interface Counted {
  readonly count: number;
  readonly of: number;
}

export interface StudyTable {
  add(runtime: string, column: Column, counted: Counted): void;
  of(runtime: string, column: Column): Counted;
  /** Over all runtimes. */
  sum(column: Column): Counted;
  /** In the order they were counted. */
  runtimes(): readonly string[];
  /** Markdown; empty where nothing was counted. `together`: a last row over all runtimes, with its 95 % interval. */
  render(intervals: 'together' | 'each'): string;
}

const nothing: Counted = { count: 0, of: 0 };

export function createStudyTable(): StudyTable {
  const rows = new Map<string, Map<Column, Counted>>();
  const sum = (column: Column): Counted =>
    [...rows.values()]
      .map((row) => row.get(column) ?? nothing)
      .reduce((all, { count, of }) => ({ count: all.count + count, of: all.of + of }), nothing);
  return {
    add(runtime, column, counted) {
      const row = rows.get(runtime) ?? new Map<Column, Counted>();
      rows.set(runtime, row.set(column, counted));
    },
    of: (runtime, column) => rows.get(runtime)?.get(column) ?? nothing,
    sum,
    runtimes: () => [...rows.keys()],
    render(intervals) {
      if (rows.size === 0) return '';
      const lines = [...rows].map(([runtime, row]) =>
        toLine(
          runtime,
          columns.map((column) => toCell(row.get(column), intervals === 'each')),
        ),
      );
      const together = toLine(
        'all',
        columns.map((column) => toCell(sum(column), true)),
      );
      return [
        toLine('runtime', columns),
        toLine(
          '---',
          columns.map(() => '---'),
        ),
        ...lines,
        ...(intervals === 'together' ? [together] : []),
        '',
      ].join('\n');
    },
  };
}

function toLine(first: string, cells: readonly string[]): string {
  return `| ${[first, ...cells].join(' | ')} |`;
}

function toCell(counted: Counted | undefined, withInterval: boolean): string {
  if (counted === undefined || counted.of === 0) return '–';
  const { count, of } = counted;
  const { low, high } = binomialInterval(count, of);
  const percent = [low, high].map((share) => Math.round(100 * share)).join('–');
  return withInterval ? `${count} of ${of} (${percent} %)` : `${count} of ${of}`;
}
