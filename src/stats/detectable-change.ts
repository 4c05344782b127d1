/**
 * How large a change a blocked comparison can find, from the spread of single processes.
 *
 * The Hodges-Lehmann shift of N processes a side, each with standard deviation σ on the log scale, has a standard error
 * of about σ·√(2/N)·√(π/3): its efficiency against the mean is 3/π for normal data. A change is failed when the test
 * rejects the margin (shift ≳ log(1+m) + z(α)·SE) and the shift reaches the threshold; so it is found with probability
 * `power` when it exceeds the larger of both by z(1 − power)·SE. test/decide holds this against simulation.
 */
import { upperQuantile } from './normal.ts';

export interface ChangeDesign {
  /** Standard deviation of one process on the log scale. */
  readonly deviation: number;
  /** Processes a side. */
  readonly processes: number;
  /** One-sided level of the test. */
  readonly level: number;
  readonly margin: number;
  readonly threshold: number;
  readonly power: number;
}

/** Of the shift, on the log scale. */
export function shiftError(deviation: number, processes: number): number {
  return deviation * Math.sqrt((2 / processes) * (Math.PI / 3));
}

/** The process deviation that would give a shift's standard error; the reverse of `shiftError`. */
export function deviationOfError(error: number, processes: number): number {
  return error / shiftError(1, processes);
}

/** Smallest true change found with the power asked; a fraction: 0.06 is 6 % worse. */
export function detectableChange(design: ChangeDesign): number {
  const error = shiftError(design.deviation, design.processes);
  const rejected = Math.log1p(design.margin) + upperQuantile(design.level) * error;
  const needed = Math.max(rejected, Math.log1p(design.threshold));
  return Math.expm1(needed + upperQuantile(1 - design.power) * error);
}
