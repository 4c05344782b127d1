/** A history of github-action-benchmark as a report of its own: its commits are the line, no store and no clone needed. */

import { usualReferences } from '../past/trend-references.ts';
import { allTrends } from '../past/trends.ts';
import type { HistoryReport } from '../report/history/history-report.ts';
import type { BenchmarkId } from '../results/benchmark-id.ts';
import { environmentClass } from '../results/environment.ts';
import { measuredPlaces } from '../results/history-line.ts';
import { type Imported, undirectedWords } from '../results/import-gab.ts';
import { processSummaries } from '../results/process-summary.ts';
import { runPath } from '../results/store-layout.ts';

export interface WhatIfOptions {
  /** What the history is called, for people. */
  readonly source: string;
  readonly wants: (id: BenchmarkId) => boolean;
  readonly version: string;
}

/** Runs of github-action-benchmark, by date, with the alerts that its rule would have raised. */
export function whatIfHistory(
  { runs, commits, skipped, undirected }: Imported,
  { source, wants, version }: WhatIfOptions,
): HistoryReport {
  const line = commits.map(({ commit, takenAt, subject }) => ({
    commit,
    parents: [],
    committedAt: takenAt,
    subject,
    tags: [],
  }));
  const places = new Map(commits.map(({ commit }, place) => [commit, place]));
  const placed = runs.map((run) => ({
    place: places.get(run.commit) ?? 0,
    key: runPath(run),
    takenAt: run.takenAt,
    environmentClass: environmentClass(run.environment),
    environment: run.environment,
    summaries: processSummaries(run).filter(({ id }) => wants(id)),
  }));
  const references = usualReferences(line, measuredPlaces(placed));
  return {
    store: source,
    line,
    runs: placed,
    trends: allTrends(placed, { overrides: [], references }),
    references,
    overrides: { placed: [], elsewhere: 0 },
    leftOut: 0,
    notes: [
      ...skipped.map(({ reason, count }) => `Left out ${count}: ${reason}.`),
      ...(undirected.length === 0 ? [] : [`${undirectedWords(undirected)}.`]),
    ],
    version,
    alertsOf: 'github-action-benchmark',
  };
}
