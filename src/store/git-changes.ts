/** What changed between two commits, from the local clone. */

import { git, tryGit } from '../git/git.ts';
import type { Changes } from '../ports.ts';

/** Files larger than this are not read: a function's end in them is not worth the memory. */
const mostSourceBytes = 2_000_000;

export function openGitChanges(repository: string, baseline: string, candidate: string): Changes {
  return {
    diff: () =>
      git(repository, [
        'diff',
        '--unified=0',
        '--no-color',
        '--no-ext-diff',
        '--no-textconv',
        // Whatever the user likes to see in their own diffs.
        '--src-prefix=a/',
        '--dst-prefix=b/',
        '--find-renames',
        baseline,
        candidate,
        '--',
      ]),
    source: async (path) => {
      const result = await tryGit(repository, ['show', `${candidate}:${path}`]);
      if (result.code !== 0 || result.stdout.length > mostSourceBytes || result.stdout.includes(0)) return undefined;
      return result.stdout.toString('utf8');
    },
  };
}
