import { expect, test } from 'vitest';
import { answerFromEvidence } from '../../src/decide/answer-from-evidence.ts';
import type { Judgement } from '../../src/decide/judgement.ts';
import { defaultPolicy } from '../../src/decide/policy.ts';
import { procedure } from '../../src/decide/procedure.ts';
import type { Answer, Request } from '../../src/decide/request.ts';
import { drive } from '../../src/decide/run-procedure.ts';
import type { BenchmarkId } from '../../src/results/benchmark-id.ts';
import type { BlockRecord } from '../../src/results/evidence.ts';
import { allocMetric, type Metric } from '../../src/results/metric.ts';
import type { BenchmarkOutcome, Run } from '../../src/results/run.ts';
import { aNote } from '../results/a-note.ts';
import { long } from '../support/long.ts';
import { type FakeBenchmark, inputOf, machine, runOf } from './fakes.ts';

const steady: readonly FakeBenchmark[] = [
  { name: 'same', deviation: 0.01 },
  { name: 'slower', deviation: 0.01, factor: 1.2 },
  { name: 'faster', deviation: 0.01, factor: 0.8 },
];

function kinds(judgements: readonly Judgement[]): readonly (readonly [string, string])[] {
  return judgements.map(({ target, kind }) => [target.id.name, kind]);
}

function storedRuns(benchmarks: readonly FakeBenchmark[], count: number): readonly Run[] {
  const before = benchmarks.map(({ factor: _, ...same }) => same);
  return Array.from({ length: count }, (__, index) => runOf(before, 'baseline', 100 + index));
}

const nobody = (request: Request): Answer => {
  throw new Error(`unexpected request for ${request.target.id.name}`);
};

test('without history a slower benchmark is failed, a faster one told, an equal one left alone', () => {
  const { answer, asked } = machine(steady);
  const judgements = drive(procedure(inputOf(steady)), answer);
  expect(kinds(judgements)).toEqual([
    ['same', 'no-change'],
    ['slower', 'regression'],
    ['faster', 'improvement'],
  ]);
  const slower = judgements[1];
  expect(slower?.stage).toBe(2);
  expect(slower?.baseline?.n).toBe(9);
  expect(slower?.shift?.ratio).toBeGreaterThan(1.17);
  expect(slower?.shift?.low).toBeLessThan(1.2);
  expect(slower?.test?.method).toBe('exact-blocked');
  expect(asked.filter(({ stage }) => stage === 2).every(({ target }) => target.id.name === 'slower')).toBe(true);
});

test('stage 1 asks for two blocks where nothing is there, one of what lies far beyond its noise; stage 2 for fresh ones, three where these fail', () => {
  const { answer, asked } = machine(steady);
  drive(procedure(inputOf(steady)), answer);
  const count = (name: string, stage: number): number =>
    asked.filter((request) => request.target.id.name === name && request.stage === stage).length;
  expect([count('same', 1), count('same', 2)]).toEqual([2, 0]);
  expect([count('slower', 1), count('slower', 2)]).toEqual([1, 3]);
});

test('sixteen blocks where stage 1 saw more than 3 % from process to process', () => {
  const confirmed = (factor: number): readonly [blocks: number, kind: string | undefined] => {
    const noisy: readonly FakeBenchmark[] = [{ name: 'noisy', deviation: 0.045, factor }];
    const { answer, asked } = machine(noisy);
    const [judgement] = drive(procedure(inputOf(noisy)), answer);
    return [asked.filter(({ stage }) => stage === 2).length, judgement?.kind];
  };
  expect(confirmed(1.04)[0]).toBe(16);
  const [blocks, kind] = confirmed(1.3);
  expect(kind).toBe('regression');
  expect(blocks).toBeLessThan(16);
});

test('blocks go round-robin over the targets, and a block has three slots a side, in stage 2 a null one besides', () => {
  const { answer, asked } = machine(steady);
  drive(procedure(inputOf(steady)), answer);
  expect(asked.slice(0, 5).map(({ target, block }) => `${target.id.name} ${block}`)).toEqual([
    'same 0',
    'slower 0',
    'faster 0',
    'same 1',
    'faster 1',
  ]);
  for (const { slots, stage } of asked)
    expect([...slots].sort().join()).toBe(`${'baseline,'.repeat(stage + 2)}candidate,candidate,candidate`);
  expect(new Set(asked.map(({ slots }) => slots.join())).size).toBeGreaterThan(6);
  expect(asked.at(-1)?.left.blocks).toBe(1);
});

