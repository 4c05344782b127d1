/**
 * JavaScript benchmarks in a repository: which tool each file is written for, as its imports say, where they stand, and
 * whether node alone can load them.
 */
import { type HarnessName, harnessNames, toolOf } from '../tools/all.ts';
import { managerIn, withoutLock } from '../tools/package-manager.ts';
import { importedPath, importsOf } from './script-imports.ts';

export interface JavaScriptFiles {
  readonly files: readonly string[];
  /** Of those that `isWorthReading`; a file without one is known by its name only. */
  readonly texts: ReadonlyMap<string, string>;
  /** Names in `dependencies` and `devDependencies` at the root. */
  readonly dependencies: ReadonlySet<string>;
  /** Whether the Node at hand runs TypeScript; absent: it does. */
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
}

const namedBench = /(?:^|\/)[^/]+\.bench(?:mark)?\.[cm]?[jt]s$/;
const benchFolder =
  /(?:^|\/)_*(?:bench(?:e?s|mark(?:s|ing)?|ing)?|perf|performance)(?:[-_]?(?:tests?|testing|suites?))?_*\/.*\.[cm]?[jt]s$/i;
const benchName = /(?:^|[/._-])(?:bench(?:mark)?s?|bench(?:mark)?s?[-_.][^/]*)\.[cm]?[jt]s$/i;
/** Run by another script, with data of its own: no benchmark to load alone. */
const workerScript =
  /\bworker_threads['"][\s\S]*\b(?:parentPort|workerData)\b|\b(?:parentPort|workerData)\b[\s\S]*\bworker_threads['"]/;
const foreign = /(?:^|\/)(?:node_modules|dist|vendor|third_party)\//;

/** Whether it may be a benchmark; its text tells. */
function isCandidate(file: string): boolean {
  if (foreign.test(file) || /\.d\.[cm]?ts$/.test(file)) return false;
  return namedBench.test(file) || benchFolder.test(file) || benchName.test(file);
}

/** Possible benchmarks, and what says how packages are installed and built. */
export function isWorthReading(file: string): boolean {
  return (
    isCandidate(file) ||
    (/(?:^|\/)(?:package\.json|yarn\.lock|pnpm-workspace\.yaml)$/.test(file) && !foreign.test(file))
  );
}

export function detectJavaScript(given: JavaScriptFiles): readonly JavaScriptSuite[] {
  const found = new Map<HarnessName, string[]>();
  for (const file of given.files.filter(isCandidate)) {
    const harness = harnessOf(file, given);
    if (harness !== undefined) found.set(harness, [...(found.get(harness) ?? []), file]);
  }
  return [...found].map(([harness, files]) => {
    const globs = globsOf(files, given.files);
    // Its own vite transforms them, with the project's configuration.
    const isTransformed = harness === 'vitest' && given.dependencies.has('vitest');
    const loader = isTransformed ? { flags: [], notes: [], missing: [] } : loaderOf(files, given);
    return { harness, files, globs, ...loader };
  });
}

const packages: ReadonlyMap<string, HarnessName> = new Map(
  harnessNames.flatMap((name) => {
    const { npmPackage } = toolOf(name);
    return npmPackage === undefined ? [] : [[npmPackage, name]];
  }),
);

/** By its imports; a file named as a benchmark that imports no tool is given its Bench, or has vitest's globals. */
function harnessOf(file: string, { texts, dependencies }: JavaScriptFiles): HarnessName | undefined {
  const text = texts.get(file) ?? '';
  if (workerScript.test(text)) return undefined;
  const imported = importsOf(text).flatMap((name) => packages.get(name) ?? []);
  // vitest is imported for its `expect` too.
  const benchmarks = imported.find((harness) => harness !== 'vitest' || /\bbench\b/.test(text));
  if (benchmarks !== undefined || !namedBench.test(file)) return benchmarks;
  const given = /^\s*(?:export default|module\.exports\s*=)/m.test(text);
  if (!given && /\bbench\s*[.(]/.test(text) && dependencies.has('vitest')) return 'vitest';
  const tool = [...packages.keys()].find((name) => dependencies.has(name));
  return (given || tool === undefined ? undefined : packages.get(tool)) ?? 'tinybench';
}

const special = /[*?[\]{}()!+@,\\]/;

/**
 * By folder and ending, so that a file added later belongs too; file by file where that would take in scripts that are
 * no benchmarks of this tool.
 */
function globsOf(files: readonly string[], all: readonly string[]): readonly string[] {
  const wanted = new Set(files);
  const globs = files.map((file) => {
    const [top = ''] = file.split('/');
    const ending = /(?:\.bench(?:mark)?)?\.[^./]+$/.exec(file)?.[0] ?? '';
    const start = top === file || special.test(top) ? '' : `${top}/`;
    const strangers = all.some((other) => other.startsWith(start) && other.endsWith(ending) && !wanted.has(other));
    return { wide: `${start}**/*${ending}`, exact: strangers && !special.test(file) ? file : undefined };
  });
  const narrow = new Set(globs.map(({ wide, exact }) => exact ?? wide));
  // More than a reader, or the configuration, would bear.
  const chosen = narrow.size > mostGlobs ? new Set(globs.map(({ wide }) => wide)) : narrow;
  return [...chosen].toSorted();
}

const mostGlobs = 40;

const withTsx = ['--import', 'tsx'];

/** Node strips types, but neither compiles nor looks for files whose ending is left out. */
function loaderOf(
  files: readonly string[],
  given: JavaScriptFiles,
): Pick<JavaScriptSuite, 'flags' | 'notes' | 'missing'> {
  const typed = files.find((file) => /\.[cm]?ts$/.test(file));
  if (typed === undefined) return { flags: [], notes: [], missing: [] };
  if (given.dependencies.has('tsx')) return { flags: withTsx, notes: [], missing: [] };
  const bundled = files.find((file) =>
    importsOf(given.texts.get(file) ?? '').some((name) => needsLoader(name, file, given.files)),
  );
  if (bundled === undefined && given.stripsTypes !== false) {
    const note =
      'Node 22.18 or newer runs TypeScript benchmarks as they are; for an older one install tsx and add to the suite: flags: [--import, tsx]';
    return { flags: [], notes: [note], missing: [] };
  }
  const manager = managerIn('', given) ?? withoutLock;
  const why =
    bundled === undefined
      ? `${typed} is TypeScript, which this Node does not run`
      : `${bundled} imports as bundlers do and Node does not`;
  const note = `${why}, so the suite has flags: [--import, tsx], and setup installs tsx. Better make it a dependency: ${manager.depend('tsx')}`;
  return { flags: withTsx, notes: [note], missing: ['tsx'] };
}

/** `./x` for x.ts or x/index.ts, `./x.js` for x.ts, `@/x`. */
function needsLoader(name: string, from: string, files: readonly string[]): boolean {
  if (/^(?:[@~$]\/|~)/.test(name)) return true;
  if (!name.startsWith('.')) return false;
  const path = importedPath(from, name);
  const bare = path.replace(/\.[cm]?js$/, '');
  const named = (file: string): boolean =>
    [bare, `${bare}/index`].some(
      (stem) => file.startsWith(`${stem}.`) && /^\.[cm]?[jt]sx?$/.test(file.slice(stem.length)),
    );
  return !files.includes(path) && files.some(named);
}
