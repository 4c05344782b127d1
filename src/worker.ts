/** The door of a benchmark's own process: argv in, JSON lines on descriptor 3 out. */
import { readSync, writeSync } from 'node:fs';
import type { Host } from './harness/javascript/guard.ts';
import { serve } from './harness/javascript/serve.ts';
import {
  channelDescriptor,
  type Order,
  orderBytes,
  type WorkerMessage,
  type WorkerSpec,
} from './harness/worker-protocol.ts';

const exit = process.exit.bind(process);
const toJson = JSON.stringify;

function send(message: WorkerMessage): void {
  const bytes = Buffer.from(`${toJson(message)}\n`);
  let sent = 0;
  while (sent < bytes.length) {
    try {
      sent += writeSync(channelDescriptor, bytes, sent);
    } catch (error) {
      if (!(error instanceof Error && Reflect.get(error, 'code') === 'EAGAIN')) throw error;
    }
  }
}

const orders = new Map(Object.entries(orderBytes).map(([order, byte]) => [byte, order as Order])); // its keys are orders

function order(): Order {
  const byte = Buffer.alloc(1);
  const read = readSync(channelDescriptor, byte, 0, 1, null);
  return read === 0 ? 'end' : (orders.get(byte.toString()) ?? 'end');
}

const host: Host = {
  send,
  order,
  leave: (code) => exit(code),
  variables: () => process.env,
  onExitAsked: (handle) => {
    process.exit = (code): never => {
      const status = Number(code ?? process.exitCode ?? 0);
      handle(status, new Error(`process.exit(${status})`));
      return exit(1);
    };
  },
};

// The parent wrote it with JSON.stringify from a WorkerSpec.
const spec = JSON.parse(process.argv[2] ?? '') as WorkerSpec;
// Bench files that look at their own arguments must see none of ours.
process.argv.splice(1, process.argv.length, spec.file);
void serve(spec, host);
