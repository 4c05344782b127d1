/** What git keeps of a checkout: files, links and submodules, each by its path from the root. */
import { git } from './git.ts';

/** From any folder of the checkout. Of the index, so that a file of the working tree that was never added is left out. */
export async function trackedPaths(folder: string): Promise<ReadonlySet<string>> {
  const listed = await git(folder, ['ls-files', '-z', '--full-name', '--', ':/']);
  return new Set(listed.split('\0').filter((path) => path !== ''));
}
