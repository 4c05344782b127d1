import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lastLoopMs } from '../../src/harness/google-benchmark/google-benchmark-results.ts';
import { timedStretch } from '../../src/harness/perf-stretch.ts';
import { long } from '../support/long.ts';

const ofTool = /\sbenchmark::/;

/** As `perf script` prints a sample, at a time in milliseconds. */
function sample(ms: number, name: string, isOfTool = true): string {
  const below = isOfTool ? '\n\t            401c benchmark::RunSpecifiedBenchmarks (/b/bench)' : '';
  return `bench  812/812  ${(5000 + ms / 1000).toFixed(6)}:    1003009 cpu-clock:u: \n\t            4010 ${name} (/b/bench)${below}\n\n`;
}

function count(script: unknown, name: string): number {
  return String(script).split(` ${name} (`).length - 1;
}

test('what is prepared before the loop, however often and however long, is not in its profile', long, () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 30 })), { maxLength: 5 }),
      fc.integer({ min: 100, max: 600 }),
      fc.integer({ min: 0, max: 50 }),
      (tries, loop, after) => {
        let now = 0;
        const during = (ms: number, name: string, isOfTool = true): string =>
          Array.from({ length: ms }, () => sample(now++, name, isOfTool)).join('');
        const before = tries.map(([setUp, few]) => during(setUp, 'fill') + during(few, 'find')).join('');
        const whole = before + during(300, 'fill') + during(loop, 'find') + during(after, 'exit', false);
        const cut = timedStretch(whole, ofTool, loop - 0.5);
        expect(count(cut, 'find')).toBe(loop);
        expect(count(cut, 'fill') + count(cut, 'exit')).toBe(0);
      },
    ),
    { numRuns: 40 },
  );
});

test('a recording of nothing but the loop, or of a loop of unknown length, stays as it is', () => {
  const whole = Array.from({ length: 40 }, (_, ms) => sample(ms, 'find')).join('');
  expect(timedStretch(whole, ofTool, 60)).toBe(whole);
  expect(timedStretch(whole, ofTool, undefined)).toBe(whole);
  expect(timedStretch('', ofTool, 60)).toBe('');
});

test.each([
  ['no', 0],
  ['only an early', 40],
])('a recording of which %s sample shows the tool stays as it is', (_, early) => {
  const whole = Array.from({ length: 400 }, (_, ms) => sample(ms, ms < 40 ? 'fill' : 'find', ms < early)).join('');
  expect(timedStretch(whole, ofTool, 300)).toBe(whole);
});

test('a loop too short to be sampled beside what it prepares is said to be', () => {
  const whole = Array.from({ length: 400 }, (_, ms) => sample(ms, 'fill')).join('');
  expect(timedStretch(whole, ofTool, 0.002)).toEqual({
    reason: 'unsupported',
    message: expect.stringMatching(/^Its loop ran for less than a millisecond of its profiled process, too short/),
  });
  const exit = Array.from({ length: 60 }, (_, ms) => sample(400 + ms, 'exit', false)).join('');
  expect(timedStretch(whole + exit, ofTool, 3)).toMatchObject({ reason: 'unsupported' });
  // Few samples of which most are the loop's: the machine gave it no more.
  expect(String(timedStretch(Array.from({ length: 9 }, (_, ms) => sample(ms, 'find')).join(''), ofTool, 4))).toContain(
    'find',
  );
});

test.each([
  ['a loop', [{ run_type: 'iteration', iterations: 500, real_time: 3, cpu_time: 2, time_unit: 'ms' }], 'a/1', 1500],
  [
    'the last of its repetitions',
    [
      { run_type: 'iteration', iterations: 1, real_time: 9, time_unit: 's' },
      { run_type: 'iteration', iterations: 2, real_time: 70, time_unit: 'us' },
      { run_type: 'aggregate', aggregate_name: 'median', iterations: 2, real_time: 5, time_unit: 's' },
    ],
    'a',
    0.14,
  ],
  ['aggregates alone', [{ run_type: 'aggregate', iterations: 3, real_time: 9, time_unit: 'ns' }], 'a', undefined],
  ['times of its own', [{ run_type: 'iteration', iterations: 9, real_time: 9 }], 'a/manual_time', undefined],
  ['no time', [{ run_type: 'iteration', iterations: 9, real_time: null }], 'a', undefined],
])('how long %s ran', (_, benchmarks, name, ms) => {
  const found = lastLoopMs(`${JSON.stringify({ benchmarks }, undefined, 1)}\n`, name);
  if (ms === undefined) expect(found).toBeUndefined();
  else expect(found).toBeCloseTo(ms, 9);
});
