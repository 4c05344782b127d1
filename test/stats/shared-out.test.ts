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
      [fast, slow, fast, slow],
      [0, 1, 2, 3].map((place) =>
        place % 2 === 0 ? { once: made + before, operations: many } : { once: made + after, operations: few },
      ),
    );
    expect(Math.abs((alike[1] ?? 0) - (after + made / many))).toBeLessThanOrEqual(2);
  }
});

test('of a single operation what is made once is what the others make', () => {
  const fast = { once: 1000 + 64, operations: 100 };
  const slow = { once: 1000 + 900, operations: 1 };
  const [many, one] = [printed(1000, 64, 100), printed(1000, 900, 1)];
  const [, alone = 0] = sharedAlike([many, one, many, one], [fast, slow, fast, slow]);
  expect(Math.abs(alone - 910)).toBeLessThanOrEqual(2);
});

test('where operations scatter, what is only slower does not look as if it allocated more', () => {
  const random = createRandom(3);
  const call = (): number => 1000 * (0.7 + 0.6 * random.next());
  const made = 500;
  let seen = 0;
  for (let round = 0; round < 400; round += 1) {
    const first = [made + call(), made + call()];
    const counts = [0, 1, 2, 3, 4, 5].map((place) => ({
      once: first[place % 2] ?? 0,
      operations: place % 2 === 0 ? 20 : 2,
    }));
    const values = counts.map(({ operations }) => {
      const all = Array.from({ length: 15 }, () => {
        let sum = made;
        for (let i = 0; i < operations; i += 1) sum += call();
        return sum / operations;
      });
      return all.sort((a, b) => a - b)[7] ?? 0;
    });
    const alike = sharedAlike(values, counts);
    const middle = (side: number): number =>
      alike.filter((_, place) => place % 2 === side).sort((a, b) => a - b)[1] ?? 0;
    if (middle(1) > 1.05 * middle(0)) seen += 1;
  }
  expect(seen).toBeLessThanOrEqual(8);
});

test('what an operation allocates more is left, but for what is made before the loop', () => {
  const values = [64, 128, 64, 128];
  const counts = [1000, 500, 1000, 500];
  const shared = counts.map((operations) => ({ once: 4096, operations }));
  expect(sharedAlike(values, shared)).toEqual([64, 128 - 4.096, 64, 128 - 4.096]);
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
