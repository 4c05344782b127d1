/** Samples of a clock as the time they represent, where the program that set the clock knows its interval. */
import type { Profile, SampleType } from './profile.ts';

/** The type shown becomes CPU time when it counts samples; everything else stays. */
export function asTime(profile: Profile, nsPerSample: number): Profile {
  const { sampleTypes, defaultType } = profile;
  if (sampleTypes[defaultType]?.unit !== 'samples' || !(nsPerSample > 0)) return profile;
  const timed = (type: SampleType, index: number): SampleType =>
    index === defaultType ? { ...type, unit: 'ns' } : type;
  const [first, ...others] = sampleTypes;
  return {
    ...profile,
    sampleTypes: [timed(first, 0), ...others.map((type, index) => timed(type, index + 1))],
    stacks: profile.stacks.map((stack) => ({
      ...stack,
      values: stack.values.map((value, index) => (index === defaultType ? value * nsPerSample : value)),
    })),
    sampleCount: profile.sampleCount ?? profile.stacks.reduce((sum, { values }) => sum + (values[defaultType] ?? 0), 0),
    period: nsPerSample,
    periodUnit: 'ns',
  };
}
