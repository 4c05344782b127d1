/** Which file, of benchmarks and what they import, Node does not load as it is. */
import { isThere, manifestIn, packageFolderOf } from './import-targets.ts';
import { parsedObject, workspacePackages } from './package-entry.ts';
import { aliasedPaths } from './path-aliases.ts';
import { importedPath, importsOf, typedEnding, withoutComments, withoutTypeImports } from './script-imports.ts';

export interface Unloadable {
  readonly file: string;
  /** After its name. */
  readonly why: string;
}

interface Sources {
  readonly files: readonly string[];
  readonly texts: ReadonlyMap<string, string>;
}

const deepest = 6;

/** The first that is found; of their imports only what has been read is known. */
export function unloadable(benches: readonly string[], sources: Sources): Unloadable | undefined {
  const known = new Set(sources.files);
  for (const file of loaded(benches, sources)) {
    const text = sources.texts.get(file) ?? '';
    if (/\.[jt]sx$/.test(file)) return { file, why: 'is JSX, which Node does not run' };
    const { names, required } = namesIn(file, text);
    if (names.some((name) => !required.has(name) && isForBundlers(name, file, known))) {
      return { file, why: 'imports as bundlers do and Node does not' };
    }
    if (isTyped(file) && notStripped.test(text)) return { file, why: 'has syntax that Node does not strip' };
    const kind = ofOtherKind(file, text, sources);
    if (kind !== undefined) return { file, why: kind };
    if (isDecorated(text)) return { file, why: 'has decorators, which Node does not run' };
    if (isTyped(file) && importsOf(withoutTypes(text)).some((name) => isMapped(file, name, sources))) {
      return { file, why: 'imports by "paths" or "baseUrl" of tsconfig.json, which Node does not follow' };
    }
  }
  return undefined;
}

/** The first that is TypeScript, of benchmarks and what they import: a script may import it by its own ending. */
export function firstTyped(benches: readonly string[], sources: Sources): string | undefined {
  return benches.find(isTyped) ?? [...loaded(benches, sources)].find(isTyped);
}

/** Benchmarks and what they import, the nearest first. */
function* loaded(benches: readonly string[], { texts }: Sources): Generator<string> {
  const seen = new Set(benches);
  let open = benches;
  for (let depth = 0; depth < deepest && open.length > 0; depth += 1) {
    const next: string[] = [];
    for (const file of open) {
      yield file;
      const { names } = namesIn(file, texts.get(file) ?? '');
      const paths = names.flatMap((name) => readAs(importedPath(file, name), texts));
      next.push(...paths.filter((path) => !seen.has(path)));
      for (const path of next) seen.add(path);
    }
    open = next;
  }
}

const waitingAtTop =
  /^(?:for\s+)?await\b|^export\s+default\s+await\b|^(?:export\s+)?(?:const|let|var)\b[^\n=]*=\s*await\b/m;

/** TypeScript that waits outside of functions, which a compiler to CommonJS refuses. */
export function waitsAtTop(file: string, text: string): boolean {
  return /\.tsx?$/.test(file) && waitingAtTop.test(text);
}

function isTyped(file: string): boolean {
  return typedEnding.test(file);
}

