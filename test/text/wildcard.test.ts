import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitsWildcard } from '../../src/text/wildcard.ts';
import { processorMs } from '../support/processor-time.ts';

/** The same said by a regular expression, which may take for ever. */
function bySearch(pattern: string, text: string): boolean {
  const source = pattern
    .replaceAll(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '[^]*')
    .replaceAll('?', '[^]');
  return new RegExp(`^${source}$`).test(text);
}

test('stars and question marks stand for anything, and all else for itself', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', '/', '(', '[', '*', '?'), maxLength: 8 });
  fc.assert(
    fc.property(letters, letters, (pattern, text) => fitsWildcard(pattern, text) === bySearch(pattern, text)),
    {
      numRuns: 5_000,
    },
  );
});

test('a name of a thousand letters takes no time', () => {
  const work = (): void => expect(fitsWildcard('*a*a*a*a*a*a*a*b', 'a'.repeat(1_000))).toBe(false);
  expect(processorMs(work, 100)).toBeLessThan(100);
});
