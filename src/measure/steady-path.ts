/**
 * A path to this run's checkouts that is the same in each run of a repository: compilers that keep what they compiled by the
 * folder it lay in (Go's build cache) find it again. It is a link, and of one run at a time: a second one has none.
 */
import { readlinkSync, symlinkSync, unlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { isOwnerAlive } from '../git/owner.ts';
import { shortHash } from '../results/short-hash.ts';
import { isSteadyName, ownerOfFolder, steadyPrefix } from './temporary-folder.ts';

/** To `home`, a temporary folder of this run. Undefined where another run has it, or links cannot be made. */
export function linkSteadily(repository: string, home: string): string | undefined {
  if (process.platform === 'win32') return undefined;
  const path = join(tmpdir(), `${steadyPrefix}${shortHash(repository)}`);
  if (!isFree(path)) return undefined;
  try {
    symlinkSync(home, path);
    return path;
  } catch {
    // Another run was faster.
    return undefined;
  }
}

/** Unless it leads elsewhere by now. */
export function unlinkSteady(path: string | undefined, home: string): void {
  if (path === undefined || !isSteadyName(basename(path))) return;
  try {
    if (readlinkSync(path) === home) unlinkSync(path);
  } catch {
    // It is gone.
  }
}

/** There is none, or one of a run that was killed. */
function isFree(path: string): boolean {
  try {
    const owner = ownerOfFolder(basename(readlinkSync(path)));
    if (owner === undefined || isOwnerAlive(owner)) return false;
    unlinkSync(path);
    return true;
  } catch (error) {
    return error instanceof Error && Reflect.get(error, 'code') === 'ENOENT';
  }
}
