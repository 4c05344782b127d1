/**
 * Colors of a diff. Hue is the sign (blue less, red more: distinguishable in every kind of color blindness), depth is the
 * change against the benchmark's whole cost, gray is "not significant". Mid-tones that hold on light and dark pages.
 */
import type { Change } from '../../profile/diff-result.ts';

export interface Paint {
  readonly fill: string;
  readonly text: string;
}

export type Theme = 'light' | 'dark';

interface Palette {
  readonly more: readonly Paint[];
  readonly less: readonly Paint[];
  readonly still: Paint;
  /** Not significant itself, on the way to what is. */
  readonly way: { readonly more: Paint; readonly less: Paint };
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
    way: { more: { fill: '#ecd9d0', text: '#3a3a3a' }, less: { fill: '#d3e0ea', text: '#3a3a3a' } },
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
    way: { more: { fill: '#4d3d3c', text: '#d8d3d2' }, less: { fill: '#2f4559', text: '#cfd6de' } },
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

/** Of a frame that did not change significantly and leads to one that did; `delta`: of its total. */
export function wayPaint(delta: number, theme: Theme = 'light'): Paint {
  const { way } = palettes[theme];
  return delta < 0 ? way.less : way.more;
}

/** From the deepest blue over gray to the deepest red, for legends. */
export function scaleFills(theme: Theme = 'light'): readonly string[] {
  const { more, less, still } = palettes[theme];
  return [...less.toReversed(), still, ...more].map(({ fill }) => fill);
}
