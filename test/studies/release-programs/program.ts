/**
 * A small program as people build it: optimized, with inlining, and no marker at any function. `tokenize` takes about 85 %
 * of its time, `validate` 10 %, and `prepare` next to nothing.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type ChangedFile, parseUnifiedDiff } from '../../../src/profile/changed-lines.ts';
import type { Profile } from '../../../src/profile/profile.ts';
import { gitDiff } from '../profile-runtimes/runtime.ts';

export interface ReleaseProgram {
  readonly name: string;
  /** Programs that must be on PATH. */
  readonly tools: readonly string[];
  readonly file: string;
  /** With TOKENIZE, VALIDATE and PREPARED where the rounds of a loop and the result of `prepare` stand. */
  readonly source: string;
  /** Iterations of one operation in all. */
  readonly iterations: number;
  readonly prepared: { readonly plain: string; readonly validating: string };
  /** What begins the line that defines a function. */
  definition(name: Target): string;
  /** Operations of one capture. */
  readonly operations: number;
  build(checkout: string): void;
  capture(checkout: string, run: { readonly out: string; readonly operations: number }): Promise<Profile>;
}

export type Target = 'tokenize' | 'validate' | 'prepare';

export interface Edit {
  readonly target: Target;
  readonly tokenize?: number;
  readonly validate?: number;
  readonly validates?: boolean;
}

export const editNames = [
  'tokenize +30 %',
  'tokenize × 2',
  'validate +30 %',
  'validate × 2',
  'prepare newly calls validate',
] as const;

export type EditName = (typeof editNames)[number];

export const edits: Readonly<Record<EditName, Edit>> = {
  'tokenize +30 %': { target: 'tokenize', tokenize: 1.3 },
  'tokenize × 2': { target: 'tokenize', tokenize: 2 },
  'validate +30 %': { target: 'validate', validate: 1.3 },
  'validate × 2': { target: 'validate', validate: 2 },
  'prepare newly calls validate': { target: 'prepare', validates: true },
};

export interface Checkout {
  readonly path: string;
  readonly text: string;
  /** Against the unchanged program. */
  readonly changes: readonly ChangedFile[];
}

function textOf({ source, iterations, prepared }: ReleaseProgram, edit: Omit<Edit, 'target'>): string {
  const { tokenize = 1, validate = 1, validates = false } = edit;
  return source
    .replaceAll('TOKENIZE', String(Math.round(0.85 * iterations * tokenize)))
    .replaceAll('VALIDATE', String(Math.round(0.1 * iterations * validate)))
    .replaceAll('LITTLE', String(Math.round(0.025 * iterations)))
    .replaceAll('PREPARED', validates ? prepared.validating : prepared.plain);
}

/** `edit` undefined: the program as it was. */
export function writeCheckout(program: ReleaseProgram, home: string, edit: EditName | undefined): Checkout {
  const unchanged = join(home, 'unchanged');
  const path = edit === undefined ? unchanged : join(home, edit.replaceAll(/\W+/g, '-'));
  const text = textOf(program, edit === undefined ? {} : edits[edit]);
  const file = join(path, program.file);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  program.build(path);
  return { path, text, changes: edit === undefined ? [] : parseUnifiedDiff(gitDiff(program, unchanged, path)) };
}
