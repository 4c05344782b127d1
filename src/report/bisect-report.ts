/** What a search for the commit behind a change found, before any format. */
import type { BisectionAnswer } from '../decide/bisection.ts';
import type { LineCommit } from '../results/history-line.ts';
import type { Shift } from '../results/shift.ts';

/** One measurement beside the first end. */
export interface BisectTry {
  readonly commit: LineCommit;
  readonly answer: BisectionAnswer;
  readonly shift?: Shift | undefined;
  /** Why it cannot decide. */
  readonly why?: string;
}

export interface BisectReport {
  /** `suite/name`; as asked for where nothing was measured. */
  readonly benchmark: string;
  readonly metric?: string;
  /** The last commit before the change. */
  readonly from: LineCommit;
  readonly to: LineCommit;
  /** From one end to the other, measured side by side. */
  readonly shift?: Shift | undefined;
  /** Commits after `from`, up to `to`. */
  readonly commits: number;
  /** Of them those that touch nothing the suite depends on: not measured. */
  readonly untouched: number;
  readonly tries: readonly BisectTry[];
  readonly outcome: BisectOutcome;
}

export type BisectOutcome =
  /** `shift`: against its parent, measured side by side. */
  | { readonly kind: 'named'; readonly commit: LineCommit; readonly shift: Shift }
  /** The ends do not differ. */
  | { readonly kind: 'alike'; readonly why: string }
  /** One of several commits. */
  | { readonly kind: 'among'; readonly commits: readonly LineCommit[]; readonly why: string };
