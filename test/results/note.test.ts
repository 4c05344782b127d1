import { expect, test } from 'vitest';
import { timeMetric } from '../../src/results/metric.ts';
import {
  commitsOf,
  isStepOf,
  notesByRun,
  parseNote,
  renderNote,
  type StoredNote,
  standingNotes,
} from '../../src/results/note.ts';
import { notePath } from '../../src/results/store-layout.ts';
import { aNote } from './a-note.ts';
import { aCommit } from './make.ts';

const at = (minute: number): string => `2026-11-22T10:${String(minute).padStart(2, '0')}:00Z`;

test('a note returns from its file as it was written', () => {
  const note = aNote({ reason: 'worth it', landed: aCommit(3) });
  expect(parseNote(renderNote(note), 'x')).toEqual(note);
});

test('a foreign note is checked: kind, commits, times and unknown keys', () => {
  const broken: readonly [string, Record<string, unknown>][] = [
    ['kind', { kind: 'approve' }],
    ['head', { head: 'main' }],
    ['when', { when: 'yesterday' }],
    ['pullRequest', { pullRequest: 0 }],
    ['steps[0].ratio', { steps: [{ id: { suite: 's', name: 'n' }, metric: 'time', ratio: -1 }] }],
    ['extra', { extra: 1 }],
  ];
  for (const [at, change] of broken) {
    expect(() => parseNote(JSON.stringify({ ...aNote(), ...change }), 'notes/a.json'), at).toThrow(
      `Cannot read notes/a.json as ${at} must`,
    );
  }
});

test('of one head the note written last holds, even where its label is the older one', () => {
  const both = aNote({ when: at(5), recordedAt: at(5), who: 'ann, ben', accepts: ['a', 'b'] });
  const one = aNote({ when: at(0), recordedAt: at(6), who: 'ann', accepts: ['a'] });
  expect(standingNotes([one, both])).toEqual([one]);
});

test('what was taken back does not hold, what was given again does', () => {
  const given = aNote({ recordedAt: at(1) });
  const taken = aNote({ kind: 'withdraw', recordedAt: at(2), accepts: [], steps: [] });
  const again = aNote({ recordedAt: at(3) });
  expect(standingNotes([given, taken])).toEqual([]);
  expect(standingNotes([given, taken, again])).toEqual([again]);
});

test('another head and another pull request have notes of their own', () => {
  const notes = [
    aNote({ recordedAt: at(1) }),
    aNote({ recordedAt: at(2), head: aCommit(8) }),
    aNote({ recordedAt: at(3), pullRequest: 12 }),
    aNote({ recordedAt: at(4), pullRequest: 12, kind: 'withdraw' }),
  ];
  expect(standingNotes(notes)).toEqual(notes.slice(0, 2));
});

test('a note speaks for what was measured and its head, each once, until it is known what it landed as', () => {
  const note: StoredNote = aNote({ head: aCommit(1), candidate: aCommit(1) });
  expect(commitsOf(note)).toEqual([aCommit(1)]);
  expect(commitsOf({ ...note, candidate: aCommit(2) })).toEqual([aCommit(1), aCommit(2)]);
  expect(commitsOf({ ...note, landed: aCommit(3) })).toEqual([aCommit(3)]);
});

test('a stored run shows the overrides of its own commit and of those since the run before it', () => {
  const line = [9, 8, 7, 6, 5].map((n) => aCommit(n)); // newest first
  const [own, between, old, elsewhere] = [9, 8, 5, 3].map((n) => aNote({ pullRequest: n, landed: aCommit(n) }));
  const notes = [own, between, old, elsewhere].filter((note) => note !== undefined);
  const found = notesByRun(notes, { ancestors: line, runs: [aCommit(9), aCommit(6)] });
  expect([...found].map(([commit, shown]) => [commit, shown.map(({ pullRequest }) => pullRequest)])).toEqual([
    [aCommit(9), [8, 9]],
    [aCommit(6), [5]],
  ]);
});

test('a step is of the benchmark and metric that were let through, and of no other', () => {
  const target = { id: { suite: 'core', name: 'parse' }, metric: { ...timeMetric } };
  expect(isStepOf(aNote(), target)).toBe(true);
  expect(isStepOf(aNote(), { ...target, id: { suite: 'core', name: 'print' } })).toBe(false);
  expect(isStepOf(aNote(), { ...target, metric: { ...timeMetric, name: 'alloc' } })).toBe(false);
});

test('a note’s file is named by when it was written, by kind, person and head', () => {
  const path = notePath(aNote({ recordedAt: at(7), who: 'ann-ben', head: aCommit(1) }));
  expect(path).toBe(`notes/20261122T100700Z_accept_ann-ben_${aCommit(1).slice(0, 12)}.json`);
});
