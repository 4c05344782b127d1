import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseUnifiedDiff } from '../../src/profile/changed-lines.ts';
import { openGitChanges } from '../../src/store/git-changes.ts';
import { gitSync, makeRepository } from './repository.ts';
import { temporaryFolder } from './temporary-folder.ts';

test('the change is read alike whatever the user likes diffs to look like, under names of any kind', async () => {
  const folder = makeRepository(join(await temporaryFolder(), 'a b'));
  for (const [key, value] of [
    ['diff.noprefix', 'true'],
    ['diff.mnemonicPrefix', 'true'],
    ['color.ui', 'always'],
    ['core.quotePath', 'true'],
    ['diff.context', '9'],
  ] as const) {
    gitSync(folder, ['config', key, value]);
  }
  mkdirSync(join(folder, 'b'));
  writeFileSync(join(folder, 'b', ' "ä".js'), 'new\n');
  gitSync(folder, ['add', '--all']);
  gitSync(folder, ['commit', '--quiet', '-m', 'two']);
  const changes = openGitChanges(folder, 'HEAD~1', 'HEAD');
  const files = parseUnifiedDiff(await changes.diff());
  expect(files.map(({ path, state }) => [path, state])).toEqual([
    ['a.txt', 'modified'],
    ['b/ "ä".js', 'added'],
    ['staged.txt', 'added'],
  ]);
  expect(files[0]?.hunks).toHaveLength(1);
  expect(await changes.source('a.txt')).toBe('dirty\n');
  expect(await changes.source('none.txt')).toBeUndefined();
});
