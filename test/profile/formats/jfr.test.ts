import { gunzipSync } from 'node:zlib';
import { expect, test, vi } from 'vitest';
import { readJfr } from '../../../src/profile/formats/jfr.ts';
import type { Profile } from '../../../src/profile/profile.ts';
import { fixtureBytes, fixtureText, frameNamed, sumOf, totalsByName } from './fixture.ts';
import {
  checkpoint,
  event,
  ids,
  join,
  makeJfr,
  pool,
  text,
  traceOf,
  usualPools,
  usualTypes,
  varint,
} from './make-jfr.ts';
import { parseJfrPrint, parseJfrSummary } from './oracles.ts';

// Deep stacks and many random files take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

function stacksOf(profile: Profile): ReadonlyMap<string, number> {
  const stacks = new Map<string, number>();
  for (const stack of profile.stacks) {
    const path = stack.frames.map((frame) => profile.frames[frame]?.name ?? '?').join(';');
    stacks.set(path, (stacks.get(path) ?? 0) + (stack.values[0] ?? 0));
  }
  return stacks;
}

const recordings: readonly (readonly [path: string, type: string, event: string])[] = [
  ['async-profiler-4.2/cpu', 'cpu', 'ExecutionSample'],
  ['async-profiler-4.2/both', 'cpu', 'ExecutionSample'],
  ['async-profiler-4.2/both', 'alloc_space', 'ObjectAllocationInNewTLAB'],
  ['async-profiler-4.2/alloc', 'alloc_space', 'ObjectAllocationInNewTLAB'],
  ['jfr-17/jdk', 'cpu', 'ExecutionSample'],
  ['jfr-17/jdk', 'alloc_space', 'ObjectAllocationInNewTLAB'],
  ['jfr-17/jdk', 'alloc_sampled', 'ObjectAllocationSample'],
];

for (const [path, type, event] of recordings) {
  test(`${path} ${type}: as many samples as jfr summary counts, and the stacks of jfr print`, () => {
    const profile = readJfr(fixtureBytes(`${path}.jfr.gz`), { sampleType: type });
    expect(sumOf(profile, 0)).toBe(parseJfrSummary(fixtureText(`${path}.summary.txt`))[`jdk.${event}`]);
    expect(profile.sampleCount).toBe(sumOf(profile, 0));
    const expected = parseJfrPrint(fixtureText(`${path}.${event}.print.txt.gz`));
    expect(Object.fromEntries(stacksOf(profile))).toEqual(Object.fromEntries(expected));
  });
}

test('wall clock: an event stands for several samples', () => {
  const profile = readJfr(fixtureBytes('async-profiler-4.2/wall.jfr.gz'));
  expect(profile.mode).toBe('wall');
  const events = parseJfrSummary(fixtureText('async-profiler-4.2/wall.summary.txt'))['profiler.WallClockSample'] ?? 0;
  expect(sumOf(profile, 0)).toBeGreaterThan(events);
  expect(totalsByName(profile).get('Work.nap')?.total ?? 0).toBeGreaterThan(0);
});

test('allocations weigh what their buffers took', () => {
  const profile = readJfr(fixtureBytes('async-profiler-4.2/alloc.jfr.gz'));
  expect(profile).toMatchObject({ mode: 'alloc', defaultType: 1 });
  expect(profile.sampleTypes[1]).toEqual({ type: 'alloc_space', unit: 'B' });
  const text = fixtureText('async-profiler-4.2/alloc.ObjectAllocationInNewTLAB.print.txt.gz');
  const bytes = [...text.matchAll(/tlabSize = ([\d.]+) (bytes|kB|MB)/g)].map(
    ([, size, unit]) => Number(size) * (unit === 'MB' ? 1024 ** 2 : unit === 'kB' ? 1024 : 1),
  );
  const total = bytes.reduce((sum, size) => sum + size, 0);
  // The tool prints one decimal.
  expect(Math.abs(sumOf(profile, 1) / total - 1)).toBeLessThan(0.01);
  expect(totalsByName(profile, 1).get('byte[]')?.self ?? 0).toBeGreaterThan(0.9 * total);
});

test('Java, native and kernel frames are told apart, and the leaf has its line', () => {
  const profile = readJfr(fixtureBytes('async-profiler-4.2/cpu.jfr.gz'));
  expect(frameNamed(profile, 'Work.spin')).toEqual({ name: 'Work.spin', language: 'jvm', kind: 'user' });
  expect(frameNamed(profile, 'clone3')).toMatchObject({ language: 'native', kind: 'native' });
  const lines = profile.stacks
    .filter(({ frames }) => profile.frames[frames.at(-1) ?? -1]?.name === 'Work.spin')
    .map(({ leafLine }) => leafLine);
  expect(lines).toContain(10);
});

