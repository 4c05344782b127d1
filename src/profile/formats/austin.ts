/**
 * Text of austin (P403n1x87/austin): `P<process>;T<thread>;file:function:line;… metrics` a line. What the numbers are is in
 * its header: microseconds, bytes, or in full mode both, with whether the thread was idle between them.
 */
import type { Profile, SampleType } from '../profile.ts';
import { decodeText } from './bytes.ts';
import { originOf } from './frame-origin.ts';
import { forEachLine } from './lines.ts';
import { malformed, show } from './malformed.ts';
import { createProfileBuilder, type ProfileBuilder, toFrame } from './profile-builder.ts';
import type { Bytes, Format, ReadOptions } from './profile-format.ts';
import { chooseThreads, type ThreadNames, threadNotes } from './threads.ts';

const name = 'austin';

const sample = /^P(\d+);T([0-9a-fx]+)(?::([0-9a-f]+))?(;.*)? (-?\d+(?:,-?\d+)*)$/;
/** Newer versions have the end of the line's expression and its columns behind it. */
const place = /^(.*?):([^:]*[^:\d][^:]*|):(\d+)(?::\d+:\d+:\d+)?$/s;

export const austinFormat: Format = {
  name,
  choices: ['thread'],
  detect(head) {
    const lines = decodeText(head).split(/\r?\n/);
    const stacks = lines.filter((line) => line !== '' && !line.startsWith('# '));
    const first = sample.exec(stacks[0] ?? '');
    if (first === null) return false;
    // Collapsers name processes so, too, and frames without a place then.
    return /^# austin: \d/.test(lines[0] ?? '') || place.test(first[4] ?? '');
  },
  read: readAustin,
};

interface Mode {
  readonly types: readonly [SampleType, ...SampleType[]];
  /** What a sample costs, of the numbers of its line. */
  readonly costs: (numbers: readonly number[]) => readonly number[];
}

const memory: SampleType = { type: 'alloc_space', unit: 'B' };
const wall: SampleType = { type: 'wall', unit: 'ns' };
const cpu: SampleType = { type: 'cpu', unit: 'ns' };

const ns = (us = 0): number => us * 1000;

const wallMode: Mode = { types: [wall], costs: ([us]) => [ns(us)] };

/** Memory that was freed is no cost of the function that ran just then. */
const modes: ReadonlyMap<string, Mode> = new Map<string, Mode>([
  ['wall', wallMode],
  ['cpu', { types: [cpu], costs: ([us]) => [ns(us)] }],
  ['memory', { types: [memory], costs: ([size = 0]) => [Math.max(0, size)] }],
  [
    'full',
    {
      types: [wall, cpu, memory],
      costs: ([us, idle, size = 0]) => [ns(us), idle === 0 ? ns(us) : 0, Math.max(0, size)],
    },
  ],
]);

interface Reading {
  mode: Mode;
  builder: ProfileBuilder | undefined;
  samples: number;
  readonly wanted: string | undefined;
  readonly threads: Map<string, ThreadNames>;
}

/**
 * Microseconds become ns; without a mode in the header they are wall time. Throws PROFILE_MALFORMED and FILE_TOO_LARGE.
 */
export function readAustin(bytes: Bytes, options: ReadOptions = {}): Profile {
  const reading: Reading = {
    mode: wallMode,
    builder: undefined,
    samples: 0,
    wanted: options.thread,
    threads: new Map(),
  };
  forEachLine(bytes, name, {
    line(text, number, isOpen) {
      if (text === '') return;
      if (text.startsWith('# ')) reading.mode = modes.get(/^# mode: (\w+)/.exec(text)?.[1] ?? '') ?? reading.mode;
      else addSample(reading, text, { number, isOpen });
    },
    maxInflatedBytes: options.maxInflatedBytes,
  });
  return toProfile(reading);
}

function addSample(reading: Reading, text: string, at: { readonly number: number; readonly isOpen: boolean }): void {
  const match = sample.exec(text);
  if (match === null) {
    const got = at.isOpen ? `cut short, ${show(text)}` : text;
    throw malformed(name, `line ${at.number}`, '"P…;T…;file:function:line… numbers"', got);
  }
  const [, process = '', first = '', second = '', frames = '', numbers = ''] = match;
  const thread = `${process}/${second === '' ? first : second}`;
  const also = [second === '' ? first : second, process, `P${process}`];
  reading.threads.set(thread, { name: thread, also });
  if (reading.wanted !== undefined && ![thread, ...also].includes(reading.wanted)) return;
  reading.builder ??= createProfileBuilder(name, reading.mode.types.length);
  const { tree } = reading.builder;
  const node = nodeOf(reading.builder, frames.split(';').slice(1));
  for (const [type, cost] of reading.mode.costs(numbers.split(',').map(Number)).entries()) {
    if (cost > 0) tree.add(node, type, cost);
  }
  reading.samples++;
}

/** Lines are those that ran: the leaf keeps its own, as a function is one however many of its lines ran. */
function nodeOf(builder: ProfileBuilder, frames: readonly string[]): number {
  let node = 0;
  let line = 0;
  for (const text of frames) {
    const [, file = '', called = '', ran = '0'] = place.exec(text) ?? [];
    const isPlaced = file !== '';
    const frame = isPlaced
      ? toFrame(called, { file }, originOf(called, file, 'python'))
      : toFrame(text, {}, { language: 'python', kind: 'runtime' });
    node = builder.tree.child(node, builder.frame(frame));
    line = isPlaced ? Number(ran) : 0;
  }
  return line > 0 ? builder.tree.child(node, ~line) : node;
}

function toProfile({ mode, builder, samples, threads, wanted }: Reading): Profile {
  const all = [...threads.values()];
  chooseThreads(name, all, { wanted, what: 'thread', namesOf: (thread) => thread });
  if (builder === undefined) throw malformed(name, 'the file', 'at least one sample', 'none');
  const notes =
    wanted === undefined
      ? threadNotes(
          'thread',
          all.map((thread) => thread.name),
        )
      : [];
  return builder.build({
    sampleTypes: mode.types,
    defaultType: 0,
    sampleCount: samples,
    producer: 'austin',
    mode: mode.types[0].type,
    notes: notes.length === 0 ? undefined : notes,
  });
}
