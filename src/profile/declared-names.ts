/** Names that a file declares outside of its functions, read line by line: too many rather than too few. */
import { languageOfPath } from './source-language.ts';

export interface Declared {
  readonly name: string;
  /** Lines of the declaration, 1-based and inclusive. */
  readonly first: number;
  readonly last: number;
  /** Of another file: known in this one alone. */
  readonly isImport: boolean;
  /** Lines of all of an import over several, of which `first` to `last` are the name's own or the ones that say from where. */
  readonly statement?: { readonly first: number; readonly last: number } | undefined;
}

/** `lines`: of the text after `blankLiterals()`. `isOutside`: whether a line lies in no function. */
export function declaredIn(
  lines: readonly string[],
  path: string,
  isOutside: (line: number) => boolean,
): readonly Declared[] {
  const found: Declared[] = [];
  const ends = endsOf(lines);
  let left = mostTimesRead * lines.length;
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '' || !isOutside(index + 1)) continue;
    const end = isBody(line) && !isWhole(line, path) ? index + 1 : (ends[index] ?? index + 1);
    if (end > index + 1 && listOfNames.test(line) && left > 0) {
      left -= end - index;
      found.push(...namesOverLines(lines, { first: index + 1, last: end }, path));
      continue;
    }
    const names = namesOf(line, path);
    if (names.length === 0) continue;
    left -= end - index;
    const range = { first: index + 1, last: left < 0 ? index + 1 : end };
    for (const name of names) found.push({ name, ...range, isImport: importWords.test(line) && !passesOn(line, path) });
  }
  return found;
}

