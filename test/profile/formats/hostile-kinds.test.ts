/**
 * What can be wrong with a profile, kind by kind over all readers. Where a reader is missing in a table, its format has no
 * such thing: folded text, perf script and HTML hold no ids, and only V8's trees and JFR's constants refer to one another.
 */
import {
  Function as FunctionEntry,
  Line,
  Location,
  Profile as PprofProfile,
  Sample,
  StringTable,
  ValueType,
} from 'pprof-format';
import { describe, expect, test, vi } from 'vitest';
import { readAsyncProfilerHtml } from '../../../src/profile/formats/async-profiler-html.ts';
import { readChromeTrace } from '../../../src/profile/formats/chrome-trace.ts';
import { readCpuProfile } from '../../../src/profile/formats/cpuprofile.ts';
import { readFlamebearer } from '../../../src/profile/formats/flamebearer.ts';
import { readFolded } from '../../../src/profile/formats/folded.ts';
import { readHeapProfile } from '../../../src/profile/formats/heapprofile.ts';
import { readJfr } from '../../../src/profile/formats/jfr.ts';
import { readPerfScript } from '../../../src/profile/formats/perf-script.ts';
import { readPprof } from '../../../src/profile/formats/pprof.ts';
import { readSpeedscope } from '../../../src/profile/formats/speedscope.ts';
import { createStackTree } from '../../../src/profile/formats/stack-tree.ts';
import type { Profile } from '../../../src/profile/profile.ts';
import { sumOf } from './fixture.ts';
import { checkpoint, event, ids, makeJfr, sampleOf, signed, traceOf, usualPools, varint } from './make-jfr.ts';

// A million frames take their time on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const json = (value: unknown): Uint8Array => bytesOf(JSON.stringify(value));

const call = (functionName: string): object => ({ functionName, url: 'a.js', lineNumber: 1 });

function cpuProfile(nodes: readonly object[], samples: readonly number[], timeDeltas: readonly number[]): Uint8Array {
  return json({ nodes, startTime: 0, endTime: 1000, samples, timeDeltas });
}

function trace(nodes: readonly object[], samples: readonly number[], timeDeltas: readonly number[]): Uint8Array {
  const head = { ph: 'P', pid: 1, tid: 2, id: '0x1', ts: 0 };
  const data = { cpuProfile: { nodes, samples }, timeDeltas, endTime: 1000 };
  return json([
    { ...head, name: 'Profile', args: { data: { startTime: 0 } } },
    { ...head, name: 'ProfileChunk', args: { data } },
  ]);
}

const shared = { frames: [{ name: 'f' }, { name: 'g' }] };
const sampled = (samples: readonly number[][], weights: readonly number[]): Uint8Array =>
  json({ shared, profiles: [{ type: 'sampled', name: 't', unit: 'none', samples, weights }] });
const evented = (events: readonly object[]): Uint8Array =>
  json({ shared, profiles: [{ type: 'evented', name: 't', unit: 'none', events }] });

const page = (...lines: readonly string[]): Uint8Array =>
  bytesOf(['<!DOCTYPE html>', '<h1>CPU profile</h1>', 'const cpool = [', "'all',", "' f'", '];', ...lines].join('\n'));

const flamebearer = (levels: readonly (readonly number[])[], format = 'single'): Uint8Array =>
  json({ flamebearer: { names: ['total', 'f'], levels }, metadata: { format, units: 'bytes' } });
const readRight = (bytes: Uint8Array): Profile => readFlamebearer(bytes, { side: 'right' });

interface Parts {
  readonly locationId?: readonly number[];
  readonly value?: number;
  readonly functionId?: number;
}

function pprof({ locationId = [1], value = 5, functionId = 1 }: Parts): Uint8Array {
  const strings = new StringTable();
  return new PprofProfile({
    sampleType: [new ValueType({ type: strings.dedup('cpu'), unit: strings.dedup('nanoseconds') })],
    sample: [new Sample({ locationId: [...locationId], value: [value] })],
    location: [new Location({ id: 1, line: [new Line({ functionId, line: 3 })] })],
    function: [new FunctionEntry({ id: 1, name: strings.dedup('f') })],
    stringTable: strings,
  }).encode();
}

