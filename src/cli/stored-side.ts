/** A side of `compare` that is a commit or "latest": the run that a store holds of it. */
import type { Io } from '../app/io.ts';
import { storeOf } from '../app/store-of.ts';
import { openWorkspace } from '../app/workspace.ts';
import type { Config } from '../config/config.ts';
import { GateError } from '../errors.ts';
import { resolveCommit } from '../git/repository.ts';
import type { Run } from '../results/run.ts';
import { openGitAncestry } from '../store/git-ancestry.ts';
import { formatCount } from '../units/format.ts';
import { noSuchSide } from './comparable-sides.ts';

interface StoredWorld {
  readonly io: Io;
  readonly config: Config;
  readonly root: string;
  readonly store?: string | undefined;
}

/** The newest run of the nearest stored commit at or before the one named. */
export async function readStoredSide(world: StoredWorld, word: string): Promise<Run> {
  const { root } = world;
  const workspace = await openWorkspace({ root, store: world.store });
  const store = await storeOf(
    { ...workspace, config: { ...world.config, baseline: workspace.config.baseline } },
    world.io,
  );
  const commit = await resolveCommit(root, word === 'latest' ? 'HEAD' : word).catch((error: unknown) => {
    throw error instanceof GateError && error.code === 'GIT_REF_MISSING' ? noSuchSide(word) : error;
  });
  const commits = word === 'latest' ? await openGitAncestry(root).firstParents(commit, 300) : [commit];
  const stored = await store.list();
  for (const each of commits) {
    const newest = stored.filter((run) => run.commit === each).at(-1);
    if (newest !== undefined) return store.read(newest);
  }
  throw new GateError(
    'STORE_MISSING',
    `Cannot compare ${word} as ${store.name} must hold a run of it: it holds ${formatCount(stored.length, 'run')} of other commits`,
    {
      hint: 'measure and store it: flamegate baseline save',
    },
  );
}
