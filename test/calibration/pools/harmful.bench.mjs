/** Work that blocks in lockstep might harm: what one process leaves in caches, memory, timers or threads for the next. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { MessageChannel, Worker } from 'node:worker_threads';
import { deflate } from 'node:zlib';

const sink = { last: undefined };
const text = Array.from({ length: 4000 }, (_, i) => `line ${(i * 7919) % 4001}`).join('\n');

/** Larger than any second-level cache; each step depends on the one before. */
function wander() {
  const next = new Int32Array(8 * 2 ** 20);
  for (let i = 0, at = 0; i < next.length; i++) {
    const to = (at + 5_242_877) % next.length;
    next[at] = to;
    at = to;
  }
  let at = 0;
  return () => {
    for (let i = 0; i < 20_000; i++) at = next[at];
    sink.last = at;
  };
}

function largeHeap() {
  const kept = Array.from({ length: 400_000 }, (_, i) => ({ i, name: `n${i}`, next: null }));
  let at = 0;
  return () => {
    for (let i = 0; i < 200; i++) {
      at = (at + 7919) % kept.length;
      kept[at] = { i, name: `m${i}`, next: kept[(at * 31) % kept.length]?.i ?? null };
    }
    sink.last = kept[at];
  };
}

export default (bench) => {
  const folder = mkdtempSync(join(tmpdir(), 'harmful-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'a.txt');
  writeFileSync(file, text.repeat(8));
  let walk;
  let churn;
  bench.add('larger than the caches', () => {
    walk ??= wander();
    walk();
  });
  bench.add('large heap', () => {
    churn ??= largeHeap();
    churn();
  });
  bench.add('file read', () => {
    sink.last = readFileSync(file).length;
  });
  bench.add('file read, awaited', async () => {
    sink.last = (await readFile(file)).length;
  });
  bench.add('timer of a millisecond', async () => {
    await sleep(1);
  });
  bench.add('native work in a thread pool', async () => {
    sink.last = (await promisify(deflate)(text)).length;
  });
  let thread;
  bench.add('a worker thread asked', async () => {
    thread ??= new Worker(`require('node:worker_threads').parentPort.on('message', (port) => port.postMessage(1));`, {
      eval: true,
    });
    thread.unref();
    const { port1, port2 } = new MessageChannel();
    const answered = new Promise((resolve) => port1.once('message', resolve));
    thread.postMessage(port2, [port2]);
    sink.last = await answered;
    port1.close();
  });
  let isLeft = false;
  bench.add('leaves work behind', () => {
    if (!isLeft) {
      isLeft = true;
      setInterval(() => {
        for (const end = performance.now() + 5; performance.now() < end; ) sink.last = Math.sqrt(2);
      }, 1).unref();
    }
    sink.last = text.split('\n').sort().length;
  });
  let restless;
  bench.add('a thread that never rests', () => {
    restless ??= new Worker('for (;;) {}', { eval: true });
    restless.unref();
    sink.last = text.split('\n').length;
  });
};
