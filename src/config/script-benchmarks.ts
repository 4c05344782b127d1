/** Scripts named as benchmarks that are written for no JavaScript tool known here: what they are, and what can be done. */
import { javaScriptTools } from '../tools/javascript.ts';
import { managerFor } from '../tools/package-manager.ts';
import { changesPackages, hasClock, isBeside, startsOthers } from './beside-benchmarks.ts';
import { globalsOf, isCandidate, type JavaScriptFiles } from './detect-javascript.ts';
import { packageFolderOf } from './import-targets.ts';
import { loadGeneratorIn, loadGeneratorWords } from './load-generators.ts';
import { denoManifestOf, otherRuntimeOf } from './other-runtimes.ts';
import { workOfFile } from './own-clock.ts';
import { benchmarkScripts, programsOf, type StartingScript } from './own-scripts.ts';
import { importedPath, importsOf, namedBench, scriptEnding, typedEnding } from './script-imports.ts';
import type { SharedGlobals } from './shared-globals.ts';
import { gatheredBy, writtenFor } from './written-for.ts';

const mostNamed = 3;
const packageNames = Object.values(javaScriptTools).map(({ npmPackage }) => npmPackage);

/** `isMeant`: whether a file is named or placed so that it is a benchmark rather than what one needs. */
export function scriptNotes(
  given: JavaScriptFiles,
  isMeant: (file: string) => boolean,
  isKnown: (file: string) => boolean,
): readonly string[] {
  const scripts = benchmarkScripts(given);
  const { all, loading, timed } = unknownScripts(given, isMeant);
  const foreign = [...foreignNotes(all, given), ...installingNotes(given)];
  const [loader] = loading;
  const generator = loader === undefined ? undefined : loadGeneratorOf(loader, { given, scripts });
  const fixed = generator === undefined ? [] : [`${someOf(loading)}: ${loadGeneratorWords(generator)}`];
  return [
    ...timedNotes(
      timed.filter((file) => !isKnown(file)),
      given,
      scripts,
    ),
    ...fixed,
    ...foreign,
    ...globalsOf(given).map(globalsNote),
  ];
}

function globalsNote({ helper, names, users }: SharedGlobals): string {
  const path = helper.split('/').at(-1)?.replace(scriptEnding, '') ?? helper;
  return (
    `${someOf(users)}: use ${names.slice(0, mostNamed).join(', ')}, which ${helper} makes global and no file asks for. ` +
    `Have each of them begin with require('./${path}'), or import it, and run flamegate init again.`
  );
}

interface UnknownScripts {
  readonly all: readonly string[];
  /** Those that send requests for a time. */
  readonly loading: readonly string[];
  /** The others that Node runs. */
  readonly timed: readonly string[];
}

/** Named as benchmarks, and written for no tool known here. */
export function unknownScripts(given: JavaScriptFiles, isMeant: (file: string) => boolean): UnknownScripts {
  const scripts = benchmarkScripts(given);
  const users = new Set(globalsOf(given).flatMap((shared) => [shared.helper, ...shared.users]));
  const all = unknownBenchmarks(given, { scripts, isMeant }).filter((file) => !users.has(file));
  const files = all.filter((file) => otherRuntimeOf(file, given) === undefined);
  const loading = files.filter((file) => loadGeneratorOf(file, { given, scripts }) !== undefined);
  return { all, loading, timed: files.filter((file) => !loading.includes(file)) };
}

function timedNotes(
  files: readonly string[],
  given: JavaScriptFiles,
  scripts: readonly StartingScript[],
): readonly string[] {
  const works = files.map((file) => ({ file, work: workOfFile(file, given) }));
  const tools = new Set(works.flatMap(({ work }) => (work.kind === 'tool' ? [work.name] : [])));
  const ofTools = [...tools].map((tool) => {
    const written = works.filter(({ work }) => work.kind === 'tool' && work.name === tool).map(({ file }) => file);
    if (packageNames.includes(tool))
      return `${someOf(written)}: no benchmark of ${tool} itself, but what starts or reports such; those that are found are in a suite.`;
    return (
      `${someOf(written)}: written for ${tool}, which is none of ${packageNames.join(', ')}. ${giveToBench} ` +
      `Only if ${tool} does the same work in each run, time a whole run: harness: command, command: ${commandOfTool(tool, scripts, given) ?? commandFor(written, given, scripts)}. ` +
      'One that runs for a time, as most tools do, takes as long however slow the code is, and would never fail.'
    );
  });
  const timed = works.filter(({ work }) => work.kind === 'timed').map(({ file }) => file);
  const ofTime = timed.length === 0 ? [] : [`${someOf(timed)}: each run lasts until a time is over. ${forATime}`];
  const others = works.filter(({ work }) => work.kind === 'same' || work.kind === 'unclear').map(({ file }) => file);
  return [...wholeNotes(others, given, scripts), ...ofTools, ...ofTime];
}

