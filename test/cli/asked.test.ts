/** A bundle of a measuring that asked for some of what there is: what it did not ask for is not missing. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { compareCommand } from '../../src/cli/compare-command.ts';
import { reportCommand } from '../../src/cli/report-command.ts';
import { renderBundle } from '../../src/results/bundle.ts';
import type { Asked, Evidence } from '../../src/results/evidence.ts';
import { mergeBundles } from '../../src/results/merge.ts';
import { openDirStore } from '../../src/store/dir.ts';
import { anEvidence, anOutcome, aRun } from '../results/make.ts';
import { long } from '../support/long.ts';
import { makeRepository } from '../support/repository.ts';
import { runCommand } from './run-command.ts';

const names = ['parse/a', 'parse/b', 'print', 'read'];

/** Folder of a repository whose base stored four benchmarks, and the bundle of a change that measured those of these names. */
async function measured(found: readonly string[], asked?: Asked): Promise<string> {
  const repository = makeRepository();
  onTestFinished(() => repository.remove());
  const folder = repository.path;
  const config = `version: 1\nsuites: [{ name: core, files: "*.bench.mjs" }]\nbaseline: { store: "dir:store" }\n`;
  const baselineCommit = repository.commit({ 'bench-config/flamegate.yml': config });
  const outcomes = names.map((name) => anOutcome(name));
  await openDirStore(join(folder, 'store')).save(aRun({ commit: baselineCommit, outcomes }), new Map());
  const candidate = aRun({ commit: repository.commit({ a: '2' }), id: '2-1', outcomes });
  const some = { ...candidate, outcomes: found.map((name) => anOutcome(name)) };
  write(join(folder, 'bundle'), anEvidence({ candidate: some, baselineCommit, asked }));
  write(join(folder, 'all'), anEvidence({ candidate }));
  return folder;
}

function write(folder: string, evidence: Evidence): void {
  mkdirSync(folder);
  for (const [name, bytes] of renderBundle({ evidence, profiles: new Map() })) writeFileSync(join(folder, name), bytes);
}

test.each([
  [['parse/a', 'parse/b'], { suites: [], filters: ['parse/**'] }, []],
  [['print', 'read'], { suites: [], filters: ['print', 'r*'] }, []],
  [['print'], { suites: ['core'], filters: ['print'] }, []],
  [['parse/a'], { suites: [], filters: ['parse/**'] }, ['parse/b']],
  [['print'], { suites: ['core'], filters: [] }, ['parse/a', 'parse/b', 'read']],
  [['print'], undefined, ['parse/a', 'parse/b', 'read']],
] as const)('of %j, asked for %j, missing are %j', long, async (found, asked, missing) => {
  const folder = await measured(found, asked);
  const { stdout } = await runCommand(reportCommand, ['bundle', '--json'], folder);
  const { judgements } = JSON.parse(stdout);
  const removed = judgements.filter(({ kind }: { kind: string }) => kind === 'removed');
  expect(removed.map(({ benchmark }: { benchmark: string }) => benchmark).toSorted()).toEqual(missing);
  const compared = (await runCommand(compareCommand, ['all', 'bundle'], folder)).stdout;
  for (const name of names) {
    expect(compared.includes(name), name).toBe([...found, ...missing].some((each) => each === name));
  }
});

test('the command that reproduces it asks for the same', long, async () => {
  const folder = await measured(['print'], { suites: ['core'], filters: ['pr[i]nt', 'print'] });
  const { stdout } = await runCommand(reportCommand, ['bundle'], folder);
  expect(stdout).toContain(`--suite core --filter 'pr[i]nt' --filter print --seed`);
});

test('bundles that were asked for different things hold, together, what nobody can tell', () => {
  const of = (index: number, filters: readonly string[]) => ({
    evidence: anEvidence({
      candidate: aRun({ outcomes: [anOutcome(`b${index}`)] }),
      shard: { index, count: 2 },
      asked: { suites: [], filters },
    }),
    profiles: new Map(),
  });
  expect(mergeBundles([of(1, ['b*']), of(2, ['b*'])]).groups[0].evidence.asked).toEqual({
    suites: [],
    filters: ['b*'],
  });
  expect(mergeBundles([of(1, ['b*']), of(2, ['c*'])]).groups[0].evidence.asked).toBeUndefined();
});