test('the seed fixes every order and every judgement', () => {
  const once = machine(steady);
  const again = machine(steady);
  const other = machine(steady);
  expect(drive(procedure(inputOf(steady)), once.answer)).toEqual(drive(procedure(inputOf(steady)), again.answer));
  expect(once.asked).toEqual(again.asked);
  drive(procedure(inputOf(steady, { seed: 2 })), other.answer);
  expect(other.asked.map(({ slots }) => slots)).not.toEqual(once.asked.map(({ slots }) => slots));
});

test('judging again from the recorded evidence gives the same judgements', () => {
  const { answer } = machine(steady);
  const blocks: BlockRecord[] = [];
  const live = drive(procedure(inputOf(steady)), (request) => {
    const given = answer(request);
    const { stage, target, block, attempt } = request;
    if (given.state !== 'unavailable') blocks.push({ stage, target, block, attempt, answer: given });
    return given;
  });
  expect(drive(procedure(inputOf(steady)), answerFromEvidence({ blocks }))).toEqual(live);
});

test('evidence that lacks a suspect’s blocks makes it inconclusive, never a silent pass', () => {
  const judgements = drive(procedure(inputOf(steady)), answerFromEvidence({ blocks: [] }));
  expect(judgements.map(({ kind }) => kind)).toEqual(['inconclusive', 'inconclusive', 'inconclusive']);
});

test('two shards judged together give what each gave alone, if nothing is near α', () => {
  const all: readonly FakeBenchmark[] = [
    ...steady,
    { name: 'leaner', metric: allocMetric, factor: 0.5 },
    { name: 'fatter', metric: allocMetric, factor: 1.5 },
    { name: 'slow too', deviation: 0.01, factor: 1.3 },
  ];
  const blocks: BlockRecord[] = [];
  const shards = [all.slice(0, 3), all.slice(3)].map((shard) => {
    const { answer } = machine(shard);
    return drive(procedure(inputOf(shard)), (request) => {
      const given = answer(request);
      const { stage, target, block, attempt } = request;
      if (given.state !== 'unavailable') blocks.push({ stage, target, block, attempt, answer: given });
      return given;
    });
  });
  expect(kinds(drive(procedure(inputOf(all)), answerFromEvidence({ blocks })))).toEqual(kinds(shards.flat()));
});

test('of a stage 2 that was cut short, what there is may fail and never clears', () => {
  const cases: readonly FakeBenchmark[] = [
    { name: 'slower', deviation: 0.03, factor: 1.13 },
    { name: 'slightly', deviation: 0.001, factor: 1.045 },
  ];
  const { answer } = machine(cases);
  const judgements = drive(procedure(inputOf(cases)), (request) =>
    request.stage === 2 && request.block >= 4 ? { state: 'unavailable', reason: 'cut' } : answer(request),
  );
  expect(kinds(judgements)).toEqual([
    ['slower', 'regression'],
    ['slightly', 'inconclusive'],
  ]);
  expect(judgements[0]?.baseline?.n).toBe(12);
});

test('stored runs clear nothing that can be measured beside its baseline, and say nothing is better', () => {
  for (const confirm of ['auto', 'always'] as const) {
    const { answer, asked } = machine(steady);
    const policy = { ...defaultPolicy, confirm };
    const judgements = drive(procedure(inputOf(steady, { policy, stored: storedRuns(steady, 20) })), answer);
    expect(new Set(asked.map(({ target }) => target.id.name)).size).toBe(3);
    expect(judgements.map(({ kind, stage }) => [kind, stage])).toEqual([
      ['no-change', 1],
      ['regression', 2],
      ['improvement', 1],
    ]);
  }
});

