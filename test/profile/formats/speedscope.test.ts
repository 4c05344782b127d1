import { expect, test, vi } from 'vitest';
import { readSpeedscope } from '../../../src/profile/formats/speedscope.ts';
import { writeSpeedscope } from '../../../src/profile/formats/speedscope-write.ts';
import type { Profile } from '../../../src/profile/profile.ts';
import { long } from '../../support/long.ts';
import { makeProfile } from '../make-profile.ts';
import { fixtureBytes, fixtureText, frameNamed, sumOf, totalsByName } from './fixture.ts';

// Deep stacks and many random files take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const read = (value: unknown, options = {}): ReturnType<typeof readSpeedscope> =>
  readSpeedscope(new TextEncoder().encode(JSON.stringify(value)), options);

test('py-spy: weights sum, lines leave the frames', () => {
  const raw = JSON.parse(fixtureText('py-spy-0.4/run.speedscope.json.gz')) as {
    readonly profiles: readonly { readonly weights: readonly number[]; readonly samples: readonly unknown[] }[];
  };
  const profile = readSpeedscope(fixtureBytes('py-spy-0.4/run.speedscope.json.gz'));
  const seconds = raw.profiles.flatMap(({ weights }) => weights).reduce((sum, weight) => sum + weight, 0);
  expect(sumOf(profile)).toBe(Math.round(seconds * 1e9));
  expect(profile).toMatchObject({
    producer: 'py-spy',
    sampleTypes: [{ type: 'wall', unit: 'ns' }],
    sampleCount: raw.profiles.flatMap(({ samples }) => samples).length,
  });
  expect(profile.frames.filter(({ name }) => name === 'spin')).toHaveLength(1);
  expect(frameNamed(profile, 'spin')).toEqual({ name: 'spin', file: '/app/work.py', language: 'python', kind: 'user' });
  const totals = totalsByName(profile);
  expect(totals.get('slow')?.total ?? 0).toBeGreaterThan(1.4 * (totals.get('Shape.area')?.total ?? 0));
});

const file = (...profiles: object[]): object => ({
  $schema: 'https://www.speedscope.app/file-format-schema.json',
  shared: { frames: [{ name: 'a', file: 'a.ts', line: 3, col: 5 }, { name: 'b' }] },
  profiles,
});
const evented = (events: object[], more: object = {}): object => ({
  type: 'evented',
  name: 't',
  unit: 'milliseconds',
  startValue: 0,
  endValue: 10,
  events,
  ...more,
});
const o = (frame: number, at: number): object => ({ type: 'O', frame, at });
const c = (frame: number, at: number): object => ({ type: 'C', frame, at });
const sampled = (name: string, samples: number[][], weights: number[]): object => ({
  type: 'sampled',
  name,
  unit: 'milliseconds',
  startValue: 0,
  endValue: 1,
  samples,
  weights,
});

test('events: self time is what lies between, and time with nothing open counts nowhere', () => {
  const profile = read(file(evented([o(0, 1), o(1, 2), c(1, 5), c(0, 6), o(0, 8), c(0, 9)])));
  expect(Object.fromEntries(totalsByName(profile))).toEqual({
    a: { self: 3e6, total: 6e6 },
    b: { self: 3e6, total: 3e6 },
  });
  expect(frameNamed(profile, 'a')).toMatchObject({ line: 3, column: 5, language: 'js' });
});

test('several threads are merged, or one is chosen by name', () => {
  const two = file(sampled('main', [[0], [0, 1]], [1, 2]), sampled('worker', [[0]], [4]));
  expect(sumOf(read(two))).toBe(7e6);
  expect(sumOf(read(two, { thread: 'worker' }))).toBe(4e6);
  expect(() => read(two, { thread: 'nobody' })).toThrow('one named nobody: current value is "main, worker"');
});

test('what is left open lasts to the end that the profile tells, or to its last event', () => {
  const open = read(file({ ...evented([o(0, 1), o(1, 2)]), endValue: 6 }));
  expect(totalsByName(open).get('b')).toEqual({ self: 4e6, total: 4e6 });
  expect(open.notes).toEqual(['profiles[0] leaves 2 frames open: they last to its end']);
  expect(sumOf(read(file({ ...evented([o(0, 1), o(1, 2), c(1, 5)]), endValue: undefined })))).toBe(4e6);
});

test('times of unlike units add up; bytes beside times are read on their own', () => {
  const mixed = file(
    sampled('in ms', [[0]], [2]),
    { ...sampled('in µs', [[1]], [500]), unit: 'microseconds' },
    { ...sampled('memory', [[1]], [512]), unit: 'bytes' },
  );
  expect(sumOf(read(mixed))).toBe(2_500_000);
  expect(read(mixed).notes).toEqual([
    '2 profiles are added up: in ms, in µs; --thread NAME reads one',
    'memory is of another unit and not shown: --thread memory',
  ]);
  for (const options of [{ thread: 'memory' }, { thread: '2' }, { sampleType: 'alloc_space' }]) {
    expect(read(mixed, options)).toMatchObject({ sampleTypes: [{ unit: 'B' }], stacks: [{ values: [512] }] });
  }
});

