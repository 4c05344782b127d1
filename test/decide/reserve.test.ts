/** The time kept for profiles measures what is open where nothing has regressed, and only there. */
import { expect, test } from 'vitest';
import type { Judgement } from '../../src/decide/judgement.ts';
import { procedure } from '../../src/decide/procedure.ts';
import type { Request } from '../../src/decide/request.ts';
import { drive } from '../../src/decide/run-procedure.ts';
import { createRandom } from '../../src/stats/random.ts';
import { draws } from '../support/draws.ts';
import { long } from '../support/long.ts';
import { type FakeBenchmark, inputOf, processOf } from './fakes.ts';

interface World {
  readonly benchmarks: readonly FakeBenchmark[];
  readonly processMs: number;
  /** Processes of these take longer, by name. */
  readonly slowMs?: Readonly<Record<string, number>>;
  readonly budgetMs: number;
  readonly reserveMs: number;
}

interface Played {
  readonly judgements: readonly Judgement[];
  readonly asked: readonly Request[];
  readonly tookMs: number;
  readonly advised: readonly string[];
}

/** As `gather` answers: by its own clock, with the reserve for what is late only. */
function play({ benchmarks, processMs, slowMs = {}, budgetMs, reserveMs }: World, seed: number): Played {
  const random = createRandom(seed);
  const asked: Request[] = [];
  const advised: string[] = [];
  let clock = 0;
  const named = benchmarks.map((benchmark) => ({ ...benchmark, deviation: benchmark.deviation ?? 0.02 }));
  const base = inputOf(named, { budgetMs, reserveMs, seed });
  const outcomes = base.candidate.outcomes.map((outcome) =>
    outcome.state === 'measured'
      ? { ...outcome, measurements: outcome.measurements.map(({ metric }) => ({ metric, invocations: [] })) }
      : outcome,
  );
  const budgetFor = (needsMs: number, reserve: 'kept' | 'used'): number => {
    advised.push(reserve);
    return needsMs;
  };
  const input = { ...base, candidate: { ...base.candidate, outcomes }, budgetFor };
  const judgements = drive(procedure(input), (request) => {
    if (clock >= budgetMs + (request.late === true ? reserveMs : 0)) return { state: 'unavailable', reason: 'budget' };
    asked.push(request);
    const benchmark = named.find(({ name }) => name === request.target.id.name);
    if (benchmark === undefined) throw new Error(`unexpected request for ${request.target.id.name}`);
    const slots = request.slots.map((side) => {
      const startedAt = clock;
      const durationMs = slowMs[benchmark.name] ?? processMs;
      clock += durationMs;
      return { side, invocation: { value: processOf(benchmark, side, random), startedAt, durationMs } };
    });
    return { state: 'measured', block: { slots, turns: [1] } };
  });
  return { judgements, asked, tookMs: clock, advised };
}

const processMs = 100;
const lookMs = 6 * processMs;
const blockMs = 7 * processMs;

function suite(slow: number, factor: number): readonly FakeBenchmark[] {
  return Array.from({ length: 6 }, (_, index) => ({
    name: `b${index}`,
    deviation: 0.005,
    factor: index < slow ? factor : 1,
  }));
}

test('a confirmation that the budget cuts short is finished in the time kept for profiles', () => {
  for (const blocks of [0, 1, 2]) {
    const world = { benchmarks: suite(1, 1.3), processMs, budgetMs: lookMs + blocks * blockMs };
    const without = play({ ...world, reserveMs: 0 }, blocks);
    const withIt = play({ ...world, reserveMs: 6 * blockMs }, blocks);
    expect(
      without.judgements.map(({ kind }) => kind),
      `${blocks} blocks`,
    ).toContain('inconclusive');
    expect(withIt.judgements[0]?.kind, `${blocks} blocks`).toBe('regression');
    expect(withIt.asked.some(({ late }) => late === true)).toBe(true);
  }
});

