import { expect, test } from 'vitest';
import { defaultPolicy, type Policy } from '../../../src/decide/policy.ts';
import { exportFormats, renderExport } from '../../../src/report/export/render-export.ts';
import { environmentClass } from '../../../src/results/environment.ts';
import { aCommit, anEnvironment, anOutcome, aRun } from '../../results/make.ts';

const first = aRun({ takenAt: '2026-11-22T10:00:00.000Z', outcomes: [anOutcome('parse', [100, 104, 98])] });
const second = aRun({
  commit: aCommit(2),
  id: '1002-1',
  takenAt: '2026-11-23T10:00:00.500Z',
  outcomes: [anOutcome('parse', [120, 121, 119])],
});
const environment = environmentClass(anEnvironment());

test('OpenMetrics has seconds and bytes, one series over all commits, and the commits beside it', () => {
  const lines = renderExport([second, first], 'openmetrics').split('\n');
  const series = `{suite="core",benchmark="parse",metric="time",gate="",environment="${environment}",unit="s"}`;
  const found = lines.filter((line) => line.startsWith(`flamegate_benchmark_median${series}`));
  expect(found.map((line) => Number(line.split(' ').at(-2)))).toEqual([1e-7, expect.closeTo(1.2e-7, 12)]);
  expect(found.map((line) => line.split(' ').at(-1))).toEqual(['1795341600', '1795428000.5']);
  expect(lines).toContainEqual(expect.stringMatching(/metric="alloc".*unit="bytes"\} 64 /));
  const info = lines.filter((line) => line.startsWith('flamegate_run_info{'));
  expect(info.map((line) => /commit="0*(\d)"/.exec(line)?.[1])).toEqual(['1', '2']);
  expect(lines.slice(-2)).toEqual(['# EOF', '']);
});

test('OpenMetrics keeps the samples of a family together, and of two runs of one instant the later row', () => {
  const again = { ...first, id: '1003-1', outcomes: [anOutcome('parse', [300, 300, 300])] };
  const text = renderExport([first, again], 'openmetrics');
  expect(text.match(/^flamegate_benchmark_median\{.*metric="time".* 3e-7 /gm)).toHaveLength(1);
  const names = text.split('\n').flatMap((line) => (line.startsWith('#') ? [] : [line.split('{')[0] ?? '']));
  const changes = names.filter((name, index) => name !== names[index - 1]);
  expect(new Set(changes).size).toBe(changes.length);
});

const hostileNames = [
  'a "quoted" \\ name',
  'two\nlines\r\n# EOF',
  '=HYPERLINK("x")',
  '@SUM(A1)',
  'comma, and ; semicolon',
];

test('hostile names stay one value of one line in every format', () => {
  const run = aRun({ outcomes: hostileNames.map((name) => anOutcome(name)) });
  const metrics = renderExport([run], 'openmetrics');
  expect(metrics.match(/^# EOF$/gm)).toHaveLength(1);
  expect(metrics).toContain('benchmark="two\\nlines\r\\n# EOF"');
  expect(renderExport([run], 'go').match(/^BenchmarkCore\/\S+ \d+ \S+ ns\/op$/gm)).toHaveLength(
    hostileNames.length * 3,
  );
  const parsed = renderExport([run], 'jsonl')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).benchmark);
  expect([...new Set(parsed)]).toEqual(hostileNames);
  const csv = renderExport([run], 'csv');
  expect(csv).toContain(`"'=HYPERLINK(""x"")"`);
  expect(csv).toContain(`'@SUM(A1)`);
  expect(csv).toContain(`"comma, and ; semicolon"`);
});

test('the Go format has a line a process, in the units that benchstat knows', () => {
  expect(renderExport([first], 'go').split('\n')).toEqual([
    `# commit ${aCommit(1)}, taken at 2026-11-22T10:00:00.000Z`,
    `environment: ${environment}`,
    '',
    'BenchmarkCore/parse 1000 100 ns/op',
    'BenchmarkCore/parse 1000 104 ns/op',
    'BenchmarkCore/parse 1000 98 ns/op',
    'BenchmarkCore/parse 1 64 B/op',
    '',
  ]);
});

for (const format of exportFormats) {
  test(`${format}: what failed is left out, and no run is no row`, () => {
    const failed = aRun({
      outcomes: [
        { state: 'failed', id: { suite: 'core', name: 'broken' }, failure: { reason: 'threw', message: 'x' } },
      ],
    });
    expect(renderExport([failed], format)).not.toContain('broken');
    expect(renderExport([], format)).not.toContain('core');
  });
}

test('thresholds of the policy stand at the newest run of each series, and none where they follow from the noise', () => {
  const runs = [first, second].map((run) => ({ ...run, outcomes: [...run.outcomes, anOutcome('print', [5, 5, 5])] }));
  const policy: Policy = {
    ...defaultPolicy,
    threshold: 'auto',
    benchmarks: [{ match: 'parse', threshold: 0.1, margin: 0.05 }],
  };
  const lines = renderExport(runs, 'openmetrics', { policy }).split('\n');
  const told = lines.filter((line) => line.startsWith('flamegate_benchmark_threshold{'));
  const times = told.filter((line) => line.includes('metric="time"'));
  expect(times).toHaveLength(1);
  expect(times[0]).toMatch(/benchmark="parse".*\} 0\.1 1795428000\.5$/);
  expect(renderExport(runs, 'openmetrics')).not.toContain('flamegate_benchmark_threshold{');
});

test('verdicts on pull requests stand beside the runs', () => {
  const verdicts = [{ at: Date.parse(second.takenAt), commit: aCommit(3), gate: '', outcome: 'fail', pullRequest: 7 }];
  const lines = renderExport([first], 'openmetrics', { verdicts }).split('\n');
  expect(lines).toContain(
    `flamegate_verdict{commit="${aCommit(3)}",gate="",outcome="fail",pull_request="7"} 1 1795428000.5`,
  );
  expect(lines.slice(-2)).toEqual(['# EOF', '']);
});

test('names that Go’s format cannot tell apart stay two benchmarks', () => {
  const names = ['a b', 'a_b', 'a\tb', 'a_b#01', 'other'];
  const run = aRun({ outcomes: names.map((name) => anOutcome(name, [1, 2, 3])) });
  const lines = renderExport([run], 'go').match(/^Benchmark\S+/gm) ?? [];
  expect(new Set(lines).size).toBe(names.length);
  expect(lines).toContain('BenchmarkCore/other');
});
