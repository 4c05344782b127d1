/** Modules that Python code imports at another time than when it was observed: within functions, by chance, by names that it works out. */

export interface Imports {
  /** With dots, as they are in the code that ran. */
  readonly names: readonly string[];
  /** Files that import by names which they work out. */
  readonly worksOut: readonly string[];
}

/** Of the changed paths. */
export function importedLater(changed: readonly string[], { names, worksOut }: Imports): readonly string[] {
  const wanted = new Set(names.flatMap(prefixes));
  const folders = worksOut.map(topFolder);
  return changed.filter((path) => {
    const steps = stepsOf(path);
    if (steps === undefined) return false;
    return folders.some((folder) => path.startsWith(folder)) || suffixes(steps).some((each) => wanted.has(each));
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
