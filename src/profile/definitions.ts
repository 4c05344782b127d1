/**
 * Where source text defines functions. No parser: the head of a definition is recognized by its words, its parameters are
 * followed to their end, and what comes after them must begin a body. Type arguments are blanked first, as they hold
 * every sign that ends a head elsewhere.
 */
import type { Frame } from './profile.ts';

type Language = Frame['language'];

export interface Definition {
  readonly name: string;
  /** 1-based, of its first word. */
  readonly line: number;
}

/** Every definition of a file, in the order of its text. `blank`: after `blankLiterals()`. */
export function definitionsIn(blank: string, language: Language = 'native'): readonly Definition[] {
  // Macros look like definitions, and in capitals are none of a function anyone profiles.
  return allDefinitions(blank, language).filter(({ name }) => !/^[A-Z][A-Z0-9_]*$/.test(name));
}

/** Lines by name, for profilers that give names only: what those name in capitals is a function. */
export function definitionLines(blank: string, language: Language): ReadonlyMap<string, readonly number[]> {
  const lines = new Map<string, number[]>();
  const kept = language === 'jvm' ? keptFunctions(blank) : [];
  for (const { name, line } of [...allDefinitions(blank, language), ...kept]) {
    const known = lines.get(name);
    if (known === undefined) lines.set(name, [line]);
    else known.push(line);
  }
  return lines;
}

/** Functions and values made on demand that a name of the JVM's languages holds; whoever runs them has that name in its own. */
function keptFunctions(blank: string): readonly Definition[] {
  const found: Definition[] = [];
  const holds = /^[ \t]*(?:[\w@.]+[ \t]+){0,9}?va[lr][ \t]+(\w+)\b[^\n]*?(?:\bby\b|=(?!=))[^\n]*(?:[=-]>|\{)/;
  for (const [index, text] of blank.split('\n').entries()) {
    const name = holds.exec(text)?.[1];
    if (name !== undefined) found.push({ name, line: index + 1 });
  }
  return found;
}

const words = /^(?:if|for|while|switch|catch|match|return|sizeof|defined|loop|unsafe|decltype)$/;
const jsWords = /^(?:function|with|super|else|do|await|yield|import)$/;

/** `data class A(` of Kotlin and Scala, `record A(` of Java: what they hold is no function's. */
const typeHead = /\b(?:class|record|object|interface|trait|enum)\s+[\w$]+\s*\($/;

function recordsOf(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(/\brecord\s+([\w$]+)/g)].map(([, name = '']) => name));
}

function allDefinitions(blank: string, language: Language): readonly Definition[] {
  const text = withoutTypes(blank, language);
  const close = closersOf(text);
  const found: Definition[] = [];
  const records = language === 'jvm' ? recordsOf(text) : new Set<string>();
  let line = 1;
  let read = 0;
  let end = 0;
  for (const match of text.matchAll(patterns[language])) {
    const { plain, ...headed } = match.groups ?? {};
    const [[kind, name] = ['plain', plain] as const] = Object.entries(headed).filter(([, each]) => each !== undefined);
    // Members that a constructor initializes look like functions.
    if (match.index < end) continue;
    if (name === undefined || words.test(name) || (language === 'js' && jsWords.test(name))) continue;
    if (language === 'jvm' && typeHead.test(match[0])) continue;
    if (kind === 'compact' && !records.has(name)) continue;
    const body = bodyOf(text, { open: match.index + match[0].length - 1, kind, close });
    if (body === undefined) continue;
    end = kind === 'head' ? body : 0;
    const start = match.index + match[0].search(/\S/);
    for (; read < start; read++) if (text[read] === '\n') line++;
    const behind = match.index + match[0].length;
    const written =
      kind === 'accessor'
        ? accessorName(text, behind, name)
        : kind === 'selector'
          ? selectorAt(text, behind, name)
          : asCompiled(name);
    if (written !== undefined) found.push({ name: written, line });
  }
  return found;
}

/** The JVM's words for the signs that Scala's names may be of. */
const signs: Readonly<Record<string, string>> = {
  '+': '$plus',
  '-': '$minus',
  '*': '$times',
  '/': '$div',
  '<': '$less',
  '>': '$greater',
  '=': '$eq',
  '!': '$bang',
  '&': '$amp',
  '|': '$bar',
  '^': '$up',
  '%': '$percent',
  '~': '$tilde',
  '?': '$qmark',
  ':': '$colon',
  '#': '$hash',
  '@': '$at',
  '\\': '$bslash',
};

