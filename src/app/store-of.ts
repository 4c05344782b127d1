/** The store of a workspace. Apart from opening one, as judging files needs the configuration and no store. */
import type { BaselineStore } from '../ports.ts';
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
