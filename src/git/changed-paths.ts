/** Which files differ between two commits; of what was moved, both names. */
import { git } from './git.ts';

/** The change itself may say in .gitmodules that its submodules are to be ignored. */
export const whole: readonly string[] = ['--no-renames', '--ignore-submodules=none'];

/** Relative to the repository's root, submodules included, whatever .gitmodules says. */
export async function changedPaths(root: string, baseline: string, candidate: string): Promise<readonly string[]> {
  const listed = await git(root, ['diff', '--name-only', ...whole, '-z', baseline, candidate, '--']);
  return listed.split('\0').filter((path) => path !== '');
}
