import { expect, test } from 'vitest';
import { keptTries, readTries } from '../../src/cli/bisect-tries.ts';

const asked = { benchmark: 'core/spin', metric: null, from: 'a', to: 'c' };
const line = ['a', 'b', 'c', 'd'].map((commit) => ({
  commit,
  parents: [],
  committedAt: '2026-11-01T00:00:00Z',
  subject: commit,
  tags: [],
}));
const [, b, c, d] = line;
if (b === undefined || c === undefined || d === undefined) throw new Error('there are four');
const tries = [
  { commit: b, answer: 'as-before', shift: { ratio: 1.01, low: 0.99, high: null } },
  { commit: c, answer: 'changed' },
  { commit: d, answer: 'cannot-tell', why: 'it failed' },
] as const;

test('what was measured is known to the next run, but for what could not tell', () => {
  const known = readTries(keptTries(tries, asked), asked, line);
  expect([...known.values()]).toEqual(tries.slice(0, 2));
});

test.each([
  ['another question', keptTries(tries, { ...asked, to: 'd' })],
  ['no file', undefined],
  ['half a file', keptTries(tries, asked).slice(0, 80)],
  [
    'another shape',
    JSON.stringify({ asked, tries: [null, 1, { commit: 'b', answer: 'maybe' }, { commit: 'x', answer: 'changed' }] }),
  ],
])('of %s nothing is known', (_, text) => {
  expect(readTries(text, asked, line).size).toBe(0);
});
