/** A program that chooses its unit by the size of the number prints numbers that cannot stand beside each other. */
import { expect, test } from 'vitest';
import { fillSuite } from '../../src/config/fill.ts';
import type { HarnessContext } from '../../src/harness/harness.ts';
import { jsonHarness } from '../../src/harness/json/entry.ts';

test('a number in another unit than it was listed in is none', async () => {
  const printed = ['999 kreq/s', '1.1 Mreq/s', '998 kreq/s'];
  const context: HarnessContext = {
    suite: fillSuite({ name: 'core', harness: 'json', command: './bench' }),
    root: '/repository',
    node: 'node',
    worker: '',
    scratch: '/scratch',
    run: async () => {
      const [value, unit] = (printed.shift() ?? '').split(' ');
      const benchmarks = [{ name: 'fill', metric: 'throughput', unit, value: Number(value) }];
      const stdout = JSON.stringify({ benchmarks });
      return {
        end: { kind: 'exit', code: 0 },
        stdout,
        stderr: '',
        lines: [],
        startedAt: 0,
        durationMs: 1,
        conditions: {},
      };
    },
  };
  const [listed] = await jsonHarness.list(context);
  const metric = listed?.metrics[0];
  if (listed === undefined || metric === undefined) throw new Error('nothing was listed');
  expect(metric.unit).toBe('kreq/s');
  const wanted = [{ benchmark: listed, metric }];
  const first = await jsonHarness.invoke(context, wanted);
  const message = 'It printed throughput in Mreq/s this time, and in kreq/s before: print it in one unit';
  expect(first).toEqual([{ state: 'failed', failure: { reason: 'missing', message } }]);
  expect(await jsonHarness.invoke(context, wanted)).toMatchObject([{ state: 'measured', invocation: { value: 998 } }]);
});
