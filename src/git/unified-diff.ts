/** What differs between two commits, or a commit and the working tree, line by line. */
import { git } from './git.ts';

/** `sides`: baseline and candidate; the baseline alone: up to the working tree. Of what was moved the new name, with the old. */
export function unifiedDiff(repository: string, sides: readonly string[]): Promise<string> {
  return git(repository, [
    'diff',
    '--unified=0',
    '--no-color',
    '--no-ext-diff',
    '--no-textconv',
    // Independent of how the user's own diffs are configured.
    '--src-prefix=a/',
    '--dst-prefix=b/',
    '--find-renames',
    ...sides,
    '--',
  ]);
}
