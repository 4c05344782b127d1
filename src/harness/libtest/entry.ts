/**
 * Benches that Rust's own harness runs (`#[bench]`) or the crate bencher. Built once a checkout; each process runs one benchmark, which
 * chooses itself how often, by a clock that runs faster where it can, and prints the median of its batches.
 */
import { join } from 'node:path';
import type { Failure } from '../../results/invocation.ts';
import { timeMetric } from '../../results/metric.ts';
import { findFiles } from '../bench-files.ts';
import type { Captured, Harness, HarnessContext, Listed, Measured, ProcessRequest } from '../harness.ts';
import { measuredFrom } from '../measured.ts';
import { recordPerf } from '../perf.ts';
import { failureOf } from '../process-failure.ts';
import type { DeclaredBench } from '../rust/asked-targets.ts';
import { type BenchPlace, benchProcess } from '../rust/bench-process.ts';
import { type PlacedBench, standingAt, textOf } from '../rust/build-benches.ts';
import { rustHarness } from '../rust/rust-harness.ts';
import { succeeded } from '../tool.ts';
import { byFasterClock, clockFactor, profiledFactor, readingsIn, takesFasterClock } from './faster-clock.ts';
import {
  bencherNames,
  countIn,
  dialectOf,
  type LibtestEnd,
  namesThatRan,
  parseLibtestList,
  resultIn,
} from './libtest-output.ts';

export const libtestHarness: Harness = rustHarness({
  environmentFor: unstableFeatures,
  listBench,
  invokeOne,
  profile,
});

const metrics = [timeMetric];

/**
 * `#![feature(test)]` is for nightly compilers. A released one takes it of the crates that are named here, which are the benches alone: what
 * they measure is compiled as any release is.
 */
