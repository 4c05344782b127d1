/** What scripts import, read from their text: no parser, since only well-known ways of writing it matter here. */

/** A script by its ending: modules of every kind, TypeScript, JSX. */
export const scriptEnding: RegExp = /\.(?:[cm]?[jt]s|[jt]sx)$/;

/** As node strips none of it, or TypeScript's compiler makes it: by the ending. */
export const typedEnding: RegExp = /\.(?:[cm]?ts|tsx)$/;

/** Named as a benchmark: `x.bench.ts`, `x.benchmark.js`. */
export const namedBench: RegExp = /(?:^|\/)[^/]+\.bench(?:mark)?\.(?:[cm]?[jt]s|[jt]sx)$/;

/** What documentation shows as an example is imported by nobody. */
export function withoutComments(text: string): string {
  // What begins behind the last end of a comment is none, and each would be looked through to the end of the text.
  const last = text.lastIndexOf('*/') + 2;
  const commented = last < 2 ? '' : text.slice(0, last);
  const rest = text.slice(commented.length);
  return `${commented.replaceAll(/^[ \t]*\/\*[\s\S]*?\*\//gm, '')}${rest}`.replaceAll(/^[ \t]*\/\/.*/gm, '');
}

/** The text without imports that exist for types alone: in comments, on one line or several, as a whole or name by name. */
export function withoutTypeImports(text: string): string {
  return withoutComments(text)
    .replaceAll(/^[ \t]*import[ \t]+type\b[^;'"]*['"][^'"\n]*['"]/gm, '')
    .replaceAll(/^[ \t]*import\s*\{([^}]*)\}\s*from\s*['"][^'"\n]+['"]/gm, (whole, names: string) =>
      names.split(',').every((name) => name.trim() === '' || /^type\s/.test(name.trim())) ? '' : whole,
    );
}

/** Named by static and dynamic imports and by require, in order; not in comments. */
export function importsOf(text: string): readonly string[] {
  const matches = withoutComments(text).matchAll(
    /(?:\bfrom|\bimport|\brequire\s*\(|\bimport\s*\()\s*['"]([^'"\n]+)['"]/g,
  );
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
