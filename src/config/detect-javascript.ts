/**
 * JavaScript benchmarks in a repository: which tool each file is written for, as its imports say, where they are, and
 * whether node alone can load them.
 */
import { type HarnessName, toolOf } from '../tools/all.ts';
import { javaScriptTools } from '../tools/javascript.ts';
import { managerFor } from '../tools/package-manager.ts';
import { changesPackages, isForBrowser } from './beside-benchmarks.ts';
import { bundledNotes } from './bundled-benchmarks.ts';
import { packageFolderOf } from './import-targets.ts';
import { firstTyped, unloadable, waitsAtTop } from './needs-loader.ts';
import { denoManifestOf } from './other-runtimes.ts';
import { isSetting, type OwnFlags, ownFlags, settingsIn } from './own-scripts.ts';
import { parsedObject } from './package-entry.ts';
import { namedBench, typedEnding } from './script-imports.ts';
import { type SharedGlobals, sharedGlobals } from './shared-globals.ts';
import { isViteConfig } from './vite-aliases.ts';
import { writtenFor } from './written-for.ts';

export interface JavaScriptFiles {
  readonly files: readonly string[];
  /** Of those that `isWorthReading`; a file without one is known by its name only. */
  readonly texts: ReadonlyMap<string, string>;
  /** Names in `dependencies` and `devDependencies` at the root. */
  readonly dependencies: ReadonlySet<string>;
  /** Whether the installed Node runs TypeScript; absent: it does. */
  readonly stripsTypes?: boolean;
}

export interface JavaScriptSuite {
  readonly harness: HarnessName;
  readonly files: readonly string[];
  readonly globs: readonly string[];
  /** Flags of node that loading them takes. */
  readonly flags: readonly string[];
  readonly notes: readonly string[];
  /** Packages the flags name that nothing brings. */
  readonly missing: readonly string[];
  /** Folders of packages that have to be modules, and do not say so. */
  readonly modules: readonly string[];
}

const benchFolder =
  /(?:^|\/)(?:[\w.]+[-_.])*_*(?:bench(?:e?s|mark(?:s|ing)?|ing)?|perf|performance)(?:[-_]?(?:tests?|testing|suites?))?_*\/.*\.(?:[cm]?[jt]s|[jt]sx)$/i;
const benchName = /(?:^|[/._-])(?:bench(?:mark)?s?|bench(?:mark)?s?[-_.][^/]*)\.(?:[cm]?[jt]s|[jt]sx)$/i;
/** `sortBenchmark.js`, `benchSort.js`. */
const camelName = /(?:^|\/)(?:[^/]*[a-z0-9]Bench(?:mark)?s?|bench(?:mark)?s?[A-Z][^/]*)\.(?:[cm]?[jt]s|[jt]sx)$/;
/** What imports a tool for it is one. */
const perfName = /(?:^|\/)[^/]+\.perf\.(?:[cm]?[jt]s|[jt]sx)$/;
const foreign = /(?:^|\/)(?:node_modules|dist|vendor|third_party)\//;

/** Whether it may be a benchmark; its text shows it. */
export function isCandidate(file: string): boolean {
  if (foreign.test(file) || /\.d\.[cm]?ts$|\.config\.[cm]?[jt]s$/.test(file)) return false;
  return [namedBench, benchFolder, benchName, camelName, perfName].some((name) => name.test(file));
}

/** Possible benchmarks, and what says how packages are installed and built. */
export function isWorthReading(file: string): boolean {
  return (
    isCandidate(file) ||
    (isViteConfig(file) && !foreign.test(file)) ||
    (/(?:^|\/)(?:package\.json|rush\.json|\.gitmodules|deno\.jsonc?|yarn\.lock|\.yarnrc\.yml|pnpm-lock\.yaml|pnpm-workspace\.yaml|uv\.lock|poetry\.lock)$/.test(
      file,
    ) &&
      !foreign.test(file))
  );
}

