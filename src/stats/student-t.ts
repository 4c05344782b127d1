/** Student's t distribution; Infinity degrees of freedom is the standard normal. */
import { incompleteBeta, logGamma } from './incomplete-beta.ts';
import { upperQuantile, upperTail } from './normal.ts';

/** Beyond this many degrees of freedom the normal is used: the two then differ by less than 1e-8 in p. */
const normalFrom = 1e7;

/** P(|T| ≥ |t|) with `degrees` > 0 degrees of freedom, not necessarily whole. */
export function studentTwoSided(t: number, degrees: number): number {
  if (!(degrees > 0)) throw new RangeError(`degrees must be > 0: current value is ${degrees}`);
  if (degrees >= normalFrom) return 2 * upperTail(Math.abs(t));
  if (!Number.isFinite(t)) return 0;
  return incompleteBeta(degrees / (degrees + t * t), degrees / 2, 0.5);
}

/** The t with P(|T| ≥ t) = p, for 0 < p < 1; Newton's steps kept within a shrinking bracket, to 1e-12 relative. */
export function studentQuantile(p: number, degrees: number): number {
  if (degrees >= normalFrom) return upperQuantile(p / 2);
  let [low, high] = [0, 1];
  while (studentTwoSided(high, degrees) > p && high < 1e12) [low, high] = [high, high * 2];
  let t = (low + high) / 2;
  for (let step = 0; step < 200 && high - low > 1e-12 * high; step++) {
    const excess = studentTwoSided(t, degrees) - p;
    if (excess > 0) low = t;
    else high = t;
    const newton = t + excess / (2 * density(t, degrees));
    if (Math.abs(newton - t) <= 1e-13 * t) return newton;
    t = newton > low && newton < high ? newton : (low + high) / 2;
  }
  return t;
}

function density(t: number, degrees: number): number {
  const scale = logGamma((degrees + 1) / 2) - logGamma(degrees / 2) - 0.5 * Math.log(degrees * Math.PI);
  return Math.exp(scale - ((degrees + 1) / 2) * Math.log1p((t * t) / degrees));
}
