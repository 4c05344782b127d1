import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { isUnderGit } from '../../src/git/under-git.ts';
import { makeRepository } from '../store/repository.ts';

const folders: string[] = [];

function temporary(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'flamegate-under-')));
  folders.push(folder);
  return folder;
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

test('a folder of no repository need not ask git', () => {
  expect(isUnderGit(temporary())).toBe(false);
});

test.each(['working tree', 'bare'] as const)('a folder within a repository (%s) asks git', (kind) => {
  const folder = join(temporary(), 'repository');
  makeRepository(folder, kind);
  const within = join(folder, 'deep', 'er');
  mkdirSync(within, { recursive: true });
  expect(isUnderGit(within)).toBe(true);
});
