/** Which benchmarks a change most likely reaches: what their files import, and what that mentions by name. */
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path/posix';
import { changedPaths } from '../git/changed-paths.ts';
import { trackedPaths } from '../git/tracked-paths.ts';
import type { Discovered } from '../ports.ts';
import { benchmarkKey } from '../results/benchmark-id.ts';
import { isSteering } from '../results/no-effect.ts';
import type { EffectWorld } from './effects.ts';
import { importedFiles, type Repository } from './imported-files.ts';

/** More files than this are not read: finding what comes first must not cost what it saves. */
const mostFiles = 5000;

/** Keys; undefined where unknown, or all of them are reached alike. */
export async function reachedBy(
  { compared, contextOf }: Pick<EffectWorld, 'compared' | 'contextOf'>,
  benchmarks: readonly Discovered[],
): Promise<ReadonlySet<string> | undefined> {
  const [first] = benchmarks;
  if (compared === undefined || first === undefined) return undefined;
  const { root } = await contextOf('candidate', first.suite);
  const changed = await changedPaths(root, compared.baseline, compared.candidate);
  if (changed.some((path) => isSteering(path) || compared.places.includes(path))) return undefined;
  const read = reader(root);
  const repository = repositoryOf(await trackedPaths(root), read);
  const reached = benchmarks.filter(({ file }) => isReached(file, changed, { read, repository }));
  return reached.length === benchmarks.length ? undefined : new Set(reached.map(({ id }) => benchmarkKey(id)));
}

type Read = (path: string) => string | undefined;

/** Each file once, and no more than are worth it. */
function reader(root: string): Read {
  const texts = new Map<string, string | undefined>();
  return (path) => {
    if (!texts.has(path)) texts.set(path, texts.size < mostFiles ? textOf(join(root, path)) : undefined);
    return texts.get(path);
  };
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

interface Sources {
  readonly read: Read;
  readonly repository: Repository;
}

function isReached(file: string, changed: readonly string[], { read, repository }: Sources): boolean {
  const touched = new Set(changed);
  const data = changed.filter((path) => !isCode(path)).map((path) => basename(path));
  const seen = new Set<string>();
  const open = [file];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    if (touched.has(path)) return true;
    const text = read(path) ?? '';
    if (data.some((name) => text.includes(name))) return true;
    open.push(...importedFiles(path, text, repository));
  }
  return false;
}

function isCode(path: string): boolean {
  return /\.(?:[cm]?[jt]sx?|py|go|rs|java|kt|[ch]|cc|hh|[ch]pp)$/.test(path);
}

function repositoryOf(paths: ReadonlySet<string>, read: Read): Repository {
  const byFolder = new Map<string, string[]>();
  const packages = new Map<string, string>();
  for (const path of paths) {
    const folder = dirname(path);
    byFolder.set(folder, [...(byFolder.get(folder) ?? []), path]);
    const name = nameIn(path, read);
    if (name !== undefined) packages.set(name, folder);
  }
  return { paths, byFolder, packages };
}

function nameIn(path: string, read: Read): string | undefined {
  const file = basename(path);
  if (file === 'go.mod') return /^module\s+(\S+)/m.exec(read(path) ?? '')?.[1];
  return file === 'package.json' ? /"name"\s*:\s*"([^"]+)"/.exec(read(path) ?? '')?.[1] : undefined;
}
