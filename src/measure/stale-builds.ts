/**
 * What changed and did not run: benchmarks often load a build that is kept in git (dist/), or a release of the very package
 * that a registry has. Where its sources change and it does not, whatever is measured says nothing of the change.
 */
import { readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { changedPaths } from '../git/changed-paths.ts';
import { readFileAt } from '../git/file-at.ts';
import { trackedPaths } from '../git/tracked-paths.ts';
import type { Listed, Released } from '../harness/harness.ts';
import type { Discovered } from '../ports.ts';
import { type BenchmarkId, benchmarkKey } from '../results/benchmark-id.ts';
import type { Side, StaleBuild } from '../results/evidence.ts';
import { type Built, isBuiltFrom, isChanged, isProgram, isSource, type Text } from './built-from.ts';
import type { EffectWorld } from './effect-world.ts';
import { readSourceMaps } from './source-maps.ts';

export interface StaleWorld extends Pick<EffectWorld, 'compared' | 'catalog' | 'contextOf'> {
  /** When the side was checked out, before anything was set up; ms since the epoch. Undefined: unknown. */
  readonly checkedOutAt: (side: Side) => number | undefined;
}

/** More sources, or more scripts of one file, are not looked into. */
const mostSources = 200;
const mostScripts = 400;
const mostBytes = 4_000_000;

/** One entry a build; empty where all that changed ran, or nothing is known of what ran. */
export async function staleBuilds(
  { compared, catalog, contextOf, checkedOutAt }: StaleWorld,
  benchmarks: readonly Discovered[],
): Promise<readonly StaleBuild[]> {
  const [first] = benchmarks;
  const writtenAt = checkedOutAt('candidate');
  if (compared === undefined || first === undefined || writtenAt === undefined) return [];
  const { root } = await contextOf('candidate', first.suite);
  const changed = await changedPaths(root, compared.baseline, compared.candidate);
  const sources = changed.filter(isSource).slice(0, mostSources);
  const builds =
    sources.length === 0 ? [] : await notRun(sources, benchmarks, { root, compared, changed, catalog, writtenAt });
  const found = [...builds, ...(await ofReleases(benchmarks, { root, compared, changed, catalog }))];
  if (found.length > 0) return found;
  // Of all shards, and whatever the filter: what another one measures may be what changed.
  const known = [...(await catalog('candidate')).values()];
  if (!known.every(({ listed }) => listed.selfContained === true)) return [];
  const own = new Set(benchmarks.map(({ file }) => file));
  const others = changed.filter((path) => !own.has(path));
  return unmeasured(benchmarks, await programsIn(root, compared, others));
}

interface Changed extends Pick<Looking, 'root' | 'compared' | 'writtenAt'> {
  readonly changed: readonly string[];
  readonly catalog: StaleWorld['catalog'];
}

async function notRun(
  sources: readonly string[],
  benchmarks: readonly Discovered[],
  { root, compared, changed, catalog, writtenAt }: Changed,
): Promise<readonly StaleBuild[]> {
  const tracked = await trackedPaths(root);
  const known = await catalog('candidate');
  const looking: Looking = { root, compared, changed: new Set(changed), tracked, writtenAt, texts: new Map() };
  const found: StaleBuild[] = [];
  for (const [loaded, ofFile] of byLoaded(benchmarks, (each) => known.get(benchmarkKey(each.id))?.listed)) {
    for (const each of await staleIn(loaded, sources, looking)) {
      found.push({ ...each, benchmarks: ofFile.map(({ id }) => id) });
    }
  }
  return merged(found);
}

/** What of the checkout a harness says that benchmarks run as it was released: one entry a package. */
async function ofReleases(
  benchmarks: readonly Discovered[],
  { root, compared, changed, catalog }: Omit<Changed, 'writtenAt'>,
): Promise<readonly StaleBuild[]> {
  const known = await catalog('candidate');
  const byName = new Map<string, { readonly released: Released; readonly ids: BenchmarkId[] }>();
  for (const { id } of benchmarks) {
    for (const released of known.get(benchmarkKey(id))?.listed.released ?? []) {
      const one = byName.get(released.name) ?? { released, ids: [] };
      one.ids.push(id);
      byName.set(released.name, one);
    }
  }
  if (byName.size === 0) return [];
  const programs = await programsIn(root, compared, changed);
  const tracked = await trackedPaths(root);
  return [...byName.values()].flatMap(({ released, ids }): readonly StaleBuild[] => {
    const { folder, manifest, name } = released;
    const sources = programs.filter((path) => nearestWith(manifest, path, tracked) === folder);
    return sources.length === 0 ? [] : [{ file: name, why: 'released', sources, benchmarks: ids }];
  });
}

/** Where every benchmark measures only itself, nothing that changed is measured: one entry a file. */
function unmeasured(benchmarks: readonly Discovered[], sources: readonly string[]): readonly StaleBuild[] {
  if (sources.length === 0) return [];
  const files = [...new Set(benchmarks.map(({ file }) => file))];
  return files.map((file) => ({
    file,
    why: 'self-contained',
    sources,
    benchmarks: benchmarks.filter((each) => each.file === file).map(({ id }) => id),
  }));
}

/** Of changed paths, programs of which more than comments differ. */
async function programsIn(
  root: string,
  { baseline }: Looking['compared'],
  changed: readonly string[],
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const path of changed.filter(isProgram).slice(0, mostSources)) {
    const before = await readFileAt(root, baseline, path);
    const after = textOf(join(root, path));
    if (before === undefined || after === undefined || isChanged(path, before, after)) found.push(path);
  }
  return found;
}

