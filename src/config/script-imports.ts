/** What scripts import, read from their text: no parser, since only well-known ways of writing it matter here. */

/** Named by static and dynamic imports and by require, in order. */
export function importsOf(text: string): readonly string[] {
  const matches = text.matchAll(/(?:\bfrom|\bimport|\brequire\s*\(|\bimport\s*\()\s*['"]([^'"\n]+)['"]/g);
  return [...matches].map((match) => match[1] ?? '');
}

/** Path that a relative import of the file `from` names, from the root. */
export function importedPath(from: string, name: string): string {
  const parts = from.split('/').slice(0, -1);
  for (const step of name.split('/')) {
    if (step === '..') parts.pop();
    else if (step !== '.' && step !== '') parts.push(step);
  }
  return parts.join('/');
}
