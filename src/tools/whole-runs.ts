/** What is said where a whole run of a benchmark's program could be timed: many run for as long as they were told, whatever they measure. */

/** Of a program that nothing is known of, behind the advice to time it. */
export const unlessForATime =
  'A program that repeats its work until a time is over takes as long however slow the code is, and timing it would never fail: let it print JSON for harness json.';

/** Of a tool that does so. `tool`: its name. */
export function runsForATime(tool: string): string {
  return `${tool} repeats each until a time is over: a whole run takes as long however slow the code is, so timing it would never fail.`;
}

/** What a program prints for harness json. */
export const jsonForm = '{"benchmarks":[{"name","unit","value"}]}';
