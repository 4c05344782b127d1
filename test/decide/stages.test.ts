import { expect, test } from 'vitest';
import type { Judgement } from '../../src/decide/judgement.ts';
import { procedure } from '../../src/decide/procedure.ts';
import type { Answer, Request } from '../../src/decide/request.ts';
import { drive } from '../../src/decide/run-procedure.ts';
import { slotOrder } from '../../src/decide/slots.ts';
import { allocMetric } from '../../src/results/metric.ts';
import { long } from '../support/long.ts';
import { type FakeBenchmark, inputOf, machine, runOf } from './fakes.ts';

function inSeconds(given: Answer, seconds: number): Answer {
  if (given.state !== 'measured') return given;
  const slots = given.block.slots.map((slot) => ({
    ...slot,
    invocation: { ...slot.invocation, durationMs: seconds * 1_000 },
  }));
  return { state: 'measured', block: { slots } };
}

function judge(
  benchmarks: readonly FakeBenchmark[],
  { seconds = 1, budgetMs = Number.POSITIVE_INFINITY, seed = 1 } = {},
): { judgements: readonly Judgement[]; asked: readonly Request[] } {
  const { answer, asked } = machine(benchmarks, seed);
  const input = inputOf(benchmarks, { budgetMs, seed, budgetFor: () => 600_000 });
  return { judgements: drive(procedure(input), (request) => inSeconds(answer(request), seconds)), asked };
}

const seeds = Array.from({ length: 20 }, (_, index) => index + 1);

/** Of stage 1. */
function blocksOf(asked: readonly Request[], name: string): number {
  return asked.filter(({ stage, target }) => stage === 1 && target.id.name === name).length;
}

test('what is counted comes first and never waits for what is timed', () => {
  const both: readonly FakeBenchmark[] = [
    ...Array.from({ length: 4 }, (_, index) => ({ name: `time ${index}`, deviation: 0.03, factor: 1.3 })),
    { name: 'alloc', metric: allocMetric, factor: 1.55 },
  ];
  // Room for the counted metric's four blocks of six seconds and little more.
  const { judgements, asked } = judge(both, { budgetMs: 60_000 });
  expect(asked[0]?.target.id.name).toBe('alloc');
  expect(judgements.find(({ target }) => target.id.name === 'alloc')?.kind).toBe('regression');
});

test('of more suspects than the budget holds the largest are settled; the others show what was seen, and what they need', () => {
  const sizes = [1.12, 1.14, 1.16, 1.18, 1.2, 1.25, 1.3, 1.4, 1.5, 2, 3, 12];
  const suspects = sizes.map((factor) => ({ name: `×${factor}`, deviation: 0.04, factor }));
  // Room for a block of each, more of what is near its noise, and nine confirmations of three blocks.
  const { judgements } = judge(suspects, { budgetMs: 300_000 });
  const kindOf = (name: string): Judgement | undefined => judgements.find(({ target }) => target.id.name === name);
  expect(['×12', '×3', '×2'].map((name) => kindOf(name)?.kind)).toEqual(['regression', 'regression', 'regression']);
  const left = judgements.filter(({ kind }) => kind === 'inconclusive');
  expect(12 - left.length).toBeGreaterThan(5);
  expect(left.length).toBeGreaterThan(0);
  for (const { shift, reasons } of left) {
    expect(shift?.ratio).toBeGreaterThan(1.08);
    const [reason] = reasons;
    expect(reason?.code === 'not-measured' ? reason.needsMs : 0).toBeGreaterThan(60_000);
    expect(reason?.code === 'not-measured' ? reason.budgetMs : 0).toBe(600_000);
  }
});

test('what lies far beyond its noise goes to its confirmation after one block, so that a short budget holds both, however small it is', () => {
  const worlds = [
    { deviation: 0.005, factor: 1.12 },
    { deviation: 0.02, factor: 1.3 },
    { deviation: 0.03, factor: 1.5 },
    { deviation: 0.04, factor: 1.9 },
    { deviation: 0.05, factor: 8 },
    { deviation: 0.05, factor: 271 },
  ];
  for (const world of worlds) {
    const ends = seeds.map((seed) => {
      const { judgements, asked } = judge([{ name: 'slow', ...world }], { budgetMs: 4 * 7_000, seed });
      return judgements[0]?.kind === 'regression' && asked.filter(({ stage }) => stage === 1).length === 1;
    });
    expect(ends.filter(Boolean).length, JSON.stringify(world)).toBeGreaterThanOrEqual(ends.length * 0.9);
  }
});

