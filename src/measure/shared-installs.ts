/**
 * One installation of npm for both sides, where what it reads is the same on both: the second side gets a copy of what the first installed.
 * Without a lock file this also keeps a package that is released meanwhile from being on one side alone.
 */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { GateError } from '../errors.ts';
import type { RunProcess } from '../harness/harness.ts';

export interface SharedInstalls {
  /**
   * Runs `install`, which is what `command` is; or, while an equal one is under way in another checkout, waits for that and copies what it
   * installed, of which `log` is told.
   */
  run(place: InstallPlace, install: () => Promise<void>): Promise<void>;
}

interface InstallPlace {
  /** Of the checkout, absolute. */
  readonly root: string;
  readonly command: string;
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
      const place = installOf(command);
      const folder = join(root, place ?? '');
      const key = place === undefined ? undefined : keyOf(root, { command, folder });
      if (key === undefined) return await install();
      const other = known.get(key);
      if (other === undefined) return await installed(key, folder, install);
      log(`${command}: once for both sides, as package.json and lock file are the same`);
      const copy = other.done.then(() => isMovable(other.folder) && copied(other.folder, folder, run));
      other.copies.push(copy);
      const isCopied = await copy.catch((error: unknown) => {
        if (error instanceof GateError && error.code !== 'SETUP_FAILED') throw error;
        return false;
      });
      if (!isCopied) await install();
    },
  };
}

/** Folder that an installation by npm alone is of; undefined for any other command. */
function installOf(command: string): string | undefined {
  const [, folder = ''] = /^(?:cd ([\w./-]+) && )?npm (?:ci|install)(?: --[\w-]+)*$/.exec(command) ?? [undefined, '..'];
  return folder.split('/').includes('..') || folder.startsWith('/') ? undefined : folder;
}

const readByNpm = ['package.json', 'package-lock.json', 'npm-shrinkwrap.json', '.npmrc'];

/** All that the installation reads; undefined where it reads or runs more than these files. */
function keyOf(
  root: string,
  { command, folder }: { readonly command: string; readonly folder: string },
): string | undefined {
  const own = parsed(folder, 'package.json');
  if (own === undefined || existsSync(join(folder, 'node_modules')) || existsSync(join(folder, 'binding.gyp')))
    return undefined;
  if ('workspaces' in own || runsScripts(own, command)) return undefined;
  if (asksForFolder(own)) return undefined;
  const read = [...readByNpm.map((name) => textIn(folder, name)), textIn(root, '.npmrc')];
  return JSON.stringify([command, ...read.map((text) => text ?? null)]);
}

const asking = 'dependencies devDependencies optionalDependencies peerDependencies overrides resolutions'.split(' ');

/** Of the machine or the checkout, as a package. Its own entry points (`"main": "./index.js"`) are none that npm reads. */
function asksForFolder(own: object): boolean {
  const asked = JSON.stringify(asking.map((name) => Reflect.get(own, name) ?? null));
  return /"(?:file:|link:|portal:|workspace:|\.|~?\/)/.test(asked);
}

/** Of this package, when it is installed itself: they may read any file of the checkout. */
function runsScripts(own: object, command: string): boolean {
  const scripts: Readonly<Record<string, unknown>> = Object(Reflect.get(own, 'scripts'));
  return (
    !/ --ignore-scripts\b/.test(command) &&
    atInstallation.some((name) => name in scripts && !setsHooks.test(String(scripts[name])))
  );
}

const atInstallation = 'preinstall install postinstall prepublish preprepare prepare postprepare dependencies'.split(
  ' ',
);

/** Of git, which benchmarks never call. */
const setsHooks =
  /^(?:is-ci \|\| )?(?:npx )?(?:husky|simple-git-hooks|lefthook)(?: install)?(?: \|\| (?:true|exit 0|:))?$/;

/** Their scripts put a program beside themselves or print, and look at nothing of the project. */
const harmless =
  /(?:^|\/)node_modules\/(?:esbuild|fsevents|core-js(?:-pure|-bundle)?|es5-ext|@swc\/core|@parcel\/watcher|unrs-resolver)$/;

/** Nothing in it was made by a script that may have looked at the checkout, and nothing leads out of it. */
function isMovable(folder: string): boolean {
  const listed = parsed(folder, 'node_modules/.package-lock.json');
  if (listed === undefined) return false;
  return Object.entries(Object(Reflect.get(listed, 'packages'))).every(([path, each]) => {
    const entry = Object(each);
    if (Reflect.get(entry, 'link') === true) return false;
    return Reflect.get(entry, 'hasInstallScript') !== true || harmless.test(path);
  });
}

async function copied(from: string, to: string, run: RunProcess): Promise<boolean> {
  const names = ['node_modules', ...(existsSync(join(to, 'package-lock.json')) ? [] : ['package-lock.json'])];
  for (const name of names) {
    if (!existsSync(join(from, name))) continue;
    const { end } = await run({ command: 'cp', args: ['-a', join(from, name), join(to, name)], cwd: to, timeoutMs });
    if (end.kind === 'exit' && end.code === 0) continue;
    rmSync(join(to, name), { recursive: true, force: true });
    return false;
  }
  return true;
}

/** Undefined where there is none, or it is damaged: npm says so itself. */
function parsed(folder: string, name: string): object | undefined {
  try {
    const json: unknown = JSON.parse(textIn(folder, name) ?? '');
    return typeof json === 'object' && json !== null ? json : undefined;
  } catch {
    return undefined;
  }
}

function textIn(folder: string, name: string): string | undefined {
  const path = join(folder, name);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
