/**
 * The worker's half of counting: how often V8 runs each piece of the benchmark's code in a fixed number of calls, written
 * as what each function did. The code is parsed here and not by the gate, which a time limit would not protect.
 * Nothing is optimized meanwhile: V8 loses calls of functions that it has inlined (seen on Node 24).
 */
import { writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import type { CountSpec, MeasuredMessage } from '../../worker-protocol.ts';
import type { Benchmark } from '../benchmark.ts';
import { type CallStyle, directCalls, probeCallStyle, standsBetween } from '../calls.ts';
import { type BlockCounter, countBlocks } from './block-counts.ts';
import { countedOf } from './counted.ts';
import { ownScripts } from './scripts-of-worker.ts';
import type { Witness } from './witness.ts';

const now: () => number = performance.now.bind(performance);
const write = writeFileSync;

const compilers = ['opt', 'maglev'];

/** Calls before anything is counted: caches are filled, what is made on first use is made. */
const warmCalls = 3;
/** Counted calls: as many as take so long, with hooks between them fewer, since each is looked at by itself. */
const boxMs = 250;
const mostCalls = 1000;
const mostBetweenHooks = 20;

/** To be called before anything of the user's is loaded. */
export function startCounting({ output, root, calls }: CountSpec): Witness {
  for (const name of compilers) setFlagsFromString(`--no-${name}`);
  const own = pathToFileURL(dirname(fileURLToPath(import.meta.url))).href;
  const counter = countBlocks(ownScripts(own));
  return {
    call: async (benchmark, { onPhase }) => {
      const { hooks } = benchmark;
      await hooks.setup?.('run');
      await hooks.beforeAll?.('run');
      onPhase('measurement');
      const style = await probeCallStyle(benchmark, 'run');
      const callMs = await warmUp(benchmark, style);
      const operations = calls ?? callsFor(benchmark, callMs);
      await count(benchmark, { style, operations, counter });
      await hooks.afterAll?.('run');
      await hooks.teardown?.('run');
      for (const name of compilers) setFlagsFromString(`--${name}`);
      write(output, JSON.stringify(countedOf({ operations, scripts: counter.take() }, root)));
      return measured(benchmark.name, operations);
    },
  };
}

function measured(name: string, iterations: number): MeasuredMessage {
  return { kind: 'measured', name, batches: [], iterations, conditions: {} };
}

async function warmUp(benchmark: Benchmark, style: CallStyle): Promise<number> {
  const start = now();
  await count(benchmark, { style, operations: warmCalls, counter: undefined });
  return (now() - start) / warmCalls;
}

function callsFor({ hooks }: Benchmark, callMs: number): number {
  const most = standsBetween(hooks) ? mostBetweenHooks : mostCalls;
  return Math.max(1, Math.min(most, Math.floor(boxMs / Math.max(callMs, boxMs / mostCalls))));
}

interface Counting {
  readonly style: CallStyle;
  readonly operations: number;
  readonly counter: BlockCounter | undefined;
}

async function count(benchmark: Benchmark, { style, operations, counter }: Counting): Promise<void> {
  const { hooks, loop } = benchmark;
  const direct = directCalls(benchmark, style.settles);
  const calls = style.timed === 'in its loop' && loop !== undefined ? loop : direct;
  const counted = async (times: number): Promise<void> => {
    counter?.begin();
    await calls(times, 'run');
    counter?.end();
  };
  if (!standsBetween(hooks)) {
    await hooks.beforeBatch?.(operations);
    await counted(operations);
    await hooks.afterBatch?.();
    return;
  }
  for (let i = 0; i < operations; i++) {
    await hooks.beforeEach?.('run');
    await counted(1);
    await hooks.afterEach?.('run');
  }
}
