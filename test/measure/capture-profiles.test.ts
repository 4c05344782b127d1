/** Profiles of what regressed, where hardly any time is left for them. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startRunTime } from '../../src/app/run-time.ts';
import type { Listed, ProcessRequest, ProcessResult } from '../../src/harness/harness.ts';
import { captureProfiles } from '../../src/measure/capture-profiles.ts';
import { benchmarkKey } from '../../src/results/benchmark-id.ts';
import { timeMetric } from '../../src/results/metric.ts';
import { suiteOf } from '../e2e/measuring.ts';

const end = { kind: 'exit', code: 0 } as const;

/** What profilers are asked for before the first of them fails. */
async function asked(harness: 'criterion' | 'go' | 'google-benchmark', leftMs?: number): Promise<string> {
  const suite = suiteOf({ harness, name: 's', measureMs: 200 });
  const id = { suite: 's', name: 'a/x' };
  const note = {
    dialect: 'exact',
    executable: '/x',
    folder: '/',
    binary: '/x',
    module: { path: 'm', folder: '/' },
    units: { time: 'ns/op' },
  };
  const listed: Listed = {
    name: 'a/x',
    file: 'a',
    localName: 'BenchmarkX',
    metrics: [timeMetric],
    note: JSON.stringify(note),
  };
  const requests: ProcessRequest[] = [];
  const scratch = mkdtempSync(join(tmpdir(), 'capture-'));
  const run = async (request: ProcessRequest): Promise<ProcessResult> => {
    requests.push(request);
    const isTrial = requests.length === 1 && harness === 'go';
    const stdout = isTrial ? 'BenchmarkX\nBenchmarkX \t 100\t 1000000 ns/op\nPASS\n' : '';
    const code = isTrial ? 0 : 1;
    return { end: { ...end, code }, stdout, stderr: '', lines: [], startedAt: 0, durationMs: 0, conditions: {} };
  };
  const context = { suite, root: '/', node: 'node', worker: '/w/worker.js', scratch, run };
  const session = {
    catalog: async () => new Map([[benchmarkKey(id), { listed, suite }]]),
    contextOf: async () => context,
    briefs: new Map(),
  };
  const request = {
    target: { id, metric: timeMetric },
    repeats: { count: 5, taken: 0 },
    sides: ['baseline', 'candidate'] as const,
    ...(leftMs === undefined ? {} : { leftMs: () => leftMs }),
  };
  await expect(captureProfiles(session, request)).rejects.toMatchObject({ code: 'BENCH_FAILED' });
  return requests.at(-1)?.args.join(' ') ?? '';
}

test.each([
  ['criterion', '--measurement-time 1.5', '--measurement-time 0.4'],
  ['google-benchmark', '1.5', '0.4'],
  ['go', '-test.benchtime 3000x', '-test.benchtime 800x'],
] as const)('%s is profiled for %s, and where little time is left for %s', async (harness, whole, brief) => {
  expect(await asked(harness)).toContain(whole);
  expect(await asked(harness, 30_000)).toContain(whole);
  expect(await asked(harness, 9_000)).toContain(brief);
});

test.each([20, 80, 150, 600].map((seconds) => [seconds] as const))(
  'of a budget of %i s a pair of profiles has time after the last block, and the promised end is later still',
  (seconds) => {
    const { leftMs, leftToExplainMs } = startRunTime(seconds * 1000, Date.now());
    expect(leftToExplainMs() - leftMs()).toBeGreaterThan(2000);
    expect(leftToExplainMs() / 1000).toBeLessThan(1.2 * seconds + 10 - 5);
  },
);
