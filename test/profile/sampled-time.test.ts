import { expect, test } from 'vitest';
import { asTime } from '../../src/profile/sampled-time.ts';
import { makeProfile } from './make-profile.ts';

test('samples of a clock become the time they stand for, and their number is kept', () => {
  const timed = asTime(makeProfile('main@a.java:1;f@a.java:2 3\nmain@a.java:1 1'), 1e6);
  expect(timed).toMatchObject({ sampleTypes: [{ unit: 'ns' }], period: 1e6, periodUnit: 'ns', sampleCount: 4 });
  expect(timed.stacks.map(({ values }) => values)).toEqual([[3e6], [1e6]]);
});

test('bytes, time, and samples of an unknown interval stay as they are', () => {
  const bytes = makeProfile('f@a.js:1 3', { unit: 'B', type: 'alloc_space' });
  const samples = makeProfile('f@a.js:1 3');
  expect(asTime(bytes, 1e6)).toBe(bytes);
  expect(asTime(samples, 0)).toBe(samples);
});
