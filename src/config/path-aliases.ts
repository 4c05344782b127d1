/** What `compilerOptions.paths` and `baseUrl` of the nearest tsconfig.json or jsconfig.json make of an import, as TypeScript and tsx do. */
import { withoutComments } from '../tools/asv-conf.ts';
import { parsedObject } from './package-entry.ts';
import { importedPath, scriptEnding } from './script-imports.ts';

interface Sources {
  readonly files: readonly string[];
  /** Of the tsconfig.json files among others. */
  readonly texts: ReadonlyMap<string, string>;
}

const names = ['tsconfig.json', 'jsconfig.json'];
const mostExtended = 4;

/** Paths from the root that a name which is neither relative nor `#x` may mean, likely first; with or without an ending. */
export function aliasedPaths(from: string, name: string, given: Sources): readonly string[] {
  return pathsBy(nearestConfig(from, given.files), name, given);
}

/** Likewise, by this configuration and what it extends. */
export function pathsBy(config: string | undefined, name: string, given: Sources): readonly string[] {
  const { base, paths, folder } = optionsAt(config, given);
  const patterns = Object.entries(Object(paths)).flatMap(([pattern, targets]): readonly string[] => {
    const matched = wildcard(pattern, name);
    if (matched === undefined || !Array.isArray(targets)) return [];
    return targets.map((target) =>
      within(
        base ?? folder,
        String(target).replace('*', () => matched),
      ),
    );
  });
  return base === undefined ? patterns : [...patterns, within(base, name)];
}

/** Configurations that say what the imports of these scripts mean, and that were not read. */
export function unreadConfigs(texts: ReadonlyMap<string, string>, files: readonly string[]): readonly string[] {
  const nearest = [...texts.keys()].filter((file) => scriptEnding.test(file)).map((from) => nearestConfig(from, files));
  const extended = [...texts].flatMap(([file, text]) => (isConfig(file) ? extendedBy(file, parsed(text)) : []));
  const known = knownOf(files);
  return [...new Set([...nearest, ...extended])].filter(
    (file): file is string => file !== undefined && known.has(file) && !texts.has(file),
  );
}

interface Options {
  /** Folder of the configuration that names the paths. */
  readonly folder: string;
  /** From the root. */
  readonly base?: string | undefined;
  readonly paths?: unknown;
}

function optionsAt(file: string | undefined, given: Sources, depth = 0): Options {
  const text = file === undefined ? undefined : given.texts.get(file);
  if (file === undefined || text === undefined || depth > mostExtended) return { folder: '' };
  const config = parsed(text);
  const [parent] = extendedBy(file, config);
  const inherited = optionsAt(parent, given, depth + 1);
  const own: unknown = Reflect.get(config, 'compilerOptions');
  const baseUrl: unknown = Reflect.get(Object(own), 'baseUrl');
  const paths: unknown = Reflect.get(Object(own), 'paths');
  const folder = folderOf(file);
  const base = typeof baseUrl === 'string' ? within(folder, baseUrl) : inherited.base;
  return paths === undefined ? { ...inherited, base } : { folder, base, paths };
}

/** Those of packages are not looked into. */
function extendedBy(file: string, config: object): readonly string[] {
  const named: unknown = Reflect.get(config, 'extends');
  return [named]
    .flat()
    .filter((each) => typeof each === 'string' && each.startsWith('.'))
    .map((each) => importedPath(file, String(each)).replace(/(?:\.json)?$/, '.json'));
}

function nearestConfig(from: string, files: readonly string[]): string | undefined {
  const known = knownOf(files);
  const parts = from.split('/').slice(0, -1);
  const folders = [...parts.map((_, index) => `${parts.slice(0, parts.length - index).join('/')}/`), ''];
  return folders.flatMap((folder) => names.map((name) => folder + name)).find((path) => known.has(path));
}

const sets = new WeakMap<readonly string[], ReadonlySet<string>>();

function knownOf(files: readonly string[]): ReadonlySet<string> {
  const known = sets.get(files) ?? new Set(files);
  sets.set(files, known);
  return known;
}

function isConfig(file: string): boolean {
  return /(?:^|\/)(?:ts|js)config[\w.-]*\.json$/.test(file);
}

const configs = new Map<string, object>();

/** With comments and commas behind the last entry, as TypeScript reads it; the same few are asked for with each import. */
function parsed(text: string): object {
  const known = configs.get(text);
  if (known !== undefined) return known;
  const config = read(text);
  configs.set(text, config);
  return config;
}

function read(text: string): object {
  return parsedObject(withoutComments(text).replaceAll(/,(\s*[}\]])/g, '$1')) ?? {};
}

/** What `*` of the pattern stands for in the name; undefined where it does not match. */
function wildcard(pattern: string, name: string): string | undefined {
  const [start = '', end] = pattern.split('*');
  if (end === undefined) return pattern === name ? '' : undefined;
  const isMatch = name.length >= start.length + end.length && name.startsWith(start) && name.endsWith(end);
  return isMatch ? name.slice(start.length, name.length - end.length) : undefined;
}

function within(folder: string, path: string): string {
  return importedPath(folder === '' ? 'x' : `${folder}/x`, path);
}

function folderOf(path: string): string {
  return path.split('/').slice(0, -1).join('/');
}
