/** A sampler of wall time on a busy machine: while a process waits, all its samples fall on one function. */
import { expect, test } from 'vitest';
import { diffProfiles } from '../../src/profile/diff.ts';
import type { ProfileSide } from '../../src/profile/diff-result.ts';
import { createRandom, type Random } from '../../src/stats/random.ts';
import { size } from '../support/draws.ts';
import { long } from '../support/long.ts';
import { makeProfile } from './make-profile.ts';

const rare = Object.fromEntries([0, 1, 2, 3, 4].map((index) => [`rare${index}`, 0.0015]));
const shares = { tokenize: 0.84, validate: 0.1, load: 0.025, render: 0.025, ...rare };
const deals = size(60, 200);

/** Events of a Poisson process. */
function events(expected: number, random: Random): number {
  let [count, passed] = [0, -Math.log(1 - random.next())];
  while (passed < expected) {
    count++;
    passed -= Math.log(1 - random.next());
  }
  return count;
}

/** `clump`: samples of one wait on average; processes wait unlike much. */
function processOf(
  random: Random,
  { clump, grown = 1 }: { readonly clump: number; readonly grown?: number },
): ProfileSide {
  const length = Math.exp(random.normal()) * 1500;
  const sizeOf = (): number => 1 + Math.floor(-Math.log(1 - random.next()) * (clump - 1) + 0.5);
  const lines = Object.entries(shares).flatMap(([name, share]) => {
    const waits = events((length * share * (name === 'validate' ? grown : 1)) / clump, random);
    const samples = Array.from({ length: waits }, sizeOf).reduce((sum, size) => sum + size, 0);
    return samples === 0 ? [] : [`${name} ${samples}`];
  });
  return { profile: makeProfile(lines.join('\n')) };
}

function coloredIn(seed: number, clump: number, grown = 1): readonly string[] {
  const random = createRandom(seed, clump, grown);
  const five = (of: { readonly clump: number; readonly grown?: number }): readonly ProfileSide[] =>
    Array.from({ length: 5 }, () => processOf(random, of));
  const { functions } = diffProfiles(five({ clump }), five({ clump, grown }));
  return functions.filter(({ self }) => self?.significant === true).map(({ frame }) => frame.name);
}

const seeds = Array.from({ length: deals }, (_, seed) => seed);

test.each([1, 8])(
  'samples in clumps of %i, the load unknown: unchanged code stays gray in 95 of 100',
  long,
  (clump) => {
    expect(seeds.filter((seed) => coloredIn(seed, clump).length > 0).length).toBeLessThanOrEqual(0.05 * deals);
  },
);

test('a function that doubled is colored in 95 of 100 where samples do not clump', long, () => {
  const found = seeds.slice(0, size(30, 60)).filter((seed) => coloredIn(seed, 1, 2).includes('validate'));
  expect(found.length).toBeGreaterThanOrEqual(0.95 * size(30, 60));
});

test('one profile a side: what one wait can be is gray, what is more is colored', () => {
  const single = (grown: number, rare: number): readonly ProfileSide[] => [
    { profile: makeProfile(`tokenize 2100\nvalidate ${240 * grown}\nload 70\nrender 60\nrare ${rare}`) },
  ];
  const named = (baseline: readonly ProfileSide[], candidate: readonly ProfileSide[]): readonly string[] =>
    diffProfiles(baseline, candidate)
      .functions.filter(({ self }) => self?.significant === true)
      .map(({ frame }) => frame.name);
  expect(named(single(1, 2), single(1, 36))).toEqual([]);
  expect(named(single(1, 2), single(2, 2))).toContain('validate');
});
