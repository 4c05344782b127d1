/** The alert rules of docs/, checked and played by the real promtool. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const rules = fileURLToPath(new URL('../../docs/prometheus-rules.yml', import.meta.url));
const labels = 'suite="core",benchmark="parse",metric="time",environment="x",unit="s"';

/** Twenty days of daily runs, then one of `newest`. */
function played(newest: string, alerts: string): string {
  return `rule_files: ['${rules}']
evaluation_interval: 1h
tests:
  - interval: 1d
    input_series:
      - series: 'flamegate_benchmark_median{${labels}}'
        values: '1x20 ${newest}'
      - series: 'flamegate_benchmark_median_low{${labels}}'
        values: '0.99x20 ${newest}'
      - series: 'flamegate_run_info{commit="a"}'
        values: '1x21'
    alert_rule_test:
      - eval_time: 21d
        alertname: FlamegateBenchmarkSlower
        exp_alerts: ${alerts}
`;
}

test.each([
  [
    'a run that is 20 % slower raises the alert',
    '1.2',
    `[{ exp_labels: { severity: warning, suite: core, benchmark: parse, metric: time, environment: x, unit: s }, exp_annotations: { summary: 'core/parse: time is more than 5 % above its four weeks' } }]`,
  ],
  ['a run within 5 % raises none', '1.03', '[]'],
])('%s', (_, newest, alerts) => {
  const folder = mkdtempSync(join(tmpdir(), 'flamegate-rules-'));
  try {
    writeFileSync(join(folder, 'test.yml'), played(newest, alerts));
    expect(execFileSync('promtool', ['test', 'rules', join(folder, 'test.yml')], { encoding: 'utf8' })).toContain(
      'SUCCESS',
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('promtool finds nothing wrong with the rules', () => {
  expect(execFileSync('promtool', ['check', 'rules', rules], { encoding: 'utf8' })).toContain('SUCCESS: 2 rules found');
});
