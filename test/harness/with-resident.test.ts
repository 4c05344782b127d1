/** Peak memory of a tool's processes, where a suite asks for it: real processes of Python. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Suite } from '../../src/config/config.ts';
import { defaultConfig } from '../../src/config/fill.ts';
import type { Harness, HarnessContext, Listed, ProcessRequest, ProcessResult } from '../../src/harness/harness.ts';
import { withResident } from '../../src/harness/with-resident.ts';
import { allocMetric, residentMetric, timeMetric } from '../../src/results/metric.ts';
import { long } from '../support/long.ts';

let scratch: string;

beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), 'resident-'));
});

afterEach(() => rmSync(scratch, { recursive: true }));

async function run({ command, args, cwd }: ProcessRequest): Promise<ProcessResult> {
  const { status, signal, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  const end = signal === null ? ({ kind: 'exit', code: status ?? 0 } as const) : ({ kind: 'signal', signal } as const);
  return { end, stdout, stderr, lines: [], startedAt: 1, durationMs: 2, conditions: { steal: 0 } };
}

function contextOf(metrics: readonly string[]): HarnessContext {
  const [suite] = defaultConfig.suites;
  if (suite === undefined) throw new Error('no suite by default');
  const asked: Suite = { ...suite, metrics };
  return { suite: asked, root: scratch, node: 'node', worker: 'worker', scratch, run };
}

const benchmark: Listed = {
  name: 'a',
  file: 'a.py',
  localName: 'bytearray(80_000_000)',
  metrics: [timeMetric, allocMetric],
};
const itself: Listed = { ...benchmark, name: 'b', metrics: [residentMetric] };

/** Runs Python on what its benchmark is called; how it ended is all that it tells. */
const tool: Harness = {
  together: () => 'metrics',
  list: async () => [benchmark, itself],
  invoke: async (context, wanted) => {
    const request = {
      command: 'python3',
      args: ['-c', wanted[0]?.benchmark.localName ?? ''],
      cwd: scratch,
      timeoutMs: 9e3,
    };
    const { end } = await context.run(request);
    return wanted.map(() =>
      end.kind === 'exit' && end.code === 0
        ? { state: 'measured', invocation: { value: 5, startedAt: 0, durationMs: 0, conditions: {} } }
        : { state: 'failed', failure: { reason: 'crashed', message: JSON.stringify(end) } },
    );
  },
  holder: () => () => {
    throw new Error('held');
  },
};

const weighing = withResident(tool);

test('a suite that does not ask for it is measured as ever', async () => {
  const context = contextOf(['time']);
  expect(await weighing.list(context)).toEqual([benchmark, itself]);
  expect(weighing.together(context.suite)).toBe('metrics');
  expect(weighing.holder?.(context, [{ benchmark, metric: timeMetric }])).toBeTypeOf('function');
});

test('a suite that asks has it beside each metric but where benchmarks tell it themselves', async () => {
  const context = contextOf(['time', 'rss']);
  const listed = await weighing.list(context);
  expect(listed.map(({ metrics }) => metrics.map(({ name }) => name))).toEqual([['time', 'alloc', 'rss'], ['rss']]);
  expect(weighing.together(context.suite)).toBe('nothing');
  expect(weighing.holder?.(context, [{ benchmark, metric: residentMetric }])).toBeUndefined();
});

test.each([40e6, 120e6])('what a process held at most is told in bytes: %d more than nothing', long, async (size) => {
  const context = contextOf(['rss']);
  const peak = async (localName: string): Promise<number> => {
    const [measured] = await weighing.invoke(context, [
      { benchmark: { ...benchmark, localName }, metric: residentMetric },
    ]);
    return measured?.state === 'measured' ? measured.invocation.value : Number.NaN;
  };
  const more = (await peak(`bytearray(${size})`)) - (await peak('pass'));
  expect(more / size).toBeGreaterThan(0.9);
  expect(more / size).toBeLessThan(1.1);
  expect(readdirSync(scratch)).toEqual([]);
});

test.each([
  ['raise SystemExit(3)', '{"kind":"exit","code":3}'],
  ['import os; os.kill(os.getpid(), 9)', '{"kind":"signal","signal":"SIGKILL"}'],
])('how a process ended is not lost: %s', async (localName, message) => {
  const wanted = [{ benchmark: { ...benchmark, localName }, metric: residentMetric }];
  expect(await weighing.invoke(contextOf(['rss']), wanted)).toMatchObject([{ state: 'failed', failure: { message } }]);
});
