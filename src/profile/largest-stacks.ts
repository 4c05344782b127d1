/** A profile of fewer stacks with every total as it was: the smallest go into one frame called "other". */
import type { Frame, Profile, Stack } from './profile.ts';

export const otherFrame: Frame = { name: 'other', language: 'unknown', kind: 'runtime' };

/** At most `most` stacks (≥ 1) by the default sample type, "other" among them; sums of every sample type stay the same. */
export function keepLargest(profile: Profile, most: number): Profile {
  if (profile.stacks.length <= most) return profile;
  const shown = profile.defaultType;
  const size = ({ values }: Stack): number => values[shown] ?? 0;
  const sorted = profile.stacks.toSorted((a, b) => size(b) - size(a));
  const kept = sorted.slice(0, Math.max(0, most - 1));
  const dropped = sorted.slice(kept.length);
  const values = profile.sampleTypes.map((_, type) =>
    dropped.reduce((sum, stack) => sum + (stack.values[type] ?? 0), 0),
  );
  return withoutUnused({
    ...profile,
    frames: [...profile.frames, otherFrame],
    stacks: [...kept, { frames: [profile.frames.length], values }],
    notes: [...(profile.notes ?? []), `The ${dropped.length} smallest of ${sorted.length} stacks are "other"`],
  });
}

/** Frames that no stack names any more are the larger part of what pruning is to save. */
function withoutUnused(profile: Profile): Profile {
  const places = new Map<number, number>();
  const frames: Frame[] = [];
  const stacks = profile.stacks.map((stack) => ({
    ...stack,
    frames: stack.frames.map((index) => {
      const known = places.get(index);
      if (known !== undefined) return known;
      const place = frames.push(profile.frames[index] ?? otherFrame) - 1;
      places.set(index, place);
      return place;
    }),
  }));
  return { ...profile, frames, stacks };
}
