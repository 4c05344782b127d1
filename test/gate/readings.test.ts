import { expect, test } from 'vitest';
import type { Judgement } from '../../src/decide/judgement.ts';
import { allReadings, readingsOf } from '../../src/gate/readings.ts';
import { readingCells } from '../../src/report/reading.ts';
import type { BlockRecord, ProfileRecord } from '../../src/results/evidence.ts';
import { timeMetric } from '../../src/results/metric.ts';
import { anEvidence } from '../results/make.ts';

const target = { id: { suite: 'core', name: 'parse' }, metric: timeMetric };

function judgementOf(stage: 0 | 1 | 2): Judgement {
  return { target, kind: 'no-change', threshold: 0.05, margin: 0.025, stage, reasons: [] };
}

function recordOf(stage: 1 | 2, attempt: number, slow: number): BlockRecord {
  const invocation = (value: number): BlockRecord['answer'] & object => ({
    state: 'measured',
    block: {
      slots: [
        {
          side: 'baseline',
          invocation: { value: 100, batches: [90, 100, 110], iterations: 500, conditions: { gcCount: 2 } },
        },
        {
          side: 'candidate',
          invocation: {
            value,
            batches: [value, value + 10],
            iterations: 1000,
            conditions: { gcCount: 8, cpuTime: 70 },
          },
        },
      ],
    },
  });
  return { stage, target, block: 0, attempt, answer: invocation(slow) };
}

test('readings are medians over the processes of the stage that judged, last attempts only', () => {
  const records = [recordOf(1, 0, 999), recordOf(2, 0, 888), recordOf(2, 1, 200)];
  const readings = readingsOf([judgementOf(2)], records);
  const shown = readings.map(({ name, baseline, candidate }) => [name, baseline, candidate]);
  expect(shown).toContainEqual(['minimum', 90, 200]);
  expect(shown).toContainEqual(['mean', 100, 205]);
  expect(shown).toContainEqual(['gc-count', 4, 8]);
});

test('what one side does not tell is not shown', () => {
  const readings = readingsOf([judgementOf(2)], [recordOf(2, 0, 200)]);
  expect(readings.map(({ name }) => name)).toEqual(['minimum', 'mean', 'p99', 'gc-count']);
});

test('what a call that does nothing takes is that of the process that had optimized its loop', () => {
  const slot = (side: 'baseline' | 'candidate', callCost: number) => ({
    side,
    invocation: { value: 50, conditions: { callCost } },
  });
  const slots = [slot('baseline', 80), slot('candidate', 5), slot('baseline', 6), slot('candidate', 20)];
  const record: BlockRecord = {
    stage: 2,
    target,
    block: 0,
    attempt: 0,
    answer: { state: 'measured', block: { slots } },
  };
  const cost = readingsOf([judgementOf(2)], [record]).find(({ name }) => name === 'call-cost');
  expect(cost).toMatchObject({ unit: 'ns', baseline: 6, candidate: 5 });
});

test('what stored runs settled has no readings', () => {
  expect(readingsOf([judgementOf(0)], [recordOf(1, 0, 200)])).toEqual([]);
});

test('collections are told by the profiled runs, pause by pause, and by the timed ones where these tell none', () => {
  const record = (side: 'baseline' | 'candidate', pauseNs: number): ProfileRecord => ({
    id: target.id,
    side,
    reference: { kind: 'heap', file: `profiles/${side}-${pauseNs}.pb.gz`, collections: { count: 0.01, pauseNs } },
  });
  const profiles = [
    record('baseline', 100),
    record('baseline', 120),
    record('candidate', 300),
    record('candidate', 320),
  ];
  const timed = JSON.parse(JSON.stringify(recordOf(2, 0, 200)).replaceAll('"gcCount"', '"gcTime":5,"gcCount"'));
  for (const block of [recordOf(2, 0, 200), timed]) {
    const told = allReadings([judgementOf(2)], anEvidence({ blocks: [block], profiles }));
    expect(told.filter(({ name }) => name.startsWith('gc-'))).toMatchObject([
      { name: 'gc-time', unit: 'ns', baseline: 110, candidate: 310, profiled: true },
      { name: 'gc-count', unit: 'count', baseline: 10, candidate: 10, profiled: true },
    ]);
    expect(told.map(({ name }) => name)).toContain('minimum');
  }
  const unprofiled = allReadings([judgementOf(2)], anEvidence({ blocks: [timed], profiles: profiles.slice(0, 2) }));
  expect(unprofiled.filter(({ name }) => name === 'gc-time')).toEqual([
    { id: target.id, metric: 'time', name: 'gc-time', unit: 'ns', baseline: 5, candidate: 5 },
  ]);
});

test('both sides of a reading stand on one scale', () => {
  const cells = readingCells({
    id: target.id,
    metric: 'time',
    name: 'mean',
    unit: 'ns',
    baseline: 800,
    candidate: 2400,
  });
  expect(cells).toEqual(['mean of the batches', '0.80\u202fµs', '2.40\u202fµs']);
});
