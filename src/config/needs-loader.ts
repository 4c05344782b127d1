/** Which file, of benchmarks and what they import, Node does not load as it is. */
import { importedPath, importsOf, typedEnding } from './script-imports.ts';

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

/** Enumerations, namespaces with values and properties made by a constructor's parameters. */
const notStripped =
  /^[ \t]*(?:export\s+)?(?:const\s+)?enum\s+\w+\s*\{|^[ \t]*(?:export\s+)?namespace\s+\w+\s*\{|\bconstructor\s*\([^)]*\b(?:private|public|protected|readonly)\s+\w/m;
