/** Every benchmark tool, in the order the reference lists them. */
import { asvTool } from './asv.ts';
import { commandTool, hyperfineTool, jsonTool } from './command-lines.ts';
import { criterionTool } from './criterion.ts';
import type { Tool } from './descriptor.ts';
import { goTool } from './go.ts';
import { googleBenchmarkTool } from './google-benchmark.ts';
import { benchmarkjsTool, mitataTool, tinybenchTool, vitestTool } from './javascript.ts';
import { jmhTool } from './jmh.ts';
import { pyperfTool } from './pyperf.ts';
import { pytestTool } from './pytest.ts';

export type HarnessName =
  | 'tinybench'
  | 'vitest'
  | 'mitata'
  | 'benchmarkjs'
  | 'go'
  | 'criterion'
  | 'jmh'
  | 'pytest'
  | 'asv'
  | 'pyperf'
  | 'google-benchmark'
  | 'hyperfine'
  | 'command'
  | 'json';

const tools: Readonly<Record<HarnessName, Tool>> = {
  tinybench: tinybenchTool,
  vitest: vitestTool,
  mitata: mitataTool,
  benchmarkjs: benchmarkjsTool,
  go: goTool,
  criterion: criterionTool,
  jmh: jmhTool,
  pytest: pytestTool,
  asv: asvTool,
  pyperf: pyperfTool,
  'google-benchmark': googleBenchmarkTool,
  hyperfine: hyperfineTool,
  command: commandTool,
  json: jsonTool,
};

export function toolOf(name: HarnessName): Tool {
  return tools[name];
}

/** At least one. */
export const harnessNames: readonly [HarnessName, ...HarnessName[]] = Object.keys(tools) as [
  HarnessName,
  ...HarnessName[],
]; // the keys of a Record of HarnessName
