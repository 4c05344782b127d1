/** Programs of Google Benchmark, by what CMake says of them. */

import { benchmarkOptions, type CMakeProject, dependOn, isBuiltAnyhow } from './cmake-options.ts';
import { programsFrom } from './cmake-programs.ts';
import { type Foreign, folderOf, isPlain, isWithin, pathFrom, type RepositoryFiles } from './found.ts';
import type { InRepository, ReadText } from './in-repository.ts';
import { isPackageList, packageNotes, suiteByHand } from './other-builds.ts';
import { jsonForm, runsForATime } from './whole-runs.ts';

export const googleBenchmarkInRepository: InRepository = {
  setup: fetchesSubmodules,
  detection: {
    isManifest: (file) => isCMakeFile(file) || isPackageList(file),
    isBench: (file) => isNativeBench(file) || isBenchHeader(file),
    find: findNative,
  },
};

/**
 * Those that the build enters, by its first file or, where a file that is not read does, by a folder for what others wrote. A fresh checkout
 * has none of them.
 */
function fetchesSubmodules(read: ReadText): readonly string[] {
  const paths = [...(read('.gitmodules') ?? '').matchAll(/^[ \t]*path\s*=\s*(\S+)\s*$/gm)].map(
    (match) => match[1] ?? '',
  );
  const entered = paths.filter((path) => isPlain(path) && mayEnter(path, read));
  return entered.length === 0 ? [] : [`git submodule update --init --recursive -- ${entered.join(' ')}`];
}

