/**
 * Chrome traces (Trace Event Format): CPU profiles where V8's sampler was on, else samples beside the events, else the
 * durations of events.
 * A profile is a `Profile` event, then `ProfileChunk`s that add nodes and samples (ChromeDevTools/devtools-frontend,
 * models/trace/handlers/SamplesHandler), or whole in one `CpuProfile` event of older DevTools. A file holds one a thread
 * and process.
 */
import type { Profile } from '../profile.ts';
import { parseJson } from './bytes.ts';
import { readDurations } from './chrome-durations.ts';
import { toThread as toWholeThread } from './cpuprofile.ts';
import { type Checks, createChecks, isObject, type JsonObject, malformed, unusable } from './malformed.ts';
import type { Bytes, JsonFormat, ReadOptions } from './profile-format.ts';
import { chooseThreads, threadNotes } from './threads.ts';
import { holdsSamples, readTraceSamples } from './trace-samples.ts';
import { lostNotes, nothingLost, rejoinLost } from './v8-lost.ts';
import { toV8Node, type V8Node } from './v8-node.ts';
import { toCpuProfile, type V8Thread } from './v8-samples.ts';

const name = 'Chrome trace';
const checks: Checks = createChecks(name);

export const chromeTraceFormat: JsonFormat = {
  name,
  choices: ['thread'],
  recognizes(file) {
    if (isObject(file)) return Array.isArray(file['traceEvents']);
    return Array.isArray(file) && file.some((event) => isObject(event) && typeof event['ph'] === 'string');
  },
  read: fromChromeTrace,
};

/** All profiled threads are merged, or `options.thread` names one (`CrRendererMain`, or its number). */
export function readChromeTrace(bytes: Bytes, options: ReadOptions = {}): Profile {
  return fromChromeTrace(parseJson(bytes, name, options.maxInflatedBytes), options);
}

function fromChromeTrace(file: unknown, options: ReadOptions = {}): Profile {
  const events = checks.array(isObject(file) ? file['traceEvents'] : file, 'traceEvents');
  const threadNames = namesOfThreads(events);
  const collected = collect(events, threadNames);
  const begun = collected.filter((recording) => recording.whole !== undefined || hasNodes(recording));
  const recordings = begun.length > 0 ? begun : collected;
  if (recordings.length === 0 && holdsSamples(file)) return readTraceSamples(file, { ...options, threadNames });
  if (recordings.length === 0) return durationsOrRefusal(events, threadNames, options);
  const chosen = chooseThreads(name, recordings, {
    wanted: options.thread,
    what: 'thread',
    namesOf: ({ thread, key }) => ({ name: thread, also: [key, key.slice(key.indexOf('/') + 1)] }),
  });
  const left = collected.length - recordings.length;
  const notes = [
    ...threadNotes(
      'thread',
      chosen.map(({ thread }) => thread),
    ),
    ...(left === 0
      ? []
      : [`${left} of the recordings began before the trace and ${left === 1 ? 'is' : 'are'} left out`]),
  ];
  const rejoined = chosen.map((each) =>
    each.isLossy ? rejoinLost(name, toThread(each)) : nothingLost(toThread(each)),
  );
  notes.push(...lostNotes(rejoined));
  const profile = toCpuProfile(
    name,
    rejoined.map(({ thread }) => thread),
  );
  return notes.length === 0 ? profile : { ...profile, notes };
}

function durationsOrRefusal(
  events: readonly unknown[],
  threadNames: ReadonlyMap<string, string>,
  options: ReadOptions,
): Profile {
  const profile = readDurations(events, { ...options, threadNames });
  if (profile !== undefined) return profile;
  const what = 'the CPU profiles (category disabled-by-default-v8.cpu_profiler) or durations';
  const hint =
    'record with the JavaScript profiler on: the Performance panel, or --trace-event-categories v8.cpu_profiler';
  throw unusable(name, { where: what, expected: 'at least one', got: 'none', hint });
}

/** Of a recording that began before the trace only samples are in it, of nodes that nothing names. */
function hasNodes({ chunks }: Recording): boolean {
  return chunks.some(({ data }) => {
    const profile = isObject(data['cpuProfile']) ? data['cpuProfile'] : {};
    return Array.isArray(profile['nodes']) && profile['nodes'].length > 0;
  });
}

function namesOfThreads(events: readonly unknown[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const event of events) {
    if (!isObject(event) || event['name'] !== 'thread_name') continue;
    const named = isObject(event['args']) ? event['args']['name'] : undefined;
    if (typeof named === 'string' && named !== '') names.set(threadKey(event), named);
  }
  return names;
}

