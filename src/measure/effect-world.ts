/** What is known of both sides where it is asked what a change can have an effect on. */
import type { Suite } from '../config/config.ts';
import type { HarnessContext } from '../harness/harness.ts';
import type { Side } from '../results/evidence.ts';
import type { Catalog } from './catalog.ts';

/** What is compared, where both sides are commits. */
export interface ComparedCommits {
  readonly baseline: string;
  readonly candidate: string;
  /** Where the gate's configuration may lie. */
  readonly places: readonly string[];
}

export interface EffectWorld {
  readonly compared: ComparedCommits | undefined;
  readonly catalog: (side: Side) => Promise<Catalog>;
  readonly contextOf: (side: Side, suite: Suite) => Promise<HarnessContext>;
}
