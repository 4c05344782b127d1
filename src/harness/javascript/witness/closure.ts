/** The parent's half: what one side ran and read, as parts that can be compared with the other side's. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Examined, Witnessed, WitnessedPart } from '../../harness.ts';
import { kindAt, listingOf, stateAt, tried } from '../../proof/contents.ts';
import { imageOf } from '../../proof/image.ts';
import { calledByLinks, linkedFolders } from '../../proof/links.ts';
import { leftByBuild } from '../../proof/noted-reads.ts';
import { dataImportedBy, type Essence, essencesOf } from './essence.ts';
import { lateModules } from './late-modules.ts';
import { loadsIn, namedBy, reachableLater, readableLater } from './later.ts';
import { isOfTool } from './own-source.ts';
import { packageParts } from './package-scripts.ts';
import type { Looked, RawScript, RawWitness } from './raw-witness.ts';

/** `root`: of the checkout. */
export function closureOf(raw: RawWitness, root: string, examined: Examined): Witnessed {
  const [unseen] = raw.unseen;
  if (unseen !== undefined) return { state: 'unseen', why: `it ${unseen}` };
  const place = realpathSync(root);
  const data = raw.looked.flatMap(({ path, at, by }) =>
    at === 'content' && by === 'user' && isFile(path) ? [readFileSync(path)] : [],
  );
  const essences = essencesOf(
    raw.scripts.map((script) => anywhere(script, place)),
    data,
  );
  if (essences === undefined) return { state: 'unseen', why: 'it runs code that cannot be parsed' };
  const ran = new Map(essences.map((essence) => [fileOf(essence.script.url), essence]));
  const parts = [
    ...[...ran].flatMap(([file, essence]) => partsOfScript(file, essence, place)),
    ...raw.looked.flatMap((looked) => partsOfLooked(looked, ran, place)),
  ];
  const why = parts.find((part) => typeof part === 'string');
  if (typeof why === 'string') return { state: 'unseen', why };
  const seen = parts.filter((part) => typeof part === 'object');
  const all = [...seen, ...laterParts({ raw, ran, seen, data }, examined, place)];
  return { state: 'seen', parts: [...new Map(all.map((part) => [part.name, part])).values()] };
}

interface SeenNow {
  readonly raw: RawWitness;
  readonly ran: ReadonlyMap<string, Essence>;
  readonly seen: readonly WitnessedPart[];
  /** Contents that it read. */
  readonly data: readonly Buffer[];
}

/** Of what changed, and of what a set-up made, all that it did not load this time and may another time. */
function laterParts({ raw, ran, seen, data }: SeenNow, examined: Examined, root: string): readonly WitnessedPart[] {
  const isSeen = new Set(seen.map(({ path }) => path));
  const inRoot = (file: string): readonly string[] => [pathIn(root, file)].filter((path) => path !== undefined);
  const folderOf = (path: string, name: string): string | undefined => packageIn(root, join(root, dirname(path)), name);
  const all = [...ran].flatMap(([file, { tree, unreached }]) =>
    inRoot(file).map((path) => loadsIn({ path, tree, unreached, folderOfPackage: (name) => folderOf(path, name) })),
  );
  const ownRan = all.filter(({ path }) => !isPackaged(path));
  const packages = all.filter(({ path }) => isPackaged(path) && !isOfTool(`/${path}`));
  const next = lateModules(root, ownRan, folderOf);
  const own = [...ownRan, ...next.loads];
  const asked = (at: Looked['at']) => raw.looked.filter((each) => each.at === at && each.by === 'user');
  const foldersOf = (at: Looked['at']): readonly string[] =>
    asked(at).flatMap(({ path }) => (path === root ? [''] : inRoot(path)));
  const listed = new Set(foldersOf('names'));
  const made = leftByBuild(root, isNoModule).filter((path) => !examined.isTracked(path));
  const unseen = [...examined.changed, ...made].filter((path) => !isSeen.has(path));
  const named = namedBy(own).filter((path) => !isSeen.has(path) && isFile(join(root, path)));
  const below = [...foldersOf('names below'), ...(next.isUnknown ? [''] : [])];
  const reads = { listed, below, contents: data, packages, outsideTexts: raw.outsideTexts };
  const text = [...examined.changed, ...made].filter((path) => isSeen.has(path));
  const called = calledByLinks(unseen, unseen.length === 0 ? [] : linkedFolders(root));
  const reached = reachableLater([...called.keys()], own, reads).flatMap((path) => called.get(path) ?? []);
  // Packages find native code by where a build puts it.
  const native = made.filter((path) => path.endsWith('.node') && !isSeen.has(path));
  const later = [...named, ...reached, ...native, ...mapsOf(ran).flatMap(inRoot)];
  return [
    ...packageParts(root, {
      ran: all.flatMap(({ path }) => (isPackaged(path) ? [path] : [])),
      own: ownRan.map(({ path }) => path),
      texts: new Set(own.flatMap(({ texts }) => texts)),
    }),
    ...[...new Set(later)].map((path) => laterPart('may load', path, root)),
    ...readableLater(text, own, reads).map((path) => laterPart('may read', path, root)),
  ];
}

function laterPart(what: string, path: string, root: string): WitnessedPart {
  const digest = imageOf(stateAt(join(root, path)), root);
  return { name: `${what} ${path}`, path, where: 'beside', whole: digest, essence: digest };
}

