/** The packages of a checkout that have benchmarks. */
import { readFileSync } from 'node:fs';
import { join, posix, relative } from 'node:path';
import { list, part, verbatim } from '../../results/foreign-shape.ts';
import { optional, type Shape } from '../../results/shape.ts';
import { fileMatcher, leavesOut } from '../../text/glob.ts';
import type { HarnessContext, ProcessRequest, ProcessResult } from '../harness.ts';
import { sharedNames } from '../numbered-names.ts';
import { buildTimeoutMs, runTool, succeeded } from '../tool.ts';
import { listingFlags } from './flags.ts';
import { goObjects } from './go-objects.ts';

export interface GoPackage {
  readonly importPath: string;
  /** Absolute; benchmarks run there, as under `go test`. */
  readonly folder: string;
  /** First part of its benchmarks' names: its folder within the suite's, or its name at the top. */
  readonly title: string;
  /** Its folder is the suite's. */
  readonly isTop: boolean;
  /** Names of benchmark functions, and the test file of each, relative to the checkout's root. */
  readonly benchmarks: ReadonlyMap<string, string>;
  /** Path and folder of its module: what `-trimpath` replaces by what. */
  readonly module: { readonly path: string; readonly folder: string };
}

export type GoPackages =
  | { readonly state: 'listed'; readonly packages: readonly GoPackage[] }
  | { readonly state: 'failed'; readonly result: ProcessResult; readonly request: ProcessRequest };

export const goHint: string = 'install Go; in a workflow, with actions/setup-go before this step';

export function goFolder({ root, suite }: HarnessContext): string {
  return join(root, suite.workingDirectory ?? '');
}

export async function listPackages(context: HarnessContext): Promise<GoPackages> {
  const patterns = context.suite.files.filter(isPattern).map((file) => (file.startsWith('.') ? file : `./${file}`));
  const request: ProcessRequest = {
    command: 'go',
    args: [
      'list',
      '-e',
      '-json=Dir,ImportPath,Name,Module,TestGoFiles,XTestGoFiles,Error',
      ...listingFlags(context.suite.flags),
      ...(patterns.length === 0 ? ['./...'] : patterns),
    ],
    cwd: goFolder(context),
    timeoutMs: buildTimeoutMs,
    answersOn: 'stdout',
  };
  const result = await runTool(context, request, goHint);
  if (!succeeded(result)) return { state: 'failed', result, request };
  const entries = parseGoList(result.stdout);
  const refused = refusalIn(entries);
  if (refused !== undefined) return { state: 'failed', result: { ...result, ...refused }, request };
  const packages = entries.flatMap((entry) => toPackage(context, entry));
  return { state: 'listed', packages: titledApart(packages) };
}

/**
 * With -e Go answers what it refuses as a package without a folder, and ends with 0: a module that go.work does not use would
 * have no benchmark. A folder that is not there yet has none.
 */
function refusalIn(entries: readonly ListedPackage[]): Pick<ProcessResult, 'end' | 'stderr'> | undefined {
  if (entries.some(({ Dir }) => Dir !== undefined)) return undefined;
  const words = entries.flatMap(({ Error: error }) => error?.Err ?? []);
  const complaint = words.find((each) => !/directory not found|no such file or directory/.test(each));
  if (complaint === undefined) return undefined;
  const cure = /\bgo\.work\b/.test(complaint)
    ? '\nAdd the module with go work use, or set GOWORK=off where it is measured.'
    : '';
  return { end: { kind: 'exit', code: 1 }, stderr: `${complaint}${cure}` };
}

/** The package at the top may be called as a folder below it is: then it is named by its place, too. */
export function titledApart(packages: readonly GoPackage[]): readonly GoPackage[] {
  const shared = sharedNames(packages.map(({ title }) => title));
  return packages.map((each) => (each.isTop && shared.includes(each.title) ? { ...each, title: '.' } : each));
}

