/** `history bisect` on real processes, from the first commit to the last. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { bisected, makeBisectHistory } from '../support/bisect-history.ts';
import { runCli } from '../support/cli.ts';

const { repository, commits } = makeBisectHistory();
const folder = mkdtempSync(join(tmpdir(), 'flamegate-bisect-'));
afterAll(() => {
  repository.remove();
  rmSync(folder, { recursive: true, force: true });
});

const bisect = (...words: readonly string[]) =>
  runCli(repository.path, ['history', 'bisect', bisected, '--seed', '1', '--budget', '180s', ...words], {
    timeoutMs: 200_000,
  });

test('names the commit, its size beside its parent and the function; what cannot tell or touches nothing is said', () => {
  const [from = '', , broken, mended] = commits;
  const out = join(folder, 'found');
  const { code, stdout, stderr } = bisect('--from', from, '--out', out, '--json');
  expect([code, stderr]).toEqual([0, expect.stringContaining('the commit and its parent')]);
  const { outcome, shift, commits: between, untouched, tries } = JSON.parse(stdout);
  expect(outcome).toMatchObject({ kind: 'named', commit: commits[4], subject: 'Spin longer' });
  expect(outcome.shift.ratio).toBeGreaterThan(1.3);
  expect(shift.ratio).toBeLessThan(1.8);
  expect([between, untouched]).toEqual([4, 1]);
  expect(tries).toMatchObject([
    { commit: broken, answer: 'cannot-tell', why: expect.stringContaining('half done') },
    { commit: mended, answer: 'as-before' },
  ]);
  expect(readFileSync(join(out, 'comment.md'), 'utf8')).toContain('src/spin.js');
  expect(readdirSync(out).filter((name) => name.endsWith('.svg'))).toHaveLength(1);
  const kept = JSON.parse(readFileSync(join(out, 'bisect.json'), 'utf8'));
  expect(kept.tries.map(({ answer }: { answer: string }) => answer)).toEqual(['cannot-tell', 'as-before']);
  expect(repository.git('worktree', 'list').split('\n')).toHaveLength(1);
});
