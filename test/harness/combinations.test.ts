import fc from 'fast-check';
import { expect, test } from 'vitest';
import { combine, nameWith, withValues } from '../../src/harness/combinations.ts';

test('a value is put in as it is, whatever braces it holds, and braces of the shell stay', () => {
  const named = fc.array(
    fc.tuple(fc.constantFrom('a', 'b', 'size', 'a b'), fc.constantFrom('{b}', '{a}', '$&', '{', '}', 'x')),
    {
      maxLength: 4,
    },
  );
  fc.assert(
    fc.property(
      named,
      fc.array(fc.constantFrom('{a}', '{b}', '{size}', '{a b}', '{1..3}', '}{', 'run ')),
      (values, parts) => {
        const chosen = new Map<string, string>(values);
        const wanted = parts.map((part) => chosen.get(part.replaceAll(/^\{|\}$/g, '')) ?? part);
        // What two parts make together is no name of either.
        fc.pre(!/\{\}|\}\{/.test(parts.join('')) || parts.every((part) => part !== '}{'));
        expect(withValues(parts.join(''), [...chosen])).toBe(wanted.join(''));
      },
    ),
  );
});

test('every combination has a name of its own where values hold neither comma nor equals sign', () => {
  const values = fc.uniqueArray(fc.stringMatching(/^[a-z{}[\]/ ]{1,4}$/), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(values, values, (first, second) => {
      const all = combine([
        { name: 'x', values: first },
        { name: 'y', values: second },
      ]);
      expect(new Set(all.map((each) => nameWith('cli', each))).size).toBe(first.length * second.length);
    }),
  );
});
