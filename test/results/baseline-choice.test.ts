import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chooseBaseline } from '../../src/results/baseline-choice.ts';
import { gateName } from '../../src/results/gate-name.ts';
import { aCommit } from './make.ts';

const stored = (commit: number, environmentClass: string, second = 0) => ({
  commit: aCommit(commit),
  environmentClass,
  key: `runs/00/${aCommit(commit)}/${environmentClass}/20261122T1000${String(second).padStart(2, '0')}Z_1-1.json`,
});
const ancestors = [9, 8, 7, 6].map(aCommit);
const choose = (runs: readonly ReturnType<typeof stored>[], mostRuns = 20) =>
  chooseBaseline(runs, { ancestors, environmentClass: 'x', mostRuns });

test('the nearest ancestor of the same class is taken, with its distance, not the newest run', () => {
  const choice = choose([stored(6, 'x', 59), stored(8, 'x', 1), stored(9, 'y', 2)]);
  expect(choice).toMatchObject({ state: 'found', nearest: { run: { commit: aCommit(8) }, distance: 1 } });
  expect(choice.recent.map(({ distance }) => distance)).toEqual([1, 3]);
});

test('of one commit the newest run comes first', () => {
  const choice = choose([stored(8, 'x', 1), stored(8, 'x', 30), stored(8, 'x', 2)]);
  expect(choice.recent.map(({ run }) => run.key.slice(-12, -10))).toEqual(['30', '02', '01']);
});

test('runs of commits that are no ancestors are never used: other branches, the candidate itself', () => {
  expect(choose([stored(5, 'x'), stored(10, 'x')])).toEqual({ state: 'none', recent: [], unlike: [] });
});

test('unlike machines are named, nearest first, and never compared', () => {
  const choice = choose([stored(6, 'y', 9), stored(7, 'z'), stored(8, 'y', 1)]);
  expect(choice.state).toBe('unlike');
  expect(choice.nearest).toBeUndefined();
  expect(choice.unlike.map(({ run, distance }) => [run.environmentClass, distance])).toEqual([
    ['y', 1],
    ['z', 2],
  ]);
});

test('runs of another gate of the repository are no baseline, and no other machine; those of before gates had names are', () => {
  const gate = gateName({ gate: 'packages/a', usualPlaces: [] });
  const all = [{ ...stored(9, 'x', 1), gate: '' }, { ...stored(8, 'x', 2), gate: 'packages%2Fa' }, stored(7, 'x', 3)];
  const places = (choice: ReturnType<typeof choose>) => choice.recent.map(({ run }) => run.commit);
  expect(places(chooseBaseline(all, { ancestors, environmentClass: 'x', gate }))).toEqual([aCommit(8), aCommit(7)]);
  expect(places(chooseBaseline(all, { ancestors, environmentClass: 'x' }))).toEqual([aCommit(9), aCommit(7)]);
  expect(chooseBaseline(all.slice(0, 1), { ancestors, environmentClass: 'y', gate })).toMatchObject({ state: 'none' });
});

test('an empty store says so', () => {
  expect(choose([])).toEqual({ state: 'empty', recent: [], unlike: [] });
});

test('whatever is stored, the choice is bounded, ordered, of one class and of ancestors', () => {
  const runs = fc.array(fc.tuple(fc.nat(12), fc.constantFrom('x', 'y', 'z'), fc.nat(59)), { maxLength: 60 });
  fc.assert(
    fc.property(runs, fc.integer({ min: 1, max: 20 }), (tuples, mostRuns) => {
      const all = tuples.map(([commit, name, second]) => stored(commit, name, second));
      const frozen = Object.freeze([...all]);
      const { recent, nearest, unlike } = choose(frozen, mostRuns);
      const usable = all.filter((run) => run.environmentClass === 'x' && ancestors.includes(run.commit));
      expect(recent.length).toBe(Math.min(mostRuns, usable.length));
      expect(nearest).toEqual(recent[0]);
      for (const { run, distance } of [...recent, ...unlike]) expect(ancestors[distance]).toBe(run.commit);
      expect(recent.every(({ run }) => run.environmentClass === 'x')).toBe(true);
      expect(recent.map(({ distance }) => distance)).toEqual(
        recent.map(({ distance }) => distance).toSorted((a, b) => a - b),
      );
      expect(Math.min(...usable.map((run) => ancestors.indexOf(run.commit)), 99)).toBe(nearest?.distance ?? 99);
    }),
    { seed: 6 },
  );
});
