/** What a change is, where it is estimated of which benchmarks it cannot affect it can be proven. */
import { isAbsolute, relative } from 'node:path';
import type { Measurer } from '../ports.ts';
import type { ChangedFile } from '../profile/changed-lines.ts';
import type { Effect } from '../results/no-effect.ts';

export interface Change {
  /** Of the candidate's checkout. */
  readonly root: string;
  readonly changed: readonly string[];
  /** Of those, what can have an effect at first sight: not only its comments changed. */
  readonly telling: readonly string[];
  readonly diff: readonly ChangedFile[];
}

export type LikelyLooking = Parameters<NonNullable<Measurer['effects']>>[1] & { readonly mostLostMs: number };

export const unlikely: Effect = {
  state: 'unproven',
  why: 'the change likely reaches it, or looking proved too little',
};

/** Of the checkout itself, relative to its root. */
export function scriptsIn(root: string, scripts: readonly string[]): readonly string[] {
  return scripts
    .map((each) => relative(root, each))
    .filter((path) => !path.startsWith('..') && !isAbsolute(path) && !/(^|[\\/])node_modules[\\/]/.test(path));
}
