/** A profile that cannot be had, as the report's notes tell it: the numbers stand without it. */
import type { GateError } from '../errors.ts';

/** What lacks for one benchmark lacks for all and is told once. */
export function unprofiled(benchmark: string, { code, message, hint }: GateError): string {
  if (code === 'BUDGET_SPENT') return unprofiledInTime;
  if (code !== 'TOOL_MISSING') return `No profile of ${benchmark}. ${message}`;
  return `No profiles. ${message}${hint === undefined ? '' : ` (${hint})`}`;
}

export const unprofiledInTime: string = 'Not everything was profiled, as the time budget was spent.';
