import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readProfile } from '../../../src/profile/formats/detect.ts';
import { readOtlp } from '../../../src/profile/formats/otlp.ts';
import { writeOtlp } from '../../../src/profile/formats/otlp-write.ts';
import { createMessage } from '../../../src/profile/formats/protobuf-write.ts';
import { long } from '../../support/long.ts';
import { profiles } from './arbitrary.ts';
import { fixtureBytes, sumOf, totalsByName, treeOf } from './fixture.ts';

const file = fixtureBytes('otlp-1.45/mixed.otlp');

test("what OpenTelemetry's own protobuf wrote: inlined functions, addresses, values and time stamps", () => {
  const profile = readProfile(file);
  expect(profile).toMatchObject({
    sampleTypes: [
      { type: 'cpu', unit: 'ns' },
      { type: 'samples', unit: 'samples' },
    ],
    defaultType: 0,
    period: 10_000_000,
    periodUnit: 'ns',
    durationNs: 2_000_000_000,
    producer: 'otlp',
  });
  expect(Object.fromEntries(totalsByName(profile))).toMatchObject({
    'main.main': { self: 0, total: 600 },
    'main.work': { self: 0, total: 500 },
    'main.inlined': { self: 500, total: 500 },
    'libx.so!0x234': { self: 100, total: 100 },
  });
  expect(sumOf(profile, 1)).toBe(4);
  expect(profile.stacks.find(({ leafLine }) => leafLine !== undefined)?.leafLine).toBe(21);
  expect(profile.frames.find(({ name }) => name.endsWith('ffffffff81000010'))?.kind).toBe('kernel');
});

test('another sample type can be asked for; one that is not there is refused with those that are', () => {
  expect(sumOf(readOtlp(file, { sampleType: 'samples' }))).toBe(4);
  expect(() => readOtlp(file, { sampleType: 'wall' })).toThrow('with wall: current value is "cpu, samples"');
});

test('wherever it is cut, it is refused', () => {
  for (let end = 3; end < file.length; end += 11) {
    expect(() => readOtlp(file.subarray(0, end)), `cut at ${end}`).toThrow(/Cannot read the OTLP profile/);
  }
});

test('written and read again, stacks, lines and totals of every sample type are the same', () => {
  fc.assert(
    fc.property(profiles, (profile) => {
      const again = readOtlp(writeOtlp(profile));
      for (const [index, { type }] of profile.sampleTypes.entries()) {
        const at = again.sampleTypes.findIndex((known) => known.type === type);
        expect(sumOf(again, at)).toBe(sumOf(profile, index));
      }
    }),
    { seed: 20261128, numRuns: 60 },
  );
  const mixed = readOtlp(file);
  expect(treeOf(readOtlp(writeOtlp(mixed)))).toEqual(treeOf(mixed));
});

function withLength(message: Uint8Array): Uint8Array {
  const framed = new Uint8Array(4 + message.length);
  new DataView(framed.buffer).setUint32(0, message.length);
  framed.set(message, 4);
  return framed;
}

/** Top-level fields the other way round, as writers that know the dictionary first have them. */
function dictionaryFirst(message: Uint8Array): Uint8Array {
  let at = 1;
  let length = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = message[at++] ?? 0;
    length += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) break;
  }
  return Buffer.concat([message.subarray(at + length), message.subarray(0, at + length)]);
}

test.each([
  ['the dictionary first', dictionaryFirst],
  ['behind its length, as the file exporter of the collector writes it', withLength],
  ['both', (message: Uint8Array) => withLength(dictionaryFirst(message))],
])('one export is read alike with %s', long, (_what, change) => {
  fc.assert(
    fc.property(profiles, (profile) => {
      fc.pre(profile.stacks.some(({ values }) => values.some((value) => value >= 1)));
      const message = writeOtlp(profile);
      expect(treeOf(readProfile(change(message)))).toEqual(treeOf(readOtlp(message)));
    }),
    { seed: 20261129, numRuns: 60 },
  );
  expect(treeOf(readProfile(change(file)))).toEqual(treeOf(readOtlp(file)));
});

test('exports one behind the other are added up, each by its own dictionary, and a cut one is refused', () => {
  const other = writeOtlp(readOtlp(file));
  const both = Buffer.concat([withLength(file), withLength(other), withLength(dictionaryFirst(file))]);
  const profile = readProfile(both);
  expect(sumOf(profile, 0)).toBe(3 * sumOf(readOtlp(file), 0));
  expect(totalsByName(profile).get('main.work')?.total).toBe(1500);
  expect(profile.notes?.join()).toMatch(/resources .* are added up/);
  for (const end of [both.length - 1, both.length - file.length, file.length + 6]) {
    expect(() => readProfile(both.subarray(0, end)), `cut at ${end}`).toThrow(/Cannot read the OTLP profile/);
  }
});

test('text that begins with blank lines is no OTLP', () => {
  expect(() => readProfile(Buffer.from('\n)\n%\f granularity: each sample hit covers 4 bytes\n'))).toThrow(
    /it starts with/,
  );
  expect(readProfile(Buffer.from('\n\n\nmain;a 3\nmain;b 4\n')).producer).toBe('folded');
  expect(readProfile(Buffer.from('\n \nmain;a 3\nmain;b 4\n')).producer).toBe('folded');
});

/** As async-profiler 4.2 writes it (OTLP before 1.9): stacks are parts of a list of locations, values of two types in one profile. */
function elder(samples: readonly (readonly [start: number, length: number, ...values: number[]])[]): Uint8Array {
  const strings = ['', 'samples', 'count', 'cpu', 'nanoseconds', 'main', 'work', 'leaf'];
  const profile = createMessage()
    .message(1, createMessage().number(1, 1).number(2, 2))
    .message(1, createMessage().number(1, 3).number(2, 4))
    .packed(3, [2, 1, 0, 1, 0])
    .number(4, 1_795_966_567)
    .number(5, 2_000_000_000)
    .message(6, createMessage().number(1, 3).number(2, 4))
    .number(7, 10_000_000);
  for (const [start, length, ...values] of samples) {
    profile.message(2, createMessage().number(1, start).number(2, length).packed(3, values));
  }
  const dictionary = createMessage();
  for (const [index] of [5, 6, 7].entries()) {
    dictionary.message(
      2,
      createMessage().message(
        3,
        createMessage()
          .number(1, index)
          .number(2, 10 + index),
      ),
    );
  }
  for (const name of [5, 6, 7]) dictionary.message(3, createMessage().number(1, name));
  for (const text of strings) dictionary.text(5, text);
  const scope = createMessage().message(2, profile);
  return createMessage().message(1, createMessage().message(2, scope)).message(2, dictionary).bytes();
}

test('profiles of OTLP before 1.9: a stack is a part of a list, a profile has values of several types', () => {
  const file = elder([
    [0, 3, 2, 20_000_000],
    [3, 2, 1, 10_000_000],
  ]);
  const profile = readProfile(file, { sampleType: 'cpu' });
  expect(profile).toMatchObject({ period: 10_000_000, periodUnit: 'ns', durationNs: 2_000_000_000 });
  expect(Object.fromEntries(totalsByName(profile))).toMatchObject({
    main: { self: 0, total: 30_000_000 },
    work: { self: 10_000_000, total: 30_000_000 },
    leaf: { self: 20_000_000, total: 20_000_000 },
  });
  expect(sumOf(readProfile(file), 0)).toBe(3);
  expect(profile.leftOut).toEqual(['lines of calls']);
  expect(() => readProfile(elder([[4, 3, 1, 1]]))).toThrow('samples[0] must be of locations below 5');
});
