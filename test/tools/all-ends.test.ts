/** The end-to-end tests of which `npm test` runs one of a kind (test/support/draws.ts), all of them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe } from 'vitest';

process.env['FLAMEGATE_DRAWS'] = 'all';
afterAll(() => {
  delete process.env['FLAMEGATE_DRAWS'];
});

const ends = fileURLToPath(new URL('../e2e', import.meta.url));

const partly = readdirSync(ends)
  .filter((file) => file.endsWith('.test.ts'))
  .filter((file) => readFileSync(join(ends, file), 'utf8').includes("support/draws.ts'"));

for (const file of partly) {
  describe(file, async () => {
    await import(join(ends, file));
  });
}
