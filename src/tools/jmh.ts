/** Jars of JMH, and class paths that hold it. */
import { ordinary, type Tool } from './descriptor.ts';

export const jmhTool: Tool = {
  ...ordinary,
  profilers: { cpu: ['async-profiler', 'none'], heap: ['async-profiler', 'none'] },
  files: ['**/target/benchmarks.jar', '**/target/jmh.classpath', '**/build/libs/*-jmh.jar'],
  // A virtual machine compiles late.
  warmupMs: 1000,
  measureMs: 1000,
  listsBeside: true,
};
