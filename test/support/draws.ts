/**
 * How much of a property's inputs is drawn, and of end-to-end tests of one kind run: a part in `npm test`, all among the tools
 * tests (test/tools/all-draws.test.ts, test/tools/all-ends.test.ts).
 */
import { type TestAPI, test } from 'vitest';

export const isThorough: boolean = process.env['FLAMEGATE_DRAWS'] === 'all';

/** The same seed draws the same inputs: the part is the first of all. */
export function draws(all: number): number {
  return isThorough ? all : Math.ceil(all / 5);
}

/** `FLAMEGATE_SEED=7` draws others than everybody's. */
export function drawSeed(usual: number): number {
  const given = process.env['FLAMEGATE_SEED'];
  return given === undefined ? usual : Number(given);
}

/** Starts many processes, and a quicker test of its kind stays in `npm test`: run among the tools tests. */
export const testRarely: ReturnType<TestAPI['runIf']> = test.runIf(isThorough);

/** Of cases that start processes each, the first. */
export function cases<T>(all: readonly T[]): readonly T[] {
  return isThorough ? all : all.slice(0, 1);
}

/** Of what only has to be large: so large that a fault shows, or as large as anybody's. */
export function size(usual: number, all: number): number {
  return isThorough ? all : usual;
}
