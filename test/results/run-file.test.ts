import fc from 'fast-check';
import { expect, test } from 'vitest';
import { GateError } from '../../src/errors.ts';
import { parseEvidence, renderEvidence } from '../../src/results/evidence-file.ts';
import type { Run } from '../../src/results/run.ts';
import { parseRun, renderRun } from '../../src/results/run-file.ts';
import { evidences, runs } from './arbitrary.ts';
import { aCommit, anEvidence, anOutcome, aRun } from './make.ts';

function failureOf(content: string): GateError {
  try {
    parseRun(content, 'runs/x.json');
  } catch (error) {
    if (error instanceof GateError) return error;
    throw error;
  }
  throw new Error('parsed');
}

/** A valid run with one place changed: a path of keys and what stands there instead. */
function broken(path: readonly (string | number)[], value: unknown): string {
  const run: unknown = JSON.parse(renderRun(aRun()));
  let place = run as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) place = place[key] as Record<string | number, unknown>;
  place[path.at(-1) ?? ''] = value;
  return JSON.stringify(run).replaceAll('"∞"', '1e999');
}

test('every run returns from its file as it was', () => {
  fc.assert(
    fc.property(runs, (run) => {
      expect(parseRun(renderRun(run), 'x')).toEqual(run);
    }),
    { seed: 3, numRuns: 200 },
  );
});

test('all evidence returns from its file as it was', () => {
  fc.assert(
    fc.property(evidences, (evidence) => {
      expect(parseEvidence(renderEvidence(evidence), 'x')).toEqual(evidence);
    }),
    { seed: 4, numRuns: 200 },
  );
});

test('equal runs give equal bytes whatever the order their keys were made in', () => {
  const run = aRun();
  const reversed = Object.fromEntries(Object.entries(run).toReversed()) as unknown as Run;
  expect(renderRun(reversed)).toBe(renderRun(run));
});

function reversedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversedKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, each]) => [key, reversedKeys(each)]),
  );
}

test('a file whose keys another program ordered at every depth reads as if we had written it', () => {
  fc.assert(
    fc.property(runs, (run) => {
      const ours = renderRun(run);
      expect(renderRun(parseRun(JSON.stringify(reversedKeys(JSON.parse(ours))), 'x'))).toBe(ours);
    }),
    { seed: 5, numRuns: 100 },
  );
});

test('a value keeps every digit, its batches six', () => {
  const value = 123.456789012345;
  const [outcome] = parseRun(renderRun(aRun({ outcomes: [anOutcome('a', [value])] })), 'x').outcomes;
  expect(outcome).toMatchObject({ measurements: [{ invocations: [{ value, batches: [123.457] }] }, {}] });
});

const value = ['outcomes', 0, 'measurements', 0, 'invocations', 1, 'value'];

test.each([
  [value, -1, 'outcomes[0].measurements[0].invocations[1].value must be a finite number ≥ 0: current value is -1'],
  [value, '∞', 'invocations[1].value must be a finite number ≥ 0: current value is Infinity'],
  [value, '12', 'must be a finite number ≥ 0: current value is "12"'],
  [value, null, 'must be a finite number ≥ 0: current value is null'],
  [['commit'], 'main', 'commit must be a full commit hash: current value is "main"'],
  [['takenAt'], 'yesterday', 'takenAt must be a time like 2026-11-22T10:00:00Z'],
  [['schema'], 2, 'schema must be 1 (a newer Flamegate wrote this file: update Flamegate here): current value is 2'],
  [['schema'], '1', 'schema must be one of 1'],
  [['extra'], 1, 'extra must be absent (unknown field): current value is 1'],
  [['__proto__x'], {}, 'must be absent'],
  [['outcomes', 0, 'state'], 'perfect', 'outcomes[0].state must be one of measured, failed, skipped'],
  [['outcomes', 0, 'state'], 'constructor', 'outcomes[0].state must be one of'],
  [['outcomes', 1, 'id', 'name'], 'parse', 'outcomes[1] must be unlike the items before it'],
  [['outcomes', 0, 'id', 'name'], ' ', 'name must be text that is not empty'],
  [['outcomes', 0, 'id', 'name'], 'x'.repeat(1001), 'name.length must be ≤ 1000: current value is 1001'],
  [['outcomes'], new Array(10_001).fill(0), 'outcomes.length must be ≤ 10000: current value is 10001'],
  [
    ['outcomes', 0, 'measurements', 0, 'invocations'],
    new Array(1001).fill({ value: 1 }),
    'invocations.length must be ≤ 1000',
  ],
  [
    ['outcomes', 0, 'profiles'],
    [{ kind: 'cpu', file: 'profiles/../../x.pb.gz' }],
    'file must be profiles/<name>.pb.gz',
  ],
  [['outcomes', 0, 'profiles'], [{ kind: 'cpu', file: '/etc/passwd' }], 'file must be profiles/<name>.pb.gz'],
  [['environment'], null, 'environment must be an object: current value is null'],
  [['environment', 'cores'], 1.5, 'environment.cores must be a whole number: current value is 1.5'],
] as const)('a run with a wrong %s is refused: %#', (path, wrong, message) => {
  const error = failureOf(broken(path, wrong));
  expect(error.code).toBe('FILE_MALFORMED');
  expect(error.message).toContain('Cannot read runs/x.json as ');
  expect(error.message).toContain(message);
  expect(error.message.length).toBeLessThan(400);
});

