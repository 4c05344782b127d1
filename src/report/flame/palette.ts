/**
 * Colours of a diff. Hue is the sign (blue less, red more: told apart by every kind of colour blindness), depth is the
 * change against the benchmark's whole cost, grey is "not significant". Mid-tones that hold on light and dark pages.
 */
import type { Change } from '../../profile/diff.ts';

export interface Paint {
  readonly fill: string;
  readonly text: string;
}

export type Theme = 'light' | 'dark';

interface Palette {
  readonly more: readonly Paint[];
  readonly less: readonly Paint[];
  readonly still: Paint;
}

/** Light: ColorBrewer RdBu, the usable ends of both arms, the third steps darkened until white letters read on them. Dark: the same hues, deeper change being brighter. */
const palettes: Readonly<Record<Theme, Palette>> = {
  light: {
    more: [
      { fill: '#fbd0bb', text: '#1b1b1b' },
      { fill: '#f4a582', text: '#1b1b1b' },
      { fill: '#c84d3b', text: '#ffffff' },
      { fill: '#b2182b', text: '#ffffff' },
    ],
    less: [
      { fill: '#cfe4f1', text: '#1b1b1b' },
      { fill: '#92c5de', text: '#1b1b1b' },
      { fill: '#2f78b3', text: '#ffffff' },
      { fill: '#1c5a9c', text: '#ffffff' },
    ],
    still: { fill: '#dcdcdc', text: '#3a3a3a' },
  },
  dark: {
    more: [
      { fill: '#5b3a31', text: '#f3e4de' },
      { fill: '#8f4a37', text: '#ffffff' },
      { fill: '#d2624a', text: '#141414' },
      { fill: '#ff8a6f', text: '#141414' },
    ],
    less: [
      { fill: '#254a68', text: '#e4eef6' },
      { fill: '#2f6389', text: '#ffffff' },
      { fill: '#4b97cf', text: '#141414' },
      { fill: '#86c7f7', text: '#141414' },
    ],
    still: { fill: '#3b4048', text: '#c9ced6' },
  },
};

export const insignificant: Paint = palettes.light.still;

/** Lower bounds of the steps, as share of the benchmark's cost. */
export const depthSteps: readonly number[] = [0, 0.02, 0.06, 0.15];

/** `total`: the larger of both sides' whole cost. */
export function paintOf(change: Change | undefined, total: number, theme: Theme = 'light'): Paint {
  const { more, less, still } = palettes[theme];
  if (change === undefined || !change.significant || change.delta === 0) return still;
  const share = total > 0 ? Math.abs(change.delta) / total : 0;
  const step = depthSteps.findLastIndex((bound) => share >= bound);
  return (change.delta > 0 ? more : less)[Math.max(0, step)] ?? still;
}

/** From the deepest blue over grey to the deepest red, for legends. */
export function scaleFills(theme: Theme = 'light'): readonly string[] {
  const { more, less, still } = palettes[theme];
  return [...less.toReversed(), still, ...more].map(({ fill }) => fill);
}
