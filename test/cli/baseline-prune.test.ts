import { expect, test } from 'vitest';
import { baselineCommand } from '../../src/cli/baseline-command.ts';
import { picturePath } from '../../src/results/store-layout.ts';
import { openDirStore } from '../../src/store/dir.ts';
import { aRun } from '../results/make.ts';
import { makeRepository } from '../store/repository.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';
import { runCommand } from './run-command.ts';

const at = (second: number): string => `2026-11-22T10:00:0${second}Z`;

/** A store of two runs, and of one picture of each of four measurements. */
async function kept(): Promise<readonly [repository: string, store: string]> {
  const folder = await temporaryFolder();
  const store = openDirStore(folder);
  for (const second of [1, 2]) await store.save(aRun({ takenAt: at(second) }), new Map());
  const pictures = [1, 2, 3, 4].map(
    (second) => [picturePath(at(second), 'a'.repeat(64)), new Uint8Array([1])] as const,
  );
  await store.writeFiles(new Map(pictures));
  return [makeRepository(await temporaryFolder()), `dir:${folder}`];
}

test('prune says how many runs and pictures it let go, and which it kept', async () => {
  const [repository, store] = await kept();
  const { stdout } = await runCommand(baselineCommand, ['prune', '--keep', '1', '--store', store], repository);
  const rest = 'kept the newest 1 of each environment class, and the pictures of the newest 1 measurements';
  expect(stdout).toBe(`${store}: dropped 1 run and 3 pictures, ${rest}\n`);
});

test('prune --json counts runs and pictures apart', async () => {
  const [repository, store] = await kept();
  const words = ['prune', '--keep', '2', '--store', store, '--json'];
  const first = await runCommand(baselineCommand, words, repository);
  expect(JSON.parse(first.stdout)).toEqual({ store, dropped: { runs: 0, pictures: 2 }, keep: 2 });
  const second = await runCommand(baselineCommand, words, repository);
  expect(JSON.parse(second.stdout).dropped).toEqual({ runs: 0, pictures: 0 });
});
