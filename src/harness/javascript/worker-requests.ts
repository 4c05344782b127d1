/** What the parent asks a worker of one checkout, and how it reads the answers. */
import { join } from 'node:path';
import type { Failure } from '../../results/invocation.ts';
import { type JavaScriptHarness, javaScriptHarnesses } from '../../tools/javascript.ts';
import type { HarnessContext, Listed, ProcessRequest, ProcessResult } from '../harness.ts';
import { lastWords } from '../process-failure.ts';
import type { WorkerMessage, WorkerSpec } from '../worker-protocol.ts';
import { loadedBefore, loadedFor } from './bundled-file.ts';

export interface Context extends HarnessContext {
  readonly tool: JavaScriptHarness;
}

/** Young generation of the allocation sensor, MiB a half: room for a window without a collection. */
const youngMiB = 128;
export const allocFlags: readonly string[] = [
  '--expose-gc',
  `--min-semi-space-size=${youngMiB}`,
  `--max-semi-space-size=${youngMiB}`,
];

/**
 * V8's collector on the benchmark's own thread: its helpers wait for a processor of their own, which depends on the
 * machine and not on the slice. Before the suite's flags, which may say otherwise.
 */
const heldFlags = ['--single-threaded-gc'];

export type SpecBase = Pick<WorkerSpec, 'harness' | 'file' | 'before' | 'warmupMs' | 'measureMs'>;

export function specOf({ root, suite, tool }: Context, file: string): SpecBase {
  const before = loadedBefore(root, file);
  return {
    harness: tool,
    file: loadedFor(root, file),
    ...(before.length === 0 ? {} : { before }),
    warmupMs: suite.warmupMs,
    measureMs: suite.measureMs,
  };
}

export function workerRequest(context: Context, spec: WorkerSpec): ProcessRequest {
  const { suite, root } = context;
  const own = spec.task === 'alloc' ? allocFlags : [];
  const flags = [...(spec.held === undefined ? [] : heldFlags), ...suite.flags, ...own];
  return {
    command: context.node,
    args: [...flags, context.worker, JSON.stringify(spec)],
    cwd: suite.workingDirectory === undefined ? root : join(root, suite.workingDirectory),
    timeoutMs: suite.timeoutMs,
    answersOn: 'channel',
  };
}

export function messagesOf({ lines }: ProcessResult): readonly WorkerMessage[] {
  return lines.flatMap((line) => readMessage(line) ?? []);
}

/** Undefined of a line that user code wrote on the channel. */
export function readMessage(line: string): WorkerMessage | undefined {
  try {
    const message: unknown = JSON.parse(line);
    // The worker wrote it with JSON.stringify from a WorkerMessage.
    return typeof message === 'object' && message !== null ? (message as WorkerMessage) : undefined;
  } catch {
    return undefined;
  }
}

export function phaseOf(messages: readonly WorkerMessage[]): string {
  const phases = messages.filter((message) => message.kind === 'phase');
  const phase = phases.at(-1)?.phase;
  return phase === undefined || phase === 'load' ? 'loading' : `the ${phase}`;
}

export function askedBy({ note = '' }: Listed): readonly JavaScriptHarness[] {
  return javaScriptHarnesses.filter((tool) => note.split(' ').includes(tool));
}

/** The failure reported for this benchmark, else the one that ended the process before any was begun. */
export function failureIn(messages: readonly WorkerMessage[], localName: string): Failure | undefined {
  const failures = messages.filter((message) => message.kind === 'failed');
  return failures.find(({ name }) => name === localName || name === undefined)?.failure;
}

/** The same, with what the process printed where that alone says why. */
export function failureFrom(result: ProcessResult, localName: string): Failure | undefined {
  const failure = failureIn(messagesOf(result), localName);
  return failure === undefined ? undefined : withWords(failure, result);
}

/** A script that asks to exit has said why before: usage, or a package that it tried to load. */
export function withWords(failure: Failure, result: ProcessResult): Failure {
  return failure.reason === 'crashed' ? { ...failure, message: failure.message + lastWords(result) } : failure;
}
