/** How long a Python process is profiled, by what is left of a budget. */
import { expect, test } from 'vitest';
import { spiedMs } from '../../src/harness/python/py-spy.ts';

test('two seconds, and less where they would not fit: half for the start of the process, never too little to tell', () => {
  expect(spiedMs({})).toBe(2000);
  expect(spiedMs({ profileMs: 60_000 })).toBe(2000);
  expect(spiedMs({ profileMs: 1800 })).toBe(900);
  for (const profileMs of [599, 1, 0, -5000]) expect(spiedMs({ profileMs })).toBe(300);
});
