/** Kinds of files that people bring, each beside a second one of its kind: what is read, and what is said of what is not. */
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readProfile } from '../../../src/profile/formats/detect.ts';
import { readOtlp } from '../../../src/profile/formats/otlp.ts';
import { writeOtlp } from '../../../src/profile/formats/otlp-write.ts';
import { readPprof } from '../../../src/profile/formats/pprof.ts';
import { writePprof } from '../../../src/profile/formats/pprof-write.ts';
import type { ReadOptions } from '../../../src/profile/formats/profile-format.ts';
import { writeSpeedscope } from '../../../src/profile/formats/speedscope-write.ts';
import type { Profile } from '../../../src/profile/profile.ts';
import { long } from '../../support/long.ts';
import { fixtureBytes, sumOf, totalsByName } from './fixture.ts';

const read = (content: unknown, options?: ReadOptions): Profile =>
  readProfile(
    content instanceof Uint8Array
      ? content
      : new TextEncoder().encode(typeof content === 'string' ? content : JSON.stringify(content)),
    options,
  );

function selfOf(profile: Profile): Readonly<Record<string, number>> {
  const entries = [...totalsByName(profile, profile.defaultType)].map(([name, { self }]) => [name, self] as const);
  return Object.fromEntries(entries.filter(([, self]) => self > 0));
}

const speedscope = (exporter: string, profile: object, names: readonly string[]): object => ({
  $schema: 'https://www.speedscope.app/file-format-schema.json',
  exporter,
  shared: { frames: names.map((name) => ({ name })) },
  profiles: [{ name: 'Thread (1)', startValue: 0, endValue: 5, unit: 'milliseconds', ...profile }],
});

describe('dotnet-trace', () => {
  const traceEvent = 'Microsoft.Diagnostics.Tracing.TraceEvent@3.1.0.0';
  const names = ['Threads', 'App!App.Main()', 'CPU_TIME', 'UNMANAGED_CODE_TIME', 'App!App.Work()'];
  const [threads, main, cpu, unmanaged, work] = [0, 1, 2, 3, 4];
  const events = (list: readonly (readonly ['O' | 'C', number, number])[]): object => ({
    type: 'evented',
    events: list.map(([type, frame, at]) => ({ type, frame, at })),
  });

  test('what it puts on top of a function that runs is the time of the function', () => {
    const evented = events([
      ['O', threads, 0],
      ['O', main, 0],
      ['O', cpu, 0],
      ['C', cpu, 2],
      ['O', work, 2],
      ['O', cpu, 2],
      ['C', cpu, 4],
      ['O', unmanaged, 4],
      ['C', unmanaged, 5],
      ['C', work, 5],
      ['C', main, 5],
      ['C', threads, 5],
    ]);
    const expected = { 'App!App.Main()': 2e6, 'App!App.Work()': 2e6, UNMANAGED_CODE_TIME: 1e6 };
    expect(selfOf(read(speedscope(traceEvent, evented, names)))).toEqual(expected);
    const sampled = {
      type: 'sampled',
      samples: [
        [threads, main, cpu],
        [threads, main, work, cpu],
        [threads, main, work, unmanaged],
      ],
      weights: [2, 2, 1],
    };
    expect(selfOf(read(speedscope(traceEvent, sampled, names)))).toEqual(expected);
  });

  test('another tool may have a function of that name', () => {
    const sampled = { type: 'sampled', samples: [[main, cpu]], weights: [2] };
    expect(selfOf(read(speedscope('rbspy', sampled, names)))).toEqual({ CPU_TIME: 2e6 });
  });
});

