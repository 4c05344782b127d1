import { expect, test } from 'vitest';
import { parseComparable } from '../../src/results/compare-file.ts';
import { renderEvidence } from '../../src/results/evidence-file.ts';
import { renderRun } from '../../src/results/run-file.ts';
import { anEvidence, aRun } from './make.ts';

const file = (benchmark: object): string => JSON.stringify({ benchmarks: [benchmark] });

test('samples become targets: the metric follows the unit, lower is better unless it is said', () => {
  const content = JSON.stringify({
    benchmarks: [
      { name: 'a', unit: 'ns', better: 'lower', processes: [1, 2.5, 3] },
      { name: 'b', unit: 'op/s', better: 'higher', processes: [7] },
      { name: 'a', unit: 'B', processes: [0] },
      { name: 'a', suite: 's', metric: 'p99', unit: 'ms', processes: [1] },
    ],
  });
  expect(parseComparable(content, 'A.json')).toEqual({
    kind: 'samples',
    samples: [
      {
        target: {
          id: { suite: 'samples', name: 'a' },
          metric: { name: 'time', unit: 'ns', better: 'lower', assume: 'nothing' },
        },
        values: [1, 2.5, 3],
      },
      {
        target: {
          id: { suite: 'samples', name: 'b' },
          metric: { name: 'op/s', unit: 'op/s', better: 'higher', assume: 'nothing' },
        },
        values: [7],
      },
      {
        target: {
          id: { suite: 'samples', name: 'a' },
          metric: { name: 'alloc', unit: 'B', better: 'lower', assume: 'nothing' },
        },
        values: [0],
      },
      {
        target: {
          id: { suite: 's', name: 'a' },
          metric: { name: 'p99', unit: 'ms', better: 'lower', assume: 'nothing' },
        },
        values: [1],
      },
    ],
  });
});

test.each([
  ['MB/s', 'higher', undefined],
  ['rows/sec', 'higher', undefined],
  ['ms', 'lower', undefined],
  ['points', 'lower', undefined],
  ['errors/s', 'lower', 'informational'],
])('samples in %s without a direction are %s-is-better', (unit, better, role) => {
  const read = parseComparable(file({ name: 'a', unit, processes: [1] }), 'x');
  const metric = read.kind === 'samples' ? read.samples[0]?.target.metric : undefined;
  expect([metric?.better, metric?.role]).toEqual([better, role]);
});

test('runs and evidence are told apart from samples', () => {
  expect(parseComparable(renderRun(aRun()), 'x')).toEqual({ kind: 'run', run: aRun() });
  expect(parseComparable(renderEvidence(anEvidence()), 'x')).toEqual({ kind: 'evidence', evidence: anEvidence() });
});

test.each([
  ['[]', 'it must be an object: current value is a list of 0'],
  ['{}', 'benchmarks must be a list: current value is absent'],
  ['null', 'it must be an object: current value is null'],
  ['nope', 'it must be JSON'],
  [file({ name: 'a', unit: 'ns', processes: [] }), 'benchmarks[0].processes must be a list with at least one item'],
  [
    file({ name: 'a', unit: 'ns', processes: [1, null] }),
    'benchmarks[0].processes[1] must be a finite number ≥ 0: current value is null',
  ],
  [file({ name: 'a', unit: 'ns', processes: ['1'] }), 'processes[0] must be a finite number ≥ 0: current value is "1"'],
  [file({ name: 'a', unit: 'ns', processes: [-1] }), 'must be a finite number ≥ 0: current value is -1'],
  [file({ name: 'a', processes: [1] }), 'benchmarks[0].unit must be text: current value is absent'],
  [
    file({ name: 'a', unit: 'ns', better: 'faster', processes: [1] }),
    'better must be one of lower, higher: current value is "faster"',
  ],
  [file({ name: 'a', unit: 'ns', samples: [1] }), 'benchmarks[0].samples must be absent (unknown field)'],
  [
    '{"benchmarks":[{"name":"a","unit":"ns","processes":[1]},{"name":"a","unit":"ms","processes":[1]}]}',
    'benchmarks[1] must be unlike the items before it',
  ],
])('%j is refused', (content, message) => {
  const parse = () => parseComparable(content, 'A.json');
  expect(parse).toThrow('Cannot read A.json as ');
  expect(parse).toThrow(message);
});

test('every unit of bytes is of what is allocated, and no other unit is', () => {
  const metricOf = (unit: string): string | undefined => {
    const read = parseComparable(file({ name: 'a', unit, better: 'lower', processes: [1] }), 'A.json');
    return read.kind === 'samples' ? read.samples[0]?.target.metric.name : undefined;
  };
  for (const prefix of ['', 'k', 'K', 'Ki', 'M', 'Mi', 'G', 'Gi', 'T', 'Ti'])
    for (const per of ['', '/op']) expect(metricOf(`${prefix}B${per}`)).toBe('alloc');
  for (const unit of ['iB', 'mB', 'Bytes', 'dB', 'GB/s', 'kb']) expect(metricOf(unit)).toBe(unit);
});
