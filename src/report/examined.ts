/** What `doctor` saw, for a terminal and for programs: a table, then each trouble with its cure. */
import type { BenchmarkId } from '../results/benchmark-id.ts';
import type { Failure } from '../results/invocation.ts';
import type { Metric } from '../results/metric.ts';
import { terminalText } from '../text/visible.ts';
import { formatCount, formatQuantity } from '../units/format.ts';
import { displayWidth, pad } from './display-width.ts';
import { informativeLines } from './informative-lines.ts';

export interface Examined {
  readonly id: BenchmarkId;
  readonly file: string;
  readonly metrics: readonly Metric[];
  readonly state: 'runs' | 'skips itself' | 'not loaded' | 'not run' | 'not reached';
  /** The longest of its processes, milliseconds. */
  readonly processMs?: number;
  readonly failure?: Failure;
  /** It measures nothing of the repository but its own file. */
  readonly selfContained?: true;
}

export interface ExaminedSuite {
  readonly suite: string;
  readonly harness: string;
  readonly profiler: string;
  readonly profiled: 'yes' | 'no' | 'not tried';
  readonly why?: string;
}

export interface Examination {
  readonly benchmarks: readonly Examined[];
  readonly suites: readonly ExaminedSuite[];
  readonly notes: readonly string[];
  /** What ended the looking early. */
  readonly cutShort?: 'interrupted' | 'budget' | undefined;
  /** Suites of which it ended the finding: they may hold more. */
  readonly unfinished?: readonly { readonly suite: string; readonly why: string }[] | undefined;
}

/**
 * Whether every benchmark runs, but for those that skip themselves, and every profiler that was tried works.
 */
export function isWell({ benchmarks, suites, cutShort }: Examination): boolean {
  if (cutShort !== undefined) return false;
  const meant = benchmarks.filter(({ state }) => state !== 'skips itself');
  const allRun = meant.length > 0 && meant.every(({ state }) => state === 'runs');
  return allRun && suites.every(({ profiled }) => profiled !== 'no');
}

