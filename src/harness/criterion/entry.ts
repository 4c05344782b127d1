/**
 * Benches of Rust packages that use criterion. Built once a checkout (`cargo bench --no-run`); each process runs one
 * benchmark, and its samples are the batches.
 */
import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { GateError } from '../../errors.ts';
import type { Failure } from '../../results/invocation.ts';
import { timeMetric } from '../../results/metric.ts';
import { shortHash } from '../../results/short-hash.ts';
import type { Captured, Harness, HarnessContext, Listed, Measured, ProcessRequest, ProcessResult } from '../harness.ts';
import { measuredFrom } from '../measured.ts';
import { perfProfiledMsOf, recordPerf } from '../perf.ts';
import { failureOf } from '../process-failure.ts';
import { type PlacedBench, standingAt, textOf } from '../rust/build-benches.ts';
import { rustHarness } from '../rust/rust-harness.ts';
import { succeeded } from '../tool.ts';
import { folderOf, mayBeQuick, requestOf, runOf } from './asking.ts';
import {
  type CriterionSamples,
  ownFolder,
  parseCriterionList,
  parseCriterionSample,
  titleOf,
  unlistedWhy,
} from './criterion-results.ts';

export const criterionHarness: Harness = rustHarness({ listBench: listTarget, invokeOne, profile });

const metrics = [timeMetric];

async function listTarget(context: HarnessContext, { target, file, title }: PlacedBench): Promise<readonly Listed[]> {
  const note = JSON.stringify(target);
  const request = requestOf(context, note, ['--list']);
  const result = await context.run(request);
  if (!succeeded(result)) {
    return [
      { name: title, file, localName: '', metrics, failure: failureOf(result, request, 'listing its benchmarks') },
    ];
  }
  const names = parseCriterionList(result.stdout);
  const why = names.length > 0 ? undefined : unlistedWhy(result.stdout, textOf(target.source));
  if (why !== undefined) {
    return [{ name: title, file, localName: '', metrics, failure: { reason: 'load', message: why } }];
  }
  return names.map((localName) => ({
    name: `${title}/${localName}`,
    file,
    localName,
    metrics,
    note,
    executable: standingAt(target.executable),
  }));
}

async function invokeOne(context: HarnessContext, benchmark: Listed): Promise<Measured> {
  const { warmupMs, measureMs } = context.suite;
  const long = noteOfLong(context, benchmark);
  if (existsSync(long)) return measureOnce(context, benchmark, true);
  const measured = await measureOnce(context, benchmark, false);
  const tookMs = measured.state === 'measured' ? (measured.invocation.durationMs ?? 0) : 0;
  if (tookMs < longFactor * (warmupMs + measureMs) + longMs || !mayBeQuick(benchmark)) return measured;
  // Of one run all processes are measured in one way, on both sides: this one again.
  writeFileSync(long, '');
  return measureOnce(context, benchmark, true);
}

/** Of this run, for both sides. */
function noteOfLong({ scratch }: HarnessContext, { file, localName }: Listed): string {
  return join(scratch, `long-${shortHash(JSON.stringify([file, localName]))}`);
}

/** A group that sets its own times outranks what a process is asked for, and ten seconds a process fit no budget. */
const longFactor = 4;
const longMs = 1000;

async function measureOnce(context: HarnessContext, benchmark: Listed, isQuick: boolean): Promise<Measured> {
  const home = join(context.scratch, randomUUID());
  const request = runOf(context, benchmark, { ...context.suite, home, isQuick });
  try {
    const result = await context.run(request);
    const found = succeeded(result) ? samplesOf(context, benchmark, { home, since: result.startedAt }) : undefined;
    if (found === undefined) return { state: 'failed', failure: unsampled(context, benchmark, { result, request }) };
    return measuredFrom({ metric: timeMetric, ...found }, result, context);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

interface Ran {
  readonly result: ProcessResult;
  readonly request: ProcessRequest;
}

/** A folder that a bench sets itself outranks CRITERION_HOME; what earlier runs left there is older than `since`. */
function samplesOf(
  { root }: HarnessContext,
  benchmark: Listed,
  { home, since }: { readonly home: string; readonly since: number },
): CriterionSamples | undefined {
  const found = readSamples(home, benchmark);
  const own = found === undefined ? ownFolder(textOf(join(root, benchmark.file))) : undefined;
  return own === undefined ? found : readSamples(join(folderOf(benchmark), own), benchmark, since);
}

function unsampled({ root }: HarnessContext, { file }: Listed, { result, request }: Ran): Failure {
  const failure = failureOf(result, request, 'its run');
  if (!succeeded(result) || !/\.output_directory\s*\(/.test(textOf(join(root, file)))) return failure;
  const message = `Its samples must be in the folder that CRITERION_HOME names: ${file} sets another by output_directory, which is not plain text; let it do so only where that variable is not set`;
  return { reason: 'missing', message };
}

/** Of those that ran, the one of this title: folders below are named by criterion after the group, the function and the parameter. Throws FILE_MALFORMED. */
function readSamples(home: string, { localName }: Listed, since = 0): CriterionSamples | undefined {
  try {
    const files = readdirSync(home, { recursive: true, encoding: 'utf8' }).filter(
      (path) =>
        basename(path) === 'sample.json' &&
        basename(dirname(path)) === 'new' &&
        statSync(join(home, path)).mtimeMs >= since,
    );
    const folders = files.map((file) => join(home, dirname(file)));
    const titled = folders.filter((folder) => titleOf(textOf(join(folder, 'benchmark.json'))) === localName);
    const [folder, another] = titled.length > 0 ? titled : folders;
    // Two results of one name are none.
    return folder === undefined || another !== undefined
      ? undefined
      : parseCriterionSample(readFileSync(join(folder, 'sample.json'), 'utf8'));
  } catch (error) {
    if (error instanceof GateError) throw error;
    return undefined;
  }
}

/** Hardly a warm-up, so that nearly all calls that are sampled are counted. */
async function profile(context: HarnessContext, benchmark: Listed): Promise<Captured> {
  const home = join(context.scratch, randomUUID());
  try {
    const isQuick = existsSync(noteOfLong(context, benchmark));
    const request = runOf(context, benchmark, { warmupMs: 1, measureMs: perfProfiledMsOf(context), home, isQuick });
    const recorded = await recordPerf(context, request);
    if (recorded.state === 'failed') return recorded;
    const operations = samplesOf(context, benchmark, { home, since: recorded.run.startedAt })?.iterations;
    // What a bench prepares before it asks to be timed runs again for each sample, and is in no time.
    const timed = /criterion::bencher::/;
    const caller = { frame: /criterion::(?:bencher|routine)::/, timed, others: 'dropped' } as const;
    return { state: 'captured', profile: { ...recorded.profile, caller, operations } };
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
