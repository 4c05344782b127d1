/** `cargo bench` of nightly Rust's `#[bench]` and of the crate bencher, which prints the same lines. */
import { ordinary, perfProfilers, type Tool } from './descriptor.ts';

export const libtestTool: Tool = { ...ordinary, profilers: perfProfilers };
