/**
 * What of a checkout something reads, whatever it is written in, as the file system itself notes it: the time of access of
 * a file moves when it is read, of a folder when it is listed, of a link when it is followed.
 */
import {
  type Dirent,
  lstatSync,
  lutimesSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

export interface NotedRead {
  /** Relative to the root; empty: the root itself. */
  readonly path: string;
  readonly kind: 'file' | 'folder' | 'link';
}

/** Linux keeps a time of access that is older than that of the last change up to date, whatever it saves otherwise. */
const longAgo = new Date('2000-01-01T00:00:00Z');

/** Undefined where the file system does not note what is read. */
export async function notedReads<Answer>(
  root: string,
  run: () => Promise<Answer>,
): Promise<{ readonly answer: Answer; readonly reads: readonly NotedRead[] } | undefined> {
  if (!isNoting(root)) return undefined;
  // Listing them reads the folders: they are marked when all are known.
  const marked = entriesIn(root).filter(({ path }) => mark(join(root, path)));
  const answer = await run();
  return { answer, reads: marked.filter(({ path }) => wasRead(join(root, path))) };
}

/**
 * Files that a program may load by name: not what packages, compilers and tools keep for themselves (`isKept`), reports of
 * older runs among it.
 */
export function leftByBuild(root: string, isKept: (path: string) => boolean, folder = ''): readonly string[] {
  return listed(join(root, folder)).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    const kind = kindOf(entry);
    // Of a second checkout, what git keeps is a file.
    if (keptByTools.has(entry.name) || kind === undefined) return [];
    if (kind === 'folder') return leftByBuild(root, isKept, path);
    return isKept(path) ? [] : [path];
  });
}

export const keptByTools: ReadonlySet<string> = new Set([
  ...[
    '.git',
    '.venv',
    'venv',
    'node_modules',
    'target',
    '__pycache__',
    'CMakeFiles',
    '.gradle',
    '_deps',
    '.tox',
    '.nox',
  ],
  ...['.pytest_cache', '.mypy_cache', '.ruff_cache', '.benchmarks', '.hypothesis', '.eggs'],
]);

/** All but what git keeps for itself, of which only the name of the commit can steer a program. */
function entriesIn(root: string): readonly NotedRead[] {
  const found: NotedRead[] = [{ path: '', kind: 'folder' }];
  const visit = (folder: string): void => {
    for (const entry of listed(join(root, folder))) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      const kind = kindOf(entry);
      if (path === '.git' && kind === 'folder') found.push({ path: '.git/HEAD', kind: 'file' });
      else if (kind !== undefined) found.push({ path, kind });
      if (kind === 'folder' && path !== '.git') visit(path);
    }
  };
  visit('');
  return found;
}

function listed(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    // Gone since, or not readable for us, and then not for the benchmark.
    return [];
  }
}

function kindOf(entry: Dirent): NotedRead['kind'] | undefined {
  if (entry.isSymbolicLink()) return 'link';
  if (entry.isDirectory()) return 'folder';
  return entry.isFile() ? 'file' : undefined;
}

function mark(path: string): boolean {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found === undefined) return false;
  if (found.atimeMs !== longAgo.getTime()) lutimesSync(path, longAgo, found.mtime);
  return true;
}

function wasRead(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.atimeMs !== longAgo.getTime();
}

/** Of files, folders and links: a file system can be set to note each by itself. */
function isNoting(root: string): boolean {
  const probe = join(root, '.flamegate-probe');
  const [folder, file, link] = [join(probe, 'folder'), join(probe, 'file'), join(probe, 'link')];
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, 'x');
    symlinkSync('file', link);
    for (const path of [folder, file, link]) mark(path);
    readdirSync(folder);
    readFileSync(file);
    readlinkSync(link);
    return [folder, file, link].every(wasRead);
  } catch {
    // Windows makes links for administrators only.
    return false;
  } finally {
    rmSync(probe, { recursive: true, force: true });
  }
}
