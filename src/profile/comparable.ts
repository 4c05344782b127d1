/** May these profiles be compared, by which sample type, and per what? Refuses with the reason rather than mislead. */
import { GateError } from '../errors.ts';
import type { Unit } from '../units/unit.ts';
import { defaultTypeOf, typeIndex } from './call-tree.ts';
import type { Basis, DiffOptions, ProfileSide } from './diff-result.ts';
import type { Profile } from './profile.ts';
import type { Design, Repeat } from './rate-test.ts';
import { leastValue, totalOf } from './stack-columns.ts';

export interface Comparison {
  readonly kind: 'cpu' | 'heap';
  readonly type: string;
  readonly unit: Unit;
  readonly basis: Basis;
  readonly inlining?: 'off' | undefined;
  readonly design: Design;
}

/** Sampling periods further apart are different flags, not the jitter of one sampler's clock. */
const mostPeriodRatio = 1.25;

/** Throws PROFILE_UNLIKE where the profiles, the type or `per` cannot be compared; RangeError where a side is empty. */
export function checkAlike(
  baselines: readonly ProfileSide[],
  candidates: readonly ProfileSide[],
  wanted: Pick<DiffOptions, 'type' | 'per'> = {},
): Comparison {
  const [first] = baselines;
  if (first === undefined || candidates.length === 0) {
    throw new RangeError('A profile diff needs at least one profile a side');
  }
  const type = wanted.type ?? defaultTypeOf(first.profile).type;
  const all = [...baselines, ...candidates];
  for (const { profile } of all) checkPair(first.profile, profile, type);
  const unit = unitOf(first.profile, type);
  const basis = wanted.per === undefined ? basisOf(all) : checkBasis(wanted.per, all, unit);
  const repeats = (side: readonly ProfileSide[]): readonly Repeat[] => side.map((each) => toRepeat(each, type, basis));
  return {
    kind: unit === 'B' || /^(alloc|inuse)/.test(type) ? 'heap' : 'cpu',
    type,
    unit,
    basis,
    inlining: first.profile.inlining,
    design: { baseline: repeats(baselines), candidate: repeats(candidates) },
  };
}

function checkPair(first: Profile, other: Profile, type: string): void {
  if (first.mode !== other.mode) {
    throw unlike('modes', first.mode, other.mode, 'profile both sides by the same event, in the same mode');
  }
  typeIndex(other, type);
  const [unit, otherUnit] = [unitOf(first, type), unitOf(other, type)];
  if (unit !== otherUnit)
    throw unlike(`units of ${type}`, unit, otherUnit, 'write both with the same profiler options');
  if (first.inlining !== other.inlining) {
    throw unlike('inlining', first.inlining ?? 'on', other.inlining ?? 'on', 'profile both sides with the same flags');
  }
  checkPeriods(first, other);
}

function checkPeriods(first: Profile, other: Profile): void {
  if (first.period === undefined || other.period === undefined || !(first.period > 0) || !(other.period > 0)) return;
  const [unit = '', otherUnit = ''] = [first.periodUnit, other.periodUnit];
  const ratio = first.period / other.period;
  if (unit === otherUnit && ratio <= mostPeriodRatio && ratio >= 1 / mostPeriodRatio) return;
  throw unlike(
    'sampling periods',
    `${first.period} ${unit}`.trim(),
    `${other.period} ${otherUnit}`.trim(),
    'sample both sides at the same rate',
  );
}

function unlike(what: string, baseline: string, other: string, hint: string): GateError {
  return new GateError(
    'PROFILE_UNLIKE',
    `Cannot compare profiles as their ${what} must be equal: current value is ${baseline} and ${other}`,
    { hint },
  );
}

function unitOf(profile: Profile, type: string): Unit {
  return profile.sampleTypes[typeIndex(profile, type)]?.unit ?? '1';
}

function basisOf(sides: readonly ProfileSide[]): Basis {
  if (sides.every((side) => operationsOf(side) > 0)) return 'operation';
  if (sides.every(({ profile }) => profile.durationNs !== undefined && profile.durationNs > 0)) return 'second';
  return 'share';
}

function checkBasis(per: Basis, sides: readonly ProfileSide[], unit: Unit): Basis {
  const lacks: Readonly<Record<Basis, boolean>> = {
    operation: !sides.every((side) => operationsOf(side) > 0),
    second: !sides.every(({ profile: { durationNs = 0 } }) => durationNs > 0),
    'cpu-second': unit !== 'ns',
    capture: false,
    share: false,
  };
  if (!lacks[per]) return per;
  const needs: Readonly<Record<Basis, string>> = {
    operation: 'say how many operations they hold (--ops)',
    second: 'say how long they were captured',
    'cpu-second': 'count time',
    capture: '',
    share: '',
  };
  throw new GateError('PROFILE_UNLIKE', `Cannot compare profiles per ${per} as all of them must ${needs[per]}`, {
    hint: 'leave --per out for what the profiles allow, or use --per share',
  });
}

/** 0: not known. */
function operationsOf({ operations, profile }: ProfileSide): number {
  return operations ?? profile.operations ?? 0;
}

function toRepeat(side: ProfileSide, type: string, basis: Basis): Repeat {
  const { profile } = side;
  const total = busyTotal(profile, typeIndex(profile, type));
  const quantum = quantumOf(profile, typeIndex(profile, type));
  if (basis === 'operation') return { exposure: operationsOf(side), quantum };
  if (basis === 'capture') return { exposure: 1, quantum };
  if (basis === 'second') return { exposure: (profile.durationNs ?? 0) / 1e9, quantum };
  if (basis === 'cpu-second') return { exposure: total > 0 ? total / 1e9 : 1, quantum };
  // A profile without samples has shares of nothing; any exposure gives zeros.
  return { exposure: total > 0 ? total : 1, quantum };
}

/** All that was sampled but for idle time. */
function busyTotal(profile: Profile, type: number): number {
  const idle = new Set(profile.frames.flatMap((frame, index) => (frame.name === '(idle)' ? [index] : [])));
  return totalOf(profile, type, idle.size === 0 ? undefined : (frame) => idle.has(frame));
}

/**
 * Mean value of one sample: from the samples the profile counts, else from its period, else the smallest value of any
 * stack, which a single sample made.
 */
export function quantumOf(profile: Profile, type: number): number {
  if (profile.sampleTypes[type]?.unit === 'samples') return 1;
  const total = totalOf(profile, type);
  if (!(total > 0)) return 1;
  const samples = samplesIn(profile);
  if (samples !== undefined) return total / samples;
  return leastValue(profile, type, total);
}

function samplesIn(profile: Profile): number | undefined {
  const counted = profile.sampleTypes.findIndex(({ type, unit }) => type === 'samples' || unit === 'samples');
  const byType = counted < 0 ? 0 : totalOf(profile, counted);
  if (byType > 0) return byType;
  if (profile.sampleCount !== undefined && profile.sampleCount > 0) return profile.sampleCount;
  const paced = profile.sampleTypes.findIndex(({ unit }) => unit === profile.periodUnit);
  const byPeriod = paced < 0 || !profile.period ? 0 : totalOf(profile, paced) / profile.period;
  return byPeriod > 0 ? byPeriod : undefined;
}
