import { expect, test } from 'vitest';
import { createRandom } from '../../src/stats/random.ts';
import { sharedAlike } from '../../src/stats/shared-out.ts';

/** As Go prints it: what is made before the first operation is shared out over all, and cut to a whole number. */
function printed(made: number, each: number, operations: number): number {
  return Math.floor((made + each * operations) / operations);
}

test('what is only slower allocates as much as before, whatever is made before its loop', () => {
  const random = createRandom(1);
  for (let round = 0; round < 500; round += 1) {
    const [made, each] = [random.below(200_000), random.below(100)];
    const fast = 100 + random.below(20_000);
    const slower = 1 + 20 * random.next();
    const counts = [0, 1, 2, 3, 4, 5].map((place) =>
      Math.max(1, Math.round((fast * (0.95 + 0.1 * random.next())) / (place % 2 === 0 ? 1 : slower))),
    );
    const values = counts.map((operations) => printed(made, each, operations));
    const shared = counts.map((operations) => ({ once: made + each, operations }));
    const alike = sharedAlike(values, shared);
    // Cut to whole numbers, it is known to one.
    for (const value of alike) expect(value - Math.min(...alike)).toBeLessThanOrEqual(1);
  }
});

test('what an operation allocates more is left whole, however few operations fit in a repetition', () => {
  const random = createRandom(2);
  for (let round = 0; round < 500; round += 1) {
    const made = random.below(5000);
    const [before, after] = [random.below(10_000), 10_000 + random.below(1_000_000)];
    const many = 50 + random.below(1000);
    const few = 2 + random.below(5);
    const [fast, slow] = [printed(made, before, many), printed(made, after, few)];
    const alike = sharedAlike(
      [fast, slow],
      [
        { once: made + before, operations: many },
        { once: made + after, operations: few },
      ],
    );
    expect(Math.abs((alike[1] ?? 0) - (after + made / many))).toBeLessThanOrEqual(2);
  }
});

test('of a single operation what is made once is what the others make', () => {
  const counts = [
    { once: 1000 + 64, operations: 100 },
    { once: 1000 + 900, operations: 1 },
  ];
  const [, alone = 0] = sharedAlike([printed(1000, 64, 100), printed(1000, 900, 1)], counts);
  expect(Math.abs(alone - 910)).toBeLessThanOrEqual(2);
});

test('what an operation allocates more is left, but for what is made before the loop', () => {
  const values = [64, 128, 64, 128];
  const counts = [1000, 500, 1000, 500];
  const shared = counts.map((operations) => ({ once: 4096, operations }));
  const alike = sharedAlike(values, shared);
  const made = ((4096 - 128) * 500) / 499;
  for (const [place, expected] of [64, 128 - made / 1000, 64, 128 - made / 1000].entries())
    expect(alike[place]).toBeCloseTo(expected, 9);
});

test('equal values, unknown counts and processes with as many operations stay as they are', () => {
  expect(
    sharedAlike(
      [7, 7, 7],
      [10, 20, 30].map((operations) => ({ once: 1000, operations })),
    ),
  ).toEqual([7, 7, 7]);
  expect(
    sharedAlike(
      [7, 9],
      [5, 5].map((operations) => ({ once: 1000, operations })),
    ),
  ).toEqual([7, 9]);
  expect(
    sharedAlike(
      [7, 9],
      [
        { once: 0, operations: 1 },
        { once: 0, operations: 9 },
      ],
    ),
  ).toEqual([7, 9]);
  expect(sharedAlike([7, 9], [])).toEqual([7, 9]);
});
