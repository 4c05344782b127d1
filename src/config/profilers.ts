/** Which profilers go with which harness; the first of each is what is used unless the configuration says otherwise. */
import type { CpuProfiler, HarnessName, HeapProfiler } from './config.ts';

export interface Profilers {
  readonly cpu: readonly [CpuProfiler, ...CpuProfiler[]];
  readonly heap: readonly [HeapProfiler, ...HeapProfiler[]];
}

const v8: Profilers = { cpu: ['v8', 'none'], heap: ['v8', 'none'] };
const none: Profilers = { cpu: ['none'], heap: ['none'] };
const perf: Profilers = { cpu: ['perf', 'none'], heap: ['none'] };

export const profilersOf: Readonly<Record<HarnessName, Profilers>> = {
  tinybench: v8,
  vitest: v8,
  mitata: v8,
  benchmarkjs: v8,
  go: { cpu: ['pprof', 'none'], heap: ['pprof', 'none'] },
  pytest: { cpu: ['py-spy', 'none'], heap: ['none'] },
  'google-benchmark': perf,
  criterion: perf,
  jmh: { cpu: ['async-profiler', 'none'], heap: ['async-profiler', 'none'] },
  hyperfine: none,
  command: none,
  json: none,
};
