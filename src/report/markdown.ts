/**
 * Markdown that may be posted. There is no way to it but the functions here, each of which makes harmless whatever it is
 * given, so that forgetting to is an error of the compiler: a text is no Markdown, and Markdown alone is what comments and
 * summaries are made of.
 */
import { type CommentOrigin, formatMarker } from '../results/comment-marker.ts';
import { cutMiddle, nameLength, toVisible, withoutCommands } from '../text/visible.ts';
import { entity, escapeHtml, safeUrl } from './escape.ts';

declare const mark: unique symbol;
export type Markdown = string & { readonly [mark]: true };

/** Our own Markdown around parts that are Markdown already. */
export function md(words: TemplateStringsArray, ...parts: readonly (Markdown | number)[]): Markdown {
  return brand(words.map((word, index) => word + String(parts[index] ?? '')).join(''));
}

export const nothing: Markdown = md``;

/** Our own words and figures as they are; what else is in them, a unit that someone made up say, is escaped. */
export function markdownWords(text: string): Markdown {
  return isHarmless(text) ? brand(text) : markdownText(text);
}

const harmless = /^[A-Za-z0-9\s\u00a0\u202f\u2009µατ.,:;?!'"’“”…–—−+%()/=×≥≤±→←·∞\p{Emoji_Presentation}-]*$/u;
const acts = /:\/\/|www\.|\bgh-\d|::|^\s*(?:[-+=]|\d+[.)])(?:\s|$)/i;

function isHarmless(text: string): boolean {
  return harmless.test(text) && !acts.test(text);
}

export function joinMarkdown(
  parts: readonly Markdown[],
  separator: '' | ' ' | '\n' | '\n\n' | ' · ' | ', ' | ' | ' | '|' = '',
): Markdown {
  return brand(parts.join(separator));
}

/** For cells that may wrap: a number keeps its unit, an interval its ends; what is left to break at is the bracket. */
export function unbroken(text: Markdown): Markdown {
  return brand(text.replaceAll(/ (?=[…→±])|(?<=[…→]) /g, '\u00a0'));
}

export function bold(text: Markdown): Markdown {
  return text === '' ? text : md`**${text}**`;
}

/** The first line of our comment, which is not seen. */
export function markerLine(origin: CommentOrigin): Markdown {
  return brand(formatMarker(origin));
}

/** Inside a summary no Markdown is read. */
export function htmlCode(text: string): Markdown {
  return brand(`<code>${escapeHtml(text, nameLength)}</code>`);
}

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
export function markdownCode(text: string, place: MarkdownPlace, length: number = nameLength): Markdown {
  const shown = withoutCommands(cutMiddle(toVisible(text), length))
    .replaceAll('<!--', '<!‑‑')
    .replaceAll('-->', '‑‑>');
  const piped = place === 'cell' ? shown.replaceAll(/\\\|/g, '\\∣').replaceAll('|', '\\|') : shown;
  const safe = piped.trim() === '' ? '␠' : piped.endsWith('\\') && place === 'cell' ? `${piped}\u200a` : piped;
  const runs = safe.match(/`+/g) ?? [];
  const fence = '`'.repeat(1 + runs.reduce((longest, run) => Math.max(longest, run.length), 0));
  const padded = runs.length > 0 ? ` ${safe} ` : safe;
  return brand(isolate(fence + padded + fence));
}

const joiner = '\u2060';

/**
 * Running text: punctuation is backslash-escaped; what GitHub links only after rendering (mentions, references,
 * addresses) is parted by U+2060, which is not seen.
 */
export function markdownText(text: string, length: number = 500): Markdown {
  const parted = cutMiddle(toVisible(text), length)
    .replaceAll(/[@#]/g, `$&${joiner}`)
    .replaceAll(/\b(gh)-(?=\d)/gi, `$1-${joiner}`)
    .replaceAll(/:(?=\/\/)|www(?=\.)/gi, `$&${joiner}`);
  const escaped = parted
    .replaceAll(/[&<>]/g, entity)
    .replaceAll(/[\\`*_{}()#+.!~^$-]/g, '\\$&')
    // A table would part at a pipe, escaped or not; some renderers lose an image whose text has a bracket, escaped or not.
    .replaceAll(/[[\]|]/g, (character) => ({ '[': '&lsqb;', ']': '&rsqb;' })[character] ?? '&vert;')
    // Only where it can start a list or number; elsewhere the backslash is not needed.
    .replaceAll(/(?<=\S)\\([.()+-])/g, '$1')
    .replace(/^(\d+)([.)])/, '$1\\$2');
  return brand(isolate(escaped));
}

/** A fenced block of lines; the fence is longer than any run of backticks inside. */
export function markdownBlock(text: string, length: number, language: 'text' | 'diff' = 'text'): Markdown {
  const lines = text.split(/\r\n|\n/).map((line) => withoutCommands(toVisible(line)).replaceAll('<!--', '<!‑‑'));
  const shown = cutMiddle(lines.join('\n'), length);
  const runs = shown.match(/`+/g) ?? [];
  const fence = '`'.repeat(Math.max(3, 1 + runs.reduce((longest, run) => Math.max(longest, run.length), 0)));
  return brand(`${fence}${language}\n${shown}\n${fence}`);
}

/** A destination between parentheses. */
export function markdownUrl(url: string): Markdown {
  return brand(safeUrl(url));
}

/** Every caller above has made the text harmless: this is the one place that says so. */
function brand(text: string): Markdown {
  return text as Markdown;
}
