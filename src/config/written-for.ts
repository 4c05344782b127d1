/** Which tool a JavaScript file is written for, as its text says: by what it imports, or by a helper of the project's own. */
import { type HarnessName, harnessNames, toolOf } from '../tools/all.ts';
import { hasClock } from './beside-benchmarks.ts';
import { loadGeneratorIn } from './load-generators.ts';
import { sourceOf, workspacePackages } from './package-entry.ts';
import { aliasedPaths } from './path-aliases.ts';
import { importedPath, importsOf, namedBench, scriptEnding, withoutTypeImports } from './script-imports.ts';

export interface Texts {
  /** All paths of the repository; absent: those of the texts. */
  readonly files?: readonly string[];
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
  /import\s*\{[^}]*\bbench\b[^}]*\}\s*from\s*['"]vitest['"]|\(\s*\{[^}]*\bbench\b[^}]*\}\s*(?::[^)]*)?\)\s*=>|^[ \t]*bench(?:\.(?:skip|only|todo|skipIf|runIf|each)\b[^\n]*)?\s*\(/m;

/** By file, of these; what is a helper, runs the others or is run by a worker is left out. */
export function writtenFor(files: readonly string[], given: Texts): ReadonlyMap<string, HarnessName> {
  const gathered = gatheredBy(files, given);
  const direct = new Map([
    ...files.filter((file) => !gathered.has(file)).flatMap((file) => entryOf(file, directlyOf(file, given))),
    ...helpersBeyond(files, given),
  ]);
  const among = { candidates: files, direct, given };
  const workers = workersOf(files, given);
  const others = files.filter((file) => !direct.has(file) && !workers.has(file) && !gathered.has(file));
  const offered = [...direct].filter(([file, harness]) => isOffered(file, harness, given)).map(([file]) => file);
  const runs = new Map(others.flatMap((file) => [...runnerOf(file, among), ...runnerByName(file, offered, given)]));
  const wrappers = others.filter((file) => !runs.has(file)).flatMap((file) => wrapperOf(file, among));
  const through = new Map([...wrappers, ...[...runs].map(([file, [first = file]]) => [file, first] as const)]);
  const helpers = new Set([...through.values(), ...[...runs.values()].flat(), ...offered]);
  const isHelper = (file: string): boolean => helpers.has(file) || onlyOffers(file, given);
  return new Map(
    files.filter((file) => !isHelper(file)).flatMap((file) => entryOf(file, direct.get(through.get(file) ?? file))),
  );
}

/** What the project keeps beside its benchmarks, or in a package of its own, to make a suite of its tool. */
function helpersBeyond(files: readonly string[], { texts }: Texts): readonly (readonly [string, HarnessName])[] {
  const candidates = new Set(files);
  return [...texts].flatMap(([file, text]) => {
    if (
      candidates.has(file) ||
      !scriptEnding.test(file) ||
      isTest.test(file) ||
      !/^[ \t]*(?:export\b|module\.exports\b|exports\.)/m.test(text)
    )
      return [];
    return entryOf(file, importedTool(withoutTypeImports(text)));
  });
}

const loadsByName = /\b(?:import|require)\s*\(\s*(?!['"`)\s])/;
const readsFolder = /\breaddir(?:Sync)?\b|\bglob(?:by|Sync)?\b|\bimport\.meta\.glob\b/;

/** Files that one of them finds in its folder and hands its Bench: they register nothing alone, or not what they should. */
export function gatheredBy(files: readonly string[], { texts }: Texts): ReadonlySet<string> {
  const found = files.flatMap((from) => {
    const text = withoutTypeImports(texts.get(from) ?? '');
    if (importedTool(text) === undefined || !loadsByName.test(text) || !readsFolder.test(text)) return [];
    const folder = from.split('/').slice(0, -1).join('/');
    return files.filter(
      (file) =>
        file !== from &&
        (folder === '' || file.startsWith(`${folder}/`)) &&
        importedTool(withoutTypeImports(texts.get(file) ?? '')) === undefined &&
        isGiven(texts.get(file) ?? ''),
    );
  });
  return new Set(found);
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
  const imported = importedTool(text);
  if (imported !== undefined || !namedBench.test(file)) return imported;
  if (exportsData(text)) return undefined;
  if (isGiven(text)) return 'tinybench';
  // Its own clock, or requests for a fixed time: a tool that is installed is for other files.
  if (loadGeneratorIn(text) !== undefined || (hasClock(text) && !/\b(?:[Bb]ench|[Ss]uite)\b/.test(text)))
    return undefined;
  if (/\bbench\s*[.(]/.test(text) && !bindsBench.test(text) && dependencies.has('vitest')) return 'vitest';
  // Vitest has its functions imported, or called by their names, which was looked for.
  const [tool] = packages.filter(([name, harness]) => dependencies.has(name) && (harness !== 'vitest' || text === ''));
  // One that could be read is of a tool that is not known here, or has a clock of its own.
  return tool?.[1] ?? (text === '' ? 'tinybench' : undefined);
}

function importedTool(text: string): HarnessName | undefined {
  const imported = new Set(importsOf(text));
  const [first] = packages.filter(
    ([name, harness]) => imported.has(name) && (harness !== 'vitest' || definesVitestBenchmark.test(text)),
  );
  return first?.[1];
}

/** `bench` is what this file makes or imports, and no global of vitest's. */
const bindsBench =
  /\b(?:const|let|var|function|class)\s+(?:\{[^}]*)?\bbench\b|\bimport\b[^'"`;]*\bbench\b[^'"`;]*\bfrom\s*['"](?!vitest['"])/;

const exported = String.raw`(?:^|;)[ \t]*(?:export default|module\.exports\s*=)`;
const given = new RegExp(exported, 'm');
const data = new RegExp(String.raw`${exported}\s*(?:[{[\d]|['"](?!use))`, 'm');

/** It exports a function that is given a Bench. */
function isGiven(text: string): boolean {
  return given.test(text) && !data.test(text);
}

/** A table of functions for a runner of the project's own: no tool would find a benchmark in it. */
function exportsData(text: string): boolean {
  return data.test(text) && !registering.test(text);
}

/** Files whose exported functions it calls: they register nothing until then, and all of them are this file's benchmarks. */
function runnerOf(file: string, among: Among): readonly (readonly [string, readonly string[]])[] {
  const { texts } = among.given;
  const text = texts.get(file) ?? '';
  if (workerScript.test(text) || isTest.test(file)) return [];
  const called = directFiles(boundImports(withoutTypeImports(text)), file, among).filter(
    (each) => !namedBench.test(each) && exportsOnly(texts.get(each) ?? ''),
  );
  return called.length === 0 ? [] : [[file, called]];
}

/** It exports a function that makes a suite when someone calls it, which tinybench's files alone leave to whoever loads them. */
function isOffered(file: string, harness: HarnessName, { texts }: Texts): boolean {
  const text = texts.get(file) ?? '';
  return harness !== 'tinybench' && !namedBench.test(file) && isGiven(text) && exportsOnly(text);
}

/** `require('./' + name)` of what is offered in its folder. */
function runnerByName(
  file: string,
  offered: readonly string[],
  { texts }: Texts,
): readonly (readonly [string, readonly string[]])[] {
  const folder = file.split('/').slice(0, -1).join('/');
  const below = folder === '' ? [] : offered.filter((each) => each.startsWith(`${folder}/`));
  const text = withoutTypeImports(texts.get(file) ?? '');
  return below.length === 0 || isTest.test(file) || !loadsRelativeName.test(text) ? [] : [[file, below]];
}

const loadsRelativeName =
  /\b(?:import|require)\s*\(\s*(?:['"]\.[^'"\n]*['"]\s*\+|`\.[^`]*\$\{|\w*[pP]ath\.(?:join|resolve)\()/;

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
  return /^[ \t]*(?:export\b|module\.exports\b|exports\.)/m.test(text) && !registering.test(text);
}

/** Functions and types for others, with nothing that runs when it is loaded: no tool would ever register a benchmark. */
function onlyOffers(file: string, { texts }: Texts): boolean {
  const text = texts.get(file) ?? '';
  const offers =
    /^[ \t]*export\s+(?!default\b)/m.test(text) && !/^[ \t]*(?:export\s+default\b|module\.exports\b)/m.test(text);
  return offers && !namedBench.test(file) && !text.split('\n').some(runsWhenLoaded);
}

const declaration =
  /^(?:\s|[})\]]*\s*[;,]?\s*$|\/[/*]|\*|@|import\b(?!\s*\()|(?:export\s+)?(?:declare\s+)?(?:type|interface|enum|namespace)\b|(?:export\s+)?(?:declare\s+)?(?:async\s+)?(?:function|class|abstract)\b|export\s*[*{])/;

/** Of a line that begins a statement of the module. */
function runsWhenLoaded(line: string): boolean {
  if (declaration.test(line)) return false;
  const plain = line.replaceAll(/\b(?:async|function\b\s*\*?\s*[\w$]*|require)\s*\(/g, 'x ');
  return /[\w$)\]]\s*[(`]|^[(!+`-]|\bnew\b|[=,(]\s*$/.test(plain);
}

interface Among {
  /** What may be a benchmark by its name or folder. */
  readonly candidates: readonly string[];
  readonly direct: ReadonlyMap<string, HarnessName>;
  readonly given: Texts;
}

function directFiles(names: readonly string[], file: string, { direct, given }: Among): readonly string[] {
  const { texts, files = [...texts.keys()] } = given;
  const stems = names.flatMap((name) =>
    (name.startsWith('.') ? [importedPath(file, name)] : aliasedPaths(file, name, { files, texts })).map((path) =>
      path.replace(scriptEnding, ''),
    ),
  );
  const packages = workspacePackages(texts);
  const text = withoutTypeImports(texts.get(file) ?? '');
  const folders = names.flatMap((name) => (callsWhatItImports(text, name) ? (sourceOf(name, packages) ?? []) : []));
  return [...direct.keys()].filter((known) => {
    if (folders.some((folder) => known.startsWith(`${folder}/`))) return true;
    const stem = known.replace(scriptEnding, '');
    return stems.includes(stem) || stems.includes(stem.replace(/\/index$/, ''));
  });
}

/** What registers for it: one file, or helpers of one tool; what imports several of them runs them all, and is no benchmark of its own. */
function wrapperOf(file: string, among: Among): readonly (readonly [string, string])[] {
  const { candidates, direct } = among;
  const { texts } = among.given;
  const text = texts.get(file) ?? '';
  if (workerScript.test(text) || isTest.test(file)) return [];
  const imported = directFiles(importsOf(withoutTypeImports(text)), file, among);
  const [only, ...others] = new Set(imported);
  if (only === undefined || namedBench.test(only)) return [];
  // A package of the project's own may be of several files.
  const isOne = others.every((other) => !candidates.includes(other) && direct.get(other) === direct.get(only));
  return isOne ? [[file, only]] : [];
}

/** Not only its types, which need not say that they are some. */
function callsWhatItImports(text: string, from: string): boolean {
  const clauses = [...text.matchAll(/\bimport\s+([\w$*{][^'"`;]*?)\bfrom\s*['"]([^'"\n]+)['"]/g)];
  const bound = clauses.flatMap(([, clause = '', name]) => (name === from ? (clause.match(/[\w$]+/g) ?? []) : []));
  return bound.some((name) =>
    new RegExp(`(?<![\\w$.])${name.replaceAll('$', '\\$')}\\s*(?:<[^>()]*>)?[(.]`).test(text),
  );
}
