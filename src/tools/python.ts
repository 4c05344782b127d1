/** What runs Python's benchmarks: pytest-benchmark, asv and pyperf, all profiled by py-spy. */
import { ordinary, type Profilers, type Tool } from './descriptor.ts';

const profilers: Profilers = { cpu: ['py-spy', 'none'], heap: ['none'] };

export const pytestTool: Tool = { ...ordinary, profilers };
export const asvTool: Tool = { ...ordinary, profilers };
export const pyperfTool: Tool = {
  ...ordinary,
  profilers,
  files: ['**/bench*/**/*.py', '**/*bench*.py', '**/perf*/**/*.py'],
};
