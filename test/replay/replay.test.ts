import { expect, test } from 'vitest';
import { defaultPolicy } from '../../src/decide/policy.ts';
import { GateError } from '../../src/errors.ts';
import { historyScenarios } from '../../src/replay/history-scenarios.ts';
import { answer, createPlayer } from '../../src/replay/player.ts';
import { noiseOfRecording, recommendedThreshold } from '../../src/replay/recording-noise.ts';
import { playBuild, replay } from '../../src/replay/replay.ts';
import { parseRecording, type Recording } from '../../src/replay/replay-file.ts';
import { createRandom } from '../../src/stats/random.ts';
import { noiseModel } from '../calibration/noise-model.ts';
import { peerTable, renderTable } from '../calibration/peer-table.ts';
import { size } from '../support/draws.ts';

const recording = noiseModel({ benchmarks: 60, processes: 150, seed: 3, mostDeviation: 0.05 });
const options = { benchmarks: 20, seed: 1, policy: defaultPolicy };

test('on the noise model unchanged builds pass, +7.5 % is found nearly always and +3 % nearly never', () => {
  const inject = [
    { label: '1.03', factor: 1.03 },
    { label: '1.075', factor: 1.075 },
    { label: '1.10', factor: 1.1 },
  ];
  const builds = size(20, 60);
  const result = replay(recording, { ...options, builds, inject });
  expect(result.falseFailures).toBe(0);
  expect(result.falseRate.high).toBeCloseTo(1 - 0.025 ** (1 / builds), 6);
  expect(Object.keys(result.detection)).toEqual(['1.03', '1.075', '1.10']);
  expect(result.detection['1.03']?.rate).toBeLessThan(0.1);
  expect(result.detection['1.075']?.rate).toBeGreaterThan(0.9);
  expect(result.detection['1.10']?.rate).toBeGreaterThan(0.95);
  expect(result.inconclusiveRate).toBeLessThan(0.01);
  expect(result.roundsPerBenchmark.mean).toBeLessThan(9);
  expect(result.roundsPerBenchmark.max).toBeLessThanOrEqual(12 + 16 * 3.5);
});

test('a replay is its seed’s: twice the same, another seed another draw', () => {
  const play = (seed: number): unknown => playBuild(recording, { ...options, seed }, { number: 0, factor: 1.1 });
  expect(play(1)).toEqual(play(1));
  expect(play(1)).not.toEqual(play(2));
});

test('builds recorded before are the stored history: what is known to be quiet takes half the blocks', () => {
  const history = noiseModel({
    benchmarks: 20,
    processes: 60,
    seed: 4,
    builds: 30,
    disturbed: 0,
    buildDeviation: 0.002,
    deviation: 0.004,
    deviationSpread: 0,
  });
  const { judgements, rounds } = playBuild(history, options, { number: 1, factor: 1 });
  expect(judgements.every(({ kind, stage }) => kind === 'no-change' && stage === 1)).toBe(true);
  expect(rounds.filter((each) => each === 3).length).toBeGreaterThan(12);
});

test('a recording that cannot be played says what and where', () => {
  for (const { text, message } of [
    { text: '{"benchmarks":[]}', message: 'benchmarks must be a list with at least one item' },
    { text: '{', message: 'must be JSON' },
    {
      text: '{"benchmarks":[{"name":"a","unit":"ns","builds":[{"id":"1","processes":[1,2,3]}]}]}',
      message: 'benchmarks[0].builds[0].processes.length must be a finite number ≥ 6: current value is 3',
    },
    {
      text: '{"benchmarks":[{"name":"a","unit":"ns","builds":[{"id":"1","processes":[1,2,3,4,5,"6"]}]}]}',
      message: 'benchmarks[0].builds[0].processes[5] must be a finite number ≥ 0: current value is "6"',
    },
    { text: '{"benchmarks":[{"name":"a","build":[]}]}', message: 'benchmarks[0].build must be absent' },
  ]) {
    const parse = (): unknown => parseRecording(text, 'samples.json');
    expect(parse).toThrow(GateError);
    expect(parse).toThrow(message);
  }
});

test('what is written as the format says is read', () => {
  expect(parseRecording(JSON.stringify(recording), 'samples.json')).toEqual(recording);
});

