/**
 * How likely it is that the largest of several standard normal values is as large as seen, where each is correlated with the
 * next: Hunter's bound. Adding their chances up, as Bonferroni does, counts again what neighbors share.
 */
import { upperQuantile, upperTail } from './normal.ts';

/**
 * At least P(any of `1 + correlations.length` values is as far out as one whose own chance is `p`), from 0 to 1. `correlations`: of each value with
 * the next, −1 to 1. Only what both of two neighbors do is taken off, so the result is never too small.
 */
export function anyBeyond(p: number, correlations: readonly number[]): number {
  if (p <= 0 || p >= 0.5) return Math.min(1, p * (1 + correlations.length));
  const z = upperQuantile(p);
  const shared = correlations.reduce((sum, correlation) => sum + bothBeyond(z, correlation), 0);
  return Math.min(1, Math.max(p, p * (1 + correlations.length) - shared));
}

const steps = 16;

/** P(X ≥ z and Y ≥ z) of standard normal values, by Plackett's integral over the angle whose sine is the correlation. */
function bothBeyond(z: number, correlation: number): number {
  const end = Math.asin(Math.max(-1, Math.min(1, correlation)));
  const height = (angle: number): number => Math.exp((-z * z) / (1 + Math.sin(angle)));
  let sum = height(0) + height(end);
  for (let step = 1; step < steps; step += 1) sum += (step % 2 === 1 ? 4 : 2) * height((step * end) / steps);
  return upperTail(z) ** 2 + (sum * end) / (3 * steps) / (2 * Math.PI);
}
