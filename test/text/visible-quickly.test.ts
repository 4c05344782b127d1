import { expect, test } from 'vitest';
import { displayWidth } from '../../src/report/display-width.ts';
import { toVisible } from '../../src/text/visible.ts';
import { long } from '../support/long.ts';

/** Every character, alone and three and five times, as marks are cut only where many stand together. */
function* texts(): Generator<string> {
  for (let code = 0; code <= 0x10ffff; code += code < 0x30000 ? 1 : 0x101) {
    const character = String.fromCodePoint(code);
    yield character;
    if (code < 0x3000) yield character.repeat(5);
  }
}

test('a text is made visible the same, whatever stands beside it', long, () => {
  // What is looked at letter by letter only where a text needs it: a letter that does need it comes behind.
  const needy = 'ↂ中';
  const unlike = [...texts()].filter((text) => toVisible(text + needy) !== toVisible(text) + needy);
  expect(unlike).toEqual([]);
});

test('a text takes the same columns, whatever stands beside it', () => {
  const unlike = [...texts()].filter((text) => displayWidth(`${text}中`) !== displayWidth(text) + 2);
  expect(unlike).toEqual([]);
});