/** A pattern of packages rather than a glob of files: `./...`, `parser/...`, `parser`. */
function isPattern(file: string): boolean {
  return !leavesOut(file) && namesPackages(file);
}

function namesPackages(file: string): boolean {
  return file.endsWith('...') || !/[*?[\]{}()]|\.go$/.test(file);
}

interface ListedPackage {
  readonly Dir?: string;
  readonly ImportPath?: string;
  readonly Name?: string;
  readonly Module?: { readonly Path?: string; readonly Dir?: string };
  readonly TestGoFiles?: readonly string[];
  readonly XTestGoFiles?: readonly string[];
  readonly Error?: { readonly Err?: string };
}

const listed: Shape<ListedPackage> = part<ListedPackage>({
  Dir: optional(verbatim),
  ImportPath: optional(verbatim),
  Name: optional(verbatim),
  Module: optional(part<NonNullable<ListedPackage['Module']>>({ Path: optional(verbatim), Dir: optional(verbatim) })),
  TestGoFiles: optional(list(verbatim)),
  XTestGoFiles: optional(list(verbatim)),
  Error: optional(part<NonNullable<ListedPackage['Error']>>({ Err: optional(verbatim) })),
});

/** Packages in the order of `go list -json`. Throws FILE_MALFORMED. */
export function parseGoList(text: string): readonly ListedPackage[] {
  return goObjects(text, listed);
}

function toPackage(context: HarnessContext, entry: ListedPackage): readonly GoPackage[] {
  const { Dir: folder = '', ImportPath: importPath = '', Name: name = '', Module: module = {} } = entry;
  const isMeant = meantFiles(context.suite.files, context.suite.workingDirectory);
  const files = [...(entry.TestGoFiles ?? []), ...(entry.XTestGoFiles ?? [])]
    .map((file) => join(folder, file))
    .filter((file) => isMeant(slashes(relative(context.root, file))));
  const benchmarks = new Map(
    files.flatMap((file) => benchmarksIn(file).map((each) => [each, slashes(relative(context.root, file))] as const)),
  );
  if (benchmarks.size === 0) return [];
  const below = slashes(relative(goFolder(context), folder));
  return [
    {
      importPath,
      folder,
      title: below === '' ? name.replace(/_test$/, '') : below,
      isTop: below === '',
      benchmarks,
      module: { path: module.Path ?? importPath, folder: module.Dir ?? folder },
    },
  ];
}

/**
 * Of the packages that were listed: those that the globs of files name, or all but those that they leave out. `place`: the
 * suite's working directory, from the root.
 */
export function meantFiles(files: readonly string[], place = ''): (file: string) => boolean {
  const globs = files.filter((file) => !isPattern(file)).map((glob) => leftOutPackages(glob, place));
  return fileMatcher(globs.every(leavesOut) ? ['**', ...globs] : globs);
}

/**
 * go list has no pattern that leaves packages out: `!parser/...` is the glob `!parser/**`, below the folder that the other
 * patterns are relative to.
 */
function leftOutPackages(glob: string, place: string): string {
  if (!leavesOut(glob) || !namesPackages(glob.slice(1))) return glob;
  return `!${posix.join(place, glob.slice(1).replace(/\/?(?:\.\.\.)?$/, ''))}/**`;
}

function slashes(path: string): string {
  return path.replaceAll('\\', '/');
}

/** Names of the benchmark functions of a test file; none of one that cannot be read. */
function benchmarksIn(file: string): readonly string[] {
  try {
    return goBenchmarks(readFileSync(file, 'utf8'));
  } catch {
    return [];
  }
}

/** As Go has it: what follows `Benchmark` is no small letter, and a `*testing.B` is all it takes. */
export function goBenchmarks(text: string): readonly string[] {
  const found = text.matchAll(/^func (Benchmark(?!\p{Ll})[\p{L}\p{N}_]*)\(\s*(?:\w+\s+)?\*(?:\w+\.)?B\s*,?\s*\)/gmu);
  return [...found].map((match) => match[1] ?? '');
}
