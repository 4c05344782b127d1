/** Which benchmarks are compared: new, removed and renamed ones are states of their own and always reported. */
import { type BenchmarkId, benchmarkKey } from '../results/benchmark-id.ts';
import type { Run } from '../results/run.ts';

export interface Pairing {
  /** Keys of the candidate's benchmarks that the baseline is known not to have. */
  readonly added: ReadonlySet<string>;
  readonly removed: readonly BenchmarkId[];
  /** Key of a new benchmark → the removed one whose name it resembles most. */
  readonly renamed: ReadonlyMap<string, { readonly name: string; readonly likeness: number }>;
}

/** Names at least this alike may be one benchmark renamed; reported, never assumed. */
const leastLikeness = 0.6;

/** `listed`: what the baseline commit has, where its checkout was listed; stored runs count as well. */
export function pairBenchmarks(
  candidate: Run,
  stored: readonly Run[],
  listed: readonly BenchmarkId[] | undefined,
): Pairing {
  const present = candidate.outcomes.map(({ id }) => id);
  const known = [...(listed ?? []), ...stored.flatMap(({ outcomes }) => outcomes.map(({ id }) => id))];
  const measured = stored[0]?.outcomes.filter(({ state }) => state === 'measured').map(({ id }) => id) ?? [];
  const nearest = unique([...(listed ?? []), ...measured]);
  const [knownKeys, presentKeys] = [new Set(known.map(benchmarkKey)), new Set(present.map(benchmarkKey))];
  const isKnown = listed !== undefined || stored.length > 0;
  const added = isKnown ? present.filter((id) => !knownKeys.has(benchmarkKey(id))) : [];
  const removed = nearest.filter((id) => !presentKeys.has(benchmarkKey(id)));
  return { added: new Set(added.map(benchmarkKey)), removed, renamed: renames(added, removed) };
}

function unique(ids: readonly BenchmarkId[]): readonly BenchmarkId[] {
  return [...new Map(ids.map((id) => [benchmarkKey(id), id])).values()];
}

function renames(added: readonly BenchmarkId[], removed: readonly BenchmarkId[]): Pairing['renamed'] {
  const candidates = added
    .flatMap((to) => removed.filter(({ suite }) => suite === to.suite).map((from) => ({ to, from })))
    .map(({ to, from }) => ({ to, from, likeness: likeness(from.name, to.name) }))
    .filter((pair) => pair.likeness >= leastLikeness)
    .sort((a, b) => b.likeness - a.likeness);
  const taken = new Set<BenchmarkId>();
  const found = new Map<string, { readonly name: string; readonly likeness: number }>();
  for (const { to, from, likeness: value } of candidates) {
    if (taken.has(from) || taken.has(to)) continue;
    taken.add(from).add(to);
    found.set(benchmarkKey(to), { name: from.name, likeness: value });
  }
  return found;
}

/** Share of letter pairs two names have in common (Dice): 1 the same, 0 nothing. */
export function likeness(a: string, b: string): number {
  const [left, right] = [letterPairs(a), letterPairs(b)];
  if (left.length + right.length === 0) return a === b ? 1 : 0;
  const rest = [...right];
  let shared = 0;
  for (const pair of left) {
    const index = rest.indexOf(pair);
    if (index < 0) continue;
    rest.splice(index, 1);
    shared += 1;
  }
  return (2 * shared) / (left.length + right.length);
}

function letterPairs(text: string): readonly string[] {
  const lower = text.toLowerCase();
  return Array.from({ length: Math.max(0, lower.length - 1) }, (_, index) => lower.slice(index, index + 2));
}
