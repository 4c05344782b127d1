import { expect, test } from 'vitest';
import { diffProfiles } from '../../src/profile/diff.ts';
import type { ProfileDiff, ProfileSide } from '../../src/profile/diff-result.ts';
import { makeProfile } from './make-profile.ts';

const paces = [0.82, 1.21, 0.95, 1.12, 0.9];

/** Samples of each function, times the pace of each process; fewer samples are not rounded to the same again. */
function side(samples: Readonly<Record<string, number>>, ofProcesses = paces): readonly ProfileSide[] {
  return ofProcesses.map((pace, process) => {
    const lines = Object.entries(samples).map(
      ([name, count], at) =>
        `main@m.js:1;${name}@m.js:${at + 5} ${Math.round(count * pace * (1 + 0.004 * ((process + at) % 3)))}`,
    );
    return { profile: makeProfile(lines.join('\n')), operations: 100 };
  });
}

function colored(diff: ProfileDiff): readonly string[] {
  return diff.functions.filter(({ self }) => self?.significant === true).map(({ frame }) => frame.name);
}

const program = { parse: 4000, print: 3000, check: 2000, load: 1000 };

test('what makes all of a process slower hides no function that grew, and colors none that did not', () => {
  const diff = diffProfiles(side(program), side({ ...program, print: 3600 }));
  expect(colored(diff)).toEqual(['print']);
  const print = diff.functions.find(({ frame }) => frame.name === 'print');
  expect(print?.self?.delta).toBeCloseTo(6, 0);
  // The neighbor is gone from the error, too: processes differ by 16 %, and the interval is a tenth of that.
  expect((print?.self?.high ?? 0) - (print?.self?.low ?? 0)).toBeLessThan(2);
});

test('a machine slower under one side is taken off, and told', () => {
  const slow = paces.map((pace) => pace * 1.08);
  const diff = diffProfiles(side(program), side({ ...program, print: 3600 }, slow));
  expect(diff.slowness).toBeCloseTo(1.08, 2);
  expect(colored(diff)).toEqual(['print']);
  const parse = diff.functions.find(({ frame }) => frame.name === 'parse');
  expect(parse?.candidate.self).toBeCloseTo(parse?.baseline.self ?? 0, 0);
});

test('a suite that grew as a whole is not a slow machine', () => {
  const steady = [0.99, 1.01, 1, 0.98, 1.02];
  const twice = Object.fromEntries(Object.entries(program).map(([name, count]) => [name, count * 1.3]));
  const diff = diffProfiles(side(program, steady), side(twice, steady));
  expect(diff.slowness).toBe(1);
  expect([...colored(diff)].sort()).toEqual(['check', 'load', 'parse', 'print']);
});

test('where as many functions grew as did not, nothing tells which is the machine', () => {
  const diff = diffProfiles(side(program), side({ ...program, print: 3900, load: 1300 }));
  expect(diff.slowness).toBe(1);
});

test('one function alone cannot tell its own cost from the machine’s speed', () => {
  const diff = diffProfiles(side({ parse: 4000 }), side({ parse: 5200 }));
  expect(diff.slowness).toBe(1);
});

test('two profiles a side tell nothing of how processes differ', () => {
  const two = [0.9, 1.1];
  expect(diffProfiles(side(program, two), side(program, [1, 1.2])).slowness).toBe(1);
});

test('swapping the sides turns the speed round', () => {
  const slow = paces.map((pace) => pace * 1.05);
  const there = diffProfiles(side(program), side(program, slow)).slowness;
  const back = diffProfiles(side(program, slow), side(program)).slowness;
  expect(there).toBeGreaterThan(1.04);
  expect(there * back).toBeCloseTo(1, 9);
});

/** One function with nearly all of the cost; the others have too few samples to be sure of anything. */
const heavy = { work: 4350, read: 60, write: 45, check: 30, log: 15 };

test.each([1.3, 2])('a function with most of the cost does not set the pace it is judged by (× %d)', (growth) => {
  const diff = diffProfiles(side(heavy), side({ ...heavy, work: heavy.work * growth }));
  expect(colored(diff)).toEqual(['work']);
  expect(diff.slowness).toBeGreaterThan(0.95);
  expect(diff.slowness).toBeLessThan(1.05);
  const work = diff.functions.find(({ frame }) => frame.name === 'work');
  expect((work?.candidate.self ?? 0) / (work?.baseline.self ?? 1)).toBeCloseTo(growth, 1);
});

test('what is taken off may not lead away from the shift that was measured apart', () => {
  const slow = paces.map((pace) => pace * 1.12);
  const [baseline, candidate] = [side(program), side(program, slow)];
  expect(diffProfiles(baseline, candidate, { shift: 1 }).slowness).toBeCloseTo(1.12, 2);
  // The benchmark did take 12 % longer: then it is no slow machine.
  expect(diffProfiles(baseline, candidate, { shift: 1.12 }).slowness).toBe(1);
});

/** The same profiles as somebody brings them who counted no operations: of a second each. */
function unCounted(sides: readonly ProfileSide[]): readonly ProfileSide[] {
  return sides.map(({ profile }) => ({ profile: { ...profile, durationNs: 1e9 } }));
}

test.each(['second', 'share'] as const)('per %s, more load on unchanged code colors nothing, and is told', (per) => {
  const busy = paces.map((pace) => pace * 1.3);
  const [baseline, candidate] = [unCounted(side(program)), unCounted(side(program, busy))];
  const diff = diffProfiles(baseline, candidate, { per });
  expect(colored(diff)).toEqual([]);
  expect(diff.slowness).toBeCloseTo(per === 'second' ? 1.3 : 1, 1);
  expect(colored(diffProfiles(baseline.slice(0, 1), candidate.slice(0, 1), { per }))).toEqual([]);
});

test.each(['second', 'share'] as const)('per %s, only the function that grew is colored under more load', (per) => {
  const busy = paces.map((pace) => pace * 1.3);
  const grown = unCounted(side({ ...program, print: 4200 }, busy));
  expect(colored(diffProfiles(unCounted(side(program)), grown, { per }))).toEqual(['print']);
});
