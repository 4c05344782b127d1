/** Where Python code ends that starts at a line: a function with its decorators, a lambda, an expression of a generator. */

/** Last line, 1-based; undefined where the text ends before a definition does. `lines`: with comments and literals blanked. */
export function pythonEnd(lines: readonly string[], line: number): number | undefined {
  const header = afterDecorators(lines, line - 1);
  if (header >= lines.length) return undefined;
  const match = /^(\s*)(?:async\s+)?(?:def|class)\b/.exec(lines[header] ?? '');
  return match === null ? expressionEnd(lines, header) : bodyEnd(lines, header, match[1]?.length ?? 0);
}

/** Their arguments may go on over lines. */
function afterDecorators(lines: readonly string[], start: number): number {
  let at = start;
  for (let depth = 0; at < lines.length; at++) {
    const text = lines[at] ?? '';
    if (depth <= 0 && !/^\s*(?:@|$)/.test(text)) break;
    depth += openedIn(text);
  }
  return at;
}

/** The body is what is indented deeper than `def`, and what brackets or a backslash carry on. */
function bodyEnd(lines: readonly string[], header: number, indent: number): number {
  let last = header;
  let brackets = 0;
  let isContinued = false;
  for (let at = header; at < lines.length; at++) {
    const text = lines[at] ?? '';
    const isInside = brackets > 0 || isContinued;
    brackets += openedIn(text);
    isContinued = goesOn(text);
    if (text.trim() === '') continue;
    if (at > header && !isInside && text.length - text.trimStart().length <= indent) break;
    last = at;
  }
  return last + 1;
}

/**
 * Of a lambda or an expression that makes values: to where the brackets it is in are closed, or else a line ends as no
 * bracket is open. Within brackets it ends with a comma at the latest.
 */
function expressionEnd(lines: readonly string[], start: number): number {
  const isWithin = lines.slice(0, start).reduce((depth, text) => depth + openedIn(text), 0) > 0;
  let depth = 0;
  for (let at = start; at < lines.length; at++) {
    const text = lines[at] ?? '';
    depth += openedIn(text);
    const isWhole = depth < 0 || (depth === 0 && !goesOn(text) && (!isWithin || /,\s*$/.test(text)));
    if (isWhole) return at + 1;
  }
  return start + 1;
}

function openedIn(text: string): number {
  let depth = 0;
  for (const letter of text) depth += '([{'.includes(letter) ? 1 : ')]}'.includes(letter) ? -1 : 0;
  return depth;
}

function goesOn(text: string): boolean {
  return /\\\s*$/.test(text);
}
