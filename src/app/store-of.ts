/** The store of a workspace. Apart from opening one, as judging files needs the configuration and no store. */
import { GateError } from '../errors.ts';
import type { BaselineStore } from '../ports.ts';
import { closedStore } from '../store/closed.ts';
import { openStore } from '../store/open.ts';
import { shown } from '../text/shown.ts';
import type { Io } from './io.ts';
import type { Workspace } from './workspace.ts';

/** `remote`: fetch a store's branch from there and push it there; without, this clone's own branch is used. */
export function storeOf(
  { root, config }: Workspace,
  io: Pick<Io, 'env' | 'stderr'>,
  remote?: string,
): Promise<BaselineStore> {
  return openStore(config.baseline.store, {
    repository: root,
    environment: io.env,
    notice: (line) => io.stderr(shown`${line}\n`),
    remote,
  });
}

/**
 * The same, to read what a verdict can do without. A bucket needs credentials, which neither a pull request from a fork nor whoever
 * reproduces a result has: reading it fails then, and both sides are measured here.
 */
export async function storeToRead(...asked: Parameters<typeof storeOf>): Promise<BaselineStore> {
  try {
    return await storeOf(...asked);
  } catch (error) {
    if (!(error instanceof GateError) || error.code !== 'STORE_UNREACHABLE') throw error;
    return closedStore(asked[0].config.baseline.store.kind, error);
  }
}