const giveToBench = 'Give each function to bench.add of tinybench.';
const forATime = `${giveToBench} A whole run takes as long however slow the code is, so timing it would never fail.`;

function wholeNotes(
  files: readonly string[],
  given: JavaScriptFiles,
  scripts: readonly StartingScript[],
): readonly string[] {
  const [first] = files;
  if (first === undefined) return [];
  return [
    `${someOf(files)}: named as benchmarks, but written for none of ${packageNames.join(', ')}. ` +
      `Give each function to bench.add of tinybench, or time a whole run: harness: command, command: ${commandFor(files, given, scripts)}.`,
  ];
}

/** As the project starts them, or the first of them. */
function commandFor(files: readonly string[], given: JavaScriptFiles, scripts: readonly StartingScript[]): string {
  const [first = ''] = files;
  const folder = packageFolderOf(first, given.files);
  const own =
    scripts.find((script) => script.folder === '' && script.starts.some((file) => files.includes(file))) ??
    scripts.find(
      (script) =>
        script.folder === folder &&
        folder !== '' &&
        (script.starts.includes(first) || (isWhole(script.name) && hasGlobals(given.texts.get(first) ?? ''))),
    );
  // A build before it would be timed with it.
  const isLone = own !== undefined && !(own.starts.includes(first) && buildsFirst.test(own.line));
  return isLone ? startingCommand(own, given) : startOf(first, given);
}

/** The root's script that calls nothing but the tool, without which its files start nothing. */
function commandOfTool(tool: string, scripts: readonly StartingScript[], given: JavaScriptFiles): string | undefined {
  const own = scripts.find(({ folder, line }) => folder === '' && programsOf(line).join(' ') === tool);
  return own === undefined ? undefined : startingCommand(own, given);
}

const buildsFirst = /\b(?:build|compile|tsc|tsup|rollup|webpack|esbuild|clean|install)\b.*&&/;

/** What the file itself sends requests with, or the script that starts it. */
function loadGeneratorOf(
  file: string,
  { given, scripts }: { readonly given: JavaScriptFiles; readonly scripts: readonly StartingScript[] },
): string | undefined {
  const starting = scripts.filter(({ starts }) => starts.length === 1 && starts.includes(file));
  return (
    loadGeneratorIn(given.texts.get(file) ?? '') ??
    starting.map(({ line }) => loadGeneratorIn(line)).find((name) => name !== undefined)
  );
}

