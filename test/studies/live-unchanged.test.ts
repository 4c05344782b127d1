/**
 * A suite against itself, on real processes, with a neighbour on the other core: how often unchanged code is failed.
 *
 *     FLAMEGATE_LIVE_RUNS=100 npm run test:studies -- live-unchanged      (under a minute each)
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type EightBenchmarks, gate, makeEightBenchmarks } from '../support/eight-benchmarks.ts';

const runs = Number(process.env['FLAMEGATE_LIVE_RUNS'] ?? 20);
/** One run in a hundred may be red. */
const mostRed = Math.floor(runs / 100);

let eight: EightBenchmarks;
let neighbour: ChildProcess;

beforeAll(() => {
  eight = makeEightBenchmarks();
  neighbour = spawn(process.execPath, ['-e', 'for (;;) Math.sqrt(Math.random());'], { stdio: 'ignore' });
});

afterAll(() => {
  neighbour.kill('SIGKILL');
  eight.repository.remove();
});

test(`of ${runs} runs of unchanged code at most ${mostRed} are red`, { timeout: runs * 600_000 }, () => {
  const same = eight.commit({ spin: 100_000, length: 1000 });
  const red: string[] = [];
  for (let run = 1; run <= runs; run++) {
    const { code, document } = gate(eight.repository, { base: same, head: same, seed: 1000 + run });
    const named = document.judgements
      .filter(({ kind }) => kind !== 'no-change')
      .map(({ benchmark, metric, kind }) => `${benchmark} ${metric}: ${kind}`);
    if (code !== 0) red.push(`run ${run}: ${document.verdict}, ${named.join(', ')}`);
    process.stderr.write(
      `run ${run} of ${runs}: exit ${code}, ${document.verdict} ${named.join(', ')}; ${red.length} red\n`,
    );
  }
  expect(red.length, red.join('\n')).toBeLessThanOrEqual(mostRed);
});
