/** Imports that TypeScript's own settings explain, and Node does not follow. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

interface Wanted {
  readonly specifier: string;
  /** Absolute path of the bench file. */
  readonly file: string;
  /** Root of the checkout. */
  readonly root: string;
}

/** The configuration, relative to the root, whose `paths` or `baseUrl` mean a file by the name; undefined where none does. */
export function mappedBy({ specifier, file, root }: Wanted): string | undefined {
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    const found = configsIn(folder).find((path) => isMapped(specifier, path));
    if (found !== undefined) return relative(root, found).replaceAll('\\', '/');
    if (folder === root || folder === dirname(folder)) return undefined;
  }
}

function configsIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => /^[tj]sconfig[\w.-]*\.json$/.test(name))
      .map((name) => join(folder, name));
  } catch {
    // Gone since the file was found.
    return [];
  }
}

/** Its text is enough: what is written as a list under such a name is nothing else. */
function isMapped(specifier: string, config: string): boolean {
  const text = readFileSync(config, 'utf8').replaceAll(/^[ \t]*\/\/.*$/gm, '');
  const paths = /"paths"\s*:\s*\{([^}]*)\}/.exec(text)?.[1] ?? '';
  const patterns = [...paths.matchAll(/"([^"]+)"\s*:\s*\[/g)].map(([, pattern = '']) => pattern);
  if (patterns.some((pattern) => pattern !== '*' && fits(pattern, specifier))) return true;
  const base = /"baseUrl"\s*:\s*"([^"]+)"/.exec(text)?.[1];
  return base !== undefined && endings.some((ending) => existsSync(join(dirname(config), base, specifier) + ending));
}

const endings = ['', '.ts', '.tsx', '.mts', '.js', '/index.ts'];

function fits(pattern: string, specifier: string): boolean {
  const [start = '', end] = pattern.split('*');
  return end === undefined ? pattern === specifier : specifier.startsWith(start) && specifier.endsWith(end);
}
