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
    'a raw profile',
    { ...shared, threads: [{ ...thread, samples: { schema: {}, data: [] } }] },
    /must be of a processed profile/,
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
