import { expect, test } from 'vitest';
import { diffProfiles } from '../../src/profile/diff.ts';
import type { ProfileSide } from '../../src/profile/diff-result.ts';
import { makeProfile } from './make-profile.ts';

type Counts = readonly [tokenize: number, evaluate: number, scramble: number];

function side(processes: readonly Counts[]): readonly ProfileSide[] {
  return processes.map(([tokenize, evaluate, scramble]) => {
    const lines = [`tokenize@w.py:9 ${tokenize}`, `evaluate@w.py:16 ${evaluate}`, `scramble@w.py:2 ${scramble}`];
    return { profile: makeProfile(lines.map((line) => `main@w.py:30;${line}`).join('\n')), operations: 2100 };
  });
}

function colored(baseline: readonly Counts[], candidate: readonly Counts[]): readonly string[] {
  const { functions } = diffProfiles(side(baseline), side(candidate));
  return functions
    .filter(({ self }) => self?.significant === true)
    .map(({ frame, self }) => `${frame.name} ${(self?.delta ?? 0) > 0 ? '+' : '−'}`);
}

/** What py-spy sampled of test/studies/profile-runtimes/python.ts, whose `evaluate` does 30 % more in the candidate. */
const pairs: readonly { readonly baseline: readonly Counts[]; readonly candidate: readonly Counts[] }[] = [
  {
    baseline: [
      [231, 297, 280],
      [435, 350, 379],
      [266, 303, 273],
      [286, 293, 290],
      [295, 267, 257],
    ],
    candidate: [
      [256, 353, 250],
      [330, 399, 337],
      [399, 473, 366],
      [374, 395, 292],
      [351, 438, 294],
    ],
  },
  {
    baseline: [
      [291, 295, 287],
      [286, 293, 290],
      [336, 329, 368],
      [446, 460, 385],
      [254, 256, 268],
    ],
    candidate: [
      [319, 332, 288],
      [374, 395, 292],
      [357, 407, 333],
      [352, 450, 294],
      [348, 441, 334],
    ],
  },
];

test.each(pairs)('one function of three that grew does not make another look as if it had shrunk (pair %#)', (pair) => {
  expect(colored(pair.baseline, pair.candidate)).toEqual(['evaluate +']);
  expect(colored(pair.candidate, pair.baseline)).toEqual(['evaluate −']);
});

test('taken out of what tells the machine’s speed, it is seen to have grown by what it did', () => {
  const [, { baseline, candidate } = { baseline: [], candidate: [] }] = pairs;
  const evaluate = diffProfiles(side(baseline), side(candidate)).functions.find(
    ({ frame }) => frame.name === 'evaluate',
  );
  const growth = (evaluate?.candidate.self ?? 0) / (evaluate?.baseline.self ?? 1) - 1;
  expect(growth).toBeGreaterThan(0.18);
  expect(growth).toBeLessThan(0.35);
});

test('where nothing is left to tell the speed once it is taken out, what was found stands', () => {
  const pace = [0.75, 1.2, 0.85, 1.1, 1];
  const [some, others] = [
    [1.096, 0.904, 1.048, 0.936, 1.016],
    [0.92, 1.032, 1.08, 0.904, 1.064],
  ];
  const processes = (parse: number, print: number, turn: number): readonly ProfileSide[] =>
    pace.map((slow, at) => {
      const counts = [parse * slow * (some[(at + turn) % 5] ?? 1), print * slow * (others[at] ?? 1)].map(Math.round);
      const text = `main@m.js:1;parse@m.js:2 ${counts[0]}\nmain@m.js:1;print@m.js:9 ${counts[1]}`;
      return { profile: makeProfile(text), operations: 100 };
    });
  const { functions } = diffProfiles(processes(4000, 4000, 0), processes(5000, 4000, 2));
  const parse = functions.find(({ frame }) => frame.name === 'parse')?.self;
  expect(parse).toMatchObject({ significant: true });
  expect(parse?.delta).toBeGreaterThan(0);
});
