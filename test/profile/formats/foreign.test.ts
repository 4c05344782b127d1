import { expect, test } from 'vitest';
import { foreignOf } from '../../../src/profile/formats/foreign.ts';
import { processorMs } from '../../support/processor-time.ts';

test.each([
  [';', 20_000],
  ['; ', 10_000],
  [';1', 10_000],
  ['; 1,111', 3000],
  [',111', 5000],
  [' 1%', 6000],
])('a line of %j over and over is looked at once', (piece, times) => {
  const head = Buffer.from(`a; 1${piece.repeat(times)}`);
  expect(processorMs(() => expect(foreignOf(head)).toBeUndefined(), 300)).toBeLessThan(300);
});

test.each(['a;b 1,000\n', 'a;b 66 %\n', 'a;b;c +3\n', 'a;b 0x1f\n', 'a title\na;b;c,1\n', 'a;b 1,000,000\r\n'])(
  '%j is folded, and its counts are no plain numbers',
  (text) => {
    expect(foreignOf(Buffer.from(text))?.what).toBe('folded stacks whose counts are not plain numbers');
  },
);
