/** Whether git confirms a proof of no effect that another machine found: that no file which the proof names changed. */
import type { Config } from '../config/config.ts';
import { brokenBy, type NoEffect } from '../results/no-effect.ts';

export interface Compared {
  /** Undefined: not all of them are known, and nothing is confirmed. */
  readonly changed: readonly string[] | undefined;
  /** Where the gate's configuration may lie. */
  readonly places: readonly string[];
}

/** Only if the base's configuration accepts proofs: a change cannot introduce that itself. */
export function confirmedByGit(
  { measure }: Pick<Config, 'measure'>,
  { changed, places }: Compared,
): (proof: NoEffect) => boolean {
  return (proof) =>
    measure.proof !== 'off' &&
    changed !== undefined &&
    proof.files.length > 0 &&
    brokenBy(proof, { changed, places }) === undefined;
}
