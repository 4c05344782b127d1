import { expect, test } from 'vitest';
import { defaultPolicy } from '../../src/decide/policy.ts';
import { noiseOfRecording } from '../../src/replay/recording-noise.ts';
import { playBuild } from '../../src/replay/replay.ts';
import { parseRecording, type Recording } from '../../src/replay/replay-file.ts';
import { createRandom } from '../../src/stats/random.ts';

/** Blocks of seven at levels far apart, whose processes hardly differ; one after another they are as the levels are. */
function recorded(): Recording {
  const random = createRandom(3);
  const levels = Array.from({ length: 20 }, () => 100 * Math.exp(0.3 * random.normal()));
  const near = (level: number, deviation: number): number => level * Math.exp(deviation * random.normal());
  const processes = levels.flatMap((level) => Array.from({ length: 7 }, () => near(level, 0.005)));
  const oneByOne = Array.from({ length: 60 }, () => near(100, 0.3));
  return { benchmarks: [{ name: 'b', unit: 'ns', inTurns: 7, builds: [{ id: 'HEAD', processes, oneByOne }] }] };
}

test('processes that took turns are compared within their own block only, and their noise sizes the stages', () => {
  for (let number = 0; number < 40; number += 1) {
    const options = { benchmarks: 5, seed: 1, policy: defaultPolicy };
    const { judgements, rounds } = playBuild(recorded(), options, { number, factor: 1 });
    expect(judgements.map(({ kind }) => kind)).toEqual(new Array(5).fill('no-change'));
    // One block.
    expect(rounds).toEqual(new Array(5).fill(3));
  }
});

test('the noise of a recording is told for both ways', () => {
  const [noise] = noiseOfRecording(recorded(), 'recorded', defaultPolicy);
  expect(noise?.deviation).toBeCloseTo(0.005, 2);
  expect(noise?.oneByOne).toBeGreaterThan(0.2);
  expect(noise?.rounds).toBe(12);
});

test('a recording in turns is read as it was written', () => {
  const recording = recorded();
  expect(parseRecording(JSON.stringify(recording), 'a.json')).toEqual(recording);
  const short = JSON.stringify(recording).replace('"inTurns":7', '"inTurns":2');
  expect(() => parseRecording(short, 'a.json')).toThrow(/inTurns/);
});