describe('stackprof', () => {
  const frames = {
    1: { name: 'Object#run', file: '/app/run.rb', line: 3 },
    2: { name: 'Object#hash', file: '/app/hash.rb', line: 8 },
    9: { name: '(garbage collection)', file: '' },
  };
  const dump = { version: 1.2, interval: 500, samples: 6, gc_samples: 1, missed_samples: 0, frames };
  const raw = [2, 1, 2, 3, 1, 1, 2, 1, 9, 1];

  test.each([
    ['wall', { 'Object#hash': 1.5e6, 'Object#run': 1e6, '(garbage collection)': 0.5e6 }],
    ['cpu', { 'Object#hash': 1.5e6, 'Object#run': 1e6, '(garbage collection)': 0.5e6 }],
    ['object', { 'Object#hash': 1500, 'Object#run': 1000, '(garbage collection)': 500 }],
    ['custom', { 'Object#hash': 3, 'Object#run': 2, '(garbage collection)': 1 }],
  ])('mode %s', (mode, expected) => {
    const profile = read({ ...dump, mode, raw });
    expect(selfOf(profile)).toEqual(expected);
    expect(profile.sampleCount).toBe(6);
  });

  test('the line that ran is the leaf’s, the line of a function is its own', () => {
    const profile = read({ ...dump, mode: 'cpu', raw, raw_lines: [2, 5, 11, 3, 1, 4, 2, 1, 0, 1], missed_samples: 7 });
    expect(profile.stacks.map(({ leafLine }) => leafLine).filter((line) => line !== undefined)).toEqual([11, 4]);
    expect(profile.frames.find(({ name }) => name === 'Object#hash')).toMatchObject({ file: '/app/hash.rb', line: 8 });
    expect(profile.notes).toEqual(['7 samples were missed by the profiler']);
  });

  test('what it does not hold is refused, not answered with what it holds', () => {
    const bytes = Buffer.from(JSON.stringify({ ...dump, mode: 'wall', raw }));
    expect(readProfile(bytes, { sampleType: 'samples' }).defaultType).toBe(0);
    expect(readProfile(bytes, { sampleType: 'wall' }).defaultType).toBe(1);
    expect(() => readProfile(bytes, { sampleType: 'cpu' })).toThrow(
      'its events must include cpu: current value is wall, samples',
    );
  });

  test('what breaks the format is named by its place', () => {
    expect(() => read({ ...dump, mode: 'cpu', raw: [2, 1, 3, 1] })).toThrow('raw[2] must be the id of a frame');
    expect(() => read({ ...dump, mode: 'cpu', raw: [9, 1, 3] })).toThrow('raw[0] must be at most 1');
    expect(() => read({ ...dump, mode: 'cpu', raw: [1, 1, -3] })).toThrow('raw[2] must be a number >= 0');
  });
});

test('Java’s names have dots, whichever table of functions gives them slashes', () => {
  const named = (names: readonly string[], language: 'unknown' | 'go' = 'unknown', file?: string): Profile => ({
    sampleTypes: [{ type: 'cpu', unit: 'ns' }],
    defaultType: 0,
    frames: names.map((name) => ({ name, file, language, kind: 'user' })),
    stacks: [{ frames: names.map((_, index) => index), values: [5] }],
    producer: 'other',
    mode: 'cpu',
  });
  const foreign = (bytes: Uint8Array): Uint8Array =>
    // What it says of itself would keep every name as it is.
    Uint8Array.from(Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll('flamegate', 'elsewhere'), 'latin1'));
  const java = named(['java/lang/Thread.run', 'com/acme/Bar$Inner.apply']);
  const dotted = ['java.lang.Thread.run', 'com.acme.Bar$Inner.apply'];
  expect(readOtlp(foreign(writeOtlp(java))).frames.map(({ name }) => name)).toEqual(dotted);
  // async-profiler writes no file, which is index 0, and has the type of its samples there.
  const locks = readProfile(fixtureBytes('async-profiler-4.1/lock.otlp'));
  expect(locks.frames.map(({ name, file }) => `${name} ${file ?? ''}`)).toContain(
    'java.util.concurrent.locks.LockSupport.park ',
  );
  expect(locks.frames.every(({ name, file }) => !name.includes('/') && file === undefined)).toBe(true);
  const go = named(['math/big.addVV', 'example.com/x/Y.Z']);
  expect(readOtlp(foreign(writeOtlp(go))).frames.map(({ name }) => name)).toEqual(go.frames.map(({ name }) => name));
});

describe('differences are told to be such, in every format', () => {
  const node = (hitCount: number): object => ({
    id: 1,
    callFrame: { functionName: 'f', url: '', lineNumber: 0, columnNumber: 0, scriptId: '0' },
    hitCount,
  });
  test.each<readonly [string, unknown]>([
    ['folded', 'main;f 3\nmain;g -4\n'],
    ['speedscope', speedscope('x', { type: 'sampled', samples: [[0]], weights: [-1] }, ['f'])],
    ['cpuprofile', { nodes: [node(-3)], startTime: 0, endTime: 1 }],
    ['heapprofile', { head: { callFrame: { functionName: '(root)' }, selfSize: -1, id: 1, children: [] } }],
    [
      'flamebearer',
      {
        flamebearer: {
          names: ['total', 'f'],
          levels: [
            [0, 4, 0, 0],
            [0, -4, -4, 1],
          ],
          numTicks: 4,
        },
        metadata: {},
      },
    ],
  ])('%s', (_, content) => {
    expect(() => read(content)).toThrow(expect.objectContaining({ hint: expect.stringContaining('profile diff') }));
  });
});

