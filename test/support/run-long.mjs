/**
 * `npm run test:long`: the tests marked `long` (test/support/long.ts), and no file without one. Files of which `npm test` draws a
 * part are left out: test/tools/all-draws.test.ts and all-ends.test.ts run all of them.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

const files = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts'))
  .map((file) => join('test', file))
  .filter((file) => {
    const text = readFileSync(join(root, file), 'utf8');
    return text.includes("/support/long.ts'") && !text.includes("/support/draws.ts'");
  });

const vitest = join(root, 'node_modules/vitest/vitest.mjs');
const projects = ['unit', 'scenarios', 'e2e'].flatMap((name) => ['--project', name]);
const words = ['run', '--config', 'test/vitest.config.ts', ...projects, '--tags-filter', 'long', ...files.sort()];
const { status } = spawnSync(process.execPath, [vitest, ...words], { cwd: root, stdio: 'inherit' });
process.exitCode = status ?? 1;
