import { expect, test } from 'vitest';
import { labelFor, ownName } from '../../../src/report/flame/label.ts';

/** At font size 10 a column is 6.02 pixels. */
const columns = (count: number): number => count * 6.02 + 1;

test.each([
  ['parseObject', 11, 'parseObject'],
  ['parseObject', 10, 'parse…ject'],
  ['parseObject', 5, ''],
  ['map', 3, 'map'],
  ['example.com/work.Allocate', 20, 'example.co….Allocate'],
  ['example.com/work.(*Pool).Allocate', 12, 'Allocate'],
  ['com.example.order.DiscountCalculator.applySeasonalDiscounts', 16, 'applySea…scounts'],
  ['std::vector<int, std::allocator<int>>::push_back', 12, 'std::v…_back'],
  ['漢字かな交じりの関数名', 12, '漢字か…数名'],
] as const)('%s in %i columns reads %s', (name, count, label) => {
  expect(labelFor(name, columns(count), 10)).toBe(label);
});

test('only a plain path has an own name; templates, sentences and runtime frames are left whole', () => {
  expect(['a/b.Slow', 'x::y::next', 'core.(*B).run'].map(ownName)).toEqual(['Slow', 'next', 'run']);
  for (const name of ['(garbage collector)', 'RegExp: ^a.bcd', 'f<a::bcd>', '(anonymous src/a.mjs#1)', 'operator()']) {
    expect(ownName(name)).toBe(name);
  }
});
