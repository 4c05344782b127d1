import fc from 'fast-check';
import { expect, test } from 'vitest';
import { namesCommit } from '../../src/past/trend.ts';
import { allTrends } from '../../src/past/trends.ts';
import type { PlacedRun } from '../../src/results/history-line.ts';
import { type Metric, timeMetric } from '../../src/results/metric.ts';
import { createRandom } from '../../src/stats/random.ts';
import { anEnvironment } from '../results/make.ts';
import { draws } from '../support/draws.ts';
import { long } from '../support/long.ts';

const nothing = { overrides: [], references: [] };

/** `level(benchmark, place)` with 1 % of noise; one run a commit. */
function runsOf(
  benchmarks: number,
  places: number,
  level: (benchmark: number, place: number) => number,
  {
    environmentClass = (_: number) => 'a',
    metric = timeMetric,
  }: { environmentClass?: (place: number) => string; metric?: Metric } = {},
): readonly PlacedRun[] {
  const random = createRandom('trends', benchmarks, places);
  return Array.from({ length: places }, (_, place) => ({
    place,
    key: `run ${place}`,
    takenAt: '2026-11-22T10:00:00.000Z',
    environmentClass: environmentClass(place),
    environment: anEnvironment(),
    summaries: Array.from({ length: benchmarks }, (_unused, benchmark) => {
      const median = level(benchmark, place) * Math.exp(random.normal() * 0.01);
      return { id: { suite: 'core', name: `b${benchmark}` }, metric, processes: 10, median, low: median, high: median };
    }),
  }));
}

test('a step that most of the suite makes at one place is told to be so; one of a single benchmark is not', () => {
  const trends = allTrends(
    runsOf(10, 40, (benchmark, place) =>
      benchmark < 8 && place >= 20 ? 110 : benchmark === 9 && place >= 10 ? 90 : 100,
    ),
    nothing,
  );
  const together = trends.map(({ main }) => [main.target.id.name, main.steps.map((step) => step.together)] as const);
  expect(Object.fromEntries(together)).toMatchObject({ b0: [8], b7: [8], b8: [], b9: [undefined] });
});

test('the largest loss comes first, then what is better, then what is steady', () => {
  const end = [130, 110, 80, 100, 100];
  const trends = allTrends(
    runsOf(5, 40, (benchmark, place) => (place >= 20 ? (end[benchmark] ?? 0) : 100)),
    nothing,
  );
  expect(trends.map(({ main }) => [main.target.id.name, main.kind])).toEqual([
    ['b0', 'worse'],
    ['b1', 'worse'],
    ['b2', 'better'],
    ['b3', 'steady'],
    ['b4', 'steady'],
  ]);
});

test('what is only informative comes last, however much worse', () => {
  const metric: Metric = { name: 'p99', unit: 'ns', better: 'lower', assume: 'nothing', role: 'informational' };
  const [informative = [], gated = []] = [
    runsOf(1, 40, (_, place) => (place >= 20 ? 300 : 100), { metric }),
    runsOf(1, 40, () => 100),
  ];
  const both = gated.map((run, place) => ({
    ...run,
    summaries: [...(informative[place]?.summaries ?? []), ...run.summaries],
  }));
  expect(allTrends(both, nothing).map(({ main }) => [main.target.metric.name, main.kind])).toEqual([
    ['time', 'steady'],
    ['p99', 'worse'],
  ]);
});

test('another machine is another trend, however its runs lie between; the main one is that of the newest runs', () => {
  const move = (place: number): string => (place < 40 ? 'old' : place % 3 === 0 ? 'other' : 'new');
  const slower = (_: number, place: number): number => (move(place) === 'old' ? 100 : move(place) === 'new' ? 150 : 60);
  const [trends] = allTrends(runsOf(1, 70, slower, { environmentClass: move }), nothing);
  expect(trends?.main.environmentClass).toBe('new');
  expect(trends?.others.map(({ environmentClass }) => environmentClass)).toEqual(['old', 'other']);
  // 50 % between machines is no step of the code.
  for (const trend of [trends?.main, ...(trends?.others ?? [])]) expect(trend?.kind).toBe('steady');
});