test('what is suspected is confirmed in the time kept for profiles before anything is looked at anew', () => {
  for (const seed of [1, 2, 3, 4, 5]) {
    const benchmarks = [
      { name: 'b0', deviation: 0.005, factor: 1.5 },
      { name: 'b1', deviation: 0.005, factor: 1 },
      { name: 'long', deviation: 0.005, factor: 1 },
    ];
    // It would hold both if what is still unknown took as long as the rest.
    const world = { benchmarks, processMs, slowMs: { long: 9 * processMs }, budgetMs: 1.5 * lookMs };
    const { judgements, asked } = play({ ...world, reserveMs: 7 * blockMs }, seed);
    expect(judgements.find(({ target }) => target.id.name === 'b0')?.kind, `seed ${seed}`).toBe('regression');
    const late = asked.filter((request) => request.late === true).map(({ target }) => target.id.name);
    expect(late.indexOf('b0'), `seed ${seed}`).toBe(0);
  }
});

test('once something has regressed the rest of it is left for profiles', () => {
  for (const seed of [1, 2, 3, 4, 5]) {
    // Room for one confirmation of two: the other stays open.
    const before = play(
      { benchmarks: suite(2, 1.5), processMs, budgetMs: 6 * lookMs + 3.5 * blockMs, reserveMs: 20 * blockMs },
      seed,
    );
    expect(before.judgements.filter(({ kind }) => kind === 'regression').length).toBeGreaterThanOrEqual(1);
    expect(before.asked.filter(({ late }) => late === true)).toEqual([]);
    expect(before.advised).toEqual(['kept']);
    // The first is confirmed in the reserve, and what ends with it leaves the second unconfirmed.
    const benchmarks = suite(1, 2).map((each, index) => (index === 1 ? { ...each, factor: 1.5 } : each));
    const within = play({ benchmarks, processMs, budgetMs: 3 * lookMs, reserveMs: 6 * blockMs }, seed);
    expect(within.judgements.filter(({ kind }) => kind === 'regression')).toHaveLength(1);
    const late = within.asked.filter((request) => request.late === true);
    expect(late.filter(({ stage, target }) => stage === 2 && target.id.name !== 'b0').length).toBeLessThanOrEqual(1);
  }
});

test('whatever the suite, the reserve is asked for last, within its time, and leaves less open', () => {
  let [openWith, openWithout] = [0, 0];
  for (let seed = 0; seed < draws(300); seed += 1) {
    const random = createRandom(seed);
    const slowShare = seed % 2 === 0 ? 0 : 0.2;
    const benchmarks = Array.from({ length: 1 + Math.floor(random.next() * 8) }, (_, index) => ({
      name: `b${index}`,
      deviation: [0.005, 0.02, 0.06][Math.floor(random.next() * 3)] ?? 0.02,
      factor: random.next() < slowShare ? 1.3 : 1,
    }));
    const budgetMs = (0.5 + random.next()) * benchmarks.length * lookMs;
    const reserveMs = budgetMs * 0.25;
    const played = play({ benchmarks, processMs, budgetMs, reserveMs }, seed);
    const without = play({ benchmarks, processMs, budgetMs, reserveMs: 0 }, seed);
    const firstLate = played.asked.findIndex(({ late }) => late === true);
    if (firstLate >= 0) {
      expect(played.asked.slice(0, firstLate), `seed ${seed}`).toEqual(without.asked);
      expect(played.asked.slice(firstLate).every(({ late }) => late === true)).toBe(true);
    }
    expect(played.tookMs).toBeLessThanOrEqual(budgetMs + reserveMs + 3 * blockMs);
    const open = (each: Played): number =>
      each.judgements.filter(({ reasons }) => reasons[0]?.code === 'not-measured').length;
    openWith += open(played);
    openWithout += open(without);
  }
  expect(openWith).toBeLessThan(0.95 * openWithout);
});

test(
  'a change of exactly the margin fails no more often than α, wherever the budget cuts its confirmation',
  long,
  () => {
    const builds = draws(3000);
    let failed = 0;
    for (let seed = 0; seed < builds; seed += 1) {
      const random = createRandom(seed, 'cut');
      const benchmarks = [{ name: 'b0', factor: 1.025, deviation: 0.02 }];
      const budgetMs = lookMs * 4 + random.next() * 8 * blockMs;
      const { judgements } = play({ benchmarks, processMs, budgetMs, reserveMs: 8 * blockMs }, seed);
      if (judgements[0]?.kind === 'regression') failed += 1;
    }
    // α is 0.01; three standard errors above it.
    expect(failed).toBeLessThanOrEqual(builds * 0.01 + 3 * Math.sqrt(builds * 0.01));
  },
);
