import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, expect, test, vi } from 'vitest';
import type { Halted, Held, Over, Slice, Wanted } from '../../src/harness/harness.ts';
import type { ProcessorTimes } from '../../src/measure/conditions.ts';
import { type Lane, type LockstepOptions, measureInLockstep } from '../../src/measure/lockstep.ts';
import { allocMetric, timeMetric } from '../../src/results/metric.ts';
import { createRandom, type Random } from '../../src/stats/random.ts';

/** What the machine's clock of processor time says; absent, it says nothing. */
let stolen: (() => ProcessorTimes) | undefined;

vi.mock('../../src/measure/conditions.ts', async (original) => ({
  ...(await original<typeof import('../../src/measure/conditions.ts')>()),
  readProcessorTimes: () => stolen?.(),
}));

afterEach(() => {
  stolen = undefined;
});

const options: LockstepOptions = { estimator: 'p25', measureMs: 100, seed: 'a', fits: () => true };

function wanted(name: string): Wanted {
  return { benchmark: { name, file: 'a.bench.js', localName: name, metrics: [timeMetric] }, metric: timeMetric };
}

/** A machine that changes its speed, and what runs on it at any moment. */
interface Machine {
  slices: number;
  running: number;
  readonly log: string[];
  readonly random: Random;
}

function machine(seed = 1): Machine {
  return { slices: 0, running: 0, log: [], random: createRandom(seed) };
}

interface Behavior {
  readonly groups?: readonly string[];
  /** Nanoseconds of a call while the machine is fast. */
  readonly ns?: number;
  /** `warm-up` or `slice` of the group of this name. */
  readonly fails?: string;
  /** Slices it has in it. */
  readonly lasts?: number;
  readonly startsSlowly?: true;
}

const halted: Halted = { state: 'failed', failure: { reason: 'crashed', message: 'died' } };

function fake(
  world: Machine,
  place: number,
  { groups = ['x'], ns = 100, fails = '', lasts = 1000, ...slow }: Behavior = {},
): () => Held {
  return () => {
    world.log.push(`open ${place}`);
    let at = -1;
    let left = lasts;
    const alone = async <T>(what: string, work: () => T): Promise<T> => {
      world.running += 1;
      expect(world.running, 'only one runs at a time').toBe(1);
      await Promise.resolve();
      world.log.push(`${what} ${place}`);
      world.running -= 1;
      return work();
    };
    return {
      groups: groups.map((name) => [wanted(name)]),
      pid: 1,
      leastSlices: 20,
      ...slow,
      warmUp: () => alone('warm up', () => (fails === `warm-up ${groups[++at]}` ? halted : undefined)),
      skip: () =>
        alone('skip', () => {
          at += 1;
        }),
      slice: () =>
        alone('slice', (): Slice | Halted | Over => {
          if (left-- === 0) return { state: 'over' };
          if (fails === `slice ${groups[at]}`) return halted;
          world.slices += 1;
          const speed = Math.floor(world.slices / 6.001) % 3 === 0 ? 2 : 1;
          return { state: 'measured', values: [[ns * speed]], iterations: 10 };
        }),
      end: () => alone('end', () => ({ gcCount: 1 })),
      close: async () => {
        world.log.push(`close ${place}`);
      },
    };
  };
}

function valuesOf(lane: Lane | undefined): readonly number[] {
  if (lane?.state !== 'measured') throw new Error(JSON.stringify(lane));
  return lane.invocations.map(({ value }) => value);
}

async function lanesOf(
  open: readonly (() => Held)[],
  changes: Partial<LockstepOptions> = {},
): Promise<readonly Lane[]> {
  const lanes = await measureInLockstep(open, { ...options, ...changes });
  if (typeof lanes === 'string') throw new Error(lanes);
  return lanes;
}

