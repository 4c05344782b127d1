/** By hand: sixty runs killed outright and sixty told to end, at random moments. */
import { expect, test } from 'vitest';
import { createRandom } from '../../src/stats/random.ts';
import { killedRuns, nothingLeft } from '../e2e/killed-runs.ts';

const commands = [
  ['gate', '--base', 'HEAD'],
  ['measure', '--out', 'bundle'],
];

test.skipIf(process.platform !== 'linux').each(['SIGKILL', 'SIGTERM'] as const)(
  'sixty runs ended by %s at random moments leave nothing after the next run',
  async (signal) => {
    const runs = killedRuns();
    const random = createRandom(60, signal);
    try {
      for (let index = 0; index < 60; index++) {
        await runs.killAfter(50 + random.next() * 2500, commands[index % 2] ?? [], signal);
        if (signal === 'SIGTERM') expect(runs.leftOvers()).toEqual(nothingLeft);
      }
      expect(await runs.whole(commands[0] ?? [])).toBe(0);
      expect(runs.leftOvers()).toEqual(nothingLeft);
    } finally {
      runs.remove();
    }
  },
);
