/** Pictures kept as files and compared with a tolerance: letters are drawn a little differently from machine to machine. */

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { expect } from 'vitest';

const folder = fileURLToPath(new URL('golden/', import.meta.url));

/** `share`: how much of the pixels may differ visibly, 0..1. Size may not. */
export function expectImage(name: string, actual: Uint8Array, share: number): void {
  const path = join(folder, name);
  if (process.env['UPDATE_GOLDEN'] === '1') {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, actual);
  }
  const cure = `look at it, then bless it: UPDATE_GOLDEN=1 npx vitest run --config test/vitest.config.ts ${name}`;
  expect(existsSync(path), `test/golden/${name} is missing; ${cure}`).toBe(true);
  const wanted = PNG.sync.read(readFileSync(path));
  const found = PNG.sync.read(Buffer.from(actual));
  expect([found.width, found.height], `size of test/golden/${name}; ${cure}`).toEqual([wanted.width, wanted.height]);
  const unlike = pixelmatch(wanted.data, found.data, undefined, wanted.width, wanted.height, { threshold: 0.2 });
  expect(unlike / (wanted.width * wanted.height), `unlike test/golden/${name}; ${cure}`).toBeLessThanOrEqual(share);
}
