/**
 * What a Go test binary prints of its benchmarks under `-test.v`: each name on a line of its own before it begins, then
 * `name-procs  N  value unit  value unit …` once per count (go/src/testing/benchmark.go, processBench), and `Unit` lines
 * that say which way is better (the Go benchmark data format, golang.org/design/14313-benchmark-format).
 */

export interface GoResult {
  readonly kind: 'result';
  readonly name: string;
  readonly iterations: number;
  readonly values: GoValues;
}

export type GoEvent =
  | { readonly kind: 'begun'; readonly name: string }
  | GoResult
  | { readonly kind: 'failed'; readonly name: string; readonly reason: string }
  | { readonly kind: 'skipped'; readonly name: string; readonly reason: string };

/** By unit, in the order printed. */
export type GoValues = ReadonlyMap<string, number>;

export interface GoOutput {
  readonly events: readonly GoEvent[];
  /** Units whose direction the program itself declares. */
  readonly better: ReadonlyMap<string, 'lower' | 'higher'>;
}

/** Lines of the program's own between them are passed over, and what it left on the line of a result. */
export function parseGoOutput(text: string): GoOutput {
  const lines = text.split('\n').map((line) => line.trimEnd());
  const better = new Map<string, 'lower' | 'higher'>();
  const events: GoEvent[] = [];
  let begun = '';
  for (const [i, line] of lines.entries()) {
    const unit = /^Unit (\S+) (?:.* )?better=(lower|higher)\b/.exec(line);
    if (unit !== null) better.set(unit[1] ?? '', unit[2] === 'higher' ? 'higher' : 'lower');
    const event = eventOf(lines, i, begun);
    if (event === undefined) continue;
    if (event.kind === 'begun') begun = event.name;
    events.push(event);
  }
  return { events, better };
}

function eventOf(lines: readonly string[], at: number, begun: string): GoEvent | undefined {
  const line = lines[at] ?? '';
  const ended = /^--- (FAIL|SKIP): (Benchmark\S*)/.exec(line);
  if (ended !== null) {
    const name = withoutProcessors(ended[2] ?? '', begun);
    return { kind: ended[1] === 'SKIP' ? 'skipped' : 'failed', name, reason: indentedBefore(lines, at) };
  }
  if (/^Benchmark\S*$/.test(line)) return { kind: 'begun', name: line };
  const result = /(Benchmark\S*)\s+(\d+)\s+(\S.*)$/.exec(line);
  const values = valuesOf(result?.[3] ?? '');
  if (result === null || values.size === 0) return undefined;
  return { kind: 'result', name: withoutProcessors(result[1] ?? '', begun), iterations: Number(result[2]), values };
}

/** `-8` is the number of processors only if the name begun did not end in it itself. */
function withoutProcessors(word: string, begun: string): string {
  const name = begun === '' ? word : word.slice(Math.max(0, word.lastIndexOf(begun)));
  const known = name === begun || (name.startsWith(`${begun}-`) && /^-\d+$/.test(name.slice(begun.length)));
  return known && begun !== '' ? begun : name.replace(/-\d+$/, '');
}

/** What a benchmark logged before it failed, or skipped itself, is indented above. */
function indentedBefore(lines: readonly string[], at: number): string {
  const before = lines.slice(0, at);
  const start = before.findLastIndex((line) => !/^\s+\S/.test(line)) + 1;
  return before
    .slice(start)
    .map((line) => line.trim())
    .join('\n');
}

function valuesOf(text: string): GoValues {
  const words = text.split(/\s+/);
  const values = new Map<string, number>();
  for (let i = 0; i + 1 < words.length; i += 2) {
    const value = Number((words[i] ?? '').replace(/^([+-]?)Inf$/, '$1Infinity'));
    const unit = words[i + 1] ?? '';
    // Not a number at all: the line is no result.
    if (Number.isNaN(value) && words[i] !== 'NaN') return new Map();
    values.set(unit, value);
  }
  return values;
}

/** Begun, and neither ended nor divided into others: what it printed, if it did, was not to be read. */
export function unfinishedIn({ events }: GoOutput): readonly string[] {
  const begun = events.filter(({ kind }) => kind === 'begun').map(({ name }) => name);
  const ended = new Set(events.filter(({ kind }) => kind !== 'begun').map(({ name }) => name));
  const isParent = (name: string): boolean => events.some((other) => other.name.startsWith(`${name}/`));
  return begun.filter((name) => !ended.has(name) && !isParent(name));
}

/** Those that failed themselves, not their parents, with what they logged. */
export function failuresIn(output: GoOutput): ReadonlyMap<string, string> {
  return endedIn(output, 'failed');
}

/** Those that skipped themselves, with what they logged. */
export function skipsIn(output: GoOutput): ReadonlyMap<string, string> {
  return endedIn(output, 'skipped');
}

function endedIn({ events }: GoOutput, kind: 'failed' | 'skipped'): ReadonlyMap<string, string> {
  const ended = events.filter((event) => event.kind === 'failed' || event.kind === 'skipped');
  return new Map(
    ended
      .filter((event) => event.kind === kind)
      .filter(({ name }) => !ended.some((other) => other.kind === kind && other.name.startsWith(`${name}/`)))
      .map(({ name, reason }) => [name, reason === '' ? '' : `: ${reason}`]),
  );
}

/** Those that have several results, though each ran once: a package and its test package may have a function of one name. */
export function twinsIn({ events }: GoOutput): ReadonlySet<string> {
  const results = events.filter(({ kind }) => kind === 'result').map(({ name }) => name);
  return new Set(results.filter((name, i) => results.indexOf(name) !== i));
}

/** What was running when the process died. */
export function lastBegun({ events }: GoOutput): string | undefined {
  const begun = events.filter((event) => event.kind === 'begun').at(-1)?.name;
  return events.some((event) => event.kind === 'result' && event.name === begun) ? undefined : begun;
}

/** What a program prints that ran whatever it was asked for, and whose benchmark function began no such benchmark. */
export function isUnknown(text: string, name: string): boolean {
  const begun = parseGoOutput(text).events.filter((event) => event.kind === 'begun');
  const isEnded = /^(?:.*\W)?PASS\s*$/m.test(text);
  return isEnded && begun.length > 0 && begun.every((event) => event.name !== name);
}

/** Why a benchmark that was run `wanted` times has another number of results, `found`. */
export function miscount(found: number, wanted: number): string {
  const why =
    found > wanted
      ? 'it prints lines that look like results'
      : 'it ends its process by itself (os.Exit), or prints into the lines of its results';
  return `It printed ${found} results that can be read, and was run ${wanted} times: ${why}`;
}
