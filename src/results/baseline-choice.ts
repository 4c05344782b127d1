/**
 * Which stored runs a candidate is compared with: those of its nearest first-parent ancestors, of its own environment
 * class. What exists of other classes is named, so that "no baseline" can say why.
 */
import { mayBeOfClass } from './environment.ts';
import { defaultGate, type GateName, gateFileName } from './gate-name.ts';
import type { StoredRunName } from './store-layout.ts';

export interface PlacedRun<R extends StoredRunName = StoredRunName> {
  readonly run: R;
  /** First-parent steps from the baseline commit; 0 is the baseline commit itself. */
  readonly distance: number;
}

export interface BaselineChoice<R extends StoredRunName = StoredRunName> {
  /** `unlike`: ancestors are stored, but of other classes only. `none`: no ancestor is. `empty`: nothing is. */
  readonly state: 'found' | 'unlike' | 'none' | 'empty';
  /** Newest run of the nearest ancestor of the same class. */
  readonly nearest?: PlacedRun<R> | undefined;
  /**
   * Runs of the same class, nearest ancestor first, of one commit newest first: the K runs of stage 0. Those of
   * layout 1 only may be of it; a reader checks the environment in the file.
   */
  readonly recent: readonly PlacedRun<R>[];
  /** The nearest run of each other class, nearest first. */
  readonly unlike: readonly PlacedRun<R>[];
}

export interface BaselineQuery {
  /** First-parent ancestors of the baseline commit, itself first. */
  readonly ancestors: readonly string[];
  readonly environmentClass: string;
  /** Absent: the default gate. */
  readonly gate?: GateName | undefined;
  readonly mostRuns?: number | undefined;
}

const usualRuns = 20;

/** Runs of other gates, and of commits that are no ancestors, are left out. */
export function chooseBaseline<R extends StoredRunName>(stored: readonly R[], query: BaselineQuery): BaselineChoice<R> {
  const gate = gateFileName(query.gate ?? defaultGate);
  const placed = placeRuns(
    stored.filter((run) => run.gate === undefined || run.gate === gate),
    query.ancestors,
  );
  const recent = placed
    .filter(({ run }) => mayBeOfClass(run.environmentClass, query.environmentClass))
    .slice(0, query.mostRuns ?? usualRuns);
  const unlike = new Map<string, PlacedRun<R>>();
  for (const item of placed) {
    const name = item.run.environmentClass;
    if (!mayBeOfClass(name, query.environmentClass) && !unlike.has(name)) unlike.set(name, item);
  }
  const [nearest] = recent;
  return {
    state: nearest !== undefined ? 'found' : unlike.size > 0 ? 'unlike' : stored.length > 0 ? 'none' : 'empty',
    nearest,
    recent,
    unlike: [...unlike.values()],
  };
}

/** Runs of ancestors only, nearest first; of one commit the newest first. */
function placeRuns<R extends StoredRunName>(
  stored: readonly R[],
  ancestors: readonly string[],
): readonly PlacedRun<R>[] {
  const byCommit = new Map<string, R[]>();
  for (const run of stored) {
    const runs = byCommit.get(run.commit);
    if (runs === undefined) byCommit.set(run.commit, [run]);
    else runs.push(run);
  }
  return ancestors.flatMap((commit, distance) =>
    (byCommit.get(commit) ?? [])
      .toSorted((a, b) => compareText(nameOf(b), nameOf(a)))
      .map((run) => ({ run, distance })),
  );
}

/** Names begin with the time they were taken. */
function nameOf(run: StoredRunName): string {
  return run.key.split('/').at(-1) ?? '';
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