test.each([
  { deviation: 0.4, factor: 2 },
  { deviation: 0.1, factor: 1.3 },
  { deviation: 0.05, factor: 1.1 },
])('what one block cannot tell from its noise is looked at further: %o', long, (world) => {
  const stages = seeds.map((seed) => judge([{ name: 'noisy', ...world }], { seed }).asked);
  const further = stages.filter((asked) => asked.filter(({ stage }) => stage === 1).length > 1);
  expect(further.length).toBeGreaterThanOrEqual(stages.length * 0.9);
});

test(
  'a short confirmation beyond what its noise asks for goes on where it does not separate, and is not called too noisy',
  long,
  () => {
    const ends = Array.from({ length: 200 }, (_, seed) => {
      const { judgements, asked } = judge([{ name: 'noisy', deviation: 0.2, factor: 1.9 }], { seed });
      return { judgement: judgements[0], confirming: asked.filter(({ stage }) => stage === 2).length };
    });
    const short = ends.filter(({ confirming }) => confirming === 3);
    expect(short.length).toBeGreaterThan(10);
    expect(short.filter(({ judgement }) => judgement?.kind !== 'regression')).toEqual([]);
  },
);

test('unchanged code is confirmed no oftener where few blocks may suspect it', long, () => {
  const suite = Array.from({ length: 200 }, (_, index) => ({
    name: `b${index}`,
    deviation: 0.01 * (1 + (index % 10)),
  }));
  const { judgements, asked } = judge(suite);
  const early = asked.filter(({ stage, target }) => stage === 2 && blocksOf(asked, target.id.name) === 1);
  expect(new Set(early.map(({ target }) => target.id.name)).size).toBeLessThanOrEqual(2);
  expect(judgements.filter(({ kind }) => kind === 'regression')).toEqual([]);
});

test('whatever the budget and the suite, the rest shows what was seen, nothing small is settled before what is large', () => {
  for (const [count, blocks] of [
    [6, 4],
    [6, 14],
    [12, 20],
    [12, 40],
    [24, 60],
    [24, 100],
  ] as const) {
    const suite = Array.from({ length: count }, (_, index) => ({
      name: `b${index}`,
      deviation: 0.01,
      factor: index % 3 === 0 ? 1.1 + 0.1 * index : 1,
    }));
    const { judgements, asked } = judge(suite, { budgetMs: blocks * 6_000 });
    const name = `${count} benchmarks, ${blocks} blocks`;
    expect(asked.length, name).toBeLessThanOrEqual(blocks + 1);
    const begun = new Set(asked.map(({ target }) => target.id.name));
    for (const { kind, target, shift, reasons } of judgements) {
      if (kind !== 'inconclusive') continue;
      if (begun.has(target.id.name)) {
        const factor = suite.find((each) => each.name === target.id.name)?.factor ?? Number.NaN;
        const { ratio = Number.NaN, low = null, high = null } = shift ?? {};
        expect(Math.abs(Math.log(ratio / factor)), `${name}: ${target.id.name}`).toBeLessThan(0.03);
        expect([(low ?? 0) <= ratio, ratio <= (high ?? Number.POSITIVE_INFINITY)], name).toEqual([true, true]);
      }
      const [reason] = reasons;
      expect(reason?.code === 'not-measured' ? reason.needsMs : 0, name).toBeGreaterThan(0);
    }
    const open = new Set(judgements.filter(({ kind }) => kind === 'inconclusive').map(({ target }) => target.id.name));
    const failed = judgements.filter(({ kind }) => kind === 'regression').map(({ target }) => target.id.name);
    const seen = suite.filter(({ name: each, factor }) => factor > 1 && begun.has(each));
    const largest = seen.toSorted((a, b) => b.factor - a.factor)[0];
    if (failed.length > 0) expect(open.has(largest?.name ?? ''), name).toBe(false);
  }
});

test('what was never begun says what it would take, and is begun once an early end leaves time', () => {
  const quiet = Array.from({ length: 24 }, (_, index) => ({ name: `b${index}`, deviation: 0.003 }));
  const { judgements } = judge(quiet, { budgetMs: 60 * 6_000 });
  expect(judgements.every(({ kind }) => kind === 'no-change')).toBe(true);
});

test('allocation that scatters and is many times as much is failed by three blocks, as time is', () => {
  for (const seed of [1, 2, 3, 4, 5]) {
    const scattered = { name: 'alloc', metric: allocMetric, deviation: 0.08, factor: 4.9 };
    const { judgements, asked } = judge([scattered], { seed });
    expect(judgements[0]?.kind).toBe('regression');
    expect(asked.filter(({ stage }) => stage === 2)).toHaveLength(3);
  }
});

