import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Listed } from '../../src/harness/harness.ts';
import type { Catalog } from '../../src/measure/catalog.ts';
import { toldApart } from '../../src/measure/told-apart.ts';
import { withoutOddTwins } from '../../src/measure/twins.ts';
import { benchmarkKey } from '../../src/results/benchmark-id.ts';
import { suiteOf } from '../e2e/measuring.ts';

const suite = suiteOf({ name: 'native', harness: 'google-benchmark' });

function listed(name: string, localName: string = name): Listed {
  return { name, file: 'a', localName, metrics: [] };
}

function catalog(names: readonly string[]): Catalog {
  return new Map(names.map((name) => [benchmarkKey({ suite: 'native', name }), { suite, listed: listed(name) }]));
}

test('names that become one when they are stored are numbered where their tool distinguishes them', () => {
  const found = toldApart([listed('a\u001b[31mb', '1'), listed('ab', '2'), listed('c')]);
  expect(found.map(({ name }) => name)).toEqual(['ab', 'ab #2', 'c']);
  expect(found[0]?.remark).toContain('distinguished by the order');
  // Of these the tool itself would run whichever it likes.
  expect(toldApart([listed('a'), listed('a')]).map(({ name }) => name)).toEqual(['a', 'a']);
});

const failing = (own: readonly string[], beside: readonly string[]) =>
  [...withoutOddTwins(catalog(own), catalog(beside)).values()].flatMap(({ listed: { name, failure } }) =>
    failure === undefined ? [] : [name],
  );

test.each([
  [['a', 'a #2', 'b'], ['a', 'a #2', 'b'], []],
  [
    ['a', 'a #2', 'b'],
    ['a', 'b'],
    ['a', 'a #2'],
  ],
  [['a', 'b'], ['a', 'a #2', 'b'], ['a']],
  [
    ['a', 'a #2', 'a #3'],
    ['a', 'a #2'],
    ['a', 'a #2', 'a #3'],
  ],
  // Its first of that name is no twin of anything there.
  [['a', 'a #2'], ['b'], []],
  // A name may end so by itself.
  [['PR #2', 'b'], ['PR #2'], []],
])('of %j beside %j those are not compared whose number may be another’s: %j', (own, beside, odd) => {
  expect(failing(own, beside)).toEqual(odd);
});

test('whatever twins there are, sides with the same names are compared, and one more of a name leaves that name alone open', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 5 }), fc.nat(4), (counts, at) => {
      const names = (all: readonly number[]) =>
        all.flatMap((count, i) => Array.from({ length: count }, (_, n) => (n === 0 ? `x${i}` : `x${i} #${n + 1}`)));
      expect(failing(names(counts), names(counts))).toEqual([]);
      const chosen = at % counts.length;
      const more = counts.map((count, i) => (i === chosen ? count + 1 : count));
      expect(failing(names(counts), names(more)).every((name) => name.startsWith(`x${chosen}`))).toBe(true);
      expect(failing(names(counts), names(more))).toHaveLength(counts[chosen] ?? 0);
    }),
  );
});
