/** A worker that measures time or processor time slice by slice, as the parent sees it. */

import { cpuMetric, timeMetric } from '../../results/metric.ts';
import type { Halted, Held, HeldProcess, ProcessRequest, Slice, Wanted } from '../harness.ts';
import { failureOf } from '../process-failure.ts';
import { type HeldSpec, type Order, orderBytes, type SliceMessage, type WorkerMessage } from '../worker-protocol.ts';
import { askedBy, type Context, failureIn, phaseOf, readMessage, specOf, workerRequest } from './worker-requests.ts';

/** 2 to 10 ms are alike; from 50 ms on a machine changes its speed within a turn. */
const slices: HeldSpec = { sliceMs: 8, leadMs: 2, leadlessMs: 50 };

const inSlices: readonly string[] = [timeMetric.name, cpuMetric.name];

export function workerHolder(context: Context, wanted: readonly Wanted[]): (() => Held) | undefined {
  const [first] = wanted;
  const { hold } = context;
  if (first === undefined || hold === undefined || !inSlices.includes(first.metric.name)) return undefined;
  const request = workerRequest(context, {
    ...specOf(context, first.benchmark.file),
    task: 'time',
    names: wanted.map(({ benchmark }) => benchmark.localName),
    intercept: askedBy(first.benchmark),
    held: slices,
  });
  return () => heldWorker({ request, wanted, worker: hold(request) });
}

interface Holding {
  readonly request: ProcessRequest;
  readonly wanted: readonly Wanted[];
  readonly worker: HeldProcess;
}

function heldWorker({ request, wanted, worker }: Holding): Held {
  const heard: WorkerMessage[] = [];
  let at = -1;
  const ask = async (order: Order, kind: WorkerMessage['kind']): Promise<WorkerMessage | undefined> => {
    const isLast = (line: string): boolean => [kind, 'failed'].includes(readMessage(line)?.kind ?? '');
    const messages = (await worker.run(orderBytes[order], isLast)).flatMap((line) => readMessage(line) ?? []);
    heard.push(...messages);
    return messages.find((message) => message.kind === kind);
  };
  const halted = async (): Promise<Halted> => {
    const name = wanted[at]?.benchmark.localName ?? '';
    const failure = failureIn(heard, name);
    return { state: 'failed', failure: failure ?? failureOf(await worker.ended, request, phaseOf(heard)) };
  };
  return {
    groups: wanted.map((each) => [each]),
    pid: worker.pid,
    leastSlices: 1,
    warmUp: async () => {
      at += 1;
      return (await ask('warm-up', 'ready')) === undefined ? halted() : undefined;
    },
    slice: async () => {
      const slice = await ask('slice', 'slice');
      return slice?.kind === 'slice' ? toSlice(slice, wanted[at]) : halted();
    },
    end: async () => {
      const measured = await ask('end', 'measured');
      return measured?.kind === 'measured' ? measured.conditions : {};
    },
    skip: async () => {
      at += 1;
      await ask('skip', 'skipped');
    },
    close: async () => {
      worker.stop();
      await worker.ended;
    },
  };
}

function toSlice({ batches, cpu, iterations }: SliceMessage, wanted: Wanted | undefined): Slice {
  const values = wanted?.metric.name === cpuMetric.name ? [cpu] : batches;
  return { state: 'measured', values: [values], iterations };
}
