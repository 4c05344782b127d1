import { expect, test } from 'vitest';
import { placeOverrides } from '../../src/past/placed-overrides.ts';
import { gateName } from '../../src/results/gate-name.ts';
import type { LineCommit } from '../../src/results/history-line.ts';
import { aNote } from '../results/a-note.ts';
import { aCommit } from '../results/make.ts';

function aLine(...commits: readonly Partial<LineCommit>[]): readonly LineCommit[] {
  return commits.map((change, place) => ({
    commit: aCommit(100 + place),
    parents: place === 0 ? [] : [aCommit(99 + place)],
    committedAt: '2026-11-01T00:00:00.000Z',
    subject: 'A change',
    tags: [],
    ...change,
  }));
}

const placesOf = (...[notes, line]: Parameters<typeof placeOverrides>): readonly number[] =>
  placeOverrides(notes, line).placed.map(({ place }) => place);

test('the commit it landed as, what was measured, and the head itself are all its place', () => {
  const line = aLine({}, { commit: aCommit(7) }, {});
  expect(placesOf([aNote({ landed: aCommit(7) })], line)).toEqual([1]);
  expect(placesOf([aNote({ candidate: aCommit(7) })], line)).toEqual([1]);
  expect(placesOf([aNote({ head: aCommit(7) })], line)).toEqual([1]);
});

test('a merge of the head is its place', () => {
  const line = aLine({}, {}, { parents: [aCommit(101), aCommit(1)] });
  expect(placesOf([aNote({ head: aCommit(1) })], line)).toEqual([2]);
});

test('a squashed pull request is known by its number, and what quotes the number later is not it', () => {
  const line = aLine({}, { subject: 'Faster words (#12)' }, { subject: 'Revert "Faster words (#12)" (#13)' });
  expect(placesOf([aNote({ pullRequest: 12 })], line)).toEqual([1]);
  expect(placesOf([aNote({ pullRequest: 13 })], line)).toEqual([2]);
  expect(placesOf([aNote({ pullRequest: 1 })], line)).toEqual([]);
});

test('two gates that accepted one pull request are two steps', () => {
  const line = aLine({}, { subject: 'Faster words (#12)' });
  const gates = ['', 'packages/a'].map((gate) => gateName({ gate, usualPlaces: [] }));
  const notes = gates.map((gate) => aNote({ pullRequest: 12, gate }));
  expect(placeOverrides(notes, line).placed.map(({ note }) => note.gate)).toEqual(gates);
});

test('what was taken back is nowhere; what never landed is counted', () => {
  const line = aLine({}, { subject: 'Faster words (#12)' });
  const accept = aNote({ pullRequest: 12 });
  const withdraw = aNote({ pullRequest: 12, kind: 'withdraw', accepts: [], recordedAt: '2026-11-23T00:00:00Z' });
  expect(placeOverrides([accept, withdraw], line)).toEqual({ placed: [], elsewhere: 0 });
  expect(placeOverrides([aNote({ pullRequest: 99 })], line)).toEqual({ placed: [], elsewhere: 1 });
});

test('two heads of one pull request that were accepted are one step', () => {
  const line = aLine({}, { subject: 'Faster words (#12)' });
  const first = aNote({ pullRequest: 12, head: aCommit(1), reason: 'one' });
  const second = aNote({ pullRequest: 12, head: aCommit(3), reason: 'two', recordedAt: '2026-11-23T00:00:00Z' });
  const { placed } = placeOverrides([second, first], line);
  expect(placed.map(({ note }) => note.reason)).toEqual(['two']);
});
