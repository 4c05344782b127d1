/** Which files of a checkout a suite's globs mean, and what their benchmarks are called. */
import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import picomatch from 'picomatch';
import { chosenGlobs, globMatcher } from '../text/glob.ts';
import type { CameAndWent } from './harness.ts';

const neverEntered = new Set(['node_modules', '.git']);

/** Files below `root` that match any glob and none that begins with `!`, relative with forward slashes, sorted. */
export function findFiles(root: string, globs: readonly string[]): readonly string[] {
  const found = new Set<string>();
  const { wanted, leftOut } = chosenGlobs(globs);
  const isLeftOut = globMatcher(leftOut);
  for (const glob of wanted) {
    const { base } = picomatch.scan(glob);
    const matches = globMatcher(glob);
    // A glob without wildcards is all base.
    const start = base === glob ? dirname(glob) : base;
    for (const file of filesBelow(root, start === '.' ? '' : start))
      if (matches(file) && !isLeftOut(file)) found.add(file);
  }
  return withoutTwins(root, [...found].sort());
}

/** One file found under its own name and through a link is one file: Node loads it by its own name. */
function withoutTwins(root: string, files: readonly string[]): readonly string[] {
  const real = realPathOf(root);
  const own = new Set(files.filter((file) => realPathOf(join(root, file)) === join(real, file)));
  const taken = new Set([...own].map((file) => join(real, file)));
  return files.filter((file) => {
    if (own.has(file)) return true;
    const target = realPathOf(join(root, file));
    return !taken.has(target) && taken.add(target);
  });
}

/** Enters linked folders, as a literal path does; a link to a folder it is in would have no end. */
function filesBelow(root: string, folder: string, above: readonly string[] = []): readonly string[] {
  const files: string[] = [];
  const inside = [...above, realPathOf(join(root, folder))];
  for (const entry of entriesOf(join(root, folder))) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    const kind = kindOf(join(root, path), entry);
    if (kind === 'file') files.push(path);
    if (kind !== 'folder' || neverEntered.has(entry.name)) continue;
    if (!entry.isSymbolicLink() || !inside.includes(realPathOf(join(root, path)))) {
      files.push(...filesBelow(root, path, inside));
    }
  }
  return files;
}

function kindOf(path: string, entry: Dirent): 'file' | 'folder' | 'other' {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  if (!entry.isSymbolicLink()) return 'other';
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file';
  } catch {
    // A link to nowhere, or to itself, is a file that cannot be loaded, which is reported.
    return 'file';
  }
}

function realPathOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    // Absent on this side: no files.
    return [];
  }
}

/**
 * The first part of a benchmark's name for each file: its stem (`parser` for `bench/parser.bench.ts`); where a suite has
 * two files of one stem, those files' paths below the deepest folder all files share.
 */
export function fileTitles(files: readonly string[]): ReadonlyMap<string, string> {
  const stems = new Map<string, number>();
  for (const file of files) stems.set(stemOf(file), (stems.get(stemOf(file)) ?? 0) + 1);
  const shared = sharedFolder(files);
  return new Map(
    files.map((file) => {
      const stem = stemOf(file);
      if (stems.get(stem) === 1) return [file, stem];
      const folder = dirname(file);
      const below = folder === '.' ? '' : folder.slice(shared.length).replace(/^\//, '');
      return [file, below === '' ? stem : `${below}/${stem}`];
    }),
  );
}

/**
 * The same where a baseline is beside it: what it has keeps the title that it has there, whatever came or went, so that a
 * benchmark is compared with itself. `removed`: of those that went, what the suite's globs match.
 */
export function titlesBeside(files: readonly string[], { added, removed }: CameAndWent): ReadonlyMap<string, string> {
  const isNew = new Set(added);
  const older = [...files.filter((file) => !isNew.has(file)), ...removed].toSorted();
  const known = fileTitles(older);
  const [own, all] = [fileTitles(files), fileTitles([...new Set([...older, ...files])].toSorted())];
  // One that moved to another folder may have the title that it had.
  const taken = new Set(files.map((file) => known.get(file)));
  const titleOf = (file: string): string => {
    const possible = [own.get(file), all.get(file), file.replace(/(\.bench)?\.[^./]+$/, ''), file];
    const title = known.get(file) ?? possible.find((each) => !taken.has(each)) ?? file;
    taken.add(title);
    return title;
  };
  return new Map(files.map((file) => [file, titleOf(file)]));
}

function stemOf(file: string): string {
  return basename(file).replace(/(\.bench)?\.[^.]+$/, '');
}

function sharedFolder(files: readonly string[]): string {
  const [first = [], ...rest] = files.map((file) => file.split('/').slice(0, -1));
  let depth = first.length;
  for (const parts of rest) {
    let same = 0;
    while (same < depth && parts[same] === first[same]) same += 1;
    depth = same;
  }
  return first.slice(0, depth).join('/');
}
