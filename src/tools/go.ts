/** `go test -bench`, in each module that has benchmarks. */
import { ordinary, type Tool } from './descriptor.ts';

export const goTool: Tool = {
  ...ordinary,
  profilers: { cpu: ['pprof', 'none'], heap: ['pprof', 'none'] },
};
