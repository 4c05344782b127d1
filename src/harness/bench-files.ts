/** Which files of a checkout a suite's globs mean, and what their benchmarks are called. */
import { type Dirent, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import picomatch from 'picomatch';
import { globMatcher } from '../text/glob.ts';

const neverEntered = new Set(['node_modules', '.git']);

/** Files below `root` that match any glob, relative with forward slashes, sorted. */
export function findFiles(root: string, globs: readonly string[]): readonly string[] {
  const found = new Set<string>();
  for (const glob of globs) {
    const plain = glob.replace(/^\.\//, '');
    const { base } = picomatch.scan(plain);
    const matches = globMatcher(plain);
    // A glob without wildcards is all base.
    const start = base === plain ? dirname(plain) : base;
    for (const file of filesBelow(root, start === '.' ? '' : start)) if (matches(file)) found.add(file);
  }
  return [...found].sort();
}

function filesBelow(root: string, folder: string): readonly string[] {
  const files: string[] = [];
  for (const entry of entriesOf(join(root, folder))) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory() && !neverEntered.has(entry.name)) files.push(...filesBelow(root, path));
    else if (entry.isFile() || entry.isSymbolicLink()) files.push(path);
  }
  return files;
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