test('a machine that flips between two speeds leaves equal processes equal, and their numbers real', async () => {
  const world = machine();
  const places = [100, 100, 100, 107, 107, 107].map((ns, place) => fake(world, place, { ns }));
  const values = valuesOf((await lanesOf(places))[0]);
  expect(values.slice(0, 3).every((value) => value === values[0])).toBe(true);
  expect((values[3] ?? 0) / (values[0] ?? 1)).toBeCloseTo(1.07, 9);
  expect(values[0]).toBeGreaterThan(90);
  expect(values[0]).toBeLessThan(220);
});

test('a stored block can be judged again from what it keeps: levels of each turn and what the turns had in common', async () => {
  const world = machine();
  const [lane] = await lanesOf([90, 100, 120, 130].map((ns, place) => fake(world, place, { ns })));
  if (lane?.state !== 'measured') throw new Error('not measured');
  for (const { value, batches = [], conditions } of lane.invocations) {
    const ratios = batches.map((level, turn) => level / (lane.turns?.[turn] ?? 0)).sort((a, b) => a - b);
    expect(batches).toHaveLength(lane.turns?.length ?? 0);
    expect(value / (ratios[Math.floor(ratios.length / 2)] ?? 0)).toBeCloseTo(Math.min(...(lane.turns ?? [])), 9);
    expect(conditions?.gcCount).toBe(1);
  }
});

test('processes are warmed up one after another before the first turn, and every process has one slice in every turn', async () => {
  const world = machine();
  await lanesOf([0, 1, 2, 3].map((place) => fake(world, place)));
  expect(world.log.slice(0, 8)).toEqual([0, 1, 2, 3].flatMap((place) => [`open ${place}`, `warm up ${place}`]));
  const slices = world.log.filter((line) => line.startsWith('slice'));
  const turns = Array.from({ length: slices.length / 4 }, (_, turn) => slices.slice(4 * turn, 4 * turn + 4));
  for (const turn of turns) expect([...turn].sort()).toEqual(['slice 0', 'slice 1', 'slice 2', 'slice 3']);
  expect(new Set(turns.map((turn) => turn.join())).size, 'orders differ').toBeGreaterThan(5);
  expect(world.log.slice(-4).sort()).toEqual(['close 0', 'close 1', 'close 2', 'close 3']);
});

test.each(['warm-up x', 'slice x'])(
  'one process that dies in its %s voids the block and names its place; all are ended',
  async (fails) => {
    const world = machine();
    const [lane] = await lanesOf([fake(world, 0), fake(world, 1, { fails }), fake(world, 2)]);
    expect(lane).toMatchObject({ state: 'failed', place: 1, failure: { reason: 'crashed' } });
    for (const place of [0, 1]) expect(world.log).toContain(`close ${place}`);
  },
);

test('of a file that is measured by one process, a benchmark that fails leaves the others theirs', async () => {
  const world = machine();
  const groups = ['a', 'b', 'c'];
  const open = [fake(world, 0, { groups }), fake(world, 1, { groups, fails: 'warm-up b' }), fake(world, 2, { groups })];
  const lanes = await lanesOf(open);
  expect(lanes.map(({ state, wanted: { benchmark } }) => [benchmark.name, state])).toEqual([
    ['a', 'measured'],
    ['b', 'failed'],
    ['c', 'measured'],
  ]);
});

test('processes that memory has no room for together are not started together', async () => {
  const world = machine();
  const lanes = await measureInLockstep(
    [0, 1, 2].map((place) => fake(world, place)),
    { ...options, fits: () => false },
  );
  expect(lanes).toBe('too large');
  expect(world.log.filter((line) => line.startsWith('open'))).toEqual(['open 0']);
  expect(world.log).toContain('close 0');
});

