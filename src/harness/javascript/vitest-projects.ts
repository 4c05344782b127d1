/**
 * Which project of a vitest configuration a bench file belongs to, and what that project's configuration is: `test.projects`, `test.workspace`
 * of vitest 3 and the file vitest.workspace of 1 to 3.
 */
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve as toAbsolute } from 'node:path';
import { globMatcher } from '../../text/glob.ts';

export type Config = Readonly<Record<string, unknown>>;

export interface Own {
  readonly config: Config;
  /** Absolute folder that its paths are relative to. */
  readonly place: string;
}

export interface RootConfig extends Own {
  /** Absolute; undefined where there is none. */
  readonly path?: string | undefined;
}

export interface ConfigReader {
  /** What the file, absolute, exports or answers. */
  read(file: string): Promise<Config>;
  /** As vite merges what a file says with what stands in its place. */
  merge(defaults: Config, overrides: Config): Config;
  /** What function configurations are called with. */
  readonly env: { readonly command: 'serve'; readonly mode: string };
  /** Absolute; for a file of ours that imports what is no object. */
  readonly outDir: string;
}

/**
 * By absolute path of a bench file, what its project's configuration is: of those that take it, one whose name is asked for before others, then one
 * that says which benchmarks it has, then one that needs no browser, then the nearest. Where none takes it, or there are no projects: the root's own.
 */
export async function projectOf(
  root: RootConfig,
  reader: ConfigReader,
  asked: readonly string[],
): Promise<(file: string) => Own> {
  const defined = await definitionsIn(root, reader);
  if (defined === undefined) return () => root;
  const isLeftOut = leftOut(defined, root.place);
  const projects: Own[] = [];
  for (const each of defined) projects.push(...(await projectsFrom(each, { root, reader, isLeftOut })));
  const isAsked = asked.length === 0 ? () => true : globMatcher(asked);
  const inOrder = projects.toSorted(
    (a, b) => rank(a, isAsked) - rank(b, isAsked) || b.place.split('/').length - a.place.split('/').length,
  );
  return (file) => inOrder.find((project) => takes(project, file)) ?? root;
}

/** vitest runs a file in each project that takes it: in one for tests too, which says nothing of benchmarks. */
function rank({ config }: Own, isAsked: (name: string) => boolean): number {
  const { test } = config;
  const name = nameOf(test);
  const saysWhich = textsOf(read(read(test, 'benchmark'), 'include')) !== undefined;
  const isInBrowser = read(read(test, 'browser'), 'enabled') === true;
  return (isAsked(name) || isAsked(`${name} (bench)`) ? 0 : 4) + (saysWhich ? 0 : 2) + (isInBrowser ? 1 : 0);
}

function nameOf(test: unknown): string {
  const name = read(test, 'name');
  return String((typeof name === 'object' ? read(name, 'label') : name) ?? '');
}

const benchFiles = ['**/*.{bench,benchmark}.?(c|m)[jt]s?(x)'];
const neverMeant = ['**/node_modules/**', '**/.git/**'];

function takes({ config, place }: Own, file: string): boolean {
  const { test } = config;
  const dir = read(test, 'dir');
  const path = relative(typeof dir === 'string' ? toAbsolute(place, dir) : place, file).replaceAll('\\', '/');
  if (path.startsWith('../')) return false;
  const benchmark = read(test, 'benchmark');
  const isIn = globMatcher(textsOf(read(benchmark, 'include')) ?? benchFiles);
  const isOut = globMatcher(textsOf(read(benchmark, 'exclude')) ?? neverMeant);
  return isIn(path) && !isOut(path);
}

