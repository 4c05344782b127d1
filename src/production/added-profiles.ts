/** Several profiles of one window, such as one a process, as one: each by the type it shows. */
import { GateError } from '../errors.ts';
import { defaultTypeOf } from '../profile/call-tree.ts';
import type { Frame, Profile, Stack } from '../profile/profile.ts';

/** Throws PROFILE_UNLIKE where they count unlike things. `profiles` holds at least one. */
export function mergeProductionProfiles(profiles: readonly Profile[]): Profile {
  const [first] = profiles;
  if (first === undefined) throw new RangeError('There must be a profile to merge');
  const type = defaultTypeOf(first);
  const frames: Frame[] = [];
  const stacks: Stack[] = [];
  for (const profile of profiles) {
    const own = defaultTypeOf(profile);
    if (own.type !== type.type || own.unit !== type.unit) {
      throw new GateError(
        'PROFILE_UNLIKE',
        `Cannot add profiles up as all must count ${type.type} in ${type.unit}: current value is ${own.type} in ${own.unit}`,
        { hint: 'choose with --type, or save them under two services' },
      );
    }
    const offset = frames.length;
    for (const frame of profile.frames) frames.push(frame);
    for (const { frames: path, values, ...rest } of profile.stacks) {
      const value = values[profile.defaultType] ?? 0;
      if (value > 0) stacks.push({ ...rest, frames: path.map((index) => index + offset), values: [value] });
    }
  }
  const counts = profiles.flatMap(({ sampleCount }) => sampleCount ?? []);
  const durations = profiles.flatMap(({ durationNs }) => durationNs ?? []);
  return {
    sampleTypes: [type],
    defaultType: 0,
    frames,
    stacks,
    sampleCount: counts.length < profiles.length ? undefined : counts.reduce((sum, count) => sum + count, 0),
    // Processes of one window run beside each other.
    durationNs: durations.length === 0 ? undefined : Math.max(...durations),
    notes: [...new Set(profiles.flatMap(({ notes = [] }) => notes))],
    producer: first.producer,
    mode: first.mode,
  };
}
