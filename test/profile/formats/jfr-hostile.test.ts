import { gzipSync } from 'node:zlib';
import { expect, test, vi } from 'vitest';
import { readJfr } from '../../../src/profile/formats/jfr.ts';
import { size } from '../../support/draws.ts';
import { long } from '../../support/long.ts';
import { sumOf } from './fixture.ts';
import {
  checkpoint,
  event,
  ids,
  join,
  makeJfr,
  type Part,
  pool,
  sampleOf,
  signed,
  type TypeOf,
  text,
  traceOf,
  usualPools,
  usualTypes,
  varint,
} from './make-jfr.ts';

// What used to hang hung for hours.
vi.setConfig({ testTimeout: 60_000 });

const recording = (traces: readonly Part[], events: readonly Part[]): Uint8Array =>
  makeJfr({ checkpoints: [checkpoint(usualPools(traces))], events });

const small = recording([traceOf(3)], [sampleOf(1), sampleOf(1)]);

test('what is made up here is a recording as any other', () => {
  const profile = readJfr(small);
  expect(profile.stacks).toEqual([{ frames: [0, 0, 1], values: [2], leafLine: 7 }]);
  expect(profile.frames.map(({ name }) => name)).toEqual(['Work.caller', 'Work.callee']);
});

test('a hundred thousand samples of one deep stack cost no more than the stack', long, () => {
  const sample = sampleOf(1);
  const samples = Buffer.concat(new Array<Uint8Array>(1e5).fill(sample));
  expect(sumOf(readJfr(recording([traceOf(size(1e5, 1e6))], [samples])))).toBe(1e5);
});

test('checkpoints that refer to one another in a circle are refused', () => {
  const first = checkpoint(usualPools([traceOf(2)]), signed(0));
  // The first points on at the second, and the second back at the first.
  const circle = [checkpoint(usualPools([traceOf(2)]), signed(first.length)), checkpoint([], signed(-first.length))];
  expect(() => readJfr(makeJfr({ checkpoints: circle, events: [] }))).toThrow(
    'a checkpoint must be at an unseen place within the chunk',
  );
  const itself = [checkpoint(usualPools([traceOf(2)]), signed(0)), checkpoint([], signed(1e9))];
  expect(() => readJfr(makeJfr({ checkpoints: itself, events: [] }))).toThrow('at an unseen place within the chunk');
});

test('checkpoints that lie over one another are refused, as each would be read again and again', () => {
  // Each is as long as all that follow it together, and refers to the one before.
  const count = 1000;
  const { length } = checkpoint([], signed(0));
  const overlapping = Array.from({ length: count }, (_, i) => {
    const claimed = (count - i) * length;
    const each = checkpoint([], signed(i === 0 ? 0 : -length));
    each.set([(claimed & 0x7f) | 0x80, ((claimed >> 7) & 0x7f) | 0x80, ((claimed >> 14) & 0x7f) | 0x80]);
    return each;
  });
  expect(() => readJfr(makeJfr({ checkpoints: overlapping, events: [] }))).toThrow(
    /the size of all checkpoints must be at most \d+ bytes/,
  );
});

test('constants that refer to themselves or to one another end as names that are not told', () => {
  const pools = [
    // A symbol whose text is a reference to the string of its own key, and a string that is itself.
    pool(ids.symbol, join(varint(1), Uint8Array.of(2), varint(1)), join(varint(2), text('f'))),
    pool(ids.string, join(varint(1), Uint8Array.of(2), varint(1))),
    pool(ids.class, join(varint(1), varint(1))),
    pool(ids.method, join(varint(1), varint(1), varint(1)), join(varint(2), varint(1), varint(2))),
    pool(ids.trace, join(varint(1), traceOf(2))),
  ];
  const profile = readJfr(makeJfr({ checkpoints: [checkpoint(pools)], events: [sampleOf(1)] }));
  expect(profile.frames.map(({ name }) => name)).toEqual(['f', '(anonymous)']);
});

