import { expect, test } from 'vitest';
import { emptyCallNs } from '../../src/harness/javascript/empty-calls.ts';

const plain = { settles: 'at once', timed: 'together' } as const;

test('a call that does nothing takes some nanoseconds, an awaited one more', async () => {
  const once = await emptyCallNs({ style: plain, callMs: 0.00001 });
  const later = await emptyCallNs({ style: { ...plain, settles: 'later' }, callMs: 0.00001 });
  expect(once).toBeGreaterThan(0);
  expect(once).toBeLessThan(1000);
  expect(later).toBeGreaterThan(once ?? 0);
});

test('nothing is measured where it is little beside the benchmark, or the loop is not ours', async () => {
  expect(await emptyCallNs({ style: plain, callMs: 0.001 })).toBeUndefined();
  expect(await emptyCallNs({ style: { ...plain, timed: 'alone' }, callMs: 0.00001 })).toBeUndefined();
  expect(await emptyCallNs({ style: { ...plain, timed: 'in its loop' }, callMs: 0.00001 })).toBeUndefined();
});
