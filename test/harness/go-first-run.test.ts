/** What a first run of a Go benchmark function is listed as: nothing vanishes, and nothing that was left out is missed. */
import { expect, test } from 'vitest';
import { toListed } from '../../src/harness/go/go-list.ts';
import { parseGoOutput } from '../../src/harness/go/go-output.ts';
import { metricsIn } from '../../src/harness/go/metrics.ts';

function listedOf(lines: readonly string[], isChosen = false): readonly string[] {
  const stdout = lines.join('\n');
  const result = {
    end: { kind: 'exit', code: 0 },
    stdout,
    stderr: '',
    lines: [],
    startedAt: 0,
    durationMs: 0,
    conditions: {},
  } as const;
  const request = { command: 'x', args: [], cwd: '/', timeoutMs: 1 };
  const each = {
    name: 'BenchmarkA',
    file: 'a_test.go',
    title: 'pkg',
    note: { binary: 'x', folder: '/', module: { path: 'm', folder: '/' } },
  };
  return toListed(each, { output: parseGoOutput(stdout), result, request, isChosen }).map(
    ({ name, metrics, failure }) => `${name} ${failure?.message ?? metrics.map((metric) => metric.name).join(' ')}`,
  );
}

test('a number without end is a value as others are, whatever its sign', () => {
  expect(listedOf(['BenchmarkA', 'BenchmarkA-2 \t 1\t 2 ns/op\t -Inf low/op\t +Inf high/op'])).toEqual([
    'pkg/BenchmarkA time low/op high/op',
  ]);
});

test.each([
  ['-Inf', Number.NEGATIVE_INFINITY],
  ['+Inf', Number.POSITIVE_INFINITY],
  ['NaN', Number.NaN],
  ['-5.000', -5],
])('%s is read as the number that it is', (word, value) => {
  const [, event] = parseGoOutput(`BenchmarkA\nBenchmarkA-2 \t 1\t 2 ns/op\t ${word} x/op`).events;
  expect(event?.kind === 'result' ? event.values.get('x/op') : undefined).toBe(value);
});

test.each([
  ['-5', 'informational'],
  ['NaN', 'informational'],
  ['+Inf', 'informational'],
  ['0', undefined],
  ['5', undefined],
])('a reported metric that is %s when it is listed is judged only where it can be compared', (word, role) => {
  const output = parseGoOutput(`BenchmarkA\nBenchmarkA-2 \t 1\t 2 ns/op\t ${word} lost-B/op\t 3 allocs/op`);
  const metrics = [...metricsIn(output, 'BenchmarkA').values()];
  expect(metrics.map((metric) => [metric.name, metric.role])).toEqual([
    ['time', undefined],
    ['allocs', undefined],
    ['lost-B/op', role],
  ]);
});

test('two results of one run are not merged, and the reason is told', () => {
  const [one = '', ...more] = listedOf([
    'BenchmarkA',
    'BenchmarkA-2 \t 1\t 2 ns/op',
    'BenchmarkA',
    'BenchmarkA-2 \t 1\t 3 ns/op',
  ]);
  expect(one).toMatch(/^pkg\/BenchmarkA It must have one result of one run: it has several; rename BenchmarkA/);
  expect(more).toEqual([]);
});

test('what the suite’s own flags skip has not vanished', () => {
  expect(listedOf(['PASS'])).toHaveLength(1);
  expect(listedOf(['PASS'], true)).toEqual([]);
  // All that it holds is skipped, and it alone was begun.
  expect(listedOf(['BenchmarkA', 'PASS'], true)).toEqual([]);
  expect(listedOf(['BenchmarkA', 'BenchmarkA/x', 'BenchmarkA/x-2 \t 1\t 2 ns/op', 'PASS'], true)).toEqual([
    'pkg/BenchmarkA/x time',
  ]);
});

test('a program that ends before it runs any is told with what it printed', () => {
  expect(listedOf(['skipping: set DATABASE'])).toEqual([
    'pkg/BenchmarkA Its program must run it: it ended before, as a TestMain may (flags of its own go behind -args); its last output:\nskipping: set DATABASE',
  ]);
  expect(listedOf(['PASS'])[0]).toMatch(
    /must be a line "BenchmarkA {2}N {2}VALUE ns\/op" of standard output: it printed none/,
  );
});
