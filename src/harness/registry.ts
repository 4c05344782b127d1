/** Which harness a configuration's word means. */
import type { HarnessName } from '../tools/all.ts';
import { asvHarness } from './asv/entry.ts';
import { commandHarness } from './command/entry.ts';
import { criterionHarness } from './criterion/entry.ts';
import { goHarness } from './go/entry.ts';
import { googleBenchmarkHarness } from './google-benchmark/entry.ts';
import type { Harness } from './harness.ts';
import { hyperfineHarness } from './hyperfine/entry.ts';
import { javaScriptHarness } from './javascript/entry.ts';
import { jmhHarness } from './jmh/entry.ts';
import { jsonHarness } from './json/entry.ts';
import { pyperfHarness } from './pyperf/entry.ts';
import { pytestHarness } from './pytest/entry.ts';
import { withResident } from './with-resident.ts';

const harnesses: Readonly<Record<HarnessName, Harness>> = {
  tinybench: javaScriptHarness('tinybench'),
  vitest: javaScriptHarness('vitest'),
  mitata: javaScriptHarness('mitata'),
  benchmarkjs: javaScriptHarness('benchmarkjs'),
  'tatami-ng': javaScriptHarness('tatami-ng'),
  benny: javaScriptHarness('benny'),
  'bench-node': javaScriptHarness('bench-node'),
  cronometro: javaScriptHarness('cronometro'),
  fastbench: javaScriptHarness('fastbench'),
  json: jsonHarness,
  command: commandHarness,
  go: withResident(goHarness),
  pytest: withResident(pytestHarness),
  asv: withResident(asvHarness),
  pyperf: withResident(pyperfHarness),
  'google-benchmark': withResident(googleBenchmarkHarness),
  criterion: withResident(criterionHarness),
  hyperfine: hyperfineHarness,
  jmh: withResident(jmhHarness),
};

/** The edge of a tool; every name of the configuration has one. */
export function harnessOf(name: HarnessName): Harness {
  return harnesses[name];
}