test.each([1, 2, 3])('what two commits %i runs apart did to half of the suite each is not told as one', (apart) => {
  const trends = allTrends(
    runsOf(10, 40, (benchmark, place) => {
      if (benchmark < 4) return place >= 20 ? 112 : 100;
      return benchmark < 8 && place >= 20 + apart ? 112 : 100;
    }),
    nothing,
  );
  expect(trends.flatMap(({ main }) => main.steps.map(({ together }) => together))).toEqual(Array(8).fill(undefined));
});

test('two commits that moved one half of the suite each are no change of the machine', () => {
  const trends = allTrends(
    runsOf(8, 40, (benchmark, place) => (place >= (benchmark < 4 ? 20 : 23) ? 112 : 100)),
    nothing,
  );
  expect(trends.flatMap(({ main }) => main.steps.map(({ together }) => together))).toEqual(Array(8).fill(undefined));
});

test('a step is shared with benchmarks that were not measured at its run', () => {
  const all = runsOf(8, 40, (_, place) => (place >= 20 ? 112 : 100)).map((run) =>
    run.place === 20 ? { ...run, summaries: run.summaries.filter(({ id }) => id.name < 'b4') } : run,
  );
  const together = allTrends(all, nothing).map(({ main }) => main.steps.map((step) => step.together));
  expect(together).toEqual(Array(8).fill([8]));
});

test('nothing is called worse, better or accepted whose own interval holds no change', long, () => {
  const shapes: readonly ((place: number, at: number, size: number) => number)[] = [
    () => 0,
    (place, at, size) => (place >= at ? size : 0),
    (place, at, size) => (size * Math.max(0, place - at)) / 12,
    (place, at, size) => (place % 7 === at % 7 ? 2 * size : place >= at ? size : 0),
  ];
  let called = 0;
  fc.assert(
    fc.property(
      fc.record({
        places: fc.integer({ min: 3, max: 40 }),
        noise: fc.constantFrom(0.001, 0.01, 0.06, 0.3),
        size: fc.constantFrom(0.04, 0.13, 0.5, -0.1),
        at: fc.integer({ min: 1, max: 30 }),
        seed: fc.nat(1e6),
        reference: fc.nat(30),
      }),
      ({ places, noise, size, at, seed, reference }) => {
        const random = createRandom('no direction', seed);
        const runs = runsOf(6, places, (benchmark, place) => {
          const level = shapes[benchmark % shapes.length]?.(place, at, size) ?? 0;
          return 100 * Math.exp(level + noise * random.normal());
        });
        const references = [{ kind: 'start' as const, label: 'v1.0', place: Math.min(reference, places - 2) }];
        for (const { main } of allTrends(runs, { overrides: [], references })) {
          const clear = main.drifts.filter(({ certainty }) => certainty === 'clear');
          for (const { shift, direction } of [...main.steps, ...clear]) {
            called += 1;
            if (shift.low === null && shift.high === null) continue; // nothing is printed beside it
            expect(direction === 'worse' ? (shift.low ?? 0) : 1 / (shift.high ?? 9)).toBeGreaterThan(1);
          }
          if (main.steps.length + clear.length === 0) expect(['steady', 'short']).toContain(main.kind);
        }
      },
    ),
    { seed: 16, numRuns: draws(150) },
  );
  expect(called).toBeGreaterThan(10);
});

