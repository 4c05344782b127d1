import { expect, test } from 'vitest';
import { certainty } from '../../src/page/values.ts';

const change = { delta: 218, low: 136, high: 300 };

test.each([
  [2e-4, 0.02, true, 'p 2·10⁻⁴, significant'],
  [2e-4, 0.098, false, 'p 2·10⁻⁴, not significant among all functions (q 0.098)'],
  [2e-5, 2e-4, false, 'p 2·10⁻⁵, moved: others changed by as much the other way'],
  [0.74, 1, false, 'p 0.74, not significant'],
])('p %f that is %f among all functions says why it is significant or not', (p, pAdjusted, significant, words) => {
  expect(certainty({ ...change, p, pAdjusted, significant })).toBe(words);
});
