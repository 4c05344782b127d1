/** The stored runs a candidate is compared with: the nearest first-parent ancestors of the same environment class. */
import type { Weights } from '../decide/policy.ts';
import { GateError } from '../errors.ts';
import type { Ancestry, BaselineStore, StoredRun } from '../ports.ts';
import type { ProductionRecord } from '../production/record.ts';
import { type BaselineChoice, chooseBaseline } from '../results/baseline-choice.ts';
import { environmentClass } from '../results/environment.ts';
import { defaultGate, type GateName } from '../results/gate-name.ts';
import type { EarlierRuns } from '../results/moment.ts';
import { notesByRun, type StoredNote, standingNotes } from '../results/note.ts';
import type { Run } from '../results/run.ts';
import { runStamp } from '../results/store-layout.ts';
import { chooseEarlier, type EarlierChoice, type EarlierQuestion } from './earlier-runs.ts';
import { readNotes } from './notes.ts';
import { readWeights } from './policy-weights.ts';
import { readProduction } from './stored-production.ts';

/** How far back ancestors are looked at. */
const mostAncestors = 300;
/** Overrides looked at for the trend. */
const mostOverrides = 30;

export interface History {
  /** Nearest first, all of the candidate's environment class. */
  readonly runs: readonly Run[];
  /** Their keys in the store, in the same order. */
  readonly keys: readonly string[];
  /** Runs of the last release and of some weeks ago, of the candidate's environment class. */
  readonly earlier?: readonly EarlierRuns[] | undefined;
  /** Further runs of the base, of any machine: they show what it has, and nothing is compared with them. */
  readonly known: readonly Run[];
  readonly otherClasses: 'some' | 'none';
  /** Commits between the wanted baseline and the nearest stored one; 0: exactly it. Absent when nothing is stored. */
  readonly distance?: number | undefined;
  /** Overrides that were merged with a stored run's commit or between it and the stored one before, by the run's commit. */
  readonly accepted: ReadonlyMap<string, readonly StoredNote[]>;
  /** What production spends, as the store has it; absent: nothing. */
  readonly production?: readonly ProductionRecord[];
  /** What benchmarks weigh in it, where the question asked. */
  readonly weights?: Weights | undefined;
  readonly notes: readonly string[];
}

export interface HistoryQuestion {
  readonly commit: string;
  readonly environmentClass: string;
  /** Absent: the default gate. */
  readonly gate?: GateName | undefined;
  /** Judging again: the runs that were there when it was measured; newer ones would ask other questions. */
  readonly only?: readonly string[] | undefined;
  /** Judging again: when the measuring began at the earliest (ISO 8601, UTC). Runs taken later it may not have known. */
  readonly since?: string;
  /** Judging again: whether runs of other machines are worth reading for what they say the base has. */
  readonly isDoubtful?: boolean;
  /** When it is judged, where the policy asks what benchmarks weigh in production. */
  readonly weighAt?: string;
}

export const emptyHistory: History = {
  runs: [],
  keys: [],
  known: [],
  otherClasses: 'none',
  accepted: new Map(),
  notes: [],
};

/** A corrupt or unreachable store is reported and not fatal: the same machine can still be measured. */
export async function readHistory(
  world: { readonly store?: BaselineStore; readonly ancestry?: Ancestry },
  question: HistoryQuestion,
): Promise<History> {
  const { store, ancestry } = world;
  if (store === undefined || ancestry === undefined) return emptyHistory;
  try {
    const stored = await store.list();
    const weighed = await readProduction(store);
    if (stored.length === 0) {
      const notes = [`The store ${store.name} holds no baseline so far.`, ...weighed.notes];
      return { ...emptyHistory, production: weighed.records, notes };
    }
    const ancestors = await ancestry.firstParents(question.commit, mostAncestors);
    const choice = chooseBaseline(stored, {
      ancestors,
      environmentClass: question.environmentClass,
      gate: question.gate,
      mostRuns: question.only === undefined ? undefined : 200,
    });
    const { only, since, environmentClass: ofClass, isDoubtful = false } = question;
    const recent = only === undefined ? choice.recent : chosenRuns(choice.recent, only, since);
    const known = only === undefined ? [] : knownRuns(choice, recent, isDoubtful);
    const isOwn = ({ gate }: StoredNote): boolean => gate === undefined || gate === (question.gate ?? defaultGate);
    const earlier = await earlierOf(ancestry, { ...question, stored, ancestors, recent: recent.map(runOf) });
    const wanted = { ancestors, environmentClass: ofClass, known, earlier, isOwn };
    const chosen = await readChosen(store, { ...choice, recent }, wanted);
    const { weights, notes } = await readWeights(store, weighed.records, question.weighAt);
    return {
      ...chosen,
      production: weighed.records,
      weights,
      notes: [...chosen.notes, ...weighed.notes, ...notes],
    };
  } catch (error) {
    if (!(error instanceof GateError)) throw error;
    return { ...emptyHistory, notes: [`The stored baseline could not be read. ${error.message}`] };
  }
}

type Placed = BaselineChoice<StoredRun>['recent'];

function runOf({ run }: Placed[number]): StoredRun {
  return run;
}