test('of commits that were measured now and then, some of them again, the one that made a loss is named and no other', () => {
  for (let seed = 0; seed < draws(12); seed++) {
    const random = createRandom('now and then', seed);
    const guilty = 15 + random.below(30);
    const measured = Array.from({ length: 60 }, (_, place) => place).flatMap((place) =>
      random.next() < 0.3 ? [] : random.next() < 0.2 ? [place, place] : [place],
    );
    const level = (benchmark: number, place: number): number => (benchmark === 0 && place >= guilty ? 118 : 100);
    const runs = measured.map((place, index): PlacedRun => {
      const summaries = [0, 1, 2].map((benchmark) => {
        const median = level(benchmark, place) * Math.exp(random.normal() * 0.01);
        const id = { suite: 'core', name: `b${benchmark}` };
        return { id, metric: timeMetric, processes: 10, median, low: median, high: median };
      });
      // Clocks of machines say nothing of the order.
      const takenAt = new Date(Date.UTC(2026, 0, 1 + random.below(300))).toISOString();
      const environment = anEnvironment();
      return { place, key: `run ${index}`, takenAt, environmentClass: 'a', environment, summaries };
    });
    for (const { main } of allTrends(runs, nothing)) {
      const named = main.steps.map(({ first, last }) => [main.points[first - 1]?.place, main.points[last]?.place]);
      if (main.target.id.name !== 'b0') expect(named, `seed ${seed}`).toEqual([]);
      else {
        expect(named, `seed ${seed}`).toHaveLength(1);
        expect(named[0]?.[0], `seed ${seed}`).toBeLessThan(guilty);
        expect(named[0]?.[1], `seed ${seed}`).toBeGreaterThanOrEqual(guilty);
      }
    }
  }
});

test('what the runs of one commit differ by, at once or bit by bit, is no commit’s', () => {
  for (const level of [
    (night: number) => (night < 20 ? 100 : 118),
    (night: number) => 100 + 0.5 * Math.max(0, night - 10),
  ]) {
    const runs = runsOf(1, 45, (_, night) => level(night)).map((run, night) => ({ ...run, place: Math.min(night, 8) }));
    const [trend] = allTrends(runs, nothing);
    expect(trend?.main.steps.length).toBeGreaterThan(0);
    expect(trend?.main.steps.every(({ ofOneCommit }) => ofOneCommit === true)).toBe(true);
  }
});

/** Days after the first run at which the run of each place was taken. */
function takenOn(runs: readonly PlacedRun[], day: (place: number) => number): readonly PlacedRun[] {
  const first = Date.parse('2026-01-01T00:00:00.000Z');
  return runs.map((run) => ({ ...run, takenAt: new Date(first + day(run.place) * 86_400_000).toISOString() }));
}

test(
  'where old commits were measured late, what their runs differ by is no commit’s; a step elsewhere still is',
  long,
  () => {
    const late = fc.record({
      from: fc.integer({ min: 0, max: 25 }),
      runs: fc.integer({ min: 6, max: 14 }),
      factor: fc.constantFrom(0.7, 0.8, 1.2, 1.4),
    });
    fc.assert(
      fc.property(late, fc.boolean(), ({ from, runs: count, factor }, hasStep) => {
        const isLate = (place: number): boolean => place >= from && place < from + count;
        const level = (_: number, place: number): number =>
          100 * (isLate(place) ? factor : 1) * (hasStep && place >= 60 ? 1.18 : 1);
        const runs = takenOn(runsOf(1, 80, level), (place) => (isLate(place) ? 500 + place : place));
        const [trend] = allTrends(runs, nothing);
        const named = (trend?.main.steps ?? []).filter(({ outOfOrder }) => outOfOrder !== true);
        expect(named.map(({ first, last }) => first <= 60 && 60 <= last)).toEqual(hasStep ? [true] : []);
      }),
      { seed: 19, numRuns: draws(100) },
    );
  },
);

