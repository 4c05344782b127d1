/** What programs write before others have made it over: Firefox's own profiles, and OTLP as JSON. */
import { expect, test } from 'vitest';
import { readProfile } from '../../../src/profile/formats/detect.ts';
import { sumOf, totalsByName, treeOf } from './fixture.ts';

const read = (value: unknown, options = {}): ReturnType<typeof readProfile> =>
  readProfile(new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value)), options);

const schemas = {
  samples: { stack: 0, time: 1, eventDelay: 2, threadCPUDelta: 3 },
  stackTable: { prefix: 0, frame: 1 },
  frameTable: { location: 0, relevantForJS: 1, innerWindowID: 2, implementation: 3, line: 4, column: 5, category: 6 },
};

/** `parse` calls `walk`, which calls into a library; each row is as short as its last value allows. */
function geckoThread(name: string, tid: number): unknown {
  return {
    name,
    tid,
    processType: 'default',
    markers: { schema: { name: 0 }, data: [] },
    samples: {
      schema: schemas.samples,
      data: [
        [2, 1.5, 0, 900],
        [2, 2.5, 0, 1100],
        [1, 3.5],
        [null, 4.5, 0, 5],
        [0, 5.5, 0, 400],
      ],
    },
    stackTable: {
      schema: schemas.stackTable,
      data: [
        [null, 0],
        [0, 1],
        [1, 2],
      ],
    },
    frameTable: { schema: schemas.frameTable, data: [[0, true, 0, null, 4], [1, true, 0, null, 31], [2]] },
    stringTable: ['parse (https://a.test/js/app.js:3:17)', 'walk (https://a.test/js/app.js:20:5)', '0x7f0000001234'],
  };
}

const gecko = {
  meta: { version: 27, interval: 1, sampleUnits: { time: 'ms', eventDelay: 'ms', threadCPUDelta: 'µs' } },
  libs: [{ name: 'libxul.so', start: 0x7f0000000000, end: 0x7f0000100000 }],
  threads: [geckoThread('GeckoMain', 1)],
  processes: [{ meta: {}, libs: [], threads: [geckoThread('Worker', 2)], processes: [] }],
};

test('a profile as Firefox itself writes it: threads of all processes, definitions, lines that ran, addresses', () => {
  const profile = read(gecko);
  expect(profile).toMatchObject({ mode: 'cpu', producer: 'firefox', period: 1e6 });
  expect(profile.notes).toEqual(['2 threads are added up: GeckoMain, Worker; --thread NAME reads one']);
  const main = read(gecko, { thread: 'GeckoMain' });
  expect(main.frames).toEqual([
    { name: 'parse', file: 'https://a.test/js/app.js', line: 3, column: 17, language: 'js', kind: 'user' },
    { name: 'walk', file: 'https://a.test/js/app.js', line: 20, column: 5, language: 'js', kind: 'user' },
    { name: 'libxul.so!0x1234', language: 'native', kind: 'user' },
  ]);
  expect(main.stacks.map(({ frames, values, leafLine }) => [frames, values, leafLine])).toEqual([
    [[0, 1, 2], [2, 2_000_000], undefined],
    [[0, 1], [1, 0], 31],
    [[0], [1, 400_000], 4],
  ]);
});

test('one of whose tables is missing is refused by its place', () => {
  const [thread] = gecko.threads;
  const broken = { ...gecko, processes: [{ threads: [{ ...(thread as object), stackTable: undefined }] }] };
  expect(() => read(broken)).toThrow(/processes\[0\]\.threads\[0\]\.stackTable must be an object/);
});

/** Numbers of 64 bits are texts in JSON; index 0 of each table is null. */
const dictionary = {
  stringTable: ['', 'cpu', 'nanoseconds', 'main.main', 'main.go', 'main.work', 'host'],
  mappingTable: [{}],
  functionTable: [
    {},
    { nameStrindex: 3, filenameStrindex: 4, startLine: '3' },
    { nameStrindex: 5, filenameStrindex: 4, startLine: 9 },
  ],
  locationTable: [{}, { lines: [{ functionIndex: 1, line: '5' }] }, { lines: [{ functionIndex: 2, line: '11' }] }],
  stackTable: [{}, { locationIndices: [2, 1] }, { locationIndices: [1] }],
  attributeTable: [{}, { keyStrindex: 6, value: { stringValue: 'a' } }],
};

const profileOf = (values: readonly unknown[]): unknown => ({
  sampleType: { typeStrindex: 1, unitStrindex: 2 },
  samples: [
    { stackIndex: 1, values, attributeIndices: [1], timestampsUnixNano: ['1700000000000000001'] },
    { stackIndex: 2, values: [100] },
  ],
  durationNano: '2000000000',
  periodType: { typeStrindex: 1, unitStrindex: 2 },
  period: '10000000',
});

const exported = (values: readonly unknown[]): Readonly<Record<string, unknown>> => ({
  resourceProfiles: [{ resource: {}, scopeProfiles: [{ scope: { name: 'x' }, profiles: [profileOf(values)] }] }],
  dictionary,
});

const expected = { 'main.main': { self: 100, total: 600 }, 'main.work': { self: 500, total: 500 } };

test('OTLP as JSON, its numbers of 64 bits as texts', () => {
  const profile = read(exported(['500']));
  expect(profile).toMatchObject({
    sampleTypes: [{ type: 'cpu', unit: 'ns' }],
    period: 10_000_000,
    durationNs: 2_000_000_000,
    producer: 'otlp',
    leftOut: ['labels (host)', 'lines of calls'],
  });
  expect(Object.fromEntries(totalsByName(profile))).toEqual(expected);
  expect(profile.frames[0]).toMatchObject({ name: 'main.main', file: 'main.go', line: 3, language: 'go' });
});

