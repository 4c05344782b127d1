/** Names of files that a compiler wrote into instructions. */
import { expect, test } from 'vitest';
import { immediatesIn, isTakenApart } from '../../src/harness/proof/immediates.ts';

const never = (): boolean => false;
const movabs = (text: string): Buffer =>
  Buffer.concat([Buffer.from([0x48, 0xb8]), Buffer.from(text), Buffer.from([0x48, 0x89])]);
const movl = (text: string): Buffer => Buffer.concat([Buffer.from([0xc7, 0x44, 0x24, 0x18]), Buffer.from(text)]);

test('constants of letters are read from instructions, and nothing else', () => {
  const code = Buffer.concat([
    movabs('kept/zeb'),
    movl('ra.l'),
    Buffer.from([0xc7, 0x44, 0x24, 0x18, 1, 0, 0, 0, 0, 0]),
  ]);
  expect([...immediatesIn(code)].sort()).toEqual(['kept/zeb', 'ra.l']);
  expect([...immediatesIn(Buffer.from('no instruction at all'))]).toEqual([]);
});

/** As GCC and LLVM do: steps of eight, the last of eight or four letters overlapping; sixteen stay together among the data. */
function piecesOf(path: string): { readonly kept: string; readonly pieces: readonly string[] } {
  const kept = path.length >= 16 ? path.slice(0, 16) : '';
  const rest = path.slice(kept.length);
  const eights = rest.match(/.{8}/g) ?? [];
  const left = rest.length - eights.length * 8;
  return { kept, pieces: left === 0 ? eights : [...eights, path.slice(left > 4 ? -8 : -4)] };
}

const names = ['zebra.lab', 'words.txt', 'zebralong.lab', 'table-of-all.json', 'case.json', 'numbers_of_all.csv'];
const folders = ['', 'a/', 'kept/', 'testdata/', 'test/data/in/'];
const paths = folders.flatMap((folder) => names.map((name) => [folder + name, name] as const));

test.each(paths)('%s is known by its pieces', (path, name) => {
  const { kept, pieces } = piecesOf(path);
  const has = (text: string): boolean => kept.includes(text);
  const isWhole = has(name) || pieces.some((each) => each.includes(name));
  expect(isWhole || isTakenApart(name, new Set(pieces), has)).toBe(true);
});

test.each(['README.md', 'CHANGELOG.md', 'comparison.md', 'guide.md', 'command.ts'])(
  '%s is not known by the pieces of other names, nor by words that a program has',
  (name) => {
    const pieces = new Set([...paths.flatMap(([path]) => piecesOf(path).pieces), ' command.', 'README.']);
    const words = 'THREAD README CHANGELOG comparison guide command .txt .json .ts .md';
    expect(isTakenApart(name, pieces, (text) => words.includes(text))).toBe(false);
    expect(isTakenApart(name, pieces, never)).toBe(false);
  },
);
