/** The built program, as a user runs it; FLAMEGATE_DIST names another build, for example the one before a change. */
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const dist: string = resolve(
  process.env['FLAMEGATE_DIST'] ?? fileURLToPath(new URL('../../dist', import.meta.url)),
);
export const cli: string = join(dist, 'cli.js');
