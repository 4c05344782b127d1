/** The trend page's data as the views want it: the inverse of history-data's packing. */
import type { HistoryPageData, PackedCommit, PageTrend } from '../../report/html/history-data-types.ts';
import { unpackPoints } from '../../report/html/packed-points.ts';
import { readPageText } from '../page-text.ts';

export interface ChartPoint {
  /** Index of the commit. */
  readonly commit: number;
  readonly takenAt: string;
  readonly processes: number;
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

const nothing: HistoryPageData = {
  repository: '',
  commits: [],
  runs: [],
  environments: [],
  overrides: [],
  references: [],
  benchmarks: [],
  targets: [],
};

export async function readHistoryData(): Promise<HistoryPageData> {
  const text = await readPageText();
  // Our own renderer wrote it into this very file.
  return text === undefined ? nothing : (JSON.parse(text) as HistoryPageData);
}

export function readPoints({ points, environment }: PageTrend, { runs }: HistoryPageData): readonly ChartPoint[] {
  const ofClass = runs.flatMap(([, , each], index) => (each === environment ? [index] : []));
  return unpackPoints(points, ofClass).map(({ run, ...rest }) => {
    const [commit, takenAt] = runs[run] ?? [0, ''];
    return { commit, takenAt, ...rest };
  });
}

export function commitAt(data: HistoryPageData, index: number): PackedCommit {
  return data.commits[index] ?? ['', '', '', []];
}

/** As names are shown: enough to be distinguished. */
export function shortHash(commit: string): string {
  return commit.slice(0, 7);
}