test('after an improvement on main a pull request is held against the base, not against a past that has ended', () => {
  const levels = [100, 100, 100, 125, 125, 125, 125, 125];
  const stored = levels.map((typical, index) => runOf([{ name: 'b', typical, deviation: 0.01 }], 'baseline', index));
  for (const { factor, kind } of [
    { factor: 1.18, kind: 'regression' },
    { factor: 1, kind: 'no-change' },
  ]) {
    const now: readonly FakeBenchmark[] = [{ name: 'b', typical: 100, deviation: 0.01, factor }];
    const [judgement] = drive(procedure(inputOf(now, { stored })), machine(now).answer);
    expect(judgement?.kind).toBe(kind);
  }
});

test('the Mann-Whitney test against the stored runs at the present level is told beside, and decides nothing', () => {
  const { answer } = machine(steady);
  const judgements = drive(procedure(inputOf(steady, { stored: storedRuns(steady, 6) })), answer);
  expect(judgements.map(({ stored }) => stored?.runs)).toEqual([3, 3, 3]);
  expect(judgements[0]?.stored?.pTwoSided).toBeGreaterThan(0.001);
  expect(judgements[1]?.stored?.pTwoSided).toBeLessThan(0.001);
  expect(judgements[1]?.stored?.shift.ratio).toBeCloseTo(1.2, 1);
});

test('a spike in the past that was reverted hides no regression', () => {
  for (const spike of [1.4, 3]) {
    const stored = Array.from({ length: 14 }, (_, index) =>
      runOf([{ name: 'b', typical: index === 4 ? 1_000 * spike : 1_000, deviation: 0.007 }], 'baseline', index),
    );
    const now: readonly FakeBenchmark[] = [{ name: 'b', deviation: 0.007, factor: 1.3 }];
    expect(kinds(drive(procedure(inputOf(now, { stored })), machine(now).answer))).toEqual([['b', 'regression']]);
  }
});

test('confirm: never measures nothing and fails nothing unless the policy says so', () => {
  const policy = { ...defaultPolicy, confirm: 'never' } as const;
  const stored = storedRuns(steady, 20);
  expect(kinds(drive(procedure(inputOf(steady, { policy, stored })), nobody))).toEqual([
    ['same', 'no-change'],
    ['slower', 'inconclusive'],
    ['faster', 'no-change'],
  ]);
  const strict = { ...policy, failFromHistory: true };
  expect(kinds(drive(procedure(inputOf(steady, { policy: strict, stored })), nobody))[1]).toEqual([
    'slower',
    'regression',
  ]);
  const fewer = inputOf(steady, { policy: strict, stored: storedRuns(steady, 19) });
  expect(kinds(drive(procedure(fewer), nobody))[1]).toEqual(['slower', 'inconclusive']);
});

test('runs that a budget cut short clear nothing, however many; what was imported has no processes to be short of', () => {
  const policy = { ...defaultPolicy, confirm: 'never' } as const;
  const same: readonly FakeBenchmark[] = [{ name: 'same', deviation: 0.002 }];
  const judged = (stored: readonly Run[]): Judgement | undefined =>
    drive(procedure(inputOf(same, { policy, stored })), nobody)[0];
  for (const [processes, kind] of [
    [1, 'inconclusive'],
    [4, 'inconclusive'],
    [5, 'no-change'],
    [10, 'no-change'],
  ] as const) {
    const stored = storedRuns(same, 12).map((run) => withProcesses(run, processes, 500));
    expect(judged(stored)?.kind, `${processes} processes`).toBe(kind);
  }
  const short = storedRuns(same, 12).map((run) => withProcesses(run, 2, 500));
  expect(judged(short)?.reasons).toEqual([{ code: 'too-few-runs', runs: 0, cutShort: 12 }]);
  expect(judged([...short, ...storedRuns(same, 4)])?.reasons).toEqual([
    { code: 'too-few-runs', runs: 4, cutShort: 12 },
  ]);
  expect(judged([...short.slice(0, 4), ...storedRuns(same, 6)])?.kind).toBe('no-change');
  expect(judged(storedRuns(same, 12).map((run) => withProcesses(run, 1)))?.kind).toBe('no-change');
});

/** Only so many of the run's processes, which took so long. */
function withProcesses(run: Run, count: number, durationMs?: number): Run {
  const outcomes = run.outcomes.map((outcome): BenchmarkOutcome => {
    if (outcome.state !== 'measured') return outcome;
    const measurements = outcome.measurements.map(({ metric, invocations }) => ({
      metric,
      invocations: invocations
        .slice(0, count)
        .map((each) => ({ ...each, ...(durationMs === undefined ? {} : { durationMs }) })),
    }));
    return { ...outcome, measurements };
  });
  return { ...run, outcomes };
}

