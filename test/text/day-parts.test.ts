import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unbrokenDays } from '../../src/report/escape.ts';
import { dayParts } from '../../src/text/day-parts.ts';

const day = fc
  .tuple(fc.integer({ min: 1970, max: 2099 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, date]) => [year, `${month}`.padStart(2, '0'), `${date}`.padStart(2, '0')].join('-'));
const between = fc.constantFrom('', ' ', ' to ', ' (', ').', ': ', '</bdi> ', 'æ');

test('every day of a text is a part of its own, and the text is what its parts make', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(between, day), { maxLength: 5 }), between, (pairs, end) => {
      const text =
        pairs.map(([before, each], index) => `${index > 0 && before === '' ? ' ' : before}${each}`).join('') + end;
      const parts = dayParts(text);
      expect(parts.join('')).toBe(text);
      expect(parts.filter((_, index) => index % 2 === 1)).toEqual(pairs.map(([, each]) => each));
      expect(unbrokenDays(text).replaceAll(/<span class="day">|<\/span>/g, '')).toBe(text);
    }),
  );
});

test.each(['12026-03-01', '2026-03-011', 'build-2026-03-01-x', '2026-3-1', 'v1-2-3', '2026-03-01T10:00'])(
  'of %s nothing is a day by itself',
  (text) => {
    expect(dayParts(text)).toEqual([text]);
  },
);
