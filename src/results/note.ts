/**
 * Overrides as they are kept beside the runs: who accepted what, when and why, so that a step in a benchmark's history
 * has its name on it. Notes are added, never removed: the removal of a label is a note too.
 */
import { type BenchmarkId, benchmarkKey } from './benchmark-id.ts';
import type { Target } from './evidence.ts';
import { type GateName, isGateName } from './gate-name.ts';
import { checkShaped, parseShaped } from './read-shaped.ts';
import { benchmarkIdShape, commitShape } from './run-shape.ts';
import {
  array,
  integer,
  line,
  matching,
  number,
  object,
  oneOf,
  optional,
  type Shape,
  satisfying,
  schemaVersion,
  text,
} from './shape.ts';

export interface StoredNote {
  readonly schema: 1;
  /** `withdraw`: nothing is accepted or skipped on this head any more. */
  readonly kind: 'accept' | 'skip' | 'withdraw';
  /** Logins, several after commas. */
  readonly who: string;
  /** When the label was put on, or taken off; ISO 8601, UTC. */
  readonly when: string;
  /** When it was written down; of one head the last one holds. ISO 8601, UTC. */
  readonly recordedAt: string;
  readonly pullRequest: number;
  /** Head commit of the pull request that it was about. */
  readonly head: string;
  /** What was measured: the head, or its merge with the base branch. */
  readonly candidate: string;
  /** Absent: the default gate. */
  readonly gate?: GateName | undefined;
  /** Foreign text. */
  readonly reason?: string | undefined;
  /** Whose description the reason is in, where it is not of who accepted. */
  readonly reasonBy?: string | undefined;
  /** Names and globs accepted; `*` for all. */
  readonly accepts: readonly string[];
  /** What this let through; empty for `skip` and `withdraw`. */
  readonly steps: readonly AcceptedStep[];
  /** The default branch's commit that brought it in, once it is there: a merge, or what squashing made of it. */
  readonly landed?: string;
}

/** One benchmark and metric that was let through although worse. */
export interface AcceptedStep {
  readonly id: BenchmarkId;
  readonly metric: string;
  /** Candidate / baseline; absent for a benchmark that failed. */
  readonly ratio?: number | undefined;
}

const timeShape: Shape<string> = matching(
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/,
  'a time like 2026-11-22T10:00:00Z',
);

const stepShape: Shape<AcceptedStep> = object<AcceptedStep>({
  id: benchmarkIdShape,
  metric: line(200),
  ratio: optional(number(0)),
});

const gateShape: Shape<GateName> = satisfying(isGateName, 'the name of a gate');

const noteShape: Shape<StoredNote> = object<StoredNote>({
  schema: schemaVersion(1),
  kind: oneOf('accept', 'skip', 'withdraw'),
  who: line(1_000),
  when: timeShape,
  recordedAt: timeShape,
  pullRequest: integer(1),
  head: commitShape,
  candidate: commitShape,
  gate: optional(gateShape),
  reason: optional(text(10_000)),
  reasonBy: optional(line(100)),
  accepts: array(text(1_000), 1_000),
  steps: array(stepShape, 10_000),
  landed: optional(commitShape),
});

const mostCharacters = 8 * 1024 * 1024;

/** `source` names the file in errors. */
export function parseNote(content: string, source: string): StoredNote {
  return parseShaped(content, noteShape, { source, what: 'a note written by Flamegate', mostCharacters });
}

/** Checked by the shape that reads it. */
export function renderNote(note: StoredNote): string {
  const checked = checkShaped(note, noteShape, { source: 'the note', what: 'a note', mostCharacters });
  return `${JSON.stringify(checked)}\n`;
}

/** What holds: of each head and gate the note written last, unless that withdrew it. Oldest first. */
export function standingNotes(notes: readonly StoredNote[]): readonly StoredNote[] {
  const last = new Map<string, StoredNote>();
  for (const note of notes.toSorted(byRecord)) last.set(JSON.stringify([note.pullRequest, note.head, note.gate]), note);
  return [...last.values()].filter(({ kind }) => kind !== 'withdraw').sort(byRecord);
}

/** Where a history finds the step: the commit it landed as; before that is known, what was measured, and its head. */
export function commitsOf({ landed, head, candidate }: StoredNote): readonly string[] {
  return landed === undefined ? [...new Set([head, candidate])] : [landed];
}

/** Was this benchmark and metric among what was let through? */
export function isStepOf(note: StoredNote, target: Target): boolean {
  return stepOf(note, target) !== undefined;
}

/** What was let through of a target. */
export function stepOf({ steps }: StoredNote, { id, metric }: Target): AcceptedStep | undefined {
  const key = benchmarkKey(id);
  return steps.find((step) => step.metric === metric.name && benchmarkKey(step.id) === key);
}

export interface RunLine {
  /** First-parent line, newest first. */
  readonly ancestors: readonly string[];
  /** Commits of it that runs are stored of. */
  readonly runs: readonly string[];
}

/**
 * The notes each stored run shows first, by its commit: those of its own commit and of the commits after the stored one
 * before it, which were never measured alone.
 */
export function notesByRun(
  notes: readonly StoredNote[],
  { ancestors, runs }: RunLine,
): ReadonlyMap<string, readonly StoredNote[]> {
  const found = new Map<string, readonly StoredNote[]>();
  const stored = new Set(runs);
  let shownBy: string | undefined;
  for (const commit of ancestors) {
    if (stored.has(commit)) shownBy = commit;
    if (shownBy === undefined) continue;
    const own = notes.filter((note) => commitsOf(note).includes(commit));
    if (own.length > 0) found.set(shownBy, [...own, ...(found.get(shownBy) ?? [])]);
  }
  return found;
}

function byRecord(a: StoredNote, b: StoredNote): number {
  return Date.parse(a.recordedAt) - Date.parse(b.recordedAt);
}
