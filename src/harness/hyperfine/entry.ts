/** A command timed by hyperfine, several runs in one process, its shell included. */

import { randomUUID } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Failure } from '../../results/invocation.ts';
import { cpuMetric, timeMetric } from '../../results/metric.ts';
import { foreignFields, foreignList, foreignNumber } from '../../text/foreign-json.ts';
import { type Combination, nameWith } from '../combinations.ts';
import { runtimeOf } from '../command/runtime.ts';
import type {
  Harness,
  HarnessContext,
  Held,
  Listed,
  Measured,
  ProcessRequest,
  ProcessResult,
  Wanted,
} from '../harness.ts';
import { measuredFrom } from '../measured.ts';
import { commandOf, failureOf, lastWords } from '../process-failure.ts';
import { repeatedRuns } from '../repeated.ts';
import { runTool, succeeded } from '../tool.ts';
import { flagsIn, type GivenFlag } from './hyperfine-flags.ts';
import { parametersIn } from './parameters.ts';

export const hyperfineHarness: Harness = { toolchain: runtimeOf, together: () => 'metrics', list, invoke, holder };

/** Runs a process measures, unless the suite's flags say otherwise. */
const runs = 5;

/** Known by its suite's name, and by the parameters' values: the command itself may change and stay the same benchmark. */
async function list(context: HarnessContext): Promise<readonly Listed[]> {
  const { suite } = context;
  const asking: ProcessRequest = { ...requestOf(context, []), args: ['--version'] };
  await runTool(context, asking, 'install hyperfine, on Debian and Ubuntu: apt-get install hyperfine');
  const file = suite.workingDirectory ?? '.';
  return parametersIn(suite.flags).combinations.map((combination) => ({
    name: nameWith(suite.name, combination),
    file,
    localName: suite.name,
    metrics: [timeMetric, cpuMetric],
    note: JSON.stringify(combination),
  }));
}

/** Each combination is a benchmark of its own, asked for by lists of one value. */
function chosenBy({ note = '[]' }: Listed): readonly string[] {
  // Written by list, from a Combination.
  const combination = JSON.parse(note) as Combination;
  return combination.flatMap(([name, value]) => ['--parameter-list', name, value.replaceAll(',', '\\,')]);
}

/**
 * hyperfine would time a shell that does nothing and take that off: on a busy machine short commands then took no time at
 * all. The shell is the same on both sides, so it stays in.
 */
function requestOf(context: HarnessContext, args: readonly string[]): ProcessRequest {
  const { command, cwd, timeoutMs } = commandOf(context, undefined);
  const { others: flags } = parametersIn(context.suite.flags);
  const isShelled = process.platform === 'win32' || says(flags, '--shell', '--no-shell');
  const shelled = isShelled ? [] : ['--shell', 'none'];
  const words = flags.flatMap((given) => (isShelled ? given.words : besideIn(given)));
  return {
    command: 'hyperfine',
    args: [...args, ...shelled, ...words, isShelled ? command : inShell(command)],
    cwd,
    timeoutMs,
  };
}

function inShell(line: string): string {
  return `sh -c '${line.replaceAll("'", "'\\''")}'`;
}

/** What hyperfine runs beside the command, in the same shell or without one: `>` and `&&` would be arguments, and nothing prepared. */
const beside: ReadonlySet<string> = new Set(['--setup', '--prepare', '--conclude', '--cleanup']);

function besideIn({ flag, values, words }: GivenFlag): readonly string[] {
  return beside.has(flag) ? [flag, ...values.map(inShell)] : words;
}

function says(flags: readonly GivenFlag[], ...names: readonly string[]): boolean {
  return flags.some(({ flag }) => names.includes(flag));
}

async function invoke(context: HarnessContext, wanted: readonly Wanted[]): Promise<readonly Measured[]> {
  const [first] = wanted;
  if (first === undefined) return [];
  const ran = await run(context, first.benchmark, { runs, warmups: 1 });
  if (ran.state === 'failed') return wanted.map(() => ran);
  const { result, measured } = ran;
  return wanted.map(({ metric }) =>
    measuredFrom({ metric, values: valuesOf(metric, measured), iterations: measured.times.length }, result, context),
  );
}

