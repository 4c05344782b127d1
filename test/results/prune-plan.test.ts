import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultGate } from '../../src/results/gate-name.ts';
import { planPrune } from '../../src/results/prune-plan.ts';
import {
  notePath,
  picturePath,
  productionPaths,
  profilePath,
  runPath,
  verdictPath,
} from '../../src/results/store-layout.ts';
import { aCommit, anEnvironment } from './make.ts';

const environment = anEnvironment();
const at = (second: number): string => `2026-11-22T10:00:${String(second).padStart(2, '0')}.123Z`;
const pictureAt = (second: number, digit: string): string => picturePath(at(second), digit.repeat(64));
const beside = [
  'meta.json',
  notePath({ kind: 'accept', who: 'a', recordedAt: at(0), head: aCommit(1) }),
  verdictPath(aCommit(1), defaultGate),
  'pictures/README.md',
];

test('pruning keeps the newest of each class with its profiles, and everything that is neither run nor picture', () => {
  const other = { ...environment, cores: 64 };
  const old = runPath({ commit: aCommit(9), environment, id: 'old', takenAt: at(1) });
  const middle = runPath({ commit: aCommit(1), environment, id: 'middle', takenAt: at(2) });
  const young = runPath({ commit: aCommit(5), environment, id: 'young', takenAt: at(3) });
  const elsewhere = runPath({ commit: aCommit(3), environment: other, id: 'x', takenAt: at(0) });
  const profiles = [old, young].map((key) => profilePath(key, 'profiles/a.pb.gz'));
  const paths = [...beside, old, middle, young, elsewhere, ...profiles];
  const plan = planPrune(paths, 2);
  expect(plan.drop).toEqual([old, profiles[0]]);
  expect(plan.dropped).toEqual({ runs: 1, pictures: 0 });
  expect(plan.keep.length + plan.drop.length).toBe(paths.length);
});

test('pictures are kept for the newest measurements, all of one together, however many runs there are', () => {
  const oldest = pictureAt(1, 'f');
  const middle = [pictureAt(2, '0'), pictureAt(2, '1'), pictureAt(2, '2')];
  const newest = pictureAt(3, '3');
  const plan = planPrune([...beside, newest, ...middle, oldest], 2);
  expect(plan.drop).toEqual([oldest]);
  expect(plan.dropped).toEqual({ runs: 0, pictures: 1 });
  expect(planPrune([...beside, newest, ...middle, oldest], 1).keep).toEqual([...beside, newest]);
});

test('pictures without a stamp stay while there is room for them, and then go first and together', () => {
  const unstamped = ['a', 'b', 'c'].map((digit) => `pictures/v1/${digit.repeat(64)}.png`);
  const stamped = [pictureAt(1, '0'), pictureAt(2, '1')];
  expect(planPrune([...unstamped, ...stamped], 3).drop).toEqual([]);
  expect(planPrune([...unstamped, ...stamped], 2)).toEqual({
    keep: stamped,
    drop: unstamped,
    dropped: { runs: 0, pictures: 3 },
  });
});

test('pruning to the same number twice drops nothing the second time', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(fc.nat(9), fc.nat(59), fc.nat(3)), { maxLength: 40, selector: String }),
      fc.integer({ min: 1, max: 5 }),
      (chosen, keep) => {
        const paths = chosen.flatMap(([commit, second, cores]) => [
          runPath({ commit: aCommit(commit), environment: { ...environment, cores }, id: 'x', takenAt: at(second) }),
          picturePath(at(second), `${commit}${cores}`.padStart(64, '0')),
        ]);
        const once = planPrune(paths, keep);
        expect(once.drop.length).toBe(once.dropped.runs + once.dropped.pictures);
        expect(planPrune(once.keep, keep)).toEqual({ keep: once.keep, drop: [], dropped: { runs: 0, pictures: 0 } });
      },
    ),
    { seed: 2 },
  );
});

test('of production the newest profiles of each service and kind stay, a record and its profile together', () => {
  const saved = (service: string, type: string, second: number): readonly string[] => {
    const { record, profile } = productionPaths({ service, type, savedAt: at(second) });
    return [record, profile];
  };
  const old = saved('checkout', 'cpu', 1);
  const kept = [
    ...saved('checkout', 'cpu', 2),
    ...saved('checkout', 'cpu', 3),
    ...saved('checkout', 'alloc_space', 1),
    ...saved('search', 'cpu', 1),
  ];
  const plan = planPrune([...kept, ...old, ...beside], 2);
  expect(plan.drop).toEqual(old);
  expect(plan.dropped).toEqual({ runs: 0, pictures: 0, production: 1 });
});
