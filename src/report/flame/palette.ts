/**
 * Colours of a diff. Hue is the sign (blue less, red more: told apart by every kind of colour blindness), depth is the
 * change against the benchmark's whole cost, grey is "not significant". Mid-tones that hold on light and dark pages.
 */
import type { Change } from '../../profile/diff.ts';

export interface Paint {
  readonly fill: string;
  readonly text: string;
}

/** ColorBrewer RdBu, the usable ends of both arms. */
const reds: readonly Paint[] = [
  { fill: '#fbd0bb', text: '#1b1b1b' },
  { fill: '#f4a582', text: '#1b1b1b' },
  { fill: '#d6604d', text: '#ffffff' },
  { fill: '#b2182b', text: '#ffffff' },
];
const blues: readonly Paint[] = [
  { fill: '#cfe4f1', text: '#1b1b1b' },
  { fill: '#92c5de', text: '#1b1b1b' },
  { fill: '#3f86bd', text: '#ffffff' },
  { fill: '#1c5a9c', text: '#ffffff' },
];

export const insignificant: Paint = { fill: '#dcdcdc', text: '#3a3a3a' };

/** Lower bounds of the steps, as share of the benchmark's cost. */
export const depthSteps: readonly number[] = [0, 0.02, 0.06, 0.15];

/** `total`: the larger of both sides' whole cost. */
export function paintOf(change: Change | undefined, total: number): Paint {
  if (change === undefined || !change.significant || change.delta === 0) return insignificant;
  const share = total > 0 ? Math.abs(change.delta) / total : 0;
  const step = depthSteps.findLastIndex((bound) => share >= bound);
  return (change.delta > 0 ? reds : blues)[Math.max(0, step)] ?? insignificant;
}

/** From the deepest blue over grey to the deepest red, for legends. */
export function scaleFills(): readonly string[] {
  return [...blues.toReversed(), insignificant, ...reds].map(({ fill }) => fill);
}
