/** A program that chooses its unit by the size of the number prints numbers that cannot stand beside each other. */
import { expect, test } from 'vitest';
import { fillSuite } from '../../src/config/fill.ts';
import type { HarnessContext } from '../../src/harness/harness.ts';
import { jsonHarness } from '../../src/harness/json/entry.ts';

const answered = {
  end: { kind: 'exit', code: 0 },
  stderr: '',
  lines: [],
  startedAt: 0,
  durationMs: 1,
  conditions: {},
} as const;

/** Of a suite whose program prints each of these in turn. */
function contextOf(printed: readonly unknown[][]): HarnessContext {
  const left = [...printed];
  return {
    suite: fillSuite({ name: 'core', harness: 'json', command: './bench' }),
    root: '/repository',
    node: 'node',
    worker: '',
    scratch: '/scratch',
    run: async () => ({ ...answered, stdout: JSON.stringify({ benchmarks: left.shift() }) }),
  };
}

test('what is assumed of a number is said, with what settles it', async () => {
  const points = ['octane', 'b'.repeat(100), 'c', 'd'].map((name) => ({ name, unit: 'points', value: 1 }));
  const [listed] = await jsonHarness.list(contextOf([[...points, { name: 'e', unit: 'ms', value: 1 }]]));
  expect(listed?.remark).toMatch(
    /^Suite "core" does not say which way is better for "octane" \(points\), "b+…b+" \(points\), "c" \(points\) and 1 more: lower is taken as better\. Give "better"/,
  );
  const [timed] = await jsonHarness.list(contextOf([[{ name: 'e', unit: 'ms', value: 1 }]]));
  expect(timed?.remark).toBeUndefined();
});

test('a number in another unit than it was listed in is none', async () => {
  const printed = ['999 kpoints', '1.1 Mpoints', '998 kpoints'];
  const context = contextOf(
    printed.map((text) => {
      const [value, unit] = text.split(' ');
      return [{ name: 'fill', metric: 'throughput', unit, value: Number(value) }];
    }),
  );
  const [listed] = await jsonHarness.list(context);
  const metric = listed?.metrics[0];
  if (listed === undefined || metric === undefined) throw new Error('nothing was listed');
  expect(metric.unit).toBe('kpoints');
  const wanted = [{ benchmark: listed, metric }];
  const first = await jsonHarness.invoke(context, wanted);
  const message = 'It printed throughput in Mpoints this time, and in kpoints before: print it in one unit';
  expect(first).toEqual([{ state: 'failed', failure: { reason: 'missing', message } }]);
  expect(await jsonHarness.invoke(context, wanted)).toMatchObject([{ state: 'measured', invocation: { value: 998 } }]);
});

test.each([
  ['999 kreq/s', '1.01 Mreq/s', 'req/s', [999e3, 1.01e6]],
  ['999 MB/s', '1.01 GB/s', 'MB/s', [999, 1010]],
  ['512 kiB/s', '1 kiB/s', 'MB/s', [0.524288, 0.001024]],
  ['512 KiB/s', '1 MiB/sec', 'MB/s', [0.524288, 1.048576]],
  ['900 bytes/s', '1 kB / s', 'MB/s', [0.0009, 0.001]],
  ['999 ops/s', '1.01 Kops/s', 'op/s', [999, 1010]],
  ['999 ms', '1.01 s', 'ns', [999e6, 1.01e9]],
  ['5 Keys/s', '6 Keys/s', 'Keys/s', [5, 6]],
  ['5 Messages/s', '6 Messages/s', 'Messages/s', [5, 6]],
])('%s and then %s are numbers of one unit', async (first, second, unit, values) => {
  const context = contextOf(
    [first, first, second].map((text) => {
      const [value, ...words] = text.split(' ');
      return [{ name: 'fill', metric: 'throughput', unit: words.join(' '), value: Number(value) }];
    }),
  );
  const [listed] = await jsonHarness.list(context);
  const metric = listed?.metrics[0];
  if (listed === undefined || metric === undefined) throw new Error('nothing was listed');
  expect(metric.unit).toBe(unit);
  const wanted = [{ benchmark: listed, metric }];
  for (const value of values) {
    const [measured] = await jsonHarness.invoke(context, wanted);
    expect(measured).toMatchObject({ state: 'measured', invocation: { value: expect.closeTo(value, 6) } });
  }
});
