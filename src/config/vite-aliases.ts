/** Packages of the repository that a configuration of vite or vitest takes from their sources: no build makes what its benchmarks run. */
import { pathsBy } from './path-aliases.ts';
import { importedPath } from './script-imports.ts';

interface Sources {
  readonly files: readonly string[];
  /** Of the configurations among others. */
  readonly texts: ReadonlyMap<string, string>;
}

export function isViteConfig(file: string): boolean {
  return /(?:^|\/)vite(?:st)?(?:\.[\w-]+)?\.config\.[cm]?[jt]s$/.test(file);
}

interface Import {
  /** The package, or what is below it. */
  readonly name: string;
  /** The package. */
  readonly owner: string;
  /** What is measured. */
  readonly from: string;
}

export function isTakenFromSource({ name, owner, from }: Import, given: Sources): boolean {
  return nearest(from, given.texts).some(
    ([config, text]) => isAliased(owner, text) || tsconfigsOf(config, text).some((file) => isAmong(file, name, given)),
  );
}

/** As vite finds one: in the nearest folder that has some. */
function nearest(from: string, texts: Sources['texts']): readonly (readonly [string, string])[] {
  const parts = from.split('/').slice(0, -1);
  const configs = [...texts].filter(([file]) => isViteConfig(file));
  const folders = parts.map((_, index) => parts.slice(0, parts.length - index).join('/'));
  const found = [...folders, ''].map((folder) => configs.filter(([file]) => folderOf(file) === folder));
  return found.find(({ length }) => length > 0) ?? [];
}

/** As a key, a text or an expression, behind the word alias. */
function isAliased(name: string, text: string): boolean {
  const [, ...rest] = text.split(/\balias\b/);
  const escaped = name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const named = new RegExp(`(?:['"\`^]|[{,\\n]\\s*)${escaped}(?:['"\`$/(:]|\\s*:)`);
  return named.test(rest.join('alias').replaceAll('\\', ''));
}

/** Configurations of TypeScript that it reads for its paths, from the root. */
export function tsconfigsOf(config: string, text: string): readonly string[] {
  const named = [...text.matchAll(/['"`]((?:[\w.-]+\/)*tsconfig[\w.-]*\.json)['"`]/g)].map(([, path = '']) =>
    importedPath(config, path),
  );
  const usesPlugin = /\btsconfigPaths\b|tsconfig-paths/.test(text);
  return [...named, ...(usesPlugin ? [importedPath(config, 'tsconfig.json')] : [])];
}

function isAmong(tsconfig: string, name: string, given: Sources): boolean {
  const isInGit = (path: string): boolean =>
    given.files.some((file) => file === path || file.startsWith(`${path}.`) || file.startsWith(`${path}/`));
  return pathsBy(tsconfig, name, given).some(isInGit);
}

function folderOf(path: string): string {
  return path.split('/').slice(0, -1).join('/');
}
