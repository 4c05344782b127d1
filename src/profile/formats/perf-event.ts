/** Event lines of `perf script`, distinguished from frames and from perf's own messages. */

export interface PerfEvent {
  readonly event: string;
  /** Absent where the fields printed leave it out. */
  readonly period: number | undefined;
  /** Without a call chain the one frame is on the event's own line. */
  readonly frame: string | undefined;
  readonly comm: string;
  readonly pid: string;
  readonly tid: string | undefined;
  readonly hasTime: boolean;
}

/** Longer lines are no event lines, and the pattern would be slow on them. */
const maxEventLine = 4096;

const rest = String.raw`(?:(\d+)\s+)?([A-Za-z_{][^\s]*?):(?:\s+(.*))?$`;

const named = new RegExp(String.raw`^\s*(\S.*?)\s+(-?\d+)(?:\/(-?\d+))?\s+(?:\[\d+\]\s+)?(?:[^\s:]+:\s+)?${rest}`);

const unnamed = /^\s*(\S.*?)\s+(-?\d+)(?:\/(-?\d+))?\s+(?:\[\d+\]\s+)?\d+\.\d+:\s*(\d*)\s*()$/;

/** Where `-F` leaves out the command, its number, or both, the time is what an event is known by. */
const timedOnly: readonly RegExp[] = [
  new RegExp(String.raw`^\s*()(-?\d+)(?:\/(-?\d+))?\s+(?:\[\d+\]\s+)?\d+\.\d+:\s+${rest}`),
  new RegExp(String.raw`^\s*(?:(\S.*?)\s+)??()()(?:\[\d+\]\s+)?\d+\.\d+:\s+${rest}`),
];

/** What `named` takes for a command where the number behind it is a period, which is never below zero. */
const endsInTime = /(?:^|\s)\d+\.\d+:$/;

function matchOf(line: string): RegExpExecArray | null {
  const match = named.exec(line);
  if (match !== null && (match[2]?.startsWith('-') === true || !endsInTime.test(match[1] ?? ''))) return match;
  if (!timed.test(line)) return null;
  return (
    timedOnly.reduce<RegExpExecArray | null>((found, each) => found ?? each.exec(line), null) ?? unnamed.exec(line)
  );
}

/**
 * `comm pid[/tid] [cpu] time: period event: rest`; cpu, time and period may lack, comm may hold spaces. Where there is a
 * time, comm and pid may lack. Events without a call chain are indented, as perf pads their command to 16 columns.
 */
export function parseEvent(line: string): PerfEvent | undefined {
  if (line.length > maxEventLine) return undefined;
  const match = matchOf(line);
  if (match === null) return undefined;
  const [, comm = '', pid = '', tid, period, event = '', text = ''] = match;
  const shown = ipAndSymbol(text.trim());
  return {
    event: event === '' ? unnamedEvent : event,
    period: period === undefined || period === '' ? undefined : Number(period),
    frame: /^[0-9a-f]+\s+\S.*\)$|^[0-9a-f]{5,16}\s+[^\s=]+$/.test(shown) ? shown : undefined,
    comm,
    pid,
    tid,
    hasTime: timed.test(line),
  };
}

/**
 * Of a sample on one line: before the instruction's address can be that of the data, behind its place that of a jump, branches
 * taken before (`-F +brstack`) or the instruction itself (`+insn`).
 */
function ipAndSymbol(text: string): string {
  return text
    .replace(/^[0-9a-f]+\s+(?=[0-9a-f]{5,16}\s+[^\s(])/, '')
    .replace(/(\)) +=> +[0-9a-f]+ .*$/, '$1')
    .replace(/^([0-9a-f]{4,16}\s+\S[^\n]*?\+0x[0-9a-f]+ \([^()\s]+\))\s.*$/, '$1');
}

export const timed: RegExp = /(?:^|\s)\d+\.\d+:(?:\s|$)/;

/** Where `-F` leaves the event out. */
const unnamedEvent = 'samples';

/** What perf prints besides samples (`--show-mmap-events` and the like). */
export function isRecord(line: string): boolean {
  // Looked for in every line, where a pattern would cost more than all else.
  return line.includes('PERF_RECORD_') && /\sPERF_RECORD_[A-Z0-9_]+\b/.test(line);
}

/** `address symbol (dso)`, indented by most. */
export function isFrame(line: string): boolean {
  return /^\s+[0-9a-f]+\s/.test(line) || isFrameLine(line);
}

/** An address in hexadecimal, a symbol and its file in parentheses. */
export function isFrameLine(line: string): boolean {
  return /^[0-9a-f]{4,}\s+\S.*\)\s*$/.test(line);
}

/** A sample whose call chain is empty: nothing, or the next event, follows. */
export function isSpaced(event: PerfEvent, next: string | undefined): boolean {
  return event.hasTime && (next === undefined || next.trim() === '' || parseEvent(next.trimEnd())?.hasTime === true);
}