test('noise of a recording: its process deviation, its drift, and a threshold it can defend', () => {
  const quiet = noiseModel({
    benchmarks: 8,
    processes: 600,
    seed: 5,
    deviation: 0.01,
    deviationSpread: 0,
    disturbed: 0,
  });
  const noises = noiseOfRecording(quiet, 'core', defaultPolicy);
  for (const { deviation, drift, smallestDetectable, rounds } of noises) {
    expect(Math.abs(deviation - 0.01)).toBeLessThan(0.001);
    expect(drift).toBeLessThan(0.003);
    expect(smallestDetectable).toBeGreaterThan(0.05);
    expect(smallestDetectable).toBeLessThan(0.06);
    expect(rounds).toBe(24);
  }
  expect(recommendedThreshold(noises)).toBeGreaterThan(0.01);
  expect(recommendedThreshold(noises)).toBeLessThan(0.02);
  const disturbed = noiseModel({ benchmarks: 1, processes: 600, seed: 5, deviation: 0.01, disturbed: 1 });
  expect(noiseOfRecording(disturbed, 'core', defaultPolicy)[0]?.drift).toBeGreaterThan(0.01);
});

test('the rules of other tools fail unchanged builds on the same samples', () => {
  const rows = peerTable(recording, { builds: 12, benchmarks: 20, seed: 1, factors: [1.1] });
  const rate = (name: string): number => rows.find((row) => row.name === name)?.falseRate.rate ?? Number.NaN;
  expect(rate('Flamegate')).toBe(0);
  expect(rate('p < 0.05 on iterations')).toBeGreaterThan(0.8);
  expect(rate('p < 0.05 on process medians')).toBeGreaterThan(0.4);
  expect(renderTable(rows, [1.1]).split('\n')).toHaveLength(2 + rows.length);
});

test('whatever the past, +10 % never passes in green, +7.5 % is found, and unchanged builds do not fail', () => {
  const processes = noiseModel({ benchmarks: 30, processes: 400, seed: 6, mostDeviation: 0.05 });
  const inject = [
    { label: '1.075', factor: 1.075 },
    { label: '1.10', factor: 1.1 },
  ];
  for (const scenario of historyScenarios) {
    const result = replay(processes, { ...options, benchmarks: 4, builds: size(2, 8), scenario, inject });
    expect(result.falseFailures, scenario.name).toBe(0);
    expect(result.detection['1.10']?.rate, scenario.name).toBe(1);
    expect(result.detection['1.075']?.rate, scenario.name).toBeGreaterThanOrEqual(0.75);
    expect(result.passedInGreen['1.10']?.rate, scenario.name).toBe(0);
    expect(result.inconclusiveRate, scenario.name).toBeLessThan(0.03);
    expect(result.shortBuilds, scenario.name).toBe(0);
  }
});

test('no value of a recording is played twice in one build, and a recording that is too short says so', () => {
  const count = 150;
  const counted: Recording = {
    benchmarks: [
      { name: 'a', unit: 'ns', builds: [{ id: '1', processes: Array.from({ length: count }, (_, i) => i + 1) }] },
    ],
  };
  for (const seed of [1, 2, 3]) {
    const [recorded] = counted.benchmarks;
    if (recorded === undefined) throw new Error('unreachable');
    const player = createPlayer(recorded, {
      name: 'a',
      factor: 1,
      random: createRandom(seed),
      mostRuns: 20,
      scenario: historyScenarios[0],
    });
    const given: number[] = player.history.flat().map(Math.round);
    const slots = new Array<'baseline'>(7).fill('baseline');
    const request = {
      kind: 'block',
      stage: 2,
      target: player,
      block: 0,
      attempt: 0,
      slots,
      left: { blocks: 0, ms: 0 },
    } as const;
    for (let played = answer(player, request); played.state === 'measured'; played = answer(player, request)) {
      given.push(...played.block.slots.map(({ invocation }) => invocation.value));
    }
    expect(new Set(given).size).toBe(given.length);
    expect(player.isShort).toBe(true);
  }
  const short = noiseModel({ benchmarks: 10, processes: 40, seed: 3, deviation: 0.05, deviationSpread: 0 });
  expect(replay(short, { ...options, builds: 30, inject: [] }).shortBuilds).toBeGreaterThan(0);
});
