/**
 * An installation of a whole workspace by pnpm, npm, or Yarn into folders of packages: what it reads of a checkout, whether another checkout
 * may have a copy of what it made, and the copy. Packages of the workspace are links within the checkout, and stay so.
 */
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { RunProcess } from '../harness/harness.ts';
import { asksForFolder, harmless, type InstallPlace, parsed, runsScripts, textIn } from './install-manifests.ts';

const timeoutMs = 5 * 60_000;

/** Files that decide what is installed, wherever in the checkout; all of Yarn's own programs among them. */
const read =
  /(?:^|\/)(?:package\.json|package-lock\.json|npm-shrinkwrap\.json|\.npmrc|pnpm-lock\.yaml|pnpm-workspace\.yaml|yarn\.lock|\.yarnrc\.yml)$|\.patch$|(?:^|\/)\.yarn\/(?:releases|plugins)\//;

/** Programs of the checkout that run as packages are installed. */
const programs = ['.pnpmfile.cjs', '.pnpmfile.mjs', '.pnp.cjs'];

/** Settings by which packages are copied from the checkout, or from a folder of the machine. */
const copies =
  /\b(?:file|link|portal|exec):|inject|configDependencies|pnpmfile|virtual-?store-?dir|modules-?dir|store-?dir/i;

/** All that the installation reads; undefined where it reads or runs more than these files, or makes no folder of packages. */
export function keyOf({ root, folder, command }: InstallPlace): string | undefined {
  if (programs.some((name) => existsSync(join(folder, name)))) return undefined;
  const { files, modules } = lookedThrough(root);
  if (modules.length > 0) return undefined;
  if (/\byarn\b/.test(command) && !makesFolder(folder, command)) return undefined;
  const texts: [string, string][] = [];
  for (const path of files.filter((each) => read.test(each))) {
    const text = readFileSync(join(root, path), 'utf8');
    if (
      path.endsWith('package.json')
        ? readsMore(join(root, dirname(path)), command)
        : isSettings(path) && copies.test(text)
    )
      return undefined;
    texts.push([path, text]);
  }
  return JSON.stringify([command, texts]);
}

function isSettings(path: string): boolean {
  return /(?:\.npmrc|pnpm-workspace\.yaml|\.yarnrc\.yml)$/.test(path);
}

/** One that is damaged may be a test's. */
function readsMore(folder: string, command: string): boolean {
  const own = parsed(folder, 'package.json');
  const isInjected = /"injected"\s*:\s*true/.test(textIn(folder, 'package.json') ?? '');
  return (
    own !== undefined &&
    (isInjected || runsScripts(own, command) || asksForFolder(own) || existsSync(join(folder, 'binding.gyp')))
  );
}

/** Yarn 1 always does; newer ones where they are told to. */
function makesFolder(folder: string, command: string): boolean {
  if (command.includes('YARN_NODE_LINKER=node-modules')) return true;
  return /^nodeLinker\s*:\s*['"]?node-modules\b/m.test(textIn(folder, '.yarnrc.yml') ?? '');
}

interface Looked {
  /** Paths from the root, in order. */
  readonly files: readonly string[];
  /** Folders of packages, likewise. */
  readonly modules: readonly string[];
}

/** Of a checkout, without what is in folders of packages. */
function lookedThrough(root: string): Looked {
  const files: string[] = [];
  const modules: string[] = [];
  const look = (folder: string): void => {
    const entries = readdirSync(join(root, folder), { withFileTypes: true }).toSorted((a, b) =>
      a.name < b.name ? -1 : 1,
    );
    for (const entry of entries) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.name === 'node_modules') modules.push(path);
      else if (entry.isDirectory() && entry.name !== '.git') look(path);
      else if (entry.isFile()) files.push(path);
    }
  };
  look('');
  return { files, modules };
}

/** Nothing in it was made by a script that may have looked at the checkout, and nothing leads out of it. */
export function isMovable(root: string): boolean {
  const { modules } = lookedThrough(root);
  const notBuilt = /"ignoredBuilds":\s*\[[^\]]*\]/.exec(textIn(root, 'node_modules/.modules.yaml') ?? '')?.[0] ?? '';
  return modules.length > 0 && modules.every((path) => staysWithin(join(root, path), { root, notBuilt }));
}

