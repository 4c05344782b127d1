/** Every benchmark tool, in the order the reference lists them. */
import { commandTool, hyperfineTool, jsonTool } from './command-lines.ts';
import { criterionTool } from './criterion.ts';
import type { Tool } from './descriptor.ts';
import { divanTool } from './divan.ts';
import { goTool } from './go.ts';
import { googleBenchmarkTool } from './google-benchmark.ts';
import { javaScriptTools } from './javascript.ts';
import { jmhTool } from './jmh.ts';
import { libtestTool } from './libtest.ts';
import { asvTool, pyperfTool, pytestTool } from './python.ts';

/** One line a tool: the names that a configuration may hold follow from it. */
const tools = {
  tinybench: (): Tool => javaScriptTools.tinybench,
  vitest: (): Tool => javaScriptTools.vitest,
  mitata: (): Tool => javaScriptTools.mitata,
  benchmarkjs: (): Tool => javaScriptTools.benchmarkjs,
  'tatami-ng': (): Tool => javaScriptTools['tatami-ng'],
  benny: (): Tool => javaScriptTools.benny,
  'bench-node': (): Tool => javaScriptTools['bench-node'],
  cronometro: (): Tool => javaScriptTools.cronometro,
  fastbench: (): Tool => javaScriptTools.fastbench,
  go: (): Tool => goTool,
  criterion: (): Tool => criterionTool,
  divan: (): Tool => divanTool,
  libtest: (): Tool => libtestTool,
  jmh: (): Tool => jmhTool,
  pytest: (): Tool => pytestTool,
  asv: (): Tool => asvTool,
  pyperf: (): Tool => pyperfTool,
  'google-benchmark': (): Tool => googleBenchmarkTool,
  hyperfine: (): Tool => hyperfineTool,
  command: (): Tool => commandTool,
  json: (): Tool => jsonTool,
} as const;

export type HarnessName = keyof typeof tools;

/** Every harness of the configuration has a descriptor. */
export function toolOf(name: HarnessName): Tool {
  return tools[name]();
}

/** At least one. */
export const harnessNames: readonly [HarnessName, ...HarnessName[]] = Object.keys(tools) as [
  HarnessName,
  ...HarnessName[],
]; // the keys whose names HarnessName lists