describe('perf script', () => {
  const sample = 'app 7 5.000001: 10 cycles:\n\t    401136 leaf+0x16 (/srv/app)\n\n';

  test('messages ahead of the first sample are passed over and told', () => {
    const profile = read(`Warning:\nProcessed 100 events and lost 1 chunks!\n\n${sample}${sample}`);
    expect(selfOf(profile)).toEqual({ leaf: 20 });
    expect(profile.notes).toEqual(['2 lines of no sample were passed over, the first "Warning:"']);
  });

  test.each([
    ['the address of data', 'app 7 5.1: 10 cpu/mem-loads/P:   7ffd12345678   401136 leaf(int)+0x1 (/a)\n', 'leaf(int)'],
    ['the place of a jump', 'app 7 5.1: 10 branches:  401136 leaf+0x1 (/a) => 401150 other+0x0 (/a)\n', 'leaf'],
    ['a function called like a number', 'app 7 5.1: 10 cycles:  401136 deadbeef (/a)\n', 'deadbeef'],
  ])('on the line of a sample beside its function: %s', (_, content, name) => {
    expect(selfOf(read(content))).toEqual({ [name]: 10 });
  });
});

test('numbers beyond what a format holds are refused, never wrapped', long, () => {
  expect(() => read('main;a 1e308\nmain;b 1e308\n')).toThrow('the sum of all costs must be a finite number');
  const ofCost = (cost: number): Profile => read(`main;a ${cost}\n`);
  for (const write of [writePprof, writeOtlp]) expect(() => write(ofCost(1e20))).toThrow('must be below 2^63');
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 63 }), (bits) => {
      const profile = ofCost(2 ** bits);
      for (const back of [readPprof(writePprof(profile)), readOtlp(writeOtlp(profile)), read(writeSpeedscope(profile))])
        expect(sumOf(back, back.defaultType) / 2 ** bits).toBeCloseTo(1, 9);
    }),
  );
});

test('a list of times that is empty is none', () => {
  const callFrame = { url: '/a.js', lineNumber: 0, columnNumber: 0, scriptId: '0' };
  const nodes = [
    { id: 1, callFrame: { ...callFrame, functionName: '(root)' }, children: [2, 3] },
    { id: 2, callFrame: { ...callFrame, functionName: 'a' } },
    { id: 3, callFrame: { ...callFrame, functionName: 'b' } },
  ];
  const file = { nodes, startTime: 0, endTime: 4000, samples: [2, 2, 2, 3] };
  for (const timeDeltas of [[], undefined, null]) {
    expect(selfOf(read({ ...file, timeDeltas }))).toEqual({ a: 3e6, b: 1e6 });
  }
});

test('what Pyroscope counts are things, not time', () => {
  const levels = [
    [0, 100, 0, 0],
    [0, 60, 60, 1, 0, 40, 40, 2],
  ];
  const file = (units: string): object => ({
    flamebearer: { names: ['total', 'a', 'b'], levels, numTicks: 100 },
    metadata: { format: 'single', sampleRate: 100, units },
  });
  for (const units of ['objects', 'goroutines', 'exceptions', 'lock_samples']) {
    const profile = read(file(units));
    expect(selfOf(profile)).toEqual({ a: 60, b: 40 });
    expect(profile.sampleTypes[0]).toEqual({ type: units === 'objects' ? 'alloc_objects' : units, unit: 'count' });
  }
});

describe('what is something else is named', () => {
  const pprof = gzipSync('x'.repeat(100)).toString('base64');
  test.each<readonly [string, string, RegExp, RegExp]>([
    ['base64', `${pprof}\n`, /base64/, /base64 -d/],
    ['counts with separators', 'main;a 1,000\nmain;b 20\n', /not plain numbers/, /frame;frame 1234/],
    ['shares', 'main;a 66.6%\nmain;b 33.3%\n', /not plain numbers/, /frame;frame 1234/],
    ['a table of stacks', 'stack,count\nmain;a,10\nmain;b,5\n', /not plain numbers/, /frame;frame 1234/],
    ['goroutines in full', 'goroutine 1 [running]:\nmain.main()\n\t/a.go:1\n', /debug=1 or 2/, /without \?debug/],
    ['spans', '{"resourceSpans":[{"scopeSpans":[]}]}', /OpenTelemetry/, /export its profiles/],
    ['a report of Node.js', '{"header":{"reportVersion":3},"javascriptStack":{}}', /diagnostic report/, /--cpu-prof/],
    [
      'stacks of py-spy',
      'Process 123: python a.py\nPython v3.11.2 (/usr/bin/python3)\n',
      /py-spy dump/,
      /py-spy record/,
    ],
    ['stacks of jstack', '"main" #1 prio=5 os_prio=0 tid=0x1 nid=0x2 runnable\n', /thread dump/, /async-profiler/],
    [
      'spans one a line',
      '{"resourceSpans":[]}\n{"resourceSpans":[]}\n',
      /spans, logs or metrics/,
      /export its profiles/,
    ],
    ['documents one a line', '{"a":[]}\n{"a":[]}\n', /one document/, /head -n 1/],
  ])('%s', (_, content, what, hint) => {
    expect(() => read(content)).toThrow(
      expect.objectContaining({ message: expect.stringMatching(what), hint: expect.stringMatching(hint) }),
    );
  });
});
