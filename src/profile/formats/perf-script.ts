/**
 * `perf script` text: an event line, then one line a frame, leaf first, then an empty line
 * (brendangregg/FlameGraph, stackcollapse-perf.pl, for the shapes seen in the wild). A sample weighs its period: with
 * `-F` the kernel varies it, and samples alone would mislead.
 */
import { formatCount } from '../../units/format.ts';
import type { Profile, SampleType } from '../profile.ts';
import { decodeText } from './bytes.ts';
import { forEachLine } from './lines.ts';
import { malformed, show } from './malformed.ts';
import { createPerfFrameBytes, type PerfFrameBytes } from './perf-bytes.ts';
import { isFrame, isFrameLine, isRecord, isSpaced, type PerfEvent, parseEvent, timed } from './perf-event.ts';
import { toPerfFrames } from './perf-frame.ts';
import { createProfileBuilder, type ProfileBuilder } from './profile-builder.ts';
import type { Bytes, Format, ReadOptions } from './profile-format.ts';
import { chooseThreads } from './threads.ts';

const name = 'perf script';

export const perfScriptFormat: Format = {
  name,
  choices: ['thread'],
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

interface EventProfile {
  readonly builder: ProfileBuilder;
  /** By their text but for the address. */
  readonly frames: Map<string, readonly number[]>;
  readonly plain: PerfFrameBytes;
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
  forEachLine(bytes, name, { line: reader.line, bytes: reader.frame, maxInflatedBytes: options.maxInflatedBytes });
  reader.end();
  if (options.thread !== undefined && events.size === 0) refuseThread(threads, options.thread);
  const readerNotes = notesOf(reader.words, threads);
  const [event, chosen] = choose(events, options.sampleType);
  const cut = reader.isCut() ? ['the file is cut short within a sample, which is left out'] : [];
  const notes = [...otherEvents(events, event), ...cut, ...readerNotes];
  return chosen.builder.build({
    sampleTypes: [{ type: 'samples', unit: 'samples' }, typeOf(event)],
    defaultType: chosen.hasPeriod ? 1 : 0,
    sampleCount: chosen.samples,
    producer: 'perf',
    mode: event,
    notes: notes.length === 0 ? undefined : notes,
  });
}

/** A few lines among samples are messages of a tool; a text of mostly them is no profile. */
function notesOf({ count, first }: Words, threads: ReadonlyMap<string, number>): readonly string[] {
  if (first === undefined) return [];
  const samples = [...threads.values()].reduce((sum, each) => sum + each, 0);
  if (count > samples) throw malformed(name, `line ${first.number}`, expectedLine, first.text);
  return [
    `${formatCount(count, 'line')} of no sample ${count === 1 ? 'was' : 'were'} passed over, the first ${show(first.text)}`,
  ];
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

const expectedLine = '"command pid time: period event:" or a frame of one';

/** Lines at the margin that are no event: messages that perf and its helpers printed while they wrote. */
interface Words {
  count: number;
  first: { readonly text: string; readonly number: number } | undefined;
}

function createEventReader({ events, threads, thread }: Collected): {
  line(text: string, number: number, isOpen: boolean): void;
  /** Adds the frame that the line is; false where it is to be read as text. */
  frame(bytes: Uint8Array, from: number, to: number): boolean;
  end(): void;
  /** The file ends within a frame; the sample it is of is left out. */
  isCut(): boolean;
  readonly words: Words;
} {
  let isCut = false;
  const words: Words = { count: 0, first: undefined };
  let endsInFile = false;
  let event: PerfEvent | undefined;
  /** Whether the event is of the thread asked for. */
  let wanted = true;
  /** Leaf first. */
  let stack: number[] = [];
  let hasBlank = false;
  const profileOf = (eventName: string): EventProfile => {
    const known = events.get(eventName);
    const profile = known ?? createEventProfile();
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
  /** One between an event and its frames is passed over, as some tools that rewrite the text leave it there. */
  const blank = (): void => {
    const isFirst = event !== undefined && event.frame === undefined && stack.length === 0 && !hasBlank;
    if (isFirst) hasBlank = true;
    else end();
  };
  const push = (eventName: string, text: string): void => {
    if (!wanted) return;
    for (const frame of framesOf(profileOf(eventName), text)) stack.push(frame);
  };
  const begin = (next: PerfEvent): void => {
    end();
    event = next;
    hasBlank = false;
    wanted = isWanted(next, thread);
    threads.set(next.comm, (threads.get(next.comm) ?? 0) + 1);
    if (next.frame === undefined) return;
    endsInFile = next.frame.endsWith(')');
    push(next.event, next.frame);
  };
  /** An event is cut behind the sample before it, a frame within its sample. */
  const cut = (text: string): void => {
    if (!/^\s|^[0-9a-f]+(\s|$)/.test(text)) end();
    isCut = true;
    event = undefined;
  };
  return {
    end,
    isCut: () => isCut,
    words,
    frame(bytes, from, to) {
      // Behind an event that brought its frame along, an indented line can be the next event.
      if (event === undefined || event.frame !== undefined || !wanted) return false;
      const found = profileOf(event.event).plain.find(bytes, from, to);
      if (found === undefined) return false;
      endsInFile = true;
      for (const each of found) stack.push(each);
      return true;
    },
    line(text, number, isOpen) {
      if (text.startsWith('#')) return;
      const isIndented = isSpace(text.charCodeAt(0));
      if ((isIndented || text === '') && isBlank(text)) return isOpen && event !== undefined ? cut(text) : blank();
      if (isRecord(text)) return end();
      // Where frames end in their file in brackets, a text that ends elsewhere was cut, within a frame or an event.
      if (isOpen && endsInFile && !text.trimEnd().endsWith(')')) return cut(text);
      if (event !== undefined && isIndented && !isPadded(text, event)) {
        endsInFile = text.endsWith(')');
        return push(event.event, text);
      }
      const next = parseEvent(text.trimEnd());
      // A frame on its own is indented as an event without a chain may be.
      if (next !== undefined && (!isIndented || next.hasTime || next.frame !== undefined)) return begin(next);
      if (event !== undefined && isFrameLine(text)) return push(event.event, text);
      if (isSpace(text.charCodeAt(0)) || timed.test(text)) {
        throw malformed(name, `line ${number}`, expectedLine, text);
      }
      end();
      words.count++;
      words.first ??= { text, number };
    },
  };
}

function createEventProfile(): EventProfile {
  const builder = createProfileBuilder(name, 2);
  const frames = new Map<string, readonly number[]>();
  const plain = createPerfFrameBytes((text) =>
    isRecord(text) || timed.test(text) ? undefined : framesOf({ builder, frames }, text),
  );
  return { builder, frames, plain, samples: 0, hasPeriod: false };
}

function framesOf({ builder, frames }: Pick<EventProfile, 'builder' | 'frames'>, text: string): readonly number[] {
  const key = withoutAddress(text);
  const known = frames.get(key);
  if (known !== undefined) return known;
  const found = toPerfFrames(text).map((frame) => builder.frame(frame));
  frames.set(key, found);
  return found;
}

/** An indented event and not a frame: after one that brought its frame along, or by its time. */
function isPadded(text: string, before: PerfEvent): boolean {
  if (before.frame === undefined && !(text.includes(':') && timed.test(text))) return false;
  const next = parseEvent(text.trimEnd());
  return next !== undefined && (next.hasTime || next.frame !== undefined);
}

function isWanted({ comm, pid, tid }: PerfEvent, thread: string | undefined): boolean {
  return (
    thread === undefined || comm === thread || tid === thread || pid === thread || `${pid}/${tid ?? ''}` === thread
  );
}

/**
 * Frames differ in address and offset far more than in anything kept; kernel addresses stay distinguished from others.
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
