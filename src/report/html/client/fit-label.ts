/** Labels on a canvas, thousands a frame: names are made visible once, plain ones are cut without measuring. */

import { toVisible } from '../../escape.ts';
import { characterEm, labelFor } from '../../flame/label.ts';

const shown = new Map<string, string>();

export function fitLabel(name: string, pixels: number, fontSize: number): string {
  let visible = shown.get(name);
  if (visible === undefined) {
    visible = toVisible(name);
    shown.set(name, visible);
  }
  if (!/^[\u0020-\u007e]*$/.test(visible)) return labelFor(visible, pixels, fontSize);
  const columns = Math.floor(pixels / (fontSize * characterEm));
  if (visible.length <= columns) return visible;
  if (columns < 3) return '';
  const tail = Math.floor((columns - 1) / 2);
  return `${visible.slice(0, columns - 1 - tail)}…${visible.slice(visible.length - tail)}`;
}
