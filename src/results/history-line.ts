/** The first-parent line of a branch, and where runs are on it. Time runs along the line, whatever clocks say. */
import type { Environment } from './environment.ts';
import { joinKey } from './key.ts';
import type { ProcessSummary } from './process-summary.ts';
import type { StoredRunName } from './store-layout.ts';

export interface LineCommit {
  /** Full hash. */
  readonly commit: string;
  readonly parents: readonly string[];
  /** ISO 8601, UTC; the committer's clock. */
  readonly committedAt: string;
  /** First line of its message. Foreign text. */
  readonly subject: string;
  /** Names of the tags on it. Foreign text. */
  readonly tags: readonly string[];
}

/** Oldest first. */
export type HistoryLine = readonly LineCommit[];

export interface PlacedName<R extends StoredRunName = StoredRunName> {
  readonly run: R;
  /** Index on the line. */
  readonly place: number;
}

/** A stored run reduced to what a trend is made of. */
export interface PlacedRun {
  readonly place: number;
  readonly key: string;
  /** ISO 8601, UTC. */
  readonly takenAt: string;
  readonly environmentClass: string;
  readonly environment: Environment;
  readonly summaries: readonly ProcessSummary[];
}

/** Runs of commits on the line, in the order of the line; of one commit in the order they were taken. */
export function placeOnLine<R extends StoredRunName>(
  stored: readonly R[],
  line: HistoryLine,
): readonly PlacedName<R>[] {
  const places = new Map(line.map(({ commit }, index) => [commit, index]));
  return stored
    .flatMap((run) => {
      const place = places.get(run.commit);
      return place === undefined ? [] : [{ run, place }];
    })
    .sort((a, b) => a.place - b.place || (a.run.key < b.run.key ? -1 : 1));
}

/** Indices of the measured commits, each once, in the order of `runs`. */
export function measuredPlaces(runs: readonly { readonly place: number }[]): readonly number[] {
  return [...new Set(runs.map(({ place }) => place))];
}

/** The newest `most` measured commits' runs. */
export function newestRuns<P extends { readonly place: number }>(placed: readonly P[], most: number): readonly P[] {
  const first = measuredPlaces(placed).slice(-most)[0] ?? 0;
  return placed.filter(({ place }) => place >= first);
}

/** Equal for one benchmark and metric, and only for those; a metric whose unit changed is another. */
export function summaryKey({ id, metric }: Pick<ProcessSummary, 'id' | 'metric'>): string {
  return joinKey(id.suite, id.name, metric.name, metric.unit);
}
