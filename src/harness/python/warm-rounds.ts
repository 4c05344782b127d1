/** What one Python process measured, without its warm-up. */

export interface Rounds {
  /** Nanoseconds a call, one a round, in time order. */
  readonly rounds: readonly number[];
  /** Calls in each round. */
  readonly iterations: number;
}

/** Without those of the first `warmupMs`, of which at least one; a round that took all the time is kept. */
export function warm({ rounds, iterations }: Rounds, warmupMs: number): readonly number[] {
  let spentMs = 0;
  let first = 0;
  while (first < rounds.length - 1 && spentMs < warmupMs) {
    spentMs += ((rounds[first] ?? 0) * iterations) / 1e6;
    first += 1;
  }
  return rounds.slice(first);
}
