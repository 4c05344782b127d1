/**
 * Benches of Rust packages that use criterion. Built once a checkout (`cargo bench --no-run`); each process runs one
 * benchmark, and its samples are the batches.
 */
import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { GateError } from '../../errors.ts';
import type { Failure } from '../../results/invocation.ts';
import { timeMetric } from '../../results/metric.ts';
import { shortHash } from '../../results/short-hash.ts';
import { fileMatcher } from '../../text/glob.ts';
import { fileTitles } from '../bench-files.ts';
import type {
  Captured,
  Harness,
  HarnessContext,
  Listed,
  Measured,
  ProcessRequest,
  ProcessResult,
  Wanted,
} from '../harness.ts';
import { measuredFrom } from '../measured.ts';
import { perfProfiledMsOf, recordPerf, tryPerf } from '../perf.ts';
import { failureOf } from '../process-failure.ts';
import { programWitness } from '../proof/built-program.ts';
import { buildTimeoutMs, runTool, succeeded } from '../tool.ts';
import { type DeclaredBench, declaredBenches, isRefused, targetFlags } from './asked-targets.ts';
import { mayBeQuick, requestOf, runOf } from './asking.ts';
import { criterionProgram } from './criterion-proof.ts';
import {
  type BenchTarget,
  type CriterionSamples,
  parseCargoMessages,
  parseCriterionList,
  parseCriterionSample,
  titleOf,
  unlistedWhy,
} from './criterion-results.ts';
import { handCrates, rememberCrates } from './handed-crates.ts';
import { keep, keptFolder, keptForLater, takeKept } from './kept-crates.ts';
import {
  cheapFlags,
  measuringCrates,
  profileEnvironment,
  profileIn,
  registryPackages,
  targetDirectory,
} from './measuring-crates.ts';

const rustHint = 'install Rust, as rustup does; hosted runners have it';

export const criterionHarness: Harness = {
  toolchain: () => ({
    runtime: 'rust',
    command: 'rustc',
    args: ['--version'],
    version: /^rustc (\S+)/,
    hint: rustHint,
  }),
  together: () => 'nothing',
  list,
  invoke,
  profile,
  tryProfiler: tryPerf,
  ...programWitness(invoke, criterionProgram),
};

const metrics = [timeMetric];

async function list(context: HarnessContext): Promise<readonly Listed[]> {
  const { suite, root } = context;
  const within = (path: string): string => relative(root, path).replaceAll('\\', '/');
  const isMeant = suite.files.length === 0 ? () => true : fileMatcher(suite.files);
  const target = await ownTarget(context);
  const meant = target.benches.filter(({ source }) => isMeant(within(source)));
  const wanted = mayHoldWanted(context, meant, within);
  if (wanted.length === 0 && meant.length > 0) return [];
  const built = await buildBenches(context, target, targetFlags(wanted, suite.flags, textOf));
  if ('failure' in built) {
    const { failure } = built;
    return [{ name: suite.name, file: suite.workingDirectory ?? '.', localName: '', metrics, failure }];
  }
  const targets = built.targets.filter(({ source }) => isMeant(within(source)));
  const titles = fileTitles(targets.map(({ source }) => within(source)));
  const listed: Listed[] = [];
  for (const each of targets) {
    const file = within(each.source);
    const title = titles.get(file) ?? each.name;
    if (context.mayHold?.(title) ?? true) listed.push(...(await listTarget(context, each, { file, title })));
  }
  return listed;
}

/** All of them where their titles depend on what else is built. */
function mayHoldWanted(
  { mayHold }: HarnessContext,
  benches: readonly DeclaredBench[],
  within: (path: string) => string,
): readonly DeclaredBench[] {
  const titles = fileTitles(benches.map(({ source }) => within(source)));
  const isCertain = [...titles.values()].every((title) => !title.includes('/')) && titles.size === benches.length;
  if (mayHold === undefined || !isCertain) return benches;
  return benches.filter(({ source }) => mayHold(titles.get(within(source)) ?? ''));
}

type Built = { readonly targets: readonly BenchTarget[] } | { readonly failure: Failure };

/** `only`: flags that say which targets; where cargo refuses them it chooses by itself. */
async function buildBenches(context: HarnessContext, target: Target, only: readonly string[]): Promise<Built> {
  const { suite, root } = context;
  const kept = target.folder === undefined ? undefined : await keptFolder(context);
  if (target.folder !== undefined) await handCrates(context.scratch, target.folder);
  if (target.folder !== undefined && kept !== undefined) {
    await takeKept(kept, target.folder, new Set(target.packages)).catch(() => undefined);
  }
  const request: ProcessRequest = {
    command: 'cargo',
    args: ['bench', '--no-run', '--message-format=json-render-diagnostics', ...target.flags, ...only, ...suite.flags],
    cwd: join(root, suite.workingDirectory ?? ''),
    timeoutMs: buildTimeoutMs,
    answersOn: 'stdout',
    environment: profileEnvironment(profileIn(suite.flags)),
  };
  const result = await runTool(context, request, rustHint).catch(async (error: unknown) => {
    throw target.folder === undefined || kept === undefined
      ? error
      : await keptForLater(error, kept, { target: target.folder, packages: new Set(target.packages) });
  });
  if (!succeeded(result)) {
    if (only.length > 0 && isRefused(result.stderr)) return buildBenches(context, target, []);
    // Standard output is a list of what was built.
    return { failure: loadFailure(failureOf({ ...result, stdout: '' }, request, 'cargo bench --no-run')) };
  }
  if (target.folder !== undefined) {
    const units = rememberCrates(context.scratch, result.stdout, target.folder);
    if (kept !== undefined) await keep(kept, target.folder, units).catch(() => undefined);
  }
  return { targets: parseCargoMessages(result.stdout) };
}

