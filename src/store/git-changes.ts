/** What changed between two commits, or up to the working tree, from the local clone. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { tryGit } from '../git/git.ts';
import { unifiedDiff } from '../git/unified-diff.ts';
import type { Changes } from '../ports.ts';

/** Files larger than this are not read: a function's end in them is not worth the memory. */
const mostSourceBytes = 2_000_000;

/** Of a clone; a file that is missing, too large or not text has no source. */
export function openGitChanges(repository: string, baseline: string, candidate: string): Changes {
  return {
    diff: () => unifiedDiff(repository, [baseline, candidate]),
    source: async (path) => {
      const result = await tryGit(repository, ['show', `${candidate}:${path}`]);
      return result.code === 0 ? textOf(result.stdout) : undefined;
    },
  };
}

/** What the working tree of `root` has that the baseline has not, committed or not. */
export function openTreeChanges(root: string, baseline: string): Changes {
  return {
    diff: () => unifiedDiff(root, [baseline]),
    source: async (path) => textOf(await readFile(join(root, path)).catch(() => Buffer.alloc(0))),
  };
}

function textOf(bytes: Buffer): string | undefined {
  return bytes.length === 0 || bytes.length > mostSourceBytes || bytes.includes(0) ? undefined : bytes.toString('utf8');
}
