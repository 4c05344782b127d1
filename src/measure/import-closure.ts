/** All that a file of a checkout imports, and what that imports, read cheaply from their texts: an estimate, no proof. */
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path/posix';
import { trackedPaths } from '../git/tracked-paths.ts';
import { importedFiles, type Repository } from './imported-files.ts';

/** More files than this are not read: an estimate must not cost what it saves. */
const mostFiles = 5000;

export interface Sources {
  /** Undefined where it cannot be read. */
  readonly read: (path: string) => string | undefined;
  readonly repository: Repository;
}

/** Of the checkout at this root; each file is read once. */
export async function sourcesAt(root: string): Promise<Sources> {
  const read = reader(root);
  return { read, repository: repositoryOf(await trackedPaths(root), read) };
}

/** The files and all that they import, each once. */
export function* closureOf(
  files: Iterable<string>,
  { read, repository }: Sources,
): Generator<{ readonly path: string; readonly text: string }> {
  const seen = new Set<string>();
  const open = [...files];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    const text = read(path) ?? '';
    yield { path, text };
    open.push(...importedFiles(path, text, repository));
  }
}

/** What imports can lead to. */
export function isCode(path: string): boolean {
  return /\.(?:[cm]?[jt]sx?|py|go|rs|java|kt|[ch]|cc|hh|[ch]pp)$/.test(path);
}

/** Code that a build may be made from: no tests and no declarations. */
export function isForBuilds(path: string): boolean {
  return isCode(path) && !/(?:^|\/)(?:tests?|__tests__|specs?)\/|[._-](?:test|spec)\.\w+$|\.d\.[cm]?ts$/.test(path);
}

type Read = Sources['read'];

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
