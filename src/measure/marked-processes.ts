/**
 * Processes that outlive the group they were started in, as daemons do. Each that runs the repository's code has its
 * run in a variable, which its children inherit whatever group or session they make. Only Linux shows others'
 * variables; elsewhere groups are all there is.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { isOwnerAlive, ownOwner } from '../git/owner.ts';

const variable = 'FLAMEGATE_RUN';

export const runMark: Readonly<Record<string, string>> = { [variable]: ownOwner };

export function killOwnProcesses(): void {
  killMarked((owner) => owner === ownOwner);
}

/** Of runs that were killed outright. */
export function killAbandonedProcesses(): void {
  killMarked((owner) => !isOwnerAlive(owner));
}

function killMarked(isMeant: (owner: string) => boolean): void {
  for (const id of processIds()) {
    const owner = ownerOf(id);
    if (owner !== undefined && id !== process.pid && isMeant(owner)) kill(id);
  }
}

function processIds(): readonly number[] {
  if (process.platform !== 'linux') return [];
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number);
  } catch {
    return [];
  }
}

/** Undefined too for processes of others, which are not to be read. */
function ownerOf(id: number): string | undefined {
  try {
    const variables = readFileSync(`/proc/${id}/environ`, 'latin1').split('\0');
    return variables.find((each) => each.startsWith(`${variable}=`))?.slice(variable.length + 1);
  } catch {
    return undefined;
  }
}

function kill(id: number): void {
  try {
    process.kill(id, 'SIGKILL');
  } catch {
    // Ended by itself meanwhile.
  }
}
