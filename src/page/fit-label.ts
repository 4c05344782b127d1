/** Labels on a canvas, thousands a frame: names are made visible once, plain ones are cut without measuring. */

import { characterEm, fewestColumns, labelFor, ownName, tolerableShare } from '../report/flame/label.ts';
import { toVisible } from '../text/visible.ts';

const shown = new Map<string, string>();
const own = new Map<string, string>();

export function fitLabel(name: string, pixels: number, fontSize: number): string {
  let visible = shown.get(name);
  if (visible === undefined) {
    visible = toVisible(name);
    shown.set(name, visible);
  }
  if (!/^[\u0020-\u007e]*$/.test(visible)) return labelFor(visible, pixels, fontSize);
  const columns = Math.floor(pixels / (fontSize * characterEm));
  if (visible.length <= columns) return visible;
  const short = visible.length * tolerableShare > columns ? ownNameOf(visible) : visible;
  if (short.length <= columns) return short;
  if (columns < fewestColumns) return '';
  const tail = Math.floor((columns - 1) / 2);
  return `${short.slice(0, columns - 1 - tail)}…${short.slice(short.length - tail)}`;
}

function ownNameOf(visible: string): string {
  let name = own.get(visible);
  if (name === undefined) {
    name = ownName(visible);
    own.set(visible, name);
  }
  return name;
}
