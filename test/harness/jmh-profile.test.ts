/** A profiled run of JMH where the JVM has a recorder of its own, and where it has none; the virtual machine is played. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { defaultConfig } from '../../src/config/fill.ts';
import type { HarnessContext, Listed, ProcessEnd, ProcessRequest, ProcessResult } from '../../src/harness/harness.ts';
import { jmhHarness } from '../../src/harness/jmh/entry.ts';
import { allocMetric, timeMetric } from '../../src/results/metric.ts';
import { fixtureBytes } from '../profile/formats/fixture.ts';

let scratch: string;

beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), 'jmh-'));
});

afterEach(() => rmSync(scratch, { recursive: true }));

const note = JSON.stringify({ name: 'org.sample.Work.rows', parameters: {} });
const benchmark: Listed = { name: 'rows', file: 'b.jar', localName: 'rows', metrics: [timeMetric, allocMetric], note };

const results = JSON.stringify([
  {
    benchmark: 'org.sample.Work.rows',
    primaryMetric: { scoreUnit: 'ns/op', rawData: [[1000, 1010, 990]] },
    secondaryMetrics: { 'gc.alloc.rate.norm': { rawData: [[64, 64, 64]] } },
  },
]);

function answer(end: ProcessEnd, stdout = ''): ProcessResult {
  return { end, stdout, stderr: '', lines: [], startedAt: 0, durationMs: 0, conditions: {} };
}

/** Writes where its arguments say; `refused` is how one that is asked for its collections ends. */
function machine(refused: ProcessEnd | undefined): { readonly asked: string[]; readonly context: HarnessContext } {
  const asked: string[] = [];
  const run = async ({ command, args }: ProcessRequest): Promise<ProcessResult> => {
    if (command !== 'java') return answer({ kind: 'exit', code: 0 }, '/opt/libasyncProfiler.so\n');
    const profiler = args.find((each) => each.startsWith('async:')) ?? '';
    asked.push(profiler);
    const withCollections = profiler.includes('jfrsync');
    if (withCollections && refused !== undefined) return answer(refused);
    const folder = /dir=([^;]+)/.exec(profiler)?.[1] ?? '';
    mkdirSync(join(folder, 'org.sample.Work.rows'), { recursive: true });
    const recording = fixtureBytes(`async-profiler-4.2/${withCollections ? 'sync' : 'alloc'}.jfr.gz`);
    writeFileSync(join(folder, 'org.sample.Work.rows', 'jfr-alloc.jfr'), gunzipSync(recording));
    writeFileSync(args[args.indexOf('-rff') + 1] ?? '', results);
    return answer({ kind: 'exit', code: 0 });
  };
  const [suite] = defaultConfig.suites;
  if (suite === undefined) throw new Error('no suite by default');
  return { asked, context: { suite, root: scratch, node: 'node', worker: 'worker', scratch, run } };
}

test('a profile of allocation brings the collections that the JVM recorded beside it', async () => {
  const { asked, context } = machine(undefined);
  const captured = await jmhHarness.profile?.(context, benchmark, 'heap');
  expect(asked).toHaveLength(1);
  expect(captured).toMatchObject({ state: 'captured', profile: { collections: { count: expect.any(Number) } } });
});

test('where the JVM or JMH knows no such recorder the profile comes without its collections', async () => {
  const { asked, context } = machine({ kind: 'exit', code: 1 });
  const captured = await jmhHarness.profile?.(context, benchmark, 'heap');
  expect(asked.map((each) => each.includes('jfrsync'))).toEqual([true, false]);
  expect(captured?.state === 'captured' && captured.profile.collections).toBeUndefined();
});

test('a run that did not end is not begun again, and processor time needs no collections', async () => {
  const late = machine({ kind: 'timeout' });
  expect(await jmhHarness.profile?.(late.context, benchmark, 'heap')).toMatchObject({ failure: { reason: 'timeout' } });
  expect(late.asked).toHaveLength(1);
  const cpu = machine({ kind: 'exit', code: 1 });
  expect((await jmhHarness.profile?.(cpu.context, benchmark, 'cpu'))?.state).toBe('captured');
  expect(cpu.asked.map((each) => each.includes('jfrsync'))).toEqual([false]);
});

test('where JMH is older than its profiler the JVM itself loads the agent, and what fails then is told', async () => {
  const { asked, context } = machine(undefined);
  const older = (then: ProcessEnd): HarnessContext => ({
    ...context,
    run: async (request) => {
      const { command, args } = request;
      if (command !== 'java') return context.run(request);
      if (args.some((each) => each.startsWith('async:'))) return answer({ kind: 'exit', code: 1 });
      const agent = args[args.indexOf('-jvmArgsAppend') + 1] ?? '';
      asked.push(agent);
      const [, file = ''] = /,file=(.*\.jfr)$/.exec(agent) ?? [];
      writeFileSync(file, gunzipSync(fixtureBytes('async-profiler-4.2/alloc.jfr.gz')));
      writeFileSync(args[args.indexOf('-rff') + 1] ?? '', results);
      return answer(then);
    },
  });
  for (const kind of ['cpu', 'heap'] as const) {
    expect((await jmhHarness.profile?.(older({ kind: 'exit', code: 0 }), benchmark, kind))?.state).toBe('captured');
  }
  expect(asked).toEqual([
    expect.stringMatching(/^-agentpath:\/opt\/libasyncProfiler\.so=start,event=itimer,/),
    expect.stringMatching(/^-agentpath:.*=start,event=alloc,/),
  ]);
  const failed = await jmhHarness.profile?.(older({ kind: 'exit', code: 1 }), benchmark, 'cpu');
  expect(failed).toMatchObject({ state: 'failed', failure: { reason: 'crashed' } });
});
