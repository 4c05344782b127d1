/** Tests that take pytest-benchmark's fixture: one test a process, its rounds as batches; py-spy for profiles. */
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Suite } from '../../config/config.ts';
import { GateError } from '../../errors.ts';
import type { Failure } from '../../results/invocation.ts';
import { timeMetric } from '../../results/metric.ts';
import { estimate } from '../../stats/estimators.ts';
import { fileTitles, findFiles } from '../bench-files.ts';
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
import { failureOf } from '../process-failure.ts';
import { buildTimeoutMs, runTool, succeeded } from '../tool.ts';
import { type PytestListing, type PytestSpec, pytestProgram } from './program.ts';
import { parsePytestBenchmark, warm } from './pytest-results.ts';

const pythonHint = 'install Python; in a workflow, with actions/setup-python before this step';

export const pytestHarness: Harness = {
  toolchain: (suite) => {
    const [command, ...args] = interpreterOf(suite);
    return {
      runtime: 'python',
      command,
      args: [...args, '--version'],
      version: /^Python (\S+)/,
      hint: pythonHint,
    };
  },
  together: () => 'nothing',
  list,
  invoke,
  profile,
};

/** Fewest rounds a process measures, one for warming up included. */
const fewestRounds = 6;

/** The suite's `command`, else what is first on PATH. */
function interpreterOf({ command }: Suite): readonly [string, ...string[]] {
  const [first = process.platform === 'win32' ? 'python' : 'python3', ...rest] = command?.trim().split(/\s+/) ?? [];
  return [first, ...rest];
}

/** One made by the set-up in the checkout comes before the machine's. */
function interpreterIn({ suite, root }: HarnessContext): readonly [string, ...string[]] {
  const own = join(root, suite.workingDirectory ?? '', '.venv', 'bin', 'python');
  return suite.command === undefined && existsSync(own) ? [own] : interpreterOf(suite);
}

function requestOf(
  context: HarnessContext,
  [command, ...before]: readonly [string, ...string[]],
  spec: Omit<PytestSpec, 'paths'>,
): ProcessRequest {
  const { suite, root } = context;
  const cwd = join(root, suite.workingDirectory ?? '');
  const paths = [join(cwd, 'src'), cwd].filter((path) => existsSync(path));
  const args = ['-p', 'no:cacheprovider', '-q', '--tb=short', ...spec.args, ...suite.flags];
  return {
    command,
    args: [...before, '-c', pytestProgram, JSON.stringify({ ...spec, args, paths } satisfies PytestSpec)],
    cwd,
    timeoutMs: suite.timeoutMs,
  };
}

async function list(context: HarnessContext): Promise<readonly Listed[]> {
  const { suite, root } = context;
  const output = join(context.scratch, `${randomUUID()}.json`);
  const files = findFiles(root, suite.files).map((file) => join(root, file));
  if (suite.files.length > 0 && files.length === 0) return [];
  const args = ['--collect-only', '--continue-on-collection-errors', ...files];
  const request = requestOf(context, interpreterIn(context), { task: 'list', args, output });
  const result = await runTool(context, { ...request, timeoutMs: buildTimeoutMs }, pythonHint);
  const listing = readAnswer<PytestListing>(output);
  if (listing === undefined) {
    const failure = failureOf(result, request, 'collecting its tests');
    return [{ name: suite.name, file: suite.workingDirectory ?? '.', localName: '', metrics: [timeMetric], failure }];
  }
  if (listing.missing !== undefined) throw uninstalled(suite, listing);
  return toListed(root, listing);
}

function uninstalled({ name }: Suite, { missing, python }: PytestListing): GateError {
  return new GateError(
    'TOOL_MISSING',
    `Cannot measure suite "${name}" as ${missing} must be installed for ${python}: it is not`,
    { hint: 'add "python3 -m pip install pytest pytest-benchmark" before this step, or to setup' },
  );
}

function toListed(root: string, { benchmarks, errors, python }: PytestListing): readonly Listed[] {
  const within = (path: string): string => relative(root, path).replaceAll('\\', '/');
  const titles = fileTitles([...new Set([...benchmarks, ...errors].map(({ path }) => within(path)))].sort());
  const titleOf = (path: string): string => titles.get(within(path)) ?? within(path);
  const found = benchmarks.map(
    ({ path, name }): Listed => ({
      name: `${titleOf(path)}/${name.replaceAll('::', '/')}`,
      file: within(path),
      localName: `${path}::${name}`,
      metrics: [timeMetric],
      note: python,
    }),
  );
  const failed = errors.map(
    ({ path, message }): Listed => ({
      name: titleOf(path),
      file: within(path),
      localName: '',
      metrics: [timeMetric],
      failure: { reason: 'load', message: `pytest cannot collect ${within(path)}:\n${message}` },
    }),
  );
  return [...found, ...failed];
}

