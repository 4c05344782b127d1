import { expect, test } from 'vitest';
import { overBudget } from '../../src/decide/judge.ts';
import { plainPhrase } from '../../src/report/phrase.ts';
import { reasonWords } from '../../src/report/reason-words.ts';

test('what the budget left unsettled is not called unmeasured beside its numbers', () => {
  const open = { ...overBudget, needsMs: 61_000, budgetMs: 210_000 };
  expect(plainPhrase(reasonWords(open))).toMatch(
    /^the time budget was spent first; about 1\smin 1\ss more \(--budget or measure.budget: 210s\) would decide$/,
  );
  expect(plainPhrase(reasonWords({ ...open, ownMs: 25_000 }))).toMatch(
    /; about 25\ss more would decide it, and 1\smin 1\ss \(--budget or measure.budget: 210s\) all that is open$/,
  );
  const failed = { code: 'not-measured', detail: 'no memory left' } as const;
  expect(plainPhrase(reasonWords(failed))).toBe('not measured: “no memory left”');
});
