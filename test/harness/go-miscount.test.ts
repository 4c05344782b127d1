import { expect, test } from 'vitest';
import { miscount } from '../../src/harness/go/go-output.ts';

test.each([
  [0, 8, /printed 0 results .* run 8 times: it ends its process by itself \(os\.Exit\)/],
  [7, 8, /os\.Exit/],
  [49, 8, /printed 49 results .* it prints lines that look like results/],
])('%i results of %i runs are told with what makes them so', (found, wanted, words) => {
  expect(miscount(found, wanted)).toMatch(words);
});
