/**
 * What a test that takes about a second or more is given: `test('…', long, () => …)`. `npm test` leaves it out where a quicker
 * one of its file stays; `npm run test:long` runs it, and `.ci/run` with it.
 */
import type { TestOptions } from 'vitest';

export const long: TestOptions = { tags: ['long'] };
