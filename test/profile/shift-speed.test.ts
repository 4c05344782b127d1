import { describe, expect, test } from 'vitest';
import { type Blame, findBlame } from '../../src/profile/blame.ts';
import { parseUnifiedDiff } from '../../src/profile/changed-lines.ts';
import { diffProfiles } from '../../src/profile/diff.ts';
import type { ProfileDiff, ProfileSide } from '../../src/profile/diff-result.ts';
import { createRandom } from '../../src/stats/random.ts';
import { size } from '../support/draws.ts';
import { long } from '../support/long.ts';
import { makeProfile } from './make-profile.ts';

interface World {
  /** Factors of the candidate. */
  readonly hot: number;
  readonly warm: number;
  readonly rest: number;
  /** Standard deviation, on the log scale, of the pace of a process. */
  readonly pace: number;
  /** All that they cost is in one function of the standard library, which was inlined into each. */
  readonly inlined?: boolean;
}

const rounds = size(20, 60);

/** `hot` has 85 % of the cost, `warm` 10 %, three others the rest; 1,000 samples a process at a pace of its own. */
function sides(world: World, seed: number): readonly [readonly ProfileSide[], readonly ProfileSide[]] {
  const random = createRandom(seed);
  const processOf = (side: 'baseline' | 'candidate'): ProfileSide => {
    const pace = Math.exp(random.normal() * world.pace);
    const factor = (grown: number): number => (side === 'candidate' ? grown : 1);
    const counted = (share: number, grown: number): number => {
      const expected = 1000 * share * factor(grown) * pace;
      return Math.max(0, Math.round(expected + Math.sqrt(expected) * random.normal()));
    };
    const leaf = world.inlined === true ? ';wrapping_mul@/rustc/core/num.rs:9' : '';
    const lines = [
      `hot@a.py:3${leaf} ${counted(0.85, world.hot)}`,
      `warm@a.py:20${leaf} ${counted(0.1, world.warm)}`,
      ...[0, 1, 2].map((index) => `rest${index}@b.py:${index + 1}${leaf} ${counted(0.05 / 3, world.rest)}`),
    ];
    return { profile: makeProfile(lines.map((line) => `main@m.py:1;${line}`).join('\n')), operations: 1000 };
  };
  const five = (side: 'baseline' | 'candidate'): readonly ProfileSide[] =>
    Array.from({ length: 5 }, () => processOf(side));
  return [five('baseline'), five('candidate')];
}

function diffIn(world: World, seed: number, shift?: number): ProfileDiff {
  const [baseline, candidate] = sides(world, seed);
  return diffProfiles(baseline, candidate, shift === undefined ? {} : { shift });
}

function colored(diff: ProfileDiff): readonly string[] {
  return diff.functions.filter(({ self }) => self?.significant === true).map(({ frame }) => frame.name);
}

function named(world: World, shift: number | undefined, name: string): number {
  const seeds = Array.from({ length: rounds }, (_, seed) => seed);
  return seeds.filter((seed) => colored(diffIn(world, seed, shift))[0] === name).length;
}

const shiftOf = ({ hot, warm, rest }: World): number => 0.85 * hot + 0.1 * warm + 0.05 * rest;

describe.each([0, 0.1, 0.4])('where the pace of processes differs by %f on the log scale', (pace) => {
  test.each([
    ['hot', { hot: 2, warm: 1, rest: 1, pace }],
    ['hot', { hot: 1.3, warm: 1, rest: 1, pace }],
    ['warm', { hot: 1, warm: 2, rest: 1, pace }],
  ] as const)('with the measured shift known, %s is named first in nine of ten pairs (%j)', long, (name, world) => {
    expect(named(world, shiftOf(world), name)).toBeGreaterThanOrEqual(0.9 * rounds);
  });
});

test('a function that doubled drowns in the pace where no shift was measured', () => {
  const world = { hot: 2, warm: 1, rest: 1, pace: 0.4 };
  expect(named(world, undefined, 'hot')).toBeLessThan(named(world, 2, 'hot'));
});

