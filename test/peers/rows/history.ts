/** `history` over large stores: no peer reads processes of runs along a git history, so the bounds are ours alone. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Run } from '../../../src/results/run.ts';
import { createRandom, type Random } from '../../../src/stats/random.ts';
import { filesOfRun } from '../../../src/store/files.ts';
import { makeLineRepository } from '../../support/history-repository.ts';
import { storyLine, storyRuns } from '../../support/history-story.ts';
import { cli } from '../cli.ts';
import type { Prepared, Row } from '../row.ts';

/** What a worker tells besides the values. */
function asMeasured(run: Run, random: Random): Run {
  const outcomes = run.outcomes.map((outcome) => {
    if (outcome.state !== 'measured') return outcome;
    const measurements = outcome.measurements.map(({ metric, invocations }) => ({
      metric,
      invocations: invocations.map(({ value }) => ({
        value,
        iterations: 1000 + random.below(100_000),
        startedAt: Date.parse(run.takenAt) + random.below(600_000),
        durationMs: 400 + random.next() * 50,
        conditions: {
          steal: 0,
          involuntarySwitches: random.below(20),
          load: 1 + random.next(),
          gcCount: random.below(3),
        },
      })),
    }));
    return { ...outcome, measurements };
  });
  return { ...run, outcomes };
}

function prepare(
  folder: string,
  { runs, benchmarks }: { readonly runs: number; readonly benchmarks: number },
): Prepared {
  const { repository, line } = makeLineRepository(storyLine(runs));
  const random = createRandom('peers', 'history');
  const store = join(folder, 'store');
  for (const run of storyRuns(line, { benchmarks })) {
    for (const [path, bytes] of filesOfRun(asMeasured(run, random), new Map())) {
      mkdirSync(dirname(join(store, path)), { recursive: true });
      writeFileSync(join(store, path), bytes);
    }
  }
  const limit = ['--limit', String(runs)];
  const words = [process.execPath, cli, 'history', '--store', `dir:${store}`, '--out', join(folder, 'site'), ...limit];
  return {
    ours: { words, cwd: repository.path },
    output: join(folder, 'site', 'index.html'),
    dispose: () => rmSync(repository.path, { recursive: true, force: true }),
  };
}

export const historyRows: readonly Row[] = [
  {
    what: '`history`, 1,000 runs × 50 benchmarks',
    needs: ['git'],
    prepare: (folder) => prepare(folder, { runs: 1000, benchmarks: 50 }),
    bounds: [{ of: 'seconds', goal: 4 }],
    pairs: 3,
  },
  {
    what: '`history`, 200 runs × 1,000 benchmarks',
    needs: ['git'],
    prepare: (folder) => prepare(folder, { runs: 200, benchmarks: 1000 }),
    bounds: [
      { of: 'seconds', goal: 5 },
      { of: 'output megabytes', goal: 1.5 },
    ],
    pairs: 3,
  },
];
