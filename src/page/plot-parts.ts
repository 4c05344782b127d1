/** What the small plots are made of. */
import { element, svgElement } from './dom.ts';

export type SideIndex = 0 | 1;

export function dot(x: number, y: number, side: SideIndex, title: string): SVGElement {
  return svgElement(
    'circle',
    { cx: x.toFixed(1), cy: y.toFixed(1), r: 3, class: `dot side${side}` },
    svgElement('title', {}, title),
  );
}

export function rowName(text: string, y: number): SVGElement {
  return svgElement('text', { x: 0, y, class: 'axis' }, text);
}

/** A picture under its title and the words that say the same. */
export function figure(title: string, picture: SVGElement, words: string): HTMLElement {
  return element('figure', {}, element('figcaption', {}, element('strong', {}, title), ` ${words}`), picture);
}
