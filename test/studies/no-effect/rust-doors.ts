/** Ways by which something reaches a Rust program, each with a bench of its own. */
import type { Edit } from '../../tools/no-effect/affected.ts';

export interface Door {
  readonly bench: string;
  readonly what: string;
  /** Of `fn work() -> u64`, which each call runs. */
  readonly code: string;
  readonly files: Readonly<Record<string, string>>;
  readonly edit: Edit;
  /** What is said of it: as all are made in one commit, another may keep it open. */
  readonly why: RegExp;
}

export const crate = (name: string, more = ''): string =>
  `[package]\nname = "${name}"\nversion = "0.1.0"\nedition = "2021"\n${more}`;

/** A member of the workspace that is linked into one bench. */
export function member(name: string, lib: string, more = ''): Readonly<Record<string, string>> {
  return { [`members/${name}/Cargo.toml`]: crate(name, more), [`members/${name}/src/lib.rs`]: lib };
}
