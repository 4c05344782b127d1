/**
 * One installation for both sides, where what it reads is the same on both: the second side gets a copy of what the first installed.
 * Without a lock file this also keeps a package that is released meanwhile from being on one side alone.
 */
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { GateError } from '../errors.ts';
import type { RunProcess } from '../harness/harness.ts';
import { asksForFolder, harmless, type InstallPlace, parsed, runsScripts, textIn } from './install-manifests.ts';

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

const timeoutMs = 5 * 60_000;

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
      const isLinked = !asked.isNpm || (asked.folder === '' && 'workspaces' in (parsed(folder, 'package.json') ?? {}));
      const manager = isLinked ? await import('./linked-installs.ts') : npm;
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

const readByNpm = ['package.json', 'package-lock.json', 'npm-shrinkwrap.json', '.npmrc'];

const npm = {
  /** All that the installation reads; undefined where it reads or runs more than these files. */
  keyOf: ({ root, command, folder }: InstallPlace): string | undefined => {
    const own = parsed(folder, 'package.json');
    if (own === undefined || existsSync(join(folder, 'node_modules')) || existsSync(join(folder, 'binding.gyp')))
      return undefined;
    if ('workspaces' in own || runsScripts(own, command) || asksForFolder(own)) return undefined;
    const read = [...readByNpm.map((name) => textIn(folder, name)), textIn(root, '.npmrc')];
    return JSON.stringify([command, ...read.map((text) => text ?? null)]);
  },
  /** Nothing in it was made by a script that may have looked at the checkout, and nothing leads out of it. */
  isMovable: (folder: string): boolean => {
    const listed = parsed(folder, 'node_modules/.package-lock.json');
    if (listed === undefined) return false;
    return Object.entries(Object(Reflect.get(listed, 'packages'))).every(([path, each]) => {
      const entry = Object(each);
      if (Reflect.get(entry, 'link') === true) return false;
      return Reflect.get(entry, 'hasInstallScript') !== true || harmless.test(path);
    });
  },
  /** Answers whether it is all there. */
  copied: async (from: string, to: string, run: RunProcess): Promise<boolean> => {
    const names = ['node_modules', ...(existsSync(join(to, 'package-lock.json')) ? [] : ['package-lock.json'])];
    for (const name of names) {
      if (!existsSync(join(from, name))) continue;
      const { end } = await run({ command: 'cp', args: ['-a', join(from, name), join(to, name)], cwd: to, timeoutMs });
      if (end.kind === 'exit' && end.code === 0) continue;
      rmSync(join(to, name), { recursive: true, force: true });
      return false;
    }
    return true;
  },
};
