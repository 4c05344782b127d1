/** Regular expressions from an untrusted file. Go's never take long; JavaScript's can, so only plain ones are run. */

const mostCharacters = 8192;
/** Such a long name is a template's; matching it would only cost time. */
const mostTested = 512;
/** Repetitions beside one another in one alternative: each multiplies the ways a name can be parted. */
const mostRepetitions = 2;

export interface Pattern {
  test(text: string): boolean;
}

/** Undefined for none, for one that is not JavaScript's, and for one that could run for hours. */
export function decodedPattern(source: string): Pattern | undefined {
  if (source === '' || source.length > mostCharacters || !isPlain(source)) return undefined;
  try {
    const expression = new RegExp(`^(?:${source})$`);
    return { test: (text) => text.length <= mostTested && expression.test(text) };
  } catch {
    return undefined;
  }
}

function isPlain(source: string): boolean {
  const outline = source.replaceAll(/\\./g, 'x').replaceAll(/\[[^\]]*\]/g, 'x');
  if (/\)[*+{]/.test(outline)) return false;
  return outline.split('|').every((alternative) => (alternative.match(/[*+{]/g) ?? []).length <= mostRepetitions);
}
