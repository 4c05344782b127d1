/**
 * The stretch of a recording in which a benchmark's loop was timed. What a benchmark prepares in its own function runs before the loop, once
 * for each number of iterations that is tried: it is in the profile and in no time, and of a slower loop, which turns less often, each
 * operation would bear more of it.
 */
import type { Failure } from '../results/invocation.ts';

/** Fewer samples of a loop that ran beside much else say nothing of it. */
const fewestSamples = 20;
const mostBeside = 5;

/**
 * `script`: what `perf script` printed, with times. The loop ended with the last sample that `isOfTool` holds of, and took `loopMs` on the
 * clock; undefined: not known, and nothing is cut. Nor is it where that sample cannot be the loop's end, as most come later or none is the
 * tool's: its symbols may be stripped, and a stack deeper than what is recorded of it ends before the tool's frames.
 */
export function timedStretch(script: string, isOfTool: RegExp, loopMs: number | undefined): string | Failure {
  if (loopMs === undefined) return script;
  const samples = script.split(/\n{2,}/).filter((sample) => sample.trim() !== '');
  const times = samples.map(secondsOf);
  const last = times.reduce<number>(
    (latest, time = 0, index) => (time > latest && isOfTool.test(samples[index] ?? '') ? time : latest),
    0,
  );
  const kept = samples.filter((_, index) => isBetween(times[index], last - loopMs / 1000, last));
  const later = times.filter((time = 0) => time > last);
  // Some one a millisecond: what was sampled later may be the loop.
  if (loopMs >= fewestSamples && later.length > kept.length) return script;
  if (kept.length < fewestSamples && samples.length > mostBeside * kept.length) return tooShort(loopMs);
  return kept.length === samples.length ? script : `${kept.join('\n\n')}\n\n`;
}

/** A sample without a time is none that can be told apart. */
function isBetween(time: number | undefined, from: number, to: number): boolean {
  return time === undefined || (from <= time && time <= to);
}

/** Of the event's line, which frames are below. */
function secondsOf(sample: string): number | undefined {
  const [, seconds] = /^\s*\S.*?\s(\d+\.\d+):/.exec(sample.split('\n', 1)[0] ?? '') ?? [];
  return seconds === undefined ? undefined : Number(seconds);
}

function tooShort(loopMs: number): Failure {
  const ms = loopMs < 1 ? 'less than a millisecond' : `${Math.round(loopMs)} ms`;
  const message = `Its loop ran for ${ms} of its profiled process, too short to be sampled: what it prepares took the rest. Give it more iterations`;
  return { reason: 'unsupported', message };
}
