/** Modules of the checkout that code which ran may load another time, and what those name, read and load in turn. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import module from 'node:module';
import { join, posix } from 'node:path';
import { tried } from '../../proof/contents.ts';
import { type Loads, loadsIn, namedBy } from './later.ts';
import { parseScript } from './syntax.ts';

export interface LateModules {
  readonly loads: readonly Loads[];
  /** There are too many, or one cannot be read: they may name anything. */
  readonly isUnknown: boolean;
}

/** `folderOfPackage`: of one that the module at a path names. */
export function lateModules(
  root: string,
  ran: readonly (Loads & { readonly path: string })[],
  folderOfPackage: (path: string, name: string) => string | undefined,
): LateModules {
  const known = new Set(ran.map(({ path }) => path));
  const loads: Loads[] = [];
  let ahead: readonly Loads[] = ran;
  while (ahead.length > 0) {
    const mains = ahead.flatMap(({ exact }) => exact.flatMap((path) => mainOf(root, path)));
    if (mains.length > 0) loads.push({ ...nothing, exact: mains });
    const within = [...new Set(ahead.flatMap((each) => each.within))];
    const below = within.flatMap((folder) => codeBelow(root, folder, mostRead + 1));
    const next = [...new Set([...namedBy([...ahead, { ...nothing, exact: mains }]), ...below])].filter(
      (path) => isScript(path) && !known.has(path) && isFile(join(root, path)),
    );
    if (known.size + next.length > mostRead + ran.length) return { loads, isUnknown: true };
    const found = next.map((path) => loadsOf(root, path, (name) => folderOfPackage(path, name)));
    const read = found.filter((each) => each !== undefined);
    if (read.length < found.length) return { loads: [...loads, ...read], isUnknown: true };
    for (const path of next) known.add(path);
    loads.push(...read);
    ahead = read;
  }
  return { loads, isUnknown: false };
}

const nothing: Loads = {
  ...{ exact: [], within: [], texts: [], listing: [], path: '' },
  ...{ readsFiles: false, starts: false, readsItself: false },
};
const mostRead = 400;

/** Undefined: it cannot be parsed. */
function loadsOf(root: string, path: string, folderOfPackage: (name: string) => string | undefined): Loads | undefined {
  const source = withoutTypes(path, readFileSync(join(root, path), 'utf8'));
  const tree = source === undefined ? undefined : (parseScript(source, true) ?? parseScript(source, false));
  return tree === undefined ? undefined : loadsIn({ path, tree, unreached: new Set(), folderOfPackage, isLate: true });
}

const strip: unknown = Reflect.get(module, 'stripTypeScriptTypes');

function withoutTypes(path: string, source: string): string | undefined {
  if (!/\.[cm]?ts$/.test(path)) return source;
  const stripped: unknown = typeof strip === 'function' ? tried(() => strip(source, { mode: 'strip' })) : undefined;
  return typeof stripped === 'string' ? stripped : undefined;
}

function isScript(path: string): boolean {
  return /\.[cm]?[jt]sx?$/.test(path) && !/\.d\.[cm]?ts$/.test(path);
}

function isFile(file: string): boolean {
  return tried(() => statSync(file))?.isFile() === true;
}

/** Of a folder that is required: what its manifest names, without its end perhaps. */
function mainOf(root: string, path: string): readonly string[] {
  const manifest: unknown = tried(() => JSON.parse(readFileSync(join(root, path, 'package.json'), 'utf8')));
  const main: unknown = Reflect.get(Object(manifest), 'main');
  return typeof main === 'string' ? [posix.join(path, main).replace(/\/$/, '')] : [];
}

/** No packages, and nothing that is hidden. */
function codeBelow(root: string, folder: string, most: number): readonly string[] {
  const entries = tried(() => readdirSync(join(root, folder), { withFileTypes: true })) ?? [];
  const found: string[] = [];
  for (const entry of entries) {
    const path = `${folder}${entry.name}`;
    if (entry.isDirectory() && entry.name !== 'node_modules' && !entry.name.startsWith('.')) {
      found.push(...codeBelow(root, `${path}/`, most - found.length));
    } else if (isScript(path)) found.push(path);
    if (found.length >= most) break;
  }
  return found;
}
