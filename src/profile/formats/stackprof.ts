/**
 * Ruby's stackprof as JSON, recorded with `raw: true`: each run of equal samples is the length of a stack, its frames by their
 * ids from the root on, and how many samples it is (tmm1/stackprof, lib/stackprof/report.rb, `print_stackcollapse`).
 */
import type { Profile, SampleType } from '../profile.ts';
import { originOf } from './frame-origin.ts';
import { notAmong } from './held-events.ts';
import { type Checks, createChecks, isObject, type JsonObject, malformed } from './malformed.ts';
import { createProfileBuilder, type ProfileBuilder, toFrame } from './profile-builder.ts';
import type { JsonFormat, ReadOptions } from './profile-format.ts';

const name = 'stackprof';
const checks: Checks = createChecks(name);

/** Without `raw` it holds no stacks. */
export const stackprofFormat: JsonFormat = {
  name,
  choices: [],
  recognizes: (file) =>
    isObject(file) && file['gc_samples'] !== undefined && isObject(file['frames']) && Array.isArray(file['raw']),
  read: fromStackprof,
};

function fromStackprof(value: unknown, options: ReadOptions = {}): Profile {
  const file = checks.object(value, 'the file');
  const mode = checks.string(file['mode'], 'mode');
  const interval = checks.weight(file['interval'] ?? 1, 'interval');
  const { type, factor } = costOf(mode, interval);
  const { sampleType = type.type } = options;
  if (sampleType !== type.type && sampleType !== 'samples') throw notAmong(name, sampleType, [type.type, 'samples']);
  const builder = createProfileBuilder(name, 2);
  addRuns(file, builder, factor);
  const samples = builder.tree.totalOf(0);
  const missed = typeof file['missed_samples'] === 'number' ? file['missed_samples'] : 0;
  return builder.build({
    sampleTypes: [{ type: 'samples', unit: 'samples' }, type],
    defaultType: sampleType === 'samples' ? 0 : 1,
    sampleCount: samples,
    period: factor,
    periodUnit: type.unit,
    producer: name,
    mode: type.type,
    notes: missed > 0 ? [`${missed} samples were missed by the profiler`] : undefined,
  });
}

/** `interval`: microseconds between samples, or allocations. */
function costOf(mode: string, interval: number): { readonly type: SampleType; readonly factor: number } {
  if (mode === 'object') return { type: { type: 'alloc_objects', unit: 'count' }, factor: interval };
  if (mode === 'cpu' || mode === 'wall') return { type: { type: mode, unit: 'ns' }, factor: interval * 1000 };
  return { type: { type: mode, unit: 'count' }, factor: 1 };
}

function addRuns(file: JsonObject, builder: ProfileBuilder, factor: number): void {
  const raw = checks.array(file['raw'], 'raw');
  const lines = Array.isArray(file['raw_lines']) ? file['raw_lines'] : [];
  const frames = checks.object(file['frames'], 'frames');
  const known = new Map<unknown, number>();
  const frameOf = (id: unknown, where: string): number => {
    const frame = known.get(id) ?? builder.frame(toStackprofFrame(frames, id, where));
    known.set(id, frame);
    return frame;
  };
  for (let at = 0; at < raw.length; ) {
    const length = checks.integer(raw[at], `raw[${at}]`, 0);
    const end = at + 1 + length;
    if (end >= raw.length) throw malformed(name, `raw[${at}]`, `at most ${raw.length - at - 2}`, length);
    let node = 0;
    for (let i = at + 1; i < end; i++) node = builder.tree.child(node, frameOf(raw[i], `raw[${i}]`));
    const line: unknown = lines[end - 1];
    if (length > 0 && typeof line === 'number' && line > 0) node = builder.tree.child(node, ~line);
    const count = checks.weight(raw[end], `raw[${end}]`);
    builder.tree.add(node, 0, count);
    builder.tree.add(node, 1, count * factor);
    at = end + 1;
  }
}

function toStackprofFrame(frames: JsonObject, id: unknown, where: string): ReturnType<typeof toFrame> {
  const key = String(id);
  if (!Object.hasOwn(frames, key)) throw malformed(name, where, 'the id of a frame', id);
  const frame = checks.object(frames[key], `frames.${key}`);
  const called = checks.string(frame['name'] ?? '', `frames.${key}.name`);
  const file = typeof frame['file'] === 'string' ? frame['file'] : '';
  if (file === '') return toFrame(called, {}, { language: 'unknown', kind: 'runtime' });
  const line = typeof frame['line'] === 'number' ? frame['line'] : 0;
  return toFrame(called, { file, line }, originOf(called, file, 'unknown'));
}