/** Of the repository. Node's require finds a file whose ending is left out, but in TypeScript it is a compiler's import. */
function namesIn(
  file: string,
  text: string,
): { readonly names: readonly string[]; readonly required: ReadonlySet<string> } {
  const values = withoutTypes(text);
  const names = importsOf(values).filter((name) => name.startsWith('.') || (isTyped(file) && isAlias(name)));
  const calls = isTyped(file) ? [] : [...text.matchAll(/\brequire\s*\(\s*['"]([^'"\n]+)['"]/g)];
  return { names, required: new Set(calls.map(([, name = '']) => name)) };
}

/** Comments name types as imports too. */
function withoutTypes(text: string): string {
  const code = text.replaceAll(/^[ \t]*(?:\/\/|\/?\*).*$/gm, '');
  const values = code.replaceAll(/^[ \t]*(?:import|export)\s+type\b[^;'"]*['"][^'"\n]*['"]/gm, '');
  return values.replaceAll(/\btypeof\s+import\s*\([^)]*\)|\bimport\s*\([^)]*\)\s*(?:\.\s*[A-Z]|\[)/g, '');
}

function readAs(path: string, texts: ReadonlyMap<string, string>): readonly string[] {
  return [path, `${path}.js`, `${path}/index.js`].filter((file) => texts.has(file)).slice(0, 1);
}

function isAlias(name: string): boolean {
  return /^(?:[@~$]\/|~)/.test(name);
}

const endings = ['ts', 'mts', 'cts', 'tsx', 'js', 'mjs', 'cjs', 'jsx'];

/** `./x` for x.ts or x/index.ts, `./x.js` for x.ts, `@/x`. */
function isForBundlers(name: string, from: string, known: ReadonlySet<string>): boolean {
  if (isAlias(name)) return true;
  const path = importedPath(from, name);
  const stem = path.replace(/\.[cm]?js$/, '');
  if (known.has(path)) return false;
  return [stem, `${stem}/index`].some((start) => endings.some((ending) => known.has(`${start}.${ending}`)));
}

/** Enumerations, namespaces with values, properties made by a constructor's parameters, and CommonJS as TypeScript writes it. */
const notStripped =
  /^[ \t]*(?:export\s+)?(?:const\s+)?enum\s+\w+\s*\{|^[ \t]*(?:export\s+)?(?:namespace|module)\s+\w+\s*\{|\bconstructor\s*\([^)]*\b(?:private|public|protected|readonly)\s+\w|^[ \t]*(?:export\s+)?import\s+(?!type\s)[\w$]+\s*=[^=]|^[ \t]*export\s*=[^=]/m;

/** Where the text is of another kind of module than Node takes the file for; endings such as .mts say it themselves. */
function ofOtherKind(file: string, text: string, { files, texts }: Sources): string | undefined {
  if (!/\.[jt]sx?$/.test(file)) return undefined;
  const code = withoutTypeImports(text);
  if (!writtenAsModule.test(code)) return undefined;
  const manifest = parsedObject(texts.get(manifestIn(packageFolderOf(file, files))) ?? '');
  const type: unknown = Reflect.get(Object(manifest), 'type');
  if (type === 'commonjs') return 'is written as a module in a package that says "type": "commonjs"';
  if (type === 'module' || ownNames.test(code)) return undefined;
  const name = /(?<![\w$.'"`])(__dirname|__filename|require(?=\()|module(?=\.exports\b))/.exec(code)?.[1];
  return name === undefined ? undefined : `imports as a module and uses ${name}, which only CommonJS has`;
}

const writtenAsModule =
  /^[ \t]*(?:import\s*(?:[\w$*{][^;=(]{0,2000}?\sfrom\s*['"]|\{[^}]{0,2000}\}\s*from\s*['"]|['"])|export\s+(?:default\b|const\b|let\b|var\b|(?:async\s+)?function\b|(?:abstract\s+)?class\b|enum\b)|export\s*(?:\*|\{))/m;

/** It makes them itself, or asks whether they are there. */
const ownNames =
  /\bcreateRequire\b|\btypeof\s+(?:__dirname|__filename|require|module)\b|\b(?:const|let|var)\s+(?:\{[^}]*\b)?(?:__dirname|__filename|require|module)\b/;

/** Not what style sheets and queries within texts begin with. */
const decorator =
  /^[ \t]*@(?!(?:media|import|font-face|keyframes|supports|charset|layer|page|container|apply|tailwind|include|skip)\b)[A-Za-z_$][\w$.]*(?:\(|\s*$|\s+(?:@|class\b|export\b|abstract\b|[\w$#]+\s*[(:=;]|(?:async|get|set|static|private|protected|public|readonly|accessor|override)\b))/m;

function isDecorated(text: string): boolean {
  return /\bclass\b/.test(text) && decorator.test(withoutComments(text).replaceAll(/^[ \t]*\*.*$/gm, ''));
}

/** By TypeScript's own names for files of the repository; what a package.json names is installed under its name. */
function isMapped(from: string, name: string, { files, texts }: Sources): boolean {
  if (/^(?:[.#/]|\w+:)/.test(name) || isPackage(name, texts)) return false;
  return aliasedPaths(from, name, { files, texts }).some((path) => isThere(path.replace(/\.[cm]?js$/, ''), files));
}

function isPackage(name: string, texts: ReadonlyMap<string, string>): boolean {
  const wanted = name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');
  return workspacePackages(texts).has(wanted) || declaredIn(texts).has(wanted);
}

const declared = new WeakMap<object, ReadonlySet<string>>();

/** Names of all dependencies of the repository's packages. */
function declaredIn(texts: ReadonlyMap<string, string>): ReadonlySet<string> {
  const known = declared.get(texts);
  if (known !== undefined) return known;
  const manifests = [...texts].flatMap(([file, text]) => (/(?:^|\/)package\.json$/.test(file) ? [text] : []));
  const names = manifests.flatMap((text) => {
    const manifest = Object(parsedObject(text));
    return dependencyKinds.flatMap((kind) => Object.keys(Object(Reflect.get(manifest, kind))));
  });
  const found = new Set(names);
  declared.set(texts, found);
  return found;
}

const dependencyKinds = ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies'];