/** Single runs take turns, as many of each place as one process measures else. */
function holder(context: HarnessContext, wanted: readonly Wanted[]): (() => Held) | undefined {
  const [first] = wanted;
  if (first === undefined) return undefined;
  return () =>
    repeatedRuns({
      wanted,
      leastSlices: isCounted(context.suite.flags) ? 1 : runs,
      warmUp: async () => {
        if (context.suite.warmupMs === 0 || isWarmed(context.suite.flags)) return undefined;
        const ran = await run(context, first.benchmark, { runs: 1, warmups: 0 });
        return ran.state === 'failed' ? ran : undefined;
      },
      slice: async () => {
        const ran = await run(context, first.benchmark, { runs: 1, warmups: 0 });
        if (ran.state === 'failed') return ran;
        const { times } = ran.measured;
        const values = wanted.map(({ metric }) => valuesOf(metric, ran.measured));
        return { state: 'measured', values, iterations: times.length };
      },
    });
}

function valuesOf({ name }: Wanted['metric'], { times, cpu }: HyperfineResult): readonly number[] {
  return name === cpuMetric.name ? [cpu] : times;
}

function isCounted(flags: readonly string[]): boolean {
  return says(flagsIn(flags), '--runs', '--min-runs', '--max-runs');
}

function isWarmed(flags: readonly string[]): boolean {
  return says(flagsIn(flags), '--warmup');
}

type Ran =
  | { readonly state: 'ran'; readonly measured: HyperfineResult; readonly result: ProcessResult }
  | Extract<Measured, { state: 'failed' }>;

/** So many runs, unless the suite's flags say otherwise. */
async function run(
  context: HarnessContext,
  benchmark: Listed,
  size: { readonly runs: number; readonly warmups: number },
): Promise<Ran> {
  const { flags, warmupMs } = context.suite;
  const output = join(context.scratch, `${randomUUID()}.json`);
  const counted = isCounted(flags) ? [] : ['--runs', String(size.runs)];
  const warmed = warmupMs === 0 || isWarmed(flags) || size.warmups === 0 ? [] : ['--warmup', String(size.warmups)];
  // hyperfine takes no style where it shows what the command prints.
  const style = says(flagsIn(flags), '--show-output') ? [] : ['--style', 'none'];
  const own = [...style, '--export-json', output];
  const request = requestOf(context, [...own, ...chosenBy(benchmark), ...warmed, ...counted]);
  try {
    const result = await context.run(request);
    if (!succeeded(result)) return { state: 'failed', failure: failureOf(result, request, 'its run') };
    const measured = parseHyperfine(readFileSync(output, 'utf8'));
    if (measured.commands !== 1) return { state: 'failed', failure: several(measured.commands) };
    if (measured.broken !== undefined) return { state: 'failed', failure: notRun(measured.broken.code, result) };
    return { state: 'ran', measured, result };
  } finally {
    rmSync(output, { force: true });
  }
}

function several(commands: number): Failure {
  const message = `hyperfine must measure the suite's one command: it measured ${commands}; write others as suites of their own`;
  return { reason: 'unsupported', message };
}

/** `--ignore-failure` is for commands that say something by their exit code: what cannot run at all would be fastest. */
function notRun(code: number | undefined, result: ProcessResult): Failure {
  const end =
    code === undefined
      ? 'it died of a signal'
      : `it ended with ${code}, as what is not found, cannot be started or dies of a signal does`;
  const message = `Its command must run, whatever its exit code (--ignore-failure): ${end}${lastWords(result)}`;
  return { reason: 'crashed', message };
}

/** Of the shell: not executable, not found, or 128 and the signal it died of; one that nobody reads any more (SIGPIPE) did its work. */
function isBroken(code: number | undefined): boolean {
  return code === undefined || (code >= 126 && code !== 141);
}

export interface HyperfineResult {
  /** Nanoseconds, one a run. */
  readonly times: readonly number[];
  /** Nanoseconds of processor a run, user and system: hyperfine keeps their means only. */
  readonly cpu: number;
  /** Results there are. */
  readonly commands: number;
  /** Of the first run that did not do its work, where failures are ignored; without a code where it died of a signal. */
  readonly broken?: { readonly code: number | undefined } | undefined;
}

/** `--export-json`, of the one command asked for. */
export function parseHyperfine(text: string): HyperfineResult {
  const results = foreignList(foreignFields(text)['results']);
  const { times, user, system, exit_codes: codes } = results[0] ?? {};
  const runs = Array.isArray(times) ? times : [];
  return {
    times: runs.map((seconds) => foreignNumber(seconds) * 1e9),
    cpu: (foreignNumber(user) + foreignNumber(system)) * 1e9,
    commands: results.length,
    broken: exitsIn(codes).find(({ code }) => isBroken(code)),
  };
}

/** A run that died of a signal has null; older versions say nothing of any. */
function exitsIn(codes: unknown): readonly { readonly code: number | undefined }[] {
  return Array.isArray(codes) ? codes.map((code) => ({ code: typeof code === 'number' ? code : undefined })) : [];
}
