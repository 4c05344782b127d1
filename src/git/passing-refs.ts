/** References that hold a commit while it is made: each belongs to its run; that of a killed run to none. */
import { randomBytes } from 'node:crypto';
import { tryGit } from './git.ts';
import { isOwnerAlive, ownOwner } from './owner.ts';

const folder = 'refs/flamegate/';

/** A new name with this process in it, so that a later run can find out whether its owner still runs. */
export function passingRef(): string {
  return `${folder}${ownOwner}-${randomBytes(9).toString('hex')}`;
}

/** Deletes those whose process no longer runs. A failure is ignored: the next run tries again. */
export async function removeAbandonedRefs(repository: string): Promise<void> {
  const listed = await tryGit(repository, ['for-each-ref', '--format=%(refname)', folder]);
  for (const ref of listed.stdout.toString('utf8').split('\n')) {
    const owner = /^(\d+-\d+)-[0-9a-f]{18}$/.exec(ref.slice(folder.length))?.[1];
    if (owner !== undefined && !isOwnerAlive(owner)) await tryGit(repository, ['update-ref', '-d', ref]);
  }
}
