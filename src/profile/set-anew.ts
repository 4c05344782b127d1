/**
 * What formatters write or leave out without a change of what runs: commas ahead of a closing bracket, quotes of one kind or the
 * other, JavaScript's semicolons and parentheses of one parameter, Python's lines within brackets and parentheses around a value.
 * Text here has one `"` for each literal and no comments.
 */

/** A literal as it counts: of Python and JavaScript it is the same in either quotes. */
export function plainLiteral(literal: string, language: string): string {
  if (language !== 'python' && language !== 'js') return literal;
  const [, prefix = '', quote = '', held = ''] = /^([A-Za-z]*)('''|"""|'|")([^'"\\]*)\2$/.exec(literal) ?? [];
  return quote === ''
    ? literal
    : `${prefix}${quote.length === 1 ? '"' : '"""'}${held}${quote.length === 1 ? '"' : '"""'}`;
}

/** Words behind which a parenthesis holds a value, and no arguments. */
const beforeValue =
  /(?:^|[^\w$])(?:and|as|assert|await|case|del|elif|else|except|for|from|if|in|is|lambda|let|match|not|of|or|print|raise|return|throw|typeof|while|with|yield)$/;

interface Opened {
  readonly at: number;
  readonly sign: string;
  commas: number;
}

/** `text`: without needless blanks. C's macros and Rust's tell an empty argument from none, and so do tuples of one value. */
export function withoutLastCommas(text: string, path: string): string {
  if (!text.includes(',')) return text;
  const isC = /\.(?:[ch]|cc|cpp|cxx|c\+\+|hh|hpp|hxx|mm?|inc|ipp)$/i.test(path);
  const open: Opened[] = [];
  const dropped = new Set<number>();
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? '';
    if ('([{'.includes(sign)) open.push({ at, sign, commas: 0 });
    else if (sign === ',') {
      const holder = open.at(-1);
      if (holder !== undefined) holder.commas++;
    } else if (')]}'.includes(sign)) {
      const holder = open.pop();
      if (holder !== undefined && isNeedless(text, { holder, end: at, path, isC })) dropped.add(at - 1);
    }
  }
  return dropped.size === 0 ? text : text.replaceAll(',', (sign, at: number) => (dropped.has(at) ? '' : sign));
}

function isNeedless(
  text: string,
  {
    holder,
    end,
    path,
    isC,
  }: { readonly holder: Opened; readonly end: number; readonly path: string; readonly isC: boolean },
): boolean {
  if (text[end - 1] !== ',' || end - 2 <= holder.at || text[end - 2] === ',') return false;
  const { sign, at, commas } = holder;
  if (sign === '{') return true;
  const before = text.slice(Math.max(0, at - 12), at);
  const isBehindName = /[\w$)\]]$/.test(before) && !beforeValue.test(before);
  if (sign === '[') return !/\.pyx?$/.test(path) || !isBehindName || commas > 1;
  if (isC || before.endsWith('!')) return false;
  return commas > 1 || isBehindName;
}

/** Signs that carry a statement of JavaScript on from the line above. */
const carriesOn = /^\s*(?:[([`+\-*/%.,?:=&|<>^]|!=|in\b|instanceof\b)/;

/** Where a statement of its own is empty: `while (next());`. */
const emptyBody = /(?:^|[^\w$.])(?:if|for|while|with)\s*\([^\n]*\)\s*$|(?:^|[^\w$])(?:else|do)\s*$/;

/** `text`: with its lines. Semicolons of JavaScript that the end of their line or block stands for. */
export function withoutLastSemicolons(text: string): string {
  let depth = 0;
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? '';
    if ('(['.includes(sign)) depth++;
    else if (')]'.includes(sign)) depth--;
    else if (sign === ';' && depth <= 0 && isLast(text, at)) {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
  }
  return `${parts.join('')}${text.slice(from)}`;
}

/** Longer lines are none that people format. */
const furthest = 500;

function isLast(text: string, at: number): boolean {
  const rest = text.slice(at + 1, at + 1 + furthest);
  if (!/^[ \t]*\}/.test(rest) && (!/^[ \t]*(?:\n|$)/.test(rest) || carriesOn.test(rest))) return false;
  const before = text.slice(Math.max(text.lastIndexOf('\n', at - 1) + 1, at - furthest), at);
  return before.trim() !== '' && before.length < furthest && !emptyBody.test(before);
}

/** `(x)=>` as `x=>`; without needless blanks. */
export function withoutArrowParentheses(text: string): string {
  return text.replaceAll(/\basync\(([\w$]+)\)=>/g, 'async $1=>').replaceAll(/(?<![\w$)\]])\(([\w$]+)\)=>/g, '$1=>');
}

/** Lines of Python as its reader takes them: those within brackets and behind a backslash belong to the one above. */
export function pythonLines(text: string): readonly string[] {
  const found: string[] = [];
  let depth = 0;
  let isOpen = false;
  for (const line of text.split('\n')) {
    const last = found.length - 1;
    if (isOpen) found[last] = `${(found[last] ?? '').replace(/\\\s*$/, ' ')}\n${line.trim()}`;
    else if (line.trim() !== '') found.push(line);
    else continue;
    for (const sign of line) depth += '([{'.includes(sign) ? 1 : ')]}'.includes(sign) ? -1 : 0;
    isOpen = depth > 0 || /\\\s*$/.test(line);
  }
  return found;
}

/** What may stand ahead of a value in parentheses that only let it go on over lines. */
const aheadOfValue =
  /^(?:(?:return|assert|del|if|elif|while|yield|await|with)\b ?|(?:from .*)?import ?|for [^()]* in ?|[^()=<>!]*(?:[-+*/%&|^@:]|\/\/|\*\*|<<|>>)?=(?!=) ?|)$/;

/** `line`: of Python, without needless blanks. */
export function withoutOuterParentheses(line: string): string {
  const open = line.indexOf('(');
  if (open < 0 || !aheadOfValue.test(line.slice(0, open))) return line;
  const ahead = line.slice(0, open);
  const isImport = /\bimport ?$/.test(ahead);
  let depth = 0;
  let close = open;
  for (; close < line.length; close++) {
    const sign = line[close] ?? '';
    if ('([{'.includes(sign)) depth++;
    else if (')]}'.includes(sign)) depth--;
    // A tuple is a value of its own kind.
    else if (depth === 1 && sign === ',' && !isImport) return line;
    if (depth === 0) break;
  }
  const held = line.slice(open + 1, close);
  const rest = line.slice(close + 1);
  // So are a generator and nothing at all.
  if (depth > 0 || held === '' || !/^:?$/.test(rest) || /\bfor\b|:=|\byield\b/.test(held)) return line;
  return `${ahead}${/\w$/.test(ahead) && /^\w/.test(held) ? ' ' : ''}${held}${rest}`;
}