const jfr = (...events: readonly Uint8Array[]): Uint8Array =>
  makeJfr({ checkpoints: [checkpoint(usualPools([traceOf(2)]))], events });

type Reader = (bytes: Uint8Array) => Profile;
type Deep = readonly [what: string, reader: Reader, bytes: (depth: number) => Uint8Array];

/** Every way a format has of saying a stack. */
const deep: readonly Deep[] = [
  [
    'cpuprofile',
    readCpuProfile,
    (depth) => {
      const node = (_: unknown, i: number): object => ({
        id: i + 1,
        callFrame: call('f'),
        ...(i + 1 < depth ? { children: [i + 2] } : {}),
      });
      return cpuProfile(Array.from({ length: depth }, node), [depth], [0]);
    },
  ],
  [
    'Chrome trace',
    readChromeTrace,
    (depth) => {
      const node = (_: unknown, i: number): object => ({
        id: i + 1,
        callFrame: call('f'),
        ...(i === 0 ? {} : { parent: i }),
      });
      return trace(Array.from({ length: depth }, node), [depth], [0]);
    },
  ],
  [
    'heapprofile',
    readHeapProfile,
    (depth) => {
      const open = '{"callFrame":{"functionName":"f","url":"","lineNumber":1},"selfSize":0,"children":[';
      const leaf = '{"callFrame":{"functionName":"f","url":"","lineNumber":1},"selfSize":8}';
      return bytesOf(`{"head":${open.repeat(depth - 1)}${leaf}${']}'.repeat(depth - 1)}}`);
    },
  ],
  ['pprof', readPprof, (depth) => pprof({ locationId: new Array<number>(depth).fill(1) })],
  ['folded', readFolded, (depth) => bytesOf(`${'f;'.repeat(depth - 1)}f 3\n`)],
  ['speedscope, sampled', readSpeedscope, (depth) => sampled([new Array<number>(depth).fill(0)], [2])],
  [
    'speedscope, evented',
    readSpeedscope,
    (depth) =>
      evented([
        ...Array.from({ length: depth }, () => ({ type: 'O', frame: 0, at: 1 })),
        ...Array.from({ length: depth }, () => ({ type: 'C', frame: 0, at: 4 })),
      ]),
  ],
  ['perf script', readPerfScript, (depth) => bytesOf(`a 1 1.0: 5 cycles:\n${'\t 7f01 f (a)\n'.repeat(depth)}\n`)],
  [
    'JFR',
    readJfr,
    (depth) => makeJfr({ checkpoints: [checkpoint(usualPools([traceOf(depth)]))], events: [sampleOf(1)] }),
  ],
  ['async-profiler HTML', readAsyncProfilerHtml, (depth) => page(`n(3,10)\n${'u(9)\n'.repeat(depth)}`)],
  [
    'flamebearer, single',
    readFlamebearer,
    (depth) =>
      flamebearer([[0, 7, 0, 0], ...Array.from({ length: depth }, (_, i) => [0, 7, i + 1 < depth ? 0 : 7, 1])]),
  ],
  [
    'flamebearer, double',
    readRight,
    (depth) =>
      flamebearer([[0, 7, 0, 0, 5, 0, 0], ...Array.from({ length: depth }, () => [0, 7, 0, 0, 5, 0, 1])], 'double'),
  ],
];

describe('a stack a million deep is read whole', () => {
  test.each(deep)('%s', (_, reader, bytes) => {
    const { stacks } = reader(bytes(1e6));
    expect(stacks.map(({ frames }) => frames.length)).toEqual([1e6]);
    expect(stacks[0]?.values.some((value) => value > 0)).toBe(true);
  });
});

type Refused = readonly [what: string, reader: Reader, bytes: Uint8Array, message: RegExp];

const two = [
  { id: 1, callFrame: call('f') },
  { id: 2, callFrame: call('g') },
];

const checkpointBytes = checkpoint([], signed(0)).length;
const circle = [checkpoint([], signed(checkpointBytes)), checkpoint([], signed(-checkpointBytes))];

