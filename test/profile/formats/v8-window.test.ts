import { expect, test } from 'vitest';
import { fromCpuProfile } from '../../../src/profile/formats/cpuprofile.ts';
import { cutV8Profile } from '../../../src/profile/formats/v8-window.ts';

function node(id: number, functionName: string, children: readonly number[] = []) {
  return {
    id,
    callFrame: { functionName, scriptId: '1', url: '', lineNumber: 1, columnNumber: 1 },
    hitCount: 1,
    children,
  };
}

/** A sample every 100 µs: ten of the warm-up, then `work`, `rest` and idle time, one of them 60 ms late. */
const profile = Object.freeze({
  nodes: [node(1, '(root)', [2, 3, 4, 5]), node(2, 'warm'), node(3, 'work'), node(4, 'rest'), node(5, '(idle)')],
  startTime: 5000,
  endTime: 5000 + 1000 + 60_900,
  samples: [2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3, 3, 4, 3, 3, 4, 5, 5, 3, 3],
  timeDeltas: [100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 60_000, 100, 100, 100, 100, 100, 100],
});

function costs(cut: unknown): Readonly<Record<string, number>> {
  const { frames, stacks, sampleTypes } = fromCpuProfile(cut);
  const cpu = sampleTypes.findIndex(({ type }) => type === 'cpu');
  const sums: Record<string, number> = {};
  for (const stack of stacks) {
    const name = frames[stack.frames.at(-1) ?? -1]?.name ?? '';
    sums[name] = (sums[name] ?? 0) + Math.round((stack.values[cpu] ?? 0) / 1000);
  }
  return sums;
}

test('the warm-up is cut off, and a sample that came late weighs one interval', () => {
  expect(costs(cutV8Profile(profile, { fromUs: 1050, cpuUs: 0 }))).toEqual({ work: 500, rest: 200 });
});

test('idle time apart, all adds up to the CPU time the thread took', () => {
  expect(costs(cutV8Profile(profile, { fromUs: 1050, cpuUs: 1400 }))).toEqual({ work: 1000, rest: 400 });
});

test('a window that begins after the last sample leaves the profile as it was', () => {
  expect(cutV8Profile(profile, { fromUs: 1e9, cpuUs: 5 })).toBe(profile);
});
