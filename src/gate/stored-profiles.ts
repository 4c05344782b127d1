/** The newest stored CPU profile of each benchmark: what it runs, as the base measured it. */
import type { BaselineStore } from '../ports.ts';
import { readPprof } from '../profile/formats/pprof.ts';
import type { Profile } from '../profile/profile.ts';
import { benchmarkKey } from '../results/benchmark-id.ts';
import { newestFirst, profilePath } from '../results/store-layout.ts';

/** Stored runs looked through, newest first. */
const mostRuns = 20;

/** By benchmark. */
export async function benchmarkProfiles(store: BaselineStore): Promise<ReadonlyMap<string, Profile>> {
  const stored = await store.list();
  const newest = newestFirst(stored).slice(0, mostRuns);
  const profiles = new Map<string, Profile>();
  for (const each of newest) {
    const run = await store.read(each);
    for (const outcome of run.outcomes) {
      const key = benchmarkKey(outcome.id);
      if (outcome.state !== 'measured' || profiles.has(key)) continue;
      const reference = outcome.profiles.find(({ kind }) => kind === 'cpu');
      if (reference === undefined) continue;
      const bytes = await store.readFile(profilePath(each.key, reference.file));
      if (bytes !== undefined) profiles.set(key, readPprof(bytes));
    }
  }
  return profiles;
}
