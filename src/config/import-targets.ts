/** Which file of the repository an import means: with the ending that was left out, an alias resolved, within its package. */
import { ownImport, sourceOf, workspacePackages } from './package-entry.ts';
import { aliasedPaths, unreadConfigs } from './path-aliases.ts';
import { importedPath, importsOf, scriptEnding } from './script-imports.ts';
import { isViteConfig, tsconfigsOf } from './vite-aliases.ts';

interface Repository {
  readonly files: readonly string[];
  readonly texts: ReadonlyMap<string, string>;
}

/** Files of the repository that the texts import, or that say what their imports mean, and that are not among them. */
export function importedBy(texts: ReadonlyMap<string, string>, files: readonly string[]): readonly string[] {
  const packages = workspacePackages(texts);
  const imported = [...texts].flatMap(([from, text]) =>
    scriptEnding.test(from)
      ? importsOf(text).flatMap((name) => pathOf(from, name, { files, texts }) ?? sourceOf(name, packages) ?? [])
      : [],
  );
  const known = new Set(files);
  const found = [...new Set(imported)].flatMap((path) => resolved(path, known) ?? []);
  const read = [...texts].flatMap(([file, text]) => (isViteConfig(file) ? tsconfigsOf(file, text) : []));
  const configs = [...unreadConfigs(texts, files), ...read.filter((file) => known.has(file) && !texts.has(file))];
  return [...new Set([...configs, ...found.filter((file) => !texts.has(file))])];
}

/** From the root; undefined for what is another package's. */
export function pathOf(from: string, name: string, { files, texts }: Repository): string | undefined {
  if (name.startsWith('.')) return importedPath(from, name);
  const manifest = manifestIn(packageFolderOf(from, files));
  const target = name.startsWith('#') ? ownImport(texts.get(manifest) ?? '', name) : undefined;
  if (target !== undefined) return importedPath(manifest, target);
  return aliasedPaths(from, name, { files, texts }).find((path) => isThere(path.replace(/\.[cm]?js$/, ''), files));
}

/** The file that is meant, with the ending that was left out; undefined where there is none. */
export function resolved(path: string, files: ReadonlySet<string>): string | undefined {
  const withoutEnding = path.replace(/\.[cm]?js$/, '');
  const endings = [
    '',
    '.ts',
    '.mts',
    '.cts',
    '.tsx',
    '.js',
    '.mjs',
    '.cjs',
    '.jsx',
    '/index.ts',
    '/index.js',
    '/index.mjs',
  ];
  return [path, withoutEnding]
    .flatMap((stem) => endings.map((ending) => stem + ending))
    .find((file) => files.has(file));
}

/** Itself, or with the ending that was left out, or what it holds. */
export function isThere(path: string, files: readonly string[]): boolean {
  return files.some((file) => file === path || file.startsWith(`${path}.`) || file.startsWith(`${path}/`));
}

/** Nearest folder above that holds a package.json; empty for the root. */
export function packageFolderOf(file: string, files: readonly string[]): string {
  const parts = file.split('/').slice(0, -1);
  while (parts.length > 0 && !files.includes(`${parts.join('/')}/package.json`)) parts.pop();
  return parts.join('/');
}

/** Of the package in `folder`; empty for the root. */
export function manifestIn(folder: string): string {
  return folder === '' ? 'package.json' : `${folder}/package.json`;
}
