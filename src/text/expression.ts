/**
 * Regular expressions as JavaScript writes them (ECMA-262, 22.2.1, without flags), as a tree. What cannot be matched in
 * linear time, references to what a group matched, is refused.
 */

export type Expression =
  | { readonly kind: 'character'; readonly source: string }
  | { readonly kind: 'sequence'; readonly parts: readonly Expression[] }
  | { readonly kind: 'either'; readonly parts: readonly Expression[] }
  | { readonly kind: 'repeat'; readonly part: Expression; readonly least: number; readonly most: number }
  | { readonly kind: 'look'; readonly part: Expression; readonly way: 'ahead' | 'behind'; readonly wanted: boolean }
  | { readonly kind: 'edge'; readonly at: 'start' | 'end' | 'word' | 'no-word' };

/** Of one repetition; no real pattern asks for more. */
const mostCopies = 1_000;

const atoms = /\\(?:u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|c[A-Za-z]|[\s\S])|\[\^?(?:\\[\s\S]|[^\]\\])*\]|[^()|*+?]/y;
const groups = /\((?:\?(?::|(<?[=!])))?/y;
const repeats = /(?:[*+?]|\{(\d+)(?:(,)(\d*))?\})\??/y;

/** Undefined: not an expression, or one that refers back. */
export function parseExpression(source: string): Expression | undefined {
  const reader = new Reader(source);
  const parsed = reader.either();
  return reader.isDone() ? parsed : undefined;
}

class Reader {
  readonly #source: string;
  #at = 0;
  #isBroken = false;

  constructor(source: string) {
    this.#source = source;
  }

  isDone(): boolean {
    return !this.#isBroken && this.#at === this.#source.length;
  }

  either(): Expression {
    const parts = [this.#sequence()];
    while (this.#source[this.#at] === '|') {
      this.#at += 1;
      parts.push(this.#sequence());
    }
    const [only] = parts;
    return parts.length === 1 && only !== undefined ? only : { kind: 'either', parts };
  }

  #sequence(): Expression {
    const parts: Expression[] = [];
    while (this.#at < this.#source.length && !this.#isBroken) {
      const next = this.#source[this.#at];
      if (next === '|' || next === ')') break;
      const part = next === '(' ? this.#group() : this.#atom();
      if (part === undefined) this.#isBroken = true;
      else parts.push(this.#repeated(part));
    }
    return { kind: 'sequence', parts };
  }

  #group(): Expression | undefined {
    const look = this.#take(groups)?.[1];
    const part = this.either();
    if (this.#source[this.#at] !== ')') return undefined;
    this.#at += 1;
    if (look === undefined) return part;
    return { kind: 'look', part, way: look.startsWith('<') ? 'behind' : 'ahead', wanted: look.endsWith('=') };
  }

  #atom(): Expression | undefined {
    const [text] = this.#take(atoms) ?? [];
    if (text === undefined || /^\\[1-9k]/.test(text)) return undefined;
    if (text === '^') return { kind: 'edge', at: 'start' };
    if (text === '$') return { kind: 'edge', at: 'end' };
    if (text === '\\b') return { kind: 'edge', at: 'word' };
    if (text === '\\B') return { kind: 'edge', at: 'no-word' };
    return { kind: 'character', source: text };
  }

  #repeated(part: Expression): Expression {
    const found = this.#take(repeats);
    if (found === undefined) return part;
    const [text, count, comma, last] = found;
    if (count === undefined) {
      return {
        kind: 'repeat',
        part,
        least: text[0] === '+' ? 1 : 0,
        most: text[0] === '?' ? 1 : Number.POSITIVE_INFINITY,
      };
    }
    const most = comma === undefined ? Number(count) : last === '' ? Number.POSITIVE_INFINITY : Number(last);
    this.#isBroken ||= Number(count) > mostCopies || (most > mostCopies && most !== Number.POSITIVE_INFINITY);
    return { kind: 'repeat', part, least: Number(count), most };
  }

  #take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#source) ?? undefined;
    if (found !== undefined) this.#at = pattern.lastIndex;
    return found;
  }
}
