/** Ancestry from the local clone. */
import { git, gitFailed, tryGit } from '../git/git.ts';
import { isShallow, resolveCommit, shallowClone } from '../git/repository.ts';
import type { Ancestry } from '../ports.ts';
import { readLine } from './git-line.ts';

/** Eight weeks of a busy repository, and more. */
const mostCommits = 5_000;

/** Of a clone; throws SHALLOW_CLONE where an answer would need history that is cut off. */
export function openGitAncestry(repository: string): Ancestry {
  return {
    firstParents: async (commit, limit) => {
      const start = await resolveCommit(repository, commit);
      if (!Number.isSafeInteger(limit) || limit < 1) throw new RangeError(`limit must be ≥ 1: ${limit}`);
      const out = await git(repository, ['rev-list', '--first-parent', `--max-count=${limit}`, start, '--']);
      const commits = out.split('\n');
      // One commit and nothing behind it, in a shallow clone, is not history: "no baseline" would be a wrong answer.
      if (commits.length === 1 && limit > 1 && (await isShallow(repository))) {
        throw shallowClone(`must hold the parents of ${start.slice(0, 12)}`);
      }
      return commits;
    },
    line: async (commit) => (await readLine(repository, commit, mostCommits)).line,
    mergeBase: async (a, b) => {
      const [first, second] = [await resolveCommit(repository, a), await resolveCommit(repository, b)];
      const args = ['merge-base', first, second];
      const result = await tryGit(repository, args);
      if (result.code === 0) return result.stdout.toString('utf8').trim();
      if (result.code !== 1) throw gitFailed(args, result);
      if (await isShallow(repository)) {
        throw shallowClone(`must hold the merge base of ${first.slice(0, 12)} and ${second.slice(0, 12)}`);
      }
      return undefined;
    },
  };
}
