/** What is said of a range of commits, one by one and together. */
import { expect, test } from 'vitest';
import { commitLine, type LookedCommit, shareLines } from '../../src/report/each-lines.ts';
import type { Effect } from '../../src/results/no-effect.ts';

const unaffected: Effect = {
  state: 'unaffected',
  proof: { by: 'modules', files: ['a.js'], beside: 0, digest: 'a'.repeat(64) },
};
const open = (why: string): Effect => ({ state: 'unproven', why });

function looked(effects: readonly Effect[], changes: Partial<LookedCommit> = {}): LookedCommit {
  const found = effects.map((effect, i) => ({ id: { suite: 'core', name: `b${i}` }, effect }));
  return { commit: 'f00dfeed0', subject: 'A change', steers: false, effects: found, tookMs: 2000, ...changes };
}

const plain = (text: string): string => text.replaceAll('\u202f', ' ');

test('each commit is a line with its share, and the reason that leaves most of the others open', () => {
  const line = commitLine(looked([unaffected, open('it waits'), open('it waits'), open('a.js changed')]));
  expect(plain(line)).toBe('f00dfeed0  1 of 4  2 s  A change\n    2 benchmarks: it waits');
  expect(commitLine(looked([unaffected], { steers: true }))).toContain('1 of 1 (dependencies or build)');
});

test('a commit that does not build is said and counted apart; foreign subjects stay on their line', () => {
  const failed = looked([], { failure: 'Cannot prepare', subject: 'x\u001b[31m\ny' });
  expect(commitLine(failed)).toContain('not looked at: Cannot prepare');
  expect(commitLine(failed)).not.toMatch(/\u001b|\n/);
  expect(plain(shareLines([failed, looked([unaffected])]).join('\n'))).toBe(
    [
      'unaffected: 1 of 1 benchmark (100 %) of 1 commit',
      'unaffected: 1 of 1 benchmark (100 %) of 1 commit without a change of dependencies or build',
      '1 commit could not be looked at',
    ].join('\n'),
  );
});

test('commits that change dependencies or the build are left out of the second share', () => {
  const all = [looked([unaffected, unaffected]), looked([open('x'), open('x')], { steers: true })];
  expect(plain(shareLines(all).join('\n'))).toContain('2 of 4 benchmarks (50 %) of 2 commits\n');
  expect(plain(shareLines(all).join('\n'))).toContain('2 of 2 benchmarks (100 %)');
});
