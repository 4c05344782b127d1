/** The commits of a range, as a default branch received them. */
import { GateError } from '../errors.ts';
import { git } from './git.ts';
import { resolveCommit } from './repository.ts';

export interface ReceivedCommit {
  readonly commit: string;
  readonly parent: string;
  /** Foreign text. */
  readonly subject: string;
}

/** `FROM..TO`: first parents after the one up to the other, oldest first. */
export async function firstParentsOf(root: string, range: string): Promise<readonly ReceivedCommit[]> {
  const [from, to, ...others] = range.split('..');
  if (from === undefined || to === undefined || from === '' || others.length > 0 || to.startsWith('.')) {
    throw new GateError('USAGE', `Cannot use --each as it must be FROM..TO: current value is ${range}`, {
      hint: 'for example: flamegate affected --each main..HEAD',
    });
  }
  const ends = [await resolveCommit(root, from), await resolveCommit(root, to === '' ? 'HEAD' : to)];
  const format = '--format=%H%x00%P%x00%s';
  const listed = await git(root, ['log', '--first-parent', '--reverse', format, ends.join('..'), '--']);
  return listed.split('\n').flatMap((line) => {
    const [commit, parents = '', subject = ''] = line.split('\0');
    const [parent] = parents.split(' ');
    return commit === undefined || parent === undefined || parent === '' ? [] : [{ commit, parent, subject }];
  });
}
