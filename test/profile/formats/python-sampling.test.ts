/** What Python's sampling profiler (profiling.sampling, 3.15) writes: rows and frames name the line that ran, not the function's. */
import { expect, test } from 'vitest';
import { GateError } from '../../../src/errors.ts';
import { readProfile } from '../../../src/profile/formats/detect.ts';
import type { Profile } from '../../../src/profile/profile.ts';
import { sumOf, totalsByName } from './fixture.ts';

const read = (content: string | Uint8Array): Profile =>
  readProfile(typeof content === 'string' ? new TextEncoder().encode(content) : content);

const int = (value: number): number[] => [0x69, ...new Uint8Array(new Int32Array([value]).buffer)];
const float = (value: number): number[] => [0x67, ...new Uint8Array(new Float64Array([value]).buffer)];
const text = (value: string): number[] => [0x7a, value.length, ...new TextEncoder().encode(value)];
const tuple = (...items: readonly number[][]): number[] => [0x29, items.length, ...items.flat()];
const dict = (...items: readonly number[][]): number[] => [0x7b, ...items.flat(), 0x30];
const place = (line: number, name: string): number[] => tuple(text('app.py'), int(line), text(name));
const mark = [...tuple(text('__sampled__')), 0x54];
/** 100 samples of 10 ms: main calls spin, which is met at two lines, and is met itself at two. */
const rows = [
  ...place(9, 'main'),
  ...tuple(int(5), int(65), float(0.05), float(0.65), dict()),
  ...place(10, 'main'),
  ...tuple(int(15), int(35), float(0.15), float(0.35), dict()),
  ...place(3, 'spin'),
  ...tuple(int(60), int(60), float(0.6), float(0.6), dict(place(9, 'main'), int(60))),
  ...place(4, 'spin'),
  ...tuple(int(20), int(20), float(0.2), float(0.2), dict(place(10, 'main'), int(20))),
];

test.each([
  ['last', [...dict(rows, mark)]],
  ['first', [...dict(mark, rows)]],
])('--pstats: its mark %s, functions met at several lines are one each', (_where, bytes) => {
  const profile = read(Uint8Array.from(bytes));
  expect(Object.fromEntries(totalsByName(profile))).toEqual({
    main: { self: 200_000_000, total: 1_000_000_000 },
    spin: { self: 800_000_000, total: 800_000_000 },
  });
  expect(profile.frames.map(({ line }) => line)).not.toContain(9);
  expect(profile.notes?.join()).toContain('no stacks');
});

test('--collapsed: a frame names file, function and the line that ran, which is no part of what the function is', () => {
  const profile = read(
    'tid:7;<frozen runpy>:_run_code:88;app.py:main:9;app.py:spin:3 50\n' +
      'tid:7;<frozen runpy>:_run_code:88;app.py:main:9;app.py:spin:4 30\ntid:7;app.py:main:10;<GC> 5\n',
  );
  const totals = totalsByName(profile);
  expect(totals.get('spin')).toEqual({ self: 80, total: 80 });
  expect(totals.get('main')).toEqual({ self: 0, total: 85 });
  expect(profile.frames.find(({ name }) => name === 'spin')).toMatchObject({ file: 'app.py', language: 'python' });
  expect(profile.frames.find(({ name }) => name === '_run_code')?.kind).toBe('runtime');
  expect(profile.frames.some(({ line }) => line !== undefined)).toBe(false);
});

test('--collapsed: of a function met at one line alone, that is no definition', () => {
  expect(read('tid:7;app.py:main:9 5\n').frames.find(({ name }) => name === 'main')?.line).toBeUndefined();
});

