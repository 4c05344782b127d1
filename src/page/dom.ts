/** Elements from data. Text goes in as text nodes only, so nothing in a report can become markup. */

import { breakParts } from '../text/break-parts.ts';
import { dayParts } from '../text/day-parts.ts';
import { cutMiddle, toVisible } from '../text/visible.ts';

/** Characters of a name shown; deep namespaces need more than a comment gives. */
const longest = 160;

export type Child = Node | string | undefined;

export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children.filter((child) => child !== undefined).flatMap((child) => daysIn(child, tag)));
  return made;
}

/** A choice holds text alone. */
function daysIn(child: Node | string, tag: string): readonly (Node | string)[] {
  if (typeof child !== 'string' || tag === 'option') return [child];
  return dayParts(child).map((part, index) => (index % 2 === 1 ? unbroken(part) : part));
}

function unbroken(day: string): HTMLElement {
  const made = document.createElement('span');
  made.className = 'day';
  made.append(day);
  return made;
}

export function svgElement(
  tag: string,
  attributes: Readonly<Record<string, string | number>>,
  ...children: readonly Child[]
): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  made.append(...children.filter((child) => child !== undefined));
  return made;
}

/** A name in code letters, kept from reordering what is beside it. */
export function code(name: string): HTMLElement {
  return element('code', {}, shownName(name));
}

/** Kept from reordering what is beside it; a long name may break between its parts, not in the middle of a word. */
export function shownName(name: string, length: number = longest): HTMLElement {
  return element('bdi', {}, ...breakable(name, length));
}

function breakable(text: string, length: number): readonly Child[] {
  return breakParts(cutMiddle(toVisible(text), length)).flatMap((part, index) =>
    index === 0 ? [part] : [element('wbr', {}), part],
  );
}

/** A link to a line when there is one, else plain text. Only https and http lead anywhere. */
export function placeLink(text: string, url: string): Child {
  if (text === '') return undefined;
  const shown = element('bdi', { class: 'place' }, ...breakable(text, longest));
  return /^https?:\/\//.test(url) ? element('a', { href: url, rel: 'noopener noreferrer' }, shown) : shown;
}

export function button(label: string, onClick: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button' }, label);
  made.addEventListener('click', onClick);
  return made;
}
