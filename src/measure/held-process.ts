/**
 * Holds a process between two answers: stopped as a whole group, so that neither its threads nor what it has started run
 * beside the others of its block, and resumed when something is wanted of it.
 */
import type { ChildProcess } from 'node:child_process';
import type { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { HeldProcess, ProcessResult } from '../harness/harness.ts';
import { killTree } from './kill-tree.ts';
import type { TimeLimit } from './time-limit.ts';

export function holdProcess({ child, answers, limit, ended }: Begun): HeldProcess {
  const lines = readLines(answers);
  let isOver = false;
  const over = (): void => {
    isOver = true;
    lines.wake();
  };
  // An interruption rejects this promise, which may have no awaiter.
  ended.then(over, over);
  const result = ended.then((each) => ({ ...each, lines: [] }));
  result.catch(() => {});
  return {
    pid: child.pid,
    ended: result,
    run: async (order, isLast) => {
      // What it wrote before it stopped is read before it goes on, and does not answer what is asked now.
      await nextTurn();
      const written: string[] = lines.drain();
      if (!isOver) {
        limit.resume();
        signal(child.pid, 'SIGCONT');
        if (order !== '') send(answers, order);
      }
      while (!isOver || lines.waiting()) {
        const line = lines.take();
        if (line === undefined) await lines.more();
        else {
          written.push(line);
          if (isLast(line)) break;
        }
      }
      if (!isOver) {
        signal(child.pid, 'SIGSTOP');
        limit.pause();
      }
      return written;
    },
    stop: () => killTree(child),
  };
}

/** A channel is a socket, which Node types as what is read from it. */
function send(answers: Begun['answers'], order: string): void {
  if (answers !== null && answers !== undefined && 'write' in answers && typeof answers.write === 'function') {
    answers.write(order);
  }
}

function signal(pid: number | undefined, name: 'SIGSTOP' | 'SIGCONT'): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, name);
  } catch {
    // Already gone.
  }
}

interface Lines {
  take(): string | undefined;
  drain(): string[];
  waiting(): boolean;
  more(): Promise<void>;
  wake(): void;
}

function readLines(stream: Begun['answers']): Lines {
  const ready: string[] = [];
  const decoder = new StringDecoder('utf8');
  let rest = '';
  let waked: () => void = () => {};
  stream?.on('data', (data: Buffer) => {
    const parts = (rest + decoder.write(data)).split('\n');
    rest = parts.pop() ?? '';
    ready.push(...parts);
    waked();
  });
  return {
    take: () => ready.shift(),
    drain: () => ready.splice(0),
    waiting: () => ready.length > 0,
    more: () =>
      new Promise((resolve) => {
        waked = resolve;
      }),
    wake: () => waked(),
  };
}

/** A process that has been started. */
export interface Begun {
  readonly child: ChildProcess;
  /** What `answersOn` names: standard output or the channel. */
  readonly answers: Readable | null | undefined;
  readonly limit: TimeLimit;
  /** Without the lines of the channel. */
  readonly ended: Promise<Omit<ProcessResult, 'lines'>>;
}
