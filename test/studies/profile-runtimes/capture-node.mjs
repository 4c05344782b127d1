/** node capture-node.mjs cpu|heap CHECKOUT OUT [OPERATIONS]: profiles operations (800) of CHECKOUT/src/work.mjs after a warm-up. */
import { readFileSync, writeFileSync } from 'node:fs';
import { Session } from 'node:inspector';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [, , kind, checkout, out, wanted = '800'] = process.argv;
const operations = Number(wanted);
// As src/harness/tinybench/thread-clock.ts tells it; this file runs in a Node that reads no TypeScript.
const cpuUs = () => Number(readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ')[0]) / 1000;
const session = new Session();
session.connect();
const post = (method, params) =>
  new Promise((resolve, reject) => {
    session.post(method, params, (error, answer) => (error ? reject(error) : resolve(answer)));
  });
const collected = { includeObjectsCollectedByMajorGC: true, includeObjectsCollectedByMinorGC: true };
if (kind === 'cpu') {
  await post('Profiler.enable');
  await post('Profiler.setSamplingInterval', { interval: 200 });
  // Before the program is compiled, see src/profile/formats/v8-window.ts, which cuts the warm-up off.
  await post('Profiler.start');
}
const startedAt = performance.now();
const { operation } = await import(pathToFileURL(join(checkout, 'src/work.mjs')).href);
for (let warm = 0; warm < operations / 4; warm++) operation();
if (kind === 'heap') await post('HeapProfiler.startSampling', { samplingInterval: 8192, ...collected });
const warmUs = (performance.now() - startedAt) * 1000;
const cpuBefore = cpuUs();
for (let run = 0; run < operations; run++) operation();
const taken = cpuUs() - cpuBefore;
const { profile } = await post(kind === 'cpu' ? 'Profiler.stop' : 'HeapProfiler.stopSampling');
writeFileSync(out, JSON.stringify(kind === 'cpu' ? { profile, window: { fromUs: warmUs, cpuUs: taken } } : profile));