async function invoke(context: HarnessContext, wanted: readonly Wanted[]): Promise<readonly Measured[]> {
  const measured: Measured[] = [];
  for (const { benchmark } of wanted) measured.push(await invokeOne(context, benchmark));
  return measured;
}

async function invokeOne(context: HarnessContext, benchmark: Listed): Promise<Measured> {
  const { warmupMs, measureMs } = context.suite;
  const output = join(context.scratch, `${randomUUID()}.json`);
  const args = runArguments(benchmark, { durationMs: warmupMs + measureMs, roundMs: measureMs / 100, output });
  const request = requestOf(context, [benchmark.note ?? ''], { task: 'run', args, output });
  const result = await context.run(request);
  if (!succeeded(result)) return { state: 'failed', failure: thrown(result, request) };
  const found = parsePytestBenchmark(readText(output) ?? '{}');
  if (found === undefined) {
    return { state: 'failed', failure: { reason: 'missing', message: 'Its test measured nothing this time' } };
  }
  const values = warm(found, warmupMs);
  return measuredFrom({ metric: timeMetric, values, iterations: values.length * found.iterations }, result, context);
}

/** pytest ends with 1 when a test failed; what failed is in what it printed. */
function thrown(result: ProcessResult, request: ProcessRequest): Failure {
  const said = result.stdout.trim() === '' ? result : { ...result, stderr: '' };
  const failure = failureOf(said, request, 'its run');
  return result.end.kind === 'exit' && result.end.code === 1 ? { ...failure, reason: 'threw' } : failure;
}

interface RunSize {
  readonly durationMs: number;
  readonly roundMs: number;
  /** Where pytest-benchmark writes. */
  readonly output: string;
}

function runArguments({ localName }: Listed, { durationMs, roundMs, output }: RunSize): readonly string[] {
  return [
    localName,
    '--benchmark-only',
    `--benchmark-json=${output}`,
    `--benchmark-min-rounds=${fewestRounds}`,
    `--benchmark-max-time=${durationMs / 1000}`,
    `--benchmark-min-time=${roundMs / 1000}`,
    '--benchmark-warmup=off',
  ];
}

/** py-spy keeps up with this many samples a second. */
const samplesPerSecond = 400;
const profiledMs = 2000;

async function profile(context: HarnessContext, benchmark: Listed, _kind: 'cpu' | 'heap'): Promise<Captured> {
  const [stacks, output] = [
    join(context.scratch, `${randomUUID()}.spy`),
    join(context.scratch, `${randomUUID()}.json`),
  ];
  const python = benchmark.note ?? '';
  const args = runArguments(benchmark, { durationMs: profiledMs, roundMs: 10, output });
  const run = requestOf(context, [python], { task: 'run', args, output });
  const request: ProcessRequest = {
    ...run,
    command: context.suite.profiler ?? spyBeside(python),
    args: [...record, '--output', stacks, '--', run.command, ...run.args],
    timeoutMs: run.timeoutMs + 10 * profiledMs,
  };
  const result = await runTool(context, request, 'pip install py-spy, or set profile: { cpu: none }');
  const bytes = readBytes(stacks);
  const rounds = parsePytestBenchmark(readText(output) ?? '{}')?.rounds;
  // py-spy may complain of the child's end though the file is whole: the files are judged, not its exit code.
  if (bytes === undefined || rounds === undefined) {
    return { state: 'failed', failure: failureOf(result, request, 'its profiled run') };
  }
  // It samples by the clock on the wall: what neighbours took is in all functions alike, and not in the fastest round.
  return { state: 'captured', profile: { ...told, bytes, costPerOperation: estimate('minimum', rounds) } };
}

const record = [
  'record',
  '--function',
  '--full-filenames',
  '--format',
  'speedscope',
  '--rate',
  String(samplesPerSecond),
];

const told = {
  kind: 'cpu',
  format: 'speedscope',
  caller: { frame: /(?:^|\.)runner \(.*pytest_benchmark.fixture\.py\)$/, others: 'dropped' },
} as const;

function spyBeside(python: string): string {
  const own = join(dirname(python), 'py-spy');
  return existsSync(own) ? own : 'py-spy';
}

function readAnswer<T>(file: string): T | undefined {
  const text = readText(file);
  // Written by the program above, in this form.
  return text === undefined ? undefined : (JSON.parse(text) as T);
}

function readText(file: string): string | undefined {
  return readBytes(file)?.toString('utf8');
}

/** Read once: what a process answered is of no use to the next. */
function readBytes(file: string): Buffer | undefined {
  try {
    const bytes = readFileSync(file);
    rmSync(file, { force: true });
    return bytes.length === 0 ? undefined : bytes;
  } catch {
    return undefined;
  }
}
