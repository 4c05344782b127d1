/**
 * Files that profiles name and git does not know: what a build made. Most libraries benchmark such files, and what changed in them is
 * in no diff of commits, so both checkouts are compared while they exist.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { tryGit } from '../git/git.ts';
import type { BuiltFiles } from '../results/evidence.ts';

const mostFiles = 50;
const mostBytes = 1_000_000;
/** Lines of a minified file say nothing: any change touches all functions of a line. */
const longestLine = 2000;
/** Shows each file whole, so that functions can be found in it. */
const wholeFile = '--unified=1000000';

export interface Roots {
  readonly baseline: string;
  readonly candidate: string;
}

/** `paths`: relative to the checkouts. */
export async function findBuilt(paths: readonly string[], roots: Roots): Promise<BuiltFiles> {
  if (paths.length === 0) return { paths: [], diff: '' };
  const listed = await tryGit(roots.candidate, ['ls-files', '-z']);
  const tracked = listed.stdout.toString('utf8').split('\0');
  const files = new Set(tracked);
  const folders = new Set(tracked.map((file) => dirname(file)));
  // A name whose hash was taken off is no file any more; its folder still is one that only a build fills.
  const isThere = (path: string): boolean =>
    isFile(join(roots.candidate, path)) ||
    (!folders.has(dirname(path)) && existsSync(join(roots.candidate, dirname(path))));
  const built = paths.filter((path) => !files.has(path) && isThere(path));
  const diffs: string[] = [];
  for (const path of built.slice(0, mostFiles)) diffs.push(await diffOf(path, roots));
  return { paths: built, diff: diffs.join('') };
}

/** Empty where both are equal, or where lines cannot say what changed. */
async function diffOf(path: string, { baseline, candidate }: Roots): Promise<string> {
  const [before, after] = [join(baseline, path), join(candidate, path)];
  if (!isReadable(before) || !isReadable(after)) return '';
  const answer = await tryGit(candidate, [
    'diff',
    '--no-index',
    '--no-color',
    '--no-ext-diff',
    '--ignore-cr-at-eol',
    wholeFile,
    '--',
    before,
    after,
  ]);
  const text = answer.stdout.toString('utf8');
  const hunks = text.indexOf('\n@@ ');
  return hunks === -1 ? '' : `diff --git a/${path} b/${path}\n--- a/${path}\n+++ b/${path}${text.slice(hunks)}`;
}

function isReadable(file: string): boolean {
  if (!isFile(file) || statSync(file).size > mostBytes) return false;
  return readFileSync(file, 'utf8')
    .split('\n')
    .every((line) => line.length <= longestLine);
}

function isFile(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isFile() === true;
}