/** What is below a folder with a build of its own is entered from there, or from the root: one that neither names is no longer built. */
function mayEnter(path: string, read: ReadText): boolean {
  if ((read('CMakeLists.txt') ?? '').includes(path)) return true;
  const parts = path.split('/');
  for (let depth = parts.length - 1; depth > 0; depth -= 1) {
    const build = read(`${parts.slice(0, depth).join('/')}/CMakeLists.txt`);
    if (build !== undefined && !/add_subdirectory\s*\(\s*"?\$/.test(build)) return build.includes(parts[depth] ?? '');
  }
  return othersFolder.test(path);
}

const othersFolder =
  /(?:^|\/)(?:3rd-?party|third[_-]?party|externals?|extern|deps|dependencies|vendor|submodules|libs?)\//i;

const uses = /benchmark::benchmark|\bfind_package\(\s*benchmark\b|google\/benchmark|\bbenchmark_main\b/;

/** Its name where the library's own folder is entered; another target may have this name, which its sources show. */
const linksBare = /\btarget_link_libraries\s*\([^)]*[\s"]benchmark["\s)]/;

/** CMake's own flags of a release, and line tables: they say where a function is. */
const lineTables = (language: 'C' | 'CXX'): string => `-DCMAKE_${language}_FLAGS_RELEASE="-O3 -DNDEBUG -g"`;

function isCMakeFile(file: string): boolean {
  return /(?:^|\/)(?:CMakeLists\.txt|[^/]*bench[^/]*\.cmake)$/.test(file);
}

/** By its name or a folder's, as few others include the library. */
function isNativeBench(file: string): boolean {
  return /\.(?:cc|cpp|cxx)$/.test(file) && /bench|(?:^|[/_-])(?:bm|perf)[/_.-]/i.test(file) && !isForeign(file);
}

/** What several of them share, the library's own header among it. */
function isBenchHeader(file: string): boolean {
  return /bench[^/]*\.(?:h|hh|hpp|hxx)$/i.test(file) && !isForeign(file);
}

/** Whether C or C++ source includes the library's header, or one of its own that does. Of a file that was not read nothing is known. */
export function isForGoogleBenchmark(file: string, texts: ReadonlyMap<string, string>): boolean {
  const text = texts.get(file);
  return (
    includesGoogleBenchmark(text) || headersOf(file, text).some((path) => includesGoogleBenchmark(texts.get(path)))
  );
}

/** Beside it, or below the root. */
function headersOf(file: string, text = ''): readonly string[] {
  return [...text.matchAll(/#\s*include\s*"([^"\n]+)"/g)].flatMap(([, path = '']) => [
    pathFrom(folderOf(file), path),
    path,
  ]);
}

function includesGoogleBenchmark(text = ''): boolean {
  return /#\s*include\s*[<"](?:[\w/]*\/)?benchmark\/benchmark\.h[>"]/.test(text);
}

/** CMake's commands are written in any case. */
function inLowerCase(text: string): string {
  return text.replaceAll(
    /^([ \t]*)([A-Z][A-Z_]*)(?=[ \t]*\()/gm,
    (_, blanks: string, word: string) => blanks + word.toLowerCase(),
  );
}

function findNative({ files, texts: asWritten }: RepositoryFiles): Foreign {
  const texts = new Map([...asWritten].map(([file, text]) => [file, isCMakeFile(file) ? inLowerCase(text) : text]));
  const given = { files, texts };
  const isNamed = [...texts.keys()].some((file) => isNativeBench(file) && isForGoogleBenchmark(file, texts));
  const isWritten = (source: string): boolean => isForGoogleBenchmark(source, texts);
  const own = [...texts].filter(
    ([file, text]) =>
      isCMakeFile(file) &&
      !isForeign(file) &&
      (uses.test(text) ||
        (isNamed && (linksBare.test(text) || programsFrom(text, folderOf(file), { files, isWritten }).length > 0))),
  );
  if (own.length === 0) {
    const other = otherTools(given);
    return { suites: [], notes: [...builtUnseen(given), ...other.notes], noted: other.noted };
  }
  const all = [...texts].filter(([file]) => isCMakeFile(file) && !isForeign(file));
  const top = rootOf(
    own.map(([file]) => file),
    given,
  );
  const source = top === '' ? '' : ` -S ${top}`;
  const project = projectOf(
    own.map(([file]) => file),
    all,
  );
  const options = benchmarkOptions(project);
  const bundled = all.some(([, text]) => /FetchContent|add_subdirectory\([^)]*benchmark|CPMAddPackage/i.test(text));
  const quiet = bundled ? ' -DBENCHMARK_ENABLE_TESTING=OFF' : '';
  // What a library in C is measured by is written in C++.
  const hasC = files.some((file) => file.endsWith('.c') && !isForeign(file));
  const tables = [...(hasC ? [lineTables('C')] : []), lineTables('CXX')].join(' ');
  // On by default where CTest is included: tests that no benchmark needs, and what they download.
  const isTested = all.some(([, text]) => /^[ \t]*include\s*\(\s*CTest\s*\)/im.test(text));
  const untested = isTested && !dependOn('BUILD_TESTING', project) ? ' -DBUILD_TESTING=OFF' : '';
  const flags = `${options.map((name) => ` -D${name}=ON`).join('')}${untested}`;
  const configure = `cmake${source} -B build -DCMAKE_BUILD_TYPE=Release ${tables}${flags}${quiet}`;
  const written = own
    .flatMap(([file, text]) => [...programsOf(text), ...programsFrom(text, folderOf(file), { files, isWritten })])
    .flatMap((name) => programGlob(name, own) ?? []);
  const globs = [...new Set(written.length > 0 ? written : namedAfterSources(own, texts))].toSorted();
  // Those that a variable is part of are no targets that can be named.
  const targets = written.some((name) => name.includes('*')) ? '' : targetsOf(written, own, options);
  const suite = {
    name: 'native',
    globs: globs.length === 0 ? ['build/**/*bench*'] : globs.map((name) => `build/**/${name}`),
    command: `${configure} && cmake --build build --parallel${targets}`,
    seen: 'Google Benchmark in CMake',
  };
  const isGuess = globs.length === 0 && !files.some(isNativeBench);
  return { suites: [suite], notes: [...packageNotes(given), ...(isGuess ? own.slice(0, 1).map(guessNote) : [])] };
}

/** Benchmarks among the tests, as some have them. */
function guessNote([file]: readonly [string, string]): string {
  return `${file} links Google Benchmark, but no source is named as a benchmark: files of suite native, build/**/*bench*, is a guess. Write there what the build calls the programs that hold benchmarks, and in command the option that builds them.`;
}

/** The programs alone, without the tests and examples beside them; everything where a condition may leave one of several out. */
function targetsOf(
  written: readonly string[],
  own: readonly (readonly [string, string])[],
  options: readonly string[],
): string {
  const programs = [...new Set(written)].toSorted();
  const areThere = programs.length === 1 || programs.every((name) => isBuiltAnyhow(name, own, options));
  return programs.length === 0 || !areThere ? '' : ` --target ${programs.join(' ')}`;
}

/** Built by a macro of the project's own, by Bazel, Meson or a makefile. */
function builtUnseen({ files, texts }: RepositoryFiles): readonly string[] {
  const first = [...texts.keys()].find((file) => isNativeBench(file) && isForGoogleBenchmark(file, texts));
  if (first === undefined) return [];
  return [
    `${first} is written for Google Benchmark, but what builds it is not seen in CMake: write the suite by hand (${suiteByHand(first, { files })}).`,
  ];
}

interface OtherTool {
  readonly name: string;
  /** Of a file's name, or of what CMake or a source says. */
  readonly of: RegExp;
  /** Each benchmark has a number of calls that does not depend on how long one takes. */
  readonly isFixed?: true;
  /** What makes it print what harness json reads. */
  readonly json?: string;
}

const others: readonly OtherTool[] = [
  {
    name: 'nanobench',
    of: /\bnanobench\b/,
    json: 'ankerl::nanobench::render() with the template {"benchmarks":[{{#result}}{"name":"{{name}}","unit":"s","value":{{median(elapsed)}}}{{^-last}},{{/-last}}{{/result}}]}',
  },
  { name: 'Catch2', of: /\bCatch2\b|\bcatch(?:_amalgamated|2\/\w+)?\.hpp\b/i },
  { name: 'Celero', of: /\bcelero\b/i },
  { name: 'nonius', of: /\bnonius\b/ },
  { name: 'picobench', of: /\bpicobench\b/, isFixed: true },
  { name: 'Hayai', of: /\bhayai\b/, isFixed: true },
  { name: 'sltbench', of: /\bsltbench\b/ },
  { name: 'ubench.h', of: /\bubench\.h\b/ },
];

/** Benchmarks for other libraries, and how they can be measured all the same. */
function otherTools({ files, texts }: RepositoryFiles): Required<Pick<Foreign, 'notes' | 'noted'>> {
  const isNative = files.some((file) => /\.(?:c|cc|cpp|cxx|h|hpp)$/.test(file));
  const benches = files.filter((file) => /bench[^/]*\.(?:c|cc|cpp|cxx)$|bench[^/]*\/.*\.(?:c|cc|cpp|cxx)$/i.test(file));
  // A project's tests may be of another library: where a bench was read, what it says counts.
  const read = benches.filter((file) => (texts.get(file) ?? '') !== '');
  const words =
    read.length > 0
      ? read.map((file) => texts.get(file) ?? '')
      : [...files, ...[...texts].filter(([file]) => isCMakeFile(file)).map(([, text]) => text)];
  const found = others.find(({ of }) => words.some((word) => of.test(word)));
  const first = read.find((file) => found?.of.test(texts.get(file) ?? '') === true) ?? benches[0];
  if (!isNative || first === undefined || found === undefined) return { notes: [], noted: [] };
  const note = `${first} is written for ${found.name}: only Google Benchmark's programs are measured benchmark by benchmark. ${otherwise(found)}`;
  return { notes: [note], noted: benches };
}

function otherwise({ name, isFixed, json = `what it measured as ${jsonForm}` }: OtherTool): string {
  const asJson = `et its program print JSON for harness json: ${json}.`;
  return isFixed === true
    ? `Make its program a suite of harness command (what it takes as a whole), or l${asJson}`
    : `${runsForATime(name)} L${asJson}`;
}

/** The library's own files, where it is in the repository. */
function isForeign(file: string): boolean {
  return /(?:^|\/)(?:third[_-]?party|extern(?:al)?|deps|vendor|submodules|lib\/benchmark|googlebenchmark)\//.test(file);
}

/** The folder of the topmost CMakeLists.txt that leads to them; a project beside the library's own is built by itself. */
function rootOf(own: readonly string[], { files, texts }: RepositoryFiles): string {
  const folders = files
    .filter((file) => /(?:^|\/)CMakeLists\.txt$/.test(file))
    .map(folderOf)
    .filter((folder) => /^[\w./-]*$/.test(folder))
    .toSorted((a, b) => a.length - b.length);
  const above = (file: string): readonly string[] => folders.filter((folder) => isWithin(folder, file));
  const led = own.flatMap((file) => above(file).find((folder) => leads(folder, folderOf(file), texts)) ?? []);
  const [lowest = '', ...others] = led.toSorted((a, b) => a.length - b.length);
  const isAlone = led.length === own.length && others.every((each) => each === lowest);
  const topmost = folders.find((folder) => own.some((file) => isWithin(folder, file))) ?? '';
  return isAlone && isProject(lowest, texts) ? lowest : topmost;
}

function isProject(folder: string, texts: ReadonlyMap<string, string>): boolean {
  return /^[ \t]*project\s*\(/im.test(textIn(folder, texts) ?? '');
}

/** What is not read, or names what it enters by a variable, may lead anywhere. */
function leads(folder: string, to: string, texts: ReadonlyMap<string, string>): boolean {
  if (folder === to) return true;
  const text = textIn(folder, texts);
  if (text === undefined) return true;
  // A project's own macros enter folders, too.
  return entersTo(text, folder, { to, texts });
}

interface Entering {
  readonly to: string;
  readonly texts: ReadonlyMap<string, string>;
}

/** Whether what a file in `folder` says enters a folder that leads to another. A project's own macros enter folders, too. */
function entersTo(text: string, folder: string, { to, texts }: Entering): boolean {
  const entered = [...text.matchAll(/^[ \t]*\w*(?:add_subdirectory|subdirs)\w*\s*\(\s*"?([^\s")]+)/gim)].map(
    (match) => match[1] ?? '',
  );
  return entered.some((path) => {
    const plain = path.replace(/^\$\{(?:CMAKE_CURRENT_SOURCE_DIR|PROJECT_SOURCE_DIR|CMAKE_CURRENT_LIST_DIR)\}\//, '');
    if (plain.includes('$')) return true;
    const below = [folder, ...plain.split('/').filter((part) => part !== '.' && part !== '')].filter(Boolean).join('/');
    return below !== folder && isWithin(below, `${to}/`) && leads(below, to, texts);
  });
}

/** What its options are for. */
function projectOf(own: readonly string[], all: readonly (readonly [string, string])[]): CMakeProject {
  const texts = new Map(all);
  const isOurs = (part: string, folder: string): boolean =>
    uses.test(part) ||
    linksBare.test(part) ||
    own.some((file) => entersTo(part, folder, { to: folderOf(file), texts }));
  // A path of variables may lead anywhere, which is no reason to build what its option is for.
  const enters = (part: string, folder: string): boolean =>
    programsOf(part).length > 0 ||
    own.some((file) =>
      entersTo(part.replaceAll(/^.*\$\{(?!CMAKE_CURRENT_|PROJECT_SOURCE_DIR).*$/gm, ''), folder, {
        to: folderOf(file),
        texts,
      }),
    );
  return { texts: all, isOurs, enters };
}

function textIn(folder: string, texts: ReadonlyMap<string, string>): string | undefined {
  return texts.get(folder === '' ? 'CMakeLists.txt' : `${folder}/CMakeLists.txt`);
}

/** A function of the project's own that calls a program as its source, which may be written for the library or not. */
function namedAfterSources(
  own: readonly (readonly [string, string])[],
  texts: RepositoryFiles['texts'],
): readonly string[] {
  if (!own.some(([, text]) => /\bNAME_WL?E\b|\bSTEM\b/.test(text))) return [];
  const sources = [...texts.keys()].filter((file) => isNativeBench(file) && isForGoogleBenchmark(file, texts));
  return sources.map((file) => file.replace(/^.*\//, '').replace(/\.[^.]*$/, ''));
}

/** Of `bm_${name}`, as a loop has it, what its programs are called; undefined where that may be anything. */
function programGlob(name: string, own: readonly (readonly [string, string])[]): string | undefined {
  const [, variable] = /^\$\{(\w+)\}$/.exec(name) ?? [];
  const set = new RegExp(`\\bset\\s*\\(\\s*${variable ?? ''}\\s+"?([^\\s")]+)"?\\s*\\)`);
  const written = variable === undefined ? name : own.flatMap(([, text]) => set.exec(text)?.[1] ?? [])[0];
  const glob = written?.replaceAll(/\$\{\w+\}/g, '*');
  if (glob === undefined || !/^[\w.*-]+$/.test(glob)) return undefined;
  return glob.includes('*') && !/[\w.-]{2}/.test(glob) ? undefined : glob;
}

/** Programs that are linked with it, as their names are written. */
function programsOf(text: string): readonly string[] {
  const linked = text.matchAll(/target_link_libraries\s*\(\s*"?([\w.${}-]+)"?\s[^)]*\bbenchmark(?:::|_main\b|["\s)])/g);
  const programs = new Set([...text.matchAll(/add_executable\s*\(\s*"?([\w.${}-]+)/g)].map((match) => match[1] ?? ''));
  return [...linked].map((match) => match[1] ?? '').filter((name) => programs.has(name));
}