test('keys that no pool holds: the sample counts, under what is known of it', () => {
  expect(
    readJfr(recording([traceOf(2)], [sampleOf(1), sampleOf(99)])).stacks.map(({ frames }) => frames.length),
  ).toEqual([0, 2]);
  const withoutNames = makeJfr({
    checkpoints: [checkpoint([pool(ids.trace, join(varint(1), traceOf(2)))])],
    events: [sampleOf(1)],
  });
  expect(readJfr(withoutNames).stacks).toHaveLength(1);
  const withoutTypes = usualTypes.filter(({ id }) => id !== ids.frame);
  expect(() =>
    readJfr(
      makeJfr({ types: withoutTypes, checkpoints: [checkpoint(usualPools([traceOf(2)]))], events: [sampleOf(1)] }),
    ),
  ).toThrow('the type of frames must be one of the metadata');
  expect(() => readJfr(makeJfr({ checkpoints: [checkpoint([pool(77)])], events: [] }))).toThrow(
    'the type of a constant pool must be one of the metadata',
  );
});

test('a weight below zero is refused', () => {
  const negative = event(ids.tlab, varint(1), signed(-8));
  expect(() => readJfr(recording([traceOf(2)], [negative]))).toThrow('an event must be of weight >= 0');
});

test('a type that holds itself, or doubles thirty times over and takes no byte, is refused', () => {
  const holding = (fields: TypeOf['fields'], more: readonly TypeOf[] = []): Uint8Array => {
    const sample: TypeOf = { id: ids.sample, name: 'jdk.ExecutionSample', fields };
    const types = [...usualTypes.filter(({ id }) => id !== ids.sample), sample, ...more];
    return makeJfr({ types, checkpoints: [checkpoint(usualPools([traceOf(2)]))], events: [sampleOf(1)] });
  };
  expect(() => readJfr(holding([{ name: 'self', type: ids.sample }]))).toThrow(/at most 32 values deep/);
  const doubling = Array.from({ length: 30 }, (_, i): TypeOf => {
    const field = (name: string) => ({ name, type: 101 + i });
    return { id: 100 + i, name: `level ${i}`, fields: i === 29 ? [] : [field('left'), field('right')] };
  });
  expect(() => readJfr(holding([{ name: 'first', type: 100 }], doubling))).toThrow(/must be of a type with fields/);
});

test('an event that claims more than its own length is refused, and does not read all that follows', () => {
  const greedy = event(ids.trace + 100, varint(0));
  const types = [
    ...usualTypes.filter(({ id }) => id !== ids.sample),
    { id: ids.sample, name: 'jdk.ExecutionSample', fields: [{ name: 'all', type: ids.int, array: true as const }] },
  ];
  const many = event(ids.sample, varint(200));
  expect(() =>
    readJfr(makeJfr({ types, checkpoints: [checkpoint([])], events: [many, ...new Array<Part>(100).fill(greedy)] })),
  ).toThrow(/the number of values of all must be 0 to 0: current value is 200/);
});

test('cut at any byte it is refused, gzipped or not', () => {
  for (let end = 0; end < small.length; end++) {
    expect(() => readJfr(small.subarray(0, end)), `cut at ${end}`).toThrow(/Cannot read the JFR profile as/);
  }
  const packed = gzipSync(small);
  expect(readJfr(packed)).toEqual(readJfr(small));
  for (let end = 2; end < packed.length; end++) {
    expect(() => readJfr(packed.subarray(0, end)), `gzip cut at ${end}`).toThrow('the file must be whole gzip data');
  }
});

test('with any byte turned over it is refused or makes sense', long, () => {
  for (let at = 0; at < small.length; at++) {
    for (const bits of [0x01, 0x80, 0xff]) {
      const broken = Uint8Array.from(small);
      broken[at] = (broken[at] ?? 0) ^ bits;
      let total = 0;
      try {
        total = sumOf(readJfr(broken));
      } catch (error) {
        expect((error as Error).message).toMatch(/^Cannot read the JFR profile as .+ must be /);
      }
      expect(total).toBeGreaterThanOrEqual(0);
    }
  }
});
