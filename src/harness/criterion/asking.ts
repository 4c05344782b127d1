/** How a criterion program is asked for one benchmark, with the options of its version. */
import type { HarnessContext, Listed, ProcessRequest } from '../harness.ts';
import type { BenchTarget, CriterionDialect } from './criterion-results.ts';

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
  };
}

export interface Run {
  readonly warmupMs: number;
  readonly measureMs: number;
  /** Where criterion keeps its files. */
  readonly home: string;
}

export function runOf(
  context: HarnessContext,
  { note = '', localName }: Listed,
  { warmupMs, measureMs, home }: Run,
): ProcessRequest {
  const { dialect } = targetOf(note);
  // Resamples are for criterion's own statistics, which are not read here.
  const sizes = ['--sample-size', String(samples), '--nresamples', '1000'];
  const times = ['--warm-up-time', secondsOf(warmupMs, dialect), '--measurement-time', secondsOf(measureMs, dialect)];
  const request = requestOf(context, note, [...chosenBy(localName, dialect), '--noplot', ...sizes, ...times]);
  return { ...request, environment: { CRITERION_HOME: home } };
}

export function chosenBy(name: string, dialect: CriterionDialect): readonly string[] {
  return dialect === 'exact' ? ['--exact', name] : [`^${name.replaceAll(/[\\.+*?()|[\]{}^$#&~-]/g, '\\$&')}$`];
}

/** None may be zero. */
export function secondsOf(milliseconds: number, dialect: CriterionDialect): string {
  const least = Math.max(1, milliseconds);
  return String(dialect === 'whole-seconds' ? Math.ceil(least / 1000) : least / 1000);
}
