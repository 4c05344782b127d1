import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readTrends, type TrendsQuestion } from '../../src/gate/store-trends.ts';
import { usualReferences } from '../../src/past/trend-references.ts';
import type { Progress } from '../../src/ports.ts';
import { gateName } from '../../src/results/gate-name.ts';
import { openDirStore } from '../../src/store/dir.ts';
import { aRun } from '../results/make.ts';
import { acceptedPlace, storeStory, storyLine, storyNote, storyRuns } from '../support/history-story.ts';
import { long } from '../support/long.ts';

const silent: Progress = { start: () => {}, step: () => {}, left: () => {}, log: () => {}, done: () => {} };

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'flamegate-trends-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const line = storyLine(60);
const question: TrendsQuestion = {
  line,
  from: 0,
  mostCommits: 500,
  wants: () => true,
  references: (places) => usualReferences(line, places),
};

test(
  'the story’s loss, drift, accepted step and gain are told, machines apart, what matters most first',
  long,
  async () => {
    const store = openDirStore(folder);
    await storeStory(store, storyRuns(line), [storyNote(line)]);
    await store.save(aRun({ commit: 'f'.repeat(40) }), new Map());
    const { trends, runs, leftOut, notes, overrides } = await readTrends({ store, progress: silent }, question);
    expect([runs.length, leftOut, notes, overrides.elsewhere]).toEqual([60, 1, [], 0]);
    const timed = trends.filter(({ main }) => main.target.metric.name === 'time');
    expect(timed.map(({ main }) => [main.target.id.name, main.kind])).toEqual([
      ['printer/print a tree', 'worse'],
      ['parser/tokenize large file', 'worse'],
      ['lexer/numbers', 'accepted'],
      ['parser/small file', 'better'],
      ['checksum/adler', 'steady'],
    ]);
    for (const { main, others } of timed) {
      expect(main.points).toHaveLength(40);
      expect(main.environmentClass).toContain('epyc');
      expect(others.map(({ environmentClass, points }) => [environmentClass.includes('xeon'), points.length])).toEqual([
        [true, 20],
      ]);
    }
    const accepted = timed.find(({ main }) => main.kind === 'accepted')?.main;
    expect(accepted?.points[accepted.steps[0]?.point ?? -1]?.place).toBeLessThanOrEqual(acceptedPlace(60) + 1);
  },
);

test('a run that cannot be read is said and left out; the rest is told', long, async () => {
  const store = openDirStore(folder);
  await storeStory(store, storyRuns(line), []);
  const [stored] = await store.list();
  await writeFile(join(folder, stored?.key ?? ''), '{"schema":1,');
  const { runs, notes } = await readTrends({ store, progress: silent }, question);
  expect(runs).toHaveLength(59);
  expect(notes).toEqual([expect.stringMatching(/^A stored run was left out\. .*it must be JSON/)]);
});

test('what two gates call alike are two benchmarks, each with its own overrides', long, async () => {
  const store = openDirStore(folder);
  const gates = ['', 'packages/a'].map((gate) => gateName({ gate, usualPlaces: [] }));
  for (const gate of gates) {
    const runs = storyRuns(line).map((run) => ({ ...run, gate }));
    await storeStory(store, runs, gate === '' ? [] : [{ ...storyNote(line), gate }]);
  }
  const { trends } = await readTrends({ store, progress: silent }, question);
  const numbers = trends.filter(
    ({ main: { target } }) => target.id.name === 'lexer/numbers' && target.metric.name === 'time',
  );
  const [own, others] = ['core', 'packages/a/core'].map((suite) =>
    numbers.find(({ main }) => main.target.id.suite === suite),
  );
  expect([own?.main.kind, others?.main.kind]).toEqual(['worse', 'accepted']);
  expect([own?.main.points.length, others?.main.points.length]).toEqual([40, 40]);
});

test('only what is asked for is looked at', async () => {
  const store = openDirStore(folder);
  await storeStory(store, storyRuns(line), []);
  const asked = {
    ...question,
    from: 20,
    mostCommits: 30,
    wants: ({ name }: { name: string }) => name.startsWith('parser/'),
  };
  const { trends, runs, leftOut } = await readTrends({ store, progress: silent }, asked);
  expect(new Set(trends.map(({ main }) => main.target.id.name))).toEqual(
    new Set(['parser/tokenize large file', 'parser/small file']),
  );
  expect([runs[0]?.place, runs.length, leftOut]).toEqual([30, 30, 30]);
});
