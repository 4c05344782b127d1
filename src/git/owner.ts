/**
 * Which run a left-over folder, reference or process belongs to: the run that made it, by its process's number and when
 * that started, since numbers are reused (in a container every run may have the same).
 */
import { readFileSync } from 'node:fs';

/** `1234-5678`. */
export const ownOwner: string = `${process.pid}-${startOf(process.pid) ?? Math.round(performance.timeOrigin)}`;

/** A text that is no owner's name has no owner that still runs. */
export function isOwnerAlive(owner: string): boolean {
  const [, id, start] = /^(\d+)-(\d+)$/.exec(owner) ?? [];
  if (id === undefined || start === undefined) return false;
  if (owner === ownOwner) return true;
  if (Number(id) === process.pid || !isRunning(Number(id))) return false;
  const started = startOf(Number(id));
  return started === undefined || started === start;
}

/** Ticks since the system started (proc(5), field 22); undefined where the system does not say. */
function startOf(id: number): string | undefined {
  try {
    const [, rest = ''] = /^.*\) (.*)$/s.exec(readFileSync(`/proc/${id}/stat`, 'utf8')) ?? [];
    return rest.split(' ')[19];
  } catch {
    return undefined;
  }
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return error instanceof Error && Reflect.get(error, 'code') === 'EPERM';
  }
}