test('slices of long calls are as few as five times the time of a process holds, and as many for each', async () => {
  const place = (): Held => ({
    groups: [[wanted('x')]],
    pid: 1,
    leastSlices: 20,
    warmUp: async () => undefined,
    slice: async () => {
      await delay(20);
      return { state: 'measured', values: [[2e7]], iterations: 1 };
    },
    end: async () => ({}),
    skip: async () => {},
    close: async () => {},
  });
  for (const [measureMs, most] of [
    [1, 1],
    [30, 8],
  ] as const) {
    const [lane] = await lanesOf([place, place], { measureMs });
    if (lane?.state !== 'measured') throw new Error('not measured');
    const [turns = 0, other] = lane.invocations.map(({ iterations }) => iterations);
    expect(turns).toBe(other);
    expect(turns).toBeGreaterThanOrEqual(1);
    expect(turns).toBeLessThanOrEqual(most + 1);
  }
});

test.each([
  [30, 30],
  [20, 20],
  [19, undefined],
])('a benchmark that ends by itself after %d slices gives %s turns to all', async (lasts, turns) => {
  const world = machine();
  const open = [fake(world, 0), fake(world, 1, { lasts }), fake(world, 2)];
  const lanes = await measureInLockstep(open, { ...options, measureMs: Number.POSITIVE_INFINITY });
  if (turns === undefined) expect(lanes).toBe('too short');
  else expect(lanes).toMatchObject([{ state: 'measured', turns: { length: turns } }]);
});

test.each([20, 23, 40])(
  'turns taken from it count where a benchmark of %d slices ends and makes up for none',
  async (lasts) => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const random = createRandom(seed);
      let [total, steal] = [0, 0];
      stolen = () => {
        total += 10;
        steal += random.next() < 0.3 ? 9 : 0;
        return { total, steal };
      };
      const world = machine();
      const open = [fake(world, 0), fake(world, 1, { lasts }), fake(world, 2)];
      const [lane] = await lanesOf(open, { measureMs: Number.POSITIVE_INFINITY });
      if (lane?.state !== 'measured') throw new Error('not measured');
      const turns = lane.turns?.length ?? 0;
      expect(turns).toBeGreaterThanOrEqual(20);
      expect(turns).toBeLessThanOrEqual(lasts);
    }
  },
);

test('what is counted keeps its very number, and what may take nothing is taken against no other', async () => {
  const world = machine();
  const [lane] = await lanesOf([0, 0, 5, 6].map((ns, place) => fake(world, place, { ns })));
  expect(valuesOf(lane).slice(0, 2)).toEqual([0, 0]);
  expect(lane).toMatchObject({ turns: undefined });
});

test('what is only slower counts as much as before, though each repetition makes something first', async () => {
  const counting = (ns: number, each: number): (() => Held) => {
    const operations = Math.floor(1e6 / ns);
    const made = 50_000;
    const value = Math.floor(made / operations) + each;
    const group = { benchmark: wanted('x').benchmark, metric: allocMetric };
    return () => ({
      groups: [[group]],
      pid: 1,
      leastSlices: 5,
      once: { alloc: made + each },
      warmUp: async () => undefined,
      slice: async () => ({ state: 'measured', values: [[value, value]], iterations: 2 * operations }),
      end: async () => ({}),
      skip: async () => {},
      close: async () => {},
    });
  };
  const slower = valuesOf((await lanesOf([counting(100, 0), counting(1600, 0)]))[0]);
  expect(slower).toEqual([5, 5]);
  const more = valuesOf((await lanesOf([counting(100, 0), counting(1600, 64)]))[0]);
  expect(more[0]).toBe(5);
  expect(more[1]).toBeGreaterThan(60);
});

const slowly = { startsSlowly: true } as const;

function opensOf({ log }: Machine): readonly string[] {
  return log.filter((line) => /^(?:open|warm up)/.test(line));
}

