/** What `baseline export` prints, taken by the programs it is made for: promtool (Prometheus) and benchstat. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { runCli } from '../support/cli.ts';
import { makeRepository, type TestRepository } from '../support/repository.ts';
import { needing } from './tools.ts';

let repository: TestRepository;
let folder: string;

const hostile = 'say "hi" \\ there';
const values = { 'parser/small': [100, 104, 98, 101, 99], [hostile]: [7, 8, 9, 7.5, 8.5] };

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'flamegate-export-'));
  repository = makeRepository();
  for (const factor of [1, 1.5]) {
    const benchmarks = Object.entries(values).map(([name, processes]) => ({
      name,
      unit: 'ns',
      value: (processes[0] ?? 0) * factor,
    }));
    repository.commit({
      'flamegate.yml': 'setup: []\nsuites: [{ name: core, harness: json, command: cat numbers.json }]\n',
      'numbers.json': JSON.stringify({ benchmarks }),
    });
    runCli(repository.path, ['baseline', 'save', '--store', 'dir:store']);
  }
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  repository.remove();
});

function exported(...words: readonly string[]): string {
  const { code, stdout, stderr } = runCli(repository.path, ['baseline', 'export', ...words, '--store', 'dir:store']);
  expect([code, stderr]).toEqual([0, expect.any(String)]);
  return stdout;
}

needing('promtool')('promtool makes blocks from the OpenMetrics export and reads the numbers back', () => {
  const file = join(folder, 'runs.txt');
  writeFileSync(file, exported('--to', 'openmetrics'));
  const blocks = join(folder, 'blocks');
  execFileSync('promtool', ['tsdb', 'create-blocks-from', 'openmetrics', file, blocks], { stdio: 'pipe' });
  expect(readdirSync(blocks).length).toBeGreaterThan(0);
  mkdirSync(join(blocks, 'wal')); // dump wants a whole database
  const dump = execFileSync('promtool', ['tsdb', 'dump', blocks], { encoding: 'utf8' });
  const small = dump.match(/^\{__name__="flamegate_benchmark_median".*benchmark="parser\/small".* (\S+) \d+$/gm) ?? [];
  expect(small.map((line) => Number(line.split(' ').at(-2)))).toEqual([
    expect.closeTo(1e-7, 12),
    expect.closeTo(1.5e-7, 12),
  ]);
  expect(dump).toContain('benchmark="say \\"hi\\" \\\\ there"');
  expect(dump.match(/__name__="flamegate_run_info"/g)).toHaveLength(2);
});

needing('benchstat')('benchstat reads the Go export of two commits, and its medians are ours', () => {
  for (const [name, revision] of [
    ['old', 'HEAD~1'],
    ['new', 'HEAD'],
  ] as const) {
    writeFileSync(join(folder, name), exported(revision, '--to', 'go'));
  }
  const csv = execFileSync('benchstat', ['-format', 'csv', join(folder, 'old'), join(folder, 'new')], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const row =
    csv
      .split('\n')
      .find((line) => line.includes('parser/small'))
      ?.split(',') ?? [];
  expect([Number(row[1]), Number(row[3])]).toEqual([expect.closeTo(1e-7, 12), expect.closeTo(1.5e-7, 12)]);
});
