/**
 * CPU profiles within a Chrome trace: a `Profile` event, then `ProfileChunk`s that add nodes and samples
 * (ChromeDevTools/devtools-frontend, models/trace/handlers/SamplesHandler). A file holds one a thread and process.
 */
import type { Profile } from '../profile.ts';
import { parseJson } from './bytes.ts';
import type { Bytes, Format, ReadOptions } from './format.ts';
import { type Checks, createChecks, isObject, type JsonObject, malformed } from './malformed.ts';
import { toV8Node, type V8Node } from './v8-node.ts';
import { toCpuProfile, type V8Thread } from './v8-samples.ts';

const name = 'Chrome trace';
const checks: Checks = createChecks(name);

export const chromeTraceFormat: Format = {
  name,
  detect(head) {
    const text = new TextDecoder().decode(head).trimStart();
    if (text.startsWith('{')) return /"traceEvents"\s*:/.test(text);
    return /^\[\s*\{/.test(text) && /"ph"\s*:/.test(text);
  },
  read: readChromeTrace,
};

/** All profiled threads are merged, or `options.thread` names one (`CrRendererMain`). */
export function readChromeTrace(bytes: Bytes, options: ReadOptions = {}): Profile {
  const file = parseJson(bytes, name, options.maxInflatedBytes);
  const events = checks.array(isObject(file) ? file['traceEvents'] : file, 'traceEvents');
  const recordings = collect(events);
  const chosen = recordings.filter(({ thread }) => options.thread === undefined || thread === options.thread);
  if (chosen.length === 0) {
    const wanted = options.thread === undefined ? 'at least one' : `one of thread ${options.thread}`;
    const seen = recordings.map(({ thread }) => thread).join(', ') || 'none';
    throw malformed(name, 'the CPU profiles (category disabled-by-default-v8.cpu_profiler)', wanted, seen);
  }
  return toCpuProfile(name, chosen.map(toThread));
}

interface Recording {
  thread: string;
  startUs: number | undefined;
  endUs: number | undefined;
  readonly chunks: { readonly time: number; readonly data: JsonObject; readonly where: string }[];
}

function collect(events: readonly unknown[]): readonly Recording[] {
  const recordings = new Map<string, Recording>();
  const threadNames = new Map<string, string>();
  for (const [i, value] of events.entries()) {
    if (!isObject(value)) continue;
    const process = String(value['pid']);
    if (value['name'] === 'thread_name') {
      const named = isObject(value['args']) ? value['args']['name'] : undefined;
      if (typeof named === 'string') threadNames.set(`${process}/${String(value['tid'])}`, named);
    } else if (value['name'] === 'Profile' || value['name'] === 'ProfileChunk') {
      const key = `${process}:${String(value['id'])}`;
      const known = recordings.get(key) ?? { thread: '', startUs: undefined, endUs: undefined, chunks: [] };
      recordings.set(key, known);
      addEvent(known, value, `traceEvents[${i}]`);
    }
  }
  // Names may come after what they name.
  for (const recording of recordings.values()) recording.thread = threadNames.get(recording.thread) ?? recording.thread;
  return [...recordings.values()].filter(({ chunks }) => chunks.length > 0);
}

function addEvent(recording: Recording, event: JsonObject, where: string): void {
  const data = checks.object(checks.object(event['args'], `${where}.args`)['data'], `${where}.args.data`);
  if (event['name'] === 'Profile') {
    recording.thread = `${String(event['pid'])}/${String(event['tid'])}`;
    recording.startUs = checks.number(data['startTime'], `${where}.args.data.startTime`);
    return;
  }
  if (data['endTime'] !== undefined) recording.endUs = checks.number(data['endTime'], `${where}.args.data.endTime`);
  recording.chunks.push({ time: checks.number(event['ts'] ?? 0, `${where}.ts`), data, where: `${where}.args.data` });
}

function toThread({ startUs, endUs, chunks }: Recording): V8Thread {
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
