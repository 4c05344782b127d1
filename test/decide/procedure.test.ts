import { expect, test } from 'vitest';
import { drive } from '../../src/decide/drive.ts';
import { defaultPolicy } from '../../src/decide/policy.ts';
import { procedure } from '../../src/decide/procedure.ts';
import { exitOf, verdict } from '../../src/decide/verdict.ts';
import { type FakeBenchmark, inputOf, machine, runOf } from './fakes.ts';

const steady: readonly FakeBenchmark[] = [
  { name: 'same', deviation: 0.01 },
  { name: 'slower', deviation: 0.01, factor: 1.2 },
  { name: 'faster', deviation: 0.01, factor: 0.8 },
];

test('without history a slower benchmark is found and failed, a faster one told, an equal one left alone', () => {
  const { answer, asked } = machine(steady);
  const judgements = drive(procedure(inputOf(steady)), answer);
  expect(judgements.map(({ target, kind }) => [target.id.name, kind])).toEqual([
    ['same', 'no-change'],
    ['slower', 'regression'],
    ['faster', 'improvement'],
  ]);
  expect(exitOf(verdict(judgements, defaultPolicy))).toBe(1);
  expect(asked.filter(({ stage }) => stage === 2).every(({ target }) => target.id.name === 'slower')).toBe(true);
});

test('with five stored runs of the class, what did not change costs no blocks', () => {
  const before = steady.map(({ factor: _, ...same }) => same);
  const stored = [1, 2, 3, 4, 5].map((seed) => runOf(before, 'baseline', seed));
  const { answer, asked } = machine(steady);
  const judgements = drive(procedure(inputOf(steady, { stored })), answer);
  expect(new Set(asked.map(({ target }) => target.id.name))).toEqual(new Set(['slower']));
  expect(judgements.map(({ kind, stage }) => [kind, stage])).toEqual([
    ['no-change', 0],
    ['regression', 2],
    ['improvement', 0],
  ]);
});
