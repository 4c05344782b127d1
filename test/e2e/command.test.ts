import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Suite } from '../../src/config/config.ts';
import type { Discovered, Measurer } from '../../src/ports.ts';
import { timeMetric } from '../../src/results/metric.ts';
import type { BenchmarkOutcome } from '../../src/results/run.ts';
import { long } from '../support/long.ts';
import { makeRepository, type TestRepository } from '../support/repository.ts';
import { configOf, measurerOf, suiteOf } from './measuring.ts';

let repository: TestRepository;
const open: Measurer[] = [];

beforeEach(() => {
  repository = makeRepository();
});

afterEach(async () => {
  for (const measurer of open.splice(0)) await measurer.close();
  repository.remove();
});

async function measurer(changes: Partial<Suite>): Promise<Measurer> {
  const suite = suiteOf({ harness: 'command', files: [], metrics: [], ...changes });
  const made = await measurerOf(configOf(suite), { folder: repository.path });
  open.push(made);
  return made;
}

async function only(made: Measurer): Promise<Discovered> {
  const [found] = await made.discover('candidate');
  if (found === undefined) throw new Error('nothing discovered');
  return found;
}

async function outcomeOf(changes: Partial<Suite>): Promise<BenchmarkOutcome> {
  const made = await measurer(changes);
  return made.measureAlone(await only(made), 1);
}

async function valuesOf(changes: Partial<Suite>): Promise<Readonly<Record<string, number>>> {
  const outcome = await outcomeOf(changes);
  if (outcome.state !== 'measured') throw new Error(JSON.stringify(outcome));
  return Object.fromEntries(
    outcome.measurements.map(({ metric, invocations }) => [metric.name, invocations[0]?.value ?? Number.NaN]),
  );
}

const busy = `node -e "const end = process.cpuUsage().user + 3e5; while (process.cpuUsage().user < end);"`;

test('a command that waits takes time and no processor; one that computes takes both', long, async () => {
  const waiting = await valuesOf({ command: 'sleep 0.4' });
  expect(waiting['time']).toBeGreaterThan(4e8);
  expect(waiting['cpu']).toBeLessThan(1e8);
  const computing = await valuesOf({ command: busy });
  expect(computing['user']).toBeGreaterThan(3e8);
  expect(computing['cpu']).toBe((computing['user'] ?? 0) + (computing['system'] ?? 0));
});

test('its peak memory is that of its largest process, child processes included', long, async () => {
  const large = `node -e "require('node:child_process').execFileSync(process.execPath, ['-e', 'Buffer.alloc(2e8, 1)'])"`;
  const [small, grown] = [await valuesOf({ command: 'true' }), await valuesOf({ command: large })];
  expect(small['rss']).toBeLessThan(5e7);
  expect(grown['rss']).toBeGreaterThan(2e8);
});

test('processor time and memory fail a build where the suite names them, and are shown else', async () => {
  const roles = async (metrics: readonly string[]): Promise<unknown> => {
    const { metrics: found } = await only(await measurer({ command: 'true', metrics }));
    return found.map(({ name, role = 'gated' }) => `${name} ${role}`);
  };
  expect(await roles([])).toEqual([
    'time gated',
    'cpu informational',
    'user informational',
    'system informational',
    'rss informational',
  ]);
  expect(await roles(['rss', 'time'])).toEqual(['rss gated', 'time gated']);
});

test(
  'a command that ends with an unexpected code fails, with the code, its words, and what to write',
  long,
  async () => {
    const command = 'echo it did not work; exit 3';
    const failed = await outcomeOf({ command });
    expect(failed).toMatchObject({
      state: 'failed',
      failure: {
        message: expect.stringMatching(/must end with code 0: it ended with 3.*exit-code: 3.*it did not work/s),
      },
    });
    expect((await outcomeOf({ command, exitCodes: [3, 4] })).state).toBe('measured');
    expect(await outcomeOf({ command: 'true', exitCodes: [3, 4] })).toMatchObject({
      failure: { message: expect.stringContaining('must end with code 3 or 4: it ended with 0') },
    });
  },
);