test('chunks add up: a recording counts twice with itself begun when it ended', () => {
  const once = gunzipSync(fixtureBytes('async-profiler-4.2/cpu.jfr.gz'));
  const later = Buffer.from(once);
  later.writeBigInt64BE(once.readBigInt64BE(32) + once.readBigInt64BE(40), 32);
  const twice = readJfr(Buffer.concat([once, later]));
  expect(sumOf(twice)).toBe(2 * sumOf(readJfr(once)));
  const { durationNs = 0 } = readJfr(once);
  expect(durationNs).toBeGreaterThan(0);
  // Its start has 61 bits.
  expect(twice.durationNs).toBeCloseTo(2 * durationNs, -4);
});

test('a thread that sleeps is no processor time; a recording of nothing else is a wall clock', () => {
  const [state, trace] = [30, 1];
  const types = [
    ...usualTypes.filter(({ id }) => id !== ids.sample),
    { id: state, name: 'jdk.types.ThreadState', fields: [{ name: 'name', type: ids.string }] },
    {
      id: ids.sample,
      name: 'jdk.ExecutionSample',
      fields: [
        { name: 'startTime', type: ids.long },
        { name: 'stackTrace', type: ids.trace, pooled: true as const },
        { name: 'state', type: state, pooled: true as const },
      ],
    },
  ];
  const states = ['STATE_RUNNABLE', 'STATE_SLEEPING'].map((name, at) => join(varint(at + 1), text(name)));
  const checkpoints = [checkpoint([...usualPools([traceOf(2)]), pool(state, ...states)])];
  const sample = (key: number) => event(ids.sample, varint(5), varint(trace), varint(key));
  const mixed = readJfr(makeJfr({ types, checkpoints, events: [1, 2, 1, 2, 2].map(sample) }), { sampleType: 'cpu' });
  expect(sumOf(mixed)).toBe(2);
  expect(readJfr(makeJfr({ types, checkpoints, events: [2, 2].map(sample) })).mode).toBe('wall');
});

test('a last chunk that was never finished is left out', () => {
  const whole = gunzipSync(fixtureBytes('async-profiler-4.2/cpu.jfr.gz'));
  const open = Buffer.from(whole);
  open.writeBigInt64BE(0n, 16);
  open.writeBigInt64BE(0n, 8);
  expect(sumOf(readJfr(Buffer.concat([whole, open])))).toBe(sumOf(readJfr(whole)));
  expect(() => readJfr(open)).toThrow('at least one complete chunk');
});

test('what is not there is refused by what is', () => {
  expect(() => readJfr(fixtureBytes('async-profiler-4.2/alloc.jfr.gz'), { sampleType: 'cpu' })).toThrow(
    'its events must include cpu: current value is alloc_space',
  );
});

test('what else the file holds is told, with or without a question', () => {
  const { notes } = readJfr(fixtureBytes('async-profiler-4.2/both.jfr.gz'));
  expect(notes).toEqual([
    expect.stringMatching(
      /^of several events cpu is shown; the file also holds alloc_space \([\d\u202f]+ samples\): --type EVENT$/,
    ),
  ]);
  expect(() => readJfr(fixtureBytes('async-profiler-4.2/both.jfr.gz'), { sampleType: 'lock' })).toThrow(
    'its events must include lock: current value is cpu, alloc_space',
  );
  expect(readJfr(fixtureBytes('async-profiler-4.2/alloc.jfr.gz')).notes).toBeUndefined();
});

/** A recording of one wait for a monitor, two parks and three sleeps, whose clock ticks twice a nanosecond. */
function waits(): Uint8Array {
  const [enter, park, sleep, setting] = [40, 41, 42, 43];
  const lasting = [
    { name: 'startTime', type: ids.long },
    { name: 'duration', type: ids.long },
    { name: 'stackTrace', type: ids.trace, pooled: true as const },
  ];
  const types = [
    ...usualTypes,
    { id: enter, name: 'jdk.JavaMonitorEnter', fields: [...lasting, classField('monitorClass')] },
    { id: park, name: 'jdk.ThreadPark', fields: [...lasting, classField('parkedClass')] },
    { id: sleep, name: 'jdk.ThreadSleep', fields: lasting },
    { id: setting, name: 'jdk.ActiveSetting', fields: lasting },
  ];
  const of = (type: number, ticks: number, ...more: readonly Uint8Array[]): Uint8Array =>
    event(type, varint(5), varint(ticks), varint(type === setting ? 0 : 1), ...more);
  const events = [
    of(enter, 2000, varint(1)),
    of(park, 600, varint(1)),
    of(park, 400, varint(1)),
    ...[200, 200, 200].map((ticks) => of(sleep, ticks)),
    of(setting, 0),
  ];
  const bytes = makeJfr({ types, checkpoints: [checkpoint(usualPools([traceOf(2)]))], events });
  new DataView(bytes.buffer, bytes.byteOffset).setBigInt64(56, 2_000_000_000n);
  return bytes;
}

