import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
// @ts-expect-error: a list for a script that runs before anything is built
import { mutants } from './list.mjs';

interface Mutant {
  readonly name: string;
  readonly file: string;
  readonly find: string;
  readonly tests: readonly string[];
}

test.each((mutants as readonly Mutant[]).map((mutant) => [mutant.name, mutant] as const))(
  'the fault "%s" can still be made: its text stands once in its file, and its tests are there',
  (_, { file, find, tests }) => {
    expect(readFileSync(file, 'utf8').split(find).length - 1).toBe(1);
    expect(tests.filter((path) => !existsSync(path))).toEqual([]);
  },
);
