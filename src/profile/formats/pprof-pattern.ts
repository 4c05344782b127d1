/** Regular expressions from an untrusted file. Go's never take long; JavaScript's can, so only plain ones are run. */

const mostCharacters = 8192;
/** Such a long name is a template's; matching it would only cost time. */
const mostTested = 512;
/** Repetitions beside one another in one alternative: each multiplies the ways a name can be parted. */
const mostRepetitions = 2;

export interface Pattern {
  test(text: string): boolean;
}

/** Undefined for none, for one that JavaScript has no words for, and for one that could run for hours. */
export function decodedPattern(pattern: string): Pattern | undefined {
  if (pattern === '' || pattern.length > mostCharacters) return undefined;
  const [begin, flags = ''] = /^\(\?([is]+)\)/.exec(pattern) ?? [''];
  const source = inJavaScript(pattern.slice(begin.length));
  if (!isPlain(source)) return undefined;
  try {
    const expression = new RegExp(`^(?:${source})$`, [...new Set(flags)].join(''));
    return { test: (text) => text.length <= mostTested && expression.test(text) };
  } catch {
    return undefined;
  }
}

/** Classes of POSIX within brackets. */
const posix: Readonly<Record<string, string>> = {
  alnum: 'a-zA-Z0-9',
  alpha: 'a-zA-Z',
  digit: '0-9',
  lower: 'a-z',
  punct: String.raw`!-\/:-@\[-\x60{-~`,
  space: String.raw`\s`,
  upper: 'A-Z',
  word: String.raw`\w`,
  xdigit: '0-9a-fA-F',
};

/** What Go writes otherwise (regexp/syntax): literal parts, named groups, classes, the ends of a text. */
function inJavaScript(source: string): string {
  return source
    .replaceAll(/\\Q([\s\S]*?)(?:\\E|$)/g, (_, literal: string) => literal.replaceAll(/[^\w\s]/g, String.raw`\$&`))
    .replaceAll('(?P<', '(?<')
    .replaceAll(/\[:(\w+):\]/g, (all, name: string) => posix[name] ?? all)
    .replaceAll(/(?<!\\)((?:\\\\)*)\\([zA])/g, (_, before: string, end: string) => before + (end === 'z' ? '$' : '^'));
}

function isPlain(source: string): boolean {
  const outline = source.replaceAll(/\\./g, 'x').replaceAll(/\[[^\]]*\]/g, 'x');
  if (/\)[*+{]/.test(outline)) return false;
  return outline.split('|').every((alternative) => (alternative.match(/[*+{]/g) ?? []).length <= mostRepetitions);
}
