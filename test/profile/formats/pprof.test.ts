import { gunzipSync, gzipSync } from 'node:zlib';
import {
  Function as FunctionEntry,
  Line,
  Location,
  Mapping,
  Profile as PprofProfile,
  type ProfileInput,
  Sample,
  StringTable,
  ValueType,
} from 'pprof-format';
import { expect, test, vi } from 'vitest';
import { readCpuProfile } from '../../../src/profile/formats/cpuprofile.ts';
import { readPprof } from '../../../src/profile/formats/pprof.ts';
import { writePprof } from '../../../src/profile/formats/pprof-write.ts';
import { fixtureBytes, fixtureText, frameNamed, sumOf, totalsByName } from './fixture.ts';
import { parseGoTop } from './oracles.ts';

// Deep stacks and many random files take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const tops: readonly (readonly [file: string, type: string, top: string])[] = [
  ['cpu', 'cpu', 'cpu'],
  ['cpu', 'samples', 'cpu-samples'],
  ['mem', 'alloc_space', 'mem-alloc_space'],
  ['mem', 'alloc_objects', 'mem-alloc_objects'],
  ['mem', 'inuse_space', 'mem-inuse_space'],
  ['mem', 'inuse_objects', 'mem-inuse_objects'],
];

for (const [file, type, top] of tops) {
  test(`Go ${type}: self and total of every function are those of go tool pprof`, () => {
    const profile = readPprof(fixtureBytes(`go-1.26/${file}.pprof.gz`), { sampleType: type });
    const rows = parseGoTop(fixtureText(`go-1.26/${top}.top.txt`));
    expect(rows.size).toBeGreaterThan(20);
    // The tool leaves out functions of zero total in the type shown.
    const totals = [...totalsByName(profile)].filter(([, { total }]) => total > 0);
    expect(Object.fromEntries(totals)).toEqual(Object.fromEntries(rows));
  });
}

test('Go: the default type is the one the file names, else the last', () => {
  const memory = readPprof(fixtureBytes('go-1.26/mem.pprof.gz'));
  expect(memory.sampleTypes[memory.defaultType]).toEqual({ type: 'alloc_space', unit: 'B' });
  expect(memory.mode).toBe('alloc');
  const cpu = readPprof(fixtureBytes('go-1.26/cpu.pprof.gz'));
  expect(cpu.sampleTypes[cpu.defaultType]).toEqual({ type: 'cpu', unit: 'ns' });
  expect(cpu).toMatchObject({ mode: 'cpu', period: 1e7, periodUnit: 'ns', sampleCount: sumOf(cpu, 0) });
});

test('Go: user code, standard library and inlined callers are told apart', () => {
  const profile = readPprof(fixtureBytes('go-1.26/cpu.pprof.gz'));
  expect(frameNamed(profile, 'example.com/work.spin')).toMatchObject({ language: 'go', kind: 'user', line: 5 });
  expect(frameNamed(profile, 'testing.(*B).runN')).toMatchObject({ language: 'go', kind: 'runtime' });
  const inlined = profile.stacks.map(({ frames }) => frames.map((frame) => profile.frames[frame]?.name).join(';'));
  expect(inlined.some((path) => path.includes('work.Slow;example.com/work.step;example.com/work.spin'))).toBe(true);
});

test('a file in one piece, unzipped, or in pieces of seven bytes reads the same', () => {
  const zipped = fixtureBytes('go-1.26/cpu.pprof.gz');
  const whole = readPprof(zipped);
  const raw = gunzipSync(zipped);
  const pieces = Array.from({ length: Math.ceil(raw.length / 7) }, (_, i) => raw.subarray(i * 7, i * 7 + 7));
  expect(readPprof(raw)).toEqual(whole);
  expect(readPprof(pieces)).toEqual(whole);
});

test('written and read again, a profile keeps every stack, line, column, origin and figure', () => {
  for (const profile of [
    { ...readCpuProfile(fixtureBytes('node-20/run.cpuprofile.gz')), operations: 40 },
    readPprof(fixtureBytes('go-1.26/mem.pprof.gz')),
  ]) {
    const again = readPprof(writePprof(profile));
    expect({ ...again, frames: undefined, stacks: undefined }).toEqual({
      ...profile,
      frames: undefined,
      stacks: undefined,
      // What it did not hold is not written either.
      leftOut: undefined,
    });
    const spelled = ({ frames, stacks }: typeof profile): unknown =>
      stacks
        .map((stack) => ({ ...stack, frames: stack.frames.map((frame) => frames[frame]) }))
        .map((stack) => JSON.stringify(stack))
        .sort();
    expect(spelled(again)).toEqual(spelled(profile));
  }
});

function encode(build: (strings: StringTable) => ProfileInput): Uint8Array {
  const stringTable = new StringTable();
  return new PprofProfile({ ...build(stringTable), stringTable }).encode();
}

const oneType = (strings: StringTable): ValueType =>
  new ValueType({ type: strings.dedup('cpu'), unit: strings.dedup('nanoseconds') });

