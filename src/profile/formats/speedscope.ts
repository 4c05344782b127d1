/** speedscope's own format: https://github.com/jlfwong/speedscope/blob/main/src/lib/file-format-spec.ts */
import type { Frame, Profile, SampleType } from '../profile.ts';
import { parseJson } from './bytes.ts';
import { holdsExecutingLines, withLinesOnLeaves } from './executing-lines.ts';
import { languageOfFile, originOf } from './frame-origin.ts';
import { type Checks, createChecks, isObject, type JsonObject, malformed } from './malformed.ts';
import { commentsOf, headerOf } from './pprof-comments.ts';
import { createProfileBuilder, type ProfileBuilder, toFrame } from './profile-builder.ts';
import type { Bytes, JsonFormat, ReadOptions } from './profile-format.ts';
import { toBaseUnit } from './sample-unit.ts';
import { chooseThreads, threadNotes } from './threads.ts';

const name = 'speedscope';
const checks: Checks = createChecks(name);

export const speedscopeFormat: JsonFormat = {
  name,
  choices: ['thread'],
  recognizes(file) {
    if (!isObject(file)) return false;
    if (String(file['$schema']).includes('speedscope')) return true;
    return isObject(file['shared']) && Array.isArray(file['shared']['frames']) && Array.isArray(file['profiles']);
  },
  read: fromSpeedscope,
};

/** Throws PROFILE_MALFORMED where the file breaks the format, PROFILE_UNLIKE for threads of several units without a choice. */
export function readSpeedscope(bytes: Bytes, options: ReadOptions = {}): Profile {
  return fromSpeedscope(parseJson(bytes, name, options.maxInflatedBytes), options);
}

/** The profiles of a file are its threads: all of one unit are merged, or `options.thread` names one. */
function fromSpeedscope(value: unknown, options: ReadOptions = {}): Profile {
  const file = checks.object(value, 'the file');
  const { threads, unit, notes } = choose(file, options);
  const exporter = typeof file['exporter'] === 'string' ? file['exporter'] : '';
  const builder = createProfileBuilder(name, 1);
  const shared = checks.object(file['shared'], 'shared');
  const self = ownTime.find((each) => exporter.startsWith(each.exporter))?.frame;
  const frames = checks.array(shared['frames'], 'shared.frames').map((value, i) => {
    const frame = toSpeedscopeFrame(value, `shared.frames[${i}]`);
    return frame.name === self && frame.file === undefined ? callerItself : builder.frame(frame);
  });
  const target = { builder, frames, notes: [...notes] };
  let sampleCount = 0;
  for (const thread of threads) sampleCount += addThread({ ...target, factor: thread.unit.factor }, thread);
  const own = ownHeader(file);
  const type = options.sampleType ?? own?.type ?? unit.type;
  const profile = builder.build({
    sampleTypes: [{ type, unit: unit.unit === 'samples' ? (own?.unit ?? unit.unit) : unit.unit }],
    defaultType: 0,
    // What is written here has a sample a stack, whatever was sampled.
    sampleCount: sampleCount > 0 && own === undefined ? sampleCount : undefined,
    producer: exporter.startsWith('py-spy') ? 'py-spy' : 'speedscope',
    mode: type,
    ...own?.header,
    notes: target.notes.length === 0 ? undefined : target.notes,
  });
  const executing =
    options.lines === 'executing' ||
    (options.lines === undefined && exporter.startsWith('py-spy') && holdsExecutingLines(profile.frames));
  return executing ? withLinesOnLeaves(name, profile) : profile;
}

/** What writers put on top of a function that runs, as if it were called: the function's own time. */
const ownTime: readonly { readonly exporter: string; readonly frame: string }[] = [
  { exporter: 'Microsoft.Diagnostics.Tracing', frame: 'CPU_TIME' },
  { exporter: 'pyinstrument', frame: '[self]' },
];
/** In place of a frame: its cost is its caller's. */
const callerItself = -1;

/** What speedscope-write.ts adds for this reader: an event's own name and unit, and who took it. */
function ownHeader(
  file: JsonObject,
): (SampleType & { readonly header: Partial<Pick<Profile, 'producer' | 'mode'>> }) | undefined {
  const own = file['flamegate'];
  if (!isObject(own) || !Array.isArray(own['told'])) return undefined;
  const { type, unit, told } = own;
  if (typeof type !== 'string' || typeof unit !== 'string') return undefined;
  return { type, unit, header: headerOf(commentsOf(told.filter((each) => typeof each === 'string'))) };
}

interface Thread {
  readonly where: string;
  readonly name: string;
  readonly index: number;
  readonly profile: JsonObject;
  readonly unit: FileUnit;
}

