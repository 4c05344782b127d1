/** The list of commands, `--help` and `--version`, and the way from argv to one of them. */

import type { Io } from '../app/io.ts';
import { version } from '../app/version.ts';
import { type ExitCode, exitCode, GateError } from '../errors.ts';
import { shown, shownText } from '../text/shown.ts';
import type { Command } from './command.ts';

interface Entry {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** Each command is a file of its own in dist/: only the one that runs is read and compiled. */
  readonly load: () => Promise<Command>;
}

const commands: readonly Entry[] = [
  {
    name: 'demo',
    summary: 'the whole gate on a small repository with a regression in it',
    load: async () => (await import('./demo-command.ts')).demoCommand,
  },
  {
    name: 'gate',
    summary: 'measure two commits, compare, judge and report: what the Action runs',
    load: async () => (await import('./gate-command.ts')).gateCommand,
  },
  {
    name: 'measure',
    summary: 'run the suites and write a bundle; judges nothing',
    load: async () => (await import('./measure-command.ts')).measureCommand,
  },
  {
    name: 'affected',
    summary: 'which benchmarks a change provably cannot affect; measures nothing',
    load: async () => (await import('./affected-command.ts')).affectedCommand,
  },
  {
    name: 'compare',
    summary: 'judge two stored runs, bundles or sample files without measuring',
    load: async () => (await import('./compare-command.ts')).compareCommand,
  },
  {
    name: 'report',
    summary: 'merge bundles, judge them again and write the report',
    load: async () => (await import('./report-command.ts')).reportCommand,
  },
  {
    name: 'override',
    summary: 'judge a stored verdict again under the current labels, measuring nothing',
    load: async () => (await import('./override-command.ts')).overrideCommand,
  },
  {
    name: 'baseline',
    summary: 'save, list, show, prune, import and export stored runs',
    load: async () => (await import('./baseline-command.ts')).baselineCommand,
  },
  {
    name: 'history',
    summary: 'the trend page: stored runs over time, with steps, accepted steps and slow drift',
    load: async () => (await import('./history-command.ts')).historyCommand,
  },
  {
    name: 'doctor',
    summary: 'run every benchmark once as a build would, and say what to do where one does not run',
    load: async () => (await import('./doctor-command.ts')).doctorCommand,
  },
  {
    name: 'init',
    summary: 'write a configuration, a first benchmark and the workflows',
    load: async () => (await import('./init-command.ts')).initCommand,
  },
  {
    name: 'profile',
    summary: 'convert, compare and list CPU and allocation profiles of any runtime',
    load: async () => (await import('./profile-command.ts')).profileCommand,
  },
  {
    name: 'production',
    summary: 'what production spends its time on: kept for the gate, covered by benchmarks, before and after a deploy',
    load: async () => (await import('./production-command.ts')).productionCommand,
  },
  {
    name: 'push',
    summary: 'send a run to where production is watched: Pyroscope, OTLP or Prometheus',
    load: async () => (await import('./push-command.ts')).pushCommand,
  },
  {
    name: 'mcp',
    summary: 'measure, compare, explain and history for a coding assistant, over stdio',
    load: async () => (await import('./mcp-command.ts')).mcpCommand,
  },
  {
    name: 'calibrate',
    summary: 'how sure the gate is here: noise, false alarms, smallest change seen',
    load: async () => (await import('./calibrate-command.ts')).calibrateCommand,
  },
];

/**
 * `argv`: without the program's own name. Prints help or the version, or loads the command and runs it. Throws USAGE for a
 * command that does not exist.
 */
export async function runCommandLine(argv: readonly string[], io: Io): Promise<ExitCode> {
  const [name, ...rest] = argv;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') return help(rest[0], io);
  if (name === '--version') {
    io.stdout(shown`${version}\n`);
    return exitCode.pass;
  }
  const command = commands.find((candidate) => candidate.name === name);
  if (command === undefined) throw await unknownCommand(name);
  const end = rest.indexOf('--');
  const words = end < 0 ? rest : rest.slice(0, end);
  if (words.includes('--help') || words.includes('-h')) return help(name, io);
  return (await command.load()).run(rest, io);
}

async function unknownCommand(name: string): Promise<GateError> {
  const { nearest } = await import('../config/nearest.ts');
  const near = nearest(name, [...commands.map((command) => command.name), '--help', '--version']);
  return new GateError('USAGE', `Cannot run "${name}" as there is no such command`, {
    hint: near === undefined ? 'see: flamegate --help' : `did you mean: flamegate ${near}?`,
  });
}

async function help(name: string | undefined, io: Io): Promise<ExitCode> {
  const command = commands.find((candidate) => candidate.name === name);
  io.stdout(shownText(command === undefined ? overview() : `${(await command.load()).help.trim()}\n`));
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
