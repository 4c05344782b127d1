/** Every command that a page tells its reader to run exists, with the options that it is given there. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { runCommandLine } from '../src/cli/commands.ts';
import { runCommand } from './cli/run-command.ts';
import { readText } from './support/readme-sections.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const scripts: Readonly<Record<string, string>> = JSON.parse(readText('package.json')).scripts;
const tests = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' });

const pages: readonly string[] = [
  'README.md',
  '.github/CONTRIBUTING.md',
  '.github/SECURITY.md',
  'src/README.md',
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

/** Lines of console blocks, a backslash at the end joining two, and code spans; `a && b` and `a | b` are two commands. */
function commandsOf(text: string): readonly string[] {
  const blocks = [...text.matchAll(/^```console\n([\s\S]*?)^```/gm)].map(([, block = '']) =>
    block.replaceAll('\\\n', ' '),
  );
  const prompts = blocks.flatMap((block) => [...block.matchAll(/^\$ (.*)$/gm)].map(([, line = '']) => line));
  const spans = [...text.replaceAll(/^```[\s\S]*?^```/gm, '').matchAll(/`([^`]+)`/g)].map(([, span = '']) => span);
  return [...prompts, ...spans]
    .flatMap((line) => line.replaceAll(/\s+/g, ' ').split(/ (?:&&|\||<|>) /))
    .map((line) => line.trim().replace(/^(?:[A-Z_]+=\S+ )+/, ''));
}

const optionsOf = (line: string): readonly string[] => line.match(/(?<= )--?[a-z][\w-]*/g) ?? [];

const own = /^(?:node dist\/cli\.js|flamegate) ([a-z]+)(?= |$)/;

async function helpOf(name: string): Promise<string | undefined> {
  const { stdout } = await runCommand({ help: '', run: runCommandLine }, [name, '--help'], '/');
  return stdout.includes(`usage: flamegate ${name}`) ? stdout : undefined;
}

/** What of a line does not exist; empty where all of it does, or it is no command of this repository. */
async function missingOf(line: string): Promise<readonly string[]> {
  const [, command] = own.exec(line) ?? [];
  if (command !== undefined) {
    const help = await helpOf(command).catch(() => undefined);
    if (help === undefined) return [command];
    return optionsOf(line).filter(
      (option) => option !== '--help' && !new RegExp(`(?<![\\w-])${option}(?![\\w-])`).test(help),
    );
  }
  const [, script] = /^npm run (?:--silent )?(\S+)/.exec(line) ?? [];
  if (script !== undefined) return scripts[script] === undefined ? [script] : filtersOf(line).filter(fitsNoTest);
  const [, program] = /^node ((?:test|\.ci)\/\S+)/.exec(line) ?? [];
  if (program === undefined) return [];
  if (!existsSync(join(root, program))) return [program];
  return optionsOf(line).filter((option) => !readText(program).includes(option.replace(/^-+/, '')));
}

const filtersOf = (line: string): readonly string[] => {
  const [, given = ''] = line.split(/ -- /);
  return given
    .replace(/-t .*/, '')
    .split(' ')
    .filter((word) => word !== '');
};

const fitsNoTest = (filter: string): boolean =>
  !tests.some((name) => name.endsWith('.test.ts') && `test/${name}`.includes(filter));

for (const page of pages) {
  test(`every command of ${page} exists, with its options`, async () => {
    const missing: Record<string, readonly string[]> = {};
    for (const line of commandsOf(readText(page))) {
      const of = await missingOf(line);
      if (of.length > 0) missing[line] = of;
    }
    expect(missing).toEqual({});
  });
}

test.each([
  ['flamegate gate --bass main', ['--bass']],
  ['flamegate gait', ['gait']],
  ['npm run test:mutant', ['test:mutant']],
  ['npm run test:studies -- no-such-study', ['no-such-study']],
  ['node test/calibration/figure.ts', ['test/calibration/figure.ts']],
  ['node test/calibration/figures.ts --bilds 3', ['--bilds']],
])('a page that said %s would be found out', async (line, missing) => {
  expect(await missingOf(line)).toEqual(missing);
});
