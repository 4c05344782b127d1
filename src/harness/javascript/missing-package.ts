/** A package that a bench file imports and nothing has installed: what the project's own package.json files say of it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { foreignJson } from '../../text/foreign-json.ts';
import { inOtherCase } from './other-case.ts';
import { managerAbove, managerOf } from './package-manager-of.ts';

interface Wanted {
  readonly specifier: string;
  /** Absolute path of the bench file. */
  readonly file: string;
  /** Root of the checkout. */
  readonly root: string;
}

/** Undefined where no package.json above the file names it: Node's own message is the best then. */
export function missingPackage({ specifier, file, root }: Wanted): string | undefined {
  const name = packageOf(specifier);
  const installed = foldersAbove(file, root)
    .map((folder) => join(folder, 'node_modules', name))
    .find((folder) => existsSync(folder));
  if (installed !== undefined) return missingPart(specifier.slice(name.length), installed);
  for (const folder of foldersAbove(file, root)) {
    const kind = kinds.find(({ key }) => declares(join(folder, 'package.json'), key, name));
    if (kind !== undefined)
      return `${name} is not installed. ${kind.cure({ name, folder: relative(root, folder), root })}`;
  }
  return installedElsewhere(name, file, root);
}

/** Its cure where nothing else explains it; undefined where it may be a folder that some setting makes a name of. */
export function undeclaredPackage(specifier: string, root: string): string | undefined {
  const name = packageOf(specifier);
  if (!/^(?:@[a-z\d~-][\w.~-]*\/)?[a-z\d~-][\w.~-]*$/.test(name)) return undefined;
  if (existsSync(join(root, name)) || !existsSync(join(root, 'package.json'))) return undefined;
  return `${name} is not installed, and no package.json names it: ${managerAbove(root).depend(name)}, or leave the file out of files in flamegate.yml`;
}

/** What no package.json names may be installed by a workflow or a script alone, which the setup does not run. */
function installedElsewhere(name: string, file: string, root: string): string | undefined {
  const workflows = filesIn(join(root, '.github/workflows')).filter((path) => /\.ya?ml$/.test(path));
  const manifests = foldersAbove(file, root).map((folder) => join(folder, 'package.json'));
  for (const path of [...workflows, join(root, '.gitlab-ci.yml'), ...manifests]) {
    const command = installing(name, textOf(path));
    if (command === undefined) continue;
    const place = relative(root, path).replaceAll('\\', '/');
    return `${name} is not installed, and no package.json names it: ${place} has "${command}". Add to setup of flamegate.yml what installs it`;
  }
  return undefined;
}

const longestCommand = 200;

/** The command of a workflow or a script that installs a package by its name, or by an alias that is the name. */
function installing(name: string, text: string): string | undefined {
  const commands = text
    .split(/\n|&&|\|\||;/)
    .map((line) => line.replace(/^\s*(?:-\s+)?(?:run:\s*|"[^"]*":\s*")?/, '').replace(/["',]*\s*$/, ''));
  const found = commands.find((command) => {
    const [, wanted] = /\b(?:npm|pnpm|yarn|bun)\s+(?:i|install|add)\s(.*)$/.exec(command) ?? [];
    const names = (wanted ?? '').split(/\s+/).map((word) => word.replace(/(?<=.)@.*$/, ''));
    return names.includes(name);
  });
  return found === undefined || found.length > longestCommand ? undefined : found;
}

function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).map((file) => join(folder, file));
  } catch {
    return [];
  }
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** The package is there; what is asked of it is not. */
function missingPart(part: string, folder: string): string | undefined {
  if (part === '') return undefined;
  const name = folder.split('/node_modules/').at(-1);
  const twin = inOtherCase(join(folder, part));
  if (twin === undefined) {
    return `${name} is installed and has no ${part.slice(1)}: another version of it may, which package.json or the lock file has to name`;
  }
  return `${name} is installed and has no ${part.slice(1)}, but ${relative(folder, twin)}: on Linux capital letters count, so write the import as the file is named`;
}

/** A path into the packages of a folder of its own; `from`: absolute, of the file that names it. */
export function missingInFolder(path: string, from: string, root: string): string | undefined {
  const [folder = '', rest] = resolve(dirname(from), path).split('/node_modules/');
  if (rest === undefined || !existsSync(join(folder, 'package.json'))) return undefined;
  const place = relative(root, folder);
  return place === '' || place.startsWith('..')
    ? undefined
    : `${place} has packages of its own. ${installIn(place, root)}`;
}

