import fc from 'fast-check';
import { expect, test } from 'vitest';
import { breakParts } from '../../src/text/break-parts.ts';

test.each([
  ['tests.py::test_parser[-2005/-1999]', ['tests.', 'py::', 'test_', 'parser', '[-', '2005/-', '1999]']],
  ['com.shop.JsonWriter', ['com.', 'shop.', 'Json', 'Writer']],
  ['print a tree', ['print a tree']],
  ['…#[x]', ['…#', '[x]']],
])('%s may break between its parts', (name, parts) => {
  expect(breakParts(name)).toEqual(parts);
});

test('nothing of a name is lost, and no character is halved', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      const parts = breakParts(name);
      expect(parts.join('')).toBe(name);
      expect(parts.every((part) => !/[\ud800-\udbff]$|^[\udc00-\udfff]/.test(part))).toBe(true);
    }),
  );
});
