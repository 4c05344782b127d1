import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createByteTexts } from '../../../src/profile/formats/byte-texts.ts';
import { draws } from '../../support/draws.ts';
import { long } from '../../support/long.ts';

test('equal texts have one number, in order of first sight, wherever they stand', () => {
  const text = fc.uint8Array({ maxLength: 6, max: 3 });
  fc.assert(
    fc.property(fc.array(text, { maxLength: 60 }), (all) => {
      const texts = createByteTexts();
      const numbers = new Map<string, number>();
      for (const each of all) {
        const key = each.join();
        if (!numbers.has(key)) numbers.set(key, numbers.size);
        const bytes = Uint8Array.of(9, ...each, 9);
        expect(texts.find(bytes, 1, bytes.length - 1)).toBe(numbers.get(key));
      }
    }),
    { seed: 1, numRuns: draws(500) },
  );
});

test('thousands of texts, long ones among them, keep their numbers', long, () => {
  const texts = createByteTexts();
  const all = Array.from({ length: 5000 }, (_, i) => Buffer.from(`${i}`.repeat(1 + (i % 50))));
  for (const round of [1, 2]) {
    for (const [number, each] of all.entries()) {
      expect([round, texts.find(each, 0, each.length)]).toEqual([round, number]);
    }
  }
});