test('bytes and plain counts keep their unit', () => {
  expect(read(file({ ...sampled('t', [[0]], [3]), unit: 'bytes' })).sampleTypes).toEqual([
    { type: 'alloc_space', unit: 'B' },
  ]);
  expect(read(file({ ...sampled('t', [[0]], [3]), unit: 'none' })).sampleTypes).toEqual([
    { type: 'samples', unit: 'samples' },
  ]);
});

for (const [message, value] of [
  ['profiles must be at least one', file()],
  ['the length of profiles[0].weights must be 1', file(sampled('t', [[0]], []))],
  ['profiles[0].samples[0] must be frames below 2', file(sampled('t', [[7]], [1]))],
  ['profiles[0].samples[0] must be an integer >= 0', file(sampled('t', [[-1]], [1]))],
  ['profiles[0].weights[0] must be a number >= 0', file(sampled('t', [[0]], [-1]))],
  ['profiles[0].events[1] must be the close of the frame opened last', file(evented([o(0, 1), c(1, 2)]))],
  ['profiles[0].events[0] must be the close of the frame opened last', file(evented([c(1, 2)]))],
  ['profiles[0].events[1].at must be >= 3', file(evented([o(0, 3), c(0, 2)]))],
  ['profiles[0].type must be sampled or evented', file({ name: 't', type: 'x' })],
  ['shared.frames[0].name must be a string', { shared: { frames: [{}] }, profiles: [sampled('t', [], [])] }],
] as const) {
  test(`a broken file is refused: ${message}`, () => {
    expect(() => read(value)).toThrow(message);
  });
}

test('a stack a hundred thousand deep is read from events', { ...long, timeout: 20_000 }, () => {
  const depth = 1e5;
  const opens = Array.from({ length: depth }, (_, i) => o(i % 2, 1));
  const closes = Array.from({ length: depth }, (_, i) => c((depth - 1 - i) % 2, 4));
  const profile = read(file(evented([...opens, ...closes])));
  expect(profile.stacks.map(({ frames, values }) => [frames.length, values[0]])).toEqual([[depth, 3e6]]);
});

test('so many deep stacks that memory would not hold them are refused', () => {
  const opens = Array.from({ length: 2e4 }, (_, i) => o(i % 2, i));
  const closes = Array.from({ length: 2e4 }, (_, i) => c((2e4 - 1 - i) % 2, 2e4 + i));
  expect(() => read(file(evented([...opens, ...closes])))).toThrow(/depths of its distinct stacks must sum to/);
}, 20_000);

test.each<readonly [string, Partial<Profile>]>([
  [
    'processor time, which is no wall time',
    { sampleTypes: [{ type: 'cpu', unit: 'ns' }], mode: 'cpu', producer: 'v8-cpu' },
  ],
  ['an event that is no unit of speedscope', { sampleTypes: [{ type: 'cycles', unit: 'cycles' }], mode: 'cycles' }],
  ['objects, which are no samples', { sampleTypes: [{ type: 'alloc_objects', unit: 'count' }], mode: 'alloc' }],
  ['bytes still in use', { sampleTypes: [{ type: 'inuse_space', unit: 'B' }], mode: 'inuse' }],
  ['what was sampled and how often it ran', { sampleCount: 77, operations: 12, inlining: 'off' }],
])('what is written here is read back as what it was: %s', (_, header) => {
  const profile: Profile = { ...makeProfile('main@a.js:1;f@a.js:2 5\nmain@a.js:1 3'), ...header };
  const { sampleTypes, mode, producer, sampleCount, operations, inlining } = profile;
  const back = readSpeedscope(writeSpeedscope(profile));
  expect(back).toEqual(expect.objectContaining({ sampleTypes, mode, producer }));
  expect([back.sampleCount, back.operations, back.inlining]).toEqual([sampleCount, operations, inlining]);
});

test('a unit that the file itself tells outranks what is written for this reader', () => {
  const file = JSON.parse(new TextDecoder().decode(writeSpeedscope(makeProfile('main 5'))));
  const bent = {
    ...file,
    flamegate: { type: 'cpu', unit: 'B', told: [] },
    profiles: [{ ...file.profiles[0], unit: 'seconds' }],
  };
  const { sampleTypes } = readSpeedscope(new TextEncoder().encode(JSON.stringify(bent)));
  expect(sampleTypes).toEqual([{ type: 'cpu', unit: 'ns' }]);
});
