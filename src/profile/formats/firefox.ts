/**
 * Profiles of the Firefox profiler as it saves them, and of samply, which writes the same ("processed profile";
 * firefox-devtools/profiler, src/types/profile.ts). Tables are in each thread, or since 2024 more and more of them in
 * `shared`.
 */
import type { Profile, SampleType } from '../profile.ts';
import { parseJson } from './bytes.ts';
import { createFirefoxFrames } from './firefox-frames.ts';
import { isRawFirefox, processFirefox } from './firefox-raw.ts';
import { type Checks, createChecks, difference, isObject, type JsonObject } from './malformed.ts';
import { createProfileBuilder, type ProfileBuilder } from './profile-builder.ts';
import type { Bytes, JsonFormat, ReadOptions } from './profile-format.ts';
import { chooseThreads, threadNotes } from './threads.ts';

const name = 'Firefox';
const checks: Checks = createChecks(name);

export const firefoxFormat: JsonFormat = {
  name,
  choices: ['thread'],
  recognizes: (file) => isObject(file) && isObject(file['meta']) && Array.isArray(file['threads']),
  read: fromFirefox,
};

/**
 * Two sample types: samples, and what the file measured (wall or CPU time in ns, bytes, or samples without an
 * interval). Throws PROFILE_MALFORMED and FILE_TOO_LARGE.
 */
export function readFirefox(bytes: Bytes, options: ReadOptions = {}): Profile {
  return fromFirefox(parseJson(bytes, name, options.maxInflatedBytes), options);
}

interface Thread {
  readonly where: string;
  readonly name: string;
  readonly also: readonly string[];
  readonly thread: JsonObject;
  readonly samples: JsonObject;
}

function fromFirefox(value: unknown, options: ReadOptions = {}): Profile {
  const given = checks.object(value, 'the file');
  const file = isRawFirefox(given) ? processFirefox(checks, given) : given;
  const meta = checks.object(file['meta'], 'meta');
  const all = checks.array(file['threads'], 'threads').map(toThread);
  const chosen = chooseThreads(name, all, { wanted: options.thread, what: 'thread', namesOf: (thread) => thread });
  const unit = unitsOf(meta, chosen);
  const builder = createProfileBuilder(name, 2);
  for (const thread of chosen) addThread(file, thread, { builder, unit });
  const sampled = chosen.filter(({ samples }) => Number(samples['length']) > 0);
  const notes = [
    ...threadNotes(
      'thread',
      sampled.map((thread) => thread.name),
    ),
    ...unit.notes,
  ];
  const sampleCount = builder.tree.totalOf(0);
  return builder.build({
    sampleTypes: [{ type: 'samples', unit: 'samples' }, unit.type],
    defaultType: unit.isWeighed || options.sampleType !== 'samples' ? 1 : 0,
    sampleCount: sampleCount > 0 ? sampleCount : undefined,
    ...(unit.periodNs > 0 ? { period: unit.periodNs, periodUnit: 'ns' } : {}),
    producer: 'firefox',
    mode: unit.type.type,
    notes: notes.length === 0 ? undefined : notes,
  });
}

function toThread(value: unknown, index: number): Thread {
  const where = `threads[${index}]`;
  const thread = checks.object(value, where);
  const samples = checks.object(thread['samples'], `${where}.samples`);
  const threadName = typeof thread['name'] === 'string' && thread['name'] !== '' ? thread['name'] : where;
  const process = typeof thread['processName'] === 'string' ? [`${thread['processName']}/${threadName}`] : [];
  return { where, name: threadName, also: [String(thread['tid']), String(index), ...process], thread, samples };
}

interface Units {
  readonly type: SampleType;
  readonly periodNs: number;
  /** Weights are bytes or milliseconds themselves, not numbers of samples. */
  readonly isWeighed: boolean;
  readonly hasCpu: boolean;
  readonly cpuFactor: number;
  readonly notes: readonly string[];
}

const cpuFactors: Readonly<Record<string, number>> = { ns: 1, µs: 1e3, us: 1e3, ms: 1e6 };

/** CPU time where it was sampled in a unit of time, else samples times the interval. */
function unitsOf(meta: JsonObject, threads: readonly Thread[]): Units {
  const interval = typeof meta['interval'] === 'number' && meta['interval'] > 0 ? meta['interval'] : 0;
  const units = isObject(meta['sampleUnits']) ? meta['sampleUnits'] : {};
  const cpuFactor = cpuFactors[String(units['threadCPUDelta'])] ?? 0;
  const hasCpu = cpuFactor > 0 && threads.some(({ samples }) => Array.isArray(samples['threadCPUDelta']));
  const weightType = threads.find(({ samples }) => samples['weightType'] !== undefined)?.samples['weightType'];
  const common = { periodNs: interval * 1e6, isWeighed: true, hasCpu: false, cpuFactor, notes: [] };
  if (weightType === 'bytes') return { ...common, type: { type: 'alloc_space', unit: 'B' }, periodNs: 0 };
  if (weightType === 'tracing-ms') return { ...common, type: { type: 'wall', unit: 'ns' } };
  if (hasCpu) return { ...common, type: { type: 'cpu', unit: 'ns' }, isWeighed: false, hasCpu };
  if (interval > 0) return { ...common, type: { type: 'wall', unit: 'ns' }, isWeighed: false };
  const notes = ['the file does not name the sampling interval: samples are counted as they are'];
  return { ...common, type: { type: 'wall', unit: 'samples' }, periodNs: 1, isWeighed: false, notes };
}

function addThread(
  file: JsonObject,
  { where, thread, samples }: Thread,
  { builder, unit }: { readonly builder: ProfileBuilder; readonly unit: Units },
): void {
  const stacks = checks.array(samples['stack'] ?? [], `${where}.samples.stack`);
  const weights = Array.isArray(samples['weight']) ? samples['weight'] : undefined;
  const cpu = Array.isArray(samples['threadCPUDelta']) ? samples['threadCPUDelta'] : undefined;
  const frames = createFirefoxFrames(checks, { file, thread, where, builder });
  for (const [i, stack] of stacks.entries()) {
    const weight = weights === undefined ? 1 : checks.number(weights[i], `${where}.samples.weight[${i}]`);
    if (weight < 0) throw difference(name, `${where}.samples.weight[${i}]`, 'a number >= 0', weight);
    // A sample without a stack is one in which the thread was idle or could not be walked.
    if (stack === null || stack === undefined) continue;
    const node = frames.leafOf(checks.integer(stack, `${where}.samples.stack[${i}]`, 0));
    const delta = cpu?.[i];
    const value = unit.hasCpu
      ? typeof delta === 'number' && delta > 0
        ? delta * unit.cpuFactor
        : 0
      : weightValue(weight, unit);
    builder.tree.add(node, 0, unit.isWeighed ? 1 : weight);
    builder.tree.add(node, 1, Math.round(value));
  }
}

function weightValue(weight: number, { isWeighed, type, periodNs }: Units): number {
  if (!isWeighed) return weight * periodNs;
  return type.unit === 'ns' ? weight * 1e6 : weight;
}
