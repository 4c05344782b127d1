/** Reads a store along a history: runs reduced one after the other, overrides in their places, trends of all of it. */

import { GateError } from '../errors.ts';
import type { OverridesOnLine } from '../past/placed-overrides.ts';
import { placeOverrides } from '../past/placed-overrides.ts';
import type { TrendReference } from '../past/trend-references.ts';
import { allTrends, type TargetTrends } from '../past/trends.ts';
import type { BaselineStore, Progress, StoredRun } from '../ports.ts';
import type { BenchmarkId } from '../results/benchmark-id.ts';
import { environmentClass } from '../results/environment.ts';
import { idOfGate } from '../results/gate-name.ts';
import {
  type HistoryLine,
  measuredPlaces,
  newestRuns,
  type PlacedName,
  type PlacedRun,
  placeOnLine,
} from '../results/history-line.ts';
import type { StoredNote } from '../results/note.ts';
import { summaryOf } from '../results/summary-file.ts';
import { readNotes } from './notes.ts';

export interface TrendsQuestion {
  readonly line: HistoryLine;
  /** Runs of earlier places are left out. */
  readonly from: number;
  /** Newest measured commits looked at. */
  readonly mostCommits: number;
  readonly wants: (id: BenchmarkId) => boolean;
  /** Given the places of measured commits, ascending. */
  readonly references: (places: readonly number[]) => readonly TrendReference[];
}

export interface StoredTrends {
  /** In the order of the line. */
  readonly runs: readonly PlacedRun[];
  readonly trends: readonly TargetTrends[];
  readonly references: readonly TrendReference[];
  readonly overrides: OverridesOnLine;
  /** Runs that were read, whatever benchmarks they hold. */
  readonly found: number;
  /** Stored runs of commits that are not on the line, or lie before what was asked for. */
  readonly leftOut: number;
  readonly notes: readonly string[];
}

/** Runs read at a time: a store behind an API gathers them, and memory holds few at once. */
const atOnce = 16;

/** A stored run that cannot be read becomes a note; a store that cannot be listed throws. */
export async function readTrends(
  { store, progress }: { readonly store: BaselineStore; readonly progress: Progress },
  question: TrendsQuestion,
): Promise<StoredTrends> {
  const stored = await store.list();
  const onLine = placeOnLine(stored, question.line).filter(({ place }) => place >= question.from);
  const chosen = newestRuns(onLine, question.mostCommits);
  const problems: string[] = [];
  const isShared = new Set(chosen.flatMap(({ run: { gate } }) => gate ?? [])).size > 1; // layout 1 does not record it
  const runs = await readRuns(chosen, { store, progress, problems, isShared }, question.wants);
  const { notes, problems: noteProblems } = await readNotes(store);
  const overrides = placeOverrides(isShared ? notes.map(noteOfGate) : notes, question.line);
  const references = question.references(measuredPlaces(runs));
  progress.start('finding steps', 0);
  const trends = allTrends(runs, { overrides: overrides.placed, references });
  progress.done();
  return {
    runs,
    trends,
    references,
    overrides,
    found: chosen.length,
    leftOut: stored.length - chosen.length,
    notes: [...problems, ...noteProblems],
  };
}

interface Reading {
  readonly store: BaselineStore;
  readonly progress: Progress;
  readonly problems: string[];
  /** Several gates keep their runs here; what each calls `core/fill` is another benchmark. */
  readonly isShared: boolean;
}

async function readRuns(
  chosen: readonly PlacedName<StoredRun>[],
  reading: Reading,
  wants: TrendsQuestion['wants'],
): Promise<readonly PlacedRun[]> {
  const runs: PlacedRun[] = [];
  reading.progress.start('reading runs', chosen.length);
  for (let next = 0; next < chosen.length; next += atOnce) {
    const group = chosen.slice(next, next + atOnce);
    const read = await Promise.all(group.map((placed) => readOne(placed, reading, wants)));
    runs.push(...read.filter((run) => run !== undefined));
  }
  return runs.filter(({ summaries }) => summaries.length > 0);
}

/** A glob would reach into other gates: what it accepted is named one by one. */
function noteOfGate(note: StoredNote): StoredNote {
  const steps = note.steps.map((step) => ({ ...step, id: idOfGate(step.id, note.gate) }));
  return { ...note, steps, accepts: steps.map(({ id }) => `${id.suite}/${id.name}`) };
}

async function readOne(
  { run: stored, place }: PlacedName<StoredRun>,
  { store, progress, problems, isShared }: Reading,
  wants: TrendsQuestion['wants'],
): Promise<PlacedRun | undefined> {
  try {
    const run = (await store.summary?.(stored)) ?? summaryOf(await store.read(stored));
    const summaries = run.summaries.flatMap((summary) => {
      const id = isShared ? idOfGate(summary.id, run.gate) : summary.id;
      return wants(summary.id) || wants(id) ? [{ ...summary, id }] : [];
    });
    return {
      place,
      key: stored.key,
      takenAt: run.takenAt,
      environmentClass: environmentClass(run.environment),
      environment: run.environment,
      summaries,
    };
  } catch (error) {
    // Missing: pruned by another process since it was listed.
    if (!(error instanceof GateError && ['STORE_CORRUPT', 'STORE_MISSING'].includes(error.code))) throw error;
    problems.push(`A stored run was left out. ${error.message}`);
    return undefined;
  } finally {
    progress.step('');
  }
}
