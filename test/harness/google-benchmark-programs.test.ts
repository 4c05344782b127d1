/** Which files of a build folder are programs. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isProgram } from '../../src/harness/google-benchmark/entry.ts';

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'programs-'));
  mkdirSync(join(root, 'build/folder.perftest'), { recursive: true });
  for (const name of ['bench', 'bench.exe', 'small.perftest', 'libbench.so.1']) {
    writeFileSync(join(root, 'build', name), '', { mode: 0o755 });
  }
  writeFileSync(join(root, 'build/notes'), '', { mode: 0o644 });
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

test.skipIf(process.platform === 'win32')('a program has no ending, unless a glob names it whole', () => {
  const found = (...globs: readonly string[]): readonly string[] =>
    ['bench', 'bench.exe', 'small.perftest', 'libbench.so.1', 'notes', 'folder.perftest'].filter((name) =>
      isProgram(root, `build/${name}`, globs),
    );
  expect(found('build/**')).toEqual(['bench', 'bench.exe']);
  expect(found('build/**/small.perftest')).toEqual(['bench', 'bench.exe', 'small.perftest']);
  expect(found('build/**/folder.perftest')).toEqual(['bench', 'bench.exe']);
});
