import { execFileSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { resolveCandidate, resolveRevisions } from '../../src/app/revisions.ts';
import { GateError } from '../../src/errors.ts';
import { long } from '../support/long.ts';
import { makeRepository, type TestRepository } from '../support/repository.ts';

let repository: TestRepository;
let home: string;

beforeEach(() => {
  repository = makeRepository();
  home = realpathSync(mkdtempSync(join(tmpdir(), 'flamegate-revisions-')));
});

afterEach(() => {
  repository.remove();
  rmSync(home, { recursive: true, force: true });
});

/** Six commits on main, four more on a branch from its second; the branch is checked out. */
function branched(): string {
  repository.commit({ 'a.txt': '1' });
  const fork = repository.commit({ 'a.txt': '2' });
  repository.git('branch', 'topic');
  for (const text of ['3', '4', '5', '6']) repository.commit({ 'a.txt': text });
  repository.git('checkout', '-q', 'topic');
  for (const text of ['1', '2', '3', '4']) repository.commit({ 'b.txt': text });
  return fork;
}

function clone(...flags: readonly string[]): string {
  const folder = join(home, 'clone');
  execFileSync('git', ['clone', '-q', ...flags, `file://${repository.path}`, folder]);
  return folder;
}

async function refusal(root: string): Promise<GateError> {
  const error: unknown = await resolveRevisions(root, {}).catch((found: unknown) => found);
  if (error instanceof GateError) return error;
  throw new Error(`resolved to ${JSON.stringify(error)}`);
}

test('a branch is compared with where it left the default branch', long, async () => {
  const fork = branched();
  expect(await resolveRevisions(repository.path, {})).toMatchObject({ baseline: fork, notes: [] });
});

test.each([1, 2])(
  'a clone cut off after %i commits never takes the parent in the place of the merge base',
  long,
  async (depth) => {
    branched();
    // What is checked out there becomes the clone's default branch.
    repository.git('checkout', '-q', 'main');
    const root = clone(`--depth=${depth}`, '--no-single-branch');
    execFileSync('git', ['-C', root, 'checkout', '-q', 'topic']);
    expect((await refusal(root)).code).toBe('SHALLOW_CLONE');
    expect((await resolveCandidate(root, {})).candidate).toMatch(/^[0-9a-f]{40}$/);
  },
);

test('a branch without a common ancestor is an error, not a first run', long, async () => {
  branched();
  repository.git('checkout', '-q', '--orphan', 'lonely');
  repository.commit({ 'c.txt': '1' });
  expect(await refusal(repository.path)).toMatchObject({
    code: 'GIT_REF_MISSING',
    hint: expect.stringContaining('--base'),
  });
  repository.commit({ 'c.txt': '2' });
  expect((await refusal(repository.path)).code).toBe('GIT_REF_MISSING');
  expect((await resolveCandidate(repository.path, {})).baseline).toBeUndefined();
});

test('where no default branch is known, the parent is taken and this is said', long, async () => {
  branched();
  repository.git('branch', '-m', 'main', 'develop');
  const parent = repository.git('rev-parse', 'HEAD~1').trim();
  expect(await resolveRevisions(repository.path, {})).toMatchObject({
    baseline: parent,
    notes: [expect.stringContaining('--base')],
  });
});

test('of a merge commit of a pull request in a clone of two commits, the first parent is the base', long, async () => {
  branched();
  repository.git('checkout', '-q', '--detach', 'main');
  repository.git('merge', '-q', '--no-ff', '-m', 'merge', 'topic');
  repository.git('update-ref', 'refs/pull/7/merge', 'HEAD');
  const main = repository.git('rev-parse', 'main').trim();
  const root = join(home, 'clone');
  execFileSync('git', ['init', '-q', root]);
  for (const words of [
    ['fetch', '-q', '--depth=2', `file://${repository.path}`, 'refs/pull/7/merge'],
    ['checkout', '-q', 'FETCH_HEAD'],
  ])
    execFileSync('git', ['-C', root, ...words], { stdio: 'ignore' });
  expect(await resolveRevisions(root, {})).toMatchObject({ baseline: main, notes: [] });
});

test('a first commit has no baseline, and a commit compared with itself is told', async () => {
  repository.commit({ 'a.txt': '1' });
  expect(await resolveRevisions(repository.path, {})).toMatchObject({ baseline: undefined, notes: [] });
  expect((await resolveRevisions(repository.path, { base: 'HEAD' })).notes).toEqual([
    expect.stringContaining('one commit'),
  ]);
});
