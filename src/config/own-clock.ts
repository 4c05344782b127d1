/** JavaScript benchmarks with a clock of their own that do the same work in each run: whole runs of them can be timed, each as a suite. */
import { hasClock, startsOthers } from './beside-benchmarks.ts';
import { isCandidate, type JavaScriptFiles, loaderFor } from './detect-javascript.ts';
import { packageFolderOf, pathOf, resolved } from './import-targets.ts';
import { benchmarkScripts, programsOf } from './own-scripts.ts';
import { isNamedAsTool, type Work, workOf } from './same-work.ts';
import { importsOf } from './script-imports.ts';

export interface WholeRun {
  readonly name: string;
  readonly file: string;
  readonly command: string;
  /** Absent: the root. */
  readonly workingDirectory?: string | undefined;
  readonly missing: readonly string[];
  readonly notes: readonly string[];
}

/** More would be a suite of programs, each of whose processes takes seconds. */
const mostRuns = 8;

/** `files`: scripts that no known tool is for, in the order of their weight. */
export function wholeRuns(files: readonly string[], given: JavaScriptFiles): readonly WholeRun[] {
  const whole = files.filter((file) => isTimable(file, given)).slice(0, mostRuns);
  const names = namesOf(whole);
  return whole.map((file, index) => {
    const { flags, notes, missing } = loaderFor(file, given);
    const folder = packageFolderOf(file, given.files);
    // Paths in flags are from the root.
    const isRoot = folder === '' || flags.some((flag) => /^(?:--[\w-]+=)?\.\.?\//.test(flag));
    const started = isRoot ? file : file.slice(folder.length + 1);
    return {
      name: names[index] ?? 'core',
      file,
      command: ['node', ...flags, started].join(' '),
      workingDirectory: isRoot ? undefined : folder,
      missing,
      notes,
    };
  });
}

/** In a command line and in YAML as they are. */
const plainWord = /^[\w./@=:-]+$/;

const repeats = /\b(?:for|while)\s*\(|\.forEach\s*\(|\.repeat\s*\(/;

/** Its clock and its loops may be in files that it imports of its own folder. */
function isTimable(file: string, given: JavaScriptFiles): boolean {
  const texts = runBy(file, given).map((each) => given.texts.get(each) ?? '');
  if (!plainWord.test(file) || !texts.some(hasClock) || !texts.some((text) => repeats.test(text))) return false;
  return workOfFile(file, given).kind === 'same' && loaderFor(file, given).flags.every((flag) => plainWord.test(flag));
}

/** With what it imports of the files beside it, where its loops may be. A tool that any of them is written for comes first. */
export function workOfFile(file: string, given: JavaScriptFiles): Work {
  const started = startedByTool(file, given);
  if (started !== undefined) return { kind: 'tool', name: started };
  let first: Work = { kind: 'same' };
  for (const each of runBy(file, given)) {
    const text = given.texts.get(each) ?? '';
    const work = workOf(text, importsOf(text));
    if (work.kind === 'tool') return work;
    if (first.kind === 'same') first = work;
  }
  return first;
}

/** The file and those of benchmarks that it imports or starts, in the order in which they are met. */
function runBy(file: string, given: JavaScriptFiles): readonly string[] {
  const seen = new Set<string>([file]);
  const known = new Set(given.files);
  for (const each of seen) {
    const text = given.texts.get(each) ?? '';
    if (loadsByName.test(text) || startsOthers(text)) for (const beside of besideOf(each, given)) seen.add(beside);
    for (const name of importsOf(text)) {
      const target = resolved(pathOf(each, name, given) ?? '', known);
      if (target !== undefined && isCandidate(target)) seen.add(target);
    }
  }
  return [...seen];
}

const loadsByName =
  /\b(?:import|require)\s*\(\s*(?!['"`)\s])|\b(?:import|require)\s*\(\s*(?:`[^`]*\$\{|['"][^'"\n]*['"]\s*\+)/;

/** What it may load or start of its own folder. */
function besideOf(file: string, { files }: JavaScriptFiles): readonly string[] {
  const folder = file.split('/').slice(0, -1).join('/');
  return files.filter((other) => folder !== '' && other.startsWith(`${folder}/`) && isCandidate(other));
}

/**
 * A script hands it to a program that is named as a benchmark tool is, and no file of the project. Of one whose name says nothing (`toofast`),
 * the file imports the package, and nothing comes behind it: a compiler would hand its result on.
 */
function startedByTool(file: string, given: JavaScriptFiles): string | undefined {
  const text = given.texts.get(file) ?? '';
  // One that names no file finds those that have no clock by itself.
  const isFound = !hasClock(text);
  const imports = importsOf(text);
  return benchmarkScripts(given)
    .filter(({ starts }) => starts.includes(file) || (isFound && starts.length === 0))
    .flatMap(({ line }) => {
      const programs = programsOf(line);
      return programs.filter(
        (program, at) => isNamedAsTool(program) || (at === programs.length - 1 && imports.includes(program)),
      );
    })
    .at(0);
}

/** As they are called, with their folders where that is not enough. */
function namesOf(files: readonly string[]): readonly string[] {
  if (files.length === 1) return ['core'];
  const shortOf = (file: string): string =>
    namePart(
      file
        .replace(/\/index\.[^./]+$/, '')
        .split('/')
        .at(-1) ?? file,
    );
  const short = files.map(shortOf);
  return files.map((file, index) => {
    const own = short[index] ?? '';
    return short.filter((other) => other === own).length === 1 ? own : namePart(file);
  });
}

function namePart(path: string): string {
  return path
    .replace(/(?:\.bench(?:mark)?)?\.[^./]+$/, '')
    .replaceAll(/[^A-Za-z0-9.-]+/g, '-')
    .replaceAll(/^[.-]+|[.-]+$/g, '');
}
