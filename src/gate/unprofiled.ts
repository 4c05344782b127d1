/** The report's note on a profile that could not be taken: the numbers hold without it. */
import type { GateError } from '../errors.ts';

/** What is missing for one benchmark is missing for all and is reported once. */
export function unprofiled(benchmark: string, { code, message, hint }: GateError): string {
  if (code === 'BUDGET_SPENT') return unprofiledInTime;
  if (code !== 'TOOL_MISSING') return `No profile of ${benchmark}. ${message}`;
  return `No profiles. ${message}${hint === undefined ? '' : ` (${hint})`}`;
}

export const unprofiledInTime: string = 'Not everything was profiled, as the time budget was spent.';