test('--gecko: Python is Python, though its functions are marked as JavaScript', () => {
  const profile = read(
    JSON.stringify({
      meta: { interval: 1, version: 32, preprocessedProfileVersion: 57, importedFrom: 'Tachyon Sampling Profiler' },
      libs: [],
      threads: [
        {
          name: 'Thread-7',
          tid: 7,
          samples: { stack: [1, 1, 0], time: [0, 1, 2], eventDelay: [null, null, null], weight: null, length: 3 },
          stackTable: { frame: [0, 1], prefix: [null, 0], length: 2 },
          frameTable: { func: [0, 1], line: [9, 4], length: 2 },
          funcTable: { name: [1, 2], isJS: [true, true], resource: [-1, -1], fileName: [3, 3], lineNumber: [9, 4] },
          resourceTable: { name: [], length: 0 },
        },
      ],
      shared: { stringArray: ['(root)', 'main', 'spin', 'app.py'], sources: { length: 0, uuid: [], filename: [] } },
    }),
  );
  expect(sumOf(profile)).toBe(3_000_000);
  expect(profile.frames.find(({ name }) => name === 'spin')).toMatchObject({ language: 'python' });
  expect(profile.frames.find(({ name }) => name === 'spin')?.line).toBeUndefined();
});

test.each([
  ['--binary', 'HCAT\u0001\u0000', 'replay FILE --collapsed'],
  ['--jsonl', '{"type":"meta","v":1,"run_id":"0","sample_interval_usec":100}\n{"type":"end"}\n', 'run --collapsed'],
])('%s is refused with what to do', (_what, content, hint) => {
  expect(hintOf(content)).toContain(hint);
});

function hintOf(content: string): string | undefined {
  try {
    read(content);
    return undefined;
  } catch (error) {
    return error instanceof GateError ? error.hint : undefined;
  }
}

test('Fil names file, line and function, PyTorch file, line of the definition and function', () => {
  const fil = read('a.py:12 (main);a.py:30 (spin) 500\na.py:12 (main);a.py:31 (spin) 100\n');
  expect(totalsByName(fil).get('spin')).toEqual({ self: 600, total: 600 });
  expect(fil.frames.some(({ line }) => line !== undefined)).toBe(false);
  const torch = read('a.py(12): main;torch/nn/modules/module.py(1102): _call_impl;aten::mm 500\na.py(12): main 1\n');
  expect(torch.frames.find(({ name }) => name === 'main')).toMatchObject({
    file: 'a.py',
    line: 12,
    language: 'python',
  });
  expect(totalsByName(torch).get('aten::mm')?.self).toBe(500);
});

test('blanks behind semicolons, as tracing-flame sets them, are no part of a name', () => {
  const totals = totalsByName(read('ThreadId(1)-main; outer; inner 1200\nThreadId(1)-main; outer 300\n'));
  expect([...totals.keys()]).toEqual(['ThreadId(1)-main', 'outer', 'inner']);
});

test.each([
  ['Rprof', 'sample.interval=20000\n"spin" "main" \n', 'write_pprof'],
  ['phpspy', '0 usleep <internal>:-1\n1 work /a.php:5\n', 'stackcollapse-phpspy.pl'],
  ['jemalloc', 'heap_v2/524288\n  t*: 28106: 56637512 [0: 0]\n', 'jeprof --collapsed'],
  ['an eventlog', 'hdrb\u0000hetb', 'hs-speedscope'],
  ['PerfView', '<StackWindow>\n<StackSource>', '.speedscope.json'],
  ['XHProf', '{"main()":{"ct":1,"wt":9},"main()==>f":{"ct":1,"wt":5}}', 'Excimer'],
  ['rbspy', '% self  % total  name\n100.00   100.00  f - a.rb\n', 'rbspy record -f speedscope'],
  ['pprof --raw', '--- symbol\nbinary=/app\n', 'go tool pprof -proto'],
  ['bpftrace as JSON', '{"type": "attached_probes", "data": {"probes": 1}}\n{"type": "map", "data": {}}\n', 'as text'],
])('%s is known by what it begins with', (_what, content, hint) => {
  expect(hintOf(content)).toContain(hint);
});
