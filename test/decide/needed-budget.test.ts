/** What an undecided build asks for: a budget that decides, and not many times what that takes. */
import { expect, test } from 'vitest';
import type { Judgement } from '../../src/decide/judgement.ts';
import { procedure } from '../../src/decide/procedure.ts';
import type { Answer, Request } from '../../src/decide/request.ts';
import { drive } from '../../src/decide/run-procedure.ts';
import { allocMetric, type Metric, timeMetric } from '../../src/results/metric.ts';
import { createRandom } from '../../src/stats/random.ts';
import { at } from '../../src/stats/samples.ts';
import { size } from '../support/draws.ts';
import { long } from '../support/long.ts';
import { inputOf, processOf } from './fakes.ts';

interface World {
  readonly metrics: readonly Metric[];
  readonly factor: number;
  readonly deviation: number;
  readonly benchmarks: number;
  /** One process measures all metrics, as in Go. */
  readonly together?: true;
  /** How many of them have changed, the first ones; absent: all. */
  readonly changed?: number;
}

const processMs = 2_000;

interface Played {
  readonly judgements: readonly Judgement[];
  readonly spentMs: number;
  /** That the open judgements name: of measure.budget, nothing of which is for profiles here. */
  readonly askedMs: number | undefined;
}

/** Each metric has processes of its own, as time and allocation have in JavaScript, or shares them with the others. */
function play(world: World, budgetMs: number, seed: number): Played {
  const { metrics, factor, deviation, benchmarks, together, changed = benchmarks } = world;
  const random = createRandom('needed', seed);
  let clock = 0;
  const ran = new Map<string, readonly { readonly startedAt: number; readonly durationMs: number }[]>();
  const answer = (request: Request): Answer => {
    const { target, stage, block, attempt, slots: sides, free } = request;
    const key = JSON.stringify([target.id.name, stage, block, attempt]);
    const before = together === undefined ? undefined : ran.get(key);
    if (before === undefined && (free === true || clock >= budgetMs)) return { state: 'unavailable', reason: 'budget' };
    const slots = sides.map((side, place) => {
      const own = Number(target.id.name.slice(1)) < changed ? factor : 1;
      const isScattering = target.metric.assume !== 'exact' || changed === benchmarks;
      const value = processOf({ name: '', deviation: isScattering ? deviation : 0, factor: own }, side, random);
      const shared = before?.[place];
      if (shared !== undefined) return { side, invocation: { value, ...shared } };
      const durationMs = processMs * (0.8 + 0.4 * random.next());
      const startedAt = clock;
      clock += durationMs;
      return { side, invocation: { value, durationMs, startedAt } };
    });
    ran.set(
      key,
      slots.map(({ invocation: { startedAt, durationMs } }) => ({ startedAt, durationMs })),
    );
    const others = metrics.filter(({ name }) => name !== target.metric.name);
    const also = together === undefined ? undefined : others.map((metric) => ({ ...target, metric }));
    return { state: 'measured', block: { slots, turns: [1] }, also };
  };
  const outcomes = Array.from({ length: benchmarks }, (_, index) => ({
    state: 'measured' as const,
    id: { suite: 'core', name: `b${index}` },
    measurements: metrics.map((metric) => ({ metric, invocations: [] })),
    profiles: [],
  }));
  const base = inputOf([]);
  const budgetFor = (needsMs: number): number => budgetMs + needsMs;
  const input = { ...base, budgetMs, budgetFor, seed, candidate: { ...base.candidate, outcomes } };
  const judgements = drive(procedure(input), answer);
  const asked = judgements.flatMap(({ reasons }) =>
    reasons.flatMap((reason) => (reason.code === 'not-measured' ? (reason.budgetMs ?? []) : [])),
  );
  return { judgements, spentMs: clock, askedMs: asked.length === 0 ? undefined : Math.max(...asked) };
}

