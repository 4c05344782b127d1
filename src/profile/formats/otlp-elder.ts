/**
 * OTLP profiles as they were before 1.9, which async-profiler 4 still writes: a stack is a part of the profile's list of locations,
 * and one profile holds values of several sample types.
 */
import { malformed } from './malformed.ts';
import { numberOf, type OtlpDictionary, repeatedIn } from './otlp-tables.ts';
import { type Cursor, readTag, skip } from './protobuf.ts';

const name = 'OTLP';

/** Where the fields of a profile are, by age. */
export interface ProfileFields {
  readonly duration: number;
  readonly periodType: number;
  readonly period: number;
}

export const elderFields: ProfileFields = { duration: 5, periodType: 6, period: 7 };

const locationIndices = 3;

/** What is the list of locations here is a time stamp of eight bytes there. */
export function isElder(profile: Cursor): boolean {
  const cursor = { ...profile };
  while (cursor.at < cursor.end) {
    const { field, wire } = readTag(cursor, name);
    if (field === locationIndices) return wire === 'bytes' || wire === 'varint';
    skip(cursor, wire, name);
  }
  return false;
}

/** The stacks as those of a dictionary, one a sample. */
export function withElderStacks(
  dictionary: OtlpDictionary,
  profile: Cursor,
  samples: readonly Cursor[],
): OtlpDictionary {
  const locations = repeatedIn(profile, locationIndices);
  const stacks = samples.map((sample, i) => {
    const [start, length] = [numberOf(sample, 1, name), numberOf(sample, 2, name)];
    if (start < 0 || length < 0 || start + length > locations.length) {
      throw malformed(name, `samples[${i}]`, `of locations below ${locations.length}`, start + length);
    }
    return locations.slice(start, start + length);
  });
  return { ...dictionary, stacks };
}

/** Of a sample, one a type. */
export function elderValues(sample: Cursor): readonly number[] {
  return repeatedIn(sample, 3);
}
