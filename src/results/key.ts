/** Keys of maps, made of foreign texts. */

/** Equal for equal lists of texts and for no others; for maps, never for people. */
export function joinKey(...parts: readonly (string | number)[]): string {
  return parts.map((part) => String(part).replaceAll(/[\u0000\u0001]/g, escaped)).join('\u0000');
}

function escaped(character: string): string {
  return character === '\u0000' ? '\u00010' : '\u00011';
}
