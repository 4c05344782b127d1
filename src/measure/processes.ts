/**
 * Starts processes that run the repository's code: scrubbed environment, own process group, time limit, tails of what
 * they print, answers on a channel of their own, and what the machine did to them. Nothing outlives `close`.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { GateError } from '../errors.ts';
import type { HoldProcess, ProcessEnd, ProcessRequest, ProcessResult, RunProcess } from '../harness/harness.ts';
import { channelDescriptor } from '../harness/worker-protocol.ts';
import { startConditions } from './conditions.ts';
import { type Begun, holdProcess } from './held-process.ts';
import { killTree } from './kill-tree.ts';
import { runMark } from './marked-processes.ts';
import { neutralize } from './neutralize.ts';
import { createTail } from './tail.ts';
import { startLimit, type TimeLimit } from './time-limit.ts';

export interface ProcessOptions {
  /** Already scrubbed. */
  readonly environment: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal | undefined;
  /** Words put before the command, to pin it to a processor. */
  readonly prefix?: readonly string[];
}

export interface Processes {
  readonly run: RunProcess;
  /** Absent where a process cannot be stopped and resumed. */
  readonly hold?: HoldProcess | undefined;
  /** Kills what still runs. */
  close(): void;
}

const tailBytes = 4096;
const answerBytes = 64 * 2 ** 20;
/** Given to the pipes to empty after the process has ended; a grandchild may hold them open forever. */
const drainMs = 500;

export function createProcesses(options: ProcessOptions): Processes {
  const living = new Set<ChildProcess>();
  const close = (): void => {
    for (const child of living) killTree(child);
  };
  process.once('exit', close);
  return {
    run: (request) => runProcess(request, options, living),
    hold: process.platform === 'win32' ? undefined : (request) => holdProcess(begin(request, options, living)),
    close: () => {
      process.removeListener('exit', close);
      close();
    },
  };
}

async function runProcess(
  request: ProcessRequest,
  options: ProcessOptions,
  living: Set<ChildProcess>,
): Promise<ProcessResult> {
  const begun = begin(request, options, living);
  const channel = createTail(answerBytes);
  begun.answers?.on('data', channel.add);
  const result = await begun.ended;
  return { ...result, lines: channel.text().split('\n').slice(0, -1) };
}

function begin(request: ProcessRequest, options: ProcessOptions, living: Set<ChildProcess>): Begun {
  throwIfAborted(options.signal);
  const child = start(request, options);
  living.add(child);
  // Present because the channel was asked for in `stdio`; a socket, so that orders go the other way.
  const channel = child.stdio[channelDescriptor] as Readable | null | undefined;
  channel?.on('error', () => {});
  const limit = startLimit(request.timeoutMs);
  const ended = follow(request, child, { limit, signal: options.signal }).finally(() => living.delete(child));
  return { child, answers: request.answersOn === 'channel' ? channel : child.stdout, limit, ended };
}

async function follow(
  request: ProcessRequest,
  child: ChildProcess,
  { limit, signal }: { readonly limit: TimeLimit; readonly signal: AbortSignal | undefined },
): Promise<Omit<ProcessResult, 'lines'>> {
  const conditions = startConditions();
  const startedAt = Date.now();
  const stdout = createTail(request.answersOn === 'stdout' ? answerBytes : tailBytes);
  const stderr = createTail(request.stderrBytes ?? tailBytes);
  child.stdout?.on('data', stdout.add);
  child.stderr?.on('data', stderr.add);
  const end = await ended(child, limit, signal);
  throwIfAborted(signal);
  return {
    end,
    stdout: request.answersOn === 'stdout' ? stdout.text() : neutralize(stdout.text()),
    stderr: neutralize(stderr.text()),
    startedAt,
    durationMs: limit.passedMs(),
    conditions: conditions.read(),
  };
}

export function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new GateError('INTERRUPTED', 'Cannot go on as it was interrupted');
}

function start(request: ProcessRequest, { environment, prefix = [] }: ProcessOptions): ChildProcess {
  const [command = request.command, ...args] =
    request.through === 'shell' ? [request.command] : [...prefix, request.command, ...request.args];
  return spawn(command, args, {
    cwd: request.cwd,
    env: { ...environment, ...request.environment, ...runMark },
    stdio: ['ignore', 'pipe', 'pipe', ...(request.answersOn === 'channel' ? ['pipe' as const] : [])],
    shell: request.through === 'shell',
    // A group of its own, so that what it starts can be killed with it.
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
}

function ended(child: ChildProcess, limit: TimeLimit, signal: AbortSignal | undefined): Promise<ProcessEnd> {
  return new Promise((resolve) => {
    let end: ProcessEnd | undefined;
    const kill = (): void => killTree(child);
    limit.onPassed(() => {
      end ??= { kind: 'timeout' };
      kill();
    });
    signal?.addEventListener('abort', kill, { once: true });
    const finish = (): void => {
      limit.clear();
      signal?.removeEventListener('abort', kill);
      resolve(end ?? { kind: 'exit', code: 0 });
    };
    child.once('error', (error) => {
      end ??= { kind: 'unstartable', message: `Cannot start ${child.spawnfile}: ${error.message}` };
      if (child.pid === undefined) finish();
    });
    child.once('exit', (code, killedBy) => {
      end ??= killedBy === null ? { kind: 'exit', code: code ?? 0 } : { kind: 'signal', signal: killedBy };
      kill();
      const drained = setTimeout(() => {
        for (const stream of child.stdio) stream?.destroy();
      }, drainMs);
      child.once('close', () => clearTimeout(drained));
    });
    child.once('close', finish);
  });
}
