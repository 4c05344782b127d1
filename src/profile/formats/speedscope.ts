/** speedscope's own format: https://github.com/jlfwong/speedscope/blob/main/src/lib/file-format-spec.ts */
import type { Frame, Profile } from '../profile.ts';
import { parseJson } from './bytes.ts';
import { holdsExecutingLines, withLinesOnLeaves } from './executing-lines.ts';
import type { Bytes, Format, ReadOptions } from './format.ts';
import { languageOfFile, originOf } from './frame-origin.ts';
import { type Checks, createChecks, type JsonObject, malformed } from './malformed.ts';
import { createProfileBuilder, type ProfileBuilder, toFrame } from './profile-builder.ts';
import { toBaseUnit } from './sample-unit.ts';

const name = 'speedscope';
const checks: Checks = createChecks(name);

export const speedscopeFormat: Format = {
  name,
  detect(head) {
    const text = new TextDecoder().decode(head).trimStart();
    return (
      text.startsWith('{') &&
      (text.includes('speedscope.app/file-format-schema') || /"type":\s*"(sampled|evented)"/.test(text))
    );
  },
  read: readSpeedscope,
};

/** The profiles of a file are its threads: all are merged, or `options.thread` names one. */
export function readSpeedscope(bytes: Bytes, options: ReadOptions = {}): Profile {
  const file = checks.object(parseJson(bytes, name, options.maxInflatedBytes), 'the file');
  const threads = chooseThreads(file, options.thread);
  const exporter = typeof file['exporter'] === 'string' ? file['exporter'] : '';
  const unit = unitOf(threads);
  const builder = createProfileBuilder(name, 1);
  const shared = checks.object(file['shared'], 'shared');
  const frames = checks
    .array(shared['frames'], 'shared.frames')
    .map((frame, i) => builder.frame(toSpeedscopeFrame(frame, `shared.frames[${i}]`)));
  let sampleCount = 0;
  for (const [where, thread] of threads)
    sampleCount += addThread({ builder, frames, factor: unit.factor }, thread, where);
  const type = options.sampleType ?? unit.type;
  const profile = builder.build({
    sampleTypes: [{ type, unit: unit.unit }],
    defaultType: 0,
    ...(sampleCount > 0 ? { sampleCount } : {}),
    producer: exporter.startsWith('py-spy') ? 'py-spy' : 'speedscope',
    mode: type,
  });
  const executing =
    options.lines === 'executing' ||
    (options.lines === undefined && exporter.startsWith('py-spy') && holdsExecutingLines(profile.frames));
  return executing ? withLinesOnLeaves(name, profile) : profile;
}

type Thread = readonly [where: string, thread: JsonObject];

function chooseThreads(file: JsonObject, wanted: string | undefined): readonly Thread[] {
  const all = checks
    .array(file['profiles'], 'profiles')
    .map((thread, i): Thread => [`profiles[${i}]`, checks.object(thread, `profiles[${i}]`)]);
  const chosen = wanted === undefined ? all : all.filter(([, thread]) => thread['name'] === wanted);
  if (chosen.length > 0) return chosen;
  const names = all.map(([, thread]) => String(thread['name'])).join(', ');
  throw malformed(name, 'profiles', wanted === undefined ? 'at least one' : `one named ${wanted}`, names || 'none');
}

function unitOf(threads: readonly Thread[]): { readonly type: string; readonly unit: string; readonly factor: number } {
  const units = new Set(threads.map(([where, thread]) => checks.string(thread['unit'] ?? 'none', `${where}.unit`)));
  const [unit = 'none'] = units;
  if (units.size > 1)
    throw malformed(name, 'the unit of all profiles', 'the same, to be merged', [...units].join(', '));
  if (unit === 'none') return { type: 'samples', unit: 'samples', factor: 1 };
  return { type: unit === 'bytes' ? 'alloc_space' : 'wall', ...toBaseUnit('', unit) };
}

function toSpeedscopeFrame(value: unknown, where: string): Frame {
  const frame = checks.object(value, where);
  const frameName = checks.string(frame['name'], `${where}.name`);
  const file =
    frame['file'] === undefined || frame['file'] === null ? undefined : checks.string(frame['file'], `${where}.file`);
  const place = {
    file,
    line: positionOf(frame['line'], `${where}.line`),
    column: positionOf(frame['col'], `${where}.col`),
  };
  return toFrame(frameName, place, originOf(frameName, file, languageOfFile(file)));
}

/** 1-based as speedscope writes it; 0 is none. */
function positionOf(value: unknown, where: string): number {
  return value === undefined || value === null ? 0 : checks.integer(value, where);
}

interface Target {
  readonly builder: ProfileBuilder;
  /** Frame of each index of the file. */
  readonly frames: readonly number[];
  /** From the file's unit to the base unit. */
  readonly factor: number;
}

/** Returns the number of samples; 0 for events. */
function addThread(target: Target, thread: JsonObject, where: string): number {
  if (thread['type'] === 'sampled') return addSampled(target, thread, where);
  if (thread['type'] === 'evented') return addEvented(target, thread, where);
  throw malformed(name, `${where}.type`, 'sampled or evented', thread['type']);
}

function addSampled(target: Target, thread: JsonObject, where: string): number {
  const samples = checks.array(thread['samples'], `${where}.samples`);
  const weights = checks.array(thread['weights'], `${where}.weights`);
  if (samples.length !== weights.length) {
    throw malformed(name, `the length of ${where}.weights`, `${samples.length} as that of samples`, weights.length);
  }
  for (const [i, sample] of samples.entries()) {
    let node = 0;
    for (const index of checks.array(sample, `${where}.samples[${i}]`)) {
      node = target.builder.tree.child(node, frameAt(target, index, `${where}.samples[${i}]`));
    }
    target.builder.tree.add(
      node,
      0,
      exact(checks.weight(weights[i], `${where}.weights[${i}]`) * target.factor, target.factor),
    );
  }
  return samples.length;
}

/** Whole base units where the file's own are coarser: 0.005 s is 5,000,000 ns, not a little more. */
function exact(value: number, factor: number): number {
  return factor > 1 ? Math.round(value) : value;
}

function frameAt(target: Target, index: unknown, where: string): number {
  const frame = target.frames[checks.integer(index, where, 0)];
  if (frame === undefined) throw malformed(name, where, `frames below ${target.frames.length}`, index);
  return frame;
}

function addEvented(target: Target, thread: JsonObject, where: string): number {
  const events = checks.array(thread['events'], `${where}.events`);
  const open: { readonly frame: number; readonly node: number }[] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const [i, value] of events.entries()) {
    const at = `${where}.events[${i}]`;
    const event = checks.object(value, at);
    const time = checks.number(event['at'], `${at}.at`);
    if (time < last) throw malformed(name, `${at}.at`, `>= ${last}, that of the event before`, time);
    const top = open.at(-1);
    if (top !== undefined) target.builder.tree.add(top.node, 0, (time - last) * target.factor);
    last = time;
    const frame = frameAt(target, event['frame'], `${at}.frame`);
    if (event['type'] === 'O') open.push({ frame, node: target.builder.tree.child(top?.node ?? 0, frame) });
    else if (event['type'] !== 'C') throw malformed(name, `${at}.type`, 'O or C', event['type']);
    else if (open.pop()?.frame !== frame)
      throw malformed(name, at, 'the close of the frame opened last', event['frame']);
  }
  if (open.length > 0) throw malformed(name, `${where}.events`, 'closed for each opened', `${open.length} left open`);
  return 0;
}
