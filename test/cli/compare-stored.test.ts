/** Which stored runs `compare` and `baseline show` take where a commit was measured on several machines or by several gates. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { baselineCommand } from '../../src/cli/baseline-command.ts';
import { compareCommand } from '../../src/cli/compare-command.ts';
import { type GateName, gateName } from '../../src/results/gate-name.ts';
import type { Run } from '../../src/results/run.ts';
import { newestFirst, runPath } from '../../src/results/store-layout.ts';
import { openDirStore } from '../../src/store/dir.ts';
import { anEnvironment, anOutcome, aRun } from '../results/make.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';
import { long } from '../support/long.ts';
import { makeRepository } from '../support/repository.ts';
import { runCommand } from './run-command.ts';

const other = gateName({ gate: 'other', usualPlaces: [] });

interface Taken {
  readonly cpu: string;
  readonly gate?: GateName | undefined;
  readonly second: number;
  readonly factor: number;
}

function runOf(commit: string, { cpu, gate, second, factor }: Taken): Run {
  const values = Array.from({ length: 20 }, (_, index) => factor * (100 + (index % 5)));
  return {
    ...aRun({
      commit,
      takenAt: new Date(Date.UTC(2026, 10, 22, 10, 0, second)).toISOString(),
      environment: anEnvironment({ cpuModel: cpu }),
      outcomes: [anOutcome('parse', values)],
    }),
    gate,
  };
}

async function made(before: readonly Taken[], after: readonly Taken[]) {
  const repository = makeRepository();
  const commits = [repository.commit({ a: '1' }), repository.commit({ a: '2' })] as const;
  const folder = await temporaryFolder();
  const store = openDirStore(folder);
  for (const taken of before) await store.save(runOf(commits[0], taken), new Map());
  for (const taken of after) await store.save(runOf(commits[1], taken), new Map());
  return { repository, store: ['--store', `dir:${folder}`] };
}

test(
  'two stored commits are compared on the machine they share, which is not the newest run of the first',
  long,
  async () => {
    const { repository, store } = await made(
      [
        { cpu: 'A', second: 1, factor: 1 },
        { cpu: 'Z', second: 2, factor: 1 },
      ],
      [
        { cpu: 'A', second: 4, factor: 1.5 },
        { cpu: 'Z', second: 3, factor: 1 },
      ],
    );
    const end = await runCommand(compareCommand, ['HEAD~1', 'latest', ...store], repository.path);
    expect(end.stdout).toContain('parse');
    expect(end.code).toBe(1);
    repository.remove();
  },
);

test('a gate is compared with itself, where another measured the same commits later', long, async () => {
  const { repository, store } = await made(
    [
      { cpu: 'A', second: 1, factor: 1 },
      { cpu: 'A', gate: other, second: 2, factor: 9 },
    ],
    [
      { cpu: 'A', gate: other, second: 3, factor: 9 },
      { cpu: 'A', second: 4, factor: 1.5 },
    ],
  );
  const end = await runCommand(compareCommand, ['HEAD~1', 'HEAD', ...store], repository.path);
  expect(end.code).toBe(1);
  repository.remove();
});

test('show tells the newest run of a commit, whatever its machine is called', long, async () => {
  const { repository, store } = await made(
    [],
    [
      { cpu: 'Alpha', second: 4, factor: 1 },
      { cpu: 'Zeta', second: 3, factor: 1 },
    ],
  );
  const end = await runCommand(baselineCommand, ['show', ...store], repository.path);
  expect(end.stdout).toContain('Alpha');
  expect(end.stdout).not.toContain('Zeta');
  repository.remove();
});

test('a store without a run of the commit says whether it holds others', long, async () => {
  for (const [before, words] of [
    [[], 'it holds no run at all'],
    [[{ cpu: 'A', second: 1, factor: 1 }], 'it holds 1 run of other commits'],
  ] as const) {
    const { repository, store } = await made(before, []);
    await expect(runCommand(baselineCommand, ['show', 'HEAD', ...store], repository.path)).rejects.toThrow(words);
    await expect(runCommand(compareCommand, ['HEAD', 'HEAD', ...store], repository.path)).rejects.toThrow(words);
    repository.remove();
  }
});

test('any runs of one commit are in the order of time', () => {
  const taken = fc.record({
    cpu: fc.constantFrom('A', 'M', 'Z', 'a'),
    gate: fc.constantFrom(undefined, other, gateName({ gate: 'zz', usualPlaces: [] })),
    second: fc.nat(59),
    factor: fc.constant(1),
  });
  fc.assert(
    fc.property(fc.uniqueArray(taken, { selector: ({ second }) => second }), (all) => {
      const key = (each: Taken): string => runPath(runOf('a'.repeat(40), { ...each }));
      const sorted = all.toSorted((a, b) => b.second - a.second).map((each) => ({ key: key(each) }));
      const listed = all.map((each) => ({ key: key(each) })).toSorted((a, b) => (a.key < b.key ? -1 : 1));
      expect(newestFirst(listed)).toEqual(sorted);
    }),
  );
});

test.each(['feature#12', 'fix+more', 'dépendance/é'])('a branch may be called %s', long, async (branch) => {
  const { repository, store } = await made(
    [{ cpu: 'A', second: 1, factor: 1 }],
    [{ cpu: 'A', second: 2, factor: 1.5 }],
  );
  repository.git('branch', branch);
  const end = await runCommand(compareCommand, ['HEAD~1', branch, ...store], repository.path);
  expect(end.code).toBe(1);
  repository.remove();
});

test('a file that is missing is said to be, in a shallow clone too', async () => {
  const { repository } = await made([], []);
  const shallow = `${await temporaryFolder()}/shallow`;
  repository.git('clone', '-q', '--depth', '1', `file://${repository.path}`, shallow);
  await expect(runCommand(compareCommand, ['HEAD', 'before.json'], shallow)).rejects.toMatchObject({
    code: 'FILE_MISSING',
  });
  repository.remove();
});
