import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { renderRun } from '../../src/results/run-file.ts';
import { runPath } from '../../src/results/store-layout.ts';
import { openGitBranchStore } from '../../src/store/git-branch.ts';
import { aCommit, aRun } from '../results/make.ts';
import { long } from '../support/long.ts';
import { storeContract } from './contract.ts';
import { gitSync, makeRepository, tamperBranch } from './repository.ts';
import { temporaryFolder } from './temporary-folder.ts';

const branch = 'flamegate-data';

function hasBranch(repository: string): boolean {
  return gitSync(repository, ['for-each-ref', `refs/heads/${branch}`]) !== '';
}

storeContract('git branch of a working clone', async (folder) => {
  const repository = makeRepository(join(folder, 'repository'));
  return {
    store: openGitBranchStore({ repository, branch }),
    place: `git:${branch}`,
    repository,
    tamper: async (path, text) => tamperBranch(repository, branch, path, text),
    exists: async () => hasBranch(repository),
  };
});

storeContract(
  'git branch of a remote',
  async (folder) => {
    const origin = makeRepository(join(folder, 'origin.git'), 'bare');
    const repository = makeRepository(join(folder, 'clone'));
    gitSync(repository, ['remote', 'add', 'origin', origin]);
    return {
      store: openGitBranchStore({ repository, branch, remote: 'origin' }),
      place: `git:${branch}`,
      repository,
      remote: 'origin',
      tamper: async (path, text) => tamperBranch(origin, branch, path, text),
      exists: async () => hasBranch(origin) || hasBranch(repository),
    };
  },
  'several',
  long,
);

test('index, working tree, HEAD and other branches of the user stay as they were', async () => {
  const repository = makeRepository(await temporaryFolder());
  const look = () => [
    gitSync(repository, ['status', '--porcelain']),
    gitSync(repository, ['rev-parse', 'HEAD']),
    gitSync(repository, ['symbolic-ref', 'HEAD']),
    gitSync(repository, ['for-each-ref', 'refs/heads/main']),
    gitSync(repository, ['stash', 'list']),
  ];
  const before = look();
  const store = openGitBranchStore({ repository, branch });
  await store.save(aRun(), new Map());
  await store.prune(1);
  expect(look()).toEqual(before);
  expect(gitSync(repository, ['for-each-ref', 'refs/flamegate'])).toBe('');
});

test('the branch is an orphan, and pruning leaves a single commit', long, async () => {
  const repository = makeRepository(await temporaryFolder());
  const store = openGitBranchStore({ repository, branch });
  for (const second of [1, 2, 3]) await store.save(aRun({ takenAt: `2026-11-22T10:00:0${second}Z` }), new Map());
  expect(gitSync(repository, ['rev-list', '--count', branch])).toBe('3');
  expect(gitSync(repository, ['log', '--format=%s', branch])).not.toContain('one');
  await store.prune(1);
  expect(gitSync(repository, ['rev-list', '--count', branch])).toBe('1');
  expect(gitSync(repository, ['fsck', '--strict', '--no-dangling', branch])).toBe('');
});

test.each([['bare'], ['worktree'], ['shallow'], ['detached'], ['sha256']])(
  'a %s repository does as well',
  long,
  async (kind) => {
    const folder = await temporaryFolder();
    const origin = makeRepository(join(folder, 'origin'));
    const place = join(folder, 'place');
    if (kind === 'bare') gitSync(folder, ['clone', '--quiet', '--bare', origin, place]);
    if (kind === 'shallow') gitSync(folder, ['clone', '--quiet', '--depth=1', `file://${origin}`, place]);
    if (kind === 'worktree') gitSync(origin, ['worktree', 'add', '--quiet', '--detach', place]);
    if (kind === 'detached') gitSync(folder, ['clone', '--quiet', origin, place]);
    if (kind === 'detached') gitSync(place, ['checkout', '--quiet', '--detach']);
    if (kind === 'sha256') gitSync(folder, ['init', '--quiet', '--object-format=sha256', place]);
    const store = openGitBranchStore({ repository: place, branch });
    await store.save(aRun(), new Map());
    await store.save(aRun({ id: 'second' }), new Map());
    expect(await store.list()).toHaveLength(2);
    const [stored] = await store.list();
    expect(stored === undefined ? undefined : await store.read(stored)).toMatchObject({ commit: aCommit(1) });
  },
);

/** Forty runs in one commit. */
async function storeOfForty(repository: string): Promise<readonly string[]> {
  const runs = Array.from({ length: 40 }, (_, n) => aRun({ commit: aCommit(n) }));
  const files = runs.map((run) => [runPath(run), Buffer.from(renderRun(run))] as const);
  await openGitBranchStore({ repository, branch }).writeFiles(new Map(files));
  return files.map(([path]) => path);
}

afterEach(() => void vi.unstubAllEnvs());

test('runs that are read at once are read by few processes, each as it was stored', async () => {
  const folder = await temporaryFolder();
  const repository = makeRepository(join(folder, 'repository'));
  await storeOfForty(repository);
  const store = openGitBranchStore({ repository, branch });
  const listed = await store.list();
  const trace = join(folder, 'trace');
  vi.stubEnv('GIT_TRACE', trace);
  const runs = await Promise.all(listed.map((stored) => store.read(stored)));
  expect(runs).toEqual(listed.map(({ commit }) => aRun({ commit })));
  const started = readFileSync(trace, 'utf8').match(/built-in: git .*/g) ?? [];
  expect(started).toHaveLength(2);
});

