/**
 * The part of a V8 CPU profile that counts. The profiler must be on before the code is compiled: loops optimized while
 * they ran (OSR) are unknown to one that starts later, which then gives their time to their callers (tried on Node 20
 * and 24: 70 % of three such functions' samples fell to the loop that called them). So the warm-up is profiled and
 * cut off here.
 */
import { type Checks, createChecks, isObject } from './malformed.ts';

/** A sample later than this many usual intervals says that the process did not run, not that the function took long. */
const latest = 4;

export interface V8Window {
  /** The window's start, after the profiler's. */
  readonly fromUs: number;
  /**
   * CPU time the sampled thread took in the window. On a contended machine the sampler falls behind, so what is sampled in
   * all says little (it differed by half between processes where CPU time did by a twentieth); which functions were sampled says much.
   */
  readonly cpuUs: number;
}

/**
 * `profile`: what `Profiler.stop` answers. Earlier samples are dropped, late ones weigh one usual interval (a single
 * one was seen to weigh 600), and all but idle time is scaled to add up to the CPU time. Unchanged when nothing would be
 * left.
 */
export function cutV8Profile(profile: unknown, { fromUs, cpuUs }: V8Window): unknown {
  const checks: Checks = createChecks('cpuprofile');
  const whole = checks.object(profile, 'the file');
  const samples = checks.array(whole['samples'], 'samples');
  const deltas = checks
    .array(whole['timeDeltas'], 'timeDeltas')
    .map((delta, i) => checks.number(delta, `timeDeltas[${i}]`));
  const start = checks.number(whole['startTime'] ?? 0, 'startTime');
  let now = start;
  const times = deltas.map((delta) => (now += delta));
  const first = times.findIndex((time) => time >= start + fromUs);
  if (first < 0) return profile;
  const kept = samples.slice(first);
  const usual = median(deltas.slice(first + 1));
  const even = deltas.slice(first).map((delta, index) => (index === 0 ? 0 : delta > latest * usual ? usual : delta));
  const idle = idleIds(checks, whole['nodes']);
  // A sample lasts until the next one.
  const busy = even.reduce((sum, delta, index) => (index > 0 && !idle.has(kept[index - 1]) ? sum + delta : sum), 0);
  const scale = busy > 0 && cpuUs > 0 ? cpuUs / busy : 1;
  const timeDeltas = even.map((delta) => delta * scale);
  const startTime = times[first] ?? start;
  return { ...whole, samples: kept, timeDeltas, startTime, endTime: startTime + timeDeltas.reduce((a, b) => a + b, 0) };
}

function idleIds(checks: Checks, nodes: unknown): ReadonlySet<unknown> {
  const ids = checks.array(nodes, 'nodes').flatMap((node, i) => {
    const { id, callFrame } = checks.object(node, `nodes[${i}]`);
    return isObject(callFrame) && callFrame['functionName'] === '(idle)' ? [id] : [];
  });
  return new Set(ids);
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}
