/**
 * `perf script` text: an event line, then one line a frame, leaf first, then an empty line
 * (brendangregg/FlameGraph, stackcollapse-perf.pl, for the shapes seen in the wild). A sample weighs its period: with
 * `-F` the kernel varies it, and samples alone would mislead.
 */
import { formatCount } from '../../units/format.ts';
import type { Frame, Profile, SampleType } from '../profile.ts';
import { decodeText } from './bytes.ts';
import { forEachLine } from './lines.ts';
import { malformed } from './malformed.ts';
import { toPerfFrames } from './perf-frame.ts';
import { createProfileBuilder, type ProfileBuilder } from './profile-builder.ts';
import type { Bytes, Format, ReadOptions } from './profile-format.ts';
import { chooseThreads } from './threads.ts';

const name = 'perf script';

export const perfScriptFormat: Format = {
  name,
  detect(head) {
    const lines = decodeText(head).split(/\r?\n/);
    const first = lines.findIndex((line) => line.trim() !== '' && !line.startsWith('#') && !isRecord(line));
    if (first === -1) return false;
    const event = parseEvent(lines[first]?.trimEnd() ?? '');
    if (event === undefined) return false;
    return (event.frame ?? '') !== '' || isFrame(lines[first + 1] ?? '') || isSpaced(event, lines[first + 1]);
  },
  read: readPerfScript,
};

interface Event {
  readonly event: string;
  /** Absent where the fields printed leave it out. */
  readonly period: number | undefined;
  /** Without a call chain the one frame stands on the event's own line. */
  readonly frame: string | undefined;
  readonly comm: string;
  readonly pid: string;
  readonly tid: string | undefined;
  readonly hasTime: boolean;
}

/** Longer ones are no event lines, and would cost the pattern dear. */
const maxEventLine = 4096;

/**
 * `comm pid[/tid] [cpu] time: period event: rest`; cpu, time and period may lack, comm may hold spaces. Events without a
 * call chain are indented, as perf pads their command to 16 columns.
 */
function parseEvent(line: string): Event | undefined {
  if (line.length > maxEventLine) return undefined;
  const match =
    /^\s*(\S.*?)\s+(-?\d+)(?:\/(-?\d+))?\s+(?:\[\d+\]\s+)?(?:[^\s:]+:\s+)?(?:(\d+)\s+)?([A-Za-z_{][^\s]*?):(?:\s+(.*))?$/.exec(
      line,
    ) ?? /^\s*(\S.*?)\s+(-?\d+)(?:\/(-?\d+))?\s+(?:\[\d+\]\s+)?\d+\.\d+:\s*(\d*)\s*()$/.exec(line);
  if (match === null) return undefined;
  const [, comm = '', pid = '', tid, period, event = '', text = ''] = match;
  const rest = text.trim();
  return {
    event: event === '' ? unnamedEvent : event,
    period: period === undefined || period === '' ? undefined : Number(period),
    frame: /^[0-9a-f]+\s+\S.*\)$|^[0-9a-f]{5,16}\s+[^\s=]+$/.test(rest) ? rest : undefined,
    comm,
    pid,
    tid,
    hasTime: timed.test(line),
  };
}

const timed = /\s\d+\.\d+:(\s|$)/;

/** Where `-F` leaves the event out. */
const unnamedEvent = 'samples';

/** What perf tells beside samples (`--show-mmap-events` and its like). */
function isRecord(line: string): boolean {
  // Looked for in every line, where a pattern would cost more than all else.
  return line.includes('PERF_RECORD_') && /\sPERF_RECORD_[A-Z0-9_]+\b/.test(line);
}

/** `address symbol (dso)`, indented by most. */
function isFrame(line: string): boolean {
  return /^\s+[0-9a-f]+\s/.test(line) || isBareFrame(line);
}

function isBareFrame(line: string): boolean {
  return /^[0-9a-f]{4,}\s+\S.*\)\s*$/.test(line);
}

