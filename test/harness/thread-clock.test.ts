import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { threadClock } from '../../src/harness/javascript/thread-clock.ts';

test('what other threads of the process take is not counted, what this one takes is', async () => {
  const clock = threadClock();
  const [before, wholeBefore] = [clock(), process.cpuUsage()];
  // A helper that is busy until it took 80 ms of the processor, however long that lasts.
  const busy = `const start = process.cpuUsage(); const used = () => { const { user, system } = process.cpuUsage(start); return user + system; };
    while (used() < 80_000);`;
  const helper = new Worker(busy, { eval: true });
  await new Promise((resolve) => helper.once('exit', resolve));
  const { user, system } = process.cpuUsage(wholeBefore);
  const own = clock() - before;
  expect(user + system).toBeGreaterThan(75_000);
  expect(own).toBeLessThan(0.6 * (user + system));
  for (let round = 0, value = 1; clock() - before < own + 20_000; round++) value = Math.imul(value, 69069) + round;
  expect(clock() - before).toBeGreaterThanOrEqual(own + 20_000);
});
