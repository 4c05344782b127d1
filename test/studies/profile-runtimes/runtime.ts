/** What a study needs of a runtime: one small program, the edits a reviewer might see, and how a process of it is profiled. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Profile } from '../../../src/profile/profile.ts';

export interface Edit {
  readonly find: string;
  readonly replace: string;
}

export type EditName = 'slower' | 'extracted' | 'renamed' | 'inserted';

export interface Runtime {
  readonly name: string;
  /** Programs that must be on PATH. */
  readonly tools: readonly string[];
  readonly file: string;
  readonly source: string;
  /** Named by file and line when it takes 30 % more. */
  readonly target: { readonly name: string; readonly definition: string };
  readonly edits: Readonly<Record<EditName, readonly Edit[]>>;
  readonly operations: number;
  /** Whatever must be done once in a checkout. */
  build(checkout: string): void;
  /** Runs one process and reads its profile. */
  capture(checkout: string, out: string): Profile;
}

/** Writes the program, with or without an edit, and builds it. Every edit must find its place. */
export function writeCheckout(runtime: Runtime, checkout: string, edits: readonly Edit[]): string {
  const text = edits.reduce((source, { find, replace }) => {
    if (!source.includes(find)) throw new Error(`${runtime.name}: nothing to edit: ${find}`);
    return source.replace(find, () => replace);
  }, runtime.source);
  const path = join(checkout, runtime.file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  runtime.build(checkout);
  return text;
}

/** As `git diff -U0` of two commits would say it. */
export function gitDiff({ file }: Pick<Runtime, 'file'>, baseline: string, candidate: string): string {
  try {
    execFileSync('git', ['diff', '--no-index', '-U0', '--', join(baseline, file), join(candidate, file)]);
    return '';
  } catch (error) {
    // --no-index ends with 1 when files differ; stdout is then the diff.
    const text = String((error as { readonly stdout?: Uint8Array }).stdout ?? '');
    return text.replaceAll(`a${baseline}/`, 'a/').replaceAll(`b${candidate}/`, 'b/');
  }
}
