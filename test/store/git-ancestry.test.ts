import { join } from 'node:path';
import { expect, test } from 'vitest';
import { repositoryRoot, resolveCommit } from '../../src/git/repository.ts';
import { openGitAncestry } from '../../src/store/git-ancestry.ts';
import { long } from '../support/long.ts';
import { gitSync, makeCommits, makeRepository } from './repository.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** main: one, 0, 1, merge of side, 0; side leaves main after its first commit. */
async function forked() {
  const folder = join(await temporaryFolder(), 'origin');
  makeRepository(folder);
  gitSync(folder, ['reset', '--hard', '--quiet']);
  const root = gitSync(folder, ['rev-parse', 'HEAD']);
  gitSync(folder, ['checkout', '--quiet', '-b', 'side']);
  const [side = ''] = makeCommits(folder, 1, 'side');
  gitSync(folder, ['checkout', '--quiet', 'main']);
  const [first = '', second = ''] = makeCommits(folder, 2);
  gitSync(folder, ['merge', '--quiet', '--no-ff', '-m', 'merge', 'side']);
  const merge = gitSync(folder, ['rev-parse', 'HEAD']);
  return { folder, root, side, first, second, merge };
}

test('first parents are the base branch only, nearest first, at most the limit', long, async () => {
  const { folder, root, first, second, merge } = await forked();
  const ancestry = openGitAncestry(folder);
  expect(await ancestry.firstParents('main', 10)).toEqual([merge, second, first, root]);
  expect(await ancestry.firstParents(merge, 2)).toEqual([merge, second]);
});

test('the line is the base branch only, oldest first, with dates and tags', long, async () => {
  const { folder, root, first, second, merge } = await forked();
  gitSync(folder, ['tag', 'v1.0.0', first]);
  const line = (await openGitAncestry(folder).line?.('main')) ?? [];
  expect(line.map(({ commit }) => commit)).toEqual([root, first, second, merge]);
  expect(line.map(({ tags }) => tags)).toEqual([[], ['v1.0.0'], [], []]);
  expect(line.every(({ committedAt }) => Number.isFinite(Date.parse(committedAt)))).toBe(true);
});

test('the merge base is where two branches part', long, async () => {
  const { folder, root, side, second } = await forked();
  expect(await openGitAncestry(folder).mergeBase(second, side)).toBe(root);
});

test('unrelated histories have no merge base, and that is no error', long, async () => {
  const { folder } = await forked();
  gitSync(folder, ['checkout', '--quiet', '--orphan', 'other']);
  const [other = ''] = makeCommits(folder, 1);
  expect(await openGitAncestry(folder).mergeBase('main', other)).toBeUndefined();
});

test('a detached head is a commit like any other', long, async () => {
  const { folder, first } = await forked();
  gitSync(folder, ['checkout', '--quiet', '--detach', first]);
  expect(await openGitAncestry(folder).firstParents('HEAD', 1)).toEqual([first]);
});

test('a shallow clone is told from a short history, with the cure', long, async () => {
  const { folder, merge } = await forked();
  const shallow = join(folder, '..', 'shallow');
  gitSync(folder, ['clone', '--quiet', '--depth=1', `file://${folder}`, shallow]);
  const ancestry = openGitAncestry(shallow);
  const cure = { code: 'SHALLOW_CLONE', hint: expect.stringContaining('fetch-depth: 0') };
  await expect(ancestry.firstParents(merge, 20)).rejects.toMatchObject(cure);
  await expect(ancestry.mergeBase('HEAD', 'origin/side')).rejects.toMatchObject(cure);
  expect(await ancestry.firstParents(merge, 1)).toEqual([merge]);
  const deeper = join(folder, '..', 'deeper');
  gitSync(folder, ['clone', '--quiet', '--depth=2', `file://${folder}`, deeper]);
  expect(await openGitAncestry(deeper).firstParents(merge, 20)).toHaveLength(2);
});

test('a name that is no commit is refused, hostile ones as well', long, async () => {
  const { folder } = await forked();
  for (const name of ['nowhere', '--upload-pack=touch x', 'main..side', '', 'a\nb', 'f'.repeat(40), 'HEAD:a.txt']) {
    await expect(resolveCommit(folder, name), name).rejects.toMatchObject({ code: 'GIT_REF_MISSING', exitCode: 2 });
  }
});

test('the root is found from a folder inside, and no repository is told as such', async () => {
  const { folder } = await forked();
  const inside = join(folder, 'inside');
  gitSync(folder, ['worktree', 'add', '--quiet', '--detach', inside]);
  expect(await repositoryRoot(inside)).toBe(inside);
  const bare = makeRepository(join(folder, '..', 'bare.git'), 'bare');
  expect(await repositoryRoot(bare)).toBe(bare);
  await expect(repositoryRoot(await temporaryFolder())).rejects.toMatchObject({ code: 'NO_GIT' });
  await expect(repositoryRoot('/nonexistent')).rejects.toMatchObject({ code: 'NO_GIT' });
});

test('a branch is meant before a tag of its name, and a tag that no branch shares is still a name', long, async () => {
  const { folder, root, merge } = await forked();
  gitSync(folder, ['tag', 'main', root]);
  gitSync(folder, ['tag', 'v1', root]);
  expect(await resolveCommit(folder, 'main')).toBe(merge);
  expect(await resolveCommit(folder, 'refs/tags/main')).toBe(root);
  expect(await resolveCommit(folder, 'v1')).toBe(root);
  gitSync(folder, ['update-ref', 'refs/remotes/origin/release', merge]);
  gitSync(folder, ['tag', 'release', root]);
  expect(await resolveCommit(folder, 'release')).toBe(merge);
});
