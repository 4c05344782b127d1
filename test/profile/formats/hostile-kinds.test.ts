/**
 * What can be wrong with a profile, kind by kind over all readers. Where a reader is missing in a table, its format has no
 * such thing: folded text, perf script and HTML hold no ids, and only V8's trees and JFR's constants refer to one another.
 */
import { describe, expect, test } from 'vitest';
import { readAsyncProfilerHtml } from '../../../src/profile/formats/async-profiler-html.ts';
import { readChromeTrace } from '../../../src/profile/formats/chrome-trace.ts';
import { readCpuProfile } from '../../../src/profile/formats/cpuprofile.ts';
import { readFlamebearer } from '../../../src/profile/formats/flamebearer.ts';
import { readFolded } from '../../../src/profile/formats/folded.ts';
import { readHeapProfile } from '../../../src/profile/formats/heapprofile.ts';
import { readJfr } from '../../../src/profile/formats/jfr.ts';
import { readPerfScript } from '../../../src/profile/formats/perf-script.ts';
import { readPprof } from '../../../src/profile/formats/pprof.ts';
import { createProfileBuilder } from '../../../src/profile/formats/profile-builder.ts';
import { readSpeedscope } from '../../../src/profile/formats/speedscope.ts';
import { createStackTree } from '../../../src/profile/formats/stack-tree.ts';
import { long } from '../../support/long.ts';
import { sumOf } from './fixture.ts';
import {
  barsOfOneName,
  bytesOf,
  call,
  cpuProfile,
  deep,
  evented,
  flamebearer,
  jfr,
  json,
  page,
  pprof,
  pprofOf,
  type Reader,
  readRight,
  sampled,
  trace,
} from './hostile-inputs.ts';
import { checkpoint, event, ids, makeJfr, sampleOf, signed, traceOf, usualPools, varint } from './make-jfr.ts';

/** Deeper than any stack of calls of ours could follow; test/tools/hostile-sizes.test.ts goes to a million. */
const depth = 50_000;

describe('a stack deeper than a reader could recurse is read whole', () => {
  test.each(deep)('%s', long, (_, reader, bytes) => {
    const { stacks } = reader(bytes(depth));
    expect(stacks.map(({ frames }) => frames.length)).toEqual([depth]);
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

test('a name of a megabyte that ten thousand bars or locations have is looked at once', long, () => {
  const { flamebearer: bars, html } = barsOfOneName(1e4);
  expect(readFlamebearer(bars).frames).toHaveLength(1);
  expect(readAsyncProfilerHtml(html).frames).toHaveLength(1);
  expect(readPprof(pprofOf(1, 1e4)).frames).toHaveLength(1);
});

test('a long name that many functions have is refused before it fills the memory', () => {
  const builder = createProfileBuilder('pprof', 1, 100_000);
  const name = 'n'.repeat(1000);
  const fill = (): void => {
    for (let line = 1; ; line++) builder.frame({ name, line, language: 'go', kind: 'user' });
  };
  expect(fill).toThrow('the names of its distinct frames must be <= 100000 characters: current value is more');
  expect(builder.frames()).toHaveLength(98);
});
