/** Of long tests, which `npm test` leaves out: none is lost, and a quicker one of each file stays. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const tests = fileURLToPath(new URL('.', import.meta.url));

const withLong = readdirSync(tests, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts') && !file.startsWith('long'))
  .map((file) => ({ file, text: readFileSync(join(tests, file), 'utf8') }))
  .filter(({ text }) => text.includes("/support/long.ts'"));

test('there are some', () => {
  expect(withLong.length).toBeGreaterThan(50);
});

test.each(withLong)('$file holds a quicker one, which npm test runs', ({ text }) => {
  const all = text.match(/^ *(?:test|testRarely)\b(?:\.each|\.skipIf|\.runIf)?[(<]/gm)?.length ?? 0;
  const left = text.match(/\blong,/g)?.length ?? 0;
  expect(left).toBeGreaterThan(0);
  expect(all - left).toBeGreaterThan(0);
});

test('.ci/run runs what npm test leaves out', () => {
  const { scripts } = JSON.parse(readFileSync(join(tests, '../package.json'), 'utf8')) as {
    readonly scripts: Readonly<Record<string, string>>;
  };
  expect(scripts['test']).toContain('--tags-filter "!long"');
  expect(scripts['test:long']).toBe('node test/support/run-long.mjs');
  expect(readFileSync(join(tests, '../.ci/run'), 'utf8')).toContain('npm run --silent test:long\n');
});