test.each([
  ['nanoseconds', 250, 250],
  ['microseconds', 250, 250_000],
  ['milliseconds', 10, 1e7],
  ['seconds', 2, 2e9],
])('a period in %s is told in nanoseconds', (unit, period, expected) => {
  const bytes = encode((strings) => ({
    sampleType: [oneType(strings)],
    periodType: new ValueType({ type: strings.dedup('cpu'), unit: strings.dedup(unit) }),
    period,
    sample: [new Sample({ locationId: [1], value: [3] })],
    location: [new Location({ id: 1, address: 16 })],
  }));
  expect(readPprof(bytes)).toMatchObject({ period: expected, periodUnit: 'ns' });
});

test('locations without lines are named by mapping and offset, whatever base the system gave the mapping', () => {
  const at = (base: bigint): Uint8Array =>
    encode((strings) => ({
      sampleType: [oneType(strings)],
      sample: [new Sample({ locationId: [7], value: [3] })],
      mapping: [new Mapping({ id: 1, memoryStart: base, fileOffset: 0x1000, filename: strings.dedup('/bin/prog') })],
      location: [new Location({ id: 7, mappingId: 1, address: base + 0x234n })],
    }));
  for (const base of [0x400000n, 0x5555_5555_4000n, 0xffff_ffff_8000_0000n]) {
    expect(readPprof(at(base)).frames.map(({ name }) => name)).toEqual(['prog!0x1234']);
  }
});

test('ids of 64 bits are told apart', () => {
  const ids = [2n ** 63n + 1n, 2n ** 63n + 2n];
  const bytes = encode((strings) => ({
    sampleType: [oneType(strings)],
    sample: [new Sample({ locationId: ids, value: [5] })],
    location: ids.map((id, i) => new Location({ id, line: [new Line({ functionId: i + 1, line: i + 10 })] })),
    function: ['leaf', 'caller'].map((name, i) => new FunctionEntry({ id: i + 1, name: strings.dedup(name) })),
  }));
  const profile = readPprof(bytes);
  expect(profile.stacks).toEqual([{ frames: [0, 1], values: [5], leafLine: 10 }]);
  expect(profile.frames.map(({ name }) => name)).toEqual(['caller', 'leaf']);
});

test('a script’s function without a start line begins at the first of its lines, as V8’s profilers write it', () => {
  const strings = new StringTable();
  const profile = (file: string): Uint8Array => {
    const [a, b] = [9, 7].map((line, at) => new Location({ id: at + 1, line: [new Line({ functionId: 1, line })] }));
    return new PprofProfile({
      sampleType: [new ValueType({ type: strings.dedup('wall'), unit: strings.dedup('nanoseconds') })],
      sample: [1, 2].map((id) => new Sample({ locationId: [id], value: [5] })),
      location: [a ?? expect.fail(), b ?? expect.fail()],
      function: [new FunctionEntry({ id: 1, name: strings.dedup('price'), filename: strings.dedup(file) })],
      stringTable: strings,
    }).encode();
  };
  expect(readPprof(profile('/app/build/work.js')).frames).toMatchObject([{ name: 'price', line: 7 }]);
  expect(readPprof(profile('/app/work.go')).frames[0]?.line).toBeUndefined();
});

test('units are lowered to base units', () => {
  const bytes = encode((strings) => ({
    sampleType: [new ValueType({ type: strings.dedup('wall'), unit: strings.dedup('microseconds') })],
    sample: [new Sample({ locationId: [], value: [3] })],
  }));
  expect(readPprof(bytes)).toMatchObject({
    sampleTypes: [{ type: 'wall', unit: 'ns' }],
    mode: 'wall',
    stacks: [{ frames: [], values: [3000] }],
  });
});

const sampleOf = (locationId: number[], value: number[]): Uint8Array =>
  encode((strings) => ({ sampleType: [oneType(strings)], sample: [new Sample({ locationId, value })] }));

const broken: readonly (readonly [string, Uint8Array])[] = [
  ['location_id must be the id of a location', sampleOf([3], [1])],
  ['sample[0] must be of 1 values, one a type', sampleOf([], [1, 2])],
  ['sample[0] must be of values >= 0', sampleOf([], [-4])],
  ['sample_type must be at least one', encode(() => ({}))],
  ['must be', new Uint8Array([0x0a, 0x04, 0x08])],
  ['must be', new Uint8Array(40).fill(0xff)],
  ['string_table[0] must be the empty string', new Uint8Array([0x0a, 0])],
];

for (const [message, bytes] of broken) {
  test(`damaged pprof is refused: ${message} (${bytes.length} bytes)`, () => {
    expect(() => readPprof(bytes)).toThrow(message);
    expect(() => readPprof(gzipSync(bytes))).toThrow(message);
  });
}

test('a file cut anywhere is refused or is a whole file', () => {
  const raw = gunzipSync(fixtureBytes('go-1.26/cpu.pprof.gz'));
  for (let end = 1; end < raw.length; end += 97) {
    expect(() => readPprof(raw.subarray(0, end)), `cut at ${end}`).toThrow(/must be/);
  }
});