/** Text of `doctor`: a table of benchmarks, then profilers and notes; foreign names are made safe to print. */
export function renderExamined({ benchmarks, suites, notes, cutShort, unfinished = [] }: Examination): string {
  const head = ['benchmark', 'loads', 'runs', 'measures', 'a process'];
  const rows = benchmarks.map(({ id, state, metrics, processMs }) => [
    terminalText(`${id.suite}/${id.name}`),
    state === 'not loaded' ? 'NO' : 'yes',
    runsWords[state],
    metrics.map(({ name, unit }) => terminalText(`${name} (${unit})`)).join(', '),
    processMs === undefined ? '' : formatQuantity(processMs * 1e6, 'ns'),
  ]);
  const profilers = suites.map(
    ({ suite, profiler, profiled, why }) =>
      `suite ${terminalText(suite)}: profiler ${profiler}: ${profiledWords(profiled, profiler, why)}${why === undefined ? '' : `: ${terminalText(why, 800)}`}`,
  );
  const troubles = causes(benchmarks).map(({ names, message }) => `${names}\n${indented(message)}`);
  const leftOut = leaveOut(benchmarks);
  const well = benchmarks.filter(({ state }) => state === 'runs').length;
  const sum = `${well} of ${formatCount(benchmarks.length, 'benchmark')} ${well === 1 ? 'runs' : 'run'}`;
  const left = benchmarks.filter(({ state }) => state === 'not reached').length;
  const end =
    cutShort === undefined
      ? ''
      : `; ${cutShortWords[cutShort]} before ${untried(left, unfinished.length > 0)} could be tried`;
  const parts = [
    aligned([head, ...rows]),
    profilers,
    notes.map((note) => terminalText(note, 400)),
    troubles,
    leftOut,
    selfContainedLines(benchmarks),
    unfinished.map(({ suite, why }) => `suite ${terminalText(suite)} may hold more: ${terminalText(why, 400)}`),
    [sum + end],
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function untried(left: number, isUnfinished: boolean): string {
  if (isUnfinished) return 'all were found, and before any';
  return left === 0 ? 'the profilers' : `${left} of them`;
}

const runsWords: Readonly<Record<Examined['state'], string>> = {
  runs: 'yes',
  'skips itself': 'skips itself',
  'not loaded': 'NO',
  'not run': 'NO',
  'not reached': '?',
};

const cutShortWords = { interrupted: 'interrupted', budget: 'the time budget ended' } as const;

function profiledWords(profiled: ExaminedSuite['profiled'], profiler: string, why: string | undefined): string {
  if (profiled === 'yes') return 'works, so a regression is reported with its function';
  if (profiled === 'no') return 'DOES NOT WORK, so no function would be named';
  if (why !== undefined) return 'not tried';
  return profiler === 'none' ? 'no function is named for this harness' : 'not tried, as nothing of the suite has run';
}

/** A change to the repository's code cannot show in such benchmarks. */
function selfContainedLines(benchmarks: readonly Examined[]): readonly string[] {
  const own = benchmarks.filter(({ selfContained }) => selfContained === true);
  if (own.length === 0) return [];
  const files = [...new Set(own.map(({ file }) => file))];
  const named = files.slice(0, mostFiles).map((file) => terminalText(file));
  const more = files.length <= mostFiles ? '' : ` and ${files.length - mostFiles} more`;
  const which =
    own.length === benchmarks.length
      ? 'None of them measures'
      : `${formatCount(own.length, 'benchmark')} measure${own.length === 1 ? 's' : ''}`;
  const what = own.length === benchmarks.length ? 'anything' : 'nothing';
  return [
    `${which} ${what} of this repository: ${named.join(', ')}${more} ${files.length === 1 ? 'loads' : 'load'} nothing of it, so no change to its code can show.`,
    '  To do: import your own code there, and have each benchmark call what your users wait for.',
  ];
}

const mostFiles = 3;

/** For a file that is no benchmark file, once: while the globs include it, it fails each build. */
function leaveOut(benchmarks: readonly Examined[]): readonly string[] {
  const file = benchmarks.find((each) => each.state === 'not loaded' && /\.[cm]?[jt]sx?$/.test(each.file))?.file;
  return file === undefined
    ? []
    : [`A file that is no benchmark is left out in flamegate.yml: files: [..., "!${terminalText(file)}"]`];
}

/** A problem that several have is reported once. */
function causes(benchmarks: readonly Examined[]): readonly { readonly names: string; readonly message: string }[] {
  const byMessage = new Map<string, { readonly names: string[]; readonly message: string }>();
  for (const { id, file, failure } of benchmarks) {
    if (failure === undefined) continue;
    const { message } = failure;
    // A build has no file, and the folder it is called by is a full stop.
    const shared = /[\w-]/.test(file) ? message.replaceAll(file, 'FILE') : message;
    const known = byMessage.get(shared);
    if (known === undefined) byMessage.set(shared, { names: [id.name], message });
    else known.names.push(id.name);
  }
  return [...byMessage].map(
    ([
      shared,
      {
        names: [first = '', ...others],
        message,
      },
    ]) => ({
      names: terminalText(first) + (others.length === 0 ? '' : ` and ${formatCount(others.length, 'other')}`),
      message: others.length === 0 ? message : shared,
    }),
  );
}

const mostLines = 20;

/** The last lines of a program's output explain most; the first only say that it was started. */
function indented(message: string): string {
  const lines = message.split('\n');
  const why = informativeLines(lines.slice(1).join('\n'));
  const shown = lines.length <= mostLines ? lines : [...lines.slice(0, 1), why, '…', ...lines.slice(3 - mostLines)];
  return shown.map((line) => `  ${terminalText(line, 400)}`).join('\n');
}

function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => displayWidth(row[column] ?? ''))));
  return rows.map((row) =>
    row
      .map((cell, column) => pad(cell, widths[column] ?? 0, 'right'))
      .join('  ')
      .trimEnd(),
  );
}

/** `doctor --json`; durations in ms. */
export function examinedDocument({
  benchmarks,
  suites,
  notes,
  cutShort,
  unfinished,
}: Examination): Readonly<Record<string, unknown>> {
  return {
    benchmarks: benchmarks.map(({ id, file, metrics, state, processMs, failure, selfContained }) => ({
      benchmark: id.name,
      suite: id.suite,
      file,
      metrics: metrics.map(({ name, unit, better }) => ({ metric: name, unit, better })),
      loads: state !== 'not loaded',
      runs: state === 'runs',
      selfContained,
      processMs,
      failure: failure === undefined ? undefined : { reason: failure.reason, message: failure.message },
    })),
    suites,
    notes,
    cutShort,
    unfinished,
  };
}
