/**
 * How large a change a blocked comparison can find, from the spread of single processes.
 *
 * The Hodges-Lehmann shift of N processes a side, each with standard deviation σ on the log scale, has a standard error
 * of about σ·√(2/N)·√(π/3)·√((b+1)/b): its efficiency against the mean is 3/π for normal data, and b/(b+1) of that within
 * blocks of b processes, as pairs across blocks are not used. A change is failed when the test rejects the margin
 * (shift ≳ log(1+m) + z(α)·SE) and the shift reaches the threshold; so it is found with probability `power` when it
 * exceeds the larger of both by z(1 − power)·SE. test/decide/detectable.test.ts compares this with simulation.
 */
import { upperQuantile } from './normal.ts';

/** `perSide` processes a side in each block; one block where nothing is interleaved. */
export interface ComparisonSize {
  readonly blocks: number;
  readonly perSide: number;
}

export interface ChangeDesign extends ComparisonSize {
  /** Standard deviation of one process on the log scale. */
  readonly deviation: number;
  /** One-sided level of the test, between 0 and 1. */
  readonly level: number;
  /** Fractions: 0.05 is 5 % worse. */
  readonly margin: number;
  readonly threshold: number;
  /** Probability of finding the change, between 0 and 1. */
  readonly power: number;
}

/** Standard error of the shift, on the log scale; `deviation`: of one process, on the log scale. */
export function shiftError(deviation: number, { blocks, perSide }: ComparisonSize): number {
  const block = 2 * perSide;
  return deviation * Math.sqrt((2 / (blocks * perSide)) * (Math.PI / 3) * ((block + 1) / block));
}

/** The process deviation that would give a shift's standard error; the reverse of `shiftError`. */
export function deviationOfError(error: number, size: ComparisonSize): number {
  return error / shiftError(1, size);
}

/** Smallest true change found with the power asked; a fraction: 0.06 is 6 % worse. */
export function detectableChange(design: ChangeDesign): number {
  const error = shiftError(design.deviation, design);
  const rejected = Math.log1p(design.margin) + upperQuantile(design.level) * error;
  const needed = Math.max(rejected, Math.log1p(design.threshold));
  return Math.expm1(needed + upperQuantile(1 - design.power) * error);
}