function textsOf(value: unknown): readonly string[] | undefined {
  const texts = [value].flat().filter((each) => typeof each === 'string');
  return texts.length === 0 ? undefined : texts.map((each) => each.replace(/^\.\//, ''));
}

/** Undefined: the configuration is of one project. */
async function definitionsIn(root: RootConfig, reader: ConfigReader): Promise<readonly unknown[] | undefined> {
  const { test } = root.config;
  const { place } = root;
  const listed = read(test, 'projects') ?? read(test, 'workspace');
  if (Array.isArray(listed)) return listed;
  const named = typeof listed === 'string' ? [listed] : workspaceNames;
  const file = named.map((name) => toAbsolute(place, name)).find((path) => existsSync(path));
  return file === undefined ? undefined : await listIn(file, reader);
}

const workspaceNames = ['vitest.workspace', 'vitest.projects'].flatMap((stem) =>
  ['.ts', '.mts', '.cts', '.js', '.mjs', '.cjs', '.json'].map((ending) => stem + ending),
);

/** vite reads files that export an object, and these export a list. */
async function listIn(file: string, reader: ConfigReader): Promise<readonly unknown[] | undefined> {
  const wrapper = join(reader.outDir, 'flamegate-projects.mjs');
  const address = relative(reader.outDir, file).replaceAll('\\', '/');
  mkdirSync(reader.outDir, { recursive: true });
  writeFileSync(wrapper, `import list from ${JSON.stringify(address)};\nexport default { list };\n`);
  const { list } = await reader.read(wrapper);
  return Array.isArray(list) ? list : undefined;
}

interface Defining {
  readonly root: RootConfig;
  readonly reader: ConfigReader;
  /** Of an absolute path. */
  isLeftOut(path: string): boolean;
}

/** By `!packages/old` among the globs. */
function leftOut(definitions: readonly unknown[], place: string): (path: string) => boolean {
  const globs = definitions.flatMap((each) =>
    typeof each === 'string' && each.startsWith('!') ? [each.slice(1).replace(/^\.\//, '').replace(/\/$/, '')] : [],
  );
  const isMeant = globMatcher(globs);
  return (path) => isMeant(relative(place, path).replaceAll('\\', '/'));
}

async function projectsFrom(definition: unknown, defining: Defining): Promise<readonly Own[]> {
  const { root, reader, isLeftOut } = defining;
  if (typeof definition !== 'string') return await inline(definition, root, reader);
  if (definition.startsWith('!')) return [];
  const paths = pathsOf(root.place, definition.replace('<rootDir>', root.place));
  const found: Own[] = [];
  for (const path of paths) {
    const file = statSync(path).isDirectory() ? configFileIn(path) : path;
    const place = file === undefined ? path : dirname(file);
    if ([path, file ?? path].some(isLeftOut)) continue;
    if (file === root.path) found.push({ config: withoutProjects(root.config), place });
    else if (file === undefined || isConfigFile(file))
      found.push(placed(file === undefined ? {} : await reader.read(file), place));
  }
  return found;
}

/** What is no object is the rest of a condition: `isCI && { … }`. */
async function inline(definition: unknown, root: RootConfig, reader: ConfigReader): Promise<readonly Own[]> {
  const given: unknown = await (typeof definition === 'function' ? definition(reader.env) : definition);
  if (typeof given !== 'object' || given === null) return [];
  const { extends: from, ...config }: Config = { ...given };
  const isFile = typeof from === 'string';
  const inherited = isFile ? await reader.read(toAbsolute(root.place, from)) : from === true ? root.config : {};
  return [placed(reader.merge(withoutProjects(inherited), config), root.place)];
}

function withoutProjects(config: Config): Config {
  const { projects: _, workspace: __, name: ___, ...test } = { ...Object(config['test']) };
  return { ...config, test };
}

function placed(config: Config, from: string): Own {
  const root = read(config['test'], 'root') ?? config['root'];
  return { config, place: typeof root === 'string' ? toAbsolute(from, root) : from };
}

function configFileIn(folder: string): string | undefined {
  return configNames.map((name) => join(folder, name)).find((path) => existsSync(path));
}

export const configNames: readonly string[] = ['vitest.config', 'vite.config'].flatMap((stem) =>
  ['.ts', '.mts', '.cts', '.js', '.mjs', '.cjs'].map((ending) => stem + ending),
);

function isConfigFile(file: string): boolean {
  return /[\\/]vite(?:st)?(?:\.[\w-]+)?\.config\.[^\\/]+$/.test(file);
}

/** What is there of a path, each of whose steps may be a glob; packages that are installed are no part of the project. */
function pathsOf(place: string, path: string): readonly string[] {
  const isAbsolute = path.startsWith(place);
  const steps = (isAbsolute ? relative(place, path) : path).split('/').filter((step) => step !== '' && step !== '.');
  const reached = steps.reduce<readonly string[]>((folders, step) => folders.flatMap((at) => next(at, step)), [place]);
  return [...new Set(reached)].filter((each) => existsSync(each)).toSorted();
}

function next(folder: string, step: string): readonly string[] {
  if (step === '**') return foldersBelow(folder, mostLevels);
  if (!/[*?[\]{}()!+@]/.test(step)) return [join(folder, step)];
  const isMeant = globMatcher(step);
  return namesIn(folder).flatMap((name) => (isMeant(name) ? [join(folder, name)] : []));
}

const mostLevels = 4;

function foldersBelow(folder: string, levels: number): readonly string[] {
  if (levels === 0) return [folder];
  const folders = namesIn(folder).map((name) => join(folder, name));
  return [folder, ...folders.filter((each) => isFolder(each)).flatMap((each) => foldersBelow(each, levels - 1))];
}

function namesIn(folder: string): readonly string[] {
  return isFolder(folder) ? readdirSync(folder).filter((name) => name !== 'node_modules' && name !== '.git') : [];
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function read(value: unknown, name: string): unknown {
  return Reflect.get(Object(value), name);
}