test('failing from history needs twice the threshold above the worst run', () => {
  const slightly: readonly FakeBenchmark[] = [{ name: 'slightly', deviation: 0.002, factor: 1.08 }];
  const policy = { ...defaultPolicy, confirm: 'never', failFromHistory: true } as const;
  const judgements = drive(procedure(inputOf(slightly, { policy, stored: storedRuns(slightly, 20) })), nobody);
  expect(kinds(judgements)).toEqual([['slightly', 'inconclusive']]);
});

test('on an unlike machine with no way to measure side by side nothing is red', () => {
  const unlike = inputOf(steady, { otherClasses: 'some', sideBySide: 'impossible' });
  const judgements = drive(procedure(unlike), nobody);
  expect(judgements.every(({ kind }) => kind === 'inconclusive')).toBe(true);
  expect(judgements[0]?.reasons).toEqual([{ code: 'unlike-machine' }]);
});

test('nothing stored anywhere and nothing to build: new, for want of a baseline', () => {
  const judgements = drive(procedure(inputOf(steady, { sideBySide: 'impossible' })), nobody);
  expect(judgements.every(({ kind }) => kind === 'new')).toBe(true);
  expect(judgements[0]?.reasons).toEqual([{ code: 'no-baseline' }]);
  // What was measured is shown all the same.
  for (const { candidate } of judgements) expect(candidate?.median).toBeGreaterThan(0);
});

test('new, removed, renamed, failed and skipped benchmarks are each said', () => {
  const candidate = runOf([{ name: 'same' }, { name: 'parse large files' }], 'candidate', 1);
  const outcomes: readonly BenchmarkOutcome[] = [
    ...candidate.outcomes,
    { state: 'failed', id: { suite: 'core', name: 'broken' }, failure: { reason: 'threw', message: 'no' } },
    { state: 'skipped', id: { suite: 'core', name: 'docs' }, reason: 'no path touched' },
  ];
  const names = ['same', 'parse large file', 'broken', 'docs', 'gone'];
  const input = inputOf([], {
    candidate: { ...candidate, outcomes },
    baselineBenchmarks: names.map((name) => ({ suite: 'core', name })),
  });
  const judgements = drive(procedure(input), machine([{ name: 'same' }]).answer);
  expect(kinds(judgements)).toEqual([
    ['same', 'no-change'],
    ['parse large files', 'new'],
    ['broken', 'failed'],
    ['docs', 'skipped'],
    ['parse large file', 'removed'],
    ['gone', 'removed'],
  ]);
  expect(judgements[1]?.reasons[0]).toMatchObject({ code: 'renamed-from', name: 'parse large file' });
});

test('what is removed has the numbers of the nearest stored run, where one has it', () => {
  const both = [{ name: 'stays' }, { name: 'gone' }];
  const input = inputOf([{ name: 'stays' }], {
    stored: storedRuns(both, 12),
    baselineBenchmarks: ['stays', 'gone', 'never measured'].map((name) => ({ suite: 'core', name })),
  });
  const judgements = drive(procedure(input), machine([{ name: 'stays' }]).answer);
  const removed = judgements.filter(({ kind }) => kind === 'removed');
  expect(removed.map(({ target, baseline }) => [target.id.name, baseline?.n !== undefined])).toEqual([
    ['gone', true],
    ['never measured', false],
  ]);
  expect(removed[0]?.baseline?.median).toBeGreaterThan(0);
});