test('a benchmark that was removed or renamed is gone, whatever it did, and one that came back or was left out twice is not', () => {
  const had: Readonly<Record<string, (place: number) => boolean>> = {
    b0: (place) => place < 40,
    b1: (place) => place < 15 || place >= 40,
    b2: (place) => place < 58,
    b3: () => true,
    b4: (place) => place >= 40, // what b0 is called now
  };
  const level = (benchmark: number, place: number): number => (benchmark !== 3 && place >= 20 ? 130 : 100);
  for (const environmentClass of [(): string => 'a', (place: number): string => (place % 2 === 0 ? 'a' : 'b')]) {
    const runs = runsOf(5, 60, level, { environmentClass }).map((run) => ({
      ...run,
      summaries: run.summaries.filter(({ id }) => had[id.name]?.(run.place)),
    }));
    const trends = allTrends(runs, nothing);
    expect(Object.fromEntries(trends.map(({ main }) => [main.target.id.name, main.kind]))).toEqual({
      b0: 'gone',
      b1: 'worse',
      b2: 'worse',
      b3: 'steady',
      b4: 'steady',
    });
    expect(trends.at(-1)?.main.target.id.name).toBe('b0');
    // While it was away any commit may have done it.
    const back = trends.find(({ main }) => main.target.id.name === 'b1')?.main;
    const [step] = back?.steps ?? [];
    expect([back?.points[(step?.first ?? 0) - 1]?.place, back?.points[step?.last ?? 0]?.place]).toEqual(
      environmentClass(1) === 'a' ? [14, 40] : [expect.any(Number), expect.any(Number)],
    );
  }
});

test('what two machines that pass for one differ by is no commit’s, while what is larger still has its place', () => {
  const stays = [9, 6, 8, 5, 9, 8];
  const machines = stays.flatMap((count, turn) => new Array<number>(count).fill(turn % 2 === 0 ? 1 : 1.25));
  for (const loss of [1, 1.8]) {
    const level = (_: number, place: number): number => 100 * (machines[place] ?? 1) * (place >= 30 ? loss : 1);
    const references = [{ kind: 'start' as const, label: 'v1.0', place: 8 }];
    const [trend] = allTrends(runsOf(1, machines.length, level), { ...nothing, references });
    const named = (trend?.main.steps ?? []).filter(namesCommit);
    expect(trend?.main.steps.length).toBeGreaterThan(0);
    expect(named.every(({ first, last }) => first <= 30 && 30 <= last)).toBe(true);
    expect(named).toHaveLength(loss === 1 ? 0 : 1);
    expect(trend?.main.drifts.map(({ certainty }) => certainty)).toEqual([loss === 1 ? 'unclear' : 'clear']);
  }
});

test('a step that machines of another class did not make names no commit; one that they did does', () => {
  for (const isCode of [false, true]) {
    const move = (place: number): string => (place % 3 === 0 ? 'other' : 'main');
    const level = (_: number, place: number): number => (place >= 30 && (isCode || move(place) === 'main') ? 120 : 100);
    const [trend] = allTrends(runsOf(1, 60, level, { environmentClass: move }), nothing);
    const [step] = trend?.main.steps ?? [];
    expect(trend?.main.steps).toHaveLength(1);
    expect([step?.stayedOnOthers, step === undefined ? undefined : namesCommit(step)]).toEqual(
      isCode ? [undefined, true] : [16, false],
    );
  }
});

test('of three classes, two that stepped name the commit, whatever the third did', () => {
  const move = (place: number): string => ['main', 'second', 'third'][place % 3] ?? '';
  const level = (_: number, place: number): number => (place >= 45 && move(place) !== 'third' ? 120 : 100);
  const [trend] = allTrends(runsOf(1, 90, level, { environmentClass: move }), nothing);
  const steps = [trend?.main, ...(trend?.others ?? [])].flatMap((each) => each?.steps ?? []);
  expect(steps.map(namesCommit)).toEqual([true, true]);
});

test('a change of the machine for weeks names no commit of a suite, in whatever part of the past and of whatever size', () => {
  for (const [from, weeks] of [
    [12, 20],
    [25, 25],
    [40, 20],
  ] as const) {
    for (const factor of [0.8, 1.1, 1.4]) {
      const isThere = (place: number): boolean => place >= from && place < from + weeks;
      // No two benchmarks lose the same by another machine.
      const level = (benchmark: number, place: number): number =>
        isThere(place) ? 100 * factor ** (0.7 + benchmark / 10) : 100;
      const steps = allTrends(runsOf(6, 60, level), nothing).flatMap(({ main }) => main.steps);
      expect(steps.length).toBeGreaterThanOrEqual(6);
      expect(steps.filter(namesCommit), `${factor} from ${from}`).toEqual([]);
    }
  }
});
