/** A command run in this process, its output caught. */
import type { Io } from '../../src/app/io.ts';
import type { Command } from '../../src/cli/command.ts';

export interface Caught {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export async function runCommand(command: Command, argv: readonly string[], cwd: string): Promise<Caught> {
  let [stdout, stderr] = ['', ''];
  const io: Io = {
    stdout: (text) => {
      stdout += text;
    },
    stderr: (text) => {
      stderr += text;
    },
    document: (content) => {
      stdout += content;
    },
    env: {},
    cwd,
    stdoutColumns: undefined,
    color: { stdout: false, stderr: false },
    interactive: false,
    signal: new AbortController().signal,
  };
  const code = await command.run(argv, io);
  return { code, stdout, stderr };
}