/** Declarations and maps name other files, and no program loads them. */
function isNoModule(path: string): boolean {
  return /\.(?:d\.[cm]?ts|map|tsbuildinfo)$/.test(path);
}

/** Paths of the checkout, which differ between the sides, are in what some loaders make. Where the text is another, the places of its functions are, too: then all of it counts. */
function anywhere(script: RawScript, root: string): RawScript {
  const source = script.source.replaceAll(root, '<root>');
  return source === script.source ? script : { ...script, source, functions: [] };
}

function fileOf(url: string): string {
  return url.startsWith('file:') ? fileURLToPath(url) : url;
}

/** Of sources, where a program reads those of its own: an error that it throws later is told by them. */
function mapsOf(ran: SeenNow['ran']): readonly string[] {
  return [...ran].flatMap(([file, { isSourceKnown }]) =>
    isSourceKnown && existsSync(`${file}.map`) ? [`${file}.map`] : [],
  );
}

/** What cannot be determined, in words. */
type PartOrReason = WitnessedPart | string;

function partsOfScript(file: string, essence: Essence, root: string): readonly PartOrReason[] {
  const data = dataImportedBy(essence).map((name): PartOrReason => {
    const isHere = name !== undefined && /^\.{1,2}\//.test(name);
    return isHere ? contentPart(join(dirname(file), name), root) : 'it imports a module that is no code';
  });
  const path = pathIn(root, file);
  if (path === undefined) return ['it runs code outside the repository'];
  const part: WitnessedPart = {
    name: `runs ${path}`,
    path,
    where: whereIs(path),
    whole: digestOf(readFileSync(file)),
    essence: essence.digest,
  };
  return [part, ...data, ...madeFrom(file, root)];
}

/** What a bundler made it from, as its source map says: the essence is in what was made. */
function madeFrom(file: string, root: string): readonly PartOrReason[] {
  if (!existsSync(`${file}.map`)) return [];
  const map: unknown = JSON.parse(readFileSync(`${file}.map`, 'utf8'));
  const sources: unknown = Reflect.get(Object(map), 'sources');
  if (!Array.isArray(sources)) return [];
  return sources.flatMap((source: unknown) => {
    const path = typeof source === 'string' ? pathIn(root, resolve(dirname(file), source)) : undefined;
    if (path === undefined || whereIs(path) === 'beside' || !isFile(join(root, path))) return [];
    const whole = digestOf(readFileSync(join(root, path)));
    return [{ name: `is made from ${path}`, path, where: 'repository', whole, essence: '' }];
  });
}

/** What Node reads on its way to a script is the script. */
function partsOfLooked(
  { path: file, at, by }: Looked,
  ran: ReadonlyMap<string, Essence>,
  root: string,
): readonly PartOrReason[] {
  if (file === process.execPath) return [];
  if (by === 'loader' && (at === 'presence' || ran.has(file) || ran.has(realOf(file)))) return [];
  if (at === 'content') return [contentPart(file, root)];
  const path = pathIn(root, file);
  if (path === undefined) return ['it reads files outside the repository'];
  const found = at === 'presence' ? presenceOf(file, root) : listingOf(file, at === 'names below');
  const digest = digestOf(found);
  const what = at === 'names below' ? `all names below ${path}` : `the ${at} of ${path}`;
  return [{ name: `looks at ${what}`, path, where: whereIs(path), whole: digest, essence: digest }];
}

/** Whether something is there, what kind of thing, and where links lead. */
function presenceOf(file: string, root: string): string {
  return JSON.stringify([kindAt(file), pathIn(root, realOf(file)) ?? 'outside']);
}

function contentPart(file: string, root: string): PartOrReason {
  const path = pathIn(root, file);
  const real = pathIn(root, realOf(file));
  if (path === undefined || real === undefined) return 'it reads files outside the repository';
  const digest = isFile(file) ? digestOf(readFileSync(file)) : 'absent';
  return { name: `reads ${path} ${real}`, path, where: whereIs(path), whole: digest, essence: digest };
}

/** A package of the repository's own: what installed packages of that name link to. */
function packageIn(root: string, from: string, name: string): string | undefined {
  const own = name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');
  for (let folder = from; pathIn(root, folder) !== undefined || folder === root; folder = dirname(folder)) {
    const path = pathIn(root, realOf(join(folder, 'node_modules', own)));
    if (nameOfPackage(folder) === own) return `${pathIn(root, folder) ?? ''}/`.replace(/^\/$/, '');
    if (existsSync(join(folder, 'node_modules', own))) {
      return path === undefined || whereIs(path) === 'beside' ? undefined : `${path}/`;
    }
  }
  return undefined;
}

function nameOfPackage(folder: string): unknown {
  try {
    const manifest: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    return Reflect.get(Object(manifest), 'name');
  } catch {
    return undefined;
  }
}

function isFile(file: string): boolean {
  return tried(() => statSync(file))?.isFile() === true;
}

function realOf(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return file;
  }
}

/** Relative to the root, with forward slashes; undefined outside it. */
function pathIn(root: string, file: string): string | undefined {
  const path = relative(root, file).replaceAll('\\', '/');
  return path === '' || path.startsWith('../') || path === '..' || isAbsolute(path) ? undefined : path;
}

function whereIs(path: string): WitnessedPart['where'] {
  return isPackaged(path) ? 'beside' : 'repository';
}

function isPackaged(path: string): boolean {
  return /(^|\/)node_modules\//.test(path);
}

function digestOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
