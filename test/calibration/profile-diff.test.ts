import { expect, test, vi } from 'vitest';
import { diffProfiles } from '../../src/profile/diff.ts';
import type { DiffNode, ProfileDiff } from '../../src/profile/diff-result.ts';
import { createRandom, type Random } from '../../src/stats/random.ts';
import { createProgram, type Noise, type Program, sampleProgram } from './sampled-program.ts';

// Seeded and therefore the same on every machine, but slow on a busy one.
vi.setConfig({ testTimeout: 120_000 });

const program = createProgram();

function repeats(of: Program, count: number, samples: number, noise: Noise, random: Random) {
  return Array.from({ length: count }, () => sampleProgram(of, samples, noise, random));
}

function hasColour(node: DiffNode): boolean {
  return node.change?.significant === true || node.selfChange?.significant === true || node.children.some(hasColour);
}

function namesAny(diff: ProfileDiff): boolean {
  return diff.functions.some(({ self, total }) => self?.significant === true || total?.significant === true);
}

/** Share of pairs of the same program in which any frame is coloured or any function named. */
function falseColours(pairs: number, repeatsEach: number, samples: number, noise: Noise): number {
  const random = createRandom('A/A', repeatsEach, samples, JSON.stringify(noise));
  let coloured = 0;
  for (let pair = 0; pair < pairs; pair++) {
    const diff = diffProfiles(
      repeats(program, repeatsEach, samples, noise, random),
      repeats(program, repeatsEach, samples, noise, random),
    );
    if (namesAny(diff) || hasColour(diff.root)) coloured++;
  }
  return coloured / pairs;
}

const noises: readonly (readonly [string, Noise])[] = [
  ['pure sampling error', {}],
  ['V8: regular sampling, a wild collector', { regular: 0.6, collector: 0.31, common: 0.02 }],
  ['a machine that differs by 5 % from process to process', { common: 0.05 }],
  ['a busy machine that differs by 20 %, functions by 3 %', { common: 0.2, own: 0.03 }],
  ['functions that differ by 5 % from process to process', { own: 0.05 }],
  ['functions that differ by 10 % and a wild collector', { own: 0.1, collector: 0.31 }],
];

for (const samples of [400, 2000, 8000]) {
  test.each(noises)(
    `A/A under %s: five profiles of ${samples} samples a side colour at most 5 pairs in 100`,
    (_, noise) => {
      expect(falseColours(noise.own === 0.1 ? 400 : 120, 5, samples, noise)).toBeLessThanOrEqual(0.05);
    },
  );
}

test('A/A, one profile a side under pure sampling error keeps to 5 % too', () => {
  expect(falseColours(300, 1, 2000, {})).toBeLessThanOrEqual(0.05);
});

interface Found {
  readonly found: number;
  readonly others: number;
}

/** How often the function that grew is named, and how often anything that is neither it nor its caller. */
function power(pairs: number, repeatsEach: number, samples: number, growth: number, noise: Noise): Found {
  const random = createRandom('A/B', repeatsEach, samples, growth, JSON.stringify(noise));
  const slower = new Map(
    [...program].map(([stack, share]) => [stack, stack.endsWith(';target') ? share * (1 + growth) : share]),
  );
  const related = new Set(['target', 'level0_0', 'main', '']);
  let found = 0;
  let others = 0;
  for (let pair = 0; pair < pairs; pair++) {
    const diff = diffProfiles(
      repeats(program, repeatsEach, samples, noise, random),
      repeats(slower, repeatsEach, samples, noise, random),
    );
    const named = diff.functions.filter(({ self, total }) => self?.significant === true || total?.significant === true);
    if (named.some(({ key, self }) => key === 'target' && self?.significant === true && self.delta > 0)) found++;
    if (named.some(({ key }) => !related.has(key))) others++;
  }
  return { found: found / pairs, others: others / pairs };
}

test('A/B: a function of 10 % that grows by 30 % is found in five profiles of 2,000 samples a side, four times in five', () => {
  const { found, others } = power(100, 5, 2000, 0.3, {});
  expect(found).toBeGreaterThanOrEqual(0.8);
  expect(others).toBeLessThanOrEqual(0.06);
});

test('A/B: on a machine that differs by 3 % from process to process it is still found', () => {
  expect(power(100, 5, 4000, 0.3, { common: 0.03, regular: 0.6 }).found).toBeGreaterThanOrEqual(0.9);
});

test('A/B: on a busy machine that differs by 15 % it is found all the same, and nothing else is coloured', () => {
  const { found, others } = power(100, 5, 4000, 0.3, { common: 0.15, own: 0.02 });
  expect(found).toBeGreaterThanOrEqual(0.9);
  expect(others).toBeLessThanOrEqual(0.06);
});

test('A/B: the same shrinking is found with the other sign', () => {
  const random = createRandom('shrink');
  const smaller = new Map(
    [...program].map(([stack, share]) => [stack, stack.endsWith(';target') ? share * 0.6 : share]),
  );
  const diff = diffProfiles(repeats(program, 5, 4000, {}, random), repeats(smaller, 5, 4000, {}, random));
  const target = diff.functions.find(({ key }) => key === 'target');
  expect(target?.self?.significant).toBe(true);
  expect(target?.self?.high).toBeLessThan(0);
});

test('the 95 % interval holds the true change in 93 to 97 of 100', () => {
  const random = createRandom('coverage');
  let held = 0;
  for (let pair = 0; pair < 400; pair++) {
    const diff = diffProfiles(
      repeats(program, 5, 1000, { common: 0.03 }, random),
      repeats(program, 5, 1000, { common: 0.03 }, random),
    );
    const target = diff.functions.find(({ key }) => key === 'target')?.self;
    if (target !== undefined && target.low <= 0 && target.high >= 0) held++;
  }
  expect(held / 400).toBeGreaterThanOrEqual(0.93);
});
