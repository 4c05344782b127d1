/** The tools whose benchmarks run in Flamegate's own Node workers; allocation comes with them. */
import { ordinary, type Tool } from './descriptor.ts';

const inWorker = {
  ...ordinary,
  profilers: { cpu: ['v8', 'none'], heap: ['v8', 'none'] },
  files: ['bench*/**/*.bench.{js,mjs,cjs,ts,mts,cts}'],
  metrics: ['time', 'alloc'],
} as const;

export type JavaScriptHarness =
  | 'tinybench'
  | 'vitest'
  | 'mitata'
  | 'benchmarkjs'
  | 'tatami-ng'
  | 'benny'
  | 'bench-node'
  | 'cronometro'
  | 'fastbench';

export const javaScriptTools: Readonly<Record<JavaScriptHarness, Tool & { readonly npmPackage: string }>> = {
  tinybench: { ...inWorker, npmPackage: 'tinybench' },
  vitest: { ...inWorker, npmPackage: 'vitest' },
  mitata: { ...inWorker, npmPackage: 'mitata' },
  benchmarkjs: { ...inWorker, npmPackage: 'benchmark' },
  'tatami-ng': { ...inWorker, npmPackage: 'tatami-ng' },
  benny: { ...inWorker, npmPackage: 'benny' },
  'bench-node': { ...inWorker, npmPackage: 'bench-node' },
  cronometro: { ...inWorker, npmPackage: 'cronometro' },
  fastbench: { ...inWorker, npmPackage: 'fastbench' },
};

export const javaScriptHarnesses: readonly JavaScriptHarness[] = Object.keys(javaScriptTools) as JavaScriptHarness[]; // the keys of a Record of JavaScriptHarness
