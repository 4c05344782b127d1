/**
 * The story: load the baseline → measure → screen → confirm → judge → explain → report. Publishing is the doors' work,
 * since a laptop has files and a pull request has a comment.
 */
import type { Labels } from './decide/verdict.ts';
import { assemble, type Place } from './gate/assemble.ts';
import { type Gathered, gather } from './gate/gather.ts';
import type { GatherOptions } from './gate/gather-world.ts';
import { weighAt } from './gate/policy-weights.ts';
import { emptyHistory, type History, readHistory } from './gate/stored-history.ts';
import type { Ancestry, BaselineStore, Changes, Measurer, Progress } from './ports.ts';
import type { Report } from './report/report.ts';
import { environmentClass } from './results/environment.ts';

export interface GateWorld {
  readonly measurer: Measurer;
  readonly store?: BaselineStore;
  readonly ancestry?: Ancestry;
  readonly changes?: Changes | undefined;
  readonly progress: Progress;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

export interface GateOptions extends Omit<GatherOptions, 'history'> {
  readonly labels?: Labels | undefined;
  readonly place: Place;
  readonly notes: readonly string[];
}

export interface GateResult extends Gathered {
  readonly report: Report;
  readonly history: History;
}

/** Stored runs, measuring, judging and the report, in this order. Throws GateError where nothing can be measured. */
export async function runGate(world: GateWorld, options: GateOptions): Promise<GateResult> {
  const history = await historyFor(world, options);
  const gathered = await gather(world, { ...options, history });
  const report = await assemble({
    ...gathered,
    history,
    config: options.config,
    labels: options.labels,
    changes: world.changes,
    notes: [...options.notes, ...world.measurer.notes, ...gathered.notes],
    place: options.place,
  });
  return { ...gathered, report, history };
}

async function historyFor(world: GateWorld, options: GateOptions): Promise<History> {
  if (options.baselineCommit === undefined) return emptyHistory;
  return readHistory(world, {
    commit: options.baselineCommit,
    environmentClass: environmentClass(world.measurer.environment),
    gate: options.gate,
    ...weighAt(options.config.policy, new Date(world.now()).toISOString()),
  });
}
