/** What git keeps of a checkout: files, links and submodules, each by its path from the root. */
import { git } from './git.ts';

/** Which paths a commit has and the other has not, and the reverse; a file that moved is in both. From any folder of the repository. */
export async function cameAndWent(
  folder: string,
  { baseline, candidate }: { readonly baseline: string; readonly candidate: string },
): Promise<{ readonly added: readonly string[]; readonly removed: readonly string[] }> {
  const options = ['--no-relative', '--no-renames', '--no-ext-diff', '--name-only', '-z'];
  const pathsOf = async (filter: string): Promise<readonly string[]> => {
    const listed = await git(folder, ['diff', ...options, `--diff-filter=${filter}`, baseline, candidate, '--']);
    return listed.split('\0').filter((path) => path !== '');
  };
  const [added, removed] = await Promise.all([pathsOf('A'), pathsOf('D')]);
  return { added, removed };
}

/** From any folder of the checkout. Of the index, so that a file of the working tree that was never added is left out. */
export async function trackedPaths(folder: string): Promise<ReadonlySet<string>> {
  const listed = await git(folder, ['ls-files', '-z', '--full-name', '--', ':/']);
  return new Set(listed.split('\0').filter((path) => path !== ''));
}
