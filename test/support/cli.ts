/** Runs the built command line as a user would. */

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The built command line. */
export const cli: string =
  process.env['FLAMEGATE_TEST_CLI'] ?? fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

export interface CliResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export function runCli(
  cwd: string,
  words: readonly string[],
  options: {
    readonly timeoutMs?: number;
    readonly env?: Readonly<Record<string, string>>;
    readonly node?: string;
  } = {},
): CliResult {
  const result = spawnSync(options.node ?? process.execPath, [cli, ...words], {
    cwd,
    encoding: 'utf8',
    timeout: options.timeoutMs ?? 100_000,
    maxBuffer: 1 << 28,
    env: { ...process.env, NO_COLOR: '1', ...options.env },
  });
  return { code: result.status, stdout: result.stdout, stderr: result.stderr };
}