/** As many as a screening looks at. */
const usualRuns = 20;

/**
 * The runs a bundle says it was screened against. It may have had none, since then all was measured side by side. A bundle
 * that left out a run which was there is compared with all of them: it may have picked the runs that favor it.
 */
function chosenRuns(recent: Placed, only: readonly string[], since: string | undefined): Placed {
  const named = recent.filter(({ run }) => only.includes(run.key));
  const stamp = since?.replaceAll(/[-:]|\.\d+/g, '');
  const isThere = ({ run }: Placed[number]): boolean => stamp !== undefined && runStamp(run.key) < stamp;
  const expected = recent.filter((placed) => named.includes(placed) || isThere(placed)).slice(0, usualRuns);
  const isPicked = named.length > 0 && expected.some((placed) => !named.includes(placed));
  return isPicked ? expected : named;
}

/** A few more than those: what the base has is known from its own runs, whatever the bundle says it had. */
function knownRuns({ recent, unlike }: BaselineChoice<StoredRun>, chosen: Placed, isDoubtful: boolean): Placed {
  const nearest = recent.length > 0 ? recent.slice(0, 3) : unlike.slice(0, isDoubtful ? 1 : 0);
  return nearest.filter((placed) => !chosen.includes(placed));
}

interface Wanted {
  readonly ancestors: readonly string[];
  readonly environmentClass: string;
  readonly known: Placed;
  readonly earlier: readonly EarlierChoice[];
  /** Notes of the gate; those of older versions do not say whose they are. */
  readonly isOwn: (note: StoredNote) => boolean;
}

async function readChosen(store: BaselineStore, choice: BaselineChoice<StoredRun>, wanted: Wanted): Promise<History> {
  const problems: string[] = [];
  // All at once: a store behind an API gathers them into a few requests.
  const [overrides, known, earlier, ...read] = await Promise.all([
    readNotes(store, { newest: mostOverrides }),
    Promise.all(wanted.known.map(({ run }) => readOne(store, run, problems))),
    Promise.all(wanted.earlier.map((each) => readEarlier(store, each, wanted.environmentClass))),
    ...choice.recent.map(({ run: chosen }) => readOne(store, chosen, problems)),
  ]);
  const whole = read.flatMap((run, index) => {
    const placed = choice.recent[index];
    return run === undefined || placed === undefined ? [] : [{ run, placed }];
  });
  const alike = whole.filter(({ run }) => environmentClass(run.environment) === wanted.environmentClass);
  const unlike = [
    ...choice.unlike.map(({ run }) => run.environmentClass),
    ...whole.map(({ run }) => environmentClass(run.environment)).filter((name) => name !== wanted.environmentClass),
  ];
  const runs = alike.map(({ run }) => run);
  const isRead = whole.length === choice.recent.length;
  const nearest = alike[0]?.placed ?? (isRead ? undefined : choice.nearest);
  return {
    runs,
    keys: alike.map(({ placed }) => placed.run.key),
    earlier,
    known: known.filter((run) => run !== undefined),
    otherClasses: unlike.length > 0 ? 'some' : 'none',
    distance: nearest?.distance,
    accepted: notesByRun(standingNotes(overrides.notes).filter(wanted.isOwn), {
      ancestors: wanted.ancestors,
      runs: [...runs, ...earlier.flatMap((each) => each.runs)].map(({ commit }) => commit),
    }),
    notes: [...(nearest === undefined && unlike.length > 0 ? [unlikeNote(store, unlike)] : []), ...problems],
  };
}

/** Runs of unlike machines differ by the machines. */
function unlikeNote(store: BaselineStore, classes: readonly string[]): string {
  const count = new Set(classes).size;
  const kinds = count === 1 ? 'another kind of machine' : `${count} other kinds of machine`;
  return `${store.name} holds runs of ${kinds} only (${classes[0]}); they are not compared with.`;
}

/** Dates and tags may be more than a token reads; what a verdict needs is there without them. */
async function earlierOf(ancestry: Ancestry, question: EarlierQuestion): Promise<readonly EarlierChoice[]> {
  try {
    return await chooseEarlier(ancestry, question);
  } catch (error) {
    if (!(error instanceof GateError)) throw error;
    const { line: _, ...withoutLine } = ancestry;
    return chooseEarlier(withoutLine, question);
  }
}

/** What cannot be read is left out silently: a verdict needs the newest runs only. */
async function readEarlier(store: BaselineStore, choice: EarlierChoice, ofClass: string): Promise<EarlierRuns> {
  const read = await Promise.all(choice.runs.map((run) => readOne(store, run, [])));
  const runs = read.filter((run) => run !== undefined && environmentClass(run.environment) === ofClass);
  return { ...choice, runs: runs.filter((run) => run !== undefined) };
}

async function readOne(store: BaselineStore, run: StoredRun, notes: string[]): Promise<Run | undefined> {
  try {
    return await store.read(run);
  } catch (error) {
    // Missing: pruned by another process since it was listed.
    if (!(error instanceof GateError && ['STORE_CORRUPT', 'STORE_MISSING'].includes(error.code))) throw error;
    notes.push(`A stored run was left out. ${error.message}`);
    return undefined;
  }
}
