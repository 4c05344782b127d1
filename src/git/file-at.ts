/** A file as a commit has it, links within the commit followed as a checkout would follow them. */
import { git } from './git.ts';

/** Undefined where the commit has no such file, or a link that leads out of it. */
export async function readFileAt(repository: string, commit: string, path: string): Promise<string | undefined> {
  if (/[\n\0]/.test(path)) return undefined; // one line a question
  const input = Buffer.from(`${commit}:${path}\n`);
  const answer = await git(repository, ['cat-file', '--batch', '--follow-symlinks'], { input });
  const end = answer.indexOf('\n');
  // Anything else is one line of why not, or `symlink`, `dangling`, `loop`, `notdir` before the place a link leads to.
  return end > 0 && /^[0-9a-f]{40,64} blob \d+$/.test(answer.slice(0, end)) ? answer.slice(end + 1) : undefined;
}
