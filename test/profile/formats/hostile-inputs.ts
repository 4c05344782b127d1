/** Profiles with something wrong or something large in them, made kind by kind; see hostile-kinds.test.ts. */
import {
  Function as FunctionEntry,
  Line,
  Location,
  Profile as PprofProfile,
  Sample,
  StringTable,
  ValueType,
} from 'pprof-format';
import { readAsyncProfilerHtml } from '../../../src/profile/formats/async-profiler-html.ts';
import { readChromeTrace } from '../../../src/profile/formats/chrome-trace.ts';
import { readCpuProfile } from '../../../src/profile/formats/cpuprofile.ts';
import { readFlamebearer } from '../../../src/profile/formats/flamebearer.ts';
import { readFolded } from '../../../src/profile/formats/folded.ts';
import { readHeapProfile } from '../../../src/profile/formats/heapprofile.ts';
import { readJfr } from '../../../src/profile/formats/jfr.ts';
import { readPerfScript } from '../../../src/profile/formats/perf-script.ts';
import { readPprof } from '../../../src/profile/formats/pprof.ts';
import { readSpeedscope } from '../../../src/profile/formats/speedscope.ts';
import type { Profile } from '../../../src/profile/profile.ts';
import { checkpoint, makeJfr, sampleOf, traceOf, usualPools } from './make-jfr.ts';

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
export const json = (value: unknown): Uint8Array => bytesOf(JSON.stringify(value));

export const call = (functionName: string): object => ({ functionName, url: 'a.js', lineNumber: 1 });

export function cpuProfile(
  nodes: readonly object[],
  samples: readonly number[],
  timeDeltas: readonly number[],
): Uint8Array {
  return json({ nodes, startTime: 0, endTime: 1000, samples, timeDeltas });
}

export function trace(nodes: readonly object[], samples: readonly number[], timeDeltas: readonly number[]): Uint8Array {
  const head = { ph: 'P', pid: 1, tid: 2, id: '0x1', ts: 0 };
  const data = { cpuProfile: { nodes, samples }, timeDeltas, endTime: 1000 };
  return json([
    { ...head, name: 'Profile', args: { data: { startTime: 0 } } },
    { ...head, name: 'ProfileChunk', args: { data } },
  ]);
}

export const shared: object = { frames: [{ name: 'f' }, { name: 'g' }] };
export const sampled = (samples: readonly number[][], weights: readonly number[]): Uint8Array =>
  json({ shared, profiles: [{ type: 'sampled', name: 't', unit: 'none', samples, weights }] });
export const evented = (events: readonly object[]): Uint8Array =>
  json({ shared, profiles: [{ type: 'evented', name: 't', unit: 'none', events }] });

export const page = (...lines: readonly string[]): Uint8Array =>
  bytesOf(['<!DOCTYPE html>', '<h1>CPU profile</h1>', 'const cpool = [', "'all',", "' f'", '];', ...lines].join('\n'));

export const flamebearer = (levels: readonly (readonly number[])[], format = 'single'): Uint8Array =>
  json({ flamebearer: { names: ['total', 'f'], levels }, metadata: { format, units: 'bytes' } });
export const readRight = (bytes: Uint8Array): Profile => readFlamebearer(bytes, { side: 'right' });

export interface Parts {
  readonly locationId?: readonly number[];
  readonly value?: number;
  readonly functionId?: number;
}

export function pprof({ locationId = [1], value = 5, functionId = 1 }: Parts): Uint8Array {
  const strings = new StringTable();
  return new PprofProfile({
    sampleType: [new ValueType({ type: strings.dedup('cpu'), unit: strings.dedup('nanoseconds') })],
    sample: [new Sample({ locationId: [...locationId], value: [value] })],
    location: [new Location({ id: 1, line: [new Line({ functionId, line: 3 })] })],
    function: [new FunctionEntry({ id: 1, name: strings.dedup('f') })],
    stringTable: strings,
  }).encode();
}

export const jfr = (...events: readonly Uint8Array[]): Uint8Array =>
  makeJfr({ checkpoints: [checkpoint(usualPools([traceOf(2)]))], events });

export type Reader = (bytes: Uint8Array) => Profile;
export type Deep = readonly [what: string, reader: Reader, bytes: (depth: number) => Uint8Array];

