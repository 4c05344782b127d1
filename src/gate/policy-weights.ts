/** The weights that a policy asks for: stored profiles of the benchmarks beside the stored profile of production. */
import type { Policy, Weights } from '../decide/policy.ts';
import { GateError } from '../errors.ts';
import type { BaselineStore } from '../ports.ts';
import type { ProductionRecord } from '../production/record.ts';

export interface Weighing {
  readonly weights?: Weights | undefined;
  readonly notes: readonly string[];
}

/** When it is judged (ISO 8601), where a rule of the policy asks what benchmarks weigh; else nothing is read. */
export function weighAt(policy: Policy, at: string): { readonly weighAt?: string } {
  return policy.benchmarks.some(({ production }) => production !== undefined) ? { weighAt: at } : {};
}

export function weighedPolicy(policy: Policy, { weights }: Pick<Weighing, 'weights'>): Policy {
  return weights === undefined ? policy : { ...policy, weights };
}

/** What is not known is reported, and relaxes nothing. */
export async function readWeights(
  store: BaselineStore,
  records: readonly ProductionRecord[],
  at: string | undefined,
): Promise<Weighing> {
  if (at === undefined) return { notes: [] };
  if (records.length === 0) return { notes: [unknown('holds no profile of production', 'production save', store)] };
  try {
    const weights = await (await import('./stored-weights.ts')).storedWeights(store, records, at);
    if (weights.size === 0) return { notes: [unknown('holds no profile of a benchmark', 'baseline save', store)] };
    return { weights, notes: [] };
  } catch (error) {
    if (!(error instanceof GateError)) throw error;
    return { notes: [`Rules by weight in production were left out. ${error.message}`] };
  }
}

function unknown(what: string, command: string, { name }: BaselineStore): string {
  return `Rules by weight in production were left out, as the store ${name} ${what}; flamegate ${command} adds one.`;
}
