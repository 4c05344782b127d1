/** Where on the line an override took effect, so that the step it let through has its name on it. */
import type { HistoryLine } from '../results/history-line.ts';
import { commitsOf, type StoredNote, standingNotes } from '../results/note.ts';

export interface PlacedOverride {
  readonly note: StoredNote;
  /** Index on the line of the commit that brought it in. */
  readonly place: number;
}

export interface OverridesOnLine {
  /** In the order of the line. */
  readonly placed: readonly PlacedOverride[];
  /** Standing notes whose pull request is not on the line: not merged, or elsewhere. */
  readonly elsewhere: number;
}

/** By a commit of the note on the line, by a merge of it, else by the pull request's number in a subject. */
export function placeOverrides(notes: readonly StoredNote[], line: HistoryLine): OverridesOnLine {
  const places = new Map<string, number>();
  const numbers = new Map<number, number>();
  line.forEach(({ commit, parents, subject }, index) => {
    places.set(commit, index);
    // A branch's head is a second parent of what merged it, and of nothing else on the line.
    for (const parent of parents.slice(1)) if (!places.has(parent)) places.set(parent, index);
    const number = pullRequestOf(subject);
    // Of several the first: later ones are about it (reverts quote the number).
    if (number !== undefined && !numbers.has(number)) numbers.set(number, index);
  });
  const standing = standingNotes(notes);
  const placed = standing.flatMap((note) => {
    const direct = commitsOf(note).flatMap((commit) => places.get(commit) ?? []);
    const place = direct[0] ?? numbers.get(note.pullRequest);
    return place === undefined ? [] : [{ note, place }];
  });
  return {
    placed: withoutRepeats(placed).sort((a, b) => a.place - b.place),
    elsewhere: standing.length - placed.length,
  };
}

/** As GitHub writes the subject of a squashed pull request, and of a merge. */
function pullRequestOf(subject: string): number | undefined {
  const found = /\(#(\d{1,9})\)\s*$/.exec(subject) ?? /^Merge pull request #(\d{1,9}) /.exec(subject);
  return found?.[1] === undefined ? undefined : Number(found[1]);
}

/** Several heads of one pull request may have been accepted; what landed is one step a gate, accepted as it was last. */
function withoutRepeats(placed: readonly PlacedOverride[]): PlacedOverride[] {
  const last = new Map<string, PlacedOverride>();
  for (const each of placed)
    last.set(JSON.stringify([each.note.pullRequest, each.place, each.note.kind, each.note.gate]), each);
  return [...last.values()];
}
