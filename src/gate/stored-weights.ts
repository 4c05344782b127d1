/** What stored profiles say that benchmarks weigh in production; loaded only where a rule of the policy asks. */
import type { Weight, Weights } from '../decide/policy.ts';
import type { BaselineStore } from '../ports.ts';
import type { ProductionRecord } from '../production/record.ts';
import { weightsOf } from '../production/weights.ts';
import { benchmarkProfiles } from './stored-profiles.ts';

/** By benchmark; empty: the store holds no profile of one. `at`: ISO 8601. Throws GateError where a profile cannot be read. */
export async function storedWeights(
  store: BaselineStore,
  records: readonly ProductionRecord[],
  at: string,
): Promise<Weights> {
  const profiles = await benchmarkProfiles(store);
  return new Map([...profiles].map(([key, profile]) => [key, byKind(weightsOf(records, profile, at))]));
}

function byKind(weights: ReturnType<typeof weightsOf>): Partial<Record<'cpu' | 'heap', Weight>> {
  const found: Partial<Record<'cpu' | 'heap', Weight>> = {};
  // The largest comes first.
  for (const { kind, ...weight } of weights) found[kind] ??= weight;
  return found;
}
