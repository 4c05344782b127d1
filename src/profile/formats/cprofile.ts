/** What Python's cProfile and profile write (`-o FILE`, `dump_stats`): `{(file, line, function): (calls, …, self, inclusive, callers)}`. */
import type { Frame, Profile } from '../profile.ts';
import { concat, decodeText, inflated } from './bytes.ts';
import { addCallGraph, type CallGraphNode } from './call-graph.ts';
import { originOf } from './frame-origin.ts';
import { malformed } from './malformed.ts';
import { type Marshalled, readMarshal } from './marshal.ts';
import { createProfileBuilder, toFrame } from './profile-builder.ts';
import type { Bytes, Format, ReadOptions } from './profile-format.ts';

const name = 'cProfile';

export const cProfileFormat: Format = {
  name,
  choices: [],
  // A dict, with or without a reference, whose first key is a tuple of three, or the one of the word that tells samples.
  detect: (head) => {
    const [dict = 0, tuple = 0, length] = head;
    if ((dict & 0x7f) !== 0x7b || ((tuple & 0x7f) !== 0x29 && (tuple & 0x7f) !== 0x28)) return false;
    return length === 3 || (length === 1 && decodeText(head.subarray(0, 24)).includes(sampledMark));
  },
  read: readCProfile,
};

interface Row {
  readonly frame: Frame;
  readonly self: number;
  readonly callers: ReadonlyMap<string, readonly [Marshalled, Marshalled]>;
  /** Of samples, how long each stands for, in ns; callers then have their number. */
  readonly perSample: number;
}

const nsPerSecond = 1e9;
/** The one key of what Python's sampling profiler (profiling.sampling, 3.15) writes that is no function. */
const sampledMark = '__sampled__';

/** Wall time: seconds become ns. Throws PROFILE_MALFORMED and FILE_TOO_LARGE. */
export function readCProfile(bytes: Bytes, options: ReadOptions = {}): Profile {
  const stats = readMarshal(concat(inflated(bytes, name, options.maxInflatedBytes)));
  if (!(stats instanceof Map)) throw malformed(name, 'the file', 'a dict of functions', 'something else');
  const isSampled = stats.has(JSON.stringify([sampledMark]));
  const functions = [...stats].filter(([key]) => key !== JSON.stringify([sampledMark]));
  const rows = functions.map(([key, [place, row]]): readonly [string, Row] => [key, toRow(place, row, isSampled)]);
  const indices = new Map(rows.map(([key], index) => [key, index]));
  const calls = rows.map(() => new Map<number, number[]>());
  for (const [index, [, { callers, perSample }]] of rows.entries()) {
    for (const [caller, [, costs]] of callers) {
      const of = indices.get(caller);
      if (of === undefined) throw malformed(name, 'a caller', 'one of the functions', caller);
      // (calls, primitive calls, self, inclusive) under that caller.
      const cost = Array.isArray(costs) ? seconds(costs[3]) : samples(costs) * perSample;
      calls[of]?.set(index, [Math.round(cost)]);
    }
  }
  const nodes = rows.map(
    ([, { frame, self }], index): CallGraphNode => ({ frame, self: [self], calls: calls[index] ?? new Map() }),
  );
  const builder = createProfileBuilder(name, 1);
  addCallGraph(builder, nodes, 0);
  return builder.build({
    sampleTypes: [{ type: 'wall', unit: 'ns' }],
    defaultType: 0,
    producer: isSampled ? 'profiling.sampling' : 'cprofile',
    mode: 'wall',
    notes: [
      isSampled
        ? 'the file holds who called whom in how many samples, and no stacks: they are in proportion to those'
        : 'cProfile knows calls and no stacks: self times are exact, stacks are in proportion to calls',
    ],
  });
}

function toRow(place: Marshalled, row: Marshalled, isSampled: boolean): Row {
  const [file, line, functionName] = Array.isArray(place) ? place : [];
  const [, count, self, inclusive, callers] = Array.isArray(row) ? row : [];
  if (
    typeof file !== 'string' ||
    typeof line !== 'number' ||
    typeof functionName !== 'string' ||
    !(callers instanceof Map)
  ) {
    throw malformed(
      name,
      'an entry',
      '(file, line, function): (calls, primitive calls, self, inclusive, callers)',
      'another',
    );
  }
  // Built-in functions are in file "~".
  const where = file === '~' || file === '' ? undefined : file;
  const origin =
    where === undefined ? ({ language: 'python', kind: 'runtime' } as const) : originOf(functionName, where, 'python');
  return {
    // A sample's line is the one that ran: the function is one, in whichever it was met.
    frame: toFrame(functionName, isSampled ? { file: where } : { file: where, line }, origin),
    self: seconds(self),
    callers,
    perSample: isSampled ? seconds(inclusive) / Math.max(samples(count), 1) : 0,
  };
}

function samples(value: Marshalled | undefined): number {
  if (typeof value !== 'number' || !(value >= 0)) throw malformed(name, 'a number of samples', 'a number >= 0', value);
  return value;
}

function seconds(value: Marshalled | undefined): number {
  if (typeof value !== 'number' || !(value >= 0)) throw malformed(name, 'a time', 'a number >= 0', value);
  return Math.round(value * nsPerSecond);
}
