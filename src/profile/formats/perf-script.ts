/**
 * `perf script` text: an event line, then one line a frame, leaf first, then an empty line
 * (brendangregg/FlameGraph, stackcollapse-perf.pl, for the shapes seen in the wild). A sample weighs its period: with
 * `-F` the kernel varies it, and samples alone would mislead.
 */
import { formatCount } from '../../units/format.ts';
import type { Profile, SampleType } from '../profile.ts';
import { decodeText } from './bytes.ts';
import { heldBeside, notAmong } from './held-events.ts';
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
    let words = 0;
    for (const [at, line] of lines.entries()) {
      if (line.trim() === '' || line.startsWith('#') || isRecord(line)) continue;
      const event = parseEvent(line.trimEnd());
      const next = lines[at + 1];
      if (event !== undefined && ((event.frame ?? '') !== '' || isFrame(next ?? '') || isSpaced(event, next)))
        return true;
      // What perf prints of its own before the first sample, where both go to one file.
      if (/^\s/.test(line) || ++words > mostWords) return false;
    }
    return false;
  },
  read: readPerfScript,
};

const mostWords = 5;

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
  const reader = new EventReader({ events, threads, thread: options.thread });
  forEachLine(bytes, name, {
    line: (text, number, isOpen) => reader.line(text, number, isOpen),
    bytes: (line, from, to) => reader.frame(line, from, to),
    maxInflatedBytes: options.maxInflatedBytes,
  });
  reader.end();
  if (options.thread !== undefined && events.size === 0) refuseThread(threads, options.thread);
  const readerNotes = notesOf(reader.words, threads);
  const [event, chosen] = choose(events, options.sampleType);
  const cut = reader.isCut ? ['the file is cut short within a sample, which is left out'] : [];
  const held = [...events].map(([each, { samples }]) => [each, samples] as const);
  const notes = [...(heldBeside(event, held) ?? []), ...cut, ...readerNotes];
  return chosen.builder.build({
    sampleTypes: [{ type: 'samples', unit: 'samples' }, typeOf(event)],
    defaultType: chosen.hasPeriod ? 1 : 0,
    sampleCount: chosen.samples,
    producer: 'perf',
    mode: event,
    notes: notes.length === 0 ? undefined : notes,
  });
}

/** A few lines beside samples are messages of a tool; a text of mostly them is no profile. */
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
  const seen = all.map(([event]) => event);
  if (wanted === undefined || seen.length === 0) throw malformed(name, 'the events', 'at least one', 'none');
  throw notAmong(name, wanted, ['samples', ...seen]);
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

/** Takes the lines of a text, and puts the samples they make into the profile of their event. */
class EventReader {
  readonly words: Words = { count: 0, first: undefined };
  readonly #collected: Collected;
  /** The file ends within a frame; the sample it is of is left out. */
  #isCut = false;
  #endsInFile = false;
  #event: PerfEvent | undefined;
  /** Whether the event is of the thread asked for. */
  #wanted = true;
  /** Leaf first. */
  #stack: number[] = [];
  #hasBlank = false;

  constructor(collected: Collected) {
    this.#collected = collected;
  }

  get isCut(): boolean {
    return this.#isCut;
  }

  /** Adds the frame that the line is; false where it is to be read as text. */
  frame(bytes: Uint8Array, from: number, to: number): boolean {
    const event = this.#event;
    // Behind an event that brought its frame along, an indented line can be the next event.
    if (event === undefined || event.frame !== undefined || !this.#wanted) return false;
    const found = this.#profileOf(event.event).plain.find(bytes, from, to);
    if (found === undefined) return false;
    this.#endsInFile = true;
    for (const each of found) this.#stack.push(each);
    return true;
  }

  /** `number`: 1-based; `isOpen`: nothing ends the line but the end of the file. Throws FILE_MALFORMED. */
  line(text: string, number: number, isOpen: boolean): void {
    if (text.startsWith('#')) return;
    const isIndented = isSpace(text.charCodeAt(0));
    if ((isIndented || text === '') && isBlank(text)) {
      if (isOpen && this.#event !== undefined) this.#cut(text);
      else this.#blank();
    } else if (isRecord(text)) {
      this.end();
    } else if (isOpen && this.#endsInFile && !text.trimEnd().endsWith(')')) {
      // Where frames end in their file in brackets, a text that ends elsewhere was cut, within a frame or an event.
      this.#cut(text);
    } else if (this.#event !== undefined && isIndented && !isPadded(text, this.#event)) {
      this.#endsInFile = text.endsWith(')');
      this.#push(this.#event.event, text);
    } else {
      this.#marginal(text, number, isIndented);
    }
  }

  /** At the margin, or indented by a tool that indents events too. */
  #marginal(text: string, number: number, isIndented: boolean): void {
    const next = parseEvent(text.trimEnd());
    // A frame on its own is indented as an event without a chain may be.
    if (next !== undefined && (!isIndented || next.hasTime || next.frame !== undefined)) {
      this.#begin(next);
    } else if (this.#event !== undefined && isFrameLine(text)) {
      this.#push(this.#event.event, text);
    } else if (isIndented || timed.test(text)) {
      throw malformed(name, `line ${number}`, expectedLine, text);
    } else {
      this.end();
      this.words.count++;
      this.words.first ??= { text, number };
    }
  }

  /** Of a sample: what was read of it is added. */
  end(): void {
    const event = this.#event;
    if (event === undefined || !this.#wanted) return;
    const profile = this.#profileOf(event.event);
    const { tree } = profile.builder;
    let node = 0;
    for (let i = this.#stack.length - 1; i >= 0; i--) node = tree.child(node, this.#stack[i] ?? 0);
    profile.samples++;
    profile.hasPeriod ||= event.period !== undefined;
    tree.add(node, 0, 1);
    tree.add(node, 1, event.period ?? 1);
    this.#event = undefined;
    this.#stack = [];
  }

  #begin(next: PerfEvent): void {
    const { threads, thread } = this.#collected;
    this.end();
    this.#event = next;
    this.#hasBlank = false;
    this.#wanted = isWanted(next, thread);
    threads.set(next.comm, (threads.get(next.comm) ?? 0) + 1);
    if (next.frame === undefined) return;
    this.#endsInFile = next.frame.endsWith(')');
    this.#push(next.event, next.frame);
  }

  /** One between an event and its frames is passed over, as some tools that rewrite the text leave it there. */
  #blank(): void {
    const event = this.#event;
    const isFirst = event !== undefined && event.frame === undefined && this.#stack.length === 0 && !this.#hasBlank;
    if (isFirst) this.#hasBlank = true;
    else this.end();
  }

  /** An event is cut behind the sample before it, a frame within its sample. */
  #cut(text: string): void {
    if (!/^\s|^[0-9a-f]+(\s|$)/.test(text)) this.end();
    this.#isCut = true;
    this.#event = undefined;
  }

  #push(event: string, text: string): void {
    if (!this.#wanted) return;
    for (const frame of framesOf(this.#profileOf(event), text)) this.#stack.push(frame);
  }

  #profileOf(event: string): EventProfile {
    const { events } = this.#collected;
    const known = events.get(event);
    if (known !== undefined) return known;
    const profile = createEventProfile();
    events.set(event, profile);
    return profile;
  }
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
