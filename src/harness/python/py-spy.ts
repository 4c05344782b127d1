/** A profile of a Python process by py-spy. */
import { randomUUID } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Failure } from '../../results/invocation.ts';
import { estimate } from '../../stats/estimators.ts';
import type { Caller, Captured, HarnessContext, ProcessRequest } from '../harness.ts';
import { failureOf } from '../process-failure.ts';
import { runTool } from '../tool.ts';
import { readBytes } from './answers.ts';
import { interpreterIn, standing } from './interpreter.ts';

/** py-spy keeps up with this many samples a second. */
const samplesPerSecond = 400;

/** How long a profiled process measures, ms: 200 samples where little time is left. */
export function spiedMs({ brief }: Pick<HarnessContext, 'brief'>): number {
  return brief === true ? 500 : mostSpiedMs;
}

const mostSpiedMs = 2000;

const pySpyHint = 'pip install py-spy, or set profile: { cpu: none }';
const spiedNothing = 'import time; end = time.time() + 0.3\nwhile time.time() < end: pass';

/** Looks at a program of a third of a second: it is there, and may read another process. */
export async function tryPySpy(context: HarnessContext): Promise<Failure | undefined> {
  const [python, ...before] = interpreterIn(context);
  const stacks = join(context.scratch, `${randomUUID()}.spy`);
  const request: ProcessRequest = {
    command: context.suite.profiler ?? spyBeside(python),
    args: [...record, '--output', stacks, '--', python, ...before, '-c', spiedNothing],
    cwd: context.root,
    timeoutMs: 20_000,
  };
  try {
    const run = await runTool(context, request, pySpyHint);
    if (readBytes(stacks) !== undefined) return undefined;
    const failure = failureOf(run, request, 'its profiler');
    const cure =
      'allow it to read other processes (in a container: --cap-add SYS_PTRACE), or set profile: { cpu: none }';
    return { ...failure, message: `${failure.message}\n${cure}` };
  } finally {
    rmSync(stacks, { force: true });
  }
}

export interface Spied {
  readonly python: string;
  /** The process without its profiler. */
  readonly run: ProcessRequest;
  readonly caller: RegExp;
  /** As `Caller` has it. */
  readonly beside?: RegExp | undefined;
  /** Nanoseconds a call, one a round, once it has ended; undefined: it measured nothing. */
  readonly rounds: () => readonly number[] | undefined;
}

export async function spy(context: HarnessContext, { python, run, caller, beside, rounds }: Spied): Promise<Captured> {
  const stacks = join(context.scratch, `${randomUUID()}.spy`);
  const request: ProcessRequest = {
    ...run,
    command: context.suite.profiler ?? spyBeside(python),
    args: [...record, '--output', stacks, '--', run.command, ...run.args],
    timeoutMs: run.timeoutMs + 10 * mostSpiedMs,
  };
  const result = await runTool(context, request, pySpyHint);
  const bytes = readBytes(stacks);
  const measured = rounds();
  // py-spy may complain of the child's end though the file is whole: the files are judged, not its exit code.
  if (bytes === undefined || measured === undefined) {
    return { state: 'failed', failure: failureOf(result, request, 'its profiled run') };
  }
  const header = { kind: 'cpu', format: 'speedscope', place: standing(context) } as const;
  const called: Caller = { frame: caller, beside, others: 'dropped' };
  // It samples by wall time: what other processes took is in all functions alike, and not in the fastest round.
  return {
    state: 'captured',
    profile: { ...header, caller: called, bytes, costPerOperation: estimate('minimum', measured) },
  };
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

function spyBeside(python: string): string {
  const own = join(dirname(python), 'py-spy');
  return existsSync(own) ? own : 'py-spy';
}
