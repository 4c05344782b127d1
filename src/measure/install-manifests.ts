/** What an installation reads of package.json: whether it asks for more than a registry has, or runs what may read the checkout. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A package's own folder that an installation is of, and the command as it is written in `setup`. */
export interface InstallPlace {
  /** Of the checkout, absolute. */
  readonly root: string;
  /** Absolute. */
  readonly folder: string;
  readonly command: string;
}

const asking = 'dependencies devDependencies optionalDependencies peerDependencies overrides resolutions pnpm'.split(
  ' ',
);

/** Of the machine or the checkout, as a package. Its own entry points (`"main": "./index.js"`) are none that is installed. */
export function asksForFolder(own: object): boolean {
  const asked = JSON.stringify(asking.map((name) => Reflect.get(own, name) ?? null));
  return /"(?:file:|link:|portal:|exec:|\.|~?\/)/.test(asked);
}

/** Of this package, when it is installed itself: they may read any file of the checkout. */
export function runsScripts(own: object, command: string): boolean {
  const scripts: Readonly<Record<string, unknown>> = Object(Reflect.get(own, 'scripts'));
  return (
    !/ --ignore-scripts\b/.test(command) &&
    atInstallation.some((name) => name in scripts && !touchesNothing.test(String(scripts[name])))
  );
}

const atInstallation =
  'preinstall install postinstall prepublish preprepare prepare postprepare dependencies pnpm:devPreinstall'.split(' ');

/** Hooks of git, which benchmarks never call; and a look at which package manager runs. */
const touchesNothing =
  /^(?:is-ci \|\| )?(?:npx )?(?:husky|simple-git-hooks|lefthook)(?: install)?(?: \|\| (?:true|exit 0|:))?$|^(?:npx )?(?:-y |--yes )?only-allow \w+$/;

/** Their scripts put a program beside themselves or print, and look at nothing of the project. */
export const harmless: RegExp =
  /(?:^|\/)node_modules\/(?:esbuild|fsevents|core-js(?:-pure|-bundle)?|es5-ext|@swc\/core|@parcel\/watcher|unrs-resolver)$/;

/** Whether one installation in the folder is of several packages. */
export function isWorkspace(folder: string): boolean {
  return 'workspaces' in (parsed(folder, 'package.json') ?? {});
}

/** Undefined where there is none, or it is damaged: the package manager says so itself. */
export function parsed(folder: string, name: string): object | undefined {
  try {
    const json: unknown = JSON.parse(textIn(folder, name) ?? '');
    return typeof json === 'object' && json !== null ? json : undefined;
  } catch {
    return undefined;
  }
}

export function textIn(folder: string, name: string): string | undefined {
  const path = join(folder, name);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
