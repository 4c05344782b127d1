/**
 * Overrides are given to a pull request's head, which a squash leaves behind. Once a baseline of the default branch is
 * stored, the notes of what was merged meanwhile learn which commit brought it in: there a history looks for the step.
 */
import { readNotes } from '../gate/notes.ts';
import type { Client } from '../github/client.ts';
import { listMerged } from '../github/pull-request.ts';
import type { BaselineStore } from '../ports.ts';
import { renderNote, type StoredNote, standingNotes } from '../results/note.ts';

/** Older ones belong to abandoned pull requests. */
const mostNotes = 30;

/** Returns what landed since it was asked last. */
export async function landNotes(client: Client, store: BaselineStore): Promise<readonly StoredNote[]> {
  const { notes, paths } = await readNotes(store, { newest: mostNotes });
  const waiting = standingNotes(notes).filter(({ landed }) => landed === undefined);
  if (waiting.length === 0) return [];
  const merged = await listMerged(client);
  const landed = waiting.flatMap((note) => {
    const merge = merged.find(({ number, headCommit }) => number === note.pullRequest && headCommit === note.head);
    const path = paths[notes.indexOf(note)];
    return merge === undefined || path === undefined ? [] : [{ path, note: { ...note, landed: merge.mergeCommit } }];
  });
  if (landed.length > 0) {
    await store.writeFiles(new Map(landed.map(({ path, note }) => [path, Buffer.from(renderNote(note))])));
  }
  return landed.map(({ note }) => note);
}
