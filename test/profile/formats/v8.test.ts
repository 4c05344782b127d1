import { expect, test, vi } from 'vitest';
import { GateError } from '../../../src/errors.ts';
import { fromCpuProfile, readCpuProfile } from '../../../src/profile/formats/cpuprofile.ts';
import { fromHeapProfile, readHeapProfile } from '../../../src/profile/formats/heapprofile.ts';
import { long } from '../../support/long.ts';
import { fixtureBytes, fixtureText, frameNamed, sumOf, totalsByName } from './fixture.ts';

// Deep stacks and many random files take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

interface RawProfile {
  readonly nodes: readonly { readonly id: number; readonly callFrame: { readonly functionName: string } }[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
  readonly startTime: number;
  readonly endTime: number;
}

const work = 'file:///app/work.mjs';

for (const version of ['node-20', 'node-24']) {
  test(`${version}: the cost of all samples is the time they span, less the idle time`, () => {
    const raw = JSON.parse(fixtureText(`${version}/run.cpuprofile.gz`)) as RawProfile;
    const profile = readCpuProfile(fixtureBytes(`${version}/run.cpuprofile.gz`));
    const idle = new Set(
      raw.nodes.filter(({ callFrame }) => callFrame.functionName === '(idle)').map((node) => node.id),
    );
    const lastUs = raw.timeDeltas.reduce((time, delta) => time + delta, raw.startTime);
    let idleUs = 0;
    for (const [i, id] of raw.samples.entries())
      if (idle.has(id)) idleUs += raw.timeDeltas[i + 1] ?? raw.endTime - lastUs;
    const spanUs = raw.endTime - raw.startTime - (raw.timeDeltas[0] ?? 0);
    expect(sumOf(profile)).toBe((spanUs - idleUs) * 1000);
    expect(sumOf(profile, 0)).toBe(raw.samples.filter((id) => !idle.has(id)).length);
    expect(profile.sampleCount).toBe(sumOf(profile, 0));
  });

  test(`${version}: a function that spins twice costs about twice, and lines are those of the editor`, () => {
    const profile = readCpuProfile(fixtureBytes(`${version}/run.cpuprofile.gz`));
    const totals = totalsByName(profile);
    const ratio = (totals.get('slow')?.total ?? 0) / (totals.get('quick')?.total ?? 1);
    expect(ratio).toBeGreaterThan(1.4);
    expect(ratio).toBeLessThan(2.8);
    expect(frameNamed(profile, 'spin')).toEqual({
      name: 'spin',
      file: work,
      line: 5,
      column: 14,
      language: 'js',
      kind: 'user',
    });
    const lines = profile.stacks.filter((stack) => profile.frames[stack.frames.at(-1) ?? -1]?.name === 'spin');
    expect(lines.some((stack) => stack.leafLine === 7)).toBe(true);
    expect(lines.every((stack) => [undefined, 5, 6, 7, 8].includes(stack.leafLine))).toBe(true);
  });

  test(`${version}: allocations by the inspector show the churn that --heap-prof does not`, () => {
    const churned = readHeapProfile(fixtureBytes(`${version}/alloc.heapprofile.gz`), { sampleType: 'alloc_space' });
    const alive = readHeapProfile(fixtureBytes(`${version}/run.heapprofile.gz`));
    expect(churned.mode).toBe('alloc');
    expect(alive.mode).toBe('inuse');
    // 40 × 2,000 arrays of 100 elements: 64 MB at least.
    expect(totalsByName(churned).get('allocate')?.self ?? 0).toBeGreaterThan(40e6);
    expect(totalsByName(alive).get('allocate')?.self ?? 0).toBeLessThan(20e6);
    expect(frameNamed(churned, 'allocate')).toMatchObject({ file: work, line: 19, column: 18, kind: 'user' });
  });

  test(`${version}: the heap profile's bytes are those of its nodes, and nearly those of its samples`, () => {
    const text = fixtureText(`${version}/alloc.heapprofile.gz`);
    const raw = JSON.parse(text) as { readonly samples: readonly { readonly size: number }[] };
    const profile = readHeapProfile(fixtureBytes(`${version}/alloc.heapprofile.gz`));
    const byNodes = [...text.matchAll(/"selfSize":(\d+)/g)].reduce((sum, match) => sum + Number(match[1]), 0);
    const bySamples = raw.samples.reduce((sum, { size }) => sum + size, 0);
    expect(sumOf(profile)).toBe(byNodes);
    expect(Math.abs(sumOf(profile) / bySamples - 1)).toBeLessThan(0.02);
    expect(profile.sampleCount).toBe(raw.samples.length);
  });
}

const callFrame = (functionName: string, lineNumber: number): object => ({
  functionName,
  scriptId: '1',
  url: 'file:///a.js',
  lineNumber,
  columnNumber: 0,
});
const root = { functionName: '(root)', scriptId: '0', url: '', lineNumber: -1, columnNumber: -1 };

function small(overrides: object): object {
  return {
    nodes: [
      { id: 1, callFrame: root, hitCount: 0, children: [2, 3] },
      { id: 2, callFrame: callFrame('f', 4), hitCount: 2 },
      { id: 3, callFrame: { ...root, functionName: '(idle)' }, hitCount: 1 },
    ],
    startTime: 0,
    endTime: 1000,
    samples: [2, 3, 2],
    timeDeltas: [100, 200, 300],
    ...overrides,
  };
}

test('the weight of a sample is the time to the next one; the last lasts to the end', () => {
  // f from 100 to 300, idle to 600, f to 1000.
  expect(sumOf(fromCpuProfile(small({})))).toBe(600_000);
});

test('a delta that steps back is clamped on the running maximum', () => {
  // Samples at 100, 500, 300 (taken for 500) and 800: 400 + 0 + 300, and 200 to the end.
  const profile = fromCpuProfile(small({ samples: [2, 2, 2, 2], timeDeltas: [100, 400, -200, 500] }));
  expect(sumOf(profile)).toBe(900_000);
});

test('hit counts share the duration when there are no samples', () => {
  const profile = fromCpuProfile(small({ samples: undefined, timeDeltas: undefined }));
  expect(sumOf(profile, 0)).toBe(2);
  expect(sumOf(profile)).toBe(666_667);
});

test('ticks split a function among its executing lines without losing a nanosecond', () => {
  const ticks = [
    { line: 5, ticks: 1 },
    { line: 6, ticks: 2 },
  ];
  const nodes = [
    { id: 1, callFrame: root, children: [2] },
    { id: 2, callFrame: callFrame('f', 4), hitCount: 3, positionTicks: ticks },
  ];
  const profile = fromCpuProfile(small({ nodes, samples: [2], timeDeltas: [0], endTime: 1 }));
  expect(profile.stacks.map(({ leafLine, values }) => [leafLine, values[1]])).toEqual([
    [5, 333],
    [6, 667],
  ]);
});

test('the nested tree of the oldest files is 1-based already and in seconds', () => {
  const child = { functionName: 'f', scriptId: '1', url: 'a.js', lineNumber: 5, columnNumber: 3, id: 2, hitCount: 2 };
  const head = { functionName: '(root)', url: '', lineNumber: 0, columnNumber: 0, id: 1, hitCount: 0 };
  const profile = fromCpuProfile({
    head: { ...head, children: [{ ...child, children: [] }] },
    startTime: 10,
    endTime: 10.001,
    samples: [2, 2],
    timestamps: [5_000_000, 5_000_400],
  });
  expect(profile.frames).toEqual([{ name: 'f', file: 'a.js', line: 5, column: 3, language: 'js', kind: 'user' }]);
  expect(sumOf(profile)).toBe(1_000_000);
});

const chain = (length: number): object[] =>
  Array.from({ length }, (_, i) => ({
    id: i + 1,
    callFrame: callFrame(`f${i % 7}`, 1),
    ...(i + 1 < length ? { children: [i + 2] } : {}),
  }));

test('a stack of 100,000 frames is read', long, () => {
  const profile = fromCpuProfile(small({ nodes: chain(1e5), samples: [1e5], timeDeltas: [0] }));
  expect(profile.stacks.map(({ frames }) => frames.length)).toEqual([1e5]);
});

const broken: readonly (readonly [string, unknown])[] = [
  ['samples[0] must be the id of a node', small({ samples: [9, 2, 2] })],
  ['samples[0] must be an integer', small({ samples: ['2', 2, 2] })],
  ['timeDeltas[1] must be a finite number', small({ timeDeltas: [1, '2', 3] })],
  ['the length of timeDeltas must be 3 as that of samples', small({ timeDeltas: [1] })],
  ['nodes must be an array', small({ nodes: {} })],
  ['nodes[0].callFrame must be an object', small({ nodes: [{ id: 1, callFrame: 3 }] })],
  ['nodes[1].id must be unlike every other id', small({ nodes: [chain(1)[0], chain(1)[0]] })],
  ['no ancestor of itself', small({ nodes: [{ id: 2, callFrame: root, children: [2] }] })],
  ['nodes[0].children must be ids of nodes', small({ nodes: [{ id: 2, callFrame: root, children: [7] }] })],
  ['the file must be an object', []],
];

for (const [message, value] of broken) {
  test(`a damaged CPU profile is refused: ${message}`, () => {
    expect(() => fromCpuProfile(value)).toThrow(GateError);
    expect(() => fromCpuProfile(value)).toThrow(message);
  });
}

test('a heap profile with negative sizes is refused', () => {
  const head = { callFrame: root, selfSize: -1, id: 1, children: [] };
  expect(() => fromHeapProfile({ head })).toThrow('head.selfSize must be a number >= 0: current value is -1');
});

test('gzip cut short is refused, and a bomb is not inflated', () => {
  const bytes = fixtureBytes('node-20/run.cpuprofile.gz');
  expect(() => readCpuProfile(bytes.subarray(0, 1000))).toThrow('the file must be whole gzip data');
  expect(() => readCpuProfile(bytes, { maxInflatedBytes: 4096 })).toThrow(
    'its decompressed size must be <= 4096 bytes',
  );
});
