/** What kind of cost a profile of production measures, and so with which regressions its shares may be shown, if any. */
import type { Profile, SampleType } from '../profile/profile.ts';

/**
 * `wall`: time on the clock, waiting included, which is labeled so. Undefined: what is waited for, held in memory or counted
 * otherwise says nothing of what a slower function costs.
 */
export type CostKind = 'cpu' | 'wall' | 'heap';

const wall: RegExp = /^(?:wall|real|elapsed)/;
const allocation: RegExp = /^(?:alloc|malloc|object_alloc|heap-samples)/;
const neither: RegExp =
  /^(?:inuse|in_use|live|heap-live|retained|goroutine|thread|mutex|block|lock|monitor|contention|delay|wait|off.?cpu|exception|sleep|park|io\b|socket|file|gc\b)/;

/** Undefined for types whose shares say nothing of cost: memory in use, locks, goroutines, exceptions. */
export function costKindOf({ type, unit }: Pick<SampleType, 'type' | 'unit'>): CostKind | undefined {
  const name = type.toLowerCase();
  if (neither.test(name)) return undefined;
  if (wall.test(name)) return 'wall';
  return allocation.test(name) || unit === 'B' ? 'heap' : 'cpu';
}

/** The type it shows by default, unless that says nothing here and another does: Go's heap profiles show what is in use. */
export function withTellingType(profile: Profile): Profile {
  const shown = profile.sampleTypes[profile.defaultType];
  if (shown === undefined || costKindOf(shown) !== undefined) return profile;
  const isCost = profile.sampleTypes.map((type) => costKindOf(type) !== undefined);
  const inBytes = profile.sampleTypes.findIndex(({ unit }, at) => isCost[at] === true && unit === 'B');
  const other = inBytes >= 0 ? inBytes : isCost.indexOf(true);
  return other < 0 ? profile : { ...profile, defaultType: other };
}

/** Shares of wall-clock time are labeled so. */
export function clockOf(type: Pick<SampleType, 'type' | 'unit'>): { readonly clock?: 'wall' } {
  return costKindOf(type) === 'wall' ? { clock: 'wall' } : {};
}
