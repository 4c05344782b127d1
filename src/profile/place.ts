/** Where a function is: in the repository, a dependency or the runtime; paths that are equal on both sides of a diff. */

export interface Place {
  /** Repository-relative, package-relative (`node_modules/left-pad/index.js`, without versions) or as given. */
  readonly path: string;
  /** `elsewhere`: none of the others could be recognized. */
  readonly kind: 'repository' | 'dependency' | 'runtime' | 'elsewhere';
  readonly package?: string;
  readonly version?: string;
}

/**
 * The place of a profiler's file name. `roots` are the checkouts (of both sides: two temporary worktrees give one
 * path), absolute and without a trailing slash; without roots relative paths count as the repository's.
 */
export function placeOf(file: string, roots: readonly string[]): Place {
  const runtime = runtimePlace(file);
  if (runtime !== undefined) return runtime;
  const plain = toPlainPath(file);
  const dependency = dependencyPlace(plain);
  if (dependency !== undefined) return dependency;
  const relative = withinRoots(plain, roots);
  const standard = standardLibraryPlace(plain) ?? (relative === undefined ? goRootPlace(plain) : undefined);
  if (standard !== undefined) return standard;
  if (relative !== undefined) return { path: withoutContentHash(relative), kind: 'repository' };
  return { path: withoutContentHash(plain), kind: 'elsewhere' };
}

/** Path relative to the repository's root, or undefined for a file that is not the repository's own. */
export function repositoryPath(file: string, roots: readonly string[]): string | undefined {
  const place = placeOf(file, roots);
  return place.kind === 'repository' ? place.path : undefined;
}

/**
 * Node's own script as versions before 16 name it, without `node:`. Most Go modules, and many others, have a folder `internal` of their own at
 * the top, so only what Node alone has there is Node's.
 */
export function isOldNodeInternal(file: string): boolean {
  return /^internal\/(?:[\w/-]+$|(?:bootstrap|main|per_context|modules\/(?:cjs|esm)|process)\/[\w/-]+\.js$|timers\.js$)/.test(
    file,
  );
}

