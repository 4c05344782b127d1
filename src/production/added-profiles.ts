/** Several profiles of one window, such as one a process, as one: each by the type it shows. */
import { GateError } from '../errors.ts';
import { defaultTypeOf } from '../profile/call-tree.ts';
import type { Frame, Profile, Stack } from '../profile/profile.ts';

/** Throws PROFILE_UNLIKE where they count unlike things. `profiles` holds at least one. */
export function mergeProductionProfiles(profiles: readonly Profile[]): Profile {
  const [first] = profiles;
  if (first === undefined) throw new RangeError('There must be a profile to merge');
  const type = defaultTypeOf(first);
  const merged = createMerged();
  for (const profile of profiles) {
    const own = defaultTypeOf(profile);
    if (own.type !== type.type || own.unit !== type.unit) {
      throw new GateError(
        'PROFILE_UNLIKE',
        `Cannot add profiles up as all must count ${type.type} in ${type.unit}: current value is ${own.type} in ${own.unit}`,
        { hint: 'choose with --type, or save them under two services' },
      );
    }
    merged.add(profile);
  }
  const counts = profiles.flatMap(({ sampleCount }) => sampleCount ?? []);
  const durations = profiles.flatMap(({ durationNs }) => durationNs ?? []);
  return {
    sampleTypes: [type],
    defaultType: 0,
    ...merged.result(),
    sampleCount: counts.length < profiles.length ? undefined : counts.reduce((sum, count) => sum + count, 0),
    // Processes of one window run beside each other.
    durationNs: durations.length === 0 ? undefined : Math.max(...durations),
    notes: [...new Set(profiles.flatMap(({ notes = [] }) => notes))],
    producer: first.producer,
    mode: first.mode,
  };
}

interface Merged {
  add(profile: Profile): void;
  result(): Pick<Profile, 'frames' | 'stacks'>;
}

/** Equal stacks are one: apart, each would be too small to be kept where only the largest are. */
function createMerged(): Merged {
  const frames: Frame[] = [];
  const known = new Map<string, number>();
  const stacks = new Map<string, { readonly stack: Stack; value: number }>();
  const place = (frame: Frame): number => {
    const key = JSON.stringify(frame);
    const index = known.get(key) ?? frames.push(frame) - 1;
    known.set(key, index);
    return index;
  };
  return {
    add({ frames: own, stacks: added, defaultType }) {
      const places = own.map(place);
      for (const stack of added) {
        const value = stack.values[defaultType] ?? 0;
        if (value <= 0) continue;
        const path = stack.frames.map((index) => places[index] ?? 0);
        const key = `${path.join(' ')}:${stack.leafLine ?? ''}`;
        const found = stacks.get(key);
        if (found === undefined) stacks.set(key, { stack: { ...stack, frames: path }, value });
        else found.value += value;
      }
    },
    result: () => ({ frames, stacks: [...stacks.values()].map(({ stack, value }) => ({ ...stack, values: [value] })) }),
  };
}