/** As compilers name it: `operator ==` of C++ without its blank, `++` of Scala in words. */
function asCompiled(name: string): string {
  if (name.startsWith('`')) return name.slice(1, -1);
  if (name.startsWith('operator')) return name.replace(/^operator\s+(?=\W)/, 'operator');
  return /^[\w$]+$/.test(name) ? name : name.replaceAll(/[^\w$]/g, (sign) => signs[sign] ?? sign);
}

/** Further above it no property is that an accessor of Kotlin is of. */
const furthestProperty = 2000;

/** `getSize` of `val size: Int` with `get() = …`, `isOpen` and `setOpen` of `var isOpen`. */
function accessorName(text: string, at: number, word: string): string | undefined {
  const before = text.slice(Math.max(0, at - furthestProperty), at);
  const property = [...before.matchAll(/\bva[lr][ \t]+(?:[\w?]+\.)?(\w+)/g)].at(-1)?.[1];
  if (property === undefined) return undefined;
  if (/^is[A-Z]/.test(property)) return word === 'get' ? property : `set${property.slice(2)}`;
  return `${word}${property.slice(0, 1).toUpperCase()}${property.slice(1)}`;
}

/** Types of parameters below their names, each a line, ahead of the brace. */
export const elderParameters: string = String.raw`(?:\s*\n[ \t]*(?:[A-Za-z_]\w*[ \t*]+)+\*?[A-Za-z_]\w*[\w ,*[\]]*;){1,20}\s*(?=\{)`;

/** `run:then:` of `- (void)run:(int)n then:(int)m {`. */
function selectorAt(text: string, at: number, first: string): string {
  const rest = text.slice(at, text.indexOf('{', at)).replaceAll(/\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)/g, ' ');
  if (!rest.includes(':')) return first;
  return `${first}:${[...rest.slice(rest.indexOf(':') + 1).matchAll(/(\w+)\s*:/g)].map(([, word = '']) => `${word}:`).join('')}`;
}

