/** The properties and sizes that `npm test` draws a part of (test/support/draws.ts), all of them. */
import { fileURLToPath } from 'node:url';
import { afterAll, describe } from 'vitest';

process.env['FLAMEGATE_DRAWS'] = 'all';
afterAll(() => {
  delete process.env['FLAMEGATE_DRAWS'];
});

for (const name of [
  'config/parse',
  'e2e/odd-worlds',
  'profile/diff-laws',
  'profile/formats/hostile',
  'profile/formats/jfr-hostile',
  'profile/formats/laws',
  'report/contradiction',
  'report/history/history-page',
  'report/outputs',
  'results/gate-name',
  'results/identity',
  'stats/differences',
  'store/git-branch',
  'text/glob',
]) {
  describe(name, async () => {
    await import(fileURLToPath(new URL(`../${name}.test.ts`, import.meta.url)));
  });
}
