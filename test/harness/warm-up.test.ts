import { expect, test } from 'vitest';
import { warmupMeter } from '../../src/harness/javascript/warm-up.ts';

test('a warm-up lasts its box, or until the calls asked, but never longer than the boxes allowed', () => {
  const plain = warmupMeter({ warmupMs: 100 });
  expect([plain(1, 30), plain(1, 30)]).toEqual([30, 30]);
  const counting = warmupMeter({ warmupMs: 100, warmupAtLeast: { calls: 10, boxes: 3 } });
  expect([counting(4, 60), counting(4, 60), counting(4, 60)]).toEqual([0, 0, 180]);
  const slow = warmupMeter({ warmupMs: 100, warmupAtLeast: { calls: 10, boxes: 3 } });
  expect([slow(1, 200), slow(1, 200)]).toEqual([0, 400]);
});

/** Milliseconds until 100 are charged, of batches of one call. */
function lasts(
  callMsAt: (passedMs: number) => number,
  options: { readonly cpuShare?: number; readonly batch?: number } = {},
): number {
  const { cpuShare, batch = 1 } = options;
  let cpu = 0;
  let passed = 0;
  let charged = 0;
  const clock = cpuShare === undefined ? {} : { warmupClock: () => cpu };
  const meter = warmupMeter({ warmupMs: 100, warmupSteadyBoxes: 4, ...clock });
  while (charged < 100) {
    const elapsed = callMsAt(passed) * batch;
    passed += elapsed;
    cpu += elapsed * (cpuShare ?? 1) * 1e6;
    charged += meter(batch, elapsed);
  }
  return passed;
}

test('a process whose calls are as fast as before is measured after its box', () => {
  expect(lasts(() => 1)).toBeLessThanOrEqual(101);
  expect(lasts((passed) => (passed < 50 ? 4 : 1))).toBeLessThanOrEqual(104);
});

test('a process whose calls still get faster is warmed up until they do no more', () => {
  const getsFastAt = (ms: number) => (passed: number) => (passed < ms ? 4 : 1);
  for (const ms of [90, 110, 140, 180]) {
    const total = lasts((passed) => (passed < ms ? 4 - (2 * passed) / ms : 1));
    expect(total).toBeGreaterThan(ms);
    expect(total).toBeLessThan(ms + 80);
  }
  expect(lasts(getsFastAt(90))).toBeGreaterThanOrEqual(125);
});

test('a process that never gets steady is measured after four boxes', () => {
  expect(lasts((passed) => 4 * 0.99 ** passed)).toBeLessThanOrEqual(404);
});

test('calls of which a part of the box holds too few say nothing about how warm they are', () => {
  expect(lasts((passed) => (passed < 100 ? 20 : 10))).toBeLessThanOrEqual(120);
});

test('the threads of a compiler warm nothing up, and a process that waits for the processor is not warm for it', () => {
  expect(lasts(() => 1, { cpuShare: 4 })).toBeGreaterThanOrEqual(100);
  expect(lasts(() => 1, { cpuShare: 0.5 })).toBeGreaterThanOrEqual(200);
  expect(lasts(() => 1, { cpuShare: 0 })).toBeLessThanOrEqual(401);
});
