/**
 * Tools a test drives for real. Where one is missing the test says plainly that it was not run and why; where tools are
 * required (FLAMEGATE_TOOLS=required, as in .ci/run) a missing one is a failure.
 */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type TestAPI, test } from 'vitest';

function isOnPath(program: string): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** Environment variables that name a program which need not be on PATH. */
const variables: Readonly<Record<string, string>> = { node24: 'FLAMEGATE_NODE24', chromium: 'CHROMIUM' };

function isThere(tool: string): boolean {
  const variable = variables[tool];
  return (variable !== undefined && process.env[variable] !== undefined) || isOnPath(tool);
}

/** vitest's `test`, for tests that need all of these programs. */
export function needing(...tools: readonly string[]): TestAPI {
  const missing = tools.filter((tool) => !isThere(tool));
  if (missing.length === 0) return test;
  if (process.env['FLAMEGATE_TOOLS'] === 'required') {
    throw new Error(`${missing.join(', ')} must be installed, as FLAMEGATE_TOOLS=required asks for every tool`);
  }
  console.warn(
    `NOT RUN, as there is no ${missing.join(' and no ')} here: tests of this file. See .ci/install-tools.sh`,
  );
  // Extended, not skipped one by one: every test of the file is listed as skipped under its own name.
  return test.skipIf(true) as unknown as TestAPI; // the chainable of skipIf has the call signature used here
}
