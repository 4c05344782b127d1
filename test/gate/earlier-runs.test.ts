import { expect, test } from 'vitest';
import { readHistory } from '../../src/gate/stored-history.ts';
import type { Ancestry } from '../../src/ports.ts';
import { environmentClass } from '../../src/results/environment.ts';
import { renderNote } from '../../src/results/note.ts';
import { notePath } from '../../src/results/store-layout.ts';
import { openDirStore } from '../../src/store/dir.ts';
import { aNote } from '../results/a-note.ts';
import { aCommit, anEnvironment, aRun } from '../results/make.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';
import { long } from '../support/long.ts';

const count = 60;
const day = (place: number): string => new Date(Date.UTC(2026, 0, 1 + 2 * place, 10)).toISOString();
const environmentOf = environmentClass(anEnvironment());

/** A commit and a run every second day; the machine of one run in ten is another. */
async function stored() {
  const store = openDirStore(await temporaryFolder());
  for (let place = 0; place < count; place += 1) {
    const environment = anEnvironment(place % 10 === 3 ? { cpuModel: 'Other CPU' } : {});
    await store.save(aRun({ commit: aCommit(place + 1), id: `${place}`, takenAt: day(place), environment }), new Map());
  }
  return store;
}

const ancestors = Array.from({ length: count }, (_, place) => aCommit(place + 1)).reverse();
const bare: Ancestry = { firstParents: async () => ancestors, mergeBase: async () => undefined };
const tagged = (tags: Readonly<Record<number, string>>): Ancestry => ({
  ...bare,
  line: async () =>
    ancestors.toReversed().map((commit, place) => {
      const tag = tags[place];
      return { commit, parents: [], committedAt: day(place), subject: '', tags: tag === undefined ? [] : [tag] };
    }),
});
const question = { commit: aCommit(count), environmentClass: environmentOf };
const places = (runs: readonly { readonly commit: string }[]): readonly number[] =>
  runs.map(({ commit }) => Number.parseInt(commit, 16) - 1);

test('a gate reads the runs of its class of the last release and of eight weeks ago beside the newest twenty', async () => {
  const history = await readHistory({ store: await stored(), ancestry: tagged({ 15: 'v1.0', 50: 'v2.0' }) }, question);
  expect(history.earlier?.map(({ kind, label, newer }) => [kind, label, newer])).toEqual([
    ['release', 'v2.0', 8],
    ['weeks', '8 weeks', 20],
  ]);
  expect(history.earlier?.map(({ runs }) => places(runs))).toEqual([
    [50, 49, 48, 47, 46],
    [31, 30, 29, 28, 27],
  ]);
});

test('where nobody tells dates and tags, the runs tell when they were taken', long, async () => {
  const history = await readHistory({ store: await stored(), ancestry: bare }, question);
  expect(history.earlier?.map(({ kind, runs }) => [kind, places(runs)])).toEqual([['weeks', [31, 30, 29, 28, 27]]]);
});

test('without weeks enough the oldest runs stand in, and not where the newest twenty hold them', long, async () => {
  const store = await stored();
  const young = tagged({});
  const line = async () => ((await young.line?.('')) ?? []).map((each) => ({ ...each, committedAt: day(0) }));
  const [whole] = (await readHistory({ store, ancestry: { ...young, line } }, question)).earlier ?? [];
  expect(whole?.kind).toBe('start');
  expect(places(whole?.runs ?? [])).toEqual([8, 7, 6, 5, 4]);
  const few = { ...bare, firstParents: async () => ancestors.slice(0, 15) };
  expect((await readHistory({ store, ancestry: few }, question)).earlier).toEqual([]);
});

test('what was accepted between a release and the newest runs is told of those, not of the release', long, async () => {
  const store = await stored();
  const [old, late] = [
    aNote({ landed: aCommit(6), pullRequest: 1 }),
    aNote({ landed: aCommit(36), pullRequest: 2, recordedAt: '2026-11-23T00:00:00Z' }),
  ];
  for (const note of [old, late]) await store.writeFiles(new Map([[notePath(note), Buffer.from(renderNote(note))]]));
  const { accepted, runs } = await readHistory({ store, ancestry: tagged({ 15: 'v1.0' }) }, question);
  expect(accepted.get(runs.at(-1)?.commit ?? '')).toEqual([late]);
  expect([...accepted.values()].flat()).toHaveLength(2);
});