export function detectJavaScript(given: JavaScriptFiles): readonly JavaScriptSuite[] {
  const found = new Map<HarnessName, string[]>();
  const helpers = new Set(globalsOf(given).map(({ helper }) => helper));
  const files = given.files.filter((file) => isCandidate(file) && !helpers.has(file) && isMeasurable(file, given));
  for (const [file, harness] of writtenFor(files, given)) {
    found.set(harness, [...(found.get(harness) ?? []), file]);
  }
  const shared = ownFlags([...found.values()].flat(), given);
  return [...found].map(([harness, files]) => {
    const globs = globsOf(files, given.files);
    // Its own vite transforms them, with the project's configuration.
    const isTransformed = harness === 'vitest' && isVitestThere(given);
    const loader = isTransformed ? { flags: [], notes: [], missing: [] } : loaderOf(files, given, shared);
    const { npmPackage = harness } = toolOf(harness);
    const notes = isTransformed ? [] : bundledNotes(files, npmPackage, given);
    const awaiting = loader.flags.some((flag) => /\btsx\b/.test(flag)) ? awaitingOf(files, given) : noneAwaiting;
    return { harness, files, globs, ...loader, ...awaiting, notes: [...loader.notes, ...awaiting.notes, ...notes] };
  });
}

/** Of those that may be benchmarks. */
export function globalsOf({ files, texts }: JavaScriptFiles): readonly SharedGlobals[] {
  const candidates = files.filter(isCandidate);
  const some = new Map(candidates.flatMap((file) => (texts.has(file) ? [[file, texts.get(file) ?? '']] : [])));
  return sharedGlobals({ files: candidates, texts: some }, (name) => toolPackages.has(name));
}

const toolPackages = new Set(Object.values(javaScriptTools).map(({ npmPackage }) => npmPackage));

/** Node can find what it imports, and it leaves the checkout as it is. */
function isMeasurable(file: string, { files, texts }: JavaScriptFiles): boolean {
  const text = texts.get(file) ?? '';
  return denoManifestOf(file, files) === undefined && !changesPackages(text) && !isForBrowser(text);
}

/** At the root, or in a package of the workspace. */
function isVitestThere({ dependencies, texts }: JavaScriptFiles): boolean {
  if (dependencies.has('vitest')) return true;
  return [...texts].some(([file, text]) => /(?:^|\/)package\.json$/.test(file) && /"vitest"\s*:/.test(text));
}

type Awaiting = Pick<JavaScriptSuite, 'modules' | 'notes'>;

const noneAwaiting: Awaiting = { modules: [], notes: [] };