test('a block of stage 2 has one process of the baseline more, in any place, and it is not judged with the baseline', () => {
  const { judgements, asked } = judge([{ name: 'slower', deviation: 0.01, factor: 1.2 }]);
  const second = asked.filter(({ stage }) => stage === 2);
  expect(second.every(({ slots }) => slots.length === 7)).toBe(true);
  expect(judgements[0]?.baseline?.n).toBe(3 * second.length);
  const target = second[0]?.target;
  if (target === undefined) throw new Error('unreachable');
  const places = Array.from(
    { length: 60 },
    (_, block) => slotOrder(1, { target, stage: 2, block, attempt: 0, perSide: 3, hasNull: true }).nullSlot,
  );
  expect(new Set(places).size).toBe(7);
});

/** A load that slows what stands in a candidate's slot, whichever commit it is. */
function builds(load: number, factor: number, count: number): { failed: number; stopped: number } {
  let [failed, stopped] = [0, 0];
  for (let seed = 0; seed < count; seed += 1) {
    const subject: FakeBenchmark = { name: 'b', deviation: 0.01, factor };
    const { answer } = machine([subject], seed);
    const judgements = drive(procedure(inputOf([subject], { seed, detail: 'decisive' })), (request) => {
      const given = answer(request);
      if (given.state !== 'measured') return given;
      const { nullSlot } = slotOrder(seed, { ...request, perSide: 3, hasNull: request.stage === 2 });
      const slots = given.block.slots.map(({ side, invocation }, index) => {
        const isLoaded = side === 'candidate' || index === nullSlot;
        return { side, invocation: { value: invocation.value * (isLoaded ? load : 1) } };
      });
      return { state: 'measured', block: { slots } };
    });
    failed += judgements.some(({ kind }) => kind === 'regression') ? 1 : 0;
    stopped += judgements.some(({ reasons }) => reasons.some(({ code }) => code === 'null-control')) ? 1 : 0;
  }
  return { failed, stopped };
}

test(
  'under a load tied to the candidate’s slots hardly an unchanged build fails, and on a fair machine none is stopped',
  long,
  () => {
    const loaded = builds(1.12, 1, 60);
    expect(loaded.stopped).toBeGreaterThan(50);
    expect(loaded.failed).toBeLessThanOrEqual(12);
    const fair = builds(1, 1.15, 60);
    expect(fair).toEqual({ failed: 60, stopped: 0 });
  },
);

test('a suite that grew by 4 % as a whole fails no benchmark that reached 5 % by chance, nor asks for all of them twice', () => {
  let [failed, open, confirmed] = [0, 0, 0];
  for (let seed = 0; seed < 12; seed += 1) {
    const suite = Array.from({ length: 24 }, (_, index) => ({ name: `b${index}`, deviation: 0.015, factor: 1.04 }));
    const { judgements, asked } = judge(suite, { seed });
    failed += judgements.filter(({ kind }) => kind === 'regression').length;
    open += judgements.filter(({ kind }) => kind === 'inconclusive').length;
    confirmed += new Set(asked.filter(({ stage }) => stage === 2).map(({ target }) => target.id.name)).size;
  }
  expect(failed).toBe(0);
  expect(open / (12 * 24)).toBeLessThan(0.02);
  expect(confirmed / (12 * 24)).toBeLessThan(0.1);
});

test('what grew more than its suite is failed all the same, and a suite that grew by more than the threshold is', () => {
  const suite = Array.from({ length: 24 }, (_, index) => ({
    name: `b${index}`,
    deviation: 0.01,
    factor: index === 7 ? 1.15 : 1.04,
  }));
  const { judgements } = judge(suite);
  expect(judgements.filter(({ kind }) => kind === 'regression').map(({ target }) => target.id.name)).toEqual(['b7']);
  const all = Array.from({ length: 10 }, (_, index) => ({ name: `b${index}`, deviation: 0.01, factor: 1.12 }));
  expect(judge(all).judgements.every(({ kind }) => kind === 'regression')).toBe(true);
});

test('bundles of before there was a null process are judged as they were', () => {
  const subject: FakeBenchmark = { name: 'b', deviation: 0.01, factor: 1.2 };
  const { answer } = machine([subject]);
  const [judgement] = drive(
    procedure(inputOf([subject], { candidate: runOf([subject], 'candidate', 1) })),
    (request) => {
      let baselines = 0;
      const slots = request.slots.filter((side) => side === 'candidate' || ++baselines <= 3);
      return answer({ ...request, slots });
    },
  );
  expect(judgement?.kind).toBe('regression');
  expect(judgement?.baseline?.n).toBe(judgement?.candidate?.n);
});
