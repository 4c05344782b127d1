/** Names that a file declares outside of its functions, read line by line: too many rather than too few. */
import { languageOfPath } from './source-text.ts';

export interface Declared {
  readonly name: string;
  /** Lines of the declaration, 1-based and inclusive. */
  readonly first: number;
  readonly last: number;
  /** Of another file: known in this one alone. */
  readonly isImport: boolean;
}

/** `lines`: of the text after `blankLiterals()`. `isOutside`: whether a line lies in no function. */
export function declaredIn(
  lines: readonly string[],
  path: string,
  isOutside: (line: number) => boolean,
): readonly Declared[] {
  const found: Declared[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '' || !isOutside(index + 1)) continue;
    const names = namesOf(line, path);
    if (names.length === 0) continue;
    const isImport = importWords.test(line);
    const range = { first: index + 1, last: isBody(line) ? index + 1 : endOf(lines, index) };
    for (const name of names) found.push({ name, ...range, isImport });
  }
  return found;
}

const importWords =
  /^\s*(?:import\b|from\s+\S+\s+import\b|(?:pub\s+)?use\b|using\b|#\s*include\b|(?:const|let|var)\b.*=\s*require\()/;

/** Types and namespaces hold further declarations, of which each is its own. */
function isBody(line: string): boolean {
  return /^\s*(?:[\w<>]+\s+)*(?:class|struct|interface|trait|impl|namespace|module|mod|extern|object|record)\b/.test(
    line,
  );
}

/** Where brackets that open on the line are closed. */
function endOf(lines: readonly string[], start: number): number {
  let depth = 0;
  for (let at = start; at < lines.length; at++) {
    for (const letter of lines[at] ?? '') depth += '([{'.includes(letter) ? 1 : ')]}'.includes(letter) ? -1 : 0;
    const isOpen = /(?:=|=>|\(|,|\+|\|\||&&|\?|:|\\)\s*$/.test(lines[at] ?? '') && at + 1 < lines.length;
    if (depth <= 0 && !isOpen) return at + 1;
  }
  return lines.length;
}

const words =
  /\b(?:const|let|var|val|static|mut|final|readonly|public|private|protected|declare|export|pub|constexpr|inline|volatile|unsigned|signed|extern|default|abstract|override|lateinit|lazy|implicit|type|class|struct|enum|union|interface|trait|namespace|import|from|as|use|using|include|require|crate|self|super|define|ifdef|ifndef|endif|if|else|typedef|template|typename|package|mod|impl|for|where|return|throw|new|function|def|func|fn)\b/g;

function identifiersIn(text: string): readonly string[] {
  return text.replaceAll(words, ' ').match(/[A-Za-z_$][\w$]*/g) ?? [];
}

function namesOf(line: string, path: string): readonly string[] {
  if (importWords.test(line)) return identifiersIn(line.replace(/=\s*require\(.*$/, ''));
  const macro = /^\s*#\s*define\s+(\w+)/.exec(line);
  if (macro !== null) return macro.slice(1);
  if (/^\s*[#@}\])]/.test(line)) return [];
  // Types of TypeScript leave nothing that runs.
  if (languageOfPath(path) === 'js' && /^\s*(?:export\s+)?(?:declare\b|interface\b|type\s+[\w$]+\s*[<=])/.test(line))
    return [];
  const type = /\b(?:class|struct|enum|union|interface|trait|type|typedef|namespace)\s+([\w$]+)/.exec(line);
  if (type !== null) return type.slice(1);
  return assignedNames(line, path);
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
  return removed.some(
    (each) =>
      importWords.test(each) && placeOfImport(each) === from && new Set<string>(each.match(/[\w$]+/g)).has(name),
  );
}

function placeOfImport(line: string): string | undefined {
  return /["'<]([^"'>]+)["'>]/.exec(line)?.[1] ?? /^\s*(?:from|import|pub use|use|using)\s+([\w.]+)/.exec(line)?.[1];
}
