/** `history bisect` without time or ends; a whole one is measured among the tools tests. */
import { afterAll, expect, test } from 'vitest';
import { bisected, makeBisectHistory } from '../support/bisect-history.ts';
import { runCli } from '../support/cli.ts';

const { repository, commits } = makeBisectHistory();
afterAll(() => repository.remove());

test('a budget that ends before anything is known names nothing', () => {
  const { code, stdout } = runCli(repository.path, [
    'history',
    'bisect',
    bisected,
    '--from',
    commits[0] ?? '',
    '--budget',
    '1s',
  ]);
  expect([code, stdout]).toEqual([3, expect.stringMatching(/at one of 4 commits/)]);
});

test('without a stored step or ends, it asks for them', () => {
  const { code, stderr } = runCli(repository.path, ['history', 'bisect', bisected]);
  expect([code, stderr]).toEqual([2, expect.stringContaining('--from COMMIT --to COMMIT')]);
});
