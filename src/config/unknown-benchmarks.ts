/**
 * Files named as benchmarks that are written for no tool known here, in whichever language: they have a clock of their own, and a whole run
 * of each can be timed.
 */
import { isForGoogleBenchmark } from '../tools/native-benches.ts';
import { unlessForATime } from '../tools/whole-runs.ts';
import type { JavaScriptFiles } from './detect-javascript.ts';
import { loadGeneratorIn, loadGeneratorWords } from './load-generators.ts';
import { namedScriptNotes, scriptNotes } from './script-benchmarks.ts';

interface Kind {
  readonly of: RegExp;
  /** Whether one of them can be run, by what it says; undefined: it was not read. Absent: all can. */
  readonly isProgram?: (text: string | undefined) => boolean;
  /** After the names of some. */
  words(first: string): string;
}

const mostNamed = 3;
const others = /(?:^|\/)(?:node_modules|dist|vendor|third_party|docs?|data|testdata)\//;
/** Deeper folders hold data. */
const inFolder = /(?:^|\/)(?:bench(?:mark)?s?|benches|benchmarking|perf)\/(?:[^/]+|[^/]+\/main\.rs)$/i;

/** What runs a script of a language whose benchmark tools are not known here. */
const interpreters: Readonly<Record<string, string>> = {
  rb: 'ruby',
  php: 'php',
  jl: 'julia --project=.',
  exs: 'mix run',
  lua: 'lua',
  pl: 'perl',
  R: 'Rscript',
};

const kinds: readonly Kind[] = [
  {
    of: /\.py$/,
    words: (first) =>
      `named as benchmarks, but written for none of pytest-benchmark, asv and pyperf. Time a whole run: harness: command, command: python3 ${first}.`,
  },
  {
    of: /\.(?:c|cc|cpp|cxx)$/,
    words: () =>
      'named as benchmarks, but not written for Google Benchmark. Time a whole run of what your build makes of one: harness: command, command: build/NAME, and the build in setup.',
  },
  {
    // Modules of benches lie beside them.
    of: /(?:^|\/)(?:bench(?:es|marks?)?|examples)\/(?:[^/]+|[^/]+\/main)\.rs$/,
    isProgram: (text) => text === undefined || /\bfn\s+main\s*\(/.test(text),
    words: () =>
      "named as benchmarks, but written for none of criterion, divan, bencher and Rust's own harness (#[bench]). Time a whole run of what cargo makes of one: harness: command, command: the program, and the build in setup.",
  },
  {
    of: /\.(?:sh|bash)$/,
    words: (first) => `named as benchmarks. Time a whole run: harness: command, command: sh ${first}.`,
  },
  ...Object.entries(interpreters).map(([ending, interpreter]) => ({
    of: new RegExp(`\\.${ending}$`),
    words: (first: string) =>
      `named as benchmarks, of no tool that is known here. Time a whole run: harness: command, command: ${interpreter} ${first}.`,
  })),
  {
    of: /\.(?:cs|fs|vb|swift|kts|hs|ml|nim|zig|cr|d)$/,
    words: () =>
      'named as benchmarks, of no tool that is known here. Time a whole run of what your build makes of one: harness: command, command: the program, and the build in setup.',
  },
];

export interface KnownBenchmarks {
  /** How many suites are there beside them; where there are some, only scripts are looked for. */
  readonly suites: number;
  /** Files that a note is about already. */
  readonly noted: readonly string[];
}

export function unknownNotes(given: JavaScriptFiles, { suites, noted }: KnownBenchmarks): readonly string[] {
  const scripts = scriptNotes(given, isMeant, (file) => noted.includes(file));
  if (suites > 0) return scripts;
  const hyperfine = runsHyperfine(given);
  const known = new Set([...hyperfine, ...noted]);
  const isWanted = (file: string): boolean =>
    !others.test(file) && (isMeant(file) || isPerformance(file)) && !known.has(file);
  const generatorOf = (file: string): string | undefined => loadGeneratorIn(given.texts.get(file) ?? '');
  const byKind = kinds.flatMap(({ of, isProgram = () => true, words }) => {
    const files = given.files.filter(
      (file) =>
        of.test(file) && isWanted(file) && isProgram(given.texts.get(file)) && !isForGoogleBenchmark(file, given.texts),
    );
    const inOrder = [...files.filter(isNamed), ...files.filter((file) => !isNamed(file))];
    const loading = inOrder.filter((file) => generatorOf(file) !== undefined);
    const loadWords = (first: string): string => loadGeneratorWords(generatorOf(first) ?? '');
    return [
      ...noteOf(
        inOrder.filter((file) => !loading.includes(file)),
        (first) => `${words(first)} ${unlessForATime}`,
      ),
      ...noteOf(loading, loadWords),
    ];
  });
  const notes = [...scripts, ...byKind, ...noteOf(hyperfine, hyperfineWords)];
  return notes.length > 0 ? notes : namedScriptNotes(given);
}

function noteOf(files: readonly string[], words: Kind['words']): readonly string[] {
  const [first] = files;
  if (first === undefined) return [];
  const more = files.length <= mostNamed ? '' : ` and ${files.length - mostNamed} more`;
  return [`${files.slice(0, mostNamed).join(', ')}${more}: ${words(first)}`];
}

export function isMeant(file: string): boolean {
  return isNamed(file) || inFolder.test(file);
}

/** `perf_parser.py`, `tests/perf.c`; among a library's own sources it is a part of it. */
function isPerformance(file: string): boolean {
  return /(?:^|\/)(?:perf[_.-][^/]*|[^/]*[_-]perf\.)[^/]*$/i.test(file) && !/(?:^|\/)(?:src|lib|include)\//.test(file);
}

function isNamed(file: string): boolean {
  const name = file.split('/').at(-1) ?? '';
  return /(?:^|[_.-])bench(?:mark)?/i.test(name) || /[a-z\d]Bench(?:mark(?:s|ing)?)?[_.-]/.test(name);
}

function runsHyperfine({ files, texts }: JavaScriptFiles): readonly string[] {
  return files.filter((file) => isShellBench(file) && /\bhyperfine\b/.test(texts.get(file) ?? ''));
}

/** Worth reading: which commands it times. */
export function isShellBench(file: string): boolean {
  return /\.(?:sh|bash)$/.test(file) && isNamed(file) && !others.test(file);
}

function hyperfineWords(): string {
  return 'calls hyperfine. Each command that it times can be a suite: harness: hyperfine, command: what hyperfine is given.';
}
