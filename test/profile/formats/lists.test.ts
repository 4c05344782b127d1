import { expect, test } from 'vitest';
import { buildCallTree } from '../../../src/profile/call-tree.ts';
import { readCallgrind } from '../../../src/profile/formats/callgrind.ts';
import { readProfile } from '../../../src/profile/formats/detect.ts';
import { readSpeedscope } from '../../../src/profile/formats/speedscope.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const log = (code: number): string =>
  `127.0.0.1 - - [10/Oct/2000:13:55:36 -0700] "GET /${code} HTTP/1.0" ${code} 2326\n`;

test.each([
  ['coverage of Go', 'mode: set\nexample.com/w/main.go:4.27,4.60 2 1\nexample.com/w/a.go:5.27,5.60 2 0\n'],
  ['coverage of Go, counted', 'mode: atomic\nexample.com/w/main.go:4.27,4.60 2 1\n'],
  ['coverage (lcov)', 'TN:\nSF:/a/b.ts\nFN:1,foo\nDA:1,3\nend_of_record\n'],
  ['metrics', '# HELP requests_total all\n# TYPE requests_total counter\nrequests_total{code="200"} 1027\nup 1\n'],
  ['metrics without their types', 'requests_total{code="200"} 1027\nrequests_total{code="400"} 3\n'],
  ['a log of a server', `${log(200)}${log(404)}${log(500)}`],
  ['settings', 'key: 12\nother: 14\n'],
  ['lines of InfluxDB', 'cpu,host=a value=1 1434055562000000000\ncpu,host=b value=2 1434055562000000001\n'],
  ['a table', 'Name Calls Time\nfoo 1 2\nbar 3 4\nbaz 5 6\n'],
  ['counters of the kernel', 'cpu  11 22 33\ncpu0 11 22 33\nintr 9 8 7\nbtime 1796053808\n'],
  ['a drawing', 'digraph {\n\ttooltip=" "\n}\n'],
  ['results of Go', 'goos: linux\ngoarch: amd64\nBenchmarkH-2   300   958.0 ns/op\n'],
  ['a report of memray', '\n📏 Total allocations:\n\t229\n'],
  ['a page of memray', '<!DOCTYPE html>\n<html>\n<head><title>memray - flamegraph report</title>'],
  ['text of heaptrack', 'reading file "ht.zst" - please wait, this might take some time...\n'],
  ['a snapshot of tracemalloc', '\x80\x04\x95\x00\x10\x00\x00\x00\x00\x00\x00\x8c\x0btracemalloc\x94\x8c'],
  [
    'events of jfr as XML',
    '<?xml version="1.0" encoding="UTF-8"?>\n<recording xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\n',
  ],
  ['coverage of V8', '{"result":[{"scriptId":"1","url":"a.js","functions":[]}]}'],
])('%s is no profile of folded stacks', (_, text) => {
  expect(() => readProfile(Buffer.from(text, 'latin1'))).toThrow(/must be one of/);
});

test.each([
  ['main 10\nfoo 20\n', 30],
  ['foo 10\nbar 20\nT& operator= 4\n', 34],
  ['<module> (app.py:3) 12\n<module> (run.py:1) 2\n', 14],
])('a list of functions without callers is one, and a note says so', (text, total) => {
  const profile = readProfile(bytes(text));
  expect(buildCallTree([profile]).root.total).toBe(total);
  expect(profile.notes).toEqual([expect.stringContaining('no line holds a ";"')]);
});

test('stacks of one frame beside others, and one line alone, need no note', () => {
  for (const text of ['main 10\nmain;foo 20\n', 'main 10\n']) expect(readProfile(bytes(text)).notes).toBeUndefined();
});

test('yappi’s callgrind has a place behind each name, which is none of it', () => {
  const text = `version: 1
creator: yappi
events: Ticks

fl=(0) /app/w.py
fl=(7) /app/my w.py

fn=(0) main /app/w.py:23
fn=(7) K.run /app/my w.py:18

fl=(0)
fn=(0)
23 453
cfl=(7)
cfn=(7)
calls=4 0
23 40

fl=(7)
fn=(7)
18 40
`;
  const { functions } = buildCallTree([readCallgrind(bytes(text))]);
  expect(functions.filter(({ self }) => self > 0).map(({ frame }) => [frame.name, frame.file])).toEqual([
    ['main', '/app/w.py'],
    ['K.run', '/app/my w.py'],
  ]);
});

test('of a file without calls nothing is said of calls', () => {
  const profile = readCallgrind(bytes('events: Ir\nfl=a.c\nfn=main\n4 10\nfn=work\n9 20\nsummary: 30\n'));
  expect(profile.notes).toEqual([expect.stringContaining('the file holds no calls')]);
});

test('what pyinstrument calls [self] is the time of the function below it', () => {
  const file = {
    exporter: 'pyinstrument',
    shared: {
      frames: [
        { name: 'main', file: 'w.py', line: 3 },
        { name: '[self]', file: null, line: null },
      ],
    },
    profiles: [
      {
        type: 'evented',
        name: 'run',
        unit: 'seconds',
        startValue: 0,
        endValue: 2,
        events: [
          { type: 'O', at: 0, frame: 0 },
          { type: 'O', at: 0.5, frame: 1 },
          { type: 'C', at: 2, frame: 1 },
          { type: 'C', at: 2, frame: 0 },
        ],
      },
    ],
  };
  const { functions } = buildCallTree([readSpeedscope(bytes(JSON.stringify(file)))]);
  expect(functions.map(({ frame, self }) => [frame.name, self])).toEqual([['main', 2e9]]);
});

test.each([
  ['0x401140/0x401136/P/-/-/0 '],
  ['0x401140/0x401136/P/-/-/0  0x401150/0x401140/M/-/-/3 '],
  ['heavy+0x3/main+0x9/P/-/-/0 '],
  ['insn: 48 89 e5'],
  ['=> ffffffff81 do_syscall+0x1 ([kernel.kallsyms])'],
])('perf’s samples on one line have their function, whatever is printed behind it: %s', (behind) => {
  const line = (at: number, period: number, symbol: string): string =>
    `w 1234 5678.90000${at}:  ${period} cycles:            401136 ${symbol}+0x10 (/tmp/w)  ${behind}\n`;
  const { functions } = buildCallTree([readProfile(bytes(line(1, 1000, 'heavy') + line(2, 3000, 'light')))]);
  expect(functions.map(({ frame, self }) => [frame.name, self])).toEqual([
    ['light', 3000],
    ['heavy', 1000],
  ]);
});
