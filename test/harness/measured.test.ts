import { expect, test } from 'vitest';
import { defaultConfig } from '../../src/config/fill.ts';
import type { HarnessContext, ProcessResult } from '../../src/harness/harness.ts';
import { measuredFrom } from '../../src/harness/measured.ts';
import { allocMetric, type Metric, timeMetric } from '../../src/results/metric.ts';

const result: ProcessResult = {
  end: { kind: 'exit', code: 0 },
  stdout: '',
  stderr: '',
  lines: [],
  startedAt: 5,
  durationMs: 7,
  conditions: { steal: 0.5 },
};

function measuredAs(metric: Metric, values: readonly number[], estimator: 'p25' | 'minimum' = 'minimum') {
  const [suite] = defaultConfig.suites;
  if (suite === undefined) throw new Error('no suite by default');
  const context: HarnessContext = {
    suite: { ...suite, estimator },
    root: '/',
    node: 'node',
    worker: 'worker',
    scratch: '/',
    run: () => Promise.reject(new Error('nothing is run')),
  };
  return measuredFrom({ metric, values }, result, context);
}

const rate: Metric = { name: 'rows/s', unit: 'rows/s', better: 'higher', assume: 'nothing' };

test('slow batches are those of much time, or of a low rate; what is counted exactly has none', () => {
  expect(measuredAs(timeMetric, [3, 1, 2])).toMatchObject({ invocation: { value: 1 } });
  expect(measuredAs(rate, [3, 1, 2])).toMatchObject({ invocation: { value: 3 } });
  expect(measuredAs(rate, [4, 1, 2, 3, 5], 'p25')).toMatchObject({ invocation: { value: 4 } });
  expect(measuredAs(allocMetric, [3, 1, 2])).toMatchObject({ invocation: { value: 2 } });
});

test('batches, and what the machine did, are kept with the value', () => {
  expect(measuredAs(timeMetric, [3, 1])).toEqual({
    state: 'measured',
    invocation: { value: 1, batches: [3, 1], startedAt: 5, durationMs: 7, conditions: { steal: 0.5 } },
  });
});

test.each([[[]], [[Number.NaN]], [[-1]], [[1, Number.NaN, 2]], [[1, 2, Number.POSITIVE_INFINITY]]])(
  '%j is no measurement',
  (values) => {
    expect(measuredAs(timeMetric, values)).toMatchObject({ state: 'failed', failure: { reason: 'unstable' } });
    // Of several that a benchmark reports, which.
    expect(measuredAs(rate, values)).toMatchObject({
      failure: { message: expect.stringContaining('Cannot use its rows/s as') },
    });
  },
);
