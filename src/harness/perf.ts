/** `perf record` around a benchmark of native code: stacks of its user space, whatever its frame pointers. Linux only. */
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Failure } from '../results/invocation.ts';
import type { HarnessContext, ProcessRequest, ProcessResult, RawProfile } from './harness.ts';
import { withInlined } from './perf-inline.ts';
import { failureOf } from './process-failure.ts';
import { runTool, succeeded } from './tool.ts';

/** How long a profiled process measures: with perf's rate, some thousand samples. */
const perfProfiledMs = 1500;
const briefMs = 400;

export function perfProfiledMsOf({ brief }: Pick<HarnessContext, 'brief'>): number {
  return brief === true ? briefMs : perfProfiledMs;
}

const perfHint =
  'install perf (linux-tools-common and linux-tools-$(uname -r) on Ubuntu), or set profile: { cpu: none }; ' +
  'where the kernel forbids it: sudo sysctl kernel.perf_event_paranoid=1';

/** Records a program that does nothing: it is there, and the kernel lets it. */
export async function tryPerf(context: HarnessContext): Promise<Failure | undefined> {
  const data = join(context.scratch, `${randomUUID()}.data`);
  const request: ProcessRequest = {
    command: context.suite.profiler ?? 'perf',
    args: [...record, '-o', data, '--', 'true'],
    cwd: context.root,
    timeoutMs: 20_000,
  };
  try {
    const run = await runTool(context, request, perfHint);
    if (succeeded(run)) return undefined;
    const failure = failureOf(run, request, 'its profiler');
    return { ...failure, message: `${failure.message}\n${perfHint}` };
  } finally {
    rmSync(data, { force: true });
  }
}

export type Recorded =
  | {
      readonly state: 'recorded';
      readonly profile: Pick<RawProfile, 'kind' | 'format' | 'bytes'>;
      readonly run: ProcessResult;
    }
  | { readonly state: 'failed'; readonly failure: Failure };

/** The clock of the processor, as hosted machines have no hardware counters; 997 a second is a multiple of no usual frequency. */
const record = ['record', '-q', '-e', 'cpu-clock:u', '-F', '997', '--call-graph', 'dwarf,16384'];

/** `cut`: what of the printed samples is the benchmark's, or why none is; asked after the process has ended. */
export async function recordPerf(
  context: HarnessContext,
  request: ProcessRequest,
  cut: (script: string) => string | Failure = (script) => script,
): Promise<Recorded> {
  const data = join(context.scratch, `${randomUUID()}.data`);
  const recording: ProcessRequest = {
    ...request,
    command: context.suite.profiler ?? 'perf',
    args: [...record, '-o', data, '--', request.command, ...request.args],
    timeoutMs: request.timeoutMs + 10 * perfProfiledMs,
  };
  try {
    const run = await runTool(context, recording, perfHint);
    if (!succeeded(run)) return { state: 'failed', failure: failureOf(run, recording, 'its profiled run') };
    const fields = 'comm,pid,tid,time,period,event,ip,sym,dso';
    const reading: ProcessRequest = {
      command: recording.command,
      args: ['script', '-i', data, '--no-inline', '-F', fields],
      cwd: request.cwd,
      timeoutMs: 5 * 60_000,
      answersOn: 'stdout',
    };
    const script = await context.run(reading);
    if (!succeeded(script)) return { state: 'failed', failure: failureOf(script, reading, 'perf script') };
    const own = cut(script.stdout);
    if (typeof own !== 'string') return { state: 'failed', failure: own };
    const stacks = await withInlined(own, (lookup) => context.run(lookup));
    return { state: 'recorded', profile: { kind: 'cpu', format: 'perf-script', bytes: Buffer.from(stacks) }, run };
  } finally {
    rmSync(data, { force: true });
  }
}
