/** Which Python files import another, by what their texts say. */
import { folderOf, pathFrom } from './found.ts';

/** By file. */
export type PythonImports = ReadonlyMap<string, readonly Imported[]>;

export function importsIn(texts: ReadonlyMap<string, string>): PythonImports {
  const files = [...texts].filter(([file]) => file.endsWith('.py'));
  return new Map(files.map(([file, text]) => [file, importsOf(file, text)]));
}

/** Files that import `file`, themselves or through others; never `file` itself. */
export function importers(file: string, imports: PythonImports): readonly string[] {
  const found = new Set([file]);
  for (const each of found) {
    const isThis = isNameOf(each);
    for (const [other, imported] of imports) if (imported.some(isThis)) found.add(other);
  }
  found.delete(file);
  return [...found];
}

/** Paths without an ending: from the root where `isExact`, else from any folder that may be searched. */
interface Imported {
  readonly path: string;
  readonly isExact: boolean;
}

function isNameOf(file: string): (imported: Imported) => boolean {
  const path = `/${file.replace(/(?:\/__init__)?\.py$/, '')}`;
  return (imported) => (imported.isExact ? path === `/${imported.path}` : path.endsWith(`/${imported.path}`));
}

const importing = /^[ \t]*(?:from[ \t]+(\.*)([\w.]*)[ \t]+import[ \t]+(\([^)]*\)|[^\n#]+)|import[ \t]+([\w., \t]+))/gm;

function importsOf(file: string, text: string): readonly Imported[] {
  return [...text.matchAll(importing)].flatMap(([, dots = '', from = '', names = '', plain]): readonly Imported[] => {
    if (plain !== undefined) return wordsOf(plain).map((name) => ({ path: slashed(name), isExact: false }));
    // What is taken from a package may be a module of it.
    const within = ['', ...wordsOf(names)].map((name) => [slashed(from), name].filter(Boolean).join('/'));
    if (dots === '') return within.map((path) => ({ path, isExact: false }));
    const folder = pathFrom(folderOf(file), '../'.repeat(dots.length - 1));
    return within.map((path) => ({ path: pathFrom(folder, path), isExact: true }));
  });
}

/** Names alone, without what they are called here. */
function wordsOf(list: string): readonly string[] {
  return list
    .replaceAll(/[()]|#[^\n]*/g, ' ')
    .split(',')
    .flatMap((part) => /^\s*([\w.]+)/.exec(part)?.[1] ?? []);
}

function slashed(name: string): string {
  return name.replaceAll('.', '/');
}
