import { expect, test } from 'vitest';
import { diffProfiles, type ProfileDiff, type ProfileSide } from '../../src/profile/diff.ts';
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

function coloured(diff: ProfileDiff): readonly string[] {
  return diff.functions.filter(({ self }) => self?.significant === true).map(({ frame }) => frame.name);
}

const program = { parse: 4000, print: 3000, check: 2000, load: 1000 };

test('what makes all of a process slower hides no function that grew, and colours none that did not', () => {
  const diff = diffProfiles(side(program), side({ ...program, print: 3600 }));
  expect(coloured(diff)).toEqual(['print']);
  const print = diff.functions.find(({ frame }) => frame.name === 'print');
  expect(print?.self?.delta).toBeCloseTo(6, 0);
  // The neighbour is gone from the error, too: processes differ by 16 %, and the interval is a tenth of that.
  expect((print?.self?.high ?? 0) - (print?.self?.low ?? 0)).toBeLessThan(2);
});

test('a machine slower under one side is taken off, and told', () => {
  const slow = paces.map((pace) => pace * 1.08);
  const diff = diffProfiles(side(program), side({ ...program, print: 3600 }, slow));
  expect(diff.slowness).toBeCloseTo(1.08, 2);
  expect(coloured(diff)).toEqual(['print']);
  const parse = diff.functions.find(({ frame }) => frame.name === 'parse');
  expect(parse?.candidate.self).toBeCloseTo(parse?.baseline.self ?? 0, 0);
});

test('a suite that grew as a whole is not a slow machine', () => {
  const steady = [0.99, 1.01, 1, 0.98, 1.02];
  const twice = Object.fromEntries(Object.entries(program).map(([name, count]) => [name, count * 1.3]));
  const diff = diffProfiles(side(program, steady), side(twice, steady));
  expect(diff.slowness).toBe(1);
  expect([...coloured(diff)].sort()).toEqual(['check', 'load', 'parse', 'print']);
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
