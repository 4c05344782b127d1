import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numberedNames, sharedNames } from '../../src/harness/numbered-names.ts';

test('equal names are numbered in their order, past names that are there already', () => {
  expect(numberedNames(['a', 'b', 'a', 'a #2', 'a'])).toEqual(['a', 'b', 'a #3', 'a #2', 'a #4']);
  expect(sharedNames(['a', 'b', 'a', 'a'])).toEqual(['a']);
});

test('no two have one name afterward, and a name that nobody shares stays as it is', () => {
  const names = fc.array(fc.constantFrom('a', 'a #2', 'a #3', 'b', ''), { maxLength: 12 });
  fc.assert(
    fc.property(names, (given) => {
      const found = numberedNames(given);
      expect(new Set(found).size).toBe(given.length);
      const shared = sharedNames(given);
      given.forEach((name, i) => {
        if (!shared.includes(name)) expect(found[i]).toBe(name);
      });
    }),
  );
});
