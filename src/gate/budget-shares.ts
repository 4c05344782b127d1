/** What of the time budget is for setting up, for measuring and for profiles. */
import { formatDuration } from '../units/format.ts';
import type { GatherOptions } from './gather-world.ts';

/** Where it took most of the time, more of that is what would decide what stays open. */
export function preparedNotes(tookMs: number, { config: { measure }, purpose }: GatherOptions): readonly string[] {
  if (purpose === 'store' || tookMs < measure.budgetMs / 2) return [];
  const took = `${formatDuration(tookMs)} of the time budget of ${formatDuration(measure.budgetMs)}`;
  return [
    `Setting up both sides and finding their benchmarks took ${took}: a larger --budget (or measure.budget), or a cache of packages, leaves more to measure in.`,
  ];
}

/** Two preparations, and measuring as long again; what was not enough is at least doubled. */
const spent = { preparations: 4, budgets: 2 };

/** The budget that would let both sides be set up, ms. `preparedMs`: what setting up the candidate took. */
export function budgetToPrepare(preparedMs: number, { config: { measure } }: GatherOptions): number {
  return Math.max(preparedMs * spent.preparations, measure.budgetMs * spent.budgets);
}

/** A regression without its function is half an answer, so measuring leaves some of the budget. */
const forProfiles = { share: 0.2, mostMs: 60_000 };

export function forProfilesMs({ purpose, profileRepeats, config }: GatherOptions): number {
  if (purpose === 'store' || profileRepeats === 0) return 0;
  return Math.min(config.measure.budgetMs * forProfiles.share, forProfiles.mostMs);
}

/** Round numbers: half minutes up to five, then whole ones. */
const stepOf = (ms: number): number => (ms <= 300_000 ? 30_000 : 60_000);

/**
 * What of a budget is for measuring grows by `needsMs`; the profiles' share of it is added unless it measures too, and it
 * is a round number.
 */
export function budgetFor(needsMs: number, options: GatherOptions, reserve: 'kept' | 'used'): number {
  const { budgetMs } = options.config.measure;
  const reserved = reserve === 'used' ? 0 : forProfilesMs(options);
  const toMeasure = budgetMs - reserved + needsMs;
  const whole =
    reserved === 0 ? toMeasure : Math.min(toMeasure / (1 - forProfiles.share), toMeasure + forProfiles.mostMs);
  return Math.ceil(whole / stepOf(whole)) * stepOf(whole);
}
