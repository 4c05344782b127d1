/** Which tool a JavaScript file is written for, as its text says: by what it imports, or by a helper of the project's own. */
import { type HarnessName, harnessNames, toolOf } from '../tools/all.ts';
import { importedPath, importsOf, namedBench, scriptEnding, withoutTypeImports } from './script-imports.ts';

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

const isTest = /\.(?:test|spec)\.(?:[cm]?[jt]s|[jt]sx)$/;
/** Run by another script, with data of its own: no benchmark to load alone. */
const workerScript =
  /\bworker_threads['"][\s\S]*\b(?:parentPort|workerData)\b|\b(?:parentPort|workerData)\b[\s\S]*\bworker_threads['"]/;

/** vitest is imported for its tests and its `expect` too. */
const definesVitestBenchmark =
  /import\s*\{[^}]*\bbench\b[^}]*\}\s*from\s*['"]vitest['"]|\(\s*\{[^}]*\bbench\b[^}]*\}\s*(?::[^)]*)?\)\s*=>|^\s*bench(?:\.(?:skip|only|todo|skipIf|runIf|each)\b[^\n]*)?\s*\(/m;

/** By file, of these; what is a helper, runs the others or is run by a worker is left out. */
export function writtenFor(files: readonly string[], given: Texts): ReadonlyMap<string, HarnessName> {
  const direct = new Map(files.flatMap((file) => entryOf(file, directlyOf(file, given))));
  const workers = workersOf(files, given);
  const others = files.filter((file) => !direct.has(file) && !workers.has(file));
  const runs = new Map(others.flatMap((file) => runnerOf(file, direct, given)));
  const wrappers = others.filter((file) => !runs.has(file)).flatMap((file) => wrapperOf(file, direct, given));
  const through = new Map([...wrappers, ...[...runs].map(([file, [first = file]]) => [file, first] as const)]);
  const helpers = new Set([...through.values(), ...[...runs.values()].flat()]);
  const isHelper = (file: string): boolean => helpers.has(file) || onlyOffers(file, given);
  return new Map(
    files.filter((file) => !isHelper(file)).flatMap((file) => entryOf(file, direct.get(through.get(file) ?? file))),
  );
}

/** Files that another starts by their address; one that registers benchmarks by itself is still a benchmark. */
function workersOf(files: readonly string[], { texts }: Texts): ReadonlySet<string> {
  const started =
    /\bnew\s+URL\s*\(\s*['"]([^'"\n]+)['"]\s*,\s*import\.meta\.url\b|\bnew\s+(?:Shared)?Worker\s*\(\s*['"](\.[^'"\n]+)['"]/g;
  const found = files.flatMap((from) =>
    [...(texts.get(from) ?? '').matchAll(started)].map(([, address, path]) =>
      importedPath(from, address ?? path ?? ''),
    ),
  );
  return new Set(found);
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
  const isGiven = /(?:^|;)\s*(?:export default|module\.exports\s*=)/m.test(text);
  if (isGiven) return 'tinybench';
  if (/\bbench\s*[.(]/.test(text) && dependencies.has('vitest')) return 'vitest';
  // Vitest has its functions imported, or called by their names, which was looked for.
  const [tool] = packages.filter(([name, harness]) => dependencies.has(name) && (harness !== 'vitest' || text === ''));
  // One that could be read is of a tool that is not known here, or has a clock of its own.
  return tool?.[1] ?? (text === '' ? 'tinybench' : undefined);
}

/** Files whose exported functions it calls: they register nothing until then, and all of them are this file's benchmarks. */
function runnerOf(
  file: string,
  direct: ReadonlyMap<string, HarnessName>,
  { texts }: Texts,
): readonly (readonly [string, readonly string[]])[] {
  const text = texts.get(file) ?? '';
  if (workerScript.test(text) || isTest.test(file)) return [];
  const called = directFiles(boundImports(withoutTypeImports(text)), { file, direct }).filter(
    (each) => !namedBench.test(each) && exportsOnly(texts.get(each) ?? ''),
  );
  return called.length === 0 ? [] : [[file, called]];
}

/** What binds names that it exports; not `import './all.js'`. */
function boundImports(text: string): readonly string[] {
  const bound =
    /\bimport\s+(?!type\b)[\w$*{][^'"`;]*?\bfrom\s*['"]([^'"\n]+)['"]|[\w$}\]]\s*=\s*\(?(?:\w+\s+)?(?:require|import)\s*\(\s*['"]([^'"\n]+)['"]/g;
  return [...text.matchAll(bound)].map(([, imported, required]) => imported ?? required ?? '');
}

const registering =
  /^(?!\s|[})]|(?:export\s+(?:default\s+)?)?(?:async\s+)?function\b|import\b|class\b).*(?:\bnew\s+[\w.]*(?:Bench(?:mark)?|Suite)\b|\b(?:bench|group|summary|boxplot|suite|run|cronometro|describe|baseline|measure|main|add|Bench|Benchmark)\s*\()/m;

/** It has functions for others to call, and registers nothing by itself. */
function exportsOnly(text: string): boolean {
  return /^\s*(?:export\b|module\.exports\b|exports\.)/m.test(text) && !registering.test(text);
}

/** Functions and types for others, with nothing that runs when it is loaded: no tool would ever register a benchmark. */
function onlyOffers(file: string, { texts }: Texts): boolean {
  const text = texts.get(file) ?? '';
  const offers =
    /^\s*export\s+(?!default\b)/m.test(text) && !/^\s*(?:export\s+default\b|module\.exports\b)/m.test(text);
  return offers && !namedBench.test(file) && !text.split('\n').some(runsWhenLoaded);
}

const declaration =
  /^(?:\s|[})\]]*\s*[;,]?\s*$|\/[/*]|\*|import\b(?!\s*\()|(?:export\s+)?(?:declare\s+)?(?:type|interface|enum|namespace)\b|(?:export\s+)?(?:declare\s+)?(?:async\s+)?(?:function|class|abstract)\b|export\s*[*{])/;

/** Of a line that begins a statement of the module. */
function runsWhenLoaded(line: string): boolean {
  if (declaration.test(line)) return false;
  const plain = line.replaceAll(/\b(?:async|function\b\s*\*?\s*[\w$]*|require)\s*\(/g, 'x ');
  return /[\w$)\]]\s*[(`]|^[(!+`-]|\bnew\b|[=,(]\s*$/.test(plain);
}

interface Importing {
  readonly file: string;
  readonly direct: ReadonlyMap<string, HarnessName>;
}

function directFiles(names: readonly string[], { file, direct }: Importing): readonly string[] {
  return names.flatMap((name) => {
    const path = name.startsWith('.') ? importedPath(file, name).replace(scriptEnding, '') : undefined;
    return [...direct.keys()].filter((known) => {
      const stem = known.replace(scriptEnding, '');
      return stem === path || stem.replace(/\/index$/, '') === path;
    });
  });
}

/** The one file that registers for it; what imports several of them runs them all, and is no benchmark of its own. */
function wrapperOf(
  file: string,
  direct: ReadonlyMap<string, HarnessName>,
  { texts }: Texts,
): readonly (readonly [string, string])[] {
  const text = texts.get(file) ?? '';
  if (workerScript.test(text) || isTest.test(file)) return [];
  const imported = directFiles(importsOf(withoutTypeImports(text)), { file, direct });
  const [only, ...others] = new Set(imported);
  return only === undefined || others.length > 0 || namedBench.test(only) ? [] : [[file, only]];
}
