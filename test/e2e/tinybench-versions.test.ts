/** What was written for older majors of tinybench, and for this one: test/fixtures/tinybench says what each has of its own. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Measurer } from '../../src/ports.ts';
import { long } from '../support/long.ts';
import { makeRepository, type TestRepository } from '../support/repository.ts';
import { configOf, measurerOf, suiteOf } from './measuring.ts';

const scripts = fileURLToPath(new URL('../fixtures/tinybench', import.meta.url));

let repository: TestRepository;
let made: Measurer;

beforeEach(async () => {
  repository = makeRepository();
  made = await measurerOf(configOf(suiteOf({ metrics: ['time'] })), { folder: repository.path });
});

afterEach(async () => {
  await made.close();
  repository.remove();
});

test(
  'an unmodified script of any major version is listed, and what it took back before running is not',
  long,
  async () => {
    cpSync(scripts, join(repository.path, 'bench'), { recursive: true });
    const found = await made.discover('candidate');
    expect(found.map(({ id, failure }) => [id.name, failure])).toEqual(
      [
        'v2/sum',
        'v2/later',
        'v3-require/sum',
        'v3/sum',
        'v3/later',
        'v4/sum',
        'v4/late',
        'v5/sum',
        'v5/told',
        'v6/sum',
        'v6/late',
      ].map((name) => [name, undefined]),
    );
    const told = found.find(({ id }) => id.name === 'v5/told');
    if (told === undefined) throw new Error('v5/told is gone');
    expect(await made.measureAlone(told, 1)).toMatchObject({ measurements: [{ invocations: [{ value: 2e6 }] }] });
  },
);

test('a Bench used again under a name it has run already is told of, not measured as the later one', async () => {
  repository.write({
    'bench/loop.bench.mjs': `import { Bench } from 'tinybench';
      const bench = new Bench();
      for (const size of [10, 1000]) {
        bench.add('fill', () => new Array(size).fill(0));
        await bench.run();
        bench.remove('fill');
      }`,
  });
  const [found] = await made.discover('candidate');
  expect(found?.failure?.message).toContain('both are named "fill"');
});
