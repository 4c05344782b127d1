/**
 * Source of Go as it would be if code kept its line numbers whatever comments, blanks and other declarations are above it:
 * lines without code are left out, and each top-level declaration counts its lines from one. A compiler makes of it what
 * it makes of the original, line numbers apart.
 */

/** `file`: named in line numbers. Undefined: its comments may mean something to the compiler; to be taken as it is. */
export function steadyLines(text: string, file: string): string | undefined {
  if (/\/[/*]line\b|^[ \t]*import[ \t]+"C"|\r/m.test(text) || !/^[\w./-]+$/.test(file)) return undefined;
  const lines = linesOf(text);
  if (lines === undefined) return undefined;
  const start = lines.findIndex(({ text, depth, opens }) => depth === 0 && opens && /^package\s/.test(text));
  if (start === -1) return undefined;
  const kept = lines.slice(start + 1).flatMap((line) => {
    if (!line.hasCode && !isDirective(line.text)) return [];
    const isDeclaration = line.opens && line.depth === 0 && /^(?:func|var|type|const|import)\b/.test(line.text);
    return isDeclaration ? [`//line /${file}:1`, line.text] : [line.text];
  });
  return [...lines.slice(0, start + 1).map(({ text }) => text), ...kept, ''].join('\n');
}

/** `//go:noinline`, `//export f`: what tools write to each other has no blank before it. */
function isDirective(line: string): boolean {
  return /^\s*\/\/\S/.test(line);
}

interface Line {
  readonly text: string;
  /** Brackets open at its start. */
  readonly depth: number;
  /** It begins as code, neither in a comment nor in a text. */
  readonly opens: boolean;
  readonly hasCode: boolean;
}

const tokens =
  /\/\/[^\n]*|\/\*[\s\S]*?\*\/|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`[^`]*`|\/\*|["'`]|[\s]+|[()[\]{}]|[^\s()[\]{}"'`/]+|\//g;

/** Undefined where a text or comment does not end, or code goes on behind a comment of several lines. */
function linesOf(text: string): readonly Line[] | undefined {
  const rows = text.split('\n');
  const depths = [0];
  const opens = [true];
  const hasCode: boolean[] = [];
  let depth = 0;
  for (const [token] of text.matchAll(tokens)) {
    const isComment = token.startsWith('//') || token.startsWith('/*');
    if (/^(?:\/\*|["'`])$/.test(token)) return undefined;
    const breaks = token.split('\n').length - 1;
    if (isComment && breaks > 0 && hasCode[opens.length - 1] === true) return undefined;
    const isCode = !isComment && token.trim() !== '';
    // Code behind a comment that began on an earlier line.
    if (isCode && opens.at(-1) === false && hasCode[opens.length - 1] !== true) return undefined;
    if (isCode) hasCode[opens.length - 1] = true;
    depth += /^[([{]$/.test(token) ? 1 : /^[)\]}]$/.test(token) ? -1 : 0;
    for (let i = 0; i < breaks; i += 1) {
      opens.push(!(isComment || isCode));
      depths.push(depth);
      if (isCode) hasCode[opens.length - 1] = true;
    }
  }
  if (depth !== 0 || opens.length !== rows.length) return undefined;
  return rows.map((row, i) => ({
    text: row,
    depth: depths[i] ?? 0,
    opens: opens[i] ?? false,
    hasCode: hasCode[i] ?? false,
  }));
}