function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

/** From the file's own up to the root. */
function foldersAbove(file: string, root: string): readonly string[] {
  const folders: string[] = [];
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    folders.push(folder);
    if (folder === root || folder === dirname(folder)) return folders;
  }
}

interface Declared {
  readonly name: string;
  /** Relative to the root; empty for the root. */
  readonly folder: string;
  readonly root: string;
}

interface Kind {
  readonly key: string;
  readonly cure: (declared: Declared) => string;
}

const kinds: readonly Kind[] = [
  { key: 'dependencies', cure: installed },
  { key: 'devDependencies', cure: (declared) => `${installed(declared)}; ${leftOut}` },
  {
    key: 'optionalDependencies',
    cure: ({ name, folder }) =>
      `It is an optional dependency in ${manifest(folder)}, left out where it does not build or is not made for this machine: ` +
      `see what installing ${name} says here, or leave its benchmarks out`,
  },
  {
    key: 'peerDependencies',
    cure: ({ name, folder, root }) =>
      `It is a peer dependency in ${manifest(folder)}, which benchmarks have to bring: ${dependIn(folder, root, name)}`,
  },
];

/** The environment that the setup runs in is not ours to change: benchmarks may be meant for production. */
const leftOut =
  'where it does, NODE_ENV=production or a setting of npm (omit, production, dry-run) may leave development dependencies out: npm ci --include=dev, or take the setting away';

function installed({ folder, root }: Declared): string {
  const members = folder === '' ? undefined : membersAbove(folder, root);
  if (members !== undefined) {
    const { install } = managerOf(join(root, members));
    const command = members === '' ? `begin with ${install}` : `have cd ${members} && ${install}`;
    return `${manifest(folder)} names it, and ${folder} is one of the workspace whose packages ${manifest(members)} installs: let setup of flamegate.yml ${command}`;
  }
  if (folder !== '') return `${manifest(folder)} names it. ${installIn(folder, root)}`;
  return `package.json names it, and the setup has not installed it: let setup of flamegate.yml begin with ${managerAbove(root).install}`;
}

function installIn(folder: string, root: string): string {
  return `Add to setup of flamegate.yml: cd ${folder} && ${managerOf(join(root, folder)).install}`;
}

/** In the package that has to bring it, from the root of the repository. */
function dependIn(folder: string, root: string, name: string): string {
  const command = managerAbove(join(root, folder)).depend(name);
  return folder === '' ? command : `cd ${folder} && ${command}`;
}

/** Folder, from the root, of the workspace whose lock file has the packages of this one too; undefined where it has its own. */
function membersAbove(folder: string, root: string): string | undefined {
  const above = foldersAbove(join(root, folder, 'package.json'), root).map((each) => relative(root, each));
  const locked = above.find((each) => lockNames.some(([file]) => existsSync(join(root, each, file))));
  return locked !== undefined && locked !== folder && isLocked(join(root, locked), relative(locked, folder))
    ? locked
    : undefined;
}

/** Lock files with the ways in which each names a package of the workspace by its folder. */
const lockNames: readonly (readonly [string, (folder: string) => readonly string[]])[] = [
  ['package-lock.json', (folder) => [`"${folder}": {`]],
  ['npm-shrinkwrap.json', (folder) => [`"${folder}": {`]],
  ['pnpm-lock.yaml', (folder) => [`\n  ${folder}:`, `\n  '${folder}':`]],
  ['bun.lock', (folder) => [`"${folder}": {`]],
  // Its first release names none.
  ['yarn.lock', (folder) => [`@workspace:${folder}"`, `@workspace:${folder},`, '# yarn lockfile v1']],
];

function isLocked(place: string, folder: string): boolean {
  const settings = ['package.json', 'pnpm-workspace.yaml'].map((file) => textOf(join(place, file))).join('\n');
  if (!/"workspaces"\s*:|^packages:/m.test(settings)) return false;
  return lockNames.some(([file, namings]) => {
    const lock = textOf(join(place, file));
    return namings(folder).some((naming) => lock.includes(naming));
  });
}

function manifest(folder: string): string {
  return folder === '' ? 'package.json' : `${folder}/package.json`;
}

function declares(path: string, key: string, name: string): boolean {
  const listed: unknown = Reflect.get(Object(foreignJson(textOf(path))), key);
  return Object.hasOwn(Object(listed), name);
}