test.each(['stored', 'listed'] as const)('what is not measured is told by a metric that it has, as %s', (known) => {
  const id = (name: string): BenchmarkId => ({ suite: 'core', name });
  const metrics = [{ ...allocMetric, name: 'parsed', role: 'informational' as const }, allocMetric];
  const measured = (name: string): BenchmarkOutcome => ({
    state: 'measured',
    id: id(name),
    measurements: metrics.map((metric) => ({ metric, invocations: [{ value: 5 }] })),
    profiles: [],
  });
  const names = ['gone', 'broken', 'untouched', 'skips'];
  const base = { ...runOf([], 'baseline', 1), outcomes: names.map(measured) };
  const outcomes: readonly BenchmarkOutcome[] = [
    { state: 'failed', id: id('broken'), failure: { reason: 'threw', message: 'no' } },
    { state: 'failed', id: id('skips'), failure: { reason: 'skipped', message: 'not here' } },
    { state: 'skipped', id: id('untouched'), reason: 'no path touched' },
    { state: 'failed', id: id('unheard of'), failure: { reason: 'threw', message: 'no' } },
  ];
  const listed = names.flatMap((name) => metrics.map((metric) => ({ id: id(name), metric })));
  const input = inputOf([], {
    candidate: { ...runOf([], 'candidate', 1), outcomes },
    ...(known === 'stored' ? { stored: [base] } : { baselineBenchmarks: names.map(id), baselineTargets: listed }),
  });
  const judgements = drive(procedure(input), nobody);
  expect(judgements.map(({ target }) => [target.id.name, target.metric.name]).toSorted()).toEqual([
    ['broken', 'alloc'],
    ['gone', 'alloc'],
    ['skips', 'alloc'],
    ['unheard of', 'time'],
    ['untouched', 'alloc'],
  ]);
});

test('a baseline that does not have the benchmark answers “missing”: it is new', () => {
  const judgements = drive(procedure(inputOf([{ name: 'a' }])), () => ({
    state: 'failed',
    side: 'baseline',
    failure: { reason: 'missing', message: 'not there' },
  }));
  expect(kinds(judgements)).toEqual([['a', 'new']]);
});

test('a block with stolen time is void whole and asked again, and the report can say so', () => {
  const { answer, asked } = machine([{ name: 'a', deviation: 0.001 }]);
  const judgements = drive(procedure(inputOf([{ name: 'a', deviation: 0.001 }])), (request) => {
    const given = answer(request);
    if (request.attempt > 0 || request.block > 0 || given.state !== 'measured') return given;
    const slots = given.block.slots.map(({ side }) => ({
      side,
      invocation: { value: side === 'candidate' ? 9_999 : 1, conditions: { steal: 0.5 } },
    }));
    return { state: 'measured', block: { slots } };
  });
  expect(asked.map(({ block, attempt }) => [block, attempt])).toEqual([
    [0, 0],
    [0, 1],
    [1, 0],
  ]);
  expect(judgements[0]?.kind).toBe('no-change');
  expect(judgements[0]?.reasons).toContainEqual({ code: 'voided', blocks: 1, cause: 'steal' });
});

test('on a machine that is always disturbed, what is usual there is no reason to ask again', () => {
  const { answer, asked } = machine([{ name: 'a', deviation: 0.001 }]);
  const judgements = drive(procedure(inputOf([{ name: 'a', deviation: 0.001 }])), (request) => {
    const given = answer(request);
    if (given.state !== 'measured') return given;
    const slots = given.block.slots.map(({ side, invocation }) => ({
      side,
      invocation: { ...invocation, conditions: { steal: 0.3 } },
    }));
    return { state: 'measured', block: { slots } };
  });
  expect(asked).toHaveLength(3);
  expect(judgements[0]?.kind).toBe('no-change');
});

test('a crash is tried three times, a throw once; the candidate’s is failed, the baseline’s inconclusive', () => {
  for (const { side, reason, times, kind } of [
    { side: 'candidate', reason: 'crashed', times: 3, kind: 'failed' },
    { side: 'candidate', reason: 'threw', times: 1, kind: 'failed' },
    { side: 'baseline', reason: 'timeout', times: 3, kind: 'inconclusive' },
  ] as const) {
    let asked = 0;
    const judgements = drive(procedure(inputOf([{ name: 'a' }])), () => {
      asked += 1;
      return { state: 'failed', side, failure: { reason, message: 'no' } };
    });
    expect([asked, judgements[0]?.kind]).toEqual([times, kind]);
  }
});

