import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { type ErrorCode, GateError } from '../src/errors.ts';

/** What the job learns of each: 2 is to be mended by whoever runs it, 3 is the world's. */
const ends: Readonly<Record<ErrorCode, 2 | 3>> = {
  USAGE: 2,
  CONFIG_MISSING: 2,
  CONFIG_SYNTAX: 2,
  CONFIG_UNKNOWN_KEY: 2,
  CONFIG_TYPE: 2,
  CONFIG_OUT_OF_RANGE: 2,
  FILE_MISSING: 2,
  FILE_MALFORMED: 2,
  FILE_TOO_LARGE: 2,
  PROFILE_UNKNOWN_FORMAT: 2,
  PROFILE_MALFORMED: 2,
  PROFILE_UNLIKE: 2,
  NO_GIT: 2,
  GIT_REF_MISSING: 2,
  SHALLOW_CLONE: 2,
  GIT_FAILED: 3,
  SUITE_EMPTY: 2,
  BENCH_LOAD_FAILED: 3,
  BENCH_FAILED: 3,
  SETUP_FAILED: 3,
  TOOL_MISSING: 3,
  OUTPUT_FAILED: 3,
  STORE_MISSING: 3,
  STORE_CORRUPT: 3,
  STORE_CONFLICT: 3,
  STORE_UNREACHABLE: 3,
  GITHUB_FORBIDDEN: 3,
  GITHUB_UNREACHABLE: 3,
  GITHUB_RATE_LIMITED: 3,
  GITHUB_REJECTED: 3,
  EVENT_UNSUPPORTED: 2,
  PULL_REQUEST_AMBIGUOUS: 3,
  ARTIFACT_REJECTED: 3,
  GATE_CONTESTED: 3,
  BUDGET_SPENT: 3,
  REMOTE_FAILED: 3,
  INTERRUPTED: 3,
};

test.each(Object.entries(ends))('%s ends in %d', (code, end) => {
  // Keys of the record above are codes.
  expect(new GateError(code as ErrorCode, 'x').exitCode).toBe(end);
});

test('every code is met by a test that makes the error', () => {
  const folder = fileURLToPath(new URL('.', import.meta.url));
  const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && file !== 'errors.test.ts')
    .map((file) => readFileSync(join(folder, file), 'utf8'));
  expect(Object.keys(ends).filter((code) => !texts.some((text) => new RegExp(`\\b${code}\\b`).test(text)))).toEqual([]);
});
