/** Parameters of Python functions, by the text alone. */

const longest = 5_000;

/** Comments, texts, brackets and commas, and what is between them. */
const tokens =
  /#[^\n]*|"""[\s\S]*?"""|'''[\s\S]*?'''|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|[()[\]{},]|[^#"'()[\]{},]+|["']/g;

/** Names of the parameters that pytest fills: those without a default. `start`: behind the bracket that opens their list. */
export function parametersAt(text: string, start: number): readonly string[] {
  const parts = [''];
  let depth = 0;
  for (const [token] of text.slice(start, start + longest).matchAll(tokens)) {
    if (token.startsWith('#')) continue;
    if (token === ')' && depth === 0) return parts.flatMap(nameIn);
    if (/^[([{]$/.test(token)) depth += 1;
    else if (/^[)\]}]$/.test(token)) depth -= 1;
    else if (depth > 0) continue;
    else if (token === ',') parts.push('');
    else parts.push(`${parts.pop() ?? ''}${/^["']/.test(token) ? '' : token}`);
  }
  return [];
}

function nameIn(part: string): readonly string[] {
  const name = part.includes('=') ? undefined : /^\s*(\w+)/.exec(part)?.[1];
  return name === undefined ? [] : [name];
}
