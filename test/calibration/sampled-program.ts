/** A program as a sampler sees it: stacks of known cost, counted with the noise a real profiler shows. */
import type { ProfileSide } from '../../src/profile/diff-result.ts';
import type { Random } from '../../src/stats/random.ts';
import { makeProfile } from '../profile/make-profile.ts';

/** Cost of each stack as a share of the whole. */
export type Program = ReadonlyMap<string, number>;

export interface Noise {
  /** Coefficient of variation shared by all functions of one process: another machine, another clock. */
  readonly common?: number;
  /** Of each function by itself: what the compiler decided in this process. */
  readonly own?: number;
  /** Of the garbage collector. */
  readonly collector?: number;
  /** Scatter of counts as a share of Poisson's: V8 showed about 0.6. */
  readonly regular?: number;
}

/** 24 functions of very unlike cost in nested stacks; the ninth of the first ten takes a tenth of the time. */
export function createProgram(): Program {
  const stacks: [string, number][] = [];
  for (let index = 0; index < 24; index++) {
    const depth = 1 + (index % 5);
    const callers = Array.from({ length: depth }, (_, at) => `level${at}_${index % 3}`);
    stacks.push([['main', ...callers, `leaf${index}`].join(';'), 1 / (index + 1.5)]);
  }
  stacks.push(['(garbage collector)', 0.15], ['main', 0.05]);
  const total = stacks.reduce((sum, [, cost]) => sum + cost, 0);
  const shares = stacks.map(([stack, cost]) => [stack, (0.9 * cost) / total] as const);
  return new Map([...shares, ['main;level0_0;target', 0.1]]);
}

export function sampleProgram(program: Program, samples: number, noise: Noise, random: Random): ProfileSide {
  const machine = Math.exp((noise.common ?? 0) * random.normal());
  const lines = [...program].map(([stack, share]) => {
    const own = stack.startsWith('(garbage') ? (noise.collector ?? noise.own ?? 0) : (noise.own ?? 0);
    const expected = samples * share * machine * Math.exp(own * random.normal());
    return `${stack} ${noise.regular === undefined ? poisson(expected, random) : regular(expected, noise.regular, random)}`;
  });
  return { profile: makeProfile(lines.join('\n')), operations: 1000 };
}

function regular(expected: number, scatter: number, random: Random): number {
  return Math.max(0, Math.round(expected + scatter * Math.sqrt(expected) * random.normal()));
}

/** Knuth's product below 60, the normal above. */
export function poisson(expected: number, random: Random): number {
  if (expected > 60) return regular(expected, 1, random);
  const limit = Math.exp(-expected);
  let count = 0;
  for (let product = random.next(); product > limit; product *= random.next()) count++;
  return count;
}
