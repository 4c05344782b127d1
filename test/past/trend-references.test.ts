import { expect, test } from 'vitest';
import { namedReference, someWeeksAgo, usualReferences } from '../../src/past/trend-references.ts';
import type { HistoryLine } from '../../src/results/history-line.ts';
import { aCommit } from '../results/make.ts';

/** A commit a day. */
function daily(count: number, tags: Readonly<Record<number, readonly string[]>> = {}): HistoryLine {
  return Array.from({ length: count }, (_, place) => ({
    commit: aCommit(place + 1),
    parents: [],
    committedAt: new Date(Date.UTC(2026, 0, 1 + place)).toISOString(),
    subject: '',
    tags: tags[place] ?? [],
  }));
}

const places = (count: number): number[] => Array.from({ length: count }, (_, place) => place);

test('the last release that enough runs stand behind, and eight weeks ago', () => {
  const line = daily(100, { 20: ['v1.0.0'], 60: ['v1.1.0'], 97: ['v1.2.0'] });
  expect(usualReferences(line, places(100))).toEqual([
    { kind: 'release', label: 'v1.1.0', place: 60 },
    { kind: 'weeks', label: '8 weeks', place: 43 },
  ]);
});

test('tags that are no versions count only where there are no versions', () => {
  const tags = { 30: ['v1.0.0'], 60: ['nightly'] };
  expect(usualReferences(daily(100, tags), places(100))[0]?.label).toBe('v1.0.0');
  expect(usualReferences(daily(100, { 60: ['nightly'] }), places(100))[0]?.label).toBe('nightly');
});

test.each([
  ['a date that was kept when a recent commit was rewritten', { 90: '2015-01-01T00:00:00Z' }],
  ['a clock that ran ahead', { 10: '2099-01-01T00:00:00Z', 11: '2099-01-01T00:00:00Z' }],
  ['both, and no date at all', { 12: '2099-01-01T00:00:00Z', 70: '2015-01-01T00:00:00Z', 80: '' }],
])('%s does not move what lay eight weeks ago', (_, dates: Readonly<Record<number, string>>) => {
  const line = daily(100).map((each, place) => ({ ...each, committedAt: dates[place] ?? each.committedAt }));
  expect(someWeeksAgo(line, places(100), 8)).toEqual({ kind: 'weeks', label: '8 weeks', place: 43 });
});

test('where nothing is stored from then, the first stored runs stand in', () => {
  const line = daily(100);
  const late = places(100).slice(70);
  expect(someWeeksAgo(line, late, 8)).toEqual({ kind: 'start', label: 'the first stored runs', place: 77 });
  expect(someWeeksAgo(line, [], 8)).toBeUndefined();
  expect(someWeeksAgo(line, [1, 2, 3], 8)).toBeUndefined();
});

test('a commit that is not on the line cannot be compared with, and the message says so', () => {
  expect(namedReference(daily(3), aCommit(2), 'v9')).toEqual({ kind: 'named', label: 'v9', place: 1 });
  expect(() => namedReference(daily(3), aCommit(9), 'v9')).toThrow(/"v9" as it must be on the first-parent history/);
});