/** A sample whose call chain is empty: nothing, or the next event, follows. */
function isSpaced(event: Event, next: string | undefined): boolean {
  return event.hasTime && (next === undefined || next.trim() === '' || parseEvent(next.trimEnd())?.hasTime === true);
}

interface EventProfile {
  readonly builder: ProfileBuilder;
  /** By their text but for the address. */
  readonly frames: Map<string, readonly number[]>;
  samples: number;
  hasPeriod: boolean;
}

/**
 * One event is kept, as cycles and instructions do not add up: `options.sampleType` names it, else the most sampled.
 * `options.thread`: a command, process or thread.
 */
export function readPerfScript(bytes: Bytes, options: ReadOptions = {}): Profile {
  const events = new Map<string, EventProfile>();
  const threads = new Map<string, number>();
  const reader = createEventReader({ events, threads, thread: options.thread });
  forEachLine(bytes, name, { line: reader.line, maxInflatedBytes: options.maxInflatedBytes });
  reader.end();
  if (options.thread !== undefined && events.size === 0) refuseThread(threads, options.thread);
  const [event, chosen] = choose(events, options.sampleType);
  const cut = reader.isCut() ? ['the file is cut short within a sample, which is left out'] : [];
  const notes = [...otherEvents(events, event), ...cut];
  return chosen.builder.build({
    sampleTypes: [{ type: 'samples', unit: 'samples' }, typeOf(event)],
    defaultType: chosen.hasPeriod ? 1 : 0,
    sampleCount: chosen.samples,
    producer: 'perf',
    mode: event,
    ...(notes.length === 0 ? {} : { notes }),
  });
}

function refuseThread(threads: ReadonlyMap<string, number>, wanted: string): void {
  const all = [...threads.keys()];
  chooseThreads(name, all, { wanted, what: 'command', namesOf: (comm) => ({ name: comm }) });
}

function otherEvents(events: ReadonlyMap<string, EventProfile>, shown: string): readonly string[] {
  const others = [...events].filter(([event]) => event !== shown);
  if (others.length === 0) return [];
  const listed = others.map(([event, { samples }]) => `${event} (${formatCount(samples, 'sample')})`).join(', ');
  return [`of several events ${shown} is shown; the file also holds ${listed}: --type EVENT`];
}

/** The clocks count nanoseconds, everything else itself. `cpu-clock:u` is the same event, of user code only. */
function typeOf(event: string): SampleType {
  const isClock = /^(?:cpu|task)-clock(?::[A-Za-z]+)?$/.test(event);
  return isClock ? { type: 'cpu', unit: 'ns' } : { type: event, unit: event };
}

function choose(
  events: ReadonlyMap<string, EventProfile>,
  wanted: string | undefined,
): readonly [string, EventProfile] {
  const all = [...events].sort(([, first], [, second]) => second.samples - first.samples);
  const chosen = wanted === undefined ? all[0] : all.find(([event]) => event === wanted);
  if (chosen !== undefined) return chosen;
  const seen = all.map(([event]) => event).join(', ') || 'none';
  throw malformed(name, 'the events', wanted === undefined ? 'at least one' : `with one named ${wanted}`, seen);
}

interface Collected {
  readonly events: Map<string, EventProfile>;
  /** Samples by command. */
  readonly threads: Map<string, number>;
  readonly thread: string | undefined;
}

