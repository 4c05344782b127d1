/** What the table of functions prints of one. */
import type { Change } from '../profile/diff-result.ts';
import { formatP } from '../units/format.ts';
import type { FunctionRow } from './read-data.ts';
import { difference, pair, type Values } from './values.ts';

/** Self, its change, total, its change, p of self: as the columns are headed. `sign`: how a change is colored. */
export function functionCells(
  row: FunctionRow,
  values: Values,
): readonly { readonly text: string; readonly sign?: string }[] {
  return [
    { text: pair(row.baselineSelf, row.candidateSelf, values) },
    changeCell(row.baselineSelf, row.candidateSelf, row.self, values),
    { text: pair(row.baselineTotal, row.candidateTotal, values) },
    changeCell(row.baselineTotal, row.candidateTotal, row.total, values),
    { text: row.self === undefined ? '' : formatP(row.self.p) },
  ];
}

function changeCell(
  baseline: number,
  candidate: number,
  tested: Change | undefined,
  values: Values,
): { readonly text: string; readonly sign: string } {
  const sign = tested?.significant !== true ? 'still' : candidate > baseline ? 'more' : 'less';
  return { text: difference(baseline, candidate, tested, values), sign };
}
