import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readProfile } from '../../../src/profile/formats/detect.ts';
import { readFirefox } from '../../../src/profile/formats/firefox.ts';
import { fixtureBytes, sumOf, totalsByName } from './fixture.ts';

const file = fixtureBytes('fxprof-0.8/run.json');
const read = (value: unknown, options = {}): ReturnType<typeof readFirefox> =>
  readFirefox(new TextEncoder().encode(JSON.stringify(value)), options);

test('what the crate behind samply wrote: CPU time by thread, samples beside it', () => {
  const profile = readProfile(file);
  expect(profile).toMatchObject({ mode: 'cpu', period: 2e6, periodUnit: 'ns', defaultType: 1, sampleCount: 8 });
  expect(Object.fromEntries(totalsByName(profile))).toEqual({
    main: { self: 0, total: 6.5e6 },
    work: { self: 0.5e6, total: 6.5e6 },
    hash: { self: 7e6, total: 7e6 },
    spawned: { self: 0, total: 1e6 },
  });
  expect(profile.notes).toEqual(['2 threads are added up: App, Worker; --thread NAME reads one']);
  for (const thread of ['Worker', '9', 'App/Worker']) expect(sumOf(readProfile(file, { thread }))).toBe(1e6);
});

/** As Firefox saves it since tables are shared; an address that nobody named, and a script's function. */
const shared = {
  meta: { interval: 1, preprocessedProfileVersion: 60, version: 30 },
  libs: [],
  shared: {
    stringArray: ['0x1f', 'libx.so', 'render', 'https://x.test/a.js'],
    sources: { filename: [3] },
    stackTable: { prefix: [null, 0], frame: [0, 1] },
    frameTable: { func: [0, 1], line: [null, 12] },
    funcTable: {
      name: [0, 2],
      resource: [0, -1],
      source: [null, 0],
      isJS: [false, true],
      lineNumber: [null, 10],
      columnNumber: [null, 3],
    },
    resourceTable: { name: [1] },
  },
  threads: [{ name: 'GeckoMain', tid: 1, samples: { stack: [1, 1, 0, null], time: [0, 1, 2, 3], weight: null } }],
};

test('shared tables, sources, addresses without a name and samples without weights', () => {
  const profile = read(shared);
  expect(profile.frames).toEqual([
    { name: 'libx.so!0x1f', language: 'native', kind: 'user' },
    { name: 'render', file: 'https://x.test/a.js', line: 10, column: 3, language: 'js', kind: 'user' },
  ]);
  expect(profile.stacks.map(({ frames, values, leafLine }) => [frames, values, leafLine])).toEqual([
    [[0], [1, 1e6], undefined],
    [[0, 1], [2, 2e6], 12],
  ]);
  expect(profile.mode).toBe('wall');
});

test('without an interval samples stay samples, and that is told', () => {
  const { interval: _, ...meta } = shared.meta;
  const profile = read({ ...shared, meta });
  expect(profile.sampleTypes[1]?.unit).toBe('samples');
  expect(profile.notes?.join()).toMatch(/does not name the sampling interval/);
});

const [thread] = shared.threads;

test.each([
  [
    'a raw profile without tables',
    { ...shared, threads: [{ ...thread, samples: { schema: {}, data: [] } }] },
    /threads\[0\]\.stringTable must be an array/,
  ],
  [
    'a stack in a circle',
    { ...shared, shared: { ...shared.shared, stackTable: { prefix: [1, 0], frame: [0, 1] } } },
    /a cycle/,
  ],
  [
    'a weight below zero',
    { ...shared, threads: [{ ...thread, samples: { stack: [0], weight: [-1] } }] },
    /weight.* must be a number >= 0/,
  ],
  ['a missing table', { ...shared, shared: {} }, /stackTable must be an object/],
] as const)('%s is refused', (_, value, message) => {
  expect(() => read(value)).toThrow(message);
});

/** As Firefox saves it since version 66: how far before each stack its parent is, in place of where. */
function withOffsets(value: typeof shared): typeof shared {
  const { prefix, ...stackTable } = value.shared.stackTable;
  const prefixOffset = prefix.map((parent, stack) => (parent === null ? 0 : stack - parent));
  return JSON.parse(
    JSON.stringify({ ...value, shared: { ...value.shared, stackTable: { ...stackTable, prefixOffset } } }),
  );
}

test('offsets in place of prefixes give the same stacks, and one that leads out of the table is refused', () => {
  expect(read(withOffsets(shared))).toEqual(read(shared));
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 40 }), (at) => {
      // Parents come before their children; the first has none.
      const prefix = at.map((share, stack) => (stack === 0 || share > 0.9 ? null : Math.floor(share * stack)));
      const stackTable = { prefix, frame: at.map((_, stack) => stack % 2) } as typeof shared.shared.stackTable;
      const samples = { stack: at.map((_, stack) => stack), time: [], weight: null };
      const threads = shared.threads.map((each) => ({ ...each, samples }));
      const file = { ...shared, shared: { ...shared.shared, stackTable }, threads } as typeof shared;
      expect(read(withOffsets(file))).toEqual(read(file));
    }),
  );
  const stackTable = { prefixOffset: [0, 2], frame: [0, 1] };
  expect(() => read({ ...shared, shared: { ...shared.shared, stackTable } })).toThrow(
    /threads\[0\]\.stackTable\.prefixOffset\[1\] must be at most 1/,
  );
});

test('where source maps put a function comes before where it was, and a library may be of the frame', () => {
  const { funcTable, frameTable, sources, stringArray } = shared.shared;
  const profile = read({
    ...shared,
    libs: [{ name: 'liby.so' }],
    shared: {
      ...shared.shared,
      stringArray: [...stringArray, 'src/render.ts'],
      sources: { filename: [...sources.filename, 4] },
      sourceLocationTable: { source: [1, 1], line: [70, 73], column: [5, 9], length: 2 },
      funcTable: { ...funcTable, resource: [-1, -1], originalLocation: [null, 0] },
      frameTable: { ...frameTable, lib: [0, -1], originalLocation: [null, 1] },
    },
  });
  expect(profile.frames).toMatchObject([
    { name: 'liby.so!0x1f' },
    { name: 'render', file: 'src/render.ts', line: 70, column: 5 },
  ]);
  expect(profile.stacks.at(-1)?.leafLine).toBe(73);
});
