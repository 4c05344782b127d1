import { expect, test } from 'vitest';
import { long } from '../support/long.ts';
import { killedRuns, nothingLeft } from './killed-runs.ts';

const gate = ['gate', '--base', 'HEAD'];

test.skipIf(process.platform !== 'linux')(
  'SIGTERM ends a run with all it started, daemons in sessions of their own too',
  async () => {
    const runs = killedRuns();
    try {
      for (const ms of [300, 900, 1800]) {
        await runs.killAfter(ms, gate, 'SIGTERM');
        expect(runs.leftOvers()).toEqual(nothingLeft);
      }
    } finally {
      runs.remove();
    }
  },
);

test.skipIf(process.platform !== 'linux')(
  'what a run killed outright leaves goes with the next: folders, worktrees, references, processes',
  long,
  async () => {
    const runs = killedRuns();
    try {
      for (const ms of [200, 600, 1000, 1600, 2400]) await runs.killAfter(ms, gate, 'SIGKILL');
      expect(await runs.whole(gate)).toBe(0);
      expect(runs.leftOvers()).toEqual(nothingLeft);
    } finally {
      runs.remove();
    }
  },
);
