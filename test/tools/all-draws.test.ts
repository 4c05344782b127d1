/** The properties and sizes that `npm test` draws a part of (test/support/draws.ts), all of them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe } from 'vitest';

process.env['FLAMEGATE_DRAWS'] = 'all';
afterAll(() => {
  delete process.env['FLAMEGATE_DRAWS'];
});

const tests = fileURLToPath(new URL('..', import.meta.url));

/** Whatever takes a part, by its own words; and the contract of stores, by one of them. */
const drawn = readdirSync(tests, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts') && !/^(?:tools|e2e)\//.test(file))
  .filter((file) => readFileSync(join(tests, file), 'utf8').includes("support/draws.ts'"));

for (const file of [...drawn, 'store/git-branch.test.ts']) {
  describe(file, async () => {
    await import(join(tests, file));
  });
}
