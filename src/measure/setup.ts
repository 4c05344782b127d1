/** What a fresh checkout needs before its benchmarks run: the configured commands, or what its own files suggest. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Suite } from '../config/config.ts';
import { GateError } from '../errors.ts';
import type { RunProcess } from '../harness/harness.ts';
import { toolOf } from '../tools/all.ts';

/** An installation takes minutes at worst; one that hangs must not hang the build for ever. */
const timeoutMs = 15 * 60_000;

/** npm says what is wrong first, and then explains all its options. */
const outputBytes = 64 * 1024;
const mostQuoted = 4_000;

export async function runSetup(root: string, command: string, run: RunProcess): Promise<void> {
  const result = await run({ command, args: [], cwd: root, timeoutMs, through: 'shell', stderrBytes: outputBytes });
  const { end } = result;
  if (end.kind === 'exit' && end.code === 0) return;
  const how = end.kind === 'exit' ? `it ended with code ${end.code}` : `it ended by ${end.kind}`;
  const output = [result.stdout, result.stderr].map(quoted).filter((text) => text !== '');
  const { setupHint } = await import('./setup-hint.ts');
  throw new GateError(
    'SETUP_FAILED',
    `Cannot set up the checkout as "${command}" must succeed: ${how}\n${output.join('\n')}`,
    { hint: setupHint(command, result) },
  );
}

/** The end of what was printed, without the help that npm prints below an error. */
function quoted(text: string): string {
  let isHelp = false;
  const lines = text
    .trim()
    .split('\n')
    .filter((line) => {
      const isNpms = /^npm (?:error|ERR!)/.test(line);
      isHelp = (isHelp && isNpms && !line.includes('A complete log')) || (isNpms && /\sUsage:$/.test(line));
      return !isHelp;
    });
  const output = lines.join('\n');
  if (output.length <= mostQuoted) return output;
  const end = output.slice(-mostQuoted);
  return `…\n${end.slice(end.indexOf('\n') + 1)}`;
}

type SetUp = Pick<Suite, 'harness' | 'workingDirectory'>;

/** What the suites' languages need, each once; nothing for what builds itself. */
export async function guessSetup(root: string, suites: readonly SetUp[]): Promise<readonly string[]> {
  const guesses = await Promise.all(suites.map((suite) => guessFor(root, suite)));
  return [...new Set(guesses.flat())];
}

/** What other languages need is loaded where one of them is measured. */
async function guessFor(root: string, { harness, workingDirectory = '' }: SetUp): Promise<readonly string[]> {
  if (toolOf(harness).npmPackage !== undefined) return guessNodeSetup(root);
  const { inRepository } = await import('../tools/all-in-repository.ts');
  const guess = inRepository(harness)?.setup;
  if (guess === undefined) return guessNodeSetup(root);
  const enter = workingDirectory === '' ? '' : `cd "${workingDirectory}" && `;
  return guess((file) => textOf(join(root, workingDirectory, file))).map((command) => enter + command);
}

/** The suites whose languages a command of `setup` is for: all, where it is none that would be guessed. */
export async function neededBy(
  command: string,
  { root, suites }: { readonly root: string; readonly suites: readonly Suite[] },
): Promise<readonly Suite[]> {
  const guesses = await Promise.all(suites.map((suite) => guessFor(root, suite)));
  const own = suites.filter((_, index) => guesses[index]?.includes(command) === true);
  return own.length === 0 ? suites : own;
}

interface Asked {
  readonly root: string;
  readonly suites: readonly Suite[];
  /** Names of suites; none: all of them. */
  readonly asked: readonly string[];
}

/** Of the commands of `setup`, in their order, those that what is asked for may need. */
export async function neededCommands(commands: readonly string[], asked: Asked): Promise<readonly string[]> {
  const needed = await Promise.all(commands.map((command) => isNeeded(command, asked)));
  const needing = await Promise.all(commands.map((command) => neededBy(command, asked)));
  // What nobody would guess may use what any command before it made.
  const lastOfAll = needing.lastIndexOf(asked.suites);
  return commands.filter((_, index) => index < lastOfAll || needed[index]);
}

/**
 * Whether those of the suites that are asked for (none: all are) may need a command of `setup`. One that is guessed for others'
 * languages alone is not needed, unless what is asked for runs a command line of its own, which may call anything.
 */
async function isNeeded(command: string, { asked, ...place }: Asked): Promise<boolean> {
  if (asked.length === 0) return true;
  const wanted = place.suites.filter(({ name }) => asked.includes(name));
  const runsAnything = wanted.some(
    (suite) => suite.command !== undefined || toolOf(suite.harness).needsCommand === true,
  );
  return runsAnything || (await neededBy(command, place)).some((suite) => wanted.includes(suite));
}

function textOf(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/** What installs by the first lock file found; nothing without one. */
async function guessNodeSetup(root: string): Promise<readonly string[]> {
  const { managerIn, tellingFiles } = await import('../tools/package-manager.ts');
  const read = tellingFiles.map((name) => [name, textOf(join(root, name)) ?? ''] as const);
  const manager = managerIn('', { files: readdirSync(root), texts: new Map(read) });
  return manager === undefined ? [] : [manager.install];
}