describe('what refers to itself, straight or by way of others, is refused', () => {
  test.each<Refused>([
    ['cpuprofile, itself', readCpuProfile, cpuProfile([{ ...two[0], children: [1] }], [1], [0]), /a cycle/],
    [
      'cpuprofile, two',
      readCpuProfile,
      cpuProfile(
        [
          { ...two[0], children: [2] },
          { ...two[1], children: [1] },
        ],
        [1],
        [0],
      ),
      /a cycle/,
    ],
    ['Chrome trace, itself', readChromeTrace, trace([{ ...two[0], parent: 1 }], [1], [0]), /a cycle/],
    [
      'Chrome trace, two',
      readChromeTrace,
      trace(
        [
          { ...two[0], parent: 2 },
          { ...two[1], parent: 1 },
        ],
        [1],
        [0],
      ),
      /a cycle/,
    ],
    ['JFR, checkpoints', readJfr, makeJfr({ checkpoints: circle, events: [] }), /at an unseen place/],
  ])('%s', (_, reader, bytes, message) => {
    expect(() => reader(bytes)).toThrow(message);
  });
});

describe('a cost below zero is refused', () => {
  test.each<Refused>([
    ['cpuprofile, hits', readCpuProfile, json({ nodes: [{ ...two[0], hitCount: -1 }] }), /hitCount must be/],
    [
      'heapprofile',
      readHeapProfile,
      json({ head: { callFrame: call('f'), selfSize: -1, children: [] } }),
      /selfSize must be/,
    ],
    ['pprof', readPprof, pprof({ value: -5 }), /of values >= 0/],
    ['folded', readFolded, bytesOf('f;g -3\n'), /line 1 must be/],
    ['speedscope, weights', readSpeedscope, sampled([[0]], [-1]), /weights\[0\] must be/],
    [
      'speedscope, time',
      readSpeedscope,
      evented([
        { type: 'O', frame: 0, at: 5 },
        { type: 'C', frame: 0, at: 4 },
      ]),
      /at must be/,
    ],
    ['JFR', readJfr, jfr(event(ids.tlab, varint(1), signed(-8))), /of weight >= 0/],
    ['async-profiler HTML', readAsyncProfilerHtml, page('n(3,10)', 'u(9,-4)'), /line \d+ must be/],
    ['flamebearer, width', readFlamebearer, flamebearer([[0, -7, -7, 0]]), /levels\[0\]\[1\] must be/],
    [
      'flamebearer, offset',
      readFlamebearer,
      flamebearer([
        [0, 7, 0, 0],
        [-1, 7, 7, 1],
      ]),
      /levels\[1\]\[0\] must be/,
    ],
    ['flamebearer, double', readRight, flamebearer([[0, 7, 0, 0, -5, 0, 0]], 'double'), /levels\[0\]\[4\] must be/],
  ])('%s', (_, reader, bytes, message) => {
    expect(() => reader(bytes)).toThrow(message);
  });
});

test('perf script: a number below zero is a process, as perf writes of those it does not know, and never a period', () => {
  const { stacks } = readPerfScript(bytesOf('a 1 1.0: -5 cycles:\n\t 7f01 f (a)\n\n'));
  expect(stacks.map(({ values }) => values)).toEqual([[1, 1]]);
});

describe('a clock that steps back takes nothing away', () => {
  const root = { id: 1, callFrame: { ...call('(root)'), lineNumber: -1 } };
  test.each<readonly [string, Reader, Uint8Array]>([
    ['cpuprofile', readCpuProfile, cpuProfile([{ ...root, children: [2] }, two[1] ?? {}], [2, 2, 2], [0, 600, -500])],
    ['Chrome trace', readChromeTrace, trace([root, { ...two[1], parent: 1 }], [2, 2, 2], [0, 600, -500])],
  ])('%s', (_, reader, bytes) => {
    expect(sumOf(reader(bytes))).toBe(1_000_000);
  });
});

