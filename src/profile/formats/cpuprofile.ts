/** V8 `.cpuprofile`: https://chromedevtools.github.io/devtools-protocol/tot/Profiler/#type-Profile, and its predecessor with a nested `head`. */
import type { Profile } from '../profile.ts';
import { parseJson } from './bytes.ts';
import { type Checks, createChecks, isObject, type JsonObject, malformed } from './malformed.ts';
import type { Bytes, JsonFormat, ReadOptions } from './profile-format.ts';
import { isHeap, unwrapV8 } from './v8-file.ts';
import { toV8Node, type V8Node } from './v8-node.ts';
import { nominalIntervalUs, toCpuProfile, type V8Thread } from './v8-samples.ts';

const name = 'cpuprofile';
const checks: Checks = createChecks(name);

export const cpuProfileFormat: JsonFormat = {
  name,
  choices: [],
  recognizes(file) {
    const profile = unwrapV8(file);
    if (profile === undefined || isHeap(profile)) return false;
    if (isObject(profile['head']))
      return profile['head']['functionName'] !== undefined || 'callFrame' in profile['head'];
    const [first] = Array.isArray(profile['nodes']) ? profile['nodes'] : [];
    // Stopped before the first sample, it has the times and nothing else.
    if (first === undefined) return typeof profile['startTime'] === 'number' && Array.isArray(profile['samples']);
    return isObject(first) && (first['callFrame'] !== undefined || first['functionName'] !== undefined);
  },
  read: fromCpuProfile,
};

/** Throws PROFILE_MALFORMED where the file breaks the format. */
export function readCpuProfile(bytes: Bytes, options?: ReadOptions): Profile {
  return fromCpuProfile(parseJson(bytes, name, options?.maxInflatedBytes));
}

/** `value`: what the inspector's `Profiler.stop` answers, or a parsed file. */
export function fromCpuProfile(value: unknown): Profile {
  return toCpuProfile(name, [toThread(unwrapV8(value) ?? checks.object(value, 'the file'))]);
}

/** One profile, of either age. */
export function toThread(profile: JsonObject): V8Thread {
  return profile['head'] === undefined ? modern(profile) : elder(profile);
}

function modern(profile: JsonObject): V8Thread {
  const nodes = checks.array(profile['nodes'], 'nodes').map((node, i) => toV8Node(checks, node, `nodes[${i}]`));
  const startUs = checks.number(profile['startTime'] ?? 0, 'startTime');
  const end = profile['endTime'] ?? undefined;
  const endUs = end === undefined ? undefined : checks.number(end, 'endTime');
  const samples = ids(profile['samples']);
  if (samples === undefined) return { nodes, samples, timesUs: [], startUs, endUs };
  return { nodes, samples, timesUs: timesOf(profile, { samples: samples.length, startUs, endUs }), startUs, endUs };
}

interface Span {
  readonly samples: number;
  readonly startUs: number;
  readonly endUs: number | undefined;
}

/** When each sample was taken; one time more where the file says how long the last one lasted. */
function timesOf(profile: JsonObject, { samples, startUs, endUs }: Span): readonly number[] {
  const given = profile['timeDeltas'] ?? undefined;
  if (given !== undefined && !(Array.isArray(given) && given.length === 0)) {
    const deltas = checks.array(given, 'timeDeltas');
    sameLength(samples, deltas.length, 'timeDeltas');
    let now = startUs;
    return deltas.map((delta, i) => (now += checks.number(delta, `timeDeltas[${i}]`)));
  }
  if (Array.isArray(profile['timestamps'])) {
    sameLength(samples, profile['timestamps'].length, 'timestamps');
    return profile['timestamps'].map((time, i) => checks.number(time, `timestamps[${i}]`));
  }
  // All that is known is that the samples are equally far apart.
  const step = endUs === undefined || endUs <= startUs ? nominalIntervalUs : (endUs - startUs) / samples;
  return Array.from({ length: samples + 1 }, (_, i) => startUs + i * step);
}

/** Chrome before 58: children nested under `head`, times in seconds beside timestamps in µs. */
function elder(profile: JsonObject): V8Thread {
  const nodes = flatten(profile['head']);
  const startUs = checks.number(profile['startTime'] ?? 0, 'startTime') * 1e6;
  const end = profile['endTime'] ?? undefined;
  const endUs = end === undefined ? undefined : checks.number(end, 'endTime') * 1e6;
  const samples = ids(profile['samples']);
  if (samples === undefined || profile['timestamps'] === undefined) {
    return { nodes, samples: undefined, timesUs: [], startUs, endUs };
  }
  const timesUs = checks
    .array(profile['timestamps'], 'timestamps')
    .map((time, i) => checks.number(time, `timestamps[${i}]`));
  sameLength(samples.length, timesUs.length, 'timestamps');
  // Timestamps count from an origin of their own, so the end is known only as a length.
  const [first] = timesUs;
  const length = endUs === undefined ? undefined : endUs - startUs;
  return {
    nodes,
    samples,
    timesUs,
    startUs: length === undefined ? undefined : 0,
    endUs: length === undefined || first === undefined ? undefined : endWithin(timesUs, first + length),
  };
}

/** The stated end, unless it lies on another clock than the timestamps. */
function endWithin(timesUs: readonly number[], endUs: number): number {
  const last = timesUs.reduce((max, time) => Math.max(max, time), Number.NEGATIVE_INFINITY);
  return Math.max(last, endUs);
}

function flatten(head: unknown): V8Node[] {
  const nodes: V8Node[] = [];
  const open: { readonly value: unknown; readonly parent: number | undefined; readonly where: string }[] = [
    { value: head, parent: undefined, where: 'head' },
  ];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const node = toV8Node(checks, next.value, next.where);
    nodes.push(next.parent === undefined ? node : { ...node, parent: next.parent });
    const children = checks.object(next.value, next.where)['children'];
    for (const value of Array.isArray(children) ? children : []) {
      if (isObject(value)) open.push({ value, parent: node.id, where: `a child of node ${node.id}` });
    }
  }
  return nodes;
}

/** No samples at all is the same as no list of them: hit counts may exist. */
function ids(value: unknown): readonly number[] | undefined {
  if (value === undefined || value === null || (Array.isArray(value) && value.length === 0)) return undefined;
  return checks.array(value, 'samples').map((id, i) => checks.integer(id, `samples[${i}]`));
}

/** Or one more: where the last sample ends. */
function sameLength(samples: number, times: number, where: string): void {
  if (samples !== times && samples + 1 !== times)
    throw malformed(name, `the length of ${where}`, `${samples} as that of samples`, times);
}
