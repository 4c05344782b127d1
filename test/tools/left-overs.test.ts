/** Runs killed outright and runs told to end at moments spread over a whole run: twenty each, or sixty each with FLAMEGATE_DRAWS=all. */
import { expect, test } from 'vitest';
import { createRandom } from '../../src/stats/random.ts';
import { killedRuns, nothingLeft } from '../e2e/killed-runs.ts';
import { isThorough } from '../support/draws.ts';

const count = isThorough ? 60 : 20;
const commands = [
  ['gate', '--base', 'HEAD'],
  ['measure', '--out', 'bundle'],
];

test.skipIf(process.platform !== 'linux').each(['SIGKILL', 'SIGTERM'] as const)(
  `${count} runs ended by %s at random moments leave nothing after the next run`,
  async (signal) => {
    const runs = killedRuns();
    const random = createRandom(60, signal);
    try {
      for (let index = 0; index < count; index++) {
        // One in each part of a run, so that few leave no stretch out.
        await runs.killAfter(50 + ((index + random.next()) / count) * 2500, commands[index % 2] ?? [], signal);
        if (signal === 'SIGTERM') expect(runs.leftOvers()).toEqual(nothingLeft);
      }
      expect(await runs.whole(commands[0] ?? [])).toBe(0);
      expect(runs.leftOvers()).toEqual(nothingLeft);
    } finally {
      runs.remove();
    }
  },
);
