import { expect, test } from 'vitest';
import { allocationsOf, type Meter } from '../../src/harness/javascript/alloc-meters.ts';
import type { Benchmark } from '../../src/harness/javascript/benchmark.ts';

/** A benchmark whose first call after each set-up makes what the later ones reuse, and a meter of what it makes. */
function cached({ first, each }: { readonly first: number; readonly each: number }) {
  let made = 0;
  let cache: string | undefined;
  const told: number[] = [];
  const benchmark: Benchmark = {
    name: 'x',
    self: undefined,
    fn: () => {
      if (cache === undefined) made += first;
      cache = 'full';
      made += each;
    },
    hooks: {
      beforeBatch: (count) => {
        told.push(count);
        cache = undefined;
      },
    },
  };
  let before = 0;
  const meter: Meter = {
    looks: 'cheap',
    begin: () => {
      before = made;
    },
    end: () => ({ heapBytes: made - before, externalBytes: 0, samples: 0 }),
  };
  return { allocate: allocationsOf(benchmark, { settles: 'at once', timed: 'together' }, meter), told };
}

test.each([1, 2, 17, 1000])(
  'what a call allocates is the same however many share what the first after a set-up makes: %d',
  async (count) => {
    const { allocate } = cached({ first: 50_000, each: 24 });
    expect((await allocate(count)).heapBytes / count).toBe(24);
  },
);

test('a set-up prepares for every call that is made, the first one too', async () => {
  const { allocate, told } = cached({ first: 1, each: 1 });
  await allocate(12);
  expect(told).toEqual([13]);
});
