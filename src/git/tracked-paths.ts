/** What git keeps of a checkout: files, links and submodules, each by its path from the root. */
import { git } from './git.ts';

/** Of the index, so that a file of the working tree that was never added is left out. */
export async function trackedPaths(root: string): Promise<ReadonlySet<string>> {
  const listed = await git(root, ['ls-files', '-z']);
  return new Set(listed.split('\0').filter((path) => path !== ''));
}
