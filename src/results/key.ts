/** Keys of maps, made of foreign texts. */

/** Equal for equal lists of texts and for no others; for maps, never for people. */
export function joinKey(...parts: readonly (string | number)[]): string {
  return parts.map(escapedPart).join('\u0000');
}

/** Asked for several times a benchmark: hardly a name has anything to escape. */
function escapedPart(part: string | number): string {
  const text = String(part);
  return /[\u0000\u0001]/.test(text) ? text.replaceAll(/[\u0000\u0001]/g, escaped) : text;
}

function escaped(character: string): string {
  return character === '\u0000' ? '\u00010' : '\u00011';
}