/** Every way a format has of saying a stack. */
export const deep: readonly Deep[] = [
  [
    'cpuprofile',
    readCpuProfile,
    (depth) => {
      const node = (_: unknown, i: number): object => ({
        id: i + 1,
        callFrame: call('f'),
        ...(i + 1 < depth ? { children: [i + 2] } : {}),
      });
      return cpuProfile(Array.from({ length: depth }, node), [depth], [0]);
    },
  ],
  [
    'Chrome trace',
    readChromeTrace,
    (depth) => {
      const node = (_: unknown, i: number): object => ({
        id: i + 1,
        callFrame: call('f'),
        ...(i === 0 ? {} : { parent: i }),
      });
      return trace(Array.from({ length: depth }, node), [depth], [0]);
    },
  ],
  [
    'heapprofile',
    readHeapProfile,
    (depth) => {
      const open = '{"callFrame":{"functionName":"f","url":"","lineNumber":1},"selfSize":0,"children":[';
      const leaf = '{"callFrame":{"functionName":"f","url":"","lineNumber":1},"selfSize":8}';
      return bytesOf(`{"head":${open.repeat(depth - 1)}${leaf}${']}'.repeat(depth - 1)}}`);
    },
  ],
  ['pprof', readPprof, (depth) => pprof({ locationId: new Array<number>(depth).fill(1) })],
  ['folded', readFolded, (depth) => bytesOf(`${'f;'.repeat(depth - 1)}f 3\n`)],
  ['speedscope, sampled', readSpeedscope, (depth) => sampled([new Array<number>(depth).fill(0)], [2])],
  [
    'speedscope, evented',
    readSpeedscope,
    (depth) =>
      evented([
        ...Array.from({ length: depth }, () => ({ type: 'O', frame: 0, at: 1 })),
        ...Array.from({ length: depth }, () => ({ type: 'C', frame: 0, at: 4 })),
      ]),
  ],
  ['perf script', readPerfScript, (depth) => bytesOf(`a 1 1.0: 5 cycles:\n${'\t 7f01 f (a)\n'.repeat(depth)}\n`)],
  [
    'JFR',
    readJfr,
    (depth) => makeJfr({ checkpoints: [checkpoint(usualPools([traceOf(depth)]))], events: [sampleOf(1)] }),
  ],
  ['async-profiler HTML', readAsyncProfilerHtml, (depth) => page(`n(3,10)\n${'u(9)\n'.repeat(depth)}`)],
  [
    'flamebearer, single',
    readFlamebearer,
    (depth) =>
      flamebearer([[0, 7, 0, 0], ...Array.from({ length: depth }, (_, i) => [0, 7, i + 1 < depth ? 0 : 7, 1])]),
  ],
  [
    'flamebearer, double',
    readRight,
    (depth) =>
      flamebearer([[0, 7, 0, 0, 5, 0, 0], ...Array.from({ length: depth }, () => [0, 7, 0, 0, 5, 0, 1])], 'double'),
  ],
];

export const long: string = 'f'.repeat(1 << 20);

/** Functions of that one name, each at a line of its own, and locations of each. */
export function pprofOf(functions: number, locationsEach: number): Uint8Array {
  const strings = new StringTable();
  const all = Array.from({ length: functions * locationsEach }, (_, i) => i + 1);
  return new PprofProfile({
    sampleType: [new ValueType({ type: strings.dedup('cpu'), unit: strings.dedup('nanoseconds') })],
    sample: [new Sample({ locationId: all, value: [1] })],
    location: all.map((id) => new Location({ id, line: [new Line({ functionId: 1 + (id % functions), line: 1 })] })),
    function: all.slice(0, functions).map((id) => new FunctionEntry({ id, name: strings.dedup(long), startLine: id })),
    stringTable: strings,
  }).encode();
}

/** Frames of one name of a megabyte: as many bars of two formats as are asked for. */
export function barsOfOneName(count: number): { readonly flamebearer: Uint8Array; readonly html: Uint8Array } {
  const bars = Array.from({ length: count }, () => [0, 1, 1, 1]).flat();
  const levels = [[0, count, 0, 0], bars];
  const rest = 'n(9,1)\n'.repeat(count - 1);
  return {
    flamebearer: json({ flamebearer: { names: ['total', long], levels }, metadata: { units: 'bytes' } }),
    html: bytesOf(`<!DOCTYPE html>\nconst cpool = [\n'all',\n' ${long}',\n];\nn(3,${count})\nu(9,1)\n${rest}`),
  };
}