test('allocation: from nothing to a buffer is a regression, a byte’s wobble is not', () => {
  const metric = allocMetric;
  for (const { before, after, kind } of [
    { before: 0, after: 4_096, kind: 'regression' },
    { before: 0, after: 0, kind: 'no-change' },
    { before: 0.02, after: 0.9, kind: 'no-change' },
    { before: 1_000, after: 1_300, kind: 'regression' },
    { before: 4_096, after: 0, kind: 'improvement' },
  ]) {
    const asked: Request[] = [];
    const judgements = drive(procedure(inputOf([{ name: 'a', metric }])), (request) => {
      asked.push(request);
      const slots = request.slots.map((side) => ({
        side,
        invocation: { value: side === 'candidate' ? after : before },
      }));
      return { state: 'measured', block: { slots } };
    });
    expect(judgements[0]?.kind, `${before} → ${after}`).toBe(kind);
    expect(Number.isFinite(judgements[0]?.shift?.ratio)).toBe(true);
    expect(asked.length).toBeLessThanOrEqual(4);
  }
});

test('an exact metric has as many blocks as Holm needs for everything to be rejected at once', () => {
  for (const count of [1, 4, 30]) {
    const many = Array.from({ length: count }, (_, index) => ({ name: `a${index}`, metric: allocMetric, factor: 1.5 }));
    const judgements = drive(procedure(inputOf(many)), machine(many).answer);
    expect(judgements.every(({ kind }) => kind === 'regression')).toBe(true);
  }
});

test(
  'an allocation that scatters from process to process is no exact metric: it is cleared, or found, like a time',
  long,
  () => {
    const count = 300;
    const scattering = { metric: allocMetric, deviation: 0.03 };
    const tally = (factor: number): Readonly<Record<string, number>> => {
      const many = Array.from({ length: count }, (_, index) => ({ name: `a${index}`, ...scattering, factor }));
      const judgements = drive(procedure(inputOf(many)), machine(many).answer);
      const counts: Record<string, number> = {};
      for (const { kind } of judgements) counts[kind] = (counts[kind] ?? 0) + 1;
      return counts;
    };
    const unchanged = tally(1);
    expect(unchanged['regression'] ?? 0).toBe(0);
    expect(unchanged['improvement'] ?? 0).toBe(0);
    expect(unchanged['inconclusive'] ?? 0).toBeLessThanOrEqual(0.01 * count);
    expect(tally(1.15)['regression']).toBeGreaterThanOrEqual(0.98 * count);
  },
);

test('where more is better, fewer is worse, and the ratio is still candidate / baseline', () => {
  const metric: Metric = { name: 'throughput', unit: 'op/s', better: 'higher', assume: 'nothing' };
  const both: readonly FakeBenchmark[] = [
    { name: 'fewer', metric, deviation: 0.01, factor: 0.8 },
    { name: 'more', metric, deviation: 0.01, factor: 1.25 },
  ];
  const judgements = drive(procedure(inputOf(both)), machine(both).answer);
  expect(kinds(judgements)).toEqual([
    ['fewer', 'regression'],
    ['more', 'improvement'],
  ]);
  expect(judgements[0]?.shift?.ratio).toBeLessThan(0.83);
  expect(judgements[0]?.shift?.low).toBeLessThan(judgements[0]?.shift?.high ?? 0);
  expect(judgements[0]?.test?.u).toBeLessThan(10);
});

test('noise that hides the threshold is inconclusive and says how much could have been seen', () => {
  const wild: readonly FakeBenchmark[] = [{ name: 'wild', deviation: 0.15 }];
  const found = Array.from({ length: 20 }, (_, seed) => drive(procedure(inputOf(wild)), machine(wild, seed).answer)[0]);
  expect(found.every((judgement) => judgement?.kind !== 'regression')).toBe(true);
  const noisy = found.find((judgement) => judgement?.reasons[0]?.code === 'too-noisy');
  expect(noisy?.kind).toBe('inconclusive');
  expect(noisy?.smallestDetectable).toBeGreaterThan(0.1);
});

test('and yet a benchmark that doubles is failed, however noisy', () => {
  const wild: readonly FakeBenchmark[] = [{ name: 'wild', deviation: 0.15, factor: 2 }];
  const [judgement] = drive(procedure(inputOf(wild)), machine(wild).answer);
  expect(judgement?.kind).toBe('regression');
  expect(judgement?.threshold).toBeGreaterThan(0.1);
});

