/** Which files differ between two commits; of what was moved, both names. */
import { git } from './git.ts';

export async function changedPaths(root: string, baseline: string, candidate: string): Promise<readonly string[]> {
  const listed = await git(root, ['diff', '--name-only', '--no-renames', '-z', baseline, candidate, '--']);
  return listed.split('\0').filter((path) => path !== '');
}
