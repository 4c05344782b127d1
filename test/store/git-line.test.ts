import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readLine } from '../../src/store/git-line.ts';
import { makeRepository, type TestRepository } from '../support/repository.ts';

let repository: TestRepository;
let first = '';
let head = '';

beforeAll(() => {
  repository = makeRepository();
  first = repository.commit({ 'a.txt': '1' }, 'First\n\nwith a body');
  repository.git('tag', 'v1.0.0');
  repository.git('checkout', '--quiet', '-b', 'topic');
  head = repository.commit({ 'b.txt': '1' }, 'On a branch');
  repository.git('checkout', '--quiet', 'main');
  repository.commit({ 'a.txt': '2' }, 'Second "quoted" \u001b[31m<b>');
  repository.git('merge', '--quiet', '--no-ff', '-m', 'Merge pull request #7 from topic', 'topic');
  repository.git('tag', '--annotate', '-m', 'a release', 'v1.1.0');
});

afterAll(() => repository.remove());

test('the line is first parents, oldest first, with subjects, parents and tags of both kinds', async () => {
  const { line, reach } = await readLine(repository.path, 'HEAD', 100);
  expect(reach).toBe('whole');
  expect(line.map(({ subject, tags }) => [subject, tags])).toEqual([
    ['First', ['v1.0.0']],
    ['Second "quoted" \u001b[31m<b>', []],
    ['Merge pull request #7 from topic', ['v1.1.0']],
  ]);
  expect(line[0]).toMatchObject({ commit: first, parents: [] });
  expect(line[2]?.parents).toEqual([line[1]?.commit, head]);
  expect(line[0]?.committedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.000Z$/);
});

test('a limit keeps the newest and says that there is more', async () => {
  const { line, reach } = await readLine(repository.path, 'main', 2);
  expect(reach).toBe('limit');
  expect(line.map(({ tags }) => tags)).toEqual([[], ['v1.1.0']]);
});

test('a shallow clone is said to be one', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'flamegate-shallow-'));
  const clone = join(folder, 'clone');
  execFileSync('git', ['clone', '--quiet', '--depth', '1', `file://${repository.path}`, clone]);
  expect(await readLine(clone, 'HEAD', 100)).toMatchObject({
    reach: 'shallow',
    line: [{ subject: 'Merge pull request #7 from topic' }],
  });
  rmSync(folder, { recursive: true, force: true });
});
