/** Which harness a configuration's word means. A gate loads the tools of its suites and no other. */
import type { HarnessName } from '../tools/all.ts';
import type { JavaScriptHarness } from '../tools/javascript.ts';
import type { Harness } from './harness.ts';
import { withResident } from './with-resident.ts';

const harnesses: Readonly<Record<HarnessName, () => Promise<Harness>>> = {
  tinybench: () => ofJavaScript('tinybench'),
  vitest: () => ofJavaScript('vitest'),
  mitata: () => ofJavaScript('mitata'),
  benchmarkjs: () => ofJavaScript('benchmarkjs'),
  'tatami-ng': () => ofJavaScript('tatami-ng'),
  benny: () => ofJavaScript('benny'),
  'bench-node': () => ofJavaScript('bench-node'),
  cronometro: () => ofJavaScript('cronometro'),
  fastbench: () => ofJavaScript('fastbench'),
  json: async () => (await import('./json/entry.ts')).jsonHarness,
  command: async () => (await import('./command/entry.ts')).commandHarness,
  go: async () => withResident((await import('./go/entry.ts')).goHarness),
  pytest: async () => withResident((await import('./pytest/entry.ts')).pytestHarness),
  asv: async () => withResident((await import('./asv/entry.ts')).asvHarness),
  pyperf: async () => withResident((await import('./pyperf/entry.ts')).pyperfHarness),
  'google-benchmark': async () => withResident((await import('./google-benchmark/entry.ts')).googleBenchmarkHarness),
  criterion: async () => withResident((await import('./criterion/entry.ts')).criterionHarness),
  hyperfine: async () => (await import('./hyperfine/entry.ts')).hyperfineHarness,
  jmh: async () => withResident((await import('./jmh/entry.ts')).jmhHarness),
};

async function ofJavaScript(tool: JavaScriptHarness): Promise<Harness> {
  return (await import('./javascript/entry.ts')).javaScriptHarness(tool);
}

/** The edge of a tool; every name of the configuration has one. */
export function harnessOf(name: HarnessName): Promise<Harness> {
  return harnesses[name]();
}
