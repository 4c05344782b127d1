/**
 * Installed packages of which a late call may load or read more than was seen: those that ran, those that code names, and what these
 * depend on. A set-up can make others of them for each side, as scripts that an installation runs do.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { WitnessedPart } from '../../harness.ts';
import { tried } from '../../proof/contents.ts';
import { imageOf } from '../../proof/image.ts';
import { isOfTool } from './own-source.ts';

export interface Installed {
  /** Scripts that ran below a folder `node_modules`, relative to the root. */
  readonly ran: readonly string[];
  /** Modules of the repository, likewise. */
  readonly own: readonly string[];
  /** Of their code; names of packages are among them. */
  readonly texts: ReadonlySet<string>;
}

export function packageParts(root: string, { ran, own, texts }: Installed): readonly WitnessedPart[] {
  const names = new Set([...texts].map(nameIn).filter((name) => name !== undefined));
  const ahead = [
    ...ran.flatMap((path) => (isOfTool(`/${path}`) ? [] : [folderOf(join(root, path))])),
    ...foldersAbove(root, own).flatMap((folder) =>
      namesBelow(join(folder, 'node_modules')).flatMap((name) =>
        names.has(name) ? installedAs(root, folder, name) : [],
      ),
    ),
  ];
  const folders = new Set(ahead);
  for (const folder of folders) {
    for (const name of dependenciesOf(folder)) for (const each of installedAs(root, folder, name)) folders.add(each);
    if (folders.size > mostPackages) break;
  }
  return [...folders].sort().map((folder) => partOf(root, folder));
}

const mostPackages = 300;
const longestHashed = 1_000_000;

function partOf(root: string, folder: string): WitnessedPart {
  const path = relative(root, folder).replaceAll('\\', '/');
  const hash = createHash('sha256');
  for (const file of filesBelow(folder)) {
    const size = tried(() => statSync(file).size) ?? 0;
    const content = size > longestHashed ? undefined : tried(() => readFileSync(file));
    hash.update(`${relative(folder, file)} ${content === undefined ? size : imageOf(content, root)}\n`);
  }
  const digest = hash.digest('hex');
  return { name: `may load more of ${path}`, path, where: 'beside', whole: digest, essence: digest };
}

/** What programs load and read; manifests, maps, and what tools keep in hidden folders or build, differ by the place of an installation. */
function filesBelow(folder: string): readonly string[] {
  const entries = tried(() => readdirSync(folder, { withFileTypes: true })) ?? [];
  return entries
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const file = join(folder, entry.name);
      if (entry.isDirectory()) return /^(?:\.|node_modules$|build$)/.test(entry.name) ? [] : filesBelow(file);
      return /\.(?:[cm]?js|json|node|wasm|txt|bin|dat|data)$/.test(entry.name) && entry.name !== 'package.json'
        ? [file]
        : [];
    });
}

/** Of the package that a file below it belongs to. */
function folderOf(file: string): string {
  const [, folder = dirname(file)] = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)/.exec(file) ?? [];
  return folder;
}

function foldersAbove(root: string, paths: readonly string[]): readonly string[] {
  const found = new Set([root]);
  for (const path of paths) {
    for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) found.add(join(root, folder));
  }
  return [...found];
}

function namesBelow(folder: string): readonly string[] {
  const names = tried(() => readdirSync(folder)) ?? [];
  return names.flatMap((name) =>
    name.startsWith('@')
      ? (tried(() => readdirSync(join(folder, name))) ?? []).map((each) => `${name}/${each}`)
      : [name],
  );
}

function nameIn(text: string): string | undefined {
  return /^(?:@[\w.-]+\/)?[\w-][\w.-]*(?=\/|$)/.exec(text)?.[0];
}

function dependenciesOf(folder: string): readonly string[] {
  const manifest: unknown = tried(() => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
  const { dependencies, optionalDependencies } = Object(manifest);
  return Object.keys({ ...Object(dependencies), ...Object(optionalDependencies) });
}

/** In the nearest folder above that has it; not one of the repository's own, whose files git knows. */
function installedAs(root: string, from: string, name: string): readonly string[] {
  for (let folder = from; folder.startsWith(root); folder = dirname(folder)) {
    const place = join(folder, 'node_modules', name);
    if (!existsSync(place)) continue;
    const real = tried(() => realpathSync(place)) ?? place;
    return /[\\/]node_modules[\\/]/.test(real.slice(root.length)) && !isOfTool(`${real}/`) ? [real] : [];
  }
  return [];
}