test('where all functions moved by one factor none is named as the cause', () => {
  const world = { hot: 1.3, warm: 1.3, rest: 1.3, pace: 0.4 };
  // One in ten is a bound for many.
  const found = Array.from({ length: 60 }, (_, seed) => colored(diffIn(world, seed, 1.3)));
  expect(found.filter((names) => names.length > 0).length).toBeLessThanOrEqual(6);
});

test('a measured shift that the profiles know nothing of names nobody', () => {
  const world = { hot: 1, warm: 1, rest: 1, pace: 0.4 };
  const found = Array.from({ length: rounds }, (_, seed) => colored(diffIn(world, seed, 1.5)));
  expect(found.filter((names) => names.length > 0).length).toBeLessThanOrEqual(0.1 * rounds);
});

/** Of `warm` and of `rest0`, which are the functions of their lines. */
const changesOf = {
  warm: parseUnifiedDiff('diff --git a/a.py b/a.py\n--- a/a.py\n+++ b/a.py\n@@ -21 +21 @@\n-  old\n+  new\n'),
  rest0: parseUnifiedDiff('diff --git a/b.py b/b.py\n--- a/b.py\n+++ b/b.py\n@@ -1 +1 @@\n-  old\n+  new\n'),
};

function blamesIn(world: World, changed: keyof typeof changesOf): readonly Blame[] {
  const changes = changesOf[changed];
  return Array.from({ length: rounds }, (_, seed) => {
    const [baseline, candidate] = sides(world, seed);
    return findBlame(diffProfiles(baseline, candidate, { changes, shift: shiftOf(world) }), changes);
  });
}

describe.each([0, 0.1, 0.4])('where the pace of processes differs by %f, one function changed and', (pace) => {
  test('a tenth of the cost that grows by 30 percent is named as the cause in nine of ten', () => {
    const blames = blamesIn({ hot: 1, warm: 1.3, rest: 1, pace }, 'warm');
    const named = blames.filter(({ functions: [first] }) => first?.function.frame.name === 'warm');
    expect(named.length).toBeGreaterThanOrEqual(0.9 * rounds);
    // What no test of all functions finds is told apart from what one does.
    for (const { functions } of named) {
      expect(functions[0]?.fitsShift).toBe(functions[0]?.function.self?.significant === true ? undefined : 'self');
    }
  });

  test('another one grew: the changed one is not named for it', () => {
    const blames = blamesIn({ hot: 1, warm: 1.5, rest: 1, pace }, 'rest0');
    const named = blames.filter(({ functions }) => functions.some(({ relation }) => relation === 'changed'));
    expect(named.length).toBeLessThanOrEqual(0.1 * rounds);
  });
});

describe.each([0, 0.1, 0.4])('where all costs are in what was inlined, and paces differ by %f,', (pace) => {
  const inlined = true;

  test('the changed function that it was inlined into is named with what it calls in nine of ten', long, () => {
    const blames = blamesIn({ hot: 1, warm: 1.3, rest: 1, pace, inlined }, 'warm');
    const named = blames.filter(({ functions: [first] }) => first?.function.frame.name === 'warm');
    expect(named.length).toBeGreaterThanOrEqual(0.9 * rounds);
    for (const { functions } of named) {
      if (functions[0]?.fitsShift !== undefined) expect(functions[0].fitsShift).toBe('total');
    }
  });

  test.each([
    ['another one grew', { hot: 1, warm: 1.5, rest: 1 }],
    ['all grew by one factor', { hot: 1.3, warm: 1.3, rest: 1.3 }],
  ] as const)('%s: a changed one beside it is not named', long, (_, world) => {
    const blames = blamesIn({ ...world, pace, inlined }, 'rest0');
    const named = blames.filter(({ functions }) => functions.some(({ relation }) => relation === 'changed'));
    expect(named.length).toBeLessThanOrEqual(0.1 * rounds);
  });
});
