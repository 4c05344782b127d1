/**
 * Collections as Go's runtime prints them on standard error under `GODEBUG=gctrace=1`. Asked for in profiled runs alone: each
 * line is a write that a timed process would pay for.
 * https://pkg.go.dev/runtime#hdr-Environment_Variables
 */
import { median } from 'simple-statistics';
import type { ProcessRequest, ProcessResult, RawProfile } from '../harness.ts';

const line: RegExp = /^gc (\d+) @[\d.]+s \d+%: ([\d.]+)\+[\d.]+\+([\d.]+) ms clock,.*$/gm;

/** A line is about 150 bytes; where more collections occur than fit, the newest show how long one lasts. */
const traceBytes = 256 * 1024;

export function traced(request: ProcessRequest): ProcessRequest {
  return {
    ...request,
    environment: { ...request.environment, GODEBUG: 'gctrace=1' },
    stderrBytes: traceBytes,
  };
}

/** What a failed process printed, without the lines on its collections. */
export function untraced(result: ProcessResult): ProcessResult {
  return { ...result, stderr: result.stderr.replaceAll(line, '').replaceAll(/\n{2,}/g, '\n') };
}

/** Undefined where nothing of it can be read. Collections that the program or its test driver asked for are left out. */
export function collectionsIn(stderr: string, operations: number): RawProfile['collections'] {
  const seen = [...stderr.matchAll(line)];
  const own = seen.filter(([text]) => !text.trimEnd().endsWith('(forced)'));
  if (seen.length === 0 || operations === 0) return undefined;
  // Of those that did not fit as large a share was the runtime's own.
  const count = (Number(seen.at(-1)?.[1]) * own.length) / seen.length;
  // All goroutines are stopped while a cycle begins and while it ends. The median, as a pause of microseconds that a neighbor
  // of the machine prolongs to milliseconds says nothing of the program.
  const pausesMs = own.map(([, , begin, end]) => Number(begin) + Number(end));
  const each = pausesMs.length === 0 ? 0 : median(pausesMs) * 1e6;
  return { count: count / operations, pauseNs: (count * each) / operations };
}
