/**
 * Which of several definitions of one name a symbol of C++ means: a destructor or not, how many parameters, of which types,
 * constant or not. Types are compared by their words, as a symbol has them spelled out and the source by other names.
 */

/** A definition as it begins: `blank` is the text of its file after `blankLiterals()`, `line` is 1-based. */
export interface Beginning {
  readonly blank: string;
  readonly line: number;
}

interface Head {
  readonly isDestructor: boolean;
  readonly isConst: boolean;
  readonly parameters: readonly string[];
}

/** Those that fit best, all where nothing tells them apart. `name`: as `shortName()` has it. */
export function meantBy<T extends Beginning>(symbol: string, name: string, choices: readonly T[]): readonly T[] {
  const wanted = headOf(symbol, name);
  if (wanted === undefined || choices.length < 2) return choices;
  const heads = new Map(choices.map((each) => [each, headAt(each, name)]));
  const words = wordsOf(wanted.parameters.join(' '));
  const rules: readonly ((head: Head) => number)[] = [
    ({ isDestructor }) => Number(isDestructor === wanted.isDestructor),
    ({ parameters }) => Number(takes(parameters, wanted.parameters.length)),
    ({ parameters }) => likeness(parameters, words),
    ({ isConst }) => Number(isConst === wanted.isConst),
  ];
  return rules.reduce((left, rule) => bestOf(left, (each) => ruled(heads.get(each), rule)), choices);
}

function ruled(head: Head | undefined, rule: (head: Head) => number): number {
  return head === undefined ? 0 : rule(head);
}

function bestOf<T>(all: readonly T[], score: (each: T) => number): readonly T[] {
  const scores = all.map(score);
  const best = Math.max(...scores);
  return all.filter((_, index) => scores[index] === best);
}

/** Undefined without parameters, as of languages whose symbols have none. */
function headOf(symbol: string, name: string): Head | undefined {
  const plain = symbol.replace(/(?: \[clone [^\]]*\])+$|\.(?:constprop|isra|part|cold)(?:\.\d+)*$/, '');
  const end = /\)(?: const| volatile| noexcept| ?&&?)*$/.exec(plain)?.index;
  if (end === undefined) return undefined;
  let depth = 0;
  let open = end;
  for (; open > 0; open--) {
    if (plain[open] === ')') depth++;
    else if (plain[open] === '(' && --depth === 0) break;
  }
  const before = plain.slice(0, open);
  if (/operator$/.test(before)) return undefined;
  return {
    isDestructor: before.endsWith(`~${name}`),
    isConst: / const\b/.test(plain.slice(end)),
    parameters: partsOf(plain.slice(open + 1, end)),
  };
}

/** Longer heads are none. */
const longestHead = 5000;

function headAt({ blank, line }: Beginning, name: string): Head | undefined {
  const from = blank.split('\n', line - 1).reduce((sum, each) => sum + each.length + 1, 0);
  const text = blank.slice(from, from + longestHead);
  const found = new RegExp(String.raw`~?\s*${name.replaceAll(/\W/g, String.raw`\$&`)}\s*\(`).exec(text);
  if (found === null) return undefined;
  const open = found.index + found[0].length - 1;
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (text[at] === '(') depth++;
    else if (text[at] === ')' && --depth === 0) {
      const isConst = /^\s*const\b/.test(text.slice(at + 1, at + 40));
      return { isDestructor: found[0].startsWith('~'), isConst, parameters: partsOf(text.slice(open + 1, at)) };
    }
  }
  return undefined;
}

function partsOf(text: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const letter = text[at] ?? '';
    if ('(<[{'.includes(letter)) depth++;
    else if (')>]}'.includes(letter)) depth -= text[at - 1] === '-' ? 0 : 1;
    else if (letter === ',' && depth === 0) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  parts.push(text.slice(start));
  return parts.map((part) => part.trim()).filter((part) => part !== '' && part !== 'void');
}

function takes(parameters: readonly string[], count: number): boolean {
  const needed = parameters.filter((each) => !each.includes('=') && !each.includes('...')).length;
  return count >= needed && (count <= parameters.length || parameters.some((each) => each.includes('...')));
}

const plainWords = new Set(['const', 'volatile', 'typename', 'class', 'struct', 'enum', 'std', 'unsigned', 'signed']);

/** Part of the words of its types that the symbol has too; the last word of a parameter is its own name. */
function likeness(parameters: readonly string[], words: ReadonlySet<string>): number {
  const own = parameters.flatMap((each) => {
    const all = (each.split('=')[0] ?? '').match(/[A-Za-z_]\w*/g) ?? [];
    return all.slice(0, Math.max(1, all.length - 1)).filter((word) => !plainWords.has(word));
  });
  return own.length === 0
    ? Number(parameters.length === words.size)
    : own.filter((word) => words.has(word)).length / own.length;
}

function wordsOf(text: string): ReadonlySet<string> {
  const found = text.match(/[A-Za-z_]\w*/g) ?? [];
  // `std::string` is written as what it stands for.
  return new Set([...found, ...found.flatMap((word) => /^basic_(\w+)$/.exec(word)?.[1] ?? [])]);
}
