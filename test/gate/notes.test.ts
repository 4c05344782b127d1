import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lastNoteOn, readNotes } from '../../src/gate/notes.ts';
import { readHistory } from '../../src/gate/stored-history.ts';
import { environmentClass } from '../../src/results/environment.ts';
import { defaultGate } from '../../src/results/gate-name.ts';
import { renderNote } from '../../src/results/note.ts';
import { notePath } from '../../src/results/store-layout.ts';
import { openDirStore } from '../../src/store/dir.ts';
import { aNote } from '../results/a-note.ts';
import { aCommit, aRun } from '../results/make.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'flamegate-notes-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('notes are read oldest first with their paths; one that is damaged is said and left out', async () => {
  const store = openDirStore(folder);
  const [first, second] = [aNote(), aNote({ recordedAt: '2026-11-23T00:00:00Z', kind: 'withdraw', accepts: [] })];
  for (const note of [second, first]) {
    await store.writeFiles(new Map([[notePath(note), Buffer.from(renderNote(note))]]));
  }
  await writeFile(join(folder, 'notes', '20261122T110000Z_accept_x.json'), '{"schema":1,');
  const read = await readNotes(store);
  expect(read.notes).toEqual([first, second]);
  expect(read.paths).toEqual([notePath(first), notePath(second)]);
  expect(read.problems).toEqual([expect.stringContaining('notes/20261122T110000Z_accept_x.json as it must be JSON')]);
});

test('a store without notes has none', async () => {
  expect(await readNotes(openDirStore(folder))).toEqual({ notes: [], paths: [], problems: [] });
});

test('the last note on a head is found by its name alone', async () => {
  const store = openDirStore(folder);
  const notes = [
    aNote(),
    aNote({ kind: 'withdraw', recordedAt: '2026-11-23T00:00:00Z', accepts: [], steps: [] }),
    aNote({ head: aCommit(0xabc), recordedAt: '2026-11-24T00:00:00Z' }),
  ];
  for (const note of notes) await store.writeFiles(new Map([[notePath(note), Buffer.from(renderNote(note))]]));
  expect(await lastNoteOn(store, aCommit(0xabc), defaultGate)).toEqual(notes[2]);
  expect(await lastNoteOn(store, `${'b'.repeat(39)}1`, defaultGate)).toBeUndefined();
});

test('the history of a candidate says which stored run shows an accepted step first', async () => {
  const store = openDirStore(folder);
  const line = [5, 4, 3, 2].map(aCommit); // newest first
  const runs = [aRun({ commit: aCommit(5) }), aRun({ commit: aCommit(2) })];
  for (const run of runs) await store.save(run, new Map());
  const note = aNote({ landed: aCommit(4) });
  await store.writeFiles(new Map([[notePath(note), Buffer.from(renderNote(note))]]));
  const ancestry = { firstParents: async () => line, mergeBase: async () => undefined };
  const environmentOf = environmentClass(aRun().environment);
  const { accepted } = await readHistory({ store, ancestry }, { commit: aCommit(5), environmentClass: environmentOf });
  expect([...accepted]).toEqual([[aCommit(5), [note]]]);
});
