/** What Rust's own bench harness prints, and the crate bencher, which was made from it. */

/** Which of them a program is run by: bencher knows no option, and takes any word for a part of a name. */
export type LibtestDialect = 'libtest' | 'bencher';

/** Of the answer to `--bench --list`; undefined: it is run by another. */
export function dialectOf(answer: string): LibtestDialect | undefined {
  if (/^\d+ tests?, \d+ benchmarks?$/m.test(answer)) return 'libtest';
  return /^running \d+ tests?$/m.test(answer) && /^test result: /m.test(answer) ? 'bencher' : undefined;
}

/** Of libtest's list. Its tests are not measured. */
export function parseLibtestList(text: string): readonly string[] {
  return [...text.matchAll(/^(.+): bench(?:mark)?$/gm)].map((match) => match[1] ?? '');
}

/**
 * What `benchmark_group!` lists of a source, which has to be run otherwise to know them; undefined where the source does not show all:
 * groups of other files, or made by macros.
 */
export function bencherNames(source: string): readonly string[] | undefined {
  const text = source.replaceAll(/\/\/.*$|\/\*[\s\S]*?\*\//gm, '');
  const groups = new Map(
    callsOf(text, 'benchmark_group').map(([name = '', ...functions]): [string, readonly string[]] => [name, functions]),
  );
  const run = callsOf(text, 'benchmark_main');
  const named = run.flat();
  if (run.length !== 1 || named.some((name) => !groups.has(name)) || /\bmacro_rules!|#\[cfg/.test(text))
    return undefined;
  const names = named.flatMap((name) => groups.get(name) ?? []);
  // What is a path is written by the compiler as it likes.
  return names.every((name) => /^\w+$/.test(name)) ? names : undefined;
}

function callsOf(text: string, macro: string): readonly (readonly string[])[] {
  const calls = text.matchAll(new RegExp(`\\b${macro}!\\s*[({[]([^)}\\]]*)[)}\\]]`, 'g'));
  return [...calls].map(([, words = '']) =>
    words
      .split(',')
      .map((word) => word.trim())
      .filter((word) => word !== ''),
  );
}

/** Of a whole run of bencher. */
export function namesThatRan(output: string): readonly string[] {
  return linesOf(output).map(({ name }) => name);
}

export interface LibtestResult {
  /** Nanoseconds an iteration: the median of its batches. */
  readonly value: number;
  /** Half of what its last digit hides, nanoseconds. */
  readonly step: number;
}

export type LibtestEnd =
  | ({ readonly kind: 'measured' } & LibtestResult)
  | { readonly kind: 'ignored' }
  | { readonly kind: 'none' }
  | { readonly kind: 'several' };

/** Of the benchmark of this name; others may have run, as bencher runs all whose names contain what it is asked for. */
export function resultIn(output: string, wanted: string): LibtestEnd {
  const [own, another] = linesOf(output).filter(({ name }) => name === wanted);
  if (another !== undefined) return { kind: 'several' };
  if (own === undefined) return { kind: 'none' };
  if (/^ignored\b/m.test(own.rest)) return { kind: 'ignored' };
  const figure = /(?:^|\s)bench:\s+([\d,]+(?:\.\d+)?) ns\/iter \(\+\/- /.exec(own.rest)?.[1]?.replaceAll(',', '');
  if (figure === undefined) return { kind: 'none' };
  return { kind: 'measured', value: Number(figure), step: 10 ** -(figure.split('.')[1]?.length ?? 0) };
}

/** How many benchmarks one run has measured. */
export function countIn(output: string): number {
  return output.match(/\bbench:\s+[\d,.]+ ns\/iter \(\+\/- /g)?.length ?? 0;
}

/** What a benchmark prints itself stands between its name and its result. */
function linesOf(output: string): readonly { readonly name: string; readonly rest: string }[] {
  const heads = [...output.matchAll(/^test (\S.*?) +\.\.\. /gm)];
  return heads.map((head, at) => ({
    name: head[1] ?? '',
    rest: output.slice(head.index + head[0].length, heads[at + 1]?.index),
  }));
}