/** What begins names over several lines: an import, what a file passes on, or what is taken out of a module. */
const listOfNames =
  /^\s*(?:import\b(?!\s*\()|export\s*(?:type\s*)?\{|from\b.*\bimport\s*\(|(?:pub(?:\([^)]*\))?\s+)?use\b.*\{|(?:const|let|var)\s*\{\s*$)/;

/** Other files know it by its name here. */
function passesOn(line: string, path: string): boolean {
  return (
    /^\s*(?:export\b|pub(?:\([^)]*\))?\s+use\b)/.test(line) ||
    /(?:^|\/)__init__\.pyi?$/.test(path) ||
    (/^\s*using\b/.test(line) && /\.(?:h|hh|hpp|hxx)$/.test(path))
  );
}

/** Each name on its own line, and all of them on the last, which says where they come from. */
function namesOverLines(
  lines: readonly string[],
  statement: { readonly first: number; readonly last: number },
  path: string,
): readonly Declared[] {
  const { first, last } = statement;
  const begin = lines[first - 1] ?? '';
  const isImport = !passesOn(begin, path);
  const named = lines
    .slice(first - 1, last)
    .flatMap((line, index) =>
      identifiersIn(line.replace(/=\s*require\(.*$/, '')).map((name) => ({ name, line: first + index })),
    );
  return named.flatMap(({ name, line }) =>
    [...new Set([line, first, last])].map((each) => ({ name, first: each, last: each, isImport, statement })),
  );
}

const importWords =
  /^\s*(?:import\b|from\s+\S+\s+import\b|(?:pub(?:\([^)]*\))?\s+)?use\b|using\b|#\s*include\b|(?:const|let|var)\b.*=\s*require\()/;

/** Types and namespaces hold further declarations, of which each is its own. */
function isBody(line: string): boolean {
  const begins = /^\s*(?:[\w<>]+\s+)*(?:class|struct|interface|trait|impl|namespace|module|mod|extern|object|record)\b/;
  return begins.test(line) && !isOfType(line);
}

/** Of Go and Rust a type is its members alone: its methods stand elsewhere. */
function isWhole(line: string, path: string): boolean {
  return /\.(?:go|rs)$/.test(path) && /\b(?:struct|enum|union|interface)\b/.test(line);
}

/** A value and no type: `static const struct option options[] = {`, `const Parser = class Base {`. */
function isOfType(line: string): boolean {
  return /\b(?:struct|union|enum|class)\s+[\w:]+(?:<[^>]*>)?[\s*&]+\w+\s*(?:\[[^\]]*\]\s*)*=|=\s*class\b/.test(line);
}

/** Lines are read so often at most, as part of declarations that hold each other: brackets that never close would make each hold the rest. */
const mostTimesRead = 20;

/** By line, where what begins there ends: at its closing brackets, or as far as it goes on. 1-based. */
function endsOf(lines: readonly string[]): Int32Array {
  const depths = new Int32Array(lines.length + 1);
  for (const [at, line] of lines.entries()) {
    let depth = depths[at] ?? 0;
    for (const letter of line) depth += '([{'.includes(letter) ? 1 : ')]}'.includes(letter) ? -1 : 0;
    depths[at + 1] = depth;
  }
  const ends = new Int32Array(lines.length);
  // Ahead of each line the places where no more is open than before it, the nearest last.
  const closing: number[] = [];
  for (let at = lines.length - 1; at >= 0; at--) {
    const before = depths[at] ?? 0;
    while (closing.length > 0 && (depths[closing.at(-1) ?? 0] ?? 0) > (depths[at + 1] ?? 0)) closing.pop();
    closing.push(at + 1);
    let near = closing.length - 1;
    while (near >= 0 && (depths[closing[near] ?? 0] ?? 0) > before) near--;
    const end = closing[near] ?? lines.length;
    ends[at] = goesOn(lines[end - 1] ?? '', before) ? (ends[end] ?? end) : end;
  }
  return ends;
}

/** The rows of a table end with a comma each, and do not belong together. */
function goesOn(line: string, depth: number): boolean {
  return /(?:=|=>|\(|\+|\|\||&&|\?|:|\\)\s*$/.test(line) || (depth <= 0 && /,\s*$/.test(line));
}

const words =
  /\b(?:const|let|var|val|static|mut|final|readonly|public|private|protected|declare|export|pub|constexpr|inline|volatile|unsigned|signed|extern|default|abstract|override|lateinit|lazy|implicit|type|class|struct|enum|union|interface|trait|namespace|import|from|as|use|using|include|require|crate|self|super|define|ifdef|ifndef|endif|if|else|typedef|template|typename|package|mod|impl|for|where|return|throw|new|function|def|func|fn)\b/g;

function identifiersIn(text: string): readonly string[] {
  return text.replaceAll(words, ' ').match(/[A-Za-z_$][\w$]*/g) ?? [];
}

function namesOf(line: string, path: string): readonly string[] {
  // Another name for a type: the words of the type itself are none of its own.
  const alias = /^\s*using\s+(\w+)\s*=/.exec(line) ?? /^\s*typedef\b.*?(\w+)\s*(?:\[[^\]]*\]\s*)*;/.exec(line);
  if (alias !== null) return alias.slice(1);
  if (importWords.test(line) || /^\s*export\s*\{/.test(line))
    return identifiersIn(line.replace(/=\s*require\(.*$/, ''));
  const macro = /^\s*(?:#\s*define|macro_rules!)\s+(\w+)/.exec(line);
  if (macro !== null) return macro.slice(1);
  if (/^\s*[#@}\])]/.test(line)) return [];
  // Types of TypeScript leave nothing that runs.
  if (languageOfPath(path) === 'js' && /^\s*(?:export\s+)?(?:declare\b|interface\b|type\s+[\w$]+\s*[<=])/.test(line))
    return [];
  const type =
    /\b(?:enum\s+(?:class|struct)|class|struct|enum|union|interface|trait|type|typedef|namespace|record)\s+([\w$]+)/.exec(
      line,
    );
  if (type !== null && !isOfType(line)) return [...type.slice(1), ...membersInHead(line, path)];
  return assignedNames(line, path);
}

/** `class Parser(val depth: Int = 3)` of Kotlin and Scala and `record Range(int lo, int hi)` of Java declare members as they begin. */
function membersInHead(line: string, path: string): readonly string[] {
  // Methods may use what is no member as well.
  if (/\.(?:kts?|scala)$/.test(path)) return [...line.matchAll(/\b(\w+)\s*:/g)].map(([, name = '']) => name);
  const components = path.endsWith('.java') ? /\brecord\s+[\w$]+[^(]*\((.*)\)/.exec(line)?.[1] : undefined;
  return components === undefined ? [] : [...components.matchAll(/(\w+)\s*(?:,|$)/g)].map(([, name = '']) => name);
}

/** What stands before the equals sign, or a member without one: its first word where types follow names, else its last. */
function assignedNames(line: string, path: string): readonly string[] {
  const equals = /(?<![=!<>+\-*/%&|^:])(?::=|=)(?![=>])/.exec(line);
  const head = equals === null ? line : line.slice(0, equals.index);
  const language = languageOfPath(path);
  const isKeyed = /\b(?:const|let|var|val|static)\b/.test(head);
  const isTypedFirst = (language === 'native' && !path.endsWith('.rs')) || path.endsWith('.java');
  if (equals === null && !isKeyed && !(isTypedFirst && /^\s*[\w:<>,*& ]+\s\w+(?:\[\w*\])?;/.test(line))) return [];
  if (/[{[]/.test(head) && language === 'js') return identifiersIn(head);
  const plain = isTypedFirst ? head.replace(/\[[^\]]*\]\s*;?\s*$/, '') : head.replace(/^([^:(<]*)[:(<].*$/, '$1');
  const names = identifiersIn(plain);
  const name = isTypedFirst ? names.at(-1) : names[0];
  return name === undefined ? [] : [name];
}

/** Whether a line that was taken away imported the name from the same place as `line`, both with their literals. */
export function wasImported(name: string, line: string, removed: readonly string[]): boolean {
  const from = placeOfImport(line);
  // Formatters sort them.
  if (removed.some((each) => each.trim() === line.trim())) return true;
  return removed.some(
    (each) =>
      importWords.test(each) && placeOfImport(each) === from && new Set<string>(each.match(/[\w$]+/g)).has(name),
  );
}

function placeOfImport(line: string): string | undefined {
  return /["'<]([^"'>]+)["'>]/.exec(line)?.[1] ?? /^\s*(?:from|import|pub use|use|using)\s+([\w.]+)/.exec(line)?.[1];
}

/** Go names a package by the end of its path, or by a word before it. `texts`: with their literals. */
export function goImports(texts: readonly string[], isOutside: (line: number) => boolean): readonly Declared[] {
  return texts.flatMap((text, index) => {
    const spec = /^\s*(?:import\s+)?(?:([\w.]+)\s+)?"([^"]+)"\s*$/.exec(text);
    if (spec === null || !isOutside(index + 1)) return [];
    const parts = (spec[2] ?? '').replace(/\/v\d+$/, '').split('/');
    const name = spec[1] ?? parts.at(-1)?.replace(/^go-|\.go$|\.v\d+$/g, '') ?? '';
    return [{ name, first: index + 1, last: index + 1, isImport: true }];
  });
}
