/** `cargo bench` of benches that use criterion. */
import { ordinary, perfProfilers, type Tool } from './descriptor.ts';

export const criterionTool: Tool = { ...ordinary, profilers: perfProfilers };
