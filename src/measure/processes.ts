/**
 * Starts processes that run the repository's code: scrubbed environment, own process group, time limit, tails of what
 * they print, answers on a channel of their own, and what the machine did to them. Nothing outlives `close`.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import type { Readable } from 'node:stream';
import { GateError } from '../errors.ts';
import type { ProcessEnd, ProcessRequest, ProcessResult, RunProcess } from '../harness/harness.ts';
import { channelDescriptor } from '../harness/worker-protocol.ts';
import { startConditions } from './conditions.ts';
import { neutralise } from './neutralise.ts';
import { createTail } from './tail.ts';

export interface ProcessOptions {
  /** Already scrubbed. */
  readonly environment: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
  /** Words put before the command, to pin it to a processor. */
  readonly prefix?: readonly string[];
}

export interface Processes {
  readonly run: RunProcess;
  /** Kills what still runs. */
  close(): void;
}

const tailBytes = 4096;
const answerBytes = 64 * 2 ** 20;
/** Given to the pipes to empty after the process has ended; a grandchild may hold them open for ever. */
const drainMs = 500;

export function createProcesses(options: ProcessOptions): Processes {
  const living = new Set<ChildProcess>();
  const close = (): void => {
    for (const child of living) killTree(child);
  };
  process.once('exit', close);
  return {
    run: (request) => runProcess(request, options, living),
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
  throwIfAborted(options.signal);
  const conditions = startConditions();
  const startedAt = Date.now();
  const started = performance.now();
  const child = start(request, options);
  living.add(child);
  const stdout = createTail(request.answersOn === 'stdout' ? answerBytes : tailBytes);
  const stderr = createTail(tailBytes);
  const channel = createTail(answerBytes);
  child.stdout?.on('data', stdout.add);
  child.stderr?.on('data', stderr.add);
  // Present because the channel was asked for in `stdio`.
  const answers = child.stdio[channelDescriptor] as Readable | null | undefined;
  answers?.on('data', channel.add);
  answers?.on('error', () => {});
  const end = await ended(child, request.timeoutMs, options.signal);
  living.delete(child);
  const durationMs = performance.now() - started;
  throwIfAborted(options.signal);
  return {
    end,
    stdout: request.answersOn === 'stdout' ? stdout.text() : neutralise(stdout.text()),
    stderr: neutralise(stderr.text()),
    lines: channel.text().split('\n').slice(0, -1),
    startedAt,
    durationMs,
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
    env: request.environment === undefined ? environment : { ...environment, ...request.environment },
    stdio: ['ignore', 'pipe', 'pipe', ...(request.answersOn === 'channel' ? ['pipe' as const] : [])],
    shell: request.through === 'shell',
    // A group of its own, so that what it starts can be killed with it.
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
}

function ended(child: ChildProcess, timeoutMs: number, signal: AbortSignal | undefined): Promise<ProcessEnd> {
  return new Promise((resolve) => {
    let end: ProcessEnd | undefined;
    const kill = (): void => killTree(child);
    const timer = setTimeout(() => {
      end ??= { kind: 'timeout' };
      kill();
    }, timeoutMs);
    signal?.addEventListener('abort', kill, { once: true });
    const finish = (): void => {
      clearTimeout(timer);
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

/** The process and all it started. */
function killTree(child: ChildProcess): void {
  if (child.pid === undefined) return;
  if (process.platform === 'win32') {
    if (child.exitCode === null) spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore' });
    return;
  }
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // Already gone.
  }
}