test('the same by the names of the messages, and one export a line, as the collector writes them to a file', () => {
  const text = JSON.stringify(exported([500])).replaceAll(
    /"([a-z]+(?:[A-Z][a-z]*)+)":/g,
    (_, key: string) => `"${key.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}":`,
  );
  expect(text).toContain('"function_index":');
  expect(Object.fromEntries(totalsByName(read(text)))).toEqual(expected);
  const lines = read(`${JSON.stringify(exported([500]))}\n${JSON.stringify(exported([300]))}\n`);
  expect(sumOf(lines)).toBe(1000);
  expect(lines.notes).toEqual(['2 resources (services or containers) are added up']);
});

test('what was written before 1.9: parts of one list of locations', () => {
  const { stackTable: _, ...tables } = dictionary;
  const locations = tables.locationTable.map(({ lines }) => ({ line: lines }));
  const profile = {
    sampleType: [{ typeStrindex: 1, unitStrindex: 2 }],
    sample: [
      { locationsStartIndex: 0, locationsLength: 2, value: [500] },
      { locationsStartIndex: 1, locationsLength: 1, value: ['100'] },
    ],
    locationIndices: [2, 1],
    durationNanos: 5,
  };
  const file = {
    resourceProfiles: [{ scopeProfiles: [{ profiles: [profile] }] }],
    dictionary: { ...tables, locationTable: locations },
  };
  expect(Object.fromEntries(totalsByName(read(file)))).toEqual(expected);
});

test.each([
  ['a number that is none', exported(['a']), /samples\[0\]\.values\[0\] must be a whole number/],
  [
    'a table that is none',
    { ...exported([1]), dictionary: { stringTable: [1] } },
    /dictionary\.stringTable\[0\] must be a string/,
  ],
  ['no dictionary', { resourceProfiles: [] }, /the dictionary must be there/],
])('%s is refused by its place', (_, file, words) => {
  expect(() => read(file)).toThrow(words);
});

test('folded counts may be aligned: the gap before one is no part of a name', () => {
  const aligned = read('main;parse       5\nmain;walk\t\t 17\n');
  expect(aligned.frames.map(({ name }) => name)).toEqual(['main', 'parse', 'walk']);
  expect(sumOf(aligned)).toBe(22);
});

test('branches that perf prints behind a sample are no caller', () => {
  const profile = read(
    'bench 12 1.000001: 7 cycles: \n\t55d0c0de1234 parse+0x14 (/work/bench)\n\t55d0c0de2234 main+0x2 (/work/bench)\n 0x55d0c0de1230/0x55d0c0de2230/P/-/-/0  0x1/0x2/M/-/-/3 \n\nbench 12 1.000002: 7 cycles: \n\t55d0c0de1234 parse+0x14 (/work/bench)\n main+0x1/parse+0x2/P/-/-/0 \n\n',
  );
  expect(Object.fromEntries(totalsByName(profile))).toEqual({
    main: { self: 0, total: 7 },
    parse: { self: 14, total: 14 },
  });
});

test('durations of a trace: parts never exceed the whole, and events may be in any order', () => {
  const event = (name: string, ts: number, dur: number): unknown => ({ name, ph: 'X', ts, dur, pid: 1, tid: 1 });
  const parts = read([
    event('a', 123456789.0123, 1.0004),
    event('b', 123456789.0123, 0.5006),
    event('c', 123456789.5129, 0.4998),
  ]);
  for (const { values } of parts.stacks) for (const value of values) expect(value).toBeGreaterThanOrEqual(0);
  const at = (name: string, ph: string, ts: number): unknown => ({ name, ph, ts, pid: 1, tid: 1 });
  const inOrder = [at('a', 'B', 10), at('b', 'B', 20), at('b', 'E', 40), at('a', 'E', 100)];
  expect(treeOf(read(inOrder.toReversed()))).toEqual(treeOf(read(inOrder)));
  expect(Object.fromEntries(totalsByName(read(inOrder)))).toEqual({
    a: { self: 70_000, total: 90_000 },
    b: { self: 20_000, total: 20_000 },
  });
});

test('speedscope: a thread that never ran does not hide one of another unit, and times are whole', () => {
  const of = (profiles: readonly unknown[]): unknown => ({
    $schema: 'https://www.speedscope.app/file-format-schema.json',
    shared: { frames: [{ name: 'a' }, { name: 'b' }] },
    profiles,
  });
  const empty = { type: 'sampled', name: 'idle', unit: 'none', startValue: 0, endValue: 0, samples: [], weights: [] };
  const bytes = {
    type: 'sampled',
    name: 'main',
    unit: 'bytes',
    startValue: 0,
    endValue: 1,
    samples: [[0]],
    weights: [9],
  };
  expect(sumOf(read(of([empty, bytes])))).toBe(9);
  const events = [
    { type: 'O', frame: 0, at: 1 },
    { type: 'O', frame: 1, at: 1.1 },
    { type: 'C', frame: 1, at: 1.4 },
    { type: 'C', frame: 0, at: 2 },
  ];
  const evented = read(of([{ type: 'evented', name: 't', unit: 'seconds', startValue: 1, endValue: 2, events }]));
  expect(evented.stacks.map(({ values }) => values)).toEqual([[7e8], [3e8]]);
});

test('austin: the end and the columns of an expression are no function', () => {
  const text = '# austin: 4.0.0\n# mode: cpu\n\nP42;T0:7;/a/b.py:main:3:3:5:9;C:\\a\\c.py:work:9:10:1:2 100\n';
  expect(read(text).frames.map(({ name, file }) => [name, file])).toEqual([
    ['main', '/a/b.py'],
    ['work', 'C:\\a\\c.py'],
  ]);
});
