/** Where a text stops being JSON: the engines' own messages say no line, and older ones no place at all. */

export interface JsonFault {
  /** Both from 1; a column counts UTF-16 units. */
  readonly line: number;
  readonly column: number;
}

type Wanted = 'value' | 'value or ]' | 'name' | 'name or }' | ':' | ', or end' | 'end';

const token =
  /[{}[\]:,]|"(?:[^"\\\u0000-\u001F]|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4}))*"|-?(?:0(?!\d)|[1-9]\d*)(?:\.\d+)?(?:[Ee][+-]?\d+)?(?![\w.+-])|(?:true|false|null)(?!\w)/y;

/** The first token that cannot stand there (RFC 8259), or the end of a text that was cut; undefined where the text is JSON. */
export function jsonFault(text: string): JsonFault | undefined {
  const open: string[] = [];
  let wanted: Wanted = 'value';
  let at = afterBlanks(text, 0);
  while (at < text.length) {
    token.lastIndex = at;
    const found = token.exec(text)?.[0];
    const next: Wanted | undefined = found === undefined ? undefined : after(found, wanted, open);
    if (found === undefined || next === undefined) return placeOf(text, at);
    wanted = next;
    at = afterBlanks(text, at + found.length);
  }
  return wanted === 'end' ? undefined : placeOf(text, text.length);
}

/** What may follow; undefined where the token may not stand there. `open`: brackets around it, changed as it says. */
function after(found: string, wanted: Wanted, open: string[]): Wanted | undefined {
  const isValueWanted = wanted === 'value' || wanted === 'value or ]';
  switch (found[0]) {
    case '{':
    case '[':
      if (!isValueWanted) return undefined;
      open.push(found);
      return found === '{' ? 'name or }' : 'value or ]';
    case '}':
      return wanted === 'name or }' || (wanted === ', or end' && open.at(-1) === '{') ? closed(open) : undefined;
    case ']':
      return wanted === 'value or ]' || (wanted === ', or end' && open.at(-1) === '[') ? closed(open) : undefined;
    case ':':
      return wanted === ':' ? 'value' : undefined;
    case ',':
      if (wanted !== ', or end') return undefined;
      return open.at(-1) === '{' ? 'name' : 'value';
    case '"':
      if (wanted === 'name' || wanted === 'name or }') return ':';
      break;
    default:
  }
  return isValueWanted ? afterValue(open) : undefined;
}

function closed(open: string[]): Wanted {
  open.pop();
  return afterValue(open);
}

function afterValue(open: readonly string[]): Wanted {
  return open.length === 0 ? 'end' : ', or end';
}

function afterBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && ' \t\n\r'.includes(text.charAt(at))) at += 1;
  return at;
}

function placeOf(text: string, at: number): JsonFault {
  const before = text.slice(0, at);
  const start = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: at - start + 1 };
}
