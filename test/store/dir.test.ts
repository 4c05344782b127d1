import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { openDirStore } from '../../src/store/dir.ts';
import { anOutcome, aRun } from '../results/make.ts';
import { long } from '../support/long.ts';
import { storeContract } from './contract.ts';
import { temporaryFolder } from './temporary-folder.ts';

storeContract('dir', async (folder) => {
  const root = join(folder, 'store');
  return {
    store: openDirStore(root),
    place: `dir:${root}`,
    repository: folder,
    tamper: async (path, text) => {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), text);
    },
    exists: () =>
      stat(root).then(
        () => true,
        () => false,
      ),
  };
});

test('a folder store leaves no file but its own', async () => {
  const root = await temporaryFolder();
  const store = openDirStore(root);
  await store.save(aRun(), new Map());
  await store.save(aRun(), new Map());
  const files = (await readdir(root, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  expect(files.map(({ name }) => name).toSorted()).toEqual([
    '20261122T100000Z_1001-1.json',
    'batches.json',
    'meta.json',
    'summary.json',
  ]);
});

test('a store path that is a file is unreachable, with the cure', async () => {
  const root = join(await temporaryFolder(), 'file');
  await writeFile(root, 'x');
  const store = openDirStore(root, 'dir:file');
  for (const attempt of [() => store.list(), () => store.save(aRun(), new Map())]) {
    await expect(attempt()).rejects.toMatchObject({
      code: 'STORE_UNREACHABLE',
      message: expect.stringContaining('dir:file'),
      hint: expect.stringContaining('is a folder'),
    });
  }
});

test('two writers of one path and other bytes: one is told, the other stands', long, async () => {
  for (let round = 0; round < 20; round++) {
    const root = await temporaryFolder();
    const runs = [anOutcome('a'), anOutcome('b')].map((outcome) => aRun({ outcomes: [outcome] }));
    const ends = await Promise.allSettled(runs.map((run) => openDirStore(root).save(run, new Map())));
    expect(ends.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const winner = runs[ends.findIndex(({ status }) => status === 'fulfilled')];
    const [stored] = await openDirStore(root).list();
    const read = stored === undefined ? undefined : await openDirStore(root).read(stored);
    expect(read?.outcomes[0]?.id).toEqual(winner?.outcomes[0]?.id);
  }
});
