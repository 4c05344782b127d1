/**
 * One installation for both sides, where what it reads is the same on both: the second side gets a copy of what the first installed.
 * Without a lock file this also keeps a package that is released meanwhile from being on one side alone.
 */
import { join } from 'node:path';
import { GateError } from '../errors.ts';
import type { RunProcess } from '../harness/harness.ts';
import { type InstallPlace, isWorkspace } from './install-manifests.ts';

export interface SharedInstalls {
  /**
   * Runs `install`, which is what `command` is; or, while an equal one is under way in another checkout, waits for that and copies what it
   * installed, of which `log` is told.
   */
  run(place: Asked, install: () => Promise<void>): Promise<void>;
}

interface Asked extends Omit<InstallPlace, 'folder'> {
  readonly log: (line: string) => void;
}

/** An installation that is under way. */
interface Installing {
  readonly folder: string;
  readonly done: Promise<void>;
  /** Copies that wait for it: what runs after it may write to the packages. */
  readonly copies: Promise<boolean>[];
}

export function createSharedInstalls(run: RunProcess): SharedInstalls {
  const known = new Map<string, Installing>();
  const installed = async (key: string, folder: string, install: () => Promise<void>): Promise<void> => {
    const mine: Installing = { folder, done: install(), copies: [] };
    known.set(key, mine);
    try {
      await mine.done;
    } finally {
      known.delete(key);
      await Promise.allSettled(mine.copies);
    }
  };
  return {
    run: async ({ root, command, log }, install) => {
      const asked = installOf(command);
      const folder = join(root, asked?.folder ?? '');
      if (asked === undefined) return await install();
      // What looks at packages is loaded where there are some.
      const isAlone = asked.isNpm && !(asked.folder === '' && isWorkspace(folder));
      const manager = isAlone ? await import('./npm-installs.ts') : await import('./linked-installs.ts');
      const key = manager.keyOf({ root, command, folder });
      if (key === undefined) return await install();
      const other = known.get(key);
      if (other === undefined) return await installed(key, folder, install);
      log(`${command}: once for both sides, as package.json and lock file are the same`);
      const copy = other.done.then(() => manager.isMovable(other.folder) && manager.copied(other.folder, folder, run));
      other.copies.push(copy);
      const isCopied = await copy.catch((error: unknown) => {
        if (error instanceof GateError && error.code !== 'SETUP_FAILED') throw error;
        return false;
      });
      if (!isCopied) await install();
    },
  };
}

/** Folder that an installation alone is of, from the root; undefined for any other command. */
function installOf(command: string): { readonly folder: string; readonly isNpm: boolean } | undefined {
  const [, folder = '', linker, manager] =
    /^(?:cd ([\w./-]+) && )?(YARN_NODE_LINKER=\S+ )?(npm (?:ci|install)|pnpm install|yarn install)(?: --[\w-]+)*$/.exec(
      command,
    ) ?? [undefined, '..'];
  if (manager === undefined || folder.split('/').includes('..') || folder.startsWith('/')) return undefined;
  const isNpm = manager.startsWith('npm');
  // The others install a whole workspace, of which this is the root.
  return (isNpm ? linker !== undefined : folder !== '') ? undefined : { folder, isNpm };
}
