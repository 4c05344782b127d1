/** How often the diff of two sides of sampled profiles says what is true of the programs they were drawn from. */
import { diffProfiles } from '../../src/profile/diff.ts';
import type { DiffNode, ProfileDiff, ProfileSide } from '../../src/profile/diff-result.ts';
import { createRandom, type Random } from '../../src/stats/random.ts';
import { createProgram, type Noise, type Program, sampleProgram } from './sampled-program.ts';

export const program: Program = createProgram();

export function repeats(
  of: Program,
  count: number,
  samples: number,
  noise: Noise,
  random: Random,
): readonly ProfileSide[] {
  return Array.from({ length: count }, () => sampleProgram(of, samples, noise, random));
}

function hasColour(node: DiffNode): boolean {
  return node.change?.significant === true || node.selfChange?.significant === true || node.children.some(hasColour);
}

function namesAny(diff: ProfileDiff): boolean {
  return diff.functions.some(({ self, total }) => self?.significant === true || total?.significant === true);
}

/** Share of pairs of the same program in which any frame is coloured or any function named. */
export function falseColours(pairs: number, repeatsEach: number, samples: number, noise: Noise): number {
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

export const noises: readonly (readonly [string, Noise])[] = [
  ['pure sampling error', {}],
  ['V8: regular sampling, a wild collector', { regular: 0.6, collector: 0.31, common: 0.02 }],
  ['a machine that differs by 5 % from process to process', { common: 0.05 }],
  ['a busy machine that differs by 20 %, functions by 3 %', { common: 0.2, own: 0.03 }],
  ['functions that differ by 5 % from process to process', { own: 0.05 }],
  ['functions that differ by 10 % and a wild collector', { own: 0.1, collector: 0.31 }],
];

export interface Found {
  readonly found: number;
  readonly others: number;
}

/** How often the function that grew is named, and how often anything that is neither it nor its caller. */
export function power(pairs: number, repeatsEach: number, samples: number, growth: number, noise: Noise): Found {
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

/** Share of unchanged pairs whose interval of the target's own cost holds zero. */
export function coverage(pairs: number): number {
  const random = createRandom('coverage');
  let held = 0;
  for (let pair = 0; pair < pairs; pair++) {
    const diff = diffProfiles(
      repeats(program, 5, 1000, { common: 0.03 }, random),
      repeats(program, 5, 1000, { common: 0.03 }, random),
    );
    const target = diff.functions.find(({ key }) => key === 'target')?.self;
    if (target !== undefined && target.low <= 0 && target.high >= 0) held++;
  }
  return held / pairs;
}
