/**
 * Foreign text on its way into HTML, SVG and XML (Markdown: markdown.ts). Every renderer passes it through here; nothing here
 * decides what is written.
 */
import { breakParts } from '../text/break-parts.ts';
import { dayParts } from '../text/day-parts.ts';
import { cutMiddle, hexOf, toVisible, toWellFormed } from '../text/visible.ts';

export function entity(character: string): string {
  return { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }[character] ?? character;
}

/** Text or attribute of HTML, SVG or XML. */
export function escapeHtml(text: string, length: number = 2000): string {
  return cutMiddle(toVisible(text), length)
    .replaceAll(/[&<>"']/g, entity)
    .replaceAll('##[', '# #[');
}

/** `html`: of a sentence, escaped, without days in attributes. Each day in it stays on one line. */
export function unbrokenDays(html: string): string {
  return dayParts(html)
    .map((part, index) => (index % 2 === 1 ? `<span class="day">${part}</span>` : part))
    .join('');
}

/** A name in HTML that breaks between its parts, not in the middle of a word. */
export function breakableHtml(name: string, length: number): string {
  return breakParts(cutMiddle(toVisible(name), length))
    .map((part) => escapeHtml(part))
    .join('<wbr>');
}

/** Letters of a word that fits into any line. */
const wholeWord = 24;

/** The same in a sentence, where a line can break before a name: only long words break within. */
export function sentenceNameHtml(name: string, length: number): string {
  return cutMiddle(toVisible(name), length)
    .split(' ')
    .map((word) => (word.length <= wholeWord ? escapeHtml(word) : breakableHtml(word, length)))
    .join(' ');
}

/** A value between the tags of a script element: valid JSON, and no character sequence that ends the script. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('>', '\\u003e')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029')
    .replaceAll('##[', '##\\u005b');
}

/** Only http(s) and fragments, everything encoded that could end it where it is. */
export function safeUrl(url: string): string {
  const whole = toWellFormed(url);
  return /^(https?:\/\/|#)/i.test(whole) ? whole.replaceAll(/[^\w\-.~:/?#@!$&+,;=%]/gu, encode) : '#';
}

function encode(character: string): string {
  return character === '(' || character === ')' || character === "'" || character === '*'
    ? `%${hexOf(character).slice(-2)}`
    : encodeURIComponent(character);
}
