/** Which submodules differ between two commits. */
import { whole } from './changed-paths.ts';
import { git } from './git.ts';

/** Relative to the repository's root; of those another commit, or one at all, is named: whatever lies below may differ. */
export async function changedSubmodules(root: string, baseline: string, candidate: string): Promise<readonly string[]> {
  const raw = await git(root, ['diff', '--raw', ...whole, '-z', baseline, candidate, '--']);
  // `:MODE MODE ID ID STATE`, then the path.
  const fields = raw.split('\0');
  return fields.flatMap((field, i) => {
    const isOne = field.startsWith(`:${submodule} `) || field.slice(1).split(' ')[1] === submodule;
    return isOne ? [fields[i + 1] ?? ''] : [];
  });
}

const submodule = '160000';
