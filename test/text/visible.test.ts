/** Every character there is: what acts or cannot be seen is not printed as it stands, and what writes words is. */
import { expect, test } from 'vitest';
import { shownJson, shownText } from '../../src/text/shown.ts';
import { toVisible } from '../../src/text/visible.ts';

/** Joiners, variants and signs over numbers: without them whole scripts and emoji cannot be written. */
const written =
  /\u200c|\u200d|[\u180b-\u180d\u180f]|[\ufe00-\ufe0f]|[\u{e0100}-\u{e01ef}]|[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u{110bd}\u{110cd}]|[\u{13430}-\u{1343f}]/u;
const acts = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}]/u;

function* everyCharacter(): Generator<string> {
  for (let code = 0; code < 0x110000; code++) yield String.fromCodePoint(code);
}

test.each([
  ['a line', (character: string) => toVisible(`a${character}b`)],
  ['a log', (character: string) => shownText(`a${character}b`).replace('a\nb', 'ab')],
  ['JSON', (character: string) => shownJson(JSON.stringify(`a${character}b`))],
])('in %s no character acts', (_, print) => {
  const left = [...everyCharacter()].filter((character) => acts.test(print(character).replace(written, '')));
  expect(left.map((character) => character.codePointAt(0)?.toString(16))).toEqual([]);
});

test('JSON is the same document', () => {
  const text = [...everyCharacter()].filter((character) => !/\p{Cs}/u.test(character)).join('');
  expect(JSON.parse(shownJson(JSON.stringify(text)))).toBe(text);
});

test.each(['می‌خواهم', '👩‍👩‍👧', '☂️', '葛󠄀', '٪ ۝', 'naïve', 'ﬁ', '한글'])('%s stays as it is written', (word) => {
  expect(toVisible(word)).toBe(word);
});
