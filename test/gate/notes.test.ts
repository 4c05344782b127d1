import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readNotes } from '../../src/gate/notes.ts';
import { renderNote } from '../../src/results/note.ts';
import { notePath } from '../../src/results/store-layout.ts';
import { openDirStore } from '../../src/store/dir.ts';
import { aNote } from '../results/a-note.ts';

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
