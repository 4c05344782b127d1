import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { baselineCommand } from '../../src/cli/baseline-command.ts';
import { openGitBranchStore } from '../../src/store/git-branch.ts';
import { aCommit } from '../results/make.ts';
import { gitSync, makeRepository } from '../store/repository.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';
import { long } from '../support/long.ts';
import { runCommand } from './run-command.ts';

const entry = (n: number) => ({
  commit: { id: aCommit(n) },
  date: 1.7e12 + n,
  tool: 'go',
  benches: [{ name: 'a', value: n, unit: 'ns/op' }],
});

test('history of github-action-benchmark goes into the store in one step, and again without harm', long, async () => {
  const repository = makeRepository(await temporaryFolder());
  const entries = { suite: [entry(1), entry(2), { ...entry(3), commit: { id: 'short' } }] };
  writeFileSync(join(repository, 'data.js'), `window.BENCHMARK_DATA = ${JSON.stringify({ entries })}`);
  for (let time = 0; time < 2; time++) {
    const { code, stdout, stderr } = await runCommand(baselineCommand, ['import', 'data.js'], repository);
    expect([code, stdout]).toEqual([0, expect.stringContaining('stored 2 runs in git:flamegate-data')]);
    expect(stderr).toContain('left out 1: entry without a full commit hash');
  }
  const store = openGitBranchStore({ repository, branch: 'flamegate-data' });
  expect((await store.list()).map(({ commit }) => commit)).toEqual([aCommit(1), aCommit(2)]);
  expect(gitSync(repository, ['rev-list', '--count', 'flamegate-data'])).toBe('1');
});

test('outside a clone a store of its own is filled, listed and pruned; what needs history says to go into one', async () => {
  const folder = await temporaryFolder();
  writeFileSync(join(folder, 'data.js'), JSON.stringify({ entries: { suite: [entry(1)] } }));
  const run = (...argv: readonly string[]) => runCommand(baselineCommand, [...argv, '--store', 'dir:store'], folder);
  expect(await run('import', 'data.js')).toMatchObject({ code: 0, stdout: expect.stringContaining('stored 1 run in') });
  expect(await run('list')).toMatchObject({ code: 0, stdout: expect.stringContaining(aCommit(1).slice(0, 12)) });
  expect(await run('prune')).toMatchObject({ code: 0 });
  for (const action of ['show', 'save']) {
    const refused = { code: 'NO_GIT', hint: expect.not.stringContaining('--store dir:') };
    await expect(run(action)).rejects.toMatchObject(refused);
  }
  await expect(runCommand(baselineCommand, ['import', 'data.js'], folder)).rejects.toMatchObject({ code: 'NO_GIT' });
});

test('a missing file says where github-action-benchmark keeps it', async () => {
  const repository = makeRepository(await temporaryFolder());
  await expect(runCommand(baselineCommand, ['import', 'nope.js'], repository)).rejects.toMatchObject({
    code: 'FILE_MISSING',
    hint: expect.stringContaining('gh-pages'),
  });
});

test('a store on a remote is fetched and pushed when it is named', long, async () => {
  const folder = await temporaryFolder();
  const origin = makeRepository(join(folder, 'origin.git'), 'bare');
  const repository = makeRepository(join(folder, 'clone'));
  gitSync(repository, ['remote', 'add', 'origin', origin]);
  writeFileSync(join(repository, 'data.js'), JSON.stringify({ entries: { suite: [entry(1)] } }));
  await runCommand(baselineCommand, ['import', 'data.js', '--remote', 'origin'], repository);
  expect(gitSync(origin, ['rev-list', '--count', 'flamegate-data'])).toBe('1');
});
