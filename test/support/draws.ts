/** How much of a property's inputs is drawn: a part in `npm test`, all among the tools tests (test/tools/all-draws.test.ts). */

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

/** Of what only has to be large: so large that a fault shows, or as large as anybody's. */
export function size(usual: number, all: number): number {
  return isThorough ? all : usual;
}
