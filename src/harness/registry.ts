/** Which harness a configuration's word means. A gate loads the tools of its suites and no other. */
import type { HarnessName } from '../tools/all.ts';
import type { JavaScriptHarness } from '../tools/javascript.ts';
import type { Harness } from './harness.ts';

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
  go: async () => ofProgram((await import('./go/entry.ts')).goHarness),
  pytest: async () => ofProgram((await import('./pytest/entry.ts')).pytestHarness),
  asv: async () => ofProgram((await import('./asv/entry.ts')).asvHarness),
  pyperf: async () => ofProgram((await import('./pyperf/entry.ts')).pyperfHarness),
  'google-benchmark': async () => ofProgram((await import('./google-benchmark/entry.ts')).googleBenchmarkHarness),
  divan: async () => ofProgram((await import('./divan/entry.ts')).divanHarness),
  libtest: async () => ofProgram((await import('./libtest/entry.ts')).libtestHarness),
  criterion: async () => ofProgram((await import('./criterion/entry.ts')).criterionHarness),
  hyperfine: async () => (await import('./hyperfine/entry.ts')).hyperfineHarness,
  jmh: async () => ofProgram((await import('./jmh/entry.ts')).jmhHarness),
};

/** What starts programs of other languages: they may write what cannot be read, and are weighed from outside. */
async function ofProgram(inner: Harness): Promise<Harness> {
  const { withResident } = await import('./with-resident.ts');
  const { withUnreadable } = await import('./with-unreadable.ts');
  return withResident(withUnreadable(inner));
}

async function ofJavaScript(tool: JavaScriptHarness): Promise<Harness> {
  return (await import('./javascript/entry.ts')).javaScriptHarness(tool);
}

/** The edge of a tool; every name of the configuration has one. */
export function harnessOf(name: HarnessName): Promise<Harness> {
  return harnesses[name]();
}
