import { expect, test } from 'vitest';
import { formatSidePair } from '../../src/units/sides.ts';

const plain = (text: string): string => text.replaceAll('\u202f', ' ');

test.each([
  [40.3, 120.9, 'op/s', 3, '40.3 → 120.9 op/s'],
  [910, 773.5, 'ns', 0.85, '910 → 774 ns'],
  [999, 1_998_000, 'B', 2000, '999 B → 1.998 MB'],
  [3, 4, 'count', 4 / 3, '3 → 4'],
  [5, 10, 'ops/1e6s', 2, '5.0 ops/1e6s → 10.0 ops/1e6s'],
])('%f → %f %s is printed with its unit once, and agrees with its change', (before, after, unit, ratio, words) => {
  expect(plain(formatSidePair(before, after, unit, { ratio, low: ratio * 0.9, high: ratio * 1.1 }))).toBe(words);
});
