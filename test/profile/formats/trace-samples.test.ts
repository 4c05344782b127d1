/** Traces whose samples refer to a table of frames: those of Hermes and systrace. */
import { expect, test } from 'vitest';
import { readProfile } from '../../../src/profile/formats/detect.ts';
import type { Profile } from '../../../src/profile/profile.ts';
import { totalsByName } from './fixture.ts';

const read = (file: unknown, thread?: string): Profile =>
  readProfile(new TextEncoder().encode(JSON.stringify(file)), thread === undefined ? {} : { thread });

const stackFrames = {
  1: { line: '1', column: '2', funcLine: '1', funcColumn: '1', name: 'global(app.js:1:2)', category: 'JavaScript' },
  2: {
    line: '9',
    column: '4',
    funcLine: '5',
    funcColumn: '3',
    name: 'work(app.js:9:4)',
    category: 'JavaScript',
    parent: 1,
  },
  3: { name: '[Native] sort', category: 'Native', parent: 2 },
};
const sample = (ts: number, sf: number | undefined, tid = '9'): object => ({
  cpu: '-1',
  name: '',
  ts: String(ts),
  pid: 1,
  tid,
  weight: '1',
  ...(sf === undefined ? {} : { sf }),
});

const selfOf = (profile: Profile): Readonly<Record<string, number>> =>
  Object.fromEntries([...totalsByName(profile)].map(([name, { self }]) => [name, self] as const));

test('a sample of Hermes lasts to the next one, and functions stand where they begin', () => {
  const samples = [sample(4000, 1), sample(1000, 2), sample(2000, 3), sample(5000, undefined)];
  const profile = read({ traceEvents: [], samples, stackFrames });
  expect(selfOf(profile)).toEqual({ global: 1e6, work: 1e6, '[Native] sort': 2e6 });
  const work = profile.frames.find(({ name }) => name === 'work');
  expect(work).toMatchObject({ file: 'app.js', line: 5, column: 3, language: 'js' });
  expect(profile.sampleTypes[profile.defaultType]).toEqual({ type: 'wall', unit: 'ns' });
});

test('threads are added up and told, or one is chosen; the last sample lasts as long as most', () => {
  const samples = [sample(0, 2), sample(10, 2), sample(0, 1, '8'), sample(30, 1, '8')];
  const traceEvents = [{ ph: 'M', name: 'thread_name', pid: 1, tid: 8, args: { name: 'mqt_js' } }];
  const file = { traceEvents, samples, stackFrames };
  expect(selfOf(read(file))).toEqual({ global: 60_000, work: 20_000 });
  expect(read(file).notes).toEqual([expect.stringContaining('2 threads are added up: 1/9, mqt_js')]);
  expect(selfOf(read(file, 'mqt_js'))).toEqual({ global: 60_000 });
});

test.each([
  ['stackFrames[7] must be an object', { samples: [sample(1, 7)], stackFrames }],
  [
    'no ancestor of itself',
    { samples: [sample(1, 4)], stackFrames: { 4: { name: 'a', parent: 5 }, 5: { name: 'b', parent: 4 } } },
  ],
  ['samples[0].ts must be a finite number', { samples: [{ sf: 1, ts: 'soon' }], stackFrames }],
])('refused: %s', (message, file) => {
  expect(() => read({ traceEvents: [], ...file })).toThrow(message);
});
