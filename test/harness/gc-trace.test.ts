import { expect, test } from 'vitest';
import { collectionsIn, untraced } from '../../src/harness/go/gc-trace.ts';
import { pausesOf } from '../../src/harness/jmh/entry.ts';
import { succeeded } from '../../src/harness/tool.ts';

const tail = 'ms cpu, 3->4->1 MB, 4 MB goal, 0 MB stacks, 0 MB globals, 1 P';
const collected = (number: number, clock: string, end = ''): string =>
  `gc ${number} @1.28${number}s 10%: ${clock} ms clock, 0.014+0.17/0/0+0.002 ${tail}${end}`;

test('collections of the runtime itself are counted, and the world stands still at both ends of each', () => {
  const said = [
    collected(1, '0.006+0.15+0.003', ' (forced)'),
    collected(2, '0.014+0.95+0.006'),
    'a log line of the benchmark',
    collected(3, '0.020+12+0.010'),
  ].join('\n');
  expect(collectionsIn(said, 10)).toEqual({ count: 0.2, pauseNs: expect.closeTo(5_000, 6) });
});

test.each([
  [
    'of which only the newest are left, all are counted',
    [collected(901, '0.01+1+0.01'), collected(902, '0.01+1+0.01')],
    902,
  ],
  [
    'of which the driver asked for every second, half are counted',
    [collected(901, '1+1+1', ' (forced)'), collected(902, '1+1+1')],
    451,
  ],
  ['that were all asked for, none is counted', [collected(1, '1+1+1', ' (forced)')], 0],
])('collections %s', (_, lines, count) => {
  expect(collectionsIn(`half a line, 1 P\n${lines.join('\n')}\n`, 1)?.count).toBe(count);
});

test.each([
  ['nothing', ''],
  ['another program’s words', 'gc: done\npacer: assist ratio=+1.2'],
])('of %s nothing is told', (_, said) => {
  expect(collectionsIn(said, 10)).toBeUndefined();
});

test('what a failed process says is told without its collections', () => {
  const result = {
    end: { kind: 'exit', code: 2 },
    stdout: '',
    stderr: `${collected(1, '0.1+1+0.1')}\npanic: no table\n${collected(2, '0.1+1+0.1')}\nexit status 2\n`,
    lines: [],
    startedAt: 0,
    durationMs: 1,
    conditions: {},
  } as const;
  expect(succeeded(result)).toBe(false);
  expect(untraced(result).stderr.trim()).toBe('panic: no table\nexit status 2');
});

test.each([
  ['a share of the measured time', [1_000, 1_000, 1_000, 1_000, 1_000], 100, 10],
  ['all that it took, of single shots', [40e6, 60e6], 10, 500_000],
])('a call of JMH pauses for %s', (_, time, measureMs, gcTime) => {
  const told = pausesOf({ time, alloc: [], collections: { count: 3, pauseNs: 1e6 } }, measureMs);
  expect(told).toEqual({ gcCount: 3, gcTime: expect.closeTo(gcTime, 6) });
});

test('without its gc profiler JMH tells of no pauses', () => {
  expect(pausesOf({ time: [5], alloc: [] }, 100)).toEqual({});
});
