/** Modules that Python code imports at another time than when it was observed: within functions, by chance, by names that it works out. */

export interface Imports {
  /** With dots, as they are in the code that ran. */
  readonly names: readonly string[];
  /** Files that import by names which they work out. */
  readonly worksOut: readonly string[];
  /** Texts of code, of which a package may load what lies in the package or folder that they name. */
  readonly handedOn?: Iterable<string>;
}

/** Of the changed paths. */
export function importedLater(
  changed: readonly string[],
  { names, worksOut, handedOn = [] }: Imports,
): readonly string[] {
  const wanted = new Set(names.flatMap(prefixes));
  const packages = new Set([...handedOn].map((text) => text.split(/[./]/).filter(Boolean).join('.')));
  const folders = worksOut.map(topFolder);
  return changed.filter((path) => {
    const steps = stepsOf(path);
    if (steps === undefined) return false;
    if (folders.some((folder) => path.startsWith(folder)) || packagesOf(path, steps).some((each) => packages.has(each)))
      return true;
    return suffixes(steps).some((each) => wanted.has(each));
  });
}

/** Files in which a module that the code names may lie, below the folders of its packages. */
export function filesOfNames(names: readonly string[], folders: readonly string[]): readonly string[] {
  const modules = new Set(names.flatMap(prefixes).map((name) => name.replaceAll('.', '/')));
  return folders.flatMap((folder) =>
    [...modules].flatMap((path) => [`${folder}${path}.py`, `${folder}${path}/__init__.py`]),
  );
}

/** `pkg/core.py` and `pkg/core/__init__.py` are `pkg.core`; of a compiled one the rest of its name says for which Python. */
function stepsOf(path: string): readonly string[] | undefined {
  const found = /^(.*?)(?:\.[\w-]+)?\.(?:py|pyd|so)$/.exec(path)?.[1] ?? (path.endsWith('.pyc') ? path : undefined);
  return found?.replace(/\/__init__$/, '').split('/');
}

/** `import a.b.c` runs `a`, `a.b` and `a.b.c`. */
function prefixes(name: string): readonly string[] {
  const steps = name.split('.').filter((step) => step !== '');
  return steps.map((_, i) => steps.slice(0, i + 1).join('.'));
}

/** Where modules are looked for is in no code. */
function suffixes(steps: readonly string[]): readonly string[] {
  return steps.map((_, i) => steps.slice(i).join('.'));
}

/** The package of a file; empty at the root. */
function topFolder(path: string): string {
  const [first = '', second = '', ...rest] = path.split('/');
  if (second === '') return '';
  return (first === 'src' || first === 'lib') && rest.length > 0 ? `${first}/${second}/` : `${first}/`;
}

/** By every name that a text may have for them: not the topmost alone, which code names for its version and its logs. */
function packagesOf(path: string, steps: readonly string[]): readonly string[] {
  const top = topFolder(path).split('/').filter(Boolean).join('.');
  const folders = steps.slice(0, -1);
  const all = folders.flatMap((_, from) =>
    folders.slice(from).map((__, i) => folders.slice(from, from + i + 1).join('.')),
  );
  return all.filter((name) => name !== top && name !== top.slice(top.indexOf('.') + 1));
}
