/** What real producers make of each format beyond its plain form: what is read, what is told, what is refused and how. */
import { gunzipSync, gzipSync } from 'node:zlib';
import {
  Function as FunctionEntry,
  Label,
  Line,
  Location,
  Profile as PprofProfile,
  Sample,
  StringTable,
  ValueType,
} from 'pprof-format';
import { describe, expect, test } from 'vitest';
import { writeCpuProfile } from '../../../src/profile/formats/cpuprofile-write.ts';
import { readProfile } from '../../../src/profile/formats/detect.ts';
import type { ReadOptions } from '../../../src/profile/formats/profile-format.ts';
import type { Profile } from '../../../src/profile/profile.ts';
import { fixtureBytes, totalsByName } from './fixture.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (content: string | Uint8Array, options?: ReadOptions): Profile =>
  readProfile(typeof content === 'string' ? bytesOf(content) : content, options);

/** Self by name, of functions that have any. */
function selfOf(profile: Profile): Readonly<Record<string, number>> {
  const entries = [...totalsByName(profile)].map(([name, { self }]) => [name, self] as const);
  return Object.fromEntries(entries.filter(([, self]) => self > 0));
}

describe('folded stacks', () => {
  test.each<readonly [string, string | Uint8Array, Readonly<Record<string, number>>]>([
    ['comments before and between', '# austin 3.6\n# mode: wall\nP1;T1;f 3\n# end\nP1;T1;g 4\n', { f: 3, g: 4 }],
    ['austin, whose first letters are tags of pprof', 'P12;T0x1;f 100\n', { f: 100 }],
    ['private methods, which are no comments', '#f 3\n#f;#g 4\n', { '#f': 3, '#g': 4 }],
    ['a tab before the count', 'main;f\t3\nmain;g\t4\n', { f: 3, g: 4 }],
    ['blanks behind the count', 'main;f 3  \r\nmain;g 4\t\r\n', { f: 3, g: 4 }],
    ['functions in braces, which are no JSON', '{closure};f 3\n{{main}};g 4\n', { f: 3, g: 4 }],
    ['frames in brackets, which are no JSON', '[unknown];f 3\n[kernel.kallsyms];g 4\n', { f: 3, g: 4 }],
    ['a byte order mark', '\ufeffmain;f 3\nmain;g 4\n', { f: 3, g: 4 }],
    ['no end of the last line', 'main;f 3\nmain;g 4', { f: 3, g: 4 }],
    ['a fraction and an exponent', 'main;f 3.5\nmain;g 4e2\n', { f: 3.5, g: 400 }],
    ['gzip in two members', Buffer.concat([gzipSync('main;f 3\n'), gzipSync('main;g 4\n')]), { f: 3, g: 4 }],
  ])('%s', (_, content, expected) => {
    expect(selfOf(read(content))).toEqual(expected);
    expect(read(content).notes).toBeUndefined();
  });

  test('words of a collapser among the stacks are passed over and told', () => {
    const profile = read('main;f 3\nmain;g 4\nnote that 5 samples were lost\n');
    expect(selfOf(profile)).toEqual({ f: 3, g: 4 });
    expect(profile.notes).toEqual([
      '1 of 3 lines are no stacks and were passed over, the first "note that 5 samples were lost"',
    ]);
  });

  test('two counts on each line are told to be a difference', () => {
    expect(read('main;f 3 4\nmain;g 5 6\n').notes).toEqual([
      'each line ends in two numbers, as differences do; the last is what is shown',
    ]);
    expect(read('main;f 3 4\nmain;g 6\n').notes).toBeUndefined();
  });

  test('of two counts on each line the first is no part of a name, and functions that call themselves stay one', () => {
    const profile = read('main;f 3 4\nmain;f;f 1 2\nmain;g 2 5 6\n');
    expect(selfOf(profile)).toEqual({ f: 6, 'g 2': 6 });
    expect(selfOf(read('main;f 3 4\n'))).toEqual({ 'f 3': 4 });
  });

  test('a method of Ruby is one however many of its lines ran', () => {
    const profile = read('<main> - a.rb:10;work - lib/a.rb:3 7\n<main> - a.rb:11;work - lib/a.rb:5 2\n');
    expect(selfOf(profile)).toEqual({ work: 9 });
    expect(profile.frames.map(({ name, file }) => `${name} ${file}`)).toEqual(['<main> a.rb', 'work lib/a.rb']);
  });

  test('a difference is refused as one, and a file cut within a line as cut', () => {
    expect(() => read('main;f 3\nmain;g -4\n')).toThrow(
      expect.objectContaining({
        message: expect.stringContaining('line 2'),
        hint: expect.stringContaining('difference'),
      }),
    );
    expect(() => read('main;f 3\nmain;g 4\nmain;h;lon')).toThrow(/line 3 must be .*cut short/);
  });
});

