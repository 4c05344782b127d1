/** Which file of a package a name leads to, as its package.json says. */

/** Conditions of `exports` and `imports` that hold for an import in Node. */
const ofImports: readonly string[] = ['node-addons', 'node', 'import', 'module-sync', 'default'];
const ofRequire: readonly string[] = ['node-addons', 'node', 'require', 'module-sync', 'default'];

/** Path of the module that a package.json's text names as the package's, relative to it. `more`: conditions that hold besides Node's own. */
export function entryOf(packageJson: string, more: readonly string[] = []): string | undefined {
  const parsed = parsedObject(packageJson);
  const read = (key: string): unknown => (parsed === undefined ? undefined : Reflect.get(parsed, key));
  const exported = read('exports');
  const main: unknown = Reflect.get(Object(exported), '.') ?? exported;
  return (
    conditionalPath(main, [...ofImports, ...more]) ??
    firstPath(main) ??
    firstPath(exported) ??
    firstPath(read('module')) ??
    firstPath(read('main'))
  );
}

/** The same for `require`, which reads other conditions of `exports`, and `index.js` where nothing is named. */
export function requiredEntryOf(packageJson: string, more: readonly string[] = []): string | undefined {
  const parsed = parsedObject(packageJson);
  if (parsed === undefined) return undefined;
  const exported: unknown = Reflect.get(parsed, 'exports');
  const own: unknown = Reflect.get(Object(exported), '.') ?? exported;
  if (own !== undefined) return conditionalPath(own, [...ofRequire, ...more]);
  const main: unknown = Reflect.get(parsed, 'main');
  return typeof main === 'string' ? main : 'index.js';
}

/** Of an `exports` or `imports` tree, what the first condition that holds leads to, as Node reads it. */
function conditionalPath(value: unknown, conditions: readonly string[], isPattern = false): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return firstPath(value, isPattern);
  for (const [condition, inner] of Object.entries(value)) {
    const path = conditions.includes(condition) ? conditionalPath(inner, conditions, isPattern) : undefined;
    if (path !== undefined) return path;
  }
  return undefined;
}

/** Path that `#name` means in the package, relative to it. */
export function ownImport(packageJson: string, name: string): string | undefined {
  return mappedPath(Reflect.get(Object(parsedObject(packageJson)), 'imports'), name, ofImports);
}

/** The same of `./name` in its `exports`; `more`: conditions that hold besides Node's own. */
export function exportedPath(packageJson: string, name: string, more: readonly string[]): string | undefined {
  return mappedPath(Reflect.get(Object(parsedObject(packageJson)), 'exports'), name, [...ofImports, ...more]);
}

function mappedPath(tree: unknown, name: string, conditions: readonly string[]): string | undefined {
  const entries: readonly (readonly [string, unknown])[] = Object.entries(Object(tree));
  for (const [pattern, target] of entries) {
    const [start = '', end] = pattern.split('*');
    const matches = end === undefined ? name === pattern : name.startsWith(start) && name.endsWith(end);
    const path = matches ? (conditionalPath(target, conditions, true) ?? firstPath(target, true)) : undefined;
    if (path?.startsWith('.') === true) {
      return path.replaceAll('*', name.slice(start.length, name.length - (end ?? '').length));
    }
  }
  return undefined;
}

/** The first path in an `exports` or `imports` tree that leads to a module. */
function firstPath(value: unknown, isPattern = false): string | undefined {
  if (typeof value === 'string') {
    const isModule = !/\.(?:d\.[cm]?ts|json)$/.test(value) && (isPattern || !value.includes('*'));
    return isModule ? value : undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  for (const inner of Object.values(value)) {
    const found = firstPath(inner, isPattern);
    if (found !== undefined) return found;
  }
  return undefined;
}

export function parsedObject(text: string): object | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null ? parsed : undefined;
  } catch {
    // init.ts reports the root's; a broken one elsewhere is ignored.
    return undefined;
  }
}

/** Folder of each package of the repository, by its name. */
export function workspacePackages(texts: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const known = packagesOf.get(texts);
  if (known !== undefined && known.size === texts.size) return known.packages;
  const packages = new Map(
    [...texts].flatMap(([file, text]): [string, string][] => {
      const parsed = /(?:^|\/)package\.json$/.test(file) ? parsedObject(text) : undefined;
      const name: unknown = parsed === undefined ? undefined : Reflect.get(parsed, 'name');
      return typeof name === 'string' ? [[name, file.split('/').slice(0, -1).join('/')]] : [];
    }),
  );
  packagesOf.set(texts, { size: texts.size, packages });
  return packages;
}

/** Asked of each file of a monorepo. `size`: of the texts, which grow while they are read. */
const packagesOf = new WeakMap<object, { readonly size: number; readonly packages: ReadonlyMap<string, string> }>();

/** What a package of the repository is built from, as nearly all are laid out; without an ending. */
export function sourceOf(name: string, packages: ReadonlyMap<string, string>): string | undefined {
  const folder = packages.get(name);
  return folder === undefined || folder === '' ? undefined : `${folder}/src`;
}
