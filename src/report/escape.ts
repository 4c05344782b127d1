/**
 * Foreign text (benchmark names, functions, paths, messages, logins) on its way into a format somebody else reads.
 * Every renderer passes it through here; nothing here decides what is said.
 */

const controls = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g;
/** Bidirectional overrides and isolates, zero-width and tag characters, soft hyphen: what is not seen but acts. */
const invisible =
  /(?:\u034f|[\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}])/gu;
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** More marks than any orthography stacks on one letter. */
const stackedMarks = /(\p{M}{3})\p{M}+/gu;

/** Lone surrogates cannot be encoded as UTF-8. */
export function toWellFormed(text: string): string {
  return text.replaceAll(loneSurrogate, '\ufffd');
}

/** One line of text in which every character can be seen: controls as pictures, invisible ones as `⟦202E⟧`. */
export function toVisible(text: string): string {
  return toWellFormed(text)
    .replaceAll(/\r\n|[\n\u2028\u2029\u0085]/g, '⏎')
    .replaceAll(controls, picture)
    .replaceAll(invisible, (character) => `⟦${hex(character)}⟧`)
    .replaceAll(stackedMarks, '$1');
}

function picture(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code === 9) return ' ';
  return code === 0x7f ? '␡' : code < 0x20 ? String.fromCodePoint(0x2400 + code) : `⟦${hex(character)}⟧`;
}

function hex(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}

/** At most `length` characters: both ends are kept, since qualified names differ at either. */
export function cutMiddle(text: string, length: number): string {
  const characters = [...text];
  if (characters.length <= length) return text;
  const tail = Math.floor((length - 1) / 2);
  return `${characters.slice(0, length - 1 - tail).join('')}…${tail === 0 ? '' : characters.slice(-tail).join('')}`;
}

/** Longest name shown; the rest is cut from its middle. */
export const nameLength: number = 80;

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
  const shown = cutMiddle(toVisible(text), length).replaceAll('<!--', '<!‑‑').replaceAll('-->', '‑‑>');
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
export function markdownBlock(text: string, length: number): string {
  const lines = text.split(/\r\n|\n/).map((line) => toVisible(line).replaceAll('<!--', '<!‑‑'));
  const shown = cutMiddle(lines.join('\n'), length);
  const runs = shown.match(/`+/g) ?? [];
  const fence = '`'.repeat(Math.max(3, 1 + runs.reduce((longest, run) => Math.max(longest, run.length), 0)));
  return `${fence}text\n${shown}\n${fence}`;
}

/** A destination between parentheses: only http(s) and fragments, everything that could end it encoded. */
export function markdownUrl(url: string): string {
  const whole = toWellFormed(url);
  return /^(https?:\/\/|#)/i.test(whole) ? whole.replaceAll(/[^\w\-.~:/?#@!$&+,;=%]/gu, encode) : '#';
}

function encode(character: string): string {
  return character === '(' || character === ')' || character === "'" || character === '*'
    ? `%${hex(character).slice(-2)}`
    : encodeURIComponent(character);
}

function entity(character: string): string {
  return { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }[character] ?? character;
}

/** Text or attribute of HTML, SVG or XML. */
export function escapeHtml(text: string, length: number = 2000): string {
  return cutMiddle(toVisible(text), length).replaceAll(/[&<>"']/g, entity);
}

/** A value between the tags of a script element: valid JSON, and no character sequence that ends the script. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('>', '\\u003e')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}

/**
 * Text for a terminal or a build log: no byte of it is a control code, and no line it may come to start is a workflow
 * command (`::error::` after any blank, the older `##[error]` anywhere).
 */
export function terminalText(text: string, length: number = nameLength): string {
  return cutMiddle(toVisible(text), length)
    .replaceAll('##[', '# #[')
    .replaceAll(/(^|\s)::/g, '$1: :');
}

/** The message of a workflow command (`::error::message`). */
export function commandMessage(text: string, length: number = 1000): string {
  const lines = text.split(/\r\n|\n/).map(toVisible);
  return cutMiddle(lines.join('\n'), length).replaceAll('%', '%25').replaceAll('\n', '%0A');
}

/** A property of a workflow command (`file=…,title=…`). */
export function commandProperty(text: string, length: number = 200): string {
  return cutMiddle(toVisible(text), length).replaceAll('%', '%25').replaceAll(':', '%3A').replaceAll(',', '%2C');
}
