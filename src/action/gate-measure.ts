/** One measuring as the gate of the Action does it: parts of the runner and of GitHub in the place of a laptop's. */
import type { Io } from '../app/io.ts';
import { type MeasuringParts, type MeasuringResult, runMeasuring } from '../app/measuring.ts';
import { isShallow } from '../git/repository.ts';
import { apiAncestry } from '../github/ancestry.ts';
import type { Ancestry, BaselineStore } from '../ports.ts';
import { openGitAncestry } from '../store/git-ancestry.ts';
import type { Door, Session } from './door.ts';
import { ownCommand } from './own-command.ts';

export interface GateDoor {
  readonly door: Door;
  readonly session: Session;
  readonly io: Io;
  /** Root of the checkout. */
  readonly root: string;
}

export async function measure(
  world: GateDoor,
  purpose: 'judge' | 'store',
  parts: MeasuringParts & { store: BaselineStore },
): Promise<MeasuringResult> {
  const { session, door, io, root } = world;
  const { context } = session;
  return runMeasuring(
    io,
    { folder: root, suites: [], filters: [], purpose, command: ownCommand(door.env) },
    {
      ...parts,
      ancestry: await ancestryOf(world, parts.store),
      runId: `${context.runId}-${context.runAttempt}`,
      repositoryUrl: session.client.repositoryUrl,
      baselineBranch: parts.baselineBranch ?? context.defaultBranch,
    },
  ).catch((error: unknown) => {
    door.output('verdict', 'fail');
    throw error;
  });
}

/** A checkout without history asks the API. */
async function ancestryOf({ root, session }: GateDoor, store: BaselineStore): Promise<Ancestry> {
  if (!(await isShallow(root))) return openGitAncestry(root);
  return apiAncestry(session.client, async () => new Set((await store.list()).map(({ commit }) => commit)));
}
