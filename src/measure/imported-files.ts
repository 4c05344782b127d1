/**
 * Which files of a repository a source imports, read cheaply from its text: enough to say what a change most likely
 * reaches. Nothing but an order may depend on it.
 */
import { dirname, join, normalize } from 'node:path/posix';

/** What git keeps, by path and by folder. */
export interface Repository {
  readonly paths: ReadonlySet<string>;
  readonly byFolder: ReadonlyMap<string, readonly string[]>;
  /** Folders of packages by their names, as manifests name them. */
  readonly packages: ReadonlyMap<string, string>;
}

export function importedFiles(path: string, text: string, repository: Repository): readonly string[] {
  if (/\.[cm]?[jt]sx?$|\.(?:vue|svelte)$/.test(path)) return scriptImports(path, text, repository);
  if (path.endsWith('.py')) return pythonImports(path, text, repository);
  if (path.endsWith('.go')) return goImports(path, text, repository);
  if (path.endsWith('.rs')) return within(crateOf(path, repository), repository);
  return included(path, text, repository);
}

const endings = ['', '.ts', '.tsx', '.mts', '.cts', '.js', '.mjs', '.cjs', '.jsx', '.json'];

function scriptImports(path: string, text: string, repository: Repository): readonly string[] {
  const names = [...text.matchAll(/(?:from|import|require)\s*\(?\s*['"`]([^'"`]+)['"`]/g)].map(([, name = '']) => name);
  return names.flatMap((name) => {
    if (name.startsWith('.')) return asModule(normalize(join(dirname(path), name)), repository);
    const folder = repository.packages.get(
      name
        .split('/')
        .slice(0, name.startsWith('@') ? 2 : 1)
        .join('/'),
    );
    return folder === undefined ? [] : within(folder, repository);
  });
}

/** `a/b.js` is often written of `a/b.ts`. */
function asModule(place: string, { paths }: Repository): readonly string[] {
  const stem = place.replace(/\.[cm]?jsx?$/, '');
  const tried = [place, stem].flatMap((each) => endings.flatMap((end) => [each + end, join(each, `index${end}`)]));
  return tried.filter((each) => paths.has(each)).slice(0, 1);
}

function pythonImports(path: string, text: string, { paths }: Repository): readonly string[] {
  const statements = text.matchAll(
    /^[ \t]*(?:from[ \t]+([.\w]+)[ \t]+import[ \t]+(\([^)]*\)|[\w \t,]*)|import[ \t]+([\w., \t]+))/gm,
  );
  const modules = [...statements].flatMap(([, from, names = '', plain = '']) => {
    if (from === undefined) return plain.split(',').map((name) => name.trim().split(' ')[0] ?? '');
    return [
      from,
      ...names
        .replaceAll(/[()]/g, '')
        .split(',')
        .map((name) => `${from.replace(/\.$/, '')}.${name.trim().split(' ')[0] ?? ''}`),
    ];
  });
  const conftests = foldersOf(path).map((folder) => join(folder, 'conftest.py'));
  return [...new Set([...modules.flatMap((name) => pythonPlaces(name, path)), ...conftests])].filter((each) =>
    paths.has(each),
  );
}

function pythonPlaces(name: string, path: string): readonly string[] {
  const dots = /^\.*/.exec(name)?.[0].length ?? 0;
  const steps = name
    .slice(dots)
    .split('.')
    .filter((step) => step !== '');
  const up = Array.from({ length: dots - 1 }, () => '..');
  const roots = dots > 0 ? [join(dirname(path), ...up)] : ['', 'src', 'lib', ...foldersOf(path)];
  // A package is run before what is in it.
  const prefixes = steps.map((_, i) => steps.slice(0, i + 1));
  return roots.flatMap((root) =>
    prefixes.flatMap((each) => [`${join(root, ...each)}.py`, join(root, ...each, '__init__.py')]),
  );
}

/** A package is all of its folder. */
function goImports(path: string, text: string, repository: Repository): readonly string[] {
  const own = repository.byFolder.get(dirname(path)) ?? [];
  const named = [...text.matchAll(/^[ \t]*(?:import\s+)?(?:[\w.]+\s+)?"([^"\s]+)"/gm)].map(([, name = '']) => name);
  const folders = [...repository.byFolder.keys()].filter((folder) =>
    named.some((name) => name.endsWith(`/${folder}`) || (folder === '.' && repository.packages.get(name) === '.')),
  );
  return [...own, ...folders.flatMap((folder) => repository.byFolder.get(folder) ?? [])].filter((each) =>
    each.endsWith('.go'),
  );
}

function crateOf(path: string, { paths }: Repository): string {
  return foldersOf(path).find((folder) => paths.has(join(folder, 'Cargo.toml'))) ?? '.';
}

/** `#include "a/b.h"`, `import a.b.C;`: by the end of the path. */
function included(path: string, text: string, { paths }: Repository): readonly string[] {
  const includes = [...text.matchAll(/^[ \t]*#\s*include\s*["<]([^">]+)[">]/gm)].map(([, name = '']) =>
    normalize(name),
  );
  const classes = [...text.matchAll(/^[ \t]*import\s+(?:static\s+)?([\w.]+)/gm)].map(([, name = '']) =>
    name.replaceAll('.', '/'),
  );
  if (includes.length === 0 && classes.length === 0) return [];
  const beside = includes.map((name) => normalize(join(dirname(path), name)));
  return [...paths].filter(
    (each) =>
      beside.includes(each) ||
      includes.some((name) => each === name || each.endsWith(`/${name}`)) ||
      classes.some((name) => each.replace(/\.\w+$/, '').endsWith(name)),
  );
}

function within(folder: string, { paths }: Repository): readonly string[] {
  return folder === '.' ? [...paths] : [...paths].filter((path) => path.startsWith(`${folder}/`));
}

/** The nearest first, the root last. */
function foldersOf(path: string): readonly string[] {
  const folders: string[] = [];
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    folders.push(folder);
    if (folder === '.' || folder === '/') return folders;
  }
}
