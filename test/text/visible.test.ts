/** Every character there is: what acts or cannot be seen is not printed as it stands, and what writes words is. */
import { expect, test } from 'vitest';
import { shownJson, shownText } from '../../src/text/shown.ts';
import { toVisible } from '../../src/text/visible.ts';
import { long } from '../support/long.ts';

/** Joiners, variants and signs over numbers: without them whole scripts and emoji cannot be written. */
const written =
  /\u200c|\u200d|[\u180b-\u180d\u180f]|[\ufe00-\ufe0f]|[\u{e0100}-\u{e01ef}]|[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u{110bd}\u{110cd}]|[\u{13430}-\u{1343f}]/gu;
const acts = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}]/u;

function* everyCharacter(): Generator<string> {
  for (let code = 0; code < 0x110000; code++) yield String.fromCodePoint(code);
}

/** Each with the same letters beside it as when it stands alone. */
function* everyText(): Generator<readonly string[]> {
  const most = 4096;
  for (let first = 0; first < 0x110000; first += most)
    yield Array.from({ length: most }, (_, index) => String.fromCodePoint(first + index));
}

/** Also alone: a text that has nothing else may be left as it stands. */
const acting = [...everyCharacter()].filter((character) => acts.test(character));

test.each([
  ['a line', (text: string) => toVisible(text)],
  ['a log', (text: string) => shownText(text).replace('a\nb', 'ab')],
  ['JSON', (text: string) => shownJson(JSON.stringify(text))],
])('in %s no character acts', long, (_, print) => {
  const actsIn = (characters: readonly string[]): boolean => {
    const printed = print(characters.map((character) => `a${character}b`).join(''));
    expect(printed.match(/b/g)?.length).toBeGreaterThanOrEqual(characters.length);
    return acts.test(printed.replaceAll(written, ''));
  };
  const suspects = [...everyText()].filter(actsIn).flat();
  const left = [...new Set([...acting, ...suspects])].filter((character) => actsIn([character]));
  expect(left.map((character) => character.codePointAt(0)?.toString(16))).toEqual([]);
});

test('JSON is the same document', long, () => {
  const text = [...everyCharacter()].filter((character) => !/\p{Cs}/u.test(character)).join('');
  expect(JSON.parse(shownJson(JSON.stringify(text)))).toBe(text);
});

test.each(['می‌خواهم', '👩‍👩‍👧', '☂️', '葛󠄀', '٪ ۝', 'naïve', 'ﬁ', '한글'])('%s stays as it is written', (word) => {
  expect(toVisible(word)).toBe(word);
});