interface Target {
  /** Where this side builds; undefined: not known. */
  readonly folder?: string;
  readonly flags: readonly string[];
  /** Names of what its build may need of a registry. */
  readonly packages: readonly string[];
  readonly benches: readonly DeclaredBench[];
}

/**
 * Cargo's folder for what it builds may be one for all checkouts (CARGO_TARGET_DIR, `build.target-dir`): both sides would be one program, built
 * from whichever came last. Then each side gets its own.
 */
async function ownTarget(context: HarnessContext): Promise<Target> {
  const { suite, root } = context;
  const metadata = await metadataOf(context);
  const version = await context.run(asking(context, ['--version']));
  const cheap = cheapFlags(measuringCrates(metadata), version.stdout, profileIn(suite.flags));
  const needed = { packages: registryPackages(metadata), benches: declaredBenches(metadata) };
  // A folder that the suite names is not known to be each side's own.
  if (suite.flags.some((flag) => flag.startsWith('--target-dir'))) return { flags: cheap, ...needed };
  const target = targetDirectory(metadata);
  if (target === undefined) return { flags: cheap, ...needed };
  if (isWithin(root, target)) return { folder: target, flags: cheap, ...needed };
  const own = join(root, 'target');
  return { folder: own, flags: ['--target-dir', own, ...cheap], ...needed };
}

/** What can be resolved with all features, else of the checkout's own crates alone. */
async function metadataOf(context: HarnessContext): Promise<string> {
  for (const args of [['--all-features'], ['--no-deps']]) {
    const asked = await context.run(asking(context, ['metadata', '--format-version', '1', ...args]));
    if (succeeded(asked)) return asked.stdout;
  }
  return '';
}

function asking({ suite, root }: HarnessContext, args: readonly string[]): ProcessRequest {
  return {
    command: 'cargo',
    args,
    cwd: join(root, suite.workingDirectory ?? ''),
    timeoutMs: buildTimeoutMs,
    answersOn: 'stdout',
  };
}

function isWithin(root: string, path: string): boolean {
  return !relative(root, path).startsWith('..');
}

function loadFailure(failure: Failure): Failure {
  return failure.reason === 'crashed' ? { ...failure, reason: 'load' } : failure;
}

async function listTarget(
  context: HarnessContext,
  target: BenchTarget,
  { file, title }: { readonly file: string; readonly title: string },
): Promise<readonly Listed[]> {
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

function textOf(source: string): string {
  try {
    return readFileSync(source, 'utf8');
  } catch {
    return '';
  }
}

function standingAt(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

async function invoke(context: HarnessContext, wanted: readonly Wanted[]): Promise<readonly Measured[]> {
  const measured: Measured[] = [];
  for (const { benchmark } of wanted) measured.push(await invokeOne(context, benchmark));
  return measured;
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
    const found = succeeded(result) ? readSamples(home, benchmark) : undefined;
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

/** A folder that a bench sets itself outranks CRITERION_HOME. */
function unsampled({ root }: HarnessContext, { file }: Listed, { result, request }: Ran): Failure {
  const failure = failureOf(result, request, 'its run');
  if (!succeeded(result) || !/\.output_directory\s*\(/.test(textOf(join(root, file)))) return failure;
  const message = `Its samples must be in the folder that CRITERION_HOME names: ${file} sets another by output_directory; let it do so only where that variable is not set`;
  return { reason: 'missing', message };
}

/** Of those that ran, the one of this title: folders below are named by criterion after the group, the function and the parameter. Throws FILE_MALFORMED. */
function readSamples(home: string, { localName }: Listed): CriterionSamples | undefined {
  try {
    const files = readdirSync(home, { recursive: true, encoding: 'utf8' }).filter(
      (path) => basename(path) === 'sample.json' && basename(dirname(path)) === 'new',
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
async function profile(context: HarnessContext, benchmark: Listed, _kind: 'cpu' | 'heap'): Promise<Captured> {
  const home = join(context.scratch, randomUUID());
  try {
    const isQuick = existsSync(noteOfLong(context, benchmark));
    const request = runOf(context, benchmark, { warmupMs: 1, measureMs: perfProfiledMsOf(context), home, isQuick });
    const recorded = await recordPerf(context, request);
    if (recorded.state === 'failed') return recorded;
    const operations = readSamples(home, benchmark)?.iterations;
    // What a bench prepares before it asks to be timed runs again for each sample, and is in no time.
    const timed = /criterion::bencher::/;
    const caller = { frame: /criterion::(?:bencher|routine)::/, timed, others: 'dropped' } as const;
    return { state: 'captured', profile: { ...recorded.profile, caller, operations } };
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
