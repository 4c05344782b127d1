/** `cargo bench` of benches that use divan. */
import { ordinary, perfProfilers, type Tool } from './descriptor.ts';

export const divanTool: Tool = { ...ordinary, profilers: perfProfilers };
