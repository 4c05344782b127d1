/** What the clock of a benchmark leaves out: what stops it within the loop (b.StopTimer), and what is made before the loop. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GoOutput } from './go-output.ts';

export interface StoppedClock {
  /** Nanoseconds of a call by the clock of the wall; where a function has several benchmarks, of their mean. */
  readonly wallNs: number;
  /** Times as long as what is timed of it. */
  readonly ratio: number;
}

/** Whether a benchmark of the package may. */
export function mayStopClock(folder: string): boolean {
  try {
    const tests = readdirSync(folder).filter((file) => file.endsWith('_test.go'));
    return tests.some((file) => /\.StopTimer\(/.test(readFileSync(join(folder, file), 'utf8')));
  } catch {
    return false;
  }
}

export interface CallsRun {
  readonly output: GoOutput;
  /** The whole process. */
  readonly tookMs: number;
}

/**
 * By benchmark, for those of which most is not timed. `onceMs`: the process of one call; `run`: one of so many, undefined
 * where that fails. Go makes a call by itself before any other number of them, and what comes before the loop with it.
 */
export async function stoppedClocks(
  onceMs: number,
  run: (calls: number) => Promise<CallsRun | undefined>,
): Promise<ReadonlyMap<string, StoppedClock>> {
  // What is made before the loop may take another time at each run, and so may the start of a process.
  const leastMs = Math.max(60, onceMs / 2);
  const first = Math.round(Math.min(100, Math.max(3, 1000 / onceMs)));
  for (let [calls, tookMs] = [first, onceMs]; calls <= mostCalls && tookMs < longestMs; calls *= 20) {
    const ran = await run(calls);
    if (ran === undefined) break;
    tookMs = ran.tookMs;
    const spentMs = tookMs - 2 * onceMs;
    if (spentMs < leastMs) continue;
    const clocks = clocksIn(ran.output, spentMs);
    if (clocks.size === 0) break;
    // A machine that was busy meanwhile is not so once more for three times as long.
    const again = await run(3 * calls);
    if (again !== undefined && again.tookMs - 2 * onceMs > 2 * spentMs) return clocks;
  }
  return new Map();
}

/** Milliseconds before the loop of a benchmark, of the mean where a function has several. `once`: runs of one call, alike. */
export function setupMsIn(once: readonly CallsRun[]): number {
  const each = once.map(({ output: { events }, tookMs }) => {
    const results = events.filter((event) => event.kind === 'result');
    const timedNs = results.reduce((sum, { values }) => sum + (values.get('ns/op') ?? 0), 0);
    return (tookMs - timedNs / 1e6) / Math.max(1, results.length);
  });
  // The start of a process is in it, and what a busy machine adds.
  return Math.max(0, Math.min(...each));
}

/** Stopping stops all threads, of which so many are more than the start of a process. */
const mostCalls = 40_000;

/** Of one process that is run to find it out. */
const longestMs = 2000;

function clocksIn({ events }: GoOutput, spentMs: number): ReadonlyMap<string, StoppedClock> {
  const results = events.filter((event) => event.kind === 'result');
  const calls = results.reduce((sum, { iterations }) => sum + iterations - 1, 0);
  const wallNs = (spentMs * 1e6) / Math.max(1, calls);
  const clocks = results.map(
    ({ name, values }) => [name, { wallNs, ratio: wallNs / (values.get('ns/op') ?? 1) }] as const,
  );
  return new Map(clocks.filter(([, { ratio }]) => ratio > mostlyUntimed));
}

const mostlyUntimed = 20;
