/** Programs of Google Benchmark. */
import { ordinary, perfProfilers, type Tool } from './descriptor.ts';

export const googleBenchmarkTool: Tool = { ...ordinary, profilers: perfProfilers, files: ['build*/**/*bench*'] };
