/** Which harness a configuration's word means. */
import type { HarnessName } from '../config/config.ts';
import { commandHarness } from './command.ts';
import { criterionHarness } from './criterion.ts';
import { goHarness } from './go.ts';
import { googleBenchmarkHarness } from './google-benchmark.ts';
import type { Harness } from './harness.ts';
import { hyperfineHarness } from './hyperfine.ts';
import { javaScriptHarness } from './javascript.ts';
import { jmhHarness } from './jmh.ts';
import { jsonHarness } from './json.ts';
import { pytestHarness } from './pytest.ts';

const harnesses: Readonly<Record<HarnessName, Harness>> = {
  tinybench: javaScriptHarness('tinybench'),
  vitest: javaScriptHarness('vitest'),
  mitata: javaScriptHarness('mitata'),
  benchmarkjs: javaScriptHarness('benchmarkjs'),
  json: jsonHarness,
  command: commandHarness,
  go: goHarness,
  pytest: pytestHarness,
  'google-benchmark': googleBenchmarkHarness,
  criterion: criterionHarness,
  hyperfine: hyperfineHarness,
  jmh: jmhHarness,
};

/** The words this build can measure with. */
export const knownHarnesses: readonly HarnessName[] = Object.keys(harnesses) as HarnessName[]; // the keys of a Record of HarnessName

export function harnessOf(name: HarnessName): Harness {
  return harnesses[name];
}