const builds = size(6, 60);
const goMetrics: readonly Metric[] = [timeMetric, allocMetric, { ...allocMetric, name: 'allocs', unit: 'count' }];
const worlds: readonly World[] = [
  // As picoquery had it: allocation that scatters on one side, and is 20 times as much.
  { metrics: [allocMetric, timeMetric], factor: 20, deviation: 0.15, benchmarks: 1 },
  { metrics: [allocMetric, timeMetric], factor: 5.75, deviation: 0.05, benchmarks: 1 },
  { metrics: [timeMetric], factor: 1.9, deviation: 0.08, benchmarks: 2 },
  { metrics: [timeMetric], factor: 1.4, deviation: 0.02, benchmarks: 3 },
  { metrics: [allocMetric], factor: 3, deviation: 0.1, benchmarks: 2 },
  { metrics: [timeMetric], factor: 1.15, deviation: 0.03, benchmarks: 1 },
  // As Go has it.
  { metrics: goMetrics, factor: 1.4, deviation: 0.02, benchmarks: 4, together: true },
  // As most suites are: what is counted repeats, and one benchmark has changed.
  { metrics: [allocMetric, timeMetric], factor: 3, deviation: 0.01, benchmarks: 12, changed: 1 },
  { metrics: [allocMetric, timeMetric], factor: 1.5, deviation: 0.03, benchmarks: 8, changed: 2 },
];

test.each(worlds)('the budget asked for decides, and is less than twice what that takes: %o', long, (world) => {
  const whole = Array.from({ length: builds }, (_, seed) => play(world, Number.POSITIVE_INFINITY, seed).spentMs);
  const needed = at(
    whole.toSorted((a, b) => a - b),
    builds / 2,
  );
  const looks = (world.together === true ? 1 : world.metrics.length) * world.benchmarks * 6 * processMs;
  const asked = [looks * 1.1, looks + (needed - looks) / 3, looks + (needed - looks) / 1.5].flatMap((budgetMs, place) =>
    Array.from({ length: builds }, (_, seed) => play(world, budgetMs, 1000 * place + seed).askedMs ?? []).flat(),
  );
  expect(asked.length, 'left open').toBeGreaterThan(builds);
  const decided = asked.filter((budget, index) => play(world, budget, 5000 + index).askedMs === undefined);
  expect(decided.length / asked.length, 'decided').toBeGreaterThanOrEqual(0.8);
  const typical = at(
    asked.toSorted((a, b) => a - b),
    Math.floor(asked.length / 2),
  );
  expect(typical / needed, `asked ${typical} where ${needed} is needed`).toBeLessThanOrEqual(2);
});

test('what was seen and left open tells what it alone takes; what nothing was seen of does not', () => {
  const world = { metrics: [timeMetric], factor: 3, deviation: 0.02, benchmarks: 6, changed: 1 };
  const { judgements } = play(world, 2 * 6 * processMs, 1);
  const [seen, ...others] = judgements.map(({ reasons }) => reasons.find(({ code }) => code === 'not-measured'));
  if (seen?.code !== 'not-measured') throw new Error('it was settled');
  // Three blocks of seven, which take a fifth more or less.
  expect(seen.ownMs).toBeLessThan(1.3 * 3 * 7 * processMs);
  expect(seen.ownMs).toBeLessThan(seen.needsMs ?? 0);
  expect(others.flatMap((reason) => (reason?.code === 'not-measured' ? (reason.ownMs ?? []) : []))).toEqual([]);
});

test.each([
  [20, 0.2, allocMetric],
  [5.75, 0.15, timeMetric],
  [2.6, 0.05, timeMetric],
  [3, 0.1, allocMetric],
])('×%f where processes differ by %f is decided by one look and few blocks', (factor, deviation, metric) => {
  const world = { metrics: [metric], factor, deviation, benchmarks: 1 };
  const all = Array.from({ length: builds }, (_, seed) => play(world, Number.POSITIVE_INFINITY, seed));
  expect(all.map(({ judgements }) => judgements[0]?.kind)).toEqual(all.map(() => 'regression'));
  const processes = all.map(({ spentMs }) => spentMs / processMs).toSorted((a, b) => a - b);
  // A look of six, and three blocks of seven.
  expect(at(processes, Math.floor(builds * 0.8))).toBeLessThan(6 + 3 * 7 + 4);
});

test('unchanged code fails no oftener for stages that are short', () => {
  for (const deviation of [0.01, 0.05, 0.15]) {
    const world = { metrics: [timeMetric, allocMetric], factor: 1, deviation, benchmarks: 2 };
    const all = Array.from({ length: builds }, (_, seed) => play(world, Number.POSITIVE_INFINITY, 9000 + seed));
    expect(all.flatMap(({ judgements }) => judgements.filter(({ kind }) => kind === 'regression'))).toEqual([]);
  }
});
