/**
 * A test binary held between the result lines of short repetitions. Where it is stopped a repetition is under way, whose
 * clock goes on: that one is dropped, and the next is whole.
 */
import type { Failure } from '../../results/invocation.ts';
import type { Halted, Held, HeldProcess, Over, ProcessResult, Wanted } from '../harness.ts';
import { type GoResult, parseGoOutput } from './go-output.ts';

/** `-test.benchtime` of a repetition, so short that the machine interrupts few. */
export const repetitionMs = 1;

/** Whole repetitions of a slice: enough for a quantile. */
const repetitions = 5;

export interface HeldBenchmark {
  readonly wanted: readonly Wanted[];
  /** As the test binary prints it. */
  readonly name: string;
  /** By the metric's name. */
  readonly units: Readonly<Record<string, string>>;
  readonly once?: Held['once'];
  readonly process: HeldProcess;
  readonly warmupMs: number;
  readonly failureAt: (text: string, result: ProcessResult) => Failure;
}

export function heldBenchmark({ wanted, name, units, once, process, warmupMs, failureAt }: HeldBenchmark): Held {
  let text = '';
  const resultIn = (line: string): GoResult | undefined => {
    const event = parseGoOutput(`${name}\n${line}`).events.find(({ kind }) => kind === 'result');
    return event?.kind === 'result' && event.name === name ? event : undefined;
  };
  /** Results until there are enough, one at least; undefined where the process ended before. */
  const next = async (isEnough: (count: number) => boolean): Promise<readonly GoResult[] | undefined> => {
    const results: GoResult[] = [];
    let isWhole = false;
    const lines = await process.run('', (line) => {
      const result = resultIn(line);
      if (result === undefined) return false;
      results.push(result);
      isWhole = isEnough(results.length);
      return isWhole;
    });
    text = `${text}${lines.join('\n')}\n`.slice(-mostText);
    return isWhole ? results : undefined;
  };
  const gone = async (): Promise<Halted | Over> => {
    const result = await process.ended;
    if (result.end.kind === 'exit' && result.end.code === 0) return { state: 'over' };
    return { state: 'failed', failure: failureAt(text, result) };
  };
  return {
    groups: [wanted],
    pid: process.pid,
    leastSlices: 5,
    once,
    // By the clock: what a repetition takes besides its calls (finding their number, collections, what is made before the
    // loop) is often many times as long.
    warmUp: async () => {
      const end = performance.now() + warmupMs;
      return (await next(() => performance.now() >= end)) === undefined ? gone() : undefined;
    },
    slice: async () => {
      const results = (await next((count) => count === 1 + repetitions))?.slice(1);
      if (results === undefined) return gone();
      const values = wanted.map(({ metric }) => {
        const unit = units[metric.name] ?? '';
        return results.map((each) => each.values.get(unit) ?? Number.NaN);
      });
      return { state: 'measured', values, iterations: results.reduce((sum, each) => sum + each.iterations, 0) };
    },
    end: async () => ({}),
    skip: async () => {},
    close: async () => {
      process.stop();
      await process.ended;
    },
  };
}

/** Enough of what it printed to show why it ended. */
const mostText = 64 * 1024;
