/** The list of commands, `--help` and `--version`, and the way from argv to one of them. */

import type { Io } from '../app/io.ts';
import { version } from '../app/version.ts';
import { nearest } from '../config/nearest.ts';
import { type ExitCode, exitCode, GateError } from '../errors.ts';
import { baselineCommand } from './baseline-command.ts';
import { calibrateCommand } from './calibrate-command.ts';
import type { Command } from './command.ts';
import { compareCommand } from './compare-command.ts';
import { demoCommand } from './demo-command.ts';
import { gateCommand } from './gate-command.ts';
import { historyCommand } from './history-command.ts';
import { initCommand } from './init-command.ts';
import { measureCommand } from './measure-command.ts';
import { overrideCommand } from './override-command.ts';
import { profileCommand } from './profile-command.ts';
import { reportCommand } from './report-command.ts';

const commands: readonly Command[] = [
  demoCommand,
  gateCommand,
  measureCommand,
  compareCommand,
  reportCommand,
  overrideCommand,
  baselineCommand,
  historyCommand,
  initCommand,
  profileCommand,
  calibrateCommand,
];

export async function runCommandLine(argv: readonly string[], io: Io): Promise<ExitCode> {
  const [name, ...rest] = argv;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') return help(rest[0], io);
  if (name === '--version') {
    io.stdout(`${version}\n`);
    return exitCode.pass;
  }
  const command = commands.find((candidate) => candidate.name === name);
  if (command === undefined) throw unknownCommand(name);
  const end = rest.indexOf('--');
  const words = end < 0 ? rest : rest.slice(0, end);
  if (words.includes('--help') || words.includes('-h')) return help(name, io);
  return command.run(rest, io);
}

function unknownCommand(name: string): GateError {
  const near = nearest(
    name,
    commands.map((command) => command.name),
  );
  return new GateError('USAGE', `Cannot run "${name}" as there is no such command`, {
    hint: near === undefined ? 'see: flamegate --help' : `did you mean: flamegate ${near}?`,
  });
}

function help(name: string | undefined, io: Io): ExitCode {
  const command = commands.find((candidate) => candidate.name === name);
  io.stdout(command === undefined ? overview() : `${command.help.trim()}\n`);
  return exitCode.pass;
}

/** For docs/command-line.md. */
export function commandTable(): string {
  const rows = commands.map(({ name, summary }) => `| \`${name}\` | ${summary} |`);
  return ['| command | does |', '|---|---|', ...rows].join('\n');
}

function overview(): string {
  const width = Math.max(...commands.map((command) => command.name.length));
  const lines = commands.map((command) => `  ${command.name.padEnd(width)}  ${command.summary}`);
  return `flamegate ${version}: a benchmark gate that fails on confirmed regressions only, and says why

usage: flamegate COMMAND [options]

${lines.join('\n')}

flamegate COMMAND --help says more, with an example.
Exit codes: 0 pass, 1 regression, 2 usage or configuration, 3 could not measure or publish, 130 interrupted by Ctrl-C.
`;
}