interface Within {
  /** Of the checkout. */
  readonly root: string;
  /** Text that names, in quotes, packages whose scripts did not run. */
  readonly notBuilt: string;
}

/** `folder`: of packages. */
function staysWithin(folder: string, within: Within): boolean {
  return readdirSync(folder).every((name) => {
    const path = join(folder, name);
    const entry = lstatSync(path);
    if (entry.isSymbolicLink()) return isInside(within.root, folder, readlinkSync(path));
    if (!entry.isDirectory() || name === '.bin' || name === '.cache') return true;
    if (name === '.pnpm') return stored(path).every((each) => staysWithin(each, within));
    return name.startsWith('@') || name.startsWith('.') ? staysWithin(path, within) : isAsPublished(path, within);
  });
}

function stored(folder: string): readonly string[] {
  const own = readdirSync(folder).map((name) => join(folder, name, 'node_modules'));
  return [...own, join(folder, 'node_modules')].filter((each) => existsSync(each));
}

function isInside(root: string, folder: string, target: string): boolean {
  const up = /^(?:\.\.\/)*/.exec(`${target}/`)?.[0].length ?? 0;
  const levels = relative(root, folder).split('/').length;
  return !target.startsWith('/') && up / 3 <= levels && !relative(root, resolve(folder, target)).startsWith('..');
}

function isAsPublished(path: string, within: Within): boolean {
  const own = parsed(path, 'package.json') ?? {};
  const scripts: object = Object(Reflect.get(own, 'scripts'));
  const builds =
    ['preinstall', 'install', 'postinstall'].some((name) => name in scripts) || existsSync(join(path, 'binding.gyp'));
  const id = `"${String(Reflect.get(own, 'name'))}@${String(Reflect.get(own, 'version'))}"`;
  if (builds && !harmless.test(path) && !within.notBuilt.includes(id)) return false;
  const nested = join(path, 'node_modules');
  return !existsSync(nested) || staysWithin(nested, within);
}

/** Beside the folders of packages: what Yarn must find to run scripts, and a lock file that was written. */
const beside = ['.yarn/install-state.gz', 'package-lock.json', 'pnpm-lock.yaml', 'yarn.lock'];

/** Answers whether all is there; else nothing of it is. */
export async function copied(from: string, to: string, run: RunProcess): Promise<boolean> {
  const { modules } = lookedThrough(from);
  const made = [...modules, ...beside.filter((name) => existsSync(join(from, name)) && !existsSync(join(to, name)))];
  for (const path of made) {
    mkdirSync(dirname(join(to, path)), { recursive: true });
    const { end } = await run({ command: 'cp', args: ['-a', join(from, path), join(to, path)], cwd: to, timeoutMs });
    if (end.kind === 'exit' && end.code === 0) continue;
    for (const each of made) rmSync(join(to, each), { recursive: true, force: true });
    return false;
  }
  const places = { from: realpathSync(from), to: realpathSync(to) };
  for (const path of modules) readdress(join(to, path), places);
  return true;
}

/** pnpm writes the checkout's own path into what starts programs, and into its notes. */
function readdress(folder: string, places: { readonly from: string; readonly to: string }): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const { name } = entry;
    const path = join(folder, name);
    if (entry.isFile() && (folder.endsWith('/.bin') || /^\..*\.(?:yaml|yml|json)$/.test(name))) {
      const text = readFileSync(path, 'latin1');
      if (text.includes(places.from)) writeFileSync(path, text.replaceAll(places.from, places.to), 'latin1');
    } else if (entry.isDirectory()) {
      if (name === '.bin' || name === '.pnpm' || name.startsWith('@')) readdress(path, places);
      else if (folder.endsWith('/.pnpm') && existsSync(join(path, 'node_modules')))
        readdress(join(path, 'node_modules'), places);
      else if (name === 'node_modules') readdress(path, places);
      else if (existsSync(join(path, 'node_modules'))) readdress(join(path, 'node_modules'), places);
    }
  }
}
