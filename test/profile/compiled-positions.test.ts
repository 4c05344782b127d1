import { expect, test } from 'vitest';
import { withoutCompiledPositions } from '../../src/profile/compiled-positions.ts';
import type { Frame, Profile } from '../../src/profile/profile.ts';
import { makeProfile } from './make-profile.ts';

const text = `interface Options { n: number }

export function heavy({ n }: Options): number {
  return light(n) * 2;
}
const light = (n: number): number => n;
`;

function of(...places: readonly (readonly [name: string, line: number, column: number])[]): Profile {
  const frames = places.map(
    ([name, line, column]): Frame => ({ name, line, column, file: 'a.ts', language: 'js', kind: 'user' }),
  );
  const stacks = [{ frames: frames.map((_, index) => index), values: [4], leafLine: 3 }];
  return { ...makeProfile('main 4'), frames, stacks };
}

const sources = new Map([['a.ts', text]]);

test.each([
  ['on a line that the text does not have', of(['heavy', 34, 15], ['light', 41, 13])],
  ['in a column that the line does not have', of(['heavy', 1, 120], ['light', 1, 166], ['(anonymous)', 1, 300])],
])('functions of what a loader compiled, %s, keep their file and lose their lines', (_, profile) => {
  const { frames, stacks, notes } = withoutCompiledPositions(profile, sources);
  expect(frames.map(({ name, file, line, column }) => [name, file, line, column])).toEqual(
    profile.frames.map(({ name }) => [name, 'a.ts', undefined, undefined]),
  );
  expect(stacks[0]?.leafLine).toBeUndefined();
  expect(notes).toEqual([expect.stringContaining('lines of a.ts are left out')]);
});

test.each([
  ['places of the text itself', of(['heavy', 3, 22], ['light', 6, 15])],
  ['some that were there before an edit', of(['heavy', 3, 22], ['gone', 80, 3])],
  ['a text that was edited since, with no place beyond it', of(['heavy', 4, 3], ['light', 3, 9])],
  ['the script’s own code', of(['(anonymous)', 1, 1])],
])('%s are kept', (_, profile) => {
  expect(withoutCompiledPositions(profile, sources)).toBe(profile);
});
