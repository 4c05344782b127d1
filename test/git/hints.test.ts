import { expect, test } from 'vitest';
import { gitFailed } from '../../src/git/git.ts';

test.each([
  ['fatal: data.bin: smudge filter lfs failed', 'git lfs fetch --all'],
  ["fatal: n.json: clean filter 'foo' failed", 'take the setting away'],
  ['fatal: could not write to /tmp/x/.git: No space left on device', 'TMPDIR'],
  ["error: unable to write file a.json / fatal: Could not reset index file to revision 'HEAD'.", 'TMPDIR'],
  ["fatal: could not create leading directories of '.git/worktrees/side-c': Permission denied", 'must be writable'],
  ["fatal: Unable to create '/r/.git/packed-refs.lock': File exists.", '.lock file'],
  ['fatal: could not fetch 54b5ea13 from promisor remote', 'without --filter'],
  ['fatal: something new', 'git’s own'],
])('%s comes with what to do', (stderr, cure) => {
  expect(gitFailed(['status'], { code: 128, stdout: Buffer.alloc(0), stderr }).hint).toContain(cure);
});
