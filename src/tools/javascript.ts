/** The tools whose benchmarks run in Flamegate's own Node workers; allocation comes with them. */
import { ordinary, type Tool } from './descriptor.ts';

const inWorker = {
  ...ordinary,
  profilers: { cpu: ['v8', 'none'], heap: ['v8', 'none'] },
  files: ['bench*/**/*.bench.{js,mjs,cjs,ts,mts,cts}'],
  metrics: ['time', 'alloc'],
} as const;

export const tinybenchTool: Tool = { ...inWorker, npmPackage: 'tinybench' };
export const mitataTool: Tool = { ...inWorker, npmPackage: 'mitata' };
export const benchmarkjsTool: Tool = { ...inWorker, npmPackage: 'benchmark' };
export const vitestTool: Tool = { ...inWorker, npmPackage: 'vitest' };
