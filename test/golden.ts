/** Whole outputs kept as files. A missing golden fails; UPDATE_GOLDEN=1 is the only way to write one. */

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';

const folder = fileURLToPath(new URL('golden/', import.meta.url));

/** `name` is the path below test/golden/. */
export function expectGolden(name: string, actual: string): void {
  const path = join(folder, name);
  if (process.env['UPDATE_GOLDEN'] === '1') {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, actual);
  }
  const cure = `look at the difference, then bless it: UPDATE_GOLDEN=1 npx vitest run --config test/vitest.config.ts ${name}`;
  expect(existsSync(path), `test/golden/${name} is missing; ${cure}`).toBe(true);
  expect(actual, `unlike test/golden/${name}; ${cure}`).toBe(readFileSync(path, 'utf8'));
}
