import { expect, test } from 'vitest';
import { profileTurns } from '../../src/measure/profiles.ts';

test('sides alternate, and so does the side that begins, so that drift hits both alike', () => {
  const turns = profileTurns(['baseline', 'candidate'], 3).map(({ side, repeat }) => `${side[0]}${repeat}`);
  expect(turns).toEqual(['b0', 'c0', 'c1', 'b1', 'b2', 'c2']);
  expect(profileTurns(['candidate'], 2).map(({ side }) => side)).toEqual(['candidate', 'candidate']);
});
