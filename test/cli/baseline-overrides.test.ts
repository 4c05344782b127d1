import { expect, test } from 'vitest';
import { baselineCommand } from '../../src/cli/baseline-command.ts';
import { renderNote, type StoredNote } from '../../src/results/note.ts';
import { notePath } from '../../src/results/store-layout.ts';
import { openGitBranchStore } from '../../src/store/git-branch.ts';
import { aNote } from '../results/a-note.ts';
import { aRun } from '../results/make.ts';
import { makeCommits, makeRepository } from '../store/repository.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';
import { long } from '../support/long.ts';
import { runCommand } from './run-command.ts';

interface Kept {
  readonly repository: string;
  readonly commits: readonly string[];
}

/** Four commits on a line, runs stored of the first and the last, a step that came in with the third. */
async function kept(change: Partial<StoredNote> = {}): Promise<Kept> {
  const repository = makeRepository(await temporaryFolder());
  const commits = makeCommits(repository, 4);
  const store = openGitBranchStore({ repository, branch: 'flamegate-data' });
  for (const commit of [commits[0] ?? '', commits[3] ?? '']) await store.save(aRun({ commit }), new Map());
  const note = aNote({ landed: commits[2] ?? '', pullRequest: 7, reason: 'reads twice as much', ...change });
  await store.writeFiles(new Map([[notePath(note), Buffer.from(renderNote(note))]]));
  return { repository, commits };
}

const line = 'accepted by maintainer on 22 November 2026 in #7: reads twice as much (parse time +30.0 %)';

test('show names the step that was accepted since the run before it, and by whom', long, async () => {
  const { repository, commits } = await kept();
  const shown = await runCommand(baselineCommand, ['show'], repository);
  expect(shown.stdout.replaceAll('\u202f', ' ')).toContain(`${line}\n`);
  const older = await runCommand(baselineCommand, ['show', commits[0] ?? ''], repository);
  expect(older.stdout).not.toContain('accepted');
});

test('list names every override on record, and its JSON holds them as they were written', long, async () => {
  const { repository } = await kept();
  expect((await runCommand(baselineCommand, ['list'], repository)).stdout.replaceAll('\u202f', ' ')).toContain(line);
  const { stdout } = await runCommand(baselineCommand, ['list', '--json'], repository);
  expect(JSON.parse(stdout)).toMatchObject({ runs: [{}, {}], overrides: [{ who: 'maintainer', pullRequest: 7 }] });
});

test('an override that was taken back is shown nowhere', long, async () => {
  const { repository } = await kept({ kind: 'withdraw', accepts: [], steps: [] });
  expect((await runCommand(baselineCommand, ['show'], repository)).stdout).not.toContain('maintainer');
  expect((await runCommand(baselineCommand, ['list'], repository)).stdout).not.toContain('maintainer');
});

test('a hostile name or reason moves no terminal and starts no line', async () => {
  const { repository } = await kept({ reason: '\u001b[31m::error::x\nsecond ::error::y', who: 'a\u001b]0;t\u0007' });
  const { stdout } = await runCommand(baselineCommand, ['list'], repository);
  expect(stdout).not.toMatch(/\u001b|\u0007|(^|\s)::error::/);
});