describe('an id that nothing has is refused', () => {
  test.each<Refused>([
    ['cpuprofile, sample', readCpuProfile, cpuProfile(two, [9], [0]), /samples\[0\] must be/],
    [
      'cpuprofile, child',
      readCpuProfile,
      cpuProfile([{ ...two[0], children: [9] }], [1], [0]),
      /children must be ids of nodes/,
    ],
    ['Chrome trace, sample', readChromeTrace, trace(two, [9], [0]), /samples\[0\] must be/],
    [
      'Chrome trace, parent',
      readChromeTrace,
      trace([{ ...two[0], parent: 9 }], [1], [0]),
      /parent must be the id of a node/,
    ],
    ['pprof, location', readPprof, pprof({ locationId: [9] }), /location_id must be/],
    ['pprof, function', readPprof, pprof({ functionId: 9 }), /function_id must be/],
    ['speedscope, sample', readSpeedscope, sampled([[9]], [1]), /must be frames below 2/],
    [
      'speedscope, event',
      readSpeedscope,
      evented([
        { type: 'O', frame: 9, at: 1 },
        { type: 'C', frame: 9, at: 2 },
      ]),
      /must be .*below 2/,
    ],
    [
      'JFR, type',
      readJfr,
      makeJfr({ types: [], checkpoints: [checkpoint(usualPools([traceOf(2)]))], events: [] }),
      /one of the metadata/,
    ],
    ['async-profiler HTML', readAsyncProfilerHtml, page('n(3,10)', 'u(800,4)'), /of a name below 2/],
    [
      'flamebearer',
      readFlamebearer,
      flamebearer([
        [0, 7, 0, 0],
        [0, 7, 7, 9],
      ]),
      /an index below 2/,
    ],
  ])('%s', (_, reader, bytes, message) => {
    expect(() => reader(bytes)).toThrow(message);
  });
});

test('JFR: a stack that no pool holds is a sample without frames, as the JVM leaves them out at times', () => {
  expect(readJfr(jfr(sampleOf(1), sampleOf(99))).stacks.map(({ frames, values }) => [frames.length, values])).toEqual([
    [0, [1]],
    [2, [1]],
  ]);
});

test('a few kilobytes that stand for more call paths than memory holds are refused', () => {
  const tree = createStackTree(1, 'pprof', 1000);
  const grow = (): void => {
    for (let node = 0; ; ) node = tree.child(node, 1);
  };
  expect(grow).toThrow(
    'Cannot read the pprof profile as its distinct call paths must be <= 1000: current value is more',
  );
});

const long = 'f'.repeat(1 << 20);

/** Functions of that one name, each at a line of its own, and locations of each. */
function pprofOf(functions: number, locationsEach: number): Uint8Array {
  const strings = new StringTable();
  const all = Array.from({ length: functions * locationsEach }, (_, i) => i + 1);
  return new PprofProfile({
    sampleType: [new ValueType({ type: strings.dedup('cpu'), unit: strings.dedup('nanoseconds') })],
    sample: [new Sample({ locationId: all, value: [1] })],
    location: all.map((id) => new Location({ id, line: [new Line({ functionId: 1 + (id % functions), line: 1 })] })),
    function: all.slice(0, functions).map((id) => new FunctionEntry({ id, name: strings.dedup(long), startLine: id })),
    stringTable: strings,
  }).encode();
}

test('a name of a megabyte that a million bars or locations have is looked at once', () => {
  const bars = Array.from({ length: 1e6 }, () => [0, 1, 1, 1]).flat();
  const levels = [[0, 1e6, 0, 0], bars];
  const file = json({ flamebearer: { names: ['total', long], levels }, metadata: { units: 'bytes' } });
  expect(readFlamebearer(file).frames).toHaveLength(1);
  const html = bytesOf(
    `<!DOCTYPE html>\nconst cpool = [\n'all',\n' ${long}',\n];\nn(3,1000000)\nu(9,1)\n${'n(9,1)\n'.repeat(1e6 - 1)}`,
  );
  expect(readAsyncProfilerHtml(html).frames).toHaveLength(1);
  expect(readPprof(pprofOf(1, 1e5)).frames).toHaveLength(1);
});

test('a name of a megabyte that hundreds of functions have is refused before it fills the memory', () => {
  expect(() => readPprof(pprofOf(300, 1))).toThrow(/names of its distinct frames must be <= \d+ characters/);
});