test.each(['broken', 'missing'])(
  'an object that is %s is told of its own run, and the others are read',
  long,
  async (how) => {
    const repository = makeRepository(await temporaryFolder());
    gitSync(repository, ['config', 'fastimport.unpackLimit', '1000']); // each object a file of its own
    const paths = await storeOfForty(repository);
    const hash = gitSync(repository, ['rev-parse', `${branch}:${paths[7]}`]);
    const object = join(repository, '.git', 'objects', hash.slice(0, 2), hash.slice(2));
    rmSync(object, { force: true });
    if (how === 'broken') writeFileSync(object, 'no object');
    const store = openGitBranchStore({ repository, branch });
    const read = await Promise.allSettled((await store.list()).map((stored) => store.read(stored)));
    const failed = read.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []));
    expect(failed).toEqual([expect.objectContaining({ code: 'STORE_CORRUPT' })]);
    expect(String(failed[0])).toContain(paths[7]);
  },
);

test('a branch that a working tree has checked out is not moved under it', async () => {
  const repository = makeRepository(await temporaryFolder());
  const store = openGitBranchStore({ repository, branch });
  await store.save(aRun(), new Map());
  gitSync(repository, ['worktree', 'add', '--quiet', join(await temporaryFolder(), 'data'), branch]);
  await expect(store.save(aRun({ id: 'x' }), new Map())).rejects.toMatchObject({
    code: 'STORE_CONFLICT',
    message: expect.stringContaining('must not be checked out'),
  });
  expect(await store.list()).toHaveLength(1);
});

test('outside a repository the error says so and names the other way', async () => {
  const store = openGitBranchStore({ repository: await temporaryFolder(), branch });
  for (const attempt of [() => store.list(), () => store.save(aRun(), new Map())]) {
    await expect(attempt()).rejects.toMatchObject({
      code: 'NO_GIT',
      hint: expect.stringContaining('--store dir:PATH'),
    });
  }
});

test('a clone without the branch reads the one it fetched, and builds on it', long, async () => {
  const folder = await temporaryFolder();
  const origin = makeRepository(join(folder, 'origin'));
  await openGitBranchStore({ repository: origin, branch }).save(aRun(), new Map());
  gitSync(folder, ['clone', '--quiet', origin, 'clone']);
  const store = openGitBranchStore({ repository: join(folder, 'clone'), branch });
  expect(await store.list()).toHaveLength(1);
  await store.save(aRun({ id: 'mine' }), new Map());
  expect(await store.list()).toHaveLength(2);
  expect(await openGitBranchStore({ repository: origin, branch }).list()).toHaveLength(1);
});

test('a remote that is gone: reading uses the copy and says so, writing fails with the cure', async () => {
  const folder = await temporaryFolder();
  const origin = makeRepository(join(folder, 'origin.git'), 'bare');
  const repository = makeRepository(join(folder, 'clone'));
  gitSync(repository, ['remote', 'add', 'origin', origin]);
  const notices: string[] = [];
  const open = () => openGitBranchStore({ repository, branch, remote: 'origin', notice: (line) => notices.push(line) });
  await open().save(aRun(), new Map());
  expect(await open().list()).toHaveLength(1);
  rmSync(origin, { recursive: true });
  expect(await open().list()).toHaveLength(1);
  expect(notices.join()).toContain('the copy of flamegate-data fetched before is used');
  await expect(open().save(aRun({ id: 'x' }), new Map())).rejects.toMatchObject({ code: 'STORE_UNREACHABLE' });
});

test('a remote that refuses the push says why, at once', async () => {
  const folder = await temporaryFolder();
  const origin = makeRepository(join(folder, 'origin.git'), 'bare');
  const repository = makeRepository(join(folder, 'clone'));
  gitSync(repository, ['remote', 'add', 'origin', origin]);
  writeFileSync(join(origin, 'hooks', 'pre-receive'), '#!/bin/sh\necho no pushing on Sundays >&2\nexit 1\n', {
    mode: 0o755,
  });
  const store = openGitBranchStore({ repository, branch, remote: 'origin' });
  await expect(store.save(aRun(), new Map())).rejects.toMatchObject({
    code: 'STORE_UNREACHABLE',
    message: expect.stringContaining('no pushing on Sundays'),
  });
});

test('a branch that is not ours is refused before anything is written to it', async () => {
  const repository = makeRepository(await temporaryFolder());
  const store = openGitBranchStore({ repository, branch: 'main' });
  await expect(store.list()).rejects.toMatchObject({ code: 'STORE_CORRUPT' });
  gitSync(repository, ['checkout', '--quiet', '--detach']);
  await expect(store.save(aRun(), new Map())).rejects.toMatchObject({ code: 'STORE_CORRUPT' });
  expect(gitSync(repository, ['ls-tree', '--name-only', 'main'])).toBe('a.txt');
});

test('a remote that git would read as an option is refused', () => {
  const open = () => openGitBranchStore({ repository: '.', branch, remote: '--upload-pack=touch x' });
  expect(open).toThrow('its name must not begin with "-"');
});
