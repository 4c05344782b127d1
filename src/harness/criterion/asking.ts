/** How a criterion program is asked for one benchmark, with the options of its version. */
import type { HarnessContext, Listed, ProcessRequest } from '../harness.ts';
import type { BenchTarget, CriterionDialect } from '../rust/cargo-messages.ts';

/** Fewest that criterion takes. */
const samples = 10;

function targetOf(note: string): BenchTarget {
  // Written by list, from a BenchTarget.
  return JSON.parse(note) as BenchTarget;
}

export function requestOf({ suite }: HarnessContext, note: string, args: readonly string[]): ProcessRequest {
  const { executable, folder } = targetOf(note);
  return {
    command: executable,
    args: ['--bench', ...args],
    cwd: folder,
    timeoutMs: suite.timeoutMs,
    answersOn: 'stdout',
    // A stack would push out of the last output what a panic says.
    environment: { RUST_BACKTRACE: '0' },
  };
}

export interface Run {
  readonly warmupMs: number;
  readonly measureMs: number;
  /** Where criterion keeps its files. */
  readonly home: string;
  /** Until two samples agree, whatever times the benchmark's own group sets. */
  readonly isQuick?: boolean;
}

export function runOf(
  context: HarnessContext,
  { note = '', localName }: Listed,
  { warmupMs, measureMs, home, isQuick = false }: Run,
): ProcessRequest {
  const { dialect } = targetOf(note);
  // Resamples are for criterion's own statistics, which are not read here.
  const sizes = ['--nresamples', '1000', ...(isQuick ? [] : ['--sample-size', String(samples)])];
  const times = ['--warm-up-time', secondsOf(warmupMs, dialect), '--measurement-time', secondsOf(measureMs, dialect)];
  const quick = isQuick ? ['--quick'] : [];
  const request = requestOf(context, note, ['--noplot', ...quick, ...sizes, ...times, ...chosenBy(localName, dialect)]);
  return { ...request, environment: { ...request.environment, CRITERION_HOME: home } };
}

/** criterion lists a longer name cut, with dots behind it. */
const mostListed = 100;

/**
 * What is listed is a title: a name that is given twice has a number in it from the second time on. Such a name is asked for with the others
 * of it, and picked by its title. Last among the arguments, as a name may begin with a dash.
 */
export function chosenBy(name: string, dialect: CriterionDialect): readonly string[] {
  const [, base = name] = /^(.+) #\d+$/s.exec(name) ?? [];
  // Built without its features, criterion's regex knows no \d.
  if (base !== name) return ['--', `^${escaped(base)}(?: #[0-9]+)?$`];
  if (name.length >= mostListed && name.endsWith('...')) return ['--', `^${escaped(name.slice(0, -3))}`];
  return dialect === 'exact' ? ['--exact', '--', name] : ['--', `^${escaped(name)}$`];
}

function escaped(text: string): string {
  return text.replaceAll(/[\\.+*?()|[\]{}^$#&~-]/g, '\\$&');
}

/** Where its process runs. */
export function folderOf({ note = '' }: Listed): string {
  return targetOf(note).folder;
}

/** `--quick` came with 0.4, with times that are no whole seconds. */
export function mayBeQuick({ note = '' }: Listed): boolean {
  return targetOf(note).dialect !== 'whole-seconds';
}

/** None may be zero. */
export function secondsOf(milliseconds: number, dialect: CriterionDialect): string {
  const least = Math.max(1, milliseconds);
  return String(dialect === 'whole-seconds' ? Math.ceil(least / 1000) : least / 1000);
}
