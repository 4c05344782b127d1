/** Stores written by Flamegate of layout 1 (fixtures, made by its own dist) are found and used by this one. */

import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { lastNoteOn, readNotes } from '../../src/gate/notes.ts';
import { readHistory } from '../../src/gate/stored-history.ts';
import type { BaselineStore, StoredRun } from '../../src/ports.ts';
import { withBatches } from '../../src/results/batches-file.ts';
import { type Environment, environmentClass } from '../../src/results/environment.ts';
import { defaultGate } from '../../src/results/gate-name.ts';
import { parseRun, renderRun } from '../../src/results/run-file.ts';
import { batchesPath, metaText } from '../../src/results/store-layout.ts';
import { readVerdictRecord } from '../../src/review/verdict-record.ts';
import { openDirStore } from '../../src/store/dir.ts';
import { temporaryFolder } from './temporary-folder.ts';

const fixtures = fileURLToPath(new URL('../fixtures/store-layout-1', import.meta.url));
let folder = '';
let store: BaselineStore;

async function open(name: 'action' | 'cli'): Promise<StoredRun> {
  folder = await temporaryFolder();
  cpSync(join(fixtures, name), folder, { recursive: true });
  store = openDirStore(folder);
  const [only, ...others] = await store.list();
  if (only === undefined || others.length > 0) throw new Error('the fixture holds one run');
  return only;
}

function question(run: StoredRun, environment: Environment) {
  return { commit: run.commit, environmentClass: environmentClass(environment) };
}

const ancestry = {
  firstParents: async (commit: string) => [commit],
  mergeBase: async () => undefined,
};

test('its runs are the baseline of the same machine and runtime', async () => {
  for (const name of ['action', 'cli'] as const) {
    const stored = await open(name);
    const { environment } = await store.read(stored);
    const history = await readHistory({ store, ancestry }, question(stored, environment));
    expect(history).toMatchObject({ keys: [stored.key], distance: 0, otherClasses: 'none', notes: [] });
    expect(history.runs[0]?.outcomes.map(({ state }) => state)).toEqual(['measured']);
  }
});

test('and of no other, though its path cannot tell them apart: the class is computed from the environment', async () => {
  const stored = await open('action');
  const { environment } = await store.read(stored);
  const unlike = { ...environment, runtimeVersion: `${environment.runtimeVersion}+` };
  expect(stored.environmentClass).toBe(environmentClass(unlike).split('~')[0]);
  const history = await readHistory({ store, ancestry }, question(stored, unlike));
  expect(history).toMatchObject({ runs: [], keys: [], otherClasses: 'some' });
  expect(history.notes).toEqual([expect.stringContaining(environmentClass(environment))]);
  expect(history.distance).toBeUndefined();
});

test('its note and its verdict are found by head', async () => {
  await open('action');
  const { notes, problems } = await readNotes(store);
  expect([notes.length, problems]).toEqual([1, []]);
  const [note] = notes;
  const head = note?.head ?? '';
  expect(await lastNoteOn(store, head, defaultGate)).toEqual(note);
  expect(note).toMatchObject({ kind: 'accept', who: 'writer', steps: [{ id: { suite: 'core', name: 'fill' } }] });
  const record = await readVerdictRecord(store, head, defaultGate);
  expect(record?.report.verdict.judgements).toMatchObject([{ kind: 'regression' }]);
});

test('a run saved into it makes it one of this layout, and the old run stays as it was', async () => {
  const stored = await open('cli');
  const before = readFileSync(join(folder, stored.key), 'utf8');
  const old = await store.read(stored);
  expect(JSON.stringify(old)).toContain('"batches":[');
  const key = await store.save(old, new Map());
  expect(readFileSync(join(folder, 'meta.json'), 'utf8')).toBe(metaText);
  expect(readFileSync(join(folder, stored.key), 'utf8')).toBe(before);
  expect((await store.list()).map((run) => run.key).toSorted()).toEqual([stored.key, key].toSorted());
});

test('what was kept of a run with batches is the run without, and the batches beside it', async () => {
  const stored = await open('cli');
  const old = await store.read(stored);
  const whole = parseRun(renderRun(old), 'run');
  const key = await store.save(whole, new Map());
  const saved = readFileSync(join(folder, key), 'utf8');
  expect(saved).not.toContain('batches');
  expect(readdirSync(join(folder, key.replace(/\.json$/, '')))).toEqual(['batches.json', 'summary.json']);
  const batches = readFileSync(join(folder, batchesPath(key)), 'utf8');
  expect(withBatches(parseRun(saved, key), batches, 'batches')).toEqual(whole);
});

test('pruning counts the runs of both layouts as one class while they read alike', async () => {
  const stored = await open('cli');
  const old = await store.read(stored);
  const at = (second: number): string => `2026-12-01T10:00:0${second}Z`;
  for (const second of [1, 2]) await store.save({ ...old, id: `new-${second}`, takenAt: at(second) }, new Map());
  expect(await store.prune(3)).toMatchObject({ runs: 0 });
  expect(await store.prune(2)).toMatchObject({ runs: 1 });
  expect((await store.list()).map(({ key }) => key)).not.toContain(stored.key);
});
