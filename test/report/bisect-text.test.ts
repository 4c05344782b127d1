import { expect, test } from 'vitest';
import type { BisectReport } from '../../src/report/bisect-report.ts';
import { renderBisect } from '../../src/report/bisect-text.ts';

const at = (commit: string) => ({
  commit: commit.repeat(40),
  subject: `change ${commit}`,
  committedAt: '2026-03-03T10:11:12Z',
  parents: [],
  tags: [],
});

test('what has no interval prints none, and what was not measured no size', () => {
  const report: BisectReport = {
    benchmark: 'core/digest',
    metric: 'time',
    from: at('a'),
    to: at('d'),
    commits: 3,
    untouched: 1,
    tries: [
      { commit: at('b'), answer: 'as-before', shift: { ratio: 0.994, low: null, high: null } },
      { commit: at('c'), answer: 'changed', shift: { ratio: 1.9, low: 1.87, high: 1.92 } },
      { commit: at('d'), answer: 'cannot-tell', why: 'it does not build' },
    ],
    outcome: { kind: 'named', commit: at('c'), shift: { ratio: 1.9, low: 1.85, high: 1.95 } },
  };
  const text = renderBisect(report);
  expect(text).toMatch(/change b” \(3 March 2026\): as before, −0\.6\s%\n/);
  expect(text).toMatch(/change c” \(3 March 2026\): changed, \+90\.0\s% \(95 % interval \+87\.0 … \+92\.0\)\n/);
  expect(text).toMatch(/change d” \(3 March 2026\): .*: it does not build\n/);
  expect(text).toMatch(/\(3 March 2026\): not measured\n/);
  expect(text).toContain('1 of which touches nothing');
  expect(text).not.toMatch(/interval \)|\(\)|undefined|null/);
});
