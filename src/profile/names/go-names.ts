/** Go symbol names. */

/** `main.Map[go.shape.int,go.shape.string]` and `main.Map[...]` are one function; so are the two calling conventions. */
export function normalizeGoName(name: string): string {
  return withoutBrackets(name).replace(/\.abi(?:0|internal)$/, '');
}

/** Type parameters nest: `F[[]map[string]int]`. An unbalanced bracket leaves the name as it was. */
function withoutBrackets(name: string): string {
  if (!name.includes('[')) return name;
  let depth = 0;
  let kept = '';
  for (const letter of name) {
    if (letter === '[') depth++;
    else if (letter === ']') depth--;
    else if (depth === 0) kept += letter;
    if (depth < 0) return name;
  }
  return depth === 0 && kept !== '' ? kept : name;
}
