import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Suite } from '../../src/config/config.ts';
import type { Measurer } from '../../src/ports.ts';
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

async function measurer(
  changes: Partial<Suite>,
  sides: { readonly baseline?: string; readonly candidate?: string } = {},
): Promise<Measurer> {
  const made = await measurerOf(configOf(suiteOf({ files: [], metrics: [], ...changes })), {
    folder: repository.path,
    ...sides,
  });
  open.push(made);
  return made;
}

const program = (factor: number): string => `
  const { appendFileSync } = require('node:fs');
  appendFileSync('runs.txt', 'x');
  console.log('measuring');
  console.log(JSON.stringify({ benchmarks: [
    { name: 'parse', unit: 'ms', value: ${factor} },
    { name: 'parse', unit: 'B', metric: 'alloc', value: 100 },
    { name: 'render', unit: 'ops/s', value: 1000 / ${factor} },
  ] }));`;

test('a program that prints JSON is measured once for everything it prints', long, async () => {
  repository.write({ 'sub/run.cjs': program(2) });
  const made = await measurer({ harness: 'json', command: 'node run.cjs', workingDirectory: 'sub' });
  const found = await made.discover('candidate');
  expect(found.map(({ id, metrics }) => [id.name, metrics.map(({ name }) => name)])).toEqual([
    ['parse', ['time', 'alloc']],
    ['render', ['rate']],
  ]);
  const outcomes = [];
  for (const benchmark of found) outcomes.push(await made.measureAlone(benchmark, 2));
  const values = outcomes.flatMap((outcome) =>
    outcome.state === 'measured'
      ? outcome.measurements.map(({ metric, invocations }) => [metric.name, invocations.map(({ value }) => value)])
      : [],
  );
  expect(values).toEqual([
    ['time', [2e6, 2e6]],
    ['alloc', [100, 100]],
    ['rate', [500, 500]],
  ]);
  const { readFileSync } = await import('node:fs');
  // One to list, two to measure.
  expect(readFileSync(`${repository.path}/sub/runs.txt`, 'utf8')).toBe('xxx');
});

test('blocks of a program that prints JSON take each side from its own commit', long, async () => {
  const baseline = repository.commit({ 'run.cjs': program(1) });
  const candidate = repository.commit({ 'run.cjs': program(4) });
  const made = await measurer({ harness: 'json', command: 'node run.cjs' }, { baseline, candidate });
  const [parse] = await made.discover('candidate');
  const metric = parse?.metrics[0];
  if (parse === undefined || metric === undefined) throw new Error('nothing discovered');
  const slots = ['baseline', 'candidate'] as const;
  const target = { id: parse.id, metric };
  const answer = await made.measureBlock({
    kind: 'block',
    stage: 1,
    target,
    block: 0,
    attempt: 0,
    slots,
    left: { blocks: 1, ms: undefined },
  });
  if (answer.state !== 'measured') throw new Error(JSON.stringify(answer));
  expect(answer.block.slots.map(({ invocation }) => invocation.value)).toEqual([1e6, 4e6]);
  const other = { id: parse.id, metric: parse.metrics[1] ?? metric };
  const left = { blocks: 1, ms: undefined };
  const asked = { kind: 'block', stage: 1, target: other, block: 0, attempt: 0, slots, left, free: true } as const;
  expect((await made.measuredBlock?.(asked))?.state).toBe('measured');
  expect(await made.measuredBlock?.({ ...asked, stage: 2 }), 'nothing is started for it').toBeUndefined();
});

test('a command is measured by its own duration', long, async () => {
  const made = await measurer({
    harness: 'command',
    command: 'node -e "setTimeout(() => {}, 300)"',
    metrics: ['time'],
  });
  const [benchmark] = await made.discover('candidate');
  if (benchmark === undefined) throw new Error('nothing discovered');
  expect(benchmark.id).toEqual({ suite: 'core', name: 'core' });
  const outcome = await made.measureAlone(benchmark, 1);
  if (outcome.state !== 'measured') throw new Error(JSON.stringify(outcome));
  expect(outcome.measurements[0]?.invocations[0]?.value).toBeGreaterThan(3e8);
});

test.each([
  ['fails', 'echo ::error::boo; exit 3', 'code 3', 60_000],
  ['prints nothing of the kind', 'echo hello', 'standard output', 60_000],
  ['hangs', 'sleep 100', '1500 ms', 1500],
])('a program that %s is a named failure, never obeyed by the log', long, async (_, command, said, timeoutMs) => {
  const made = await measurer({ harness: 'json', command, timeoutMs });
  const [found] = await made.discover('candidate');
  expect(found?.failure?.message).toContain(said);
  expect(found?.failure?.message).not.toMatch(/^\s*::/m);
});

test('a suite without its command says what to write', async () => {
  const error = await (await measurer({ harness: 'command' }))
    .discover('candidate')
    .then((found) => found[0] && open[0]?.measureAlone(found[0], 1))
    .catch((cause: unknown) => cause);
  expect(error).toMatchObject({ code: 'CONFIG_TYPE', message: expect.stringContaining('command') });
});