describe('perf script', () => {
  const frames = '\t    401136 leaf+0x16 (/srv/app)\n\t    401000 main+0x1 (/srv/app)\n\n';
  test.each<readonly [string, string, Readonly<Record<string, number>>]>([
    [
      'padded commands of events without a call chain',
      '              dd   77 [000]    5.000001:         10 cycles:  ffffffff81000010 copy_user+0x10 ([kernel.kallsyms])\n' +
        'a-command-of-16x   78 [000]    5.000002:         20 cycles:            401136 leaf+0x16 (/srv/my app)\n',
      { copy_user: 10, leaf: 20 },
    ],
    [
      'events with and without a call chain in one file',
      `app 7 5.000001: 10 cycles:\n${frames}             app   7 5.000002: 20 cycles:  401199 other+0x9 (/srv/app)\n`,
      { leaf: 10, other: 20 },
    ],
    [
      'records beside samples',
      `app 7 5.000001: PERF_RECORD_COMM: app:7/7\napp 7/7 5.000001: 10 cycles:\n${frames}` +
        'app 7 5.000002: PERF_RECORD_MMAP2 7/7: [0x55(0x1000) @ 0 08:01 1 1]: r-xp /srv/app\n',
      { leaf: 10 },
    ],
    ['frames without indent', `app 7 5.000001: 10 cycles:\n${frames.replaceAll('\t    ', '')}`, { leaf: 10 }],
    [
      'tabs between all, as of simpleperf',
      'app\t7 [001] 5.000001: 10\tcpu-cycles:\n\t401136\tleaf\t(/data/app)\n\t401000\tmain\t(/data/app)\n\n',
      { leaf: 10 },
    ],
    [
      'a blank line between events and their frames, and events without frames',
      `app 7 5.1: 10 cycles:\n\n${frames}app 7 5.2: 5 cycles:\n\napp 7 5.3: 20 cycles:\n\n${frames}`,
      { leaf: 30 },
    ],
    ['no event, as -F can leave it out', `app 7/8 [001] 5.000001: \n${frames}`, { leaf: 1 }],
  ])('%s', (_, content, expected) => {
    expect(selfOf(read(content))).toEqual(expected);
  });

  test('a file cut within a frame is told to be cut, and its last sample left out', () => {
    const profile = read(
      `app 7 5.1: 10 cycles:\n${frames}app 7 5.2: 90 cycles:\n\t    401136 leaf+0x16 (/srv/app)\n\t    4010`,
    );
    expect(selfOf(profile)).toEqual({ leaf: 10 });
    expect(profile.notes).toEqual(['the file is cut short within a sample, which is left out']);
  });

  const said = (text: string): Profile =>
    read(`app 7 5.1: 10 cycles:\n${frames}${text}\napp 7 5.2: 20 cycles:\n${frames}`);
  test.each([
    '[ perf record: Woken up 1 times to write data ]',
    'Failed to open /tmp/perf-7.map, continuing without symbols',
    'Warning: Processed 120 events and lost 5 chunks!',
    'addr2line: DWARF error: could not find variable specification',
  ])('what tools say among samples is passed over and told: %s', (text) => {
    expect(selfOf(said(text))).toEqual({ leaf: 30 });
    expect(said(text).notes).toEqual([expect.stringContaining('1 line of no sample was passed over')]);
  });

  test('an event that cannot be read is refused and not passed over, and so is a text that is mostly words', () => {
    expect(() => said('app 7 5.15: what is this')).toThrow(/line 5 must be "command pid time/);
    expect(() => said('one\ntwo\nthree')).toThrow(/line 5 must be/);
  });

  test('wherever a file is cut, every whole sample counts and nothing else does', () => {
    const sample = (time: string, period: number): string => `app 7 ${time}: ${period} cycles:\n${frames}`;
    const first = sample('5.1', 10);
    const whole = first + sample('5.2', 90);
    for (let end = first.length + 1; end < whole.length - frames.length; end++) {
      expect(selfOf(read(whole.slice(0, end))), `cut at ${end}`).toEqual({ leaf: 10 });
    }
    const [leafEnd, mainEnd] = [frames.indexOf('\n'), frames.lastIndexOf(')') + 1];
    for (let end = whole.length - frames.length + 1; end < whole.length; end++) {
      const at = end - (whole.length - frames.length);
      // At the end of a line nothing tells that more was to follow.
      const isWhole = at === leafEnd || at === leafEnd + 1 || at >= mainEnd;
      expect(selfOf(read(whole.slice(0, end))), `cut at ${end}`).toEqual({ leaf: isWhole ? 100 : 10 });
    }
  });

  test('the events not shown are told, and each can be chosen', () => {
    const text = `app 7 5.1: 7 cpu_core/cycles/P:\n${frames}app 7 5.2: 7 cpu_core/cycles/P:\n${frames}app 7 5.3: 90 cache-misses:u:\n${frames}`;
    expect(read(text).notes?.join()).toMatch(/cpu_core\/cycles\/P is shown.*cache-misses:u \(1 sample\)/);
    expect(selfOf(read(text, { sampleType: 'cache-misses:u' }))).toEqual({ leaf: 90 });
  });

  test('a command, process or thread can be chosen; one that is not there is refused with those that are', () => {
    const text = `one two 7/8 5.1: 1 cycles:\n${frames}app 9/10 5.2: 20 cycles:\n${frames}`;
    for (const thread of ['app', '9', '10', '9/10']) expect(selfOf(read(text, { thread }))).toEqual({ leaf: 20 });
    expect(() => read(text, { thread: 'nobody' })).toThrow('one named nobody: current value is "one two, app"');
  });
});

const call = (functionName: string, lineNumber = 1): object => ({ functionName, url: 'file:///m.js', lineNumber });
const nodes = [
  { id: 1, callFrame: { functionName: '(root)', url: '', lineNumber: -1 }, children: [2, 3] },
  { id: 2, callFrame: call('f'), hitCount: 1 },
  { id: 3, callFrame: call('g'), hitCount: 3 },
];
const cpu = { startTime: 0, endTime: 4000, samples: [2, 3, 3, 3], timeDeltas: [0, 1000, 1000, 1000] };
const filler = { note: 'x'.repeat(100_000) };
const traceOf = (...events: readonly object[]): object[] => [
  { ph: 'M', name: 'thread_name', pid: 1, tid: 2, args: { name: 'Main' } },
  ...events.map((event) => ({ pid: 1, tid: 2, ...event })),
];

describe('JSON, by its keys wherever they stand', () => {
  const utf16 = Buffer.from(`\ufeff${JSON.stringify({ ...cpu, nodes })}`, 'utf16le');
  test.each<readonly [string, object | Uint8Array | string, Readonly<Record<string, number>>]>([
    ['cpuprofile whose nodes come last', { ...filler, ...cpu, nodes }, { f: 1e6, g: 3e6 }],
    ['cpuprofile in UTF-16', utf16, { f: 1e6, g: 3e6 }],
    ['cpuprofile without deltas', { nodes, startTime: 0, endTime: 4000, samples: [2, 3, 3, 3] }, { f: 1e6, g: 3e6 }],
    ['cpuprofile with neither deltas nor end', { nodes, samples: [2, 3, 3, 3] }, { f: 1e6, g: 3e6 }],
    ['cpuprofile with one delta more', { ...cpu, nodes, timeDeltas: [0, 1000, 1000, 1000, 1000] }, { f: 1e6, g: 3e6 }],
    [
      'cpuprofile with one time stamp more',
      { ...cpu, nodes, timeDeltas: undefined, timestamps: [0, 1000, 2000, 3000, 4000] },
      { f: 1e6, g: 3e6 },
    ],
    [
      'the oldest cpuprofile with one time stamp more',
      {
        head: {
          functionName: '(root)',
          id: 1,
          children: [
            { functionName: 'f', id: 2 },
            { functionName: 'g', id: 3 },
          ],
        },
        samples: [2, 3, 3, 3],
        timestamps: [0, 1000, 2000, 3000, 4000],
        startTime: 0,
        endTime: 0,
      },
      { f: 1e6, g: 3e6 },
    ],
    [
      'cpuprofile with no samples but hits',
      { nodes, startTime: 0, endTime: 4000, samples: [], timeDeltas: [] },
      { f: 1e6, g: 3e6 },
    ],
    [
      'cpuprofile with lines below −1 and nulls',
      {
        ...cpu,
        nodes: [nodes[0], { ...nodes[1], callFrame: call('f', -2), children: null, positionTicks: null }, nodes[2]],
      },
      { f: 1e6, g: 3e6 },
    ],
    ['cpuprofile stopped before its first sample', { nodes: [], samples: [], timeDeltas: [], startTime: 1 }, {}],
    ['answer of the inspector', { id: 4, result: { profile: { nodes, ...cpu } } }, { f: 1e6, g: 3e6 }],
    [
      'trace whose metadata come first',
      {
        metadata: filler,
        traceEvents: traceOf(
          { ph: 'P', name: 'Profile', id: '0x1', ts: 0, args: { data: { startTime: 0 } } },
          {
            ph: 'P',
            name: 'ProfileChunk',
            id: '0x1',
            ts: 1,
            args: {
              data: {
                cpuProfile: {
                  nodes: nodes.map(({ children: _, ...node }) => ({
                    ...node,
                    ...(node.id === 1 ? {} : { parent: 1 }),
                  })),
                  samples: [2, 3],
                },
                timeDeltas: [0, 1000],
                endTime: 4000,
              },
            },
          },
        ),
      },
      { f: 1e6, g: 3e6 },
    ],
    [
      'trace of older DevTools, whose profile is one event',
      traceOf({ ph: 'I', name: 'CpuProfile', ts: 0, args: { data: { cpuProfile: { nodes, ...cpu } } } }),
      { f: 1e6, g: 3e6 },
    ],
    [
      'trace with the end of a recording that began before it, and with an event whose arguments are empty',
      traceOf(
        {
          ph: 'P',
          name: 'ProfileChunk',
          id: '0x0',
          ts: 0,
          args: { data: { cpuProfile: { samples: [8] }, timeDeltas: [5] } },
        },
        { ph: 'P', name: 'ProfileChunk', id: '0x0', ts: 1, args: {} },
        { ph: 'I', name: 'CpuProfile', id: '0x1', ts: 2, args: { data: { cpuProfile: { nodes, ...cpu } } } },
      ),
      { f: 1e6, g: 3e6 },
    ],
    [
      'trace of durations, out of order and left open',
      `${JSON.stringify(traceOf({ ph: 'X', name: 'inner', ts: 2, dur: 3 }, { ph: 'X', name: 'outer', ts: 0, dur: 10 }, { ph: 'B', name: 'b', ts: 20 }, { ph: 'E', ts: 24 })).slice(0, -1)},\n`,
      { inner: 3000, outer: 7000, b: 4000 },
    ],
    [
      'speedscope after a hundred thousand frames',
      {
        shared: { frames: [{ name: 'f' }, ...Array.from({ length: 4000 }, (_, i) => ({ name: `unused${i}` }))] },
        profiles: [{ type: 'sampled', unit: 'none', samples: [[0]], weights: [5] }],
      },
      { f: 5 },
    ],
    [
      'heapprofile whose samples come first',
      {
        samples: [{ size: 8, nodeId: 2, ordinal: 1 }],
        ...filler,
        head: { callFrame: call('(root)'), selfSize: 0, children: [{ callFrame: call('f'), selfSize: 8 }] },
      },
      { f: 8 },
    ],
  ])('%s', (_, content, expected) => {
    const isText = typeof content === 'string' || content instanceof Uint8Array;
    expect(selfOf(read(isText ? content : JSON.stringify(content)))).toEqual(expected);
  });

  test('a file cut short is refused as cut, wherever it was cut', () => {
    const whole = JSON.stringify({ nodes, ...cpu });
    for (let end = 20; end < whole.length; end += 7) {
      expect(() => read(whole.slice(0, end)), `cut at ${end}`).toThrow(
        /must be whole JSON: current value is "cut short/,
      );
    }
    expect(() => read(gzipSync(whole).subarray(0, -9))).toThrow(/must be whole gzip data: current value is "cut short/);
  });

  test('of a trace one thread can be read, by name or number', () => {
    const events = (tid: number, dur: number): object => ({ ph: 'X', name: `of ${tid}`, pid: 1, tid, ts: 0, dur });
    const text = JSON.stringify(traceOf(events(2, 1), events(3, 2)));
    expect(read(text).notes).toEqual(['2 threads are added up: Main, 1/3; --thread NAME reads one']);
    expect(selfOf(read(text, { thread: 'Main' }))).toEqual({ 'of 2': 1000 });
    expect(selfOf(read(text, { thread: '3' }))).toEqual({ 'of 3': 2000 });
  });
});

interface PprofParts {
  readonly types: readonly (readonly [string, string])[];
  /** Leaf first, by function name. */
  readonly samples: readonly (readonly [stack: readonly string[], values: readonly number[]])[];
  readonly dropFrames?: string;
  readonly keepFrames?: string;
  readonly defaultType?: string;
}

/** `a<b` in a stack: b inlined into a, one location. */
function pprof(parts: PprofParts): Uint8Array {
  const strings = new StringTable();
  const places = [...new Set(parts.samples.flatMap(([stack]) => stack))];
  const functions = [...new Set(places.flatMap((place) => place.split('<')))];
  return new PprofProfile({
    sampleType: parts.types.map(
      ([type, unit]) => new ValueType({ type: strings.dedup(type), unit: strings.dedup(unit) }),
    ),
    sample: parts.samples.map(
      ([stack, value]) =>
        new Sample({ locationId: stack.map((place) => 1 + places.indexOf(place)), value: [...value] }),
    ),
    location: places.map((place, index) => {
      const lines = place.split('<').map((name) => new Line({ functionId: 1 + functions.indexOf(name), line: 7 }));
      return new Location({ id: index + 1, line: lines.reverse() });
    }),
    function: functions.map((name, index) => new FunctionEntry({ id: index + 1, name: strings.dedup(name) })),
    dropFrames: strings.dedup(parts.dropFrames ?? ''),
    keepFrames: strings.dedup(parts.keepFrames ?? ''),
    defaultSampleType: strings.dedup(parts.defaultType ?? ''),
    stringTable: strings,
  }).encode();
}

describe('pprof', () => {
  const delta: PprofParts = {
    types: [
      ['alloc_space', 'bytes'],
      ['inuse_space', 'bytes'],
    ],
    samples: [
      [
        ['f', 'main'],
        [30, -5],
      ],
      [
        ['g', 'main'],
        [10, 8],
      ],
    ],
  };

  test("Go's delta heap profile: what only grew is read, what shrank is left out and told", () => {
    const profile = read(pprof({ ...delta, defaultType: 'alloc_space' }));
    expect(selfOf(profile)).toEqual({ f: 30, g: 10 });
    expect(profile.sampleTypes).toEqual([{ type: 'alloc_space', unit: 'B' }]);
    expect(profile.notes?.join()).toMatch(/inuse_space left out/);
  });

  test('a difference is refused as one, with what can be read of it', () => {
    const file = pprof(delta);
    expect(() => read(file)).toThrow(
      /sample\[0\] must be of values >= 0 in inuse_space.*--type alloc_space can be read/,
    );
    expect(selfOf(read(file, { sampleType: 'alloc_space' }))).toEqual({ f: 30, g: 10 });
  });

  const pruned = (samples: PprofParts['samples'], keepFrames = ''): Profile =>
    read(pprof({ types: [['cpu', 'nanoseconds']], samples, dropFrames: 'tc_malloc|operator new|Alloc.*', keepFrames }));

  test('frames to drop go with all they call; their caller is named', () => {
    expect(selfOf(pruned([[['inner', 'tc_malloc', 'MakeBuffer', 'main'], [5]]]))).toEqual({ MakeBuffer: 5 });
    expect(selfOf(pruned([[['operator new(unsigned long)', 'MakeBuffer', 'main'], [5]]]))).toEqual({ MakeBuffer: 5 });
  });

  test('frames to drop stay where they were called by nothing else, and where they are to be kept', () => {
    expect(selfOf(pruned([[['inner', 'tc_malloc'], [5]]]))).toEqual({ inner: 5 });
    expect(selfOf(pruned([[['AllocTable', 'main'], [5]]], 'AllocTable'))).toEqual({ AllocTable: 5 });
  });

  test('what is dropped within a location leaves what it was inlined into', () => {
    expect(selfOf(pruned([[['MakeBuffer<tc_malloc<inner', 'main'], [5]]]))).toEqual({ MakeBuffer: 5 });
  });

  const labelled = (): Uint8Array => {
    const strings = new StringTable();
    const label = (key: string, str: string, num = 0): Label =>
      new Label({ key: strings.dedup(key), ...(str === '' ? { num } : { str: strings.dedup(str) }) });
    const samples: readonly (readonly [number, number, readonly Label[]])[] = [
      [1, 5, [label('thread', 'main'), label('id', '', 7)]],
      [1, 6, [label('thread', 'main'), label('id', '', 8)]],
      [2, 20, [label('thread', 'worker')]],
      [2, 40, []],
    ];
    return new PprofProfile({
      sampleType: [new ValueType({ type: strings.dedup('cpu'), unit: strings.dedup('nanoseconds') })],
      sample: samples.map(
        ([location, value, all]) => new Sample({ locationId: [location], value: [value], label: [...all] }),
      ),
      location: [1, 2].map((id) => new Location({ id, line: [new Line({ functionId: id, line: 3 })] })),
      function: ['f', 'g'].map((name, index) => new FunctionEntry({ id: index + 1, name: strings.dedup(name) })),
      stringTable: strings,
    }).encode();
  };

  test('labels are told, and the samples of one are read on demand', () => {
    const file = labelled();
    expect(selfOf(read(file))).toEqual({ f: 11, g: 60 });
    expect(read(file).notes).toEqual(['samples have labels (thread): --label KEY=VALUE keeps those of one']);
    expect(selfOf(read(file, { label: { key: 'thread', value: 'main' } }))).toEqual({ f: 11 });
    expect(selfOf(read(file, { label: { key: 'id', value: '8' } }))).toEqual({ f: 6 });
    expect(selfOf(read(file, { label: { key: 'thread' } }))).toEqual({ f: 11, g: 20 });
    expect(() => read(file, { label: { key: 'thread', value: 'x' } })).toThrow(
      /the label thread=x: .*labels are thread, id/,
    );
  });

  test('an expression that could run for hours drops nothing', () => {
    const samples: PprofParts['samples'] = [[['f', 'main'], [5]]];
    for (const dropFrames of ['(f*)*', '((', 'f*.*x*f*']) {
      expect(selfOf(read(pprof({ types: [['cpu', 'nanoseconds']], samples, dropFrames })))).toEqual({ f: 5 });
    }
  });
});

test('what Pyroscope folded is told to be so', () => {
  const file = {
    flamebearer: {
      names: ['total', 'f', 'other'],
      levels: [
        [0, 9, 0, 0],
        [0, 5, 5, 1, 0, 4, 4, 2],
      ],
    },
    metadata: { format: 'single', units: 'bytes' },
  };
  expect(read(JSON.stringify(file)).notes).toEqual([
    '"other" is what the server folded: ask it for more nodes (maxNodes)',
  ]);
});

describe('files that are something else are named, with what to do', () => {
  test.each<readonly [string, string | Uint8Array, RegExp, RegExp]>([
    ['perf.data', 'PERFILE2\0\0', /perf\.data/, /perf script/],
    ['perf.data of old', 'PERFFILEh\0\0\0', /perf\.data/, /perf script/],
    ['hotspot', 'QPERFSTREAM\0\x13\0\0', /hotspot/, /perf script/],
    ['pprof -text', 'Showing nodes accounting for 1.12s, 100% of 1.12s total\n', /printed by pprof/, /-proto/],
    [
      'pprof -text with filters',
      'Build ID: b\ncomment\nType: cpu\nActive filters:\n   focus=a\n   hide=b\nShowing nodes accounting for 1s\n',
      /printed by pprof/,
      /-proto/,
    ],
    ['gperftools of 32 bits', '\0\0\0\0\0\0\0\x03\0\0\0\0\0\x01\x86\xa0', /gperftools/, /-proto/],
    ['ZIP', 'PK\u0003\u0004...', /ZIP/, /unzip/],
    ['gprof', 'Flat profile:\n\nEach sample counts as 0.01 seconds.\n', /gprof/, /perf script/],
    [
      "cProfile's table",
      '         197 function calls (192 primitive calls) in 0.002 seconds\n',
      /cProfile/,
      /-o run\.prof/,
    ],
    [
      'node --prof-process',
      'Statistical profiling result from isolate-0x1-v8.log, (10 ticks)\n',
      /prof-process/,
      /cpu-prof/,
    ],
    ['rbspy', 'rbspy02\n{"a":1}', /rbspy/, /-f speedscope/],
    ['stackprof', '\u0004\u0008{\u000e:', /Ruby/, /--stackcollapse/],
    ['an answer of a server', '404: Not Found', /answer of a server/, /download/],
    ['an answer to draw', '{"flamegraph":{"names":["total"],"levels":[]}}', /flame graph/, /pprof/],
    ['a small tree', '{"n":"root","v":3,"c":[]}', /d3-flame-graph/, /made of/],
    ['an answer in JSON', '{"message":"Not Found","documentation_url":"x"}', /answer of a server/, /download/],
    [
      'a table of xperf',
      'Process Name, Process, Stack, Weight, TimeStamp\na.exe, a.exe (4), [Root]/a!main, 1.001, 9.77\na.exe, a.exe (4), [Root]/a!f, 1.001, 10.79\n',
      /table of separated values/,
      /frame;frame count/,
    ],
    ["Tracy's table", 'name,src_file,total_ns\nmain,a.cpp,12\nf,a.cpp,7\n', /table of separated values/, /./],
    ['a table with tabs', 'function\tcalls\tself\nmain\t1\t5\nf\t20\t7\n', /table of separated values/, /./],
    ['VTune in CSV', '\ufeffFunction Stack,CPU Time:Self,Module\nTotal,0.0,[Unknown]\n', /VTune/, /collapse-vtune/],
    ['Visual Studio', 'Level,Function Name,Number of Calls\n1,main,1\n', /Visual Studio/, /collapse-vsprof/],
    [
      'Instruments',
      'Running Time\tSelf (ms)\t\tSymbol Name\n42.0ms 9%\t0\t \tstart\n',
      /Instruments/,
      /instruments\.pl/,
    ],
    [
      'GHC',
      '\tSun Aug  6 14:50 2023 Time and Allocation Profiling Report  (Final)\n',
      /report of GHC/,
      /collapse-ghcprof/,
    ],
    ['GHC in JSON', '{"program":"x","rts_arguments":[],"cost_centres":[]}', /GHC as JSON/, /collapse-ghcprof/],
    ['pmcstat', '@ inst_retired.any [35705 samples]\n\n20.88%  [7456]  f @ /lib/a\n', /pmcstat/, /stackcollapse-pmc/],
    ['Safari', '{"version":1,"recording":{},"overview":{}}', /Safari/, /speedscope/],
    ['Firefox of old', '{"label":"","markers":[],"ticks":[],"profile":{}}', /Firefox/, /profiler\.firefox\.com/],
    ['simpleperf', 'SIMPLEPERF\u0001\0X\0\0\0*V\n\tcpu-clock', /simpleperf's samples as protobuf/, /report_sample\.py/],
    [
      'DTrace with its head',
      'CPU     ID                    FUNCTION:NAME\n  1  29684   :tick-60s \n\n\n    a`f+0x1\n    1\n',
      /DTrace/,
      /stackcollapse\.pl/,
    ],
    ["gprof's calls", 'index  % time    self  children called     name\n     <spontaneous>\n', /gprof/, /perf script/],
    ["VTune's table", 'Index  % CPU Time:Total  CPU Time:Self  Children\n', /VTune/, /perf script/],
    [
      'hprof',
      'JAVA PROFILE 1.0.1, created Mon Aug  4 22:22:24 2008\n\nTRACE 300001:\n',
      /hprof agent/,
      /async-profiler/,
    ],
    ['sysprof', '<profile>\n    <size>8267</size>\n', /sysprof/, /perf script/],
    ['gprof2dot', '{"version":0,"costs":[],"functions":[],"events":[]}', /gprof2dot/, /made of/],
    ['Sentry', '{"organization_id":1,"project_id":2,"received":3,"profile":{}}', /Sentry/, /pprof or speedscope/],
    ['Parca', '{"total":"57","unit":"","height":21,"root":{"cumulative":"57"}}', /Parca/, /Download pprof/],
    ['pprof in JSON', '{"stringTable":[],"sampleType":[],"samples":[]}', /pprof as JSON/, /decoded from/],
    ['a log', '2026-01-01 10:00:00 INFO started 42\n2026-01-01 10:00:01 INFO done 17\n', /log with times/, /./],
    ['pyinstrument', '{"session":{"duration":2},"root_frame":{"time":2}}', /pyinstrument/, /-r speedscope/],
    [
      'a saved session of pyinstrument',
      '{"start_time":1,"sample_count":369,"frame_records":[[["m"],0.1]]}',
      /session of pyinstrument/,
      /--load FILE -r speedscope/,
    ],
    [
      "pyinstrument's text",
      "\n  _     ._   __/__   _ _  _  _ _/_   Recorded: 01:52:17  Samples:  357\n /_//_/// /_\\ / //_// / //_'/ //     Duration: 1.546\n",
      /printed by pyinstrument/,
      /-r speedscope/,
    ],
    // As memray 1.19 writes it by default, and without compression.
    [
      'memray, compressed',
      Buffer.from('04224d184040c0a74500 00f9056d656d726179000d000000'.replaceAll(' ', ''), 'hex'),
      /capture of memray/,
      /memray flamegraph/,
    ],
    ['memray', 'memray\0\r\0\0\0', /capture of memray/, /memray flamegraph/],
    ['lz4', Buffer.from('04224d184040c0a745000000', 'hex'), /compressed by lz4/, /unlz4/],
    [
      'line_profiler',
      Buffer.from('8005955100000000000000 8c1b6c696e655f70726f66696c6572'.replaceAll(' ', ''), 'hex'),
      /pickle of Python/,
      /py-spy/,
    ],
    [
      'pprof -list',
      'Total: 1.87s\nROUTINE ======================== main.build in /src/main.go\n      20ms      610ms (flat, cum) 32.62% of Total\n',
      /by pprof/,
      /-proto/,
    ],
    [
      'callgrind_annotate',
      `${'-'.repeat(80)}\nProfile data file 'cg.out' (creator: callgrind-3.19.0)\n${'-'.repeat(80)}\n`,
      /callgrind_annotate/,
      /callgrind\.out/,
    ],
    ['cg_annotate', `${'-'.repeat(80)}\nI1 cache:         65536 B, 64 B\n`, /cg_annotate/, /callgrind\.out/],
    [
      'ms_print',
      `${'-'.repeat(80)}\nCommand:            ./w\nMassif arguments:   --massif-out-file=m\n`,
      /ms_print/,
      /heaptrack/,
    ],
    ['Scalene', '{"elapsed_time_sec":1,"files":{}}', /Scalene/, /py-spy/],
    ['gzip within gzip', gzipSync(gzipSync('main;f 3\n')), /gzip twice/, /gunzip/],
    ["austin's MOJO", 'MOJ\u0003\u0001austin\0', /austin's MOJO/, /mojo2austin/],
    ['blanks', '\n\n\n', /empty/, /./],
    ['zstd', Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0]), /zstd/, /unzstd/],
    [
      'Git LFS',
      'version https://git-lfs.github.com/spec/v1\noid sha256:1\nsize 5\n',
      /pointer of Git LFS/,
      /git lfs pull/,
    ],
    ['nettrace', 'Nettrace\u0014\0\0\0!FastSerialization.1', /nettrace/, /dotnet-trace convert/],
    [
      'node --prof',
      'v8-version,11,3,244,8,-node.16,0\nshared-library,"/usr/bin/node",0x1,0x2,0\n',
      /log of V8/,
      /--cpu-prof/,
    ],
    ['pprof debug=1', 'goroutine profile: total 4\n1 @ 0x1 0x2\n', /debug=1/, /without \?debug=1/],
    [
      'pprof -traces',
      'File: x\nType: cpu\nDuration: 4s, Total samples = 1s\n-----------+-----------\n',
      /by pprof/,
      /-proto/,
    ],
    ['pprof -raw', 'PeriodType: cpu nanoseconds\nPeriod: 10000000\nSamples:\n', /by pprof/, /-proto/],
    ['pprof -tags', ' handler: Total 80ms of 110ms (72.73%)\n  60ms (54.55%): GET\n', /by pprof/, /-proto/],
    ['perf annotate', ' Percent |\tSource code & Disassembly of w for cycles\n', /perf annotate/, /perf script/],
    ['perf stat', "\n Performance counter stats for 'w':\n\n 55.18 msec task-clock\n", /perf stat/, /perf script/],
    [
      'perf script of few fields',
      'w prog \n\tffffffff81752b6a elf_load\n\t7f7aeb0f2ad7 main\n\n',
      /perf script without/,
      /-F comm,/,
    ],
    ['perf script without heads', '\n\tffffffff81752b6a elf_load (vmlinux)\n\n', /perf script without/, /-F comm,/],
    [
      'perf script without a command',
      '   1001001 cpu-clock:u:      55e7281bd1a2 main\n',
      /perf script without/,
      /-F comm,/,
    ],
    [
      'perf script of a small program',
      '\n\t            11d1 a\n\t            1084 main\n\n',
      /perf script without/,
      /-F comm,/,
    ],
    ...[
      'my prog: x \n\t            e3aa _dl_relocate_object\n\t           1de39 dl_main\n\n',
      'my prog: x 31407    1001001 \n\t            e3aa main (/bin/x)\n\n',
      '31407 \n\t            e3aa main\n\n',
      '   1001001 task-clock: \n\t            e3aa main\n\n',
      '      my prog: x 31473  ffffffff8177539a elf_load+0x28a ([kernel.kallsyms])\n',
      '      my prog: x 31473/31473          1 page-faults: \n      my prog: x 31473/31473          1 page-faults: \n',
      '\n0x108@g.data [0x50]: event: 69\n.\n. ... raw event: size 80 bytes\n',
    ].map((text, index) => [`perf script ${index + 1}`, text, /perf script without/, /-F comm,/] as const),
    ['async-profiler in text', '--- Execution profile ---\nTotal samples : 92\n', /async-profiler's text/, /collapsed/],
    [
      "async-profiler's tree",
      '<!DOCTYPE html>\n<html lang="en">\n  <head>\n    <title>Tree view</title>\n',
      /async-profiler's text/,
      /collapsed or jfr/,
    ],
    ['jfr print', 'jdk.ExecutionSample {\n  startTime = 02:47:12.695\n', /printed by jfr/, /FILE\.jfr/],
    ['jfr summary', '\n Version: 2.1\n Chunks: 1\n Start: 2026-11-30\n', /printed by jfr/, /FILE\.jfr/],
    ['jfr print --json', '{"recording":{"events":[{"type":"jdk.ExecutionSample"}]}}', /printed by jfr/, /FILE\.jfr/],
    ['node --prof-process --preprocess', '{"code":[],"functions":[],"ticks":[]}', /log of V8/, /--cpu-prof/],
    ['uniq -c', '     12 main;f g\n      3 main;h\n', /count ahead/, /put the count last/],
    ['bcc', "    b'kfree'\n    main\n    node (123)\n        12\n\n", /bcc/, /-f/],
    ['perf data convert', '{"linux-perf-json-version":1,"samples":[]}', /perf.data as JSON/, /perf script/],
    ['DHAT', '{"dhatFileVersion":2,"mode":"heap"}', /DHAT/, /dh_view/],
    [
      'bpftrace of today',
      'Attached 2 probes\n@stacks[bash, \n    leaf+1\n]: 3\n',
      /bpftrace/,
      /stackcollapse-bpftrace/,
    ],
    ['DTrace', '\n\n      libc.so.1`read+0xa\n      app`main+0x2\n        5\n', /DTrace/, /stackcollapse\.pl/],
    [
      'jstack',
      '2026-11-03 10:00:00\nFull thread dump OpenJDK 64-Bit Server VM (17):\n',
      /thread dump/,
      /async-profiler/,
    ],
    [
      'simpleperf report',
      'Cmdline: /data/simpleperf record\nArch: arm64\nEvent: cpu-cycles\n',
      /simpleperf/,
      /report_sample/,
    ],
    [
      'stackprof',
      '{"version":1.2,"mode":"wall","gc_samples":0,"frames":{"1":{"name":"A#b"}}}',
      /stackprof/,
      /raw: true.*--json/,
    ],
    ['memray stats', '{"total_num_allocations":1,"allocation_size_histogram":[]}', /memray/, /py-spy/],
    ['pyinstrument 4', '{"sample_count":3,"root_frame":{"function":"m"}}', /pyinstrument/, /-r speedscope/],
    ['d3-flame-graph', '{"name":"root","value":1,"children":[]}', /d3-flame-graph/, /made of/],
    ['nothing', '\n\n', /it is empty/, /the program that writes it/],
    ['bpftrace', '@[\n    leaf+1\n    main+2\n]: 12\n', /bpftrace/, /stackcollapse-bpftrace/],
    [
      'perf report',
      '# To display the perf.data header info, please use --header\n#\n# Overhead  Command\n',
      /perf report/,
      /perf script/,
    ],
    [
      'heap snapshot',
      JSON.stringify({ snapshot: { meta: {} }, nodes: [], strings: [] }),
      /heap snapshot/,
      /--heap-prof/,
    ],
    ['SVG', '<?xml version="1.0"?>\n<!DOCTYPE svg PUBLIC "a" "b">\n<svg></svg>', /picture/, /folded/],
    ['web page', '<!doctype html>\n<title>404</title>', /web page/, /./],
  ])('%s', (_, content, what, hint) => {
    for (const bytes of [content, typeof content === 'string' ? gzipSync(content) : content]) {
      expect(() => read(bytes)).toThrow(
        expect.objectContaining({
          code: 'PROFILE_UNKNOWN_FORMAT',
          message: expect.stringMatching(what),
          hint: expect.stringMatching(hint),
        }),
      );
    }
  });

  test('JSON nobody knows is refused by its keys', () => {
    expect(() => read('{"people": [], "total": 3}')).toThrow('it is JSON of the keys people, total');
  });
});

test('a cpuprofile written shares its hits as its time, and ends in a sample that says when the last one ended', () => {
  const written = JSON.parse(
    new TextDecoder().decode(writeCpuProfile(read('main;a 90000\nmain;b 10000\n', { sampleType: 'cpu' }))),
  );
  const named = Object.fromEntries(
    written.nodes.map((node: { readonly callFrame: { readonly functionName: string }; readonly hitCount: number }) => [
      node.callFrame.functionName,
      node.hitCount,
    ]),
  );
  expect(named['a']).toBe(9 * named['b']);
  expect(named).toMatchObject({ '(root)': 0, main: 0 });
  expect(written.samples.at(-1)).toBe(1);
  expect(written.timeDeltas).toEqual([0, 90, 10]);
  expect(written.endTime).toBe(100);
});

test('a recording cut after whole chunks, or with something behind them, is read as far as it is whole, and told', () => {
  const chunk = gunzipSync(fixtureBytes('async-profiler-4.2/cpu.jfr.gz'));
  const whole = selfOf(read(chunk));
  for (const rest of [chunk.subarray(0, -9), chunk.subarray(0, 40), new Uint8Array(64)]) {
    const profile = read(Buffer.concat([chunk, rest]));
    expect(selfOf(profile)).toEqual(whole);
    expect(profile.notes).toEqual([
      `the file is cut short or damaged: ${rest.length} bytes after its 1 whole chunk are left out`,
    ]);
  }
  expect(() => read(chunk.subarray(0, -9))).toThrow(/size of a chunk/);
  expect(read(chunk).notes).toBeUndefined();
});