test('a change above the margin and below the threshold does not fail however certain', () => {
  const slightly: readonly FakeBenchmark[] = [{ name: 'slightly', deviation: 0.001, factor: 1.045 }];
  const [judgement] = drive(procedure(inputOf(slightly)), machine(slightly).answer);
  expect(judgement).toMatchObject({ kind: 'no-change', stage: 2, reasons: [{ code: 'below-threshold' }] });
  expect(judgement?.test?.pWorse).toBeLessThan(0.001);
});

function timed(run: Run): Run {
  const outcomes = run.outcomes.map((outcome): BenchmarkOutcome => {
    if (outcome.state !== 'measured') return outcome;
    const measurements = outcome.measurements.map((each) => ({
      ...each,
      invocations: each.invocations.map((invocation) => ({ ...invocation, durationMs: 1_000 })),
    }));
    return { ...outcome, measurements };
  });
  return { ...run, outcomes };
}

function inASecondEach(given: Answer): Answer {
  if (given.state !== 'measured') return given;
  const slots = given.block.slots.map((slot) => ({ ...slot, invocation: { ...slot.invocation, durationMs: 1_000 } }));
  return { state: 'measured', block: { slots } };
}

test('a spent budget leaves the rest inconclusive, the most suspect first served', () => {
  const many: readonly FakeBenchmark[] = [
    ...Array.from({ length: 5 }, (_, index) => ({ name: `same ${index}`, deviation: 0.01, factor: 1.04 })),
    { name: 'slower', deviation: 0.01, factor: 1.5 },
  ];
  const { answer, asked } = machine(many);
  const input = inputOf(many, {
    candidate: timed(runOf(many, 'candidate', 1)),
    stored: storedRuns(many, 6),
    // 60 s are spent in stage 0; what is left is for one benchmark through both stages, not for six.
    budgetMs: 60_000 + 12 * 6_000 + 2_000,
  });
  const judgements = drive(procedure(input), (request) => inASecondEach(answer(request)));
  const slower = judgements.find(({ target }) => target.id.name === 'slower');
  expect(asked.length).toBeLessThanOrEqual(13);
  expect(slower?.kind).toBe('regression');
  const rest = judgements.filter(({ target }) => target.id.name !== 'slower');
  expect(rest.some(({ kind, reasons }) => kind === 'inconclusive' && reasons[0]?.code === 'not-measured')).toBe(true);
  expect(rest.every(({ kind }) => kind !== 'regression')).toBe(true);
});

test('a budget that holds most of stage 2 is spent on the most suspect, and may fail it', () => {
  // Not so clear that a look would end it.
  const cases: readonly FakeBenchmark[] = [{ name: 'slower', deviation: 0.02, factor: 1.075 }];
  const { answer, asked } = machine(cases, 6);
  // Ten seconds are spent alone, then 46 are left when stage 1 is done, and stage 2 would take 56.
  const input = inputOf(cases, { candidate: timed(runOf(cases, 'candidate', 1)), budgetMs: 10_000 + 70_000 });
  const judgements = drive(procedure(input), (request) => inASecondEach(answer(request)));
  expect(asked.filter(({ stage }) => stage === 2)).toHaveLength(7);
  expect(judgements.map(({ kind }) => kind)).toEqual(['regression']);
});

test('informational metrics are shown and never judged', () => {
  const metric: Metric = { name: 'p99', unit: 'ns', better: 'lower', assume: 'nothing', role: 'informational' };
  const bad: readonly FakeBenchmark[] = [{ name: 'a', metric, factor: 3, deviation: 0.01 }];
  const judgements = drive(procedure(inputOf(bad, { stored: storedRuns(bad, 20) })), nobody);
  expect(judgements[0]?.kind).toBe('no-change');
  expect(judgements[0]?.shift?.ratio).toBeGreaterThan(2.8);
});