/** What stands between the parameters and the body, by the group of the pattern that has the name. */
const bodies: Readonly<Record<string, RegExp>> = {
  method: /\s*(?::(?:[^;{}=()]|=>|\{[^{}]*\}(?=\s*[|&[{])|\([^()]*\)){0,300})?\{/y,
  typed: /\s*(?::[^;]{0,300}?)?=>/y,
  value: /\s*(?::[^;]{0,300}?)?=>/y,
  head: new RegExp(`${elderParameters}\\{|[^;{}]{0,2000}\\{`, 'y'),
  pointer: /\s*\)\s*\([^;{}]{0,500}\)\s*\{/y,
  accessor: /\s*(?::[^={}\n]{0,200})?(?:=(?!=)|\{)/y,
};

const longestParameters = 5000;

/** Where a body begins behind the parameters; heads without any, as `function` and `x =>`, are definitions as they stand. */
function bodyOf(
  text: string,
  { open, kind, close }: { readonly open: number; readonly kind: string; readonly close: Int32Array },
): number | undefined {
  const body = bodies[kind];
  if (body === undefined || text[open] !== '(') return open;
  const end = close[open] ?? 0;
  if (end === 0 || end - open > longestParameters) return undefined;
  if (kind === 'head' && /[;{}]/.test(text.slice(open, end).replaceAll(/=\s*\{\s*\}/g, ''))) return undefined;
  body.lastIndex = end + 1;
  return body.test(text) ? body.lastIndex : undefined;
}

/** By the offset of a parenthesis that opens, that of the one that closes it; 0 where none does. */
function closersOf(text: string): Int32Array {
  const close = new Int32Array(text.length);
  const open: number[] = [];
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '(') open.push(at);
    else if (text[at] === ')') {
      const start = open.pop();
      if (start !== undefined) close[start] = at;
    }
  }
  return close;
}

/** Type arguments hold each other so deep at most. */
const mostNested = 4;

/** `List<T>` as spaces, and `[u8; 4]` without its sign; offsets and lines stay. */
function withoutTypes(blank: string, language: Language): string {
  if (language === 'go' || language === 'python') return blank;
  let text = blank.replace(/\[(?:[^[\]{}]|\[[^[\]{}]*\])*\]/g, (array) => array.replaceAll(';', ' '));
  for (let depth = 0; depth < mostNested; depth++) {
    const before = text;
    // Formatters write spaces round a comparison, and none within the brackets of types.
    text = text.replace(/<(?![ =<])(?:[-=]>|\{[^{}\n]*\}|[^<>;{}])*(?<![-=])>/g, (found) =>
      isClosed(found) ? spacesFor(found) : found,
    );
    if (text === before) break;
  }
  return text;
}

function spacesFor(found: string): string {
  return found.replaceAll(/[^\n]/g, ' ');
}

/** Each parenthesis in it has its other one in it too: a condition of two comparisons has not. */
function isClosed(text: string): boolean {
  let depth = 0;
  for (const letter of text) {
    if (letter === '(') depth++;
    else if (letter === ')' && --depth < 0) return false;
  }
  return depth === 0;
}

/** Attributes for compilers between a function's words, with brackets of its own. */
const attribute = String.raw`(?:__attribute__|__declspec|alignas|decltype|explicit|requires|@[\w.]+)\s*\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)`;

/** A type or attribute that a macro stands for: `PyAPI_FUNC(int)`, `JSON_INLINE(static int)`. */
const macro = String.raw`(?:PyAPI_FUNC|[A-Z][A-Z0-9_]{2,60})\([^()\n]{0,100}\)`;

/**
 * A name after its type or `fn`, its parameters, and what may be between them and the brace: results, bounds, initializers.
 * No sign is both of a word and between words, and no two spaces stand side by side, so that each text is read in one way.
 */
const typedFirst = String.raw`^[ \t]*(?!(?:return|else|new|throw|case|if|for|while|match|switch|let|loop|do|catch)\b)(?:(?:pub(?:\([^)]*\))?|${attribute}|${macro}|[\w$.:<>,\[\]@"]+)[ \t*&]+)*(?:[\w$]+\s*::\s*){0,20}~?(?<head>operator[ \t]*(?:\(\)|\[\]|[^\w\s()[\]]{1,3})|[\w$]+)\s*\((?!\*[ \t]*[\w$]+\s*\()`;

/** One that gives back a function: `void (*handler(int n))(int) {`. */
const pointerFirst = String.raw`^[ \t]*(?:[\w:<>]+[ \t*&]+){1,9}\(\*[ \t]*(?<pointer>[\w$]+)\s*\(`;

/** Objective-C's, `- (void)run:(int)n then:(int)m {`, by the words ahead of its arguments. */
const selector = String.raw`^[-+][ \t]*\([^;{}()]*(?:\([^;{}()]*\)[^;{}()]*)*\)\s*(?<selector>[\w$]+)(?=[^;{}@]*\{)`;

/** Kotlin's and Scala's, whose body may be an expression. */
const named = String.raw`^[ \t]*(?:[\w@.]+(?:\([^()]*\))?[ \t]+){0,9}?(?:fun|def)[ \t]+(?:[\w?][\w.? \t]{0,99}\.)?(?<plain>[\w$]+|\x60[^\x60\n]+\x60|[\w$]*[-+*/<>=!&|^%~?:#@\\]+)[ \t]*(?:\[(?:[^[\]]|\[[^[\]]*\])*\])?[ \t]*(?=[(:={]|$)`;

/** Kotlin's, below their property or beside it. */
const accessors = String.raw`^[ \t]*(?:(?:(?:private|protected|internal|public|inline|@[\w.]+)[ \t]+){0,5}|[^\n={}()]{0,200}\bva[lr][ \t][^\n={}()]{0,200}[ \t])(?<accessor>get|set)[ \t]*\(`;

/** A record's of Java that takes its parameters as they are declared: `public Range {`. */
const compact = String.raw`^[ \t]*(?:@[\w.]+(?:\([^()\n]*\))?[ \t]+){0,5}(?:(?:public|protected|private)[ \t]+)?(?<compact>[A-Za-z_$][\w$]*)\s*(?=\{)`;

const jsValue = String.raw`\s*(?:async\s*)?(?:function\b|[\w$]+\s*=>|\()`;

const patterns: Readonly<Record<Language, RegExp>> = {
  go: /^func\s+(?:\([^)]*\)\s*)?(?<plain>\w+)\s*[[(]/gm,
  python: /^[ \t]*(?:async\s+)?def\s+(?<plain>\w+)\s*[[(]/gm,
  js: new RegExp(
    [
      String.raw`\bfunction\s*(?:\*\s*)?(?<plain>[\w$]+)\s*\(`,
      String.raw`^[ \t]*(?:(?:static|async|get|set|public|private|protected|override|readonly)[ \t]+)*(?:[#*][ \t]*)?(?<method>[\w$]+)\s*\(`,
      String.raw`\b(?:const|let|var|static|readonly|public|private|protected|override)\s+#?(?<typed>[\w$]+)\s*[?!]?:[^;={}()]{0,200}(?:\([^()]*\)\s*=>[^;={}()]{0,200})?=${jsValue}`,
      String.raw`\b(?<value>[\w$]+)\s*[=:]${jsValue}`,
    ].join('|'),
    'gm',
  ),
  jvm: new RegExp(`${named}|${accessors}|${typedFirst}|${compact}`, 'gm'),
  native: new RegExp(`${typedFirst}|${pointerFirst}|${selector}`, 'gm'),
  unknown: new RegExp(typedFirst, 'gm'),
};
