/** Folders of this run in the system's temporary folder; those of runs that were killed are removed by the next run. */
import { lstatSync, mkdtempSync, readdirSync, readlinkSync, realpathSync, unlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { GateError } from '../errors.ts';
import { isOwnerAlive, ownOwner } from '../git/owner.ts';
import { removeFolder } from './remove-folder.ts';

const prefix = 'flamegate-';
const ours = new RegExp(`^${prefix}(\\d+-\\d+)-[A-Za-z0-9]{6}$`);

/** Of links to them, by the same path in each run of a repository. */
export const steadyPrefix: string = `${prefix}at-`;

export function isSteadyName(name: string): boolean {
  return /^[0-9a-f]{16}$/.test(name.startsWith(steadyPrefix) ? name.slice(steadyPrefix.length) : '');
}

/** Its real path. */
export function makeTemporaryFolder(): string {
  try {
    return realpathSync(mkdtempSync(join(tmpdir(), `${prefix}${ownOwner}-`)));
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new GateError(
      'OUTPUT_FAILED',
      `Cannot measure as the folder for temporary files must exist and be writable: ${why}`,
      { hint: `it is ${tmpdir()}: make it, or name another in TMPDIR`, cause },
    );
  }
}

/** The owner in the name of a temporary folder; undefined for any other folder. */
export function ownerOfFolder(name: string): string | undefined {
  return ours.exec(name)?.[1];
}

export function removeAbandonedFolders(): void {
  for (const name of namesIn(tmpdir())) {
    if (isSteadyName(name)) removeAbandonedLink(join(tmpdir(), name));
    const owner = ownerOfFolder(name);
    if (owner === undefined || isOwnerAlive(owner)) continue;
    if (mayRemove(join(tmpdir(), name))) removeFolder(join(tmpdir(), name));
  }
}

function removeAbandonedLink(path: string): void {
  try {
    const owner = ownerOfFolder(basename(readlinkSync(path)));
    if (owner !== undefined && !isOwnerAlive(owner) && mayRemove(path)) unlinkSync(path);
  } catch {
    // It is no link, or gone.
  }
}

/** Someone else's on a shared machine is theirs to remove. */
function mayRemove(path: string): boolean {
  const user = process.getuid?.();
  try {
    return user === undefined || user === 0 || lstatSync(path).uid === user;
  } catch {
    return false;
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