function unstableFeatures(wanted: readonly DeclaredBench[]): Readonly<Record<string, string>> {
  const unstable = wanted.filter(({ source }) => /#!\[(?:cfg_attr\([^\]]*)?\bfeature\s*\(/.test(textOf(source)));
  const crates = [...new Set(unstable.map(({ name }) => name.replaceAll('-', '_')))].toSorted();
  return crates.length === 0 ? {} : { RUSTC_BOOTSTRAP: crates.join(',') };
}

async function listBench(context: HarnessContext, { target, file, title }: PlacedBench): Promise<readonly Listed[]> {
  const { executable, folder } = target;
  const request = benchProcess(context, { executable, folder }, ['--list']);
  const result = await context.run(request);
  const failed = (failure: Failure): readonly Listed[] => [{ name: title, file, localName: '', metrics, failure }];
  if (!succeeded(result)) return failed(failureOf(result, request, 'listing its benchmarks'));
  const dialect = dialectOf(result.stdout);
  if (dialect === undefined) return failed(ofAnother);
  const names = dialect === 'libtest' ? parseLibtestList(result.stdout) : bencherNames(textOf(target.source));
  const all = names ?? (await namesOfRun(context, { executable, folder }));
  if ('reason' in all) return failed(all);
  const sources = [target.source, ...librarySources(context)].map(textOf);
  const clock = (await takesFasterClock(context, request, { title, sources })) ? faster : 'true';
  return [...new Set(all)].map((localName) => ({
    name: `${title}/${localName}`,
    file,
    localName,
    metrics,
    note: `${dialect} ${clock} ${folder}`,
    executable: standingAt(executable),
  }));
}

const ofAnother: Failure = {
  reason: 'load',
  message:
    "Its bench must be run by Rust's own harness (#[bench]) or by bencher: it printed something else; leave out of the suite's files what is written for another tool (criterion has a harness of its own)",
};

/** Absolute: what the benches may call, of all packages of the checkout. */
function librarySources({ root }: HarnessContext): readonly string[] {
  return findFiles(root, ['src/**/*.rs', '**/src/**/*.rs', '!**/target/**', '!**/{tests,examples}/**']).map((file) =>
    join(root, file),
  );
}

async function namesOfRun(context: HarnessContext, place: BenchPlace): Promise<readonly string[] | Failure> {
  const request = benchProcess(context, place, []);
  const result = await context.run(request);
  return succeeded(result)
    ? namesThatRan(result.stdout)
    : failureOf(result, request, 'its first run, which shows its names');
}

/** The word for its clock in what is noted of a benchmark. */
const faster = 'faster';

function isByFasterClock({ note = '' }: Listed): boolean {
  return note.split(' ')[1] === faster;
}

function runOf(context: HarnessContext, { executable = '', note = '', localName }: Listed): ProcessRequest {
  const [dialect, , ...folder] = note.split(' ');
  const exact = dialect === 'libtest' ? ['--exact'] : [];
  return benchProcess(context, { executable, folder: folder.join(' ') }, [...exact, localName]);
}

async function invokeOne(context: HarnessContext, benchmark: Listed): Promise<Measured> {
  const request = runOf(context, benchmark);
  const isFaster = isByFasterClock(benchmark);
  const result = await context.run(isFaster ? byFasterClock(context, request) : request);
  if (!succeeded(result)) return { state: 'failed', failure: failureOf(result, request, 'its run') };
  const end = resultIn(result.stdout, benchmark.localName);
  if (end.kind !== 'measured') return { state: 'failed', failure: withoutResult(end) };
  // What it printed is known only with the clock that it read.
  if (isFaster && (readingsIn(result.stderr) ?? 0) === 0) return { state: 'failed', failure: unreadClock };
  const factor = isFaster ? clockFactor : 1;
  const [value, step] = [end.value / factor, end.step / factor];
  if (value < step * leastSteps) return { state: 'failed', failure: tooCoarse(value, step) };
  return measuredFrom({ metric: timeMetric, values: [value] }, result, context);
}

const unreadClock: Failure = {
  reason: 'missing',
  message:
    'Its process must end as programs do, so that it is known which clock it read: it ended at once (_exit, abort) or closed its standard error',
};

/** What is cut off may be a whole step: more than this share of a time is no measurement. */
const leastSteps = 50;

function tooCoarse(value: number, step: number): Failure {
  const printed = step === 1 ? 'whole nanoseconds' : `steps of ${step} ns`;
  const message = `Its time must be at least ${step * leastSteps} ns to be compared, as bencher prints ${printed}: it is ${value} ns; let one iteration do its work several times`;
  return { reason: 'skipped', message };
}

function withoutResult(end: Exclude<LibtestEnd, { readonly kind: 'measured' }>): Failure {
  if (end.kind === 'ignored') return { reason: 'skipped', message: 'It is marked #[ignore]' };
  if (end.kind === 'several')
    return { reason: 'missing', message: 'Its name must be its own: several benchmarks of its bench have it' };
  return { reason: 'missing', message: 'Its run must print its result (bench: … ns/iter): it printed none' };
}

async function profile(context: HarnessContext, benchmark: Listed): Promise<Captured> {
  const factor = isByFasterClock(benchmark) ? profiledFactor : 1;
  const request = runOf(context, benchmark);
  const recorded = await recordPerf(context, factor === 1 ? request : byFasterClock(context, request, factor));
  if (recorded.state === 'failed') return recorded;
  if (countIn(recorded.run.stdout) > 1) {
    const message =
      'bencher runs each benchmark whose name contains that of this one in one process: a profile would be of all of them';
    return { state: 'failed', failure: { reason: 'unsupported', message } };
  }
  const end = resultIn(recorded.run.stdout, benchmark.localName);
  const isKnown = factor === 1 || (readingsIn(recorded.run.stderr) ?? 0) > 0;
  const costPerOperation = end.kind === 'measured' && isKnown ? end.value / factor : undefined;
  const caller = {
    frame: /(?:^|\b)(?:bencher|test)::/,
    timed: /::(?:iter|ns_iter_inner|bench_n)\b/,
    others: 'dropped',
  } as const;
  return { state: 'captured', profile: { ...recorded.profile, caller, costPerOperation } };
}
