/**
 * Foreign text on its way into a format somebody else reads. Every renderer passes it through here; nothing here decides
 * what is said.
 */
import { cutMiddle, hexOf, nameLength, toVisible, toWellFormed, withoutCommands } from '../text/visible.ts';

const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** U+2068 … U+2069 keeps right-to-left text from reordering the cells beside it. */
function isolate(text: string): string {
  return rightToLeft.test(text) ? `\u2068${text}\u2069` : text;
}

export type MarkdownPlace = 'cell' | 'text';

/**
 * A code span: nothing in it is Markdown, HTML, a mention, a reference or a link. Only backticks, pipes in table
 * cells and our own marker need care. A pipe after a backslash is ambiguous among renderers, so it is drawn.
 */
export function markdownCode(text: string, place: MarkdownPlace, length: number = nameLength): string {
  const shown = withoutCommands(cutMiddle(toVisible(text), length))
    .replaceAll('<!--', '<!‑‑')
    .replaceAll('-->', '‑‑>');
  const piped = place === 'cell' ? shown.replaceAll(/\\\|/g, '\\∣').replaceAll('|', '\\|') : shown;
  const safe = piped.trim() === '' ? '␠' : piped.endsWith('\\') && place === 'cell' ? `${piped}\u200a` : piped;
  const runs = safe.match(/`+/g) ?? [];
  const fence = '`'.repeat(1 + runs.reduce((longest, run) => Math.max(longest, run.length), 0));
  const padded = runs.length > 0 ? ` ${safe} ` : safe;
  return isolate(fence + padded + fence);
}

const joiner = '\u2060';

/**
 * Running text: punctuation is backslash-escaped; what GitHub links only after rendering (mentions, references,
 * addresses) is parted by U+2060, which is not seen.
 */
export function markdownText(text: string, length: number = 500): string {
  const parted = cutMiddle(toVisible(text), length)
    .replaceAll(/[@#]/g, `$&${joiner}`)
    .replaceAll(/\b(gh)-(?=\d)/gi, `$1-${joiner}`)
    .replaceAll(/:(?=\/\/)|\bwww(?=\.)/gi, `$&${joiner}`);
  const escaped = parted
    .replaceAll(/[&<>]/g, entity)
    .replaceAll(/[\\`*_{}()#+.!~^$-]/g, '\\$&')
    // A table would part at a pipe, escaped or not; some renderers lose an image whose text has a bracket, escaped or not.
    .replaceAll(/[[\]|]/g, (character) => ({ '[': '&lsqb;', ']': '&rsqb;' })[character] ?? '&vert;')
    // Only where it can start a list or number; elsewhere the backslash would only clutter the source.
    .replaceAll(/(?<=\S)\\([.()+-])/g, '$1')
    .replace(/^(\d+)([.)])/, '$1\\$2');
  return isolate(escaped);
}

/** A fenced block of lines; the fence is longer than any run of backticks inside. */
export function markdownBlock(text: string, length: number, language: 'text' | 'diff' = 'text'): string {
  const lines = text.split(/\r\n|\n/).map((line) => withoutCommands(toVisible(line)).replaceAll('<!--', '<!‑‑'));
  const shown = cutMiddle(lines.join('\n'), length);
  const runs = shown.match(/`+/g) ?? [];
  const fence = '`'.repeat(Math.max(3, 1 + runs.reduce((longest, run) => Math.max(longest, run.length), 0)));
  return `${fence}${language}\n${shown}\n${fence}`;
}

/** A destination between parentheses: only http(s) and fragments, everything that could end it encoded. */
export function markdownUrl(url: string): string {
  const whole = toWellFormed(url);
  return /^(https?:\/\/|#)/i.test(whole) ? whole.replaceAll(/[^\w\-.~:/?#@!$&+,;=%]/gu, encode) : '#';
}

function encode(character: string): string {
  return character === '(' || character === ')' || character === "'" || character === '*'
    ? `%${hexOf(character).slice(-2)}`
    : encodeURIComponent(character);
}

function entity(character: string): string {
  return { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }[character] ?? character;
}

/** Text or attribute of HTML, SVG or XML. */
export function escapeHtml(text: string, length: number = 2000): string {
  return cutMiddle(toVisible(text), length)
    .replaceAll(/[&<>"']/g, entity)
    .replaceAll('##[', '# #[');
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
