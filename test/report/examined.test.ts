import { expect, test } from 'vitest';
import { type Examined, isWell, renderExamined } from '../../src/report/examined.ts';
import { timeMetric } from '../../src/results/metric.ts';

function failed(name: string, file: string, message: string): Examined {
  const failure = { reason: 'load', message } as const;
  return { id: { suite: 's', name }, file, metrics: [timeMetric], state: 'not loaded', failure };
}

const rendered = (benchmarks: readonly Examined[]): string => renderExamined({ benchmarks, suites: [], notes: [] });

test('what ails several files alike is told once, without their names', () => {
  const text = rendered(['a.js', 'b.js'].map((file) => failed(file, file, `Cannot load ${file} as tsx is missing`)));
  expect(text).toContain('a.js and 1 other\n  Cannot load FILE as tsx is missing');
});

test('what ails one is told in its own words, whatever it is called by', () => {
  for (const file of ['.', '..', 'x', 'a.js']) {
    const message = `Its build ended with code 1; its last output:\n[ERROR] ${file}: no x in 1.2.3. Stop.`;
    expect(rendered([failed('jvm', file, message)])).toContain(`[ERROR] ${file}: no x in 1.2.3. Stop.`);
  }
});

test('of much that a program said, the reason and the end are shown', () => {
  const lines = Array.from({ length: 60 }, (_, i) => (i === 30 ? 'ERROR: no such disk' : `step ${i}`));
  const text = rendered([failed('x', 'x', `It ended with code 1; its last output:\n${lines.join('\n')}`)]);
  expect(text).toMatch(/It ended with code 1.*\n {2}ERROR: no such disk\n {2}…\n(?: {2}step \d+\n)+ {2}step 59\n/);
  expect(text).not.toContain('step 29\n');
});

test('a profiler is not said to fail where nothing of the suite is timed', () => {
  const suite = { suite: 's', harness: 'asv', profiler: 'py-spy', profiled: 'not tried' } as const;
  const told = (why?: string): string =>
    renderExamined({ benchmarks: [], suites: [why === undefined ? suite : { ...suite, why }], notes: [] });
  expect(told('only what is timed is profiled')).toContain(
    'profiler py-spy: not tried: only what is timed is profiled\n',
  );
  expect(told()).toContain('not tried, as nothing of the suite has run');
});

function running(name: string, changes: Partial<Examined> = {}): Examined {
  const id = { suite: 's', name };
  return { id, file: `${name}.bench.mjs`, metrics: [timeMetric], state: 'runs', processMs: 10, ...changes };
}

test('benchmarks that measure nothing of the repository are named, with what to do, though they run', () => {
  const all = ['a', 'b', 'c', 'd'].map((name) => running(name, { selfContained: true }));
  const text = rendered(all);
  expect(text).toContain(
    'None of them measures anything of this repository: a.bench.mjs, b.bench.mjs, c.bench.mjs and 1 more load nothing of it, so no change to its code can show.\n  To do: import your own code there',
  );
  expect(isWell({ benchmarks: all, suites: [], notes: [] })).toBe(true);
  const some = [running('x'), ...all.slice(0, 1)];
  expect(rendered(some)).toContain('1 benchmark measures nothing of this repository: a.bench.mjs loads nothing of it');
  expect(isWell({ benchmarks: some, suites: [], notes: [] })).toBe(true);
  expect(rendered([running('x')])).not.toContain('of this repository');
  expect(isWell({ benchmarks: [running('x')], suites: [], notes: [] })).toBe(true);
});
