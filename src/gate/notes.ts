/** The overrides that a store keeps, for histories and trends. */
import { GateError } from '../errors.ts';
import type { BaselineStore } from '../ports.ts';
import type { GateName } from '../results/gate-name.ts';
import { parseNote, type StoredNote } from '../results/note.ts';
import { isNoteOn, notesFolder } from '../results/store-layout.ts';

export interface Notes {
  /** All that was written, withdrawals too, oldest first; `standingNotes()` says what holds. */
  readonly notes: readonly StoredNote[];
  /** Path of each note in the store, in the same order. */
  readonly paths: readonly string[];
  /** Notes that could not be read: reported, and left out. */
  readonly problems: readonly string[];
}

/** `newest`: only the last so many that were written, where all would be many requests. */
export async function readNotes(store: BaselineStore, { newest }: { readonly newest?: number } = {}): Promise<Notes> {
  const all = await notePaths(store);
  const paths = newest === undefined ? all : all.slice(-newest);
  const problems: string[] = [];
  // All at once: a store behind an API gathers them into a few requests.
  const read = await Promise.all(paths.map((path) => readOne(store, path, problems)));
  const found = read.flatMap((note, index) => (note === undefined ? [] : [{ note, path: paths[index] ?? '' }]));
  return { notes: found.map(({ note }) => note), paths: found.map(({ path }) => path), problems };
}

/** What was written last about one head by one gate; undefined when nothing was, or nothing that can be read. */
export async function lastNoteOn(store: BaselineStore, head: string, gate: GateName): Promise<StoredNote | undefined> {
  const last = (await notePaths(store)).filter((path) => isNoteOn(path, head, gate)).at(-1);
  return last === undefined ? undefined : readOne(store, last, []);
}

async function notePaths(store: BaselineStore): Promise<readonly string[]> {
  return (await store.files(notesFolder)).filter((path) => path.endsWith('.json'));
}

async function readOne(store: BaselineStore, path: string, problems: string[]): Promise<StoredNote | undefined> {
  const bytes = await store.readFile(path);
  if (bytes === undefined) return undefined; // gone since it was listed
  try {
    return parseNote(new TextDecoder().decode(bytes), `${store.name} ${path}`);
  } catch (error) {
    if (!(error instanceof GateError)) throw error;
    problems.push(`A note was left out. ${error.message}`);
    return undefined;
  }
}
