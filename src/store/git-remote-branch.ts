/** A branch of a remote: its tip and objects, or what was fetched before where the remote does not answer. */
import { GateError } from '../errors.ts';
import { gitFailed, tryGit } from '../git/git.ts';

export interface RemoteBranch {
  readonly repository: string;
  readonly branch: string;
  readonly remote: string;
  readonly notice?: (message: string) => void;
}

export type Purpose = 'reading' | 'writing';

/** The remote's tip, its objects available; undefined where the remote has no such branch. */
export async function fetchBranch(place: RemoteBranch, purpose: Purpose): Promise<string | undefined> {
  const { repository, branch, remote } = place;
  const head = `refs/heads/${branch}`;
  for (let attempt = 0; ; attempt++) {
    const listed = await tryGit(repository, ['ls-remote', '--refs', remote, head]);
    if (listed.code !== 0) return offline(place, purpose, listed.stderr);
    const commit = /^([0-9a-f]+)\t/.exec(listed.stdout.toString('utf8'))?.[1];
    if (commit === undefined || (await holds(repository, commit))) return commit;
    // Objects only: several processes of one clone would fight for the lock of the tracking branch.
    const args = ['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--refmap=', remote, head];
    const fetched = await tryGit(repository, args);
    if (fetched.code !== 0) return offline(place, purpose, fetched.stderr);
    if (await holds(repository, commit)) {
      // For the next time without network, and so that git does not collect the objects; no loss if it fails.
      await tryGit(repository, ['update-ref', `refs/remotes/${remote}/${branch}`, commit]);
      return commit;
    }
    // Pruned between listing and fetching: look again.
    if (attempt >= 4) return offline(place, purpose, 'the branch kept changing');
  }
}

async function holds(repository: string, commit: string): Promise<boolean> {
  return (await tryGit(repository, ['cat-file', '-e', `${commit}^{commit}`])).code === 0;
}

async function offline(place: RemoteBranch, purpose: Purpose, message: string): Promise<string | undefined> {
  const { repository, branch, remote, notice } = place;
  const copy = await revision(repository, `refs/remotes/${remote}/${branch}`);
  if (purpose === 'reading' && copy !== undefined) {
    notice?.(`${remote} cannot be reached (${message}); the copy of ${branch} fetched before is used`);
    return copy;
  }
  throw new GateError(
    'STORE_UNREACHABLE',
    `Cannot ${purpose === 'reading' ? 'read' : 'write'} git:${branch} as ${remote} must answer: ${message}`,
    {
      hint: 'check the network and the remote (git remote -v), or use a local store: --store dir:PATH',
    },
  );
}

/** The commit a full reference names; undefined where there is none. */
export async function revision(repository: string, ref: string): Promise<string | undefined> {
  const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`];
  const result = await tryGit(repository, args);
  if (result.code === 0) return result.stdout.toString('utf8').trim();
  if (result.stderr === '') return undefined;
  throw gitFailed(args, result);
}
