/** A crate with `#[bench]`: built by a released compiler, run by its own harness with the true clock and a faster one. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect } from 'vitest';
import type { HarnessContext, Listed } from '../../src/harness/harness.ts';
import { libtestHarness } from '../../src/harness/libtest/entry.ts';
import { childEnvironment } from '../../src/measure/child-environment.ts';
import { createProcesses } from '../../src/measure/processes.ts';
import { timeMetric } from '../../src/results/metric.ts';
import { suiteOf } from '../e2e/measuring.ts';
import { needing } from './tools.ts';

const test = needing('cargo', 'rustc');

const root = mkdtempSync(join(tmpdir(), 'flamegate-libtest-'));
const scratch = mkdtempSync(join(tmpdir(), 'flamegate-scratch-'));
const processes = createProcesses({ environment: childEnvironment(process.env) });

afterAll(() => {
  processes.close();
  for (const each of [root, scratch]) rmSync(each, { recursive: true, force: true });
});

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

test('a benchmark has the same time by the faster clock as by the true one, in less of it', async () => {
  write('Cargo.toml', '[package]\nname = "mixes"\nversion = "0.1.0"\nedition = "2021"\n');
  write(
    'src/lib.rs',
    `#[inline(never)]
pub fn mix(mut value: u32, rounds: u32) -> u32 {
    for _ in 0..rounds { value = value.wrapping_mul(1664525).wrapping_add(1013904223) ^ (value >> 7); }
    value
}
`,
  );
  write(
    'benches/speed.rs',
    `#![feature(test)]
extern crate test;
#[bench]
fn mixing(b: &mut test::Bencher) {
    assert!(std::env::var("LD_PRELOAD").is_err());
    b.iter(|| mixes::mix(test::black_box(3), 2000));
}
#[test]
fn is_no_benchmark() {}
`,
  );
  const suite = suiteOf({ harness: 'libtest', name: 'rust-bench', files: ['benches/*.rs'] });
  const context: HarnessContext = { suite, root, node: process.execPath, worker: '', scratch, run: processes.run };
  const listed = await libtestHarness.list(context);
  expect(listed.map(({ name, failure }) => [name, failure])).toEqual([['speed/mixing', undefined]]);
  const [byFaster] = listed;
  if (byFaster === undefined) throw new Error('it is listed');
  const byTrue: Listed = { ...byFaster, note: (byFaster.note ?? '').replace(' faster ', ' true ') };
  if (process.platform === 'linux') expect(byTrue.note).not.toBe(byFaster.note);
  const timeOf = async (benchmark: Listed): Promise<number> => {
    const [answer] = await libtestHarness.invoke(context, [{ benchmark, metric: timeMetric }]);
    if (answer?.state !== 'measured') throw new Error(JSON.stringify(answer));
    return answer.invocation.value;
  };
  const ratio = (await timeOf(byFaster)) / (await timeOf(byTrue));
  // An eighth or eight times, if either clock were taken for the other; a busy machine does much less.
  expect(ratio).toBeGreaterThan(0.35);
  expect(ratio).toBeLessThan(2.9);
});