test(
  'what is too noisy to see is not called unchanged: where +30 % could hide, it seldom passes as no change',
  long,
  () => {
    const tally = (benchmark: FakeBenchmark): Readonly<Record<string, number>> => {
      const many = Array.from({ length: 150 }, (_, index) => ({ ...benchmark, name: `b${index}` }));
      const counts: Record<string, number> = {};
      for (const { kind } of drive(procedure(inputOf(many)), machine(many).answer))
        counts[kind] = (counts[kind] ?? 0) + 1;
      return counts;
    };
    const wild = tally({ name: '', deviation: 0.3, factor: 1.3 });
    expect((wild['no-change'] ?? 0) + (wild['improvement'] ?? 0)).toBeLessThanOrEqual(1);
    expect(wild['unseen']).toBeGreaterThan(3);
    const usual = tally({ name: '', deviation: 0.03 });
    expect((usual['unseen'] ?? 0) + (usual['inconclusive'] ?? 0)).toBeLessThanOrEqual(1);
  },
);

test('a creep that the newest runs no longer show is told against the release, unless what was accepted since explains it', () => {
  const runsAt = (typical: number, count: number, seed: number): Run[] =>
    Array.from({ length: count }, (_, ago) =>
      runOf([{ name: 'crept', typical, deviation: 0.01 }], 'baseline', seed + ago),
    ).map((run, ago) => ({ ...run, commit: (seed + ago).toString(16).padStart(40, '0') }));
  const [stored, before] = [runsAt(1_120, 20, 100), runsAt(1_000, 5, 200)];
  const now: readonly FakeBenchmark[] = [{ name: 'crept', typical: 1_120, deviation: 0.01 }];
  const earlier = [{ kind: 'release' as const, label: 'v1.0', runs: before, newer: 20 }];
  const judge = (changes: Parameters<typeof inputOf>[1]) =>
    drive(procedure(inputOf(now, { stored, earlier, ...changes })), machine(now).answer)[0];
  expect(judge({})?.kind).toBe('no-change');
  expect(judge({})?.crept).toMatchObject({ since: { kind: 'release', label: 'v1.0' } });
  expect(judge({})?.crept?.shift.ratio).toBeCloseTo(1.12, 1);
  expect(judge({ earlier: [] })?.crept, 'twenty level runs').toBeUndefined();
  const note = aNote({ steps: [{ id: { suite: 'core', name: 'crept' }, metric: 'time' }] });
  const accepted = new Map([[stored.at(-1)?.commit ?? '', [note]]]);
  expect(judge({ accepted })?.crept, 'accepted since').toBeUndefined();
});

test('nine losses of 4 % that were let through one by one are told with the next pull request, and fail nothing', () => {
  const stored = Array.from({ length: 9 }, (_, ago) =>
    runOf([{ name: 'crept', typical: 1_000 * 1.04 ** (8 - ago), deviation: 0.01 }], 'baseline', ago),
  );
  const now: readonly FakeBenchmark[] = [{ name: 'crept', typical: 1_000 * 1.04 ** 8, deviation: 0.01, factor: 1.02 }];
  const [judgement] = drive(procedure(inputOf(now, { stored })), machine(now).answer);
  expect(judgement?.kind).toBe('no-change');
  expect(judgement?.margin).toBe(0.025);
  expect(judgement?.crept?.runs).toBe(9);
  // The same of one commit, measured every night: no change crept in.
  const nights = stored.map((run) => ({ ...run, commit: 'd'.repeat(40) }));
  expect(drive(procedure(inputOf(now, { stored: nights })), machine(now).answer)[0]?.crept).toBeUndefined();
  const twice = stored.flatMap((run) => [run, run]);
  expect(drive(procedure(inputOf(now, { stored: twice })), machine(now).answer)[0]?.crept?.runs).toBe(9);
  expect(judgement?.crept?.shift.ratio).toBeGreaterThan(1.3);
  const note = {
    schema: 1,
    kind: 'accept',
    who: 'ada',
    when: '2026-01-01T00:00:00Z',
    recordedAt: '2026-01-01T00:00:00Z',
    pullRequest: 1,
    head: 'a'.repeat(40),
    candidate: 'a'.repeat(40),
    accepts: ['*'],
    steps: [{ id: { suite: 'core', name: 'crept' }, metric: 'time' }],
  } as const;
  const accepted = new Map([[stored[0]?.commit ?? '', [note]]]);
  const since = drive(procedure(inputOf(now, { stored, accepted })), machine(now).answer)[0];
  expect(since?.crept, 'accepted, so it starts anew').toBeUndefined();
});
