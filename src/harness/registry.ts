/** Which harness a configuration's word means. */
import type { HarnessName } from '../config/config.ts';
import { GateError } from '../errors.ts';
import { commandHarness } from './command.ts';
import { criterionHarness } from './criterion.ts';
import { goHarness } from './go.ts';
import { googleBenchmarkHarness } from './google-benchmark.ts';
import type { Harness } from './harness.ts';
import { javaScriptHarness } from './javascript.ts';
import { hyperfineHarness } from './hyperfine.ts';
import { jmhHarness } from './jmh.ts';
import { jsonHarness } from './json.ts';
import { pytestHarness } from './pytest.ts';

const harnesses: Partial<Record<HarnessName, Harness>> = {
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
  const harness = harnesses[name];
  if (harness !== undefined) return harness;
  throw new GateError(
    'CONFIG_OUT_OF_RANGE',
    `Cannot measure as harness must be one of ${knownHarnesses.join(', ')}: current value is ${name}`,
  );
}
