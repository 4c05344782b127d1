/** A side of `compare` that is a commit or "latest": the run that a store holds of it. */
import type { Io } from '../app/io.ts';
import { storeOf } from '../app/store-of.ts';
import { openWorkspace } from '../app/workspace.ts';
import type { Config } from '../config/config.ts';
import { GateError } from '../errors.ts';
import { resolveCommit } from '../git/repository.ts';
import type { StoredRun } from '../ports.ts';
import { environmentClass } from '../results/environment.ts';
import { defaultGate, gateFileName } from '../results/gate-name.ts';
import type { Run } from '../results/run.ts';
import { newestFirst } from '../results/store-layout.ts';
import { openGitAncestry } from '../store/git-ancestry.ts';
import { formatCount } from '../units/format.ts';
import { noSuchSide } from './comparable-sides.ts';

interface StoredWorld {
  readonly io: Io;
  readonly config: Config;
  readonly root: string;
  readonly store?: string | undefined;
}

/**
 * The newest run of the commit named, or of the nearest stored one for "latest". Where the other side is a run, one of
 * its machine and gate comes before those that cannot be compared with it.
 */
export async function readStoredSide(world: StoredWorld, word: string, other: Run | undefined): Promise<Run> {
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
    const runs = newestFirst(stored.filter((run) => run.commit === each));
    const chosen = runs.find((run) => isLike(run, other)) ?? runs[0];
    if (chosen !== undefined) return store.read(chosen);
  }
  throw new GateError(
    'STORE_MISSING',
    `Cannot compare ${word} as ${store.name} must hold a run of it: ${heldWords(stored.length)}`,
    {
      hint: 'measure and store it: flamegate baseline save',
    },
  );
}

function isLike({ environmentClass: stored, gate }: StoredRun, other: Run | undefined): boolean {
  return (
    other !== undefined &&
    stored === environmentClass(other.environment) &&
    gate === gateFileName(other.gate ?? defaultGate)
  );
}

/** Of a store that has no run of the commit asked for. */
export function heldWords(runs: number): string {
  return runs === 0 ? 'it holds no run at all' : `it holds ${formatCount(runs, 'run')} of other commits`;
}
