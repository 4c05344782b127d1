/** Memory that processes hold, where the platform reports it. */
import { readFileSync } from 'node:fs';
import { freemem } from 'node:os';

/** Bytes a process holds; undefined where it is not known. */
export function residentBytes(pid: number): number | undefined {
  try {
    return parseResident(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return undefined;
  }
}

/** `VmRSS:   51234 kB` of /proc/pid/status (proc(5)). */
export function parseResident(status: string): number | undefined {
  const found = /^VmRSS:\s*(\d+) kB$/m.exec(status)?.[1];
  return found === undefined ? undefined : Number(found) * 1024;
}

/** Bytes that processes may take: what is left of the machine's, or of the container's where that is less. */
export function availableBytes(): number {
  return Math.min(freemem(), process.availableMemory());
}
