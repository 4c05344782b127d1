/** Names cut so that they fit a width, from the middle: qualified names differ at both ends. */
import { cutToWidth, displayWidth } from '../display-width.ts';
import { toVisible } from '../escape.ts';

/** Advance of DejaVu Sans Mono and its like, in em. */
export const characterEm: number = 0.602;

/** What of a name fits into so many pixels at a font size; empty when less than three characters would. */
export function labelFor(name: string, pixels: number, fontSize: number): string {
  const columns = Math.floor(pixels / (fontSize * characterEm));
  if (columns < 3) return '';
  const shown = toVisible(name);
  return displayWidth(shown) <= columns ? shown : cutToWidth(shown, columns);
}