function classField(name: string): { name: string; type: number; pooled: true } {
  return { name, type: ids.class, pooled: true };
}

test('waiting for locks weighs the time it took, under the class that was locked', () => {
  const profile = readJfr(waits());
  expect(profile).toMatchObject({ mode: 'lock', defaultType: 1, sampleCount: 3 });
  expect(profile.sampleTypes[1]).toEqual({ type: 'lock', unit: 'ns' });
  expect(sumOf(profile, 1)).toBe(1500);
  expect([...stacksOf(profile).keys()]).toEqual(['Work.caller;Work.callee;Work']);
  expect(profile.notes).toEqual([
    'of several events lock is shown; the file also holds jdk.ThreadSleep (3 samples): --type EVENT',
  ]);
});

test('every event that has stacks is read by its own name', () => {
  const sleeps = readJfr(waits(), { sampleType: 'jdk.ThreadSleep' });
  expect(sleeps.sampleTypes[1]).toEqual({ type: 'jdk.ThreadSleep', unit: 'ns' });
  expect(sumOf(sleeps, 1)).toBe(300);
  expect(sleeps.notes?.[0]).toContain('the file also holds lock (3 samples)');
  const parks = readJfr(waits(), { sampleType: 'jdk.ThreadPark' });
  expect([sumOf(parks, 0), sumOf(parks, 1)]).toEqual([2, 500]);
  expect(parks.notes?.[0]).toContain('the file also holds lock (1 sample), jdk.ThreadSleep (3 samples)');
  expect(() => readJfr(waits(), { sampleType: 'cpu' })).toThrow('current value is lock, jdk.ThreadSleep');
});

test('time of the processor, too, is in ticks of the clock, and is time by either name', () => {
  const taken = 40;
  const fields = [
    { name: 'stackTrace', type: ids.trace, pooled: true as const },
    { name: 'samplingPeriod', type: ids.long },
  ];
  const bytes = makeJfr({
    types: [...usualTypes, { id: taken, name: 'jdk.CPUTimeSample', fields }],
    checkpoints: [checkpoint(usualPools([traceOf(2)]))],
    events: [event(taken, varint(1), varint(700))],
  });
  new DataView(bytes.buffer, bytes.byteOffset).setBigInt64(56, 2_000_000_000n);
  for (const sampleType of ['cpu', 'jdk.CPUTimeSample']) {
    const profile = readJfr(bytes, { sampleType });
    expect(profile.sampleTypes[1]).toEqual({ type: sampleType, unit: 'ns' });
    expect(sumOf(profile, 1)).toBe(350);
  }
});

test('a recording of events that no measure is of is refused by their names', () => {
  const sleep = 42;
  const types = [
    ...usualTypes,
    { id: sleep, name: 'jdk.ClassLoad', fields: [{ name: 'stackTrace', type: ids.trace, pooled: true as const }] },
  ];
  const bytes = makeJfr({
    types,
    checkpoints: [checkpoint(usualPools([traceOf(2)]))],
    events: [event(sleep, varint(1))],
  });
  expect(() => readJfr(bytes)).toThrow(
    expect.objectContaining({
      message: expect.stringContaining('current value is "jdk.ClassLoad"'),
      hint: 'read others by their name: --type jdk.ClassLoad',
    }),
  );
  expect(sumOf(readJfr(bytes, { sampleType: 'jdk.ClassLoad' }))).toBe(1);
});

test('a file cut anywhere is refused', () => {
  const whole = gunzipSync(fixtureBytes('async-profiler-4.2/cpu.jfr.gz'));
  for (let end = 1; end < whole.length; end += 997) {
    expect(() => readJfr(whole.subarray(0, end)), `cut at ${end}`).toThrow(/Cannot read the JFR profile as/);
  }
});
