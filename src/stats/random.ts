/**
 * Seeded chance: xoshiro128** (Blackman and Vigna, ACM TOMS 47, 2021), its state filled by splitmix32 from a hash of
 * the seed's parts, so that (seed, benchmark, stage, block) each have their own stream whatever is asked in between.
 */

export interface Random {
  /** Uniform in [0, 1), 32 bits. */
  next(): number;
  /** Uniform in 0..n−1. */
  below(n: number): number;
  /** Standard normal deviate. */
  normal(): number;
}

/** Equal seeds give equal sequences, on every platform. */
export function createRandom(...seed: readonly (number | string)[]): Random {
  const fill = splitmix32(hash(seed.join('\u0001')));
  let [a, b, c, d] = [fill(), fill(), fill(), fill()];
  function bits(): number {
    const result = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotate(d, 11);
    return result;
  }
  const next = (): number => bits() / 2 ** 32;
  return {
    next,
    below: (n) => Math.floor(next() * n),
    // Box and Muller; the second deviate is dropped so that every call costs the stream the same.
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
  };
}

function rotate(value: number, by: number): number {
  return (value << by) | (value >>> (32 - by));
}

function splitmix32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return mixed ^ (mixed >>> 15);
  };
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return value;
}

/** A new list in uniformly random order (Fisher and Yates). */
export function shuffled<T>(items: readonly T[], random: Random): T[] {
  const result = [...items];
  for (let last = result.length - 1; last > 0; last -= 1) {
    const other = random.below(last + 1);
    const [a, b] = [result[last], result[other]];
    if (a !== undefined && b !== undefined) [result[last], result[other]] = [b, a];
  }
  return result;
}
