import { afterEach, describe, expect, test } from 'vitest';
import type { HeldProcess } from '../../src/harness/harness.ts';
import { createProcesses, type Processes } from '../../src/measure/processes.ts';
import { long } from '../support/long.ts';

const open: Processes[] = [];
afterEach(() => {
  for (const processes of open.splice(0)) processes.close();
});

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

function hold(script: string, timeoutMs = 20_000): HeldProcess {
  const processes = createProcesses({ environment: { PATH: process.env['PATH'] ?? '' } });
  open.push(processes);
  if (processes.hold === undefined) throw new Error('this platform cannot hold processes');
  return processes.hold({
    command: process.execPath,
    args: ['-e', script],
    cwd: process.cwd(),
    timeoutMs,
    answersOn: 'channel',
  });
}

/** Answers `w` after a third of a second and `?` at once, with what a timer and a thread that never rests have counted. */
const busy = `
  const { Worker } = require('node:worker_threads');
  const fs = require('node:fs');
  const shared = new Int32Array(new SharedArrayBuffer(8));
  const endless = 'const { workerData } = require("node:worker_threads"); for (;;) Atomics.add(workerData, 0, 1);';
  new Worker(endless, { eval: true, workerData: shared });
  setInterval(() => Atomics.add(shared, 1, 1), 1);
  const answer = () => fs.writeSync(3, Atomics.load(shared, 0) + ' ' + Atomics.load(shared, 1) + '\\n');
  fs.createReadStream('', { fd: 3 }).on('data', (order) => (String(order) === 'w' ? setTimeout(answer, 333) : answer()));`;

async function counts(held: HeldProcess, order: 'w' | '?'): Promise<readonly [number, number]> {
  const [line = ''] = await held.run(order, () => true);
  const [thread = Number.NaN, timer = Number.NaN] = line.split(' ').map(Number);
  return [thread, timer];
}

describe.skipIf(process.platform === 'win32')('a process that is held', () => {
  test('does nothing: neither its timers nor its threads go on, and the time counts for nothing', async () => {
    const held = hold(busy);
    const started = performance.now();
    await counts(held, 'w');
    const first = await counts(held, 'w');
    const second = await counts(held, 'w');
    await pause(1000);
    const third = await counts(held, '?');
    held.stop();
    const { durationMs } = await held.ended;
    expect(third[0] - second[0], 'thread').toBeLessThan((second[0] - first[0]) / 2);
    expect(third[1] - second[1], 'timer').toBeLessThan((second[1] - first[1]) / 2);
    expect(durationMs).toBeLessThan(performance.now() - started - 900);
  });

  test('is not killed for what it did not run', long, async () => {
    const held = hold(busy, 2000);
    await counts(held, 'w');
    await pause(2100);
    expect((await counts(held, '?')).every(Number.isFinite)).toBe(true);
  });

  test('is killed when it runs for too long, and whoever waits is told what it said so far', long, async () => {
    const held = hold('process.stderr.write("working"); setInterval(() => {}, 1000);', 2500);
    expect(await held.run('', () => true)).toEqual([]);
    expect(await held.ended).toMatchObject({ end: { kind: 'timeout' }, stderr: 'working' });
    expect(await held.run('?', () => true)).toEqual([]);
  });

  test('may end by itself while it runs, with its last lines read', async () => {
    const held = hold('require("node:fs").writeSync(3, "one\\ntwo\\n"); process.exit(3);');
    expect(await held.run('', () => false)).toEqual(['one', 'two']);
    expect(await held.ended).toMatchObject({ end: { kind: 'exit', code: 3 } });
  });

  test('is gone when its measurer closes', async () => {
    const held = hold(busy);
    await counts(held, '?');
    for (const processes of open) processes.close();
    expect(await held.ended).toMatchObject({ end: { kind: 'signal', signal: 'SIGKILL' } });
  });
});