type Loaded = NonNullable<Listed['loaded']>;

function byLoaded(
  benchmarks: readonly Discovered[],
  listedOf: (benchmark: Discovered) => Listed | undefined,
): ReadonlyMap<Loaded, readonly Discovered[]> {
  const files = new Map<Loaded, Discovered[]>();
  for (const benchmark of benchmarks) {
    const loaded = listedOf(benchmark)?.loaded;
    if (loaded !== undefined) files.set(loaded, [...(files.get(loaded) ?? []), benchmark]);
  }
  return files;
}

interface Looking {
  readonly root: string;
  readonly compared: { readonly baseline: string; readonly candidate: string };
  readonly changed: ReadonlySet<string>;
  readonly tracked: ReadonlySet<string>;
  readonly writtenAt: number;
  /** Of the baseline, by path. */
  readonly texts: Map<string, Promise<string | undefined>>;
}

type Found = Omit<StaleBuild, 'benchmarks'>;

async function staleIn(loaded: Loaded, sources: readonly string[], looking: Looking): Promise<readonly Found[]> {
  const { root } = looking;
  const scripts = loaded.scripts.map((path) => within(root, path)).filter((path) => path !== undefined);
  const [fresh, kept] = [
    scripts.filter((path) => !isKept(path, looking)),
    scripts.filter((path) => isKept(path, looking)),
  ];
  const ran = new Set([...scripts, ...fresh.flatMap((path) => mappedIn(root, path) ?? [])]);
  const missed = sources.filter((path) => !ran.has(path));
  if (missed.length === 0) return [];
  const released = releaseOf(loaded, missed, { scripts, looking });
  if (released !== undefined) return [released];
  const builds = kept.slice(0, mostScripts).flatMap((path) => builtAt(root, path) ?? []);
  const others = fresh.slice(0, mostScripts).flatMap((path) => builtAt(root, path) ?? []);
  const found = new Map<string, string[]>();
  for (const path of missed) {
    const source = await sourceAt(path, looking);
    if (source === undefined || others.some((each) => isBuiltFrom(each, source))) continue;
    const build = builds.find((each) => isOfOnePackage(each.path, path, looking) && isBuiltFrom(each, source));
    if (build !== undefined) found.set(build.path, [...(found.get(build.path) ?? []), path]);
  }
  return Promise.all(
    [...found].map(async ([file, changed]): Promise<Found> => {
      return { file, why: 'in-git', sources: changed, ...(await cureOf(file, looking)) };
    }),
  );
}

/** In git, not changed by this change and not built anew since it was checked out. */
function isKept(path: string, { root, changed, tracked, writtenAt }: Looking): boolean {
  if (!tracked.has(path) || changed.has(path)) return false;
  try {
    return statSync(join(root, path)).mtimeMs <= writtenAt;
  } catch {
    return false;
  }
}

/** What it was made from is the source as it was; undefined where only comments changed, or there was none. */
async function sourceAt(path: string, { root, compared, texts }: Looking): Promise<Text | undefined> {
  const read = texts.get(path) ?? readFileAt(root, compared.baseline, path);
  texts.set(path, read);
  const before = await read;
  const after = textOf(join(root, path));
  if (before === undefined || after === undefined || !isChanged(path, before, after)) return undefined;
  return { path, text: before };
}

function builtAt(root: string, path: string): Built | undefined {
  const text = textOf(join(root, path));
  return text === undefined ? undefined : { path, text, mapped: mappedIn(root, path) };
}