function threadKey(event: JsonObject): string {
  return `${String(event['pid'])}/${String(event['tid'])}`;
}

interface Recording {
  /** Process and thread. */
  key: string;
  thread: string;
  startUs: number | undefined;
  endUs: number | undefined;
  readonly chunks: { readonly time: number; readonly data: JsonObject; readonly where: string }[];
  /** Filters of Chrome, or its full buffer, emptied some of the events: what they held is lost. */
  isLossy: boolean;
  /** Of older DevTools, which wrote the profile as a file of its own. */
  whole: JsonObject | undefined;
}

function collect(events: readonly unknown[], threadNames: ReadonlyMap<string, string>): readonly Recording[] {
  const recordings = new Map<string, Recording>();
  for (const [i, event] of events.entries()) {
    if (!isObject(event)) continue;
    if (event['name'] !== 'Profile' && event['name'] !== 'ProfileChunk' && event['name'] !== 'CpuProfile') continue;
    const key = `${String(event['pid'])}:${String(event['id'] ?? event['tid'])}`;
    const known = recordings.get(key) ?? {
      key: threadKey(event),
      thread: '',
      startUs: undefined,
      endUs: undefined,
      chunks: [],
      isLossy: false,
      whole: undefined,
    };
    recordings.set(key, known);
    addEvent(known, event, `traceEvents[${i}]`);
  }
  // Names may come after what they name.
  for (const recording of recordings.values()) recording.thread = threadNames.get(recording.key) ?? recording.key;
  return [...recordings.values()].filter(({ chunks, whole }) => chunks.length > 0 || whole !== undefined);
}

function addEvent(recording: Recording, event: JsonObject, where: string): void {
  const args = checks.object(event['args'], `${where}.args`);
  // Filters of Chrome empty the arguments of events and leave the events.
  if (args['data'] === undefined) {
    recording.isLossy = true;
    return;
  }
  const data = checks.object(args['data'], `${where}.args.data`);
  if (event['name'] === 'CpuProfile') {
    recording.whole = checks.object(data['cpuProfile'], `${where}.args.data.cpuProfile`);
    return;
  }
  if (event['name'] === 'Profile') {
    // Chunks come from V8's sampling thread; this event, from the thread sampled.
    recording.key = threadKey(event);
    recording.startUs = checks.number(data['startTime'], `${where}.args.data.startTime`);
    return;
  }
  if (data['endTime'] !== undefined) recording.endUs = checks.number(data['endTime'], `${where}.args.data.endTime`);
  recording.chunks.push({ time: checks.number(event['ts'] ?? 0, `${where}.ts`), data, where: `${where}.args.data` });
}

function toThread({ startUs, endUs, chunks, whole }: Recording): V8Thread {
  if (whole !== undefined) return toWholeThread(whole);
  const nodes: V8Node[] = [];
  const samples: number[] = [];
  const lines: number[] = [];
  const timesUs: number[] = [];
  let now = startUs ?? 0;
  // Written by another thread, so not always in order.
  for (const { data, where } of [...chunks].sort((first, second) => first.time - second.time)) {
    const profile = data['cpuProfile'] === undefined ? {} : checks.object(data['cpuProfile'], `${where}.cpuProfile`);
    for (const [i, node] of arrayOf(profile['nodes'], `${where}.cpuProfile.nodes`).entries()) {
      nodes.push(toV8Node(checks, node, `${where}.cpuProfile.nodes[${i}]`));
    }
    const taken = arrayOf(profile['samples'], `${where}.cpuProfile.samples`);
    const deltas = arrayOf(data['timeDeltas'], `${where}.timeDeltas`);
    if (taken.length !== deltas.length) {
      throw malformed(name, `the length of ${where}.timeDeltas`, `${taken.length} as that of samples`, deltas.length);
    }
    const executing = arrayOf(data['lines'] ?? profile['lines'], `${where}.lines`);
    for (const [i, id] of taken.entries()) {
      samples.push(checks.integer(id, `${where}.cpuProfile.samples[${i}]`));
      now += checks.number(deltas[i], `${where}.timeDeltas[${i}]`);
      timesUs.push(now);
      lines.push(typeof executing[i] === 'number' ? checks.integer(executing[i], `${where}.lines[${i}]`, 0) : 0);
    }
  }
  return { nodes, samples, timesUs, lines, startUs, endUs };
}

function arrayOf(value: unknown, where: string): readonly unknown[] {
  return value === undefined ? [] : checks.array(value, where);
}
