/** What benchmarks weigh in production: the share of it spent in the repository's functions that each runs. */
import { buildCallTree } from '../profile/call-tree.ts';
import { placeOf } from '../profile/place.ts';
import type { Profile } from '../profile/profile.ts';
import { clockOf } from './cost-kind.ts';
import { type ProductionRecord, windowMs } from './record.ts';
import { findFunction, lensOf } from './shares.ts';

export interface MeasuredWeight {
  readonly kind: ProductionRecord['kind'];
  readonly share: number;
  readonly service: string;
  readonly ageMs: number;
  readonly windowMs?: number | undefined;
  readonly clock?: 'wall';
}

/**
 * Of each kind of cost the service in which it weighs most. Shares of functions by themselves add up, each counted once;
 * what the runtime and packages spend is left out, since every benchmark runs some of that. `at`: ISO 8601.
 */
export function weightsOf(
  records: readonly ProductionRecord[],
  profile: Profile,
  at: string,
): readonly MeasuredWeight[] {
  const ran = buildCallTree([profile]).functions.flatMap(({ frame }) => {
    const place = frame.file === undefined ? undefined : placeOf(frame.file, []);
    return place?.kind === 'repository' ? [{ frame, place }] : [];
  });
  const weights = records.map((record): MeasuredWeight => {
    const lens = lensOf(record);
    const found = new Set(ran.flatMap((sought) => findFunction(lens, sought) ?? []));
    const share = [...found].reduce((sum, { self }) => sum + self, 0);
    const length = windowMs(record);
    return {
      kind: record.kind,
      share: Math.min(1, share),
      service: record.service,
      ageMs: Math.max(0, Date.parse(at) - Date.parse(record.until)),
      windowMs: length,
      ...clockOf(record),
    };
  });
  return weights.toSorted((a, b) => b.share - a.share);
}