function createEventReader({ events, threads, thread }: Collected): {
  line(text: string, number: number, isOpen: boolean): void;
  end(): void;
  /** The file ends within a frame; the sample it is of is left out. */
  isCut(): boolean;
} {
  let isCut = false;
  let endsInFile = false;
  let event: Event | undefined;
  /** Whether the event is of the thread asked for. */
  let wanted = true;
  /** Leaf first. */
  let stack: number[] = [];
  const profileOf = (eventName: string): EventProfile => {
    const known = events.get(eventName);
    const profile = known ?? {
      builder: createProfileBuilder(name, 2),
      frames: new Map(),
      samples: 0,
      hasPeriod: false,
    };
    if (known === undefined) events.set(eventName, profile);
    return profile;
  };
  const end = (): void => {
    if (event === undefined || !wanted) return;
    const profile = profileOf(event.event);
    let node = 0;
    for (let i = stack.length - 1; i >= 0; i--) node = profile.builder.tree.child(node, stack[i] ?? 0);
    profile.samples++;
    profile.hasPeriod ||= event.period !== undefined;
    profile.builder.tree.add(node, 0, 1);
    profile.builder.tree.add(node, 1, event.period ?? 1);
    event = undefined;
    stack = [];
  };
  const push = (eventName: string, text: string): void => {
    if (!wanted) return;
    const { builder, frames } = profileOf(eventName);
    const key = withoutAddress(text);
    let found = frames.get(key);
    if (found === undefined) {
      found = toPerfFrames(text).map((frame: Frame) => builder.frame(frame));
      frames.set(key, found);
    }
    for (const frame of found) stack.push(frame);
  };
  const begin = (next: Event): void => {
    end();
    event = next;
    wanted = isWanted(next, thread);
    threads.set(next.comm, (threads.get(next.comm) ?? 0) + 1);
    if (next.frame !== undefined) push(next.event, next.frame);
  };
  return {
    end,
    isCut: () => isCut,
    line(text, number, isOpen) {
      if (text.startsWith('#')) return;
      // A frame ends in its file in brackets, where frames before it do.
      if (isOpen && stack.length > 0 && /^\s+[0-9a-f]*(\s.*[^)])?$/.test(text) && endsInFile) {
        isCut = true;
        event = undefined;
        return;
      }
      const isIndented = isSpace(text.charCodeAt(0));
      if ((isIndented || text === '') && isBlank(text)) return end();
      if (isRecord(text)) return end();
      if (event !== undefined && isIndented && !isPadded(text, event)) {
        endsInFile = text.endsWith(')');
        return push(event.event, text);
      }
      const next = parseEvent(text.trimEnd());
      // A frame on its own is indented as an event without a chain may be.
      if (next !== undefined && (!isIndented || next.hasTime || next.frame !== undefined)) return begin(next);
      if (event !== undefined && isBareFrame(text)) return push(event.event, text);
      throw malformed(name, `line ${number}`, '"command pid time: period event:" or a frame of one', text);
    },
  };
}

/** An indented event and not a frame: after one that brought its frame along, or by its time. */
function isPadded(text: string, before: Event): boolean {
  if (before.frame === undefined && !(text.includes(':') && timed.test(text))) return false;
  const next = parseEvent(text.trimEnd());
  return next !== undefined && (next.hasTime || next.frame !== undefined);
}

function isWanted({ comm, pid, tid }: Event, thread: string | undefined): boolean {
  return (
    thread === undefined || comm === thread || tid === thread || pid === thread || `${pid}/${tid ?? ''}` === thread
  );
}

/**
 * Frames differ in address and offset far more than in anything kept; kernel addresses stay told apart from others.
 * Done for every frame of every sample, so letter by letter.
 */
function withoutAddress(text: string): string {
  let start = 0;
  while (isSpace(text.charCodeAt(start))) start++;
  let end = start;
  while (isHex(text.charCodeAt(end))) end++;
  if (end === start || !isSpace(text.charCodeAt(end))) return text.trim();
  const first = end - start === 16 ? text.charAt(start) : '0';
  const offset = text.lastIndexOf('+0x');
  let rest = offset + 3;
  while (isHex(text.charCodeAt(rest))) rest++;
  const hasOffset = offset > end && text.startsWith(' (', rest);
  return hasOffset ? first + text.slice(end, offset) + text.slice(rest) : first + text.slice(end);
}

function isBlank(text: string): boolean {
  let at = 0;
  while (isSpace(text.charCodeAt(at))) at++;
  return at === text.length;
}

function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d);
}

function isHex(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0x61 && code <= 0x66);
}
