import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readProfile } from '../../../src/profile/formats/detect.ts';
import { readOtlp } from '../../../src/profile/formats/otlp.ts';
import { writeOtlp } from '../../../src/profile/formats/otlp-write.ts';
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