/** tsx makes CommonJS, in which nothing awaits outside of functions, of what no package.json calls a module. */
function awaitingOf(files: readonly string[], given: JavaScriptFiles): Awaiting {
  const { texts } = given;
  const refused = files.filter((file) => {
    if (!waitsAtTop(file, texts.get(file) ?? '')) return false;
    const manifest = texts.get(`${packageFolderOf(file, given.files)}/package.json`.replace(/^\//, ''));
    return Reflect.get(Object(parsedObject(manifest ?? '')), 'type') !== 'module';
  });
  const [first] = refused;
  if (first === undefined) return noneAwaiting;
  const start = `${first} awaits outside of functions, which tsx refuses in a package that does not say "type": "module"`;
  const folders = [...new Set(refused.map((file) => packageFolderOf(file, given.files)))];
  // CommonJS with that ending would no longer load.
  const isPlain = (folder: string): boolean =>
    given.files.every((file) => !file.startsWith(folder === '' ? '' : `${folder}/`) || !/\.jsx?$/.test(file));
  if (!folders.every(isPlain)) return { modules: [], notes: [`${start}: name the file .mts.`] };
  return {
    modules: folders,
    notes: [`${start}, so setup sets it in the checkout. It is better to set it permanently: npm pkg set type=module`],
  };
}

const special = /[*?[\]{}()!+@,\\]/;
/** Other names mean the file itself, whatever signs of globs they hold. */
const unwritable = /^!|\\/;

/**
 * By folder and ending, so that a file added later belongs too; by the name they share, or file by file, where that
 * would take in scripts that are no benchmarks of this tool.
 */
function globsOf(files: readonly string[], all: readonly string[]): readonly string[] {
  const wanted = new Set(files);
  const isOnly = (start: string, end: string): boolean =>
    all.every((other) => !other.startsWith(start) || !other.endsWith(end) || wanted.has(other));
  const globs = files.map((file) => {
    const [top = ''] = file.split('/');
    const ending = endingOf(file);
    const start = top === file || special.test(top) ? '' : `${top}/`;
    const named = `/${file.split('/').at(-1)}`;
    const shared = files.filter((other) => other.startsWith(start) && other.endsWith(named)).length;
    const isShared = shared >= leastShared && !special.test(named) && isOnly(start, named);
    // From the root, an ending alone would take in what a build makes.
    const isSafe = isOnly(start, ending) && (top !== file || /^\.(?:bench|perf)/.test(ending));
    const exact = isSafe || unwritable.test(file) ? undefined : file;
    return { wide: `${start}**/*${ending}`, exact: exact !== undefined && isShared ? `${start}**${named}` : exact };
  });
  const narrow = new Set(globs.map(({ wide, exact }) => exact ?? wide));
  // Too many for a reader or the configuration; what else is in a folder of benchmarks registers nothing.
  const folders = new Set(files.map(inItsFolder));
  const choices = [narrow, folders, new Set(globs.map(({ wide }) => wide))];
  const chosen = choices.find(({ size }) => size <= mostGlobs) ?? narrow;
  return [...chosen].toSorted();
}

/** With what the name says a benchmark by. */
function endingOf(file: string): string {
  return /(?:\.(?:bench(?:mark)?|perf))?\.[^./]+$/.exec(file)?.[0] ?? '';
}

/** Files of one name, from which it shows that the next is called the same. */
const leastShared = 3;

function inItsFolder(file: string): string {
  const folder = file.split('/').slice(0, -1).join('/');
  const ending = endingOf(file);
  return folder === '' || special.test(folder) ? `**/*${ending}` : `${folder}/*${ending}`;
}

const mostGlobs = 40;

const withTsx = ['--import', 'tsx'];

type Loader = Pick<JavaScriptSuite, 'flags' | 'notes' | 'missing'>;

/** What node needs to run this file by itself. */
export function loaderFor(file: string, given: JavaScriptFiles): Loader {
  return loaderOf([file], given, undefined);
}

/** As the project's own script starts them, or others of its benchmarks; flags that load nothing leave open what does. */
function loaderOf(files: readonly string[], given: JavaScriptFiles, shared: OwnFlags | undefined): Loader {
  const isTyped = files.some((file) => typedEnding.test(file));
  const own = ownFlags(files, given) ?? (isTyped ? shared : undefined);
  if (own === undefined) return guessedLoader(files, given);
  const instead = own.replaced === undefined ? '' : ` (tsx in place of ${own.replaced}, which loads files by itself)`;
  const { shown, set } = settingsIn(own.flags);
  const had =
    shown.length === 0
      ? []
      : [`has the flags of node that your script "${own.script}" has: ${shown.join(' ')}${instead}`];
  const sets = set.map((each) => `sets ${each} as your script "${own.script}" does`);
  const note = `The suite ${[...had, ...sets].join('; it ')}.`;
  const isLoading = own.flags.some(
    (flag, at) =>
      /^(?:--(?:import|require|loader|experimental-loader)|-r)(?:=|$)/.test(flag) &&
      !isSetting(own.flags[at + 1] ?? ''),
  );
  if (!isLoading) {
    const { flags, notes, missing } = guessedLoader(files, given);
    return { flags: [...flags, ...own.flags], notes: [...notes, note], missing };
  }
  const usesTsx = own.flags.includes('tsx') || own.flags.includes('--import=tsx');
  return { flags: own.flags, notes: [note], missing: usesTsx && !given.dependencies.has('tsx') ? ['tsx'] : [] };
}

/** Node strips types, but neither compiles nor looks for files whose ending is left out. */
function guessedLoader(files: readonly string[], given: JavaScriptFiles): Loader {
  const typed = firstTyped(files, given);
  const refused = unloadable(files, given);
  if (typed === undefined && refused === undefined) return { flags: [], notes: [], missing: [] };
  if (given.dependencies.has('tsx')) return { flags: withTsx, notes: [], missing: [] };
  if (refused === undefined && given.stripsTypes !== false) {
    const note =
      'Node 22.18 or newer runs TypeScript benchmarks as they are; for an older one install tsx and add to the suite: flags: [--import, tsx]';
    return { flags: [], notes: [note], missing: [] };
  }
  const manager = managerFor('', given);
  const why =
    refused === undefined ? `${typed} is TypeScript, which this Node does not run` : `${refused.file} ${refused.why}`;
  const note = `${why}, so the suite has flags: [--import, tsx], and setup installs tsx. It is better to make it a dependency: ${manager.depend('tsx')}`;
  return { flags: withTsx, notes: [note], missing: ['tsx'] };
}
