/**
 * Foreign text (benchmark names, functions, paths, messages, logins) made of characters that can be seen and do nothing.
 * Every renderer passes it through here; nothing here decides what is written.
 */

const controls = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g;
/**
 * What is not seen but acts: bidirectional overrides and isolates, zero-width and tag characters, fillers, annotations,
 * soft hyphen. Joiners and variants stay, which write emoji and whole scripts, and so do the format characters that
 * are seen: signs over Arabic numbers and the like.
 */
export const invisible: RegExp =
  /(?!\u200c|\u200d|[\u180b-\u180d\u180f]|[\ufe00-\ufe0f]|[\u{e0100}-\u{e01ef}]|[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u{110bd}\u{110cd}]|[\u{13430}-\u{1343f}])[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu;
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** More marks than any orthography stacks on one letter. */
const stackedMarks = /(\p{M}{3})\p{M}+/gu;

/**
 * Of nothing but these, which is most of what is printed: none of the patterns above finds anything, and those that know
 * all of Unicode, which take longer to compile than a short command takes, are not needed.
 */
const harmless = /^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u202f-\u205f\u2070-\u20cf\u2100-\u2bff]*$/;

/** Lone surrogates cannot be encoded as UTF-8. */
export function toWellFormed(text: string): string {
  return text.replaceAll(loneSurrogate, '\ufffd');
}

/** One line of text in which every character can be seen: controls as pictures, invisible ones as `⟦202E⟧`. */
export function toVisible(text: string): string {
  if (harmless.test(text)) return text;
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
  // It has no more characters than code units; taking each line apart costs more than anything else of a long table.
  if (text.length <= length) return text;
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
  if (!line.includes('::') && !line.includes('##[')) return line;
  return line.replaceAll('##[', '# #[').replaceAll(/(^|\s)::/g, '$1: :');
}
