/** Which tool a JavaScript file is written for, as its text says: by what it imports, or by a helper of the project's own. */
import { type HarnessName, harnessNames, toolOf } from '../tools/all.ts';
import { importedPath, importsOf } from './script-imports.ts';

export interface Texts {
  readonly texts: ReadonlyMap<string, string>;
  /** Names in `dependencies` and `devDependencies` at the root. */
  readonly dependencies: ReadonlySet<string>;
}

/** Where a file imports several, and picks one as it runs, the newer is more often meant. */
const packages: readonly (readonly [string, HarnessName])[] = harnessNames.flatMap((name) => {
  const { npmPackage } = toolOf(name);
  return npmPackage === undefined ? [] : [[npmPackage, name] as const];
});

const namedBench = /(?:^|\/)[^/]+\.bench(?:mark)?\.[cm]?[jt]s$/;
/** Run by another script, with data of its own: no benchmark to load alone. */
const workerScript =
  /\bworker_threads['"][\s\S]*\b(?:parentPort|workerData)\b|\b(?:parentPort|workerData)\b[\s\S]*\bworker_threads['"]/;

/** vitest is imported for its tests and its `expect` too. */
const definesVitestBenchmark =
  /import\s*\{[^}]*\bbench\b[^}]*\}\s*from\s*['"]vitest['"]|\(\s*\{[^}]*\bbench\b[^}]*\}\s*(?::[^)]*)?\)\s*=>|^\s*bench(?:\.(?:skip|only|todo|skipIf|runIf|each)\b[^\n]*)?\s*\(/m;

/** By file, of these; what is a helper, runs the others or is run by a worker is left out. */
export function writtenFor(files: readonly string[], given: Texts): ReadonlyMap<string, HarnessName> {
  const direct = new Map(files.flatMap((file) => entryOf(file, directlyOf(file, given))));
  const through = new Map(files.flatMap((file) => (direct.has(file) ? [] : wrapperOf(file, direct, given))));
  const helpers = new Set(through.values());
  return new Map(
    files.filter((file) => !helpers.has(file)).flatMap((file) => entryOf(file, direct.get(through.get(file) ?? file))),
  );
}

function entryOf(file: string, harness: HarnessName | undefined): readonly (readonly [string, HarnessName])[] {
  return harness === undefined ? [] : [[file, harness]];
}

/** By its imports; a file named as a benchmark that imports no tool is given its Bench, or has vitest's globals. */
function directlyOf(file: string, { texts, dependencies }: Texts): HarnessName | undefined {
  const text = withoutTypeImports(texts.get(file) ?? '');
  if (workerScript.test(text)) return undefined;
  const imported = new Set(importsOf(text));
  const [first] = packages.filter(
    ([name, harness]) => imported.has(name) && (harness !== 'vitest' || definesVitestBenchmark.test(text)),
  );
  if (first !== undefined || !namedBench.test(file)) return first?.[1];
  const isGiven = /^\s*(?:export default|module\.exports\s*=)/m.test(text);
  if (!isGiven && /\bbench\s*[.(]/.test(text) && dependencies.has('vitest')) return 'vitest';
  const [tool] = packages.filter(([name]) => dependencies.has(name));
  return (isGiven ? undefined : tool?.[1]) ?? 'tinybench';
}

function withoutTypeImports(text: string): string {
  return text.replaceAll(/^\s*import\s+type\b.*$/gm, '');
}

/** The one file that registers for it; what imports several of them runs them all, and is no benchmark of its own. */
function wrapperOf(
  file: string,
  direct: ReadonlyMap<string, HarnessName>,
  { texts }: Texts,
): readonly (readonly [string, string])[] {
  const text = texts.get(file) ?? '';
  if (workerScript.test(text) || /\.(?:test|spec)\.[cm]?[jt]s$/.test(file)) return [];
  const imported = importsOf(withoutTypeImports(text)).flatMap((name) => {
    const path = name.startsWith('.') ? importedPath(file, name).replace(/\.[cm]?[jt]s$/, '') : undefined;
    return [...direct.keys()].filter((known) => known.replace(/\.[cm]?[jt]s$/, '') === path);
  });
  const [only, ...others] = new Set(imported);
  return only === undefined || others.length > 0 || namedBench.test(only) ? [] : [[file, only]];
}
