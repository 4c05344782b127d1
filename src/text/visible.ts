/**
 * Foreign text (benchmark names, functions, paths, messages, logins) made of characters that can be seen and do nothing.
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
    .replaceAll(invisible, (character) => `⟦${hexOf(character)}⟧`)
    .replaceAll(stackedMarks, '$1');
}

function picture(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code === 9) return ' ';
  return code === 0x7f ? '␡' : code < 0x20 ? String.fromCodePoint(0x2400 + code) : `⟦${hexOf(character)}⟧`;
}

/** Code point, in four digits at least. */
export function hexOf(character: string): string {
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

/**
 * Text for a terminal or a build log: no byte of it is a control code, and no line it may come to start is a workflow
 * command (`::error::` after any blank, the older `##[error]` anywhere).
 */
export function terminalText(text: string, length: number = nameLength): string {
  return withoutCommands(cutMiddle(toVisible(text), length));
}

/** Of one line: what GitHub's runner would obey in it, were it printed. */
export function withoutCommands(line: string): string {
  return line.replaceAll('##[', '# #[').replaceAll(/(^|\s)::/g, '$1: :');
}