test('of processes that start slowly one starts while another does, after the first has shown its memory', async () => {
  const world = machine();
  await lanesOf(
    [0, 1, 2, 3].map((place) => fake(world, place, slowly)),
    { processors: 2 },
  );
  const started = ['open 0', 'warm up 0', 'open 1', 'open 2', 'warm up 1', 'open 3', 'warm up 2', 'warm up 3'];
  expect(opensOf(world)).toEqual(started);
  expect(world.log.slice(started.length).findIndex((line) => line.startsWith('open'))).toBe(-1);
});

test.each<readonly [string, Behavior, number]>([
  ['a single processor', slowly, 1],
  ['processes that start at once', {}, 2],
])('with %s each is warm before the next starts', async (_, behavior, processors) => {
  const world = machine();
  await lanesOf(
    [0, 1, 2].map((place) => fake(world, place, behavior)),
    { processors },
  );
  expect(opensOf(world)).toEqual([0, 1, 2].flatMap((place) => [`open ${place}`, `warm up ${place}`]));
});

/** Fails where another is starting too; `reason`: as what. */
function racing(world: Machine, place: number, reason: 'crashed' | 'timeout'): () => Held {
  const open = fake(world, place, slowly);
  return () => {
    const held = open();
    const warmUp = async (): Promise<Halted | Over | undefined> => {
      const opened = world.log.filter((line) => line.startsWith('open')).length;
      const warm = world.log.filter((line) => line.startsWith('warm up')).length;
      if (place > 0 && opened > warm + 1) return { state: 'failed', failure: { reason, message: 'a file is gone' } };
      return held.warmUp();
    };
    return { ...held, warmUp };
  };
}

test('what fails as it starts beside another is started alone before it is called failed', async () => {
  const world = machine();
  // Attempts count from the last time that the first was opened.
  const [lane] = await lanesOf(
    [0, 1, 2].map((place) => {
      const open = racing(world, place, 'crashed');
      return () => {
        if (place === 0) world.log.length = 0;
        return open();
      };
    }),
    { processors: 2 },
  );
  expect(lane?.state).toBe('measured');
  expect(opensOf(world)).toEqual([0, 1, 2].flatMap((place) => [`open ${place}`, `warm up ${place}`]));
});

test.each<readonly [string, 'crashed' | 'timeout', number]>([
  ['what fails alone as well is failed', 'crashed', 2],
  ['what hung is not waited for twice', 'timeout', 1],
])('%s', async (_, reason, attempts) => {
  const world = machine();
  const dying = (): Held => ({
    ...fake(world, 1, slowly)(),
    warmUp: async () => ({ state: 'failed', failure: { reason, message: 'died' } }),
  });
  const [lane] = await lanesOf([fake(world, 0, slowly), dying, fake(world, 2, slowly)], { processors: 2 });
  expect(lane).toMatchObject({ state: 'failed', place: 1, failure: { reason } });
  expect(world.log.filter((line) => line === 'open 0')).toHaveLength(attempts);
  for (const place of [0, 1, 2]) {
    const times = (what: string): number => world.log.filter((line) => line === `${what} ${place}`).length;
    expect(times('close'), `all of ${place} are closed`).toBe(times('open'));
  }
});

test('a busy machine makes turns long, not few, up to three times what a process is to measure', async () => {
  const turnsOf = async (sliceMs: (slice: number) => number): Promise<number | undefined> => {
    let [ms, slices] = [0, 0];
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => ms);
    try {
      const one = fake(machine(), 0, {});
      const timed = (): Held => {
        const held = one();
        return {
          ...held,
          leastSlices: 1,
          slice: () => {
            ms += sliceMs(slices++);
            return held.slice();
          },
        };
      };
      const [lane] = await lanesOf([timed, timed]);
      return lane?.state === 'measured' ? lane.turns?.length : undefined;
    } finally {
      clock.mockRestore();
    }
  };
  expect(await turnsOf(() => 5)).toBe(20);
  expect(await turnsOf((slice) => (slice < 2 ? 5 : 12))).toBe(20);
  expect(await turnsOf((slice) => (slice < 2 ? 5 : 50))).toBe(7);
});