/** Functions that only the tool which runs it has, as matcha and karma-benchmark do. */
function hasGlobals(text: string): boolean {
  return (
    /^[ \t]*(?:suite|benchmark|bench)\s*\(/m.test(text) &&
    !/\b(?:import|require|function|const|let|var)\b[^;\n]*\b(?:suite|benchmark|bench)\b/.test(text)
  );
}

/** The one that runs all. */
function isWhole(name: string): boolean {
  return /^(?:bench(?:mark)?s?|perf|start)$/i.test(name);
}

function startingCommand({ name, folder }: StartingScript, given: JavaScriptFiles): string {
  const enter = folder === '' ? '' : `cd ${folder} && `;
  return `${enter}${managerFor('', given).run(name)}`;
}

function someOf(files: readonly string[]): string {
  const more = files.length <= mostNamed ? '' : ` and ${files.length - mostNamed} more`;
  return `${files.slice(0, mostNamed).join(', ')}${more}`;
}

function installingNotes({ files, texts }: JavaScriptFiles): readonly string[] {
  const installing = files.filter((file) => isCandidate(file) && changesPackages(texts.get(file) ?? ''));
  if (installing.length === 0) return [];
  return [
    `${someOf(installing)}: left out, because it installs packages as it runs, which changes the checkout for all others. Install them in setup instead.`,
  ];
}

function foreignNotes(files: readonly string[], given: JavaScriptFiles): readonly string[] {
  const found = files.flatMap((file) => {
    const runtime = otherRuntimeOf(file, given);
    return runtime === undefined ? [] : [{ ...runtime, file }];
  });
  return [...new Set(found.map(({ name }) => name))].map((name) => {
    const of = found.filter((each) => each.name === name);
    return (
      `${someOf(of.map(({ file }) => file))}: written for ${name}, and benchmarks run in Node. ` +
      `What runs in Node too can be measured; time a whole run of the others: harness: command, command: ${of[0]?.command}.`
    );
  });
}

/** TypeScript that Node does not strip is compiled on the way. */
function startOf(file: string, { dependencies, stripsTypes }: JavaScriptFiles): string {
  const isCompiled =
    /\.[jt]sx$/.test(file) || (typedEnding.test(file) && (stripsTypes === false || dependencies.has('tsx')));
  return isCompiled ? `npx tsx ${file}` : `node ${file}`;
}

interface Described {
  readonly scripts: readonly StartingScript[];
  readonly isMeant: (file: string) => boolean;
}

/**
 * What a script of the project starts comes first. The rest are helpers, unless they are named `.bench` or have a clock,
 * or nothing else is there. Neither is what only serves benchmarks.
 */
function unknownBenchmarks(given: JavaScriptFiles, { scripts, isMeant }: Described): readonly string[] {
  const textOf = (file: string): string => given.texts.get(file) ?? '';
  const candidates = given.files.filter((file) => isCandidate(file) && textOf(file) !== '');
  const known = writtenFor(
    candidates.filter((file) => denoManifestOf(file, given.files) === undefined && !changesPackages(textOf(file))),
    given,
  );
  const importing = new Map(
    candidates.map((file) => [file, importsOf(textOf(file)).map((name) => stemOf(importedPath(file, name)))]),
  );
  const imported = new Set([...importing.values()].flat());
  const gathered = gatheredBy(candidates, given);
  const runsKnown = new Set([...known.keys()].map(stemOf));
  const others = candidates.filter(
    (file) =>
      !known.has(file) &&
      !gathered.has(file) &&
      !importing.get(file)?.some((stem) => runsKnown.has(stem)) &&
      !isBeside(file, textOf(file)) &&
      !changesPackages(textOf(file)),
  );
  const started = others.filter((file) => scripts.some(({ starts }) => starts.includes(file)));
  const isMain = (file: string): boolean =>
    !imported.has(stemOf(file)) && (namedBench.test(file) || hasClock(textOf(file)));
  const found = [...started, ...others.filter((file) => !started.includes(file) && isMain(file))];
  const measures = (file: string): boolean => !startsOthers(textOf(file));
  const strong = known.size > 0 || started.some(measures) ? found.filter(measures) : found;
  if (strong.length > 0 || known.size > 0) return strong;
  return others.filter((file) => isMeant(file) && !imported.has(stemOf(file)));
}

/** Where no file is named as a benchmark, a script of the project may still be. */
export function namedScriptNotes(given: JavaScriptFiles): readonly string[] {
  const script = benchmarkScripts(given).find(
    ({ name, folder }) => folder === '' && /^(?:bench(?:mark)?s?|perf(?:ormance)?)(?:[:_.-]|$)/i.test(name),
  );
  if (script === undefined) return [];
  const command = managerFor('', given).run(script.name);
  const generator = loadGeneratorIn(script.line);
  if (generator !== undefined) return [`The script "${script.name}" of package.json: ${loadGeneratorWords(generator)}`];
  return [
    `The script "${script.name}" of package.json starts no file that is named as a benchmark, so which tool it is written for is not known. ` +
      `Name its file like bench/NAME.bench.js if it is written for one of ${packageNames.join(', ')}; or time a whole run: harness: command, command: ${command}.`,
  ];
}

function stemOf(path: string): string {
  return path.replace(/(?:\/index)?\.[cm]?[jt]sx?$/, '');
}