test('a prototype in the file is an unknown field, not a prototype', () => {
  const error = failureOf(renderRun(aRun()).replace('{"schema":1,', '{"__proto__":{"admin":true},"schema":1,'));
  expect(error.message).toContain('__proto__ must be absent');
});

test('a file cut short says so and how to go on', () => {
  const error = failureOf(renderRun(aRun()).slice(0, 200));
  expect(error).toMatchObject({ code: 'FILE_MALFORMED', exitCode: 2 });
  expect(error.message).toContain('runs/x.json');
  expect(failureOf('').hint).toContain('the file is empty');
});

test('deep nesting and a byte order mark are harmless', () => {
  expect(failureOf('['.repeat(100_000)).code).toBe('FILE_MALFORMED');
  expect(failureOf(`{"schema":1,"commit":${'['.repeat(50_000)}${']'.repeat(50_000)}}`).code).toBe('FILE_MALFORMED');
  expect(parseRun(`\uFEFF${renderRun(aRun())}`, 'x')).toEqual(aRun());
});

test('names lose control characters, so no file moves the terminal it is printed on', () => {
  const [outcome] = parseRun(broken(['outcomes', 0, 'id', 'name'], 'red\u001b[31m\u0000\u202bx'), 'x').outcomes;
  expect(outcome?.id.name).toBe('red [31m \u202bx');
});

test('two answers to one request are refused: which one counts is not for the file to choose', () => {
  const target = {
    id: { suite: 's', name: 'n' },
    metric: { name: 'time', unit: 'ns', better: 'lower', assume: 'nothing' },
  } as const;
  const record = {
    stage: 2,
    target,
    block: 0,
    attempt: 0,
    answer: { state: 'measured', block: { slots: [] } },
  } as const;
  const forged = renderEvidence(anEvidence({ blocks: [record] })).replace(
    /"blocks":\[(.*?)\],"profiles":\[\],"durationMs"/,
    (_all, one: string) => `"blocks":[${one},${one}],"profiles":[],"durationMs"`,
  );
  expect(() => parseEvidence(forged, 'bundle/evidence.json')).toThrow('blocks[1] must be unlike the items before it');
});

test('what a baseline said that could not be built is text of several lines, bounded, and moves no terminal', () => {
  const withSaid = (unprepared: unknown): string =>
    JSON.stringify({ ...JSON.parse(renderEvidence(anEvidence({ baselineCommit: aCommit(9) }))), unprepared });
  const said = 'npm ci\n\u001b[31merror\u0000\r\u009b2J\u2028\ud800';
  expect(parseEvidence(withSaid({ said }), 'x').unprepared).toEqual({ said: 'npm ci\n [31merror   2J \ufffd' });
  for (const [wrong, message] of [
    [{ said: 'x'.repeat(20_001) }, 'unprepared.said.length must be ≤ 20000: current value is 20001'],
    [{ said: 1 }, 'unprepared.said must be text: current value is 1'],
    [{ said: '', commit: aCommit(1) }, 'unprepared.commit must be absent (unknown field)'],
    ['npm ci', 'unprepared must be an object'],
  ] as const) {
    expect(() => parseEvidence(withSaid(wrong), 'bundle/evidence.json')).toThrow(message);
  }
});

test('a run that could not be read again is not written', () => {
  expect(() => renderRun(aRun({ outcomes: [anOutcome('a', [Number.NaN])] }))).toThrow(
    'value must be a finite number ≥ 0: current value is NaN',
  );
});
