import { expect, test } from 'vitest';
import { firstPass, nextCount, nextPass } from '../../src/harness/javascript/alloc.ts';
import { coalesce } from '../../src/harness/javascript/coalesce.ts';
import { nextSize } from '../../src/harness/javascript/drive-benchmark.ts';
import { batchMsOf, leastBatches } from '../../src/harness/javascript/slices.ts';

test('a batch grows to its target at most tenfold at a time, shrinks at once and never below one call', () => {
  expect(nextSize(1, 1, 10)).toBe(10);
  expect(nextSize(1, 0.001, 10)).toBe(10);
  expect(nextSize(1, 0, 10)).toBe(10);
  expect(nextSize(100, 20, 10)).toBe(50);
  expect(nextSize(1, 5000, 10)).toBe(1);
});

test('at most 64 batches are kept, in time order, their mean unchanged', () => {
  const values = Array.from({ length: 1000 }, (_, i) => i);
  const merged = coalesce(values, 64);
  expect(merged.length).toBeLessThanOrEqual(64);
  expect([...merged].sort((a, b) => a - b)).toEqual(merged);
  expect(merged[0]).toBe(7.5);
  expect(coalesce([3, 1, 2], 64)).toEqual([3, 1, 2]);
});

test('an allocation window grows to its bytes or its time, whichever is less', () => {
  const window = { count: 10, heapBytes: 10_000, externalBytes: 0, elapsedMs: 0.01 };
  expect(nextCount(window, 100)).toBe(160);
  expect(nextCount({ ...window, count: 1000, heapBytes: 32 * 2 ** 20 }, 100)).toBe(1000);
  expect(nextCount({ ...window, elapsedMs: 200 }, 100)).toBe(5);
  expect(nextCount({ ...window, heapBytes: 0, elapsedMs: 1000 }, 1)).toBe(1);
});

test('every object is counted where they are few, whether known beforehand or seen in a coarse trial', () => {
  expect(firstPass(100, 1e6)).toEqual({ count: 100, interval: 1 });
  expect(firstPass(40_000, 1e6)).toEqual({ count: 2, interval: 1 });
  const coarse = firstPass(800_000, 50);
  expect(coarse).toEqual({ count: 1, interval: 160 });
  expect(nextPass(coarse, { samples: 100, heapBytes: 800_000, elapsedMs: 1 }).interval).toBe(1);
  expect(nextPass(coarse, { samples: 4990, heapBytes: 800_000, elapsedMs: 1 }).interval).toBe(160);
  expect(nextPass({ count: 10, interval: 1 }, { samples: 100, heapBytes: 1, elapsedMs: 0.1 }).count).toBe(500);
});

test('a slice holds enough batches for a median, where batches are short enough to ask for it', () => {
  expect(leastBatches({ batchSize: 100, callMs: 0.002 }, 8)).toBe(8);
  expect(leastBatches({ batchSize: 1, callMs: 0.5 }, 8)).toBe(4);
  expect(leastBatches({ batchSize: 1, callMs: 5 }, 8)).toBe(0);
});

test('a batch that is set up fills its slice, so that its first call hides nothing of what the others cost', () => {
  const setUp = { hooks: { beforeBatch: () => undefined } };
  const [first, each] = [0.3, 0.009];
  // As the warm-up finds it: from what the calls of the last batch took on average.
  const perCall = (batchMs: number): number => {
    let size = 1;
    for (let i = 0; i < 20; i++) size = Math.max(1, Math.floor(batchMs / ((first + size * each) / size)));
    return (first + size * each) / size;
  };
  expect(perCall(batchMsOf(setUp, 10))).toBeLessThan(each * 1.05);
  expect(perCall(batchMsOf({ hooks: {} }, 10))).toBeGreaterThan(each * 10);
  expect(batchMsOf({ hooks: { beforeEach: () => undefined } }, 10)).toBe(batchMsOf({ hooks: {} }, 10));
});