test('a command killed by a signal says by which', async () => {
  const failed = await outcomeOf({ command: 'kill -KILL $$' });
  expect(failed).toMatchObject({ failure: { message: expect.stringContaining('SIGKILL') } });
});

test('prepare and cleanup surround each run and are not timed', long, async () => {
  const values = await valuesOf({
    prepare: 'sleep 0.3; touch there',
    command: 'test -e there && cat there >> runs && echo x >> runs',
    cleanup: 'sleep 0.3; rm there',
  });
  expect(values['time']).toBeLessThan(3e8);
  expect(existsSync(join(repository.path, 'there'))).toBe(false);
  expect(readFileSync(join(repository.path, 'runs'), 'utf8')).toBe('x\n');
});

test('what fails beside the run is told apart from the run', long, async () => {
  const failed = await outcomeOf({ prepare: 'echo no disk; exit 2', command: 'true' });
  expect(failed).toMatchObject({ failure: { message: expect.stringMatching(/code 2 in prepare .*no disk/s) } });
  expect(await outcomeOf({ command: 'true', cleanup: 'exit 4' })).toMatchObject({
    failure: { message: expect.stringContaining('code 4 in cleanup') },
  });
});

test('each combination of parameters is a benchmark, run with its values; other braces stay', long, async () => {
  const made = await measurer({
    prepare: 'rm -f {size}-{mode}.txt',
    command: 'x={mode}; echo "$x {size} {other}" > {size}-{mode}.txt',
    parameters: { size: ['small', 'big'], mode: ['1', '$(echo 2)'] },
  });
  const found = await made.discover('candidate');
  expect(found.map(({ id }) => id.name)).toEqual([
    'core/size=small,mode=1',
    'core/size=big,mode=1',
    'core/size=small,mode=$(echo 2)',
    'core/size=big,mode=$(echo 2)',
  ]);
  for (const each of found) expect((await made.measureAlone(each, 1)).state).toBe('measured');
  expect(readFileSync(join(repository.path, 'big-1.txt'), 'utf8')).toBe('1 big {other}\n');
});

test('both sides of a block are run with the same values, and every metric comes from one run', long, async () => {
  const change = (ms: number): string => `sleep 0.0${ms}; echo x >> count`;
  const baseline = repository.commit({ 'run.sh': change(1) });
  const candidate = repository.commit({ 'run.sh': change(6) });
  const suite = suiteOf({ harness: 'command', files: [], metrics: [], command: 'sh run.sh' });
  const made = await measurerOf(configOf(suite), { folder: repository.path, baseline, candidate });
  open.push(made);
  const { id, metrics } = await only(made);
  const shared = { kind: 'block', stage: 1, block: 0, attempt: 0, left: { blocks: 1, ms: undefined } } as const;
  const slots = ['baseline', 'candidate', 'baseline', 'candidate'] as const;
  const ask = { ...shared, target: { id, metric: metrics[1] ?? timeMetric }, slots, free: true } as const;
  expect(await made.measuredBlock?.(ask), 'before its processes ran').toBeUndefined();
  const answers = [];
  for (const metric of metrics) answers.push(await made.measureBlock({ ...shared, target: { id, metric }, slots }));
  const [time] = answers;
  if (time?.state !== 'measured') throw new Error(JSON.stringify(time));
  const of = (side: string): number[] =>
    time.block.slots.filter((slot) => slot.side === side).map(({ invocation }) => invocation.value);
  // The least of each: a busy machine may stop any one of them for as long as it likes.
  expect(Math.min(...of('candidate'))).toBeGreaterThan(Math.min(...of('baseline')));
  expect(answers.map(({ state }) => state)).toEqual(['measured', 'measured', 'measured', 'measured', 'measured']);
  expect(await made.measuredBlock?.(ask)).toEqual(answers[1]);
  expect(await made.measuredBlock?.({ ...ask, block: 1 })).toBeUndefined();
});