interface FileUnit {
  readonly type: string;
  readonly unit: string;
  /** From the file's unit to the base unit. */
  readonly factor: number;
}

interface Choice {
  readonly threads: readonly Thread[];
  readonly unit: FileUnit;
  readonly notes: readonly string[];
}

/** Bytes and seconds never add up: of several units it is the asked type's, else that of the profile the file opens with. */
function choose(file: JsonObject, options: ReadOptions): Choice {
  const all = checks.array(file['profiles'], 'profiles').map((value, index): Thread => {
    const where = `profiles[${index}]`;
    const profile = checks.object(value, where);
    const given = typeof profile['name'] === 'string' ? profile['name'] : '';
    return { where, name: given || where, index, profile, unit: unitOf(profile, where) };
  });
  const named = chooseThreads(name, all, {
    wanted: options.thread,
    what: 'profile',
    namesOf: (thread) => ({ name: thread.name, also: [String(thread.index), thread.where] }),
  });
  const active = named[activeOf(file)];
  // A thread that never ran says nothing of what the file measured.
  const first =
    named.find(({ unit }) => unit.type === options.sampleType) ??
    (active !== undefined && isFilled(active) ? active : named.find(isFilled)) ??
    active ??
    named[0];
  if (first === undefined) throw malformed(name, 'profiles', 'at least one', 'none');
  const threads = named.filter(({ unit }) => unit.unit === first.unit.unit);
  const others = named.filter(({ unit }) => unit.unit !== first.unit.unit);
  const notes = [
    ...threadNotes(
      'profile',
      threads.map((thread) => thread.name),
    ),
    ...others.map((thread) => `${thread.name} is of another unit and not shown: --thread ${quoted(thread.name)}`),
  ];
  return { threads, unit: first.unit, notes: notes.slice(0, 5) };
}

function isFilled({ profile: { samples, events } }: Thread): boolean {
  return [samples, events].some((each) => Array.isArray(each) && each.length > 0);
}

function quoted(text: string): string {
  return /^[\w.-]+$/.test(text) ? text : `"${text}"`;
}

function activeOf(file: JsonObject): number {
  return typeof file['activeProfileIndex'] === 'number' ? file['activeProfileIndex'] : 0;
}

function unitOf(profile: JsonObject, where: string): FileUnit {
  const unit = checks.string(profile['unit'] ?? 'none', `${where}.unit`);
  if (unit === 'none') return { type: 'samples', unit: 'samples', factor: 1 };
  const base = toBaseUnit('', unit);
  return { type: base.unit === 'B' ? 'alloc_space' : 'wall', ...base };
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
  readonly notes: string[];
}

/** Returns the number of samples; 0 for events. */
function addThread(target: Target, { profile, where }: Thread): number {
  if (profile['type'] === 'sampled') return addSampled(target, profile, where);
  if (profile['type'] === 'evented') return addEvented(target, profile, where);
  throw malformed(name, `${where}.type`, 'sampled or evented', profile['type']);
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
      node = under(target, node, frameAt(target, index, `${where}.samples[${i}]`));
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

function under({ builder }: Target, node: number, frame: number): number {
  return frame === callerItself ? node : builder.tree.child(node, frame);
}

function frameAt(target: Target, index: unknown, where: string): number {
  const frame = target.frames[checks.integer(index, where, 0)];
  if (frame === undefined) throw malformed(name, where, `frames below ${target.frames.length}`, index);
  return frame;
}

/** Each moment in whole base units, so that parts add up to the whole. */
function between(start: number, end: number, { factor }: Target): number {
  return exact(end * factor, factor) - exact(start * factor, factor);
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
    if (top !== undefined) target.builder.tree.add(top.node, 0, between(last, time, target));
    last = time;
    const frame = frameAt(target, event['frame'], `${at}.frame`);
    if (event['type'] === 'O') open.push({ frame, node: under(target, top?.node ?? 0, frame) });
    else if (event['type'] !== 'C') throw malformed(name, `${at}.type`, 'O or C', event['type']);
    else if (open.pop()?.frame !== frame)
      throw malformed(name, at, 'the close of the frame opened last', event['frame']);
  }
  const end = typeof thread['endValue'] === 'number' && Number.isFinite(thread['endValue']) ? thread['endValue'] : last;
  const top = open.at(-1);
  // A program stopped while functions run leaves them open: they last to the end.
  if (top !== undefined) {
    target.builder.tree.add(top.node, 0, Math.max(0, between(last, end, target)));
    target.notes.push(`${where} leaves ${open.length} frames open: they last to its end`);
  }
  return 0;
}