function runtimePlace(file: string): Place | undefined {
  if (/^(node:|native |<frozen |<built-in|\[native)/.test(file) || isOldNodeInternal(file)) {
    return { path: file, kind: 'runtime' };
  }
  if (file.startsWith('wasm://')) return { path: 'wasm', kind: 'elsewhere' };
  return undefined;
}

/** URLs, Windows separators, bundlers' virtual schemes and cache-busting queries, reduced to a path. */
export function toPlainPath(file: string): string {
  const slashes = file.replaceAll('\\', '/');
  const path = slashes
    .replace(/^(?:webpack|webpack-internal|turbopack|rsc):\/\/[^/]*\/(?:\.\/)?/, '')
    .replace(/^https?:\/\/[^/]*\//, '')
    .replace(/^file:\/\/(?:localhost)?/, '')
    .replace(/^\/@fs\//, '/')
    .replace(/^\/(?=[A-Za-z]:\/)/, '')
    .replace(/(\.(?:[cm]?[jt]sx?|vue|svelte))[?#].*$/, '$1');
  return collapseDots(slashes.includes('://') ? decoded(path) : path);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function collapseDots(path: string): string {
  if (!/(^|\/)\.\.?\//.test(path)) return path;
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '.') continue;
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..' && parts.at(-1) !== '') parts.pop();
    else parts.push(part);
  }
  return parts.join('/');
}

function withinRoots(path: string, roots: readonly string[]): string | undefined {
  const folder = roots
    .map((root) => toPlainPath(root).replace(/\/+$/, ''))
    .filter((root) => path.startsWith(`${root}/`))
    .sort((a, b) => b.length - a.length)[0];
  if (folder !== undefined) return path.slice(folder.length + 1);
  return /^(\/|[A-Za-z]:\/|<|\[|\()/.test(path) || path === '' ? undefined : path;
}

function dependencyPlace(path: string): Place | undefined {
  return nodePackage(path) ?? goModule(path) ?? pythonPackage(path) ?? cargoCrate(path);
}

function place(name: string, rest: string, version?: string): Place {
  const known = { path: rest, kind: 'dependency' as const, package: name };
  return version === undefined ? known : { ...known, version };
}

/**
 * The innermost node_modules wins; pnpm's and Yarn's stores carry the version in the path, and so do profiles captured
 * here (`node_modules/yaml@2.9.1/…`, see measure/package-versions.ts).
 */
function nodePackage(path: string): Place | undefined {
  const match = /^(.*\/)?node_modules\/((?:@[^/]+\/)?[^/@]+)(?:@(\d[^/]*))?\/(.*)$/.exec(path);
  if (match === null) return undefined;
  const [, before = '', name = '', version, rest = ''] = match;
  const escaped = name.replace('/', '[+/]').replaceAll('.', '\\.');
  const pnpm = new RegExp(`\\.pnpm/${escaped}@([^/_(]+)[^/]*/$`).exec(before);
  const yarn = new RegExp(`/cache/${name.replace('/', '-')}-npm-([^/]+)-[0-9a-f]+[^/]*\\.zip/$`).exec(before);
  return place(name, `node_modules/${name}/${rest}`, version ?? (pnpm ?? yarn)?.[1]);
}

/** `…/pkg/mod/github.com/!azure/x@v1.2.3/file.go`, or the same without its beginning under `-trimpath`. */
function goModule(path: string): Place | undefined {
  const match = /^(?:.*\/pkg\/mod\/)?([^/@]+\.[^/@]+(?:\/[^@]*)?)@(v\d[^/]*)\/(.*)$/.exec(path);
  if (match === null || match[1] === 'golang.org/toolchain') return undefined;
  const name = (match[1] ?? '').replaceAll(/!([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return place(name, `${name}/${match[3]}`, match[2]);
}

function pythonPackage(path: string): Place | undefined {
  const match = /\/(?:site|dist)-packages\/([^/@]+)(?:@(\d[^/]*))?((?:\/.*)?)$/.exec(path);
  if (match === null) return undefined;
  const [, first = '', version, rest = ''] = match;
  return place(first.replace(/\.(?:py|so|pyd)$/, ''), `${first}${rest}`, version);
}

function cargoCrate(path: string): Place | undefined {
  const match = /\/registry\/src\/[^/]+\/([^/]+?)-(\d+\.[^/]*)\/(.*)$/.exec(path);
  return match === null ? undefined : place(match[1] ?? '', `${match[1]}/${match[3]}`, match[2]);
}

const standardLibraries: readonly RegExp[] = [
  /\/lib(?:64)?\/python\d[\d.]*t?\/(.*)$/,
  /(?:^|\/)golang\.org\/toolchain@[^/]+\/src\/(.*)$/,
  /^\/rustc\/[0-9a-f]+\/(.*)$/,
];

/** A checkout may have folders called so of its own. */
function goRootPlace(path: string): Place | undefined {
  const own = /\/go(?:\/?[\d.]+)?(?:\/libexec)?\/src\/([a-z0-9]+\/.*\.(?:go|s))$/.exec(path)?.[1];
  return own === undefined ? undefined : { path: own, kind: 'runtime' };
}

function standardLibraryPlace(path: string): Place | undefined {
  for (const pattern of standardLibraries) {
    const match = pattern.exec(path);
    if (match !== null) return { path: match[1] ?? path, kind: 'runtime' };
  }
  return undefined;
}

/** `index-BdK3f9aX.js` and `main.3f2a1b9c.js` are one file however often they are built. */
function withoutContentHash(path: string): string {
  return path.replace(/[-.]([A-Za-z0-9_-]{8}|[0-9a-f]{6,40})(?=\.(?:[cm]?js|css|wasm)$)/, (whole, token: string) =>
    isHash(token) ? '' : whole,
  );
}

/** Eight letters can be a word: a digit, or a capital after the first letter, makes it a hash. */
function isHash(token: string): boolean {
  return /\d/.test(token) ? !/^\d+$/.test(token) || token.length >= 8 : /^.+[A-Z]/.test(token);
}