/** Sources that the script's map names; undefined where it has none that can be read. */
function mappedIn(root: string, path: string): readonly string[] | undefined {
  const [found] = readSourceMaps([join(root, path)]).values();
  if (found === undefined) return undefined;
  const { map, url } = found;
  try {
    const parsed: unknown = typeof map === 'string' ? JSON.parse(map) : map;
    const names: unknown = Reflect.get(Object(parsed), 'sources');
    const sourceRoot: unknown = Reflect.get(Object(parsed), 'sourceRoot');
    const start = typeof sourceRoot === 'string' && sourceRoot !== '' ? `${sourceRoot.replace(/\/$/, '')}/` : '';
    const addresses = Array.isArray(names) ? names.map((name) => new URL(`${start}${String(name)}`, url).href) : [];
    return addresses.flatMap((each) => (each.startsWith('file:') ? (within(root, fileURLToPath(each)) ?? []) : []));
  } catch {
    return undefined;
  }
}

/** A package of this repository that is loaded from where a registry's packages are, with nothing of the checkout beside it. */
function releaseOf(
  { packages }: Loaded,
  missed: readonly string[],
  { scripts, looking }: { readonly scripts: readonly string[]; readonly looking: Looking },
): Found | undefined {
  const folders = new Set(missed.map((path) => packageFolderOf(path, looking)));
  for (const folder of folders) {
    const name = nameIn(join(looking.root, folder, 'package.json'));
    const release = packages.find(
      (each) => name !== undefined && each.replaceAll('\\', '/').endsWith(`/node_modules/${name}`),
    );
    const path = release === undefined ? undefined : within(looking.root, release);
    if (path === undefined) continue;
    const own = missed.filter((each) => packageFolderOf(each, looking) === folder);
    const benches = new Set(scripts.map((each) => dirname(each)));
    const isAlone = benches.size === 1 && !benches.has(folder === '' ? '.' : folder);
    if (isAlone) return { file: path, why: 'released', sources: own };
  }
  return undefined;
}

function nameIn(manifest: string): string | undefined {
  try {
    const name: unknown = Reflect.get(Object(JSON.parse(readFileSync(manifest, 'utf8'))), 'name');
    return typeof name === 'string' && name !== '' ? name : undefined;
  } catch {
    return undefined;
  }
}

function packageFolderOf(path: string, { tracked }: Looking): string {
  return nearestWith('package.json', path, tracked);
}

/** The folder of the nearest such file that git keeps; empty for the root. */
function nearestWith(manifest: string, path: string, tracked: ReadonlySet<string>): string {
  for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
    if (tracked.has(`${folder}/${manifest}`)) return folder;
  }
  return '';
}

function isOfOnePackage(one: string, other: string, looking: Looking): boolean {
  return packageFolderOf(one, looking) === packageFolderOf(other, looking);
}

/** How to have it built in each checkout, where a script of its package does. */
async function cureOf(path: string, looking: Looking): Promise<Pick<StaleBuild, 'setup'>> {
  const folder = packageFolderOf(path, looking);
  const script = scriptsIn(join(looking.root, folder, 'package.json')).find((name) =>
    /^(?:build|compile|rollup|bundle|dist|prepack|prepublishOnly)$/.test(name),
  );
  if (script === undefined) return {};
  const { managerOf } = await import('../harness/javascript/package-manager-of.ts');
  const manager = managerOf(looking.root);
  const run = manager.run(script);
  return { setup: [manager.install, folder === '' ? run : `cd ${folder} && ${run}`] };
}

function scriptsIn(manifest: string): readonly string[] {
  try {
    return Object.keys(Object(Reflect.get(Object(JSON.parse(readFileSync(manifest, 'utf8'))), 'scripts')));
  } catch {
    return [];
  }
}

function within(root: string, path: string): string | undefined {
  const found = relative(root, path).replaceAll('\\', '/');
  return found === '' || found.startsWith('../') ? undefined : found;
}

function textOf(file: string): string | undefined {
  try {
    return statSync(file).size > mostBytes ? undefined : readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** Files that load the same build and miss the same sources are one entry. */
function merged(found: readonly StaleBuild[]): readonly StaleBuild[] {
  const byBuild = new Map<string, StaleBuild>();
  for (const each of found) {
    const key = JSON.stringify([each.file, each.sources]);
    const known = byBuild.get(key);
    byBuild.set(key, known === undefined ? each : { ...known, benchmarks: [...known.benchmarks, ...each.benchmarks] });
  }
  return [...byBuild.values()];
}
