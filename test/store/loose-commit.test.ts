import { afterEach, beforeEach, expect, test } from 'vitest';
import { commitLoosely } from '../../src/git/loose-commit.ts';
import { makeRepository, type TestRepository } from '../support/repository.ts';

let repository: TestRepository;

beforeEach(() => {
  repository = makeRepository();
});

afterEach(() => repository.remove());

test('a commit with one file changed is on no branch, and neither index nor working tree know of it', async () => {
  const head = repository.commit({ 'a b/ü/c.js': 'one', 'a b/d.js': 'two', 'e.js': 'three' });
  const made = await commitLoosely(repository.path, head, { path: 'a b/ü/c.js', text: 'changed' });
  expect(repository.git('diff', '--name-only', '-z', head, made).replaceAll('\0', '')).toBe('a b/ü/c.js');
  expect(repository.git('show', `${made}:a b/ü/c.js`)).toBe('changed');
  expect(repository.git('rev-parse', `${made}^`)).toBe(head);
  expect(repository.git('status', '--porcelain')).toBe('');
  expect(repository.git('branch', '--all', '--contains', made)).toBe('');
  const same = await commitLoosely(repository.path, head);
  expect(repository.git('rev-parse', `${same}^{tree}`)).toBe(repository.git('rev-parse', `${head}^{tree}`));
});
