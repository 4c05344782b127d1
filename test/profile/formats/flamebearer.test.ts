import { expect, test } from 'vitest';
import { readFlamebearer } from '../../../src/profile/formats/flamebearer.ts';
import { readFolded } from '../../../src/profile/formats/folded.ts';
import { fixtureBytes, fixtureText, sumOf, totalsByName } from './fixture.ts';

interface Answer {
  readonly flamebearer: { readonly numTicks: number };
  readonly leftTicks: number;
  readonly rightTicks: number;
}
const answer = (file: string): Answer => JSON.parse(fixtureText(`pyroscope-0.37/${file}.json`)) as Answer;
const read = (value: unknown, options = {}): ReturnType<typeof readFlamebearer> =>
  readFlamebearer(new TextEncoder().encode(JSON.stringify(value)), options);

for (const side of ['baseline', 'candidate']) {
  test(`/render of ${side}: ticks are the server's, and functions cost what was pushed`, () => {
    const profile = readFlamebearer(fixtureBytes(`pyroscope-0.37/${side}.json`));
    const { numTicks } = answer(side).flamebearer;
    expect(profile.sampleCount).toBe(numTicks);
    expect(sumOf(profile)).toBe(numTicks * 1e7);
    const pushed = totalsByName(readFolded(fixtureBytes(`pyroscope-0.37/${side}.folded.gz`)));
    const stored = totalsByName(profile);
    for (const [name, { self, total }] of pushed) {
      // The server rounds each stack when it spreads a push over its time slots.
      if (total < 20) continue;
      expect(Math.abs((stored.get(name)?.total ?? 0) / 1e7 - total), name).toBeLessThanOrEqual(0.05 * total + 2);
      expect(Math.abs((stored.get(name)?.self ?? 0) / 1e7 - self), name).toBeLessThanOrEqual(0.1 * total + 2);
    }
  });
}

test('/render-diff: each side is the profile that /render gives alone', () => {
  const bytes = fixtureBytes('pyroscope-0.37/diff.json');
  const left = readFlamebearer(bytes, { side: 'left' });
  const right = readFlamebearer(bytes, { side: 'right' });
  const positive = (totals: ReadonlyMap<string, { self: number; total: number }>): unknown =>
    Object.fromEntries([...totals].filter(([, { total }]) => total > 0));
  for (const [profile, alone, ticks] of [
    [left, 'baseline', answer('diff').leftTicks],
    [right, 'candidate', answer('diff').rightTicks],
  ] as const) {
    expect(sumOf(profile)).toBe(ticks * 1e7);
    const single = readFlamebearer(fixtureBytes(`pyroscope-0.37/${alone}.json`));
    expect(positive(totalsByName(profile))).toEqual(positive(totalsByName(single)));
  }
  expect(() => readFlamebearer(bytes)).toThrow('the side must be left or right');
});

test('bytes stay bytes', () => {
  const profile = readFlamebearer(fixtureBytes('pyroscope-0.37/alloc.json'));
  expect(profile).toMatchObject({ sampleTypes: [{ type: 'alloc_space', unit: 'B' }], mode: 'alloc' });
  expect(sumOf(profile)).toBe(answer('alloc').flamebearer.numTicks);
});

test('nanoseconds of newer servers come as ticks of a thousand million a second', () => {
  const flamebearer = {
    names: ['total', 'f'],
    levels: [
      [0, 7, 0, 0],
      [0, 7, 7, 1],
    ],
    numTicks: 7,
  };
  const profile = read({ flamebearer, metadata: { format: 'single', units: 'samples', sampleRate: 1e9 } });
  expect(profile.stacks.map(({ values }) => values)).toEqual([[7]]);
  expect(profile.sampleCount).toBeUndefined();
});

const single = (names: unknown, levels: unknown): object => ({
  flamebearer: { names, levels },
  metadata: { format: 'single' },
});

for (const [message, value] of [
  ['flamebearer.levels[0][1] must be a number >= 0', single(['total'], [[0, '3', 0, 0]])],
  ['the length of flamebearer.levels[0] must be a multiple of 4', single(['total'], [[0, 3, 0]])],
  [
    'flamebearer.levels[1][0] must be a bar under one of the level before',
    single(
      ['total', 'a'],
      [
        [0, 3, 0, 0],
        [0, 4, 4, 1],
      ],
    ),
  ],
  [
    'flamebearer.levels[1][3] must be an index below 1',
    single(
      ['total'],
      [
        [0, 3, 0, 0],
        [0, 3, 3, 9],
      ],
    ),
  ],
  ['flamebearer must be an object', {}],
  ['metadata.format must be single or double', { flamebearer: {}, metadata: { format: 'triple' } }],
] as const) {
  test(`a broken answer is refused: ${message}`, () => {
    expect(() => read(value)).toThrow(message);
  });
}

test.each([
  [
    'a leaf, is what a server folded',
    [
      [0, 9, 0, 0],
      [0, 4, 4, 2, 0, 5, 5, 1],
    ],
    true,
  ],
  [
    'a function that calls another, is one',
    [
      [0, 9, 0, 0],
      [0, 9, 1, 2],
      [0, 8, 8, 1],
    ],
    false,
  ],
])('"other", %s', (_, levels, isFolded) => {
  const file = {
    flamebearer: { names: ['total', 'spin', 'other'], levels, numTicks: 9 },
    metadata: { format: 'single', units: 'samples', sampleRate: 100 },
  };
  const profile = readFlamebearer(new TextEncoder().encode(JSON.stringify(file)));
  expect(profile.notes?.join().includes('folded') ?? false).toBe(isFolded);
});
