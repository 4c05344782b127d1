/** What may be said of a finding, apart from what finds it: texts that have nothing to find load no more than this. */

/** The expected share of false names among the functions that are named. */
export const falseDiscoveryRate: number = 0.05;

/** Of a function asked after by itself, as one that changed is: below, it probably grew. */
export const probable: number = 0.05;

/** What a blame has that decides it. */
interface Found {
  readonly functions: readonly unknown[];
  readonly explained: boolean;
}

/** Something grew, and every changed function was looked for and is ruled out. Nothing else may be reported as denied. */
export function isDenied({ functions, explained }: Found): boolean {
  return functions.length > 0 && !explained;
}

/** What a function's change has that says how sure it is. */
interface Change {
  readonly delta: number;
  readonly p: number;
}

interface Changes {
  readonly self?: Change | undefined;
  readonly total?: Change | undefined;
}

/** Whether it went that way is more than a possibility, by its own cost or with what it calls. */
export function probablyGrew(each: Changes, sign: number): boolean {
  return leastP(each, sign) <= probable;
}

/** The smaller p of both changes that went that way; 1 where none did. */
export function leastP({ self, total }: Changes, sign: number): number {
  return Math.min(...[self, total].map((change) => (change !== undefined && change.delta * sign > 0 ? change.p : 1)));
}
