/**
 * `perf script` text: an event line, then one line a frame, leaf first, then an empty line
 * (brendangregg/FlameGraph, stackcollapse-perf.pl, for the shapes seen in the wild). A sample weighs its period: with
 * `-F` the kernel varies it, and samples alone would mislead.
 */
import type { Frame, Profile, SampleType } from '../profile.ts';
import { decodeText } from './bytes.ts';
import type { Bytes, Format, ReadOptions } from './format.ts';
import { forEachLine } from './lines.ts';
import { malformed } from './malformed.ts';
import { toPerfFrames } from './perf-frame.ts';
import { createProfileBuilder, type ProfileBuilder } from './profile-builder.ts';

const name = 'perf script';

export const perfScriptFormat: Format = {
  name,
  detect(head) {
    const lines = decodeText(head).split('\n');
    const first = lines.findIndex((line) => line.trim() !== '' && !line.startsWith('#'));
    if (first === -1) return false;
    const event = parseEvent(lines[first]?.trimEnd() ?? '');
    return event !== undefined && (/^\s+[0-9a-f]+ /.test(lines[first + 1] ?? '') || (event.frame ?? '') !== '');
  },
  read: readPerfScript,
};

interface Event {
  readonly event: string;
  /** Absent where the fields printed leave it out. */
  readonly period: number | undefined;
  /** Without a call chain the one frame stands on the event's own line. */
  readonly frame: string | undefined;
}

/** Longer ones are no event lines, and would cost the pattern dear. */
const maxEventLine = 4096;

/** `comm pid[/tid] [cpu] time: period event: rest`; cpu, time and period may lack, comm may hold spaces. */
function parseEvent(line: string): Event | undefined {
  if (line.length > maxEventLine || /^\s/.test(line)) return undefined;
  const match =
    /^\S.*?\s+-?\d+(?:\/-?\d+)?\s+(?:\[\d+\]\s+)?(?:[^\s:]+:\s+)?(?:(\d+)\s+)?([A-Za-z_][^\s]*?):(?:\s+(.*))?$/.exec(
      line,
    );
  if (match?.[2] === undefined) return undefined;
  const rest = match[3]?.trim() ?? '';
  return {
    event: match[2],
    period: match[1] === undefined ? undefined : Number(match[1]),
    frame: /^[0-9a-f]+ \S.*\)$/.test(rest) ? rest : undefined,
  };
}

interface EventProfile {
  readonly builder: ProfileBuilder;
  samples: number;
  hasPeriod: boolean;
}

/** One event is kept, as cycles and instructions do not add up: `options.sampleType` names it, else the most sampled. */
export function readPerfScript(bytes: Bytes, options: ReadOptions = {}): Profile {
  const events = new Map<string, EventProfile>();
  const reader = createEventReader(events);
  forEachLine(bytes, name, { line: reader.line, maxInflatedBytes: options.maxInflatedBytes });
  reader.end();
  const [event, chosen] = choose(events, options.sampleType);
  return chosen.builder.build({
    sampleTypes: [{ type: 'samples', unit: 'samples' }, typeOf(event)],
    defaultType: chosen.hasPeriod ? 1 : 0,
    sampleCount: chosen.samples,
    producer: 'perf',
    mode: event,
  });
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

function createEventReader(events: Map<string, EventProfile>): {
  line(text: string, number: number): void;
  end(): void;
} {
  let event: Event | undefined;
  /** Leaf first. */
  let stack: number[] = [];
  const cache = new Map<string, readonly number[]>();
  const profileOf = (eventName: string): EventProfile => {
    const known = events.get(eventName);
    const profile = known ?? { builder: createProfileBuilder(name, 2), samples: 0, hasPeriod: false };
    if (known === undefined) events.set(eventName, profile);
    return profile;
  };
  const end = (): void => {
    if (event === undefined) return;
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
    const key = `${eventName} ${withoutAddress(text)}`;
    let frames = cache.get(key);
    if (frames === undefined) {
      const { builder } = profileOf(eventName);
      frames = toPerfFrames(text).map((frame: Frame) => builder.frame(frame));
      cache.set(key, frames);
    }
    for (const frame of frames) stack.push(frame);
  };
  return {
    end,
    line(text, number) {
      if (text.startsWith('#')) return;
      if (text.trim() === '') return end();
      if (event !== undefined && /^\s/.test(text)) return push(event.event, text);
      end();
      event = parseEvent(text.trimEnd());
      if (event === undefined) {
        throw malformed(name, `line ${number}`, '"command pid time: period event:" or a frame of one', text);
      }
      if (event.frame !== undefined) push(event.event, event.frame);
    },
  };
}

/** Frames differ in address and offset far more than in anything kept; kernel addresses stay told apart from others. */
function withoutAddress(text: string): string {
  const trimmed = text.trim();
  return trimmed
    .replace(
      /^([0-9a-f])[0-9a-f]*( )/,
      (_, first: string, gap: string) => (trimmed.indexOf(' ') === 16 ? first : '0') + gap,
    )
    .replace(/\+0x[0-9a-f]+ \(/, ' (');
}
