/** Which benchmarks are compared: new, removed and renamed ones are states of their own and always reported. */
import { type BenchmarkId, benchmarkKey } from '../results/benchmark-id.ts';
import type { Run } from '../results/run.ts';
import { at } from '../stats/samples.ts';

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

/** Each is compared with each: more, as of a suite that was renamed as a whole, would take minutes for a hint. */
const mostPairs = 250_000;

function renames(added: readonly BenchmarkId[], removed: readonly BenchmarkId[]): Pairing['renamed'] {
  if (added.length * removed.length > mostPairs) return new Map();
  const gone = removed.map((from) => ({ from, pairs: letterPairs(from.name) }));
  const candidates = added
    .flatMap((to) => {
      const pairs = letterPairs(to.name);
      return gone
        .filter(({ from }) => from.suite === to.suite)
        .map((each) => ({ to, from: each.from, likeness: shareOf(pairs, each.pairs, to.name === each.from.name) }));
    })
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
  return shareOf(letterPairs(a), letterPairs(b), a === b);
}

function shareOf(left: readonly string[], right: readonly string[], isEqual: boolean): number {
  const all = left.length + right.length;
  return all === 0 ? Number(isEqual) : (2 * sharedIn(left, right)) / all;
}

/** How many the two sorted lists share, one of each for one of the other. */
function sharedIn(left: readonly string[], right: readonly string[]): number {
  let [shared, l, r] = [0, 0, 0];
  while (l < left.length && r < right.length) {
    const [a, b] = [at(left, l), at(right, r)];
    if (a === b) shared += 1;
    if (a <= b) l += 1;
    if (b <= a) r += 1;
  }
  return shared;
}

/** In order. */
function letterPairs(text: string): readonly string[] {
  const lower = text.toLowerCase();
  return Array.from({ length: Math.max(0, lower.length - 1) }, (_, index) => lower.slice(index, index + 2)).sort();
}
