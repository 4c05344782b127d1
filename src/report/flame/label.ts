/** Names cut so that they fit a width, from the middle: qualified names differ at both ends. */

import { toVisible } from '../../text/visible.ts';
import { cutToWidth, displayWidth } from '../display-width.ts';

/** Advance of DejaVu Sans Mono and its like, in em. */
export const characterEm: number = 0.602;

/** Of a cut name fewer characters say nothing. */
export const fewestColumns = 6;

/** What of a name fits into so many pixels at a font size; empty when that would say nothing. */
export function labelFor(name: string, pixels: number, fontSize: number): string {
  const columns = Math.floor(pixels / (fontSize * characterEm));
  const shown = toVisible(name);
  const width = displayWidth(shown);
  if (width <= columns) return shown;
  const short = width * tolerableShare > columns ? ownName(shown) : shown;
  if (displayWidth(short) <= columns) return short;
  return columns < fewestColumns ? '' : cutToWidth(short, columns);
}

/** Of a cut name at least so much must be left, else its own part alone says more. */
export const tolerableShare = 0.6;

/**
 * The last part of a qualified name: `example.com/work.(*Pool).Get` → `Get`, `core::iter::next` → `next`. Unchanged
 * where it is not one plain path, as with templates, sentences and what a runtime puts in parentheses.
 */
export function ownName(name: string): string {
  return /^[\w$~@/.:*()-]+(?:\/|::|\.)([\w$~]{3,})$/.exec(name)?.[1] ?? name;
}
