import { describe, expect, test } from 'vitest';
import { readChromeTrace } from '../../../src/profile/formats/chrome-trace.ts';
import { fixtureBytes, fixtureText, frameNamed, sumOf, totalsByName } from './fixture.ts';

const fixture = 'chromium/run.trace.json.gz';
const read = (value: unknown, options = {}): ReturnType<typeof readChromeTrace> =>
  readChromeTrace(new TextEncoder().encode(JSON.stringify(value)), options);

test('Chromium: the page’s functions are found in its renderer, with their lines', () => {
  const profile = readChromeTrace(fixtureBytes(fixture), { thread: 'CrRendererMain' });
  expect(frameNamed(profile, 'spin')).toMatchObject({ file: 'file:///work.html', line: 4, kind: 'user' });
  const totals = totalsByName(profile);
  const ratio = (totals.get('slow')?.total ?? 0) / (totals.get('quick')?.total ?? 1);
  expect(ratio).toBeGreaterThan(1.5);
  expect(ratio).toBeLessThan(2.7);
});

test('Chromium: all threads together hold every sample that was not idle', () => {
  interface Event {
    readonly pid: number;
    readonly name: string;
    readonly args: {
      readonly data: {
        readonly cpuProfile?: {
          readonly nodes?: readonly { readonly id: number; readonly callFrame: { readonly functionName: string } }[];
          readonly samples?: readonly number[];
        };
      };
    };
  }
  const { traceEvents } = JSON.parse(fixtureText(fixture)) as { readonly traceEvents: readonly Event[] };
  const chunks = traceEvents.filter(({ name }) => name === 'ProfileChunk');
  const idle = new Set(
    chunks.flatMap(({ pid, args }) =>
      (args.data.cpuProfile?.nodes ?? [])
        .filter(({ callFrame }) => callFrame.functionName === '(idle)')
        .map(({ id }) => `${pid}:${id}`),
    ),
  );
  const samples = chunks.flatMap(({ pid, args }) => (args.data.cpuProfile?.samples ?? []).map((id) => `${pid}:${id}`));
  const profile = readChromeTrace(fixtureBytes(fixture));
  expect(sumOf(profile, 0)).toBe(samples.filter((id) => !idle.has(id)).length);
});

const callFrame = (functionName: string): object => ({ functionName, scriptId: 1, url: 'a.js', lineNumber: 1 });
const start = { name: 'Profile', ph: 'P', pid: 1, tid: 2, id: '0x1', args: { data: { startTime: 1000 } } };
const chunk = (ts: number, cpuProfile: object, timeDeltas: number[], more: object = {}): object => ({
  name: 'ProfileChunk',
  ph: 'P',
  pid: 1,
  tid: 3,
  id: '0x1',
  ts,
  args: { data: { cpuProfile, timeDeltas, ...more } },
});
const nodes = [
  { id: 1, callFrame: callFrame('(root)') },
  { id: 2, parent: 1, callFrame: callFrame('f') },
];

test('chunks out of order are put in order, and their lines are those of the samples', () => {
  const late = chunk(20, { samples: [2, 2] }, [10, 10], { lines: [7, 8], endTime: 1050 });
  const early = chunk(10, { nodes, samples: [2] }, [5], { lines: [7] });
  const profile = read([late, start, early]);
  // At 1005, 1015, 1025, to 1050: lines 7, 7, 8.
  expect(profile.stacks.map(({ leafLine, values }) => [leafLine, values[1]])).toEqual([
    [7, 20_000],
    [8, 25_000],
  ]);
});

for (const [message, events] of [
  ['must be at least one: current value is "none"', [start]],
  ['traceEvents[0].args must be an object', [{ ...start, args: 3 }]],
  ['traceEvents[1].args.data.timeDeltas must be 1', [start, chunk(1, { nodes, samples: [2] }, [])]],
  ['samples[0] must be the id of a node', [start, chunk(1, { nodes, samples: [9] }, [1])]],
  [
    'nodes[1].parent must be the id of a node',
    [start, chunk(1, { nodes: [nodes[0], { ...nodes[1], parent: 7 }] }, [])],
  ],
  [
    'no ancestor of itself',
    [start, chunk(1, { nodes: [{ ...nodes[0], parent: 2 }, nodes[1]], samples: [2] }, [1], { endTime: 9 })],
  ],
] as const) {
  test(`a broken trace is refused: ${message}`, () => {
    expect(() => read({ traceEvents: events })).toThrow(message);
  });
}

test('a clock that steps back takes nothing away', () => {
  const steps = chunk(1, { nodes, samples: [2, 2, 2] }, [10, -4, 8], { endTime: 1020 });
  // At 1010, back to 1006, at 1014, to 1020.
  expect(sumOf(read([start, steps]))).toBe(10_000);
});

test('a thread that is not there is refused by those that are', () => {
  expect(() => read([start, chunk(1, { nodes }, [])], { thread: 'Worker' })).toThrow(
    'one named Worker: current value is "1/2"',
  );
});

describe('a trace of which chunks are lost', () => {
  const chunkOf = (nodes: readonly object[], samples: readonly number[]): object => ({
    name: 'ProfileChunk',
    ph: 'P',
    pid: 1,
    tid: 2,
    id: '0x1',
    ts: 1,
    args: { data: { cpuProfile: { nodes, samples }, timeDeltas: samples.map(() => 1000) } },
  });
  const node = (id: number, functionName: string, parent?: number): object => ({
    id,
    callFrame: { functionName, url: 'a.js', scriptId: 1, lineNumber: id, columnNumber: 0 },
    ...(parent === undefined ? {} : { parent }),
  });
  const started = { name: 'Profile', ph: 'P', pid: 1, tid: 2, id: '0x1', ts: 0, args: { data: { startTime: 0 } } };
  const chunks = [
    chunkOf([node(1, '(root)'), node(2, 'main', 1)], [2, 2]),
    chunkOf([node(3, 'parse', 2)], [3, 3, 3]),
    chunkOf([node(4, 'readString', 3)], [4, 2, 3]),
  ];
  const of = (kept: readonly object[]): object => ({ traceEvents: [started, ...kept] });

  test('keeps what it costs, and says what is not known of it', () => {
    const whole = read(of(chunks));
    expect(whole.notes).toBeUndefined();
    const emptied = { ...chunks[1], args: {} };
    const cut = read(of([chunks[0] ?? {}, emptied, chunks[2] ?? {}]));
    expect(cut.notes).toEqual([
      'a part of the trace is lost: 1 of its calls are shown without what called them, and 1 of its samples are of no known function, (unknown); what they cost is all there',
    ]);
    const totals = totalsByName(cut, 0);
    expect(Object.fromEntries([...totals].map(([name, { self }]) => [name, self]))).toEqual({
      main: 3,
      readString: 1,
      '(unknown)': 1,
    });
    expect(sumOf(cut, 0)).toBe(5);
  });

  test('is refused where nothing of it is known, or nothing says that a part was lost', () => {
    const unknown = chunkOf([node(9, 'other')], [2, 3]);
    expect(() => read(of([{ ...unknown, args: {} }, unknown]))).toThrow(
      /samples must be ids of nodes: current value is 2/,
    );
    expect(() => read(of([chunks[0] ?? {}, chunks[2] ?? {}]))).toThrow(/parent must be the id of a node/);
  });
});
