/** The example of every command's help, run as it stands there, in a repository as the examples suppose it. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cli, runCli } from '../support/cli.ts';
import { runCliHere } from '../support/cli-here.ts';
import { long } from '../support/long.ts';
import { makeRepository, type TestRepository } from '../support/repository.ts';

const numbers = {
  benchmarks: [
    { name: 'parser/small', unit: 'B', metric: 'alloc', value: 64 },
    { name: 'parser/large', unit: 'B', metric: 'alloc', value: 4096 },
    { name: 'printer', unit: 'B', metric: 'alloc', value: 128 },
  ],
};

const files = {
  'flamegate.yml': 'setup: []\nsuites: [{ name: core, harness: json, command: cat numbers.json }]\n',
  'numbers.json': JSON.stringify(numbers),
  'before.json': JSON.stringify({ benchmarks: [{ name: 'a', unit: 'ns', processes: [3, 1, 2] }] }),
  'after.json': JSON.stringify({ benchmarks: [{ name: 'a', unit: 'ns', processes: [2, 3, 1] }] }),
};

let repository: TestRepository;

beforeAll(() => {
  repository = makeRepository();
  repository.commit(files);
  repository.git('checkout', '--quiet', '-b', 'topic');
  repository.commit({ 'README.md': 'a change\n' });
  const profiles = fileURLToPath(new URL('../fixtures/profiles/', import.meta.url));
  const unzip = (name: string, to: string): void =>
    writeFileSync(join(repository.path, to), gunzipSync(readFileSync(join(profiles, name))));
  unzip('node-20/run.cpuprofile.gz', 'run.cpuprofile');
  unzip('perf-6.1/c.script.gz', 'perf.txt');
  for (const side of ['base', 'head']) {
    runCli(repository.path, ['profile', 'convert', 'run.cpuprofile', '--to', 'pprof', '-o', `${side}-1.pb.gz`]);
    copyFileSync(join(repository.path, `${side}-1.pb.gz`), join(repository.path, `${side}-2.pb.gz`));
  }
  copyFileSync(join(repository.path, 'base-1.pb.gz'), join(repository.path, 'checkout.pb.gz'));
  const bin = join(repository.path, 'bin');
  mkdirSync(bin);
  writeFileSync(join(bin, 'flamegate'), `#!/bin/sh\nexec "${process.execPath}" "${cli}" "$@"\n`, { mode: 0o755 });
  // Shows a file, on some systems.
  writeFileSync(join(bin, 'open'), '#!/bin/sh\ntest -f "$1"\n', { mode: 0o755 });
});

afterAll(() => repository.remove());

const helps = new Map<string, Promise<string>>();

function helpOf(...command: readonly string[]): Promise<string> {
  const key = command.join(' ');
  const known = helps.get(key) ?? runCliHere(repository.path, [...command, '--help']).then(({ stdout }) => stdout);
  helps.set(key, known);
  return known;
}

async function examplesOf(command: string): Promise<readonly string[]> {
  const stdout = await helpOf(command);
  const [, after = ''] = stdout.split(/^examples?:/m);
  return after.split('\n').flatMap((line) => (/(^|\) )flamegate /.test(line.trim()) ? [line.trim()] : []));
}

/** In this process where a shell would do no more than start the program. */
async function run(
  line: string,
): Promise<{ readonly status: number | null; readonly stdout: string; readonly stderr: string }> {
  const isPlain = /^flamegate (?!mcp)(?:[-\w./:@=~]|"[^"$`\\*]*"| )+$/.test(line);
  if (!isPlain) return inShell(line);
  const words = [...line.matchAll(/"([^"]*)"|[^ ]+/g)].map(([word, quoted]) => quoted ?? word);
  const { code, stdout, stderr } = await runCliHere(repository.path, words.slice(1));
  return { status: code, stdout, stderr };
}

function inShell(line: string) {
  const path = `${join(repository.path, 'bin')}:${process.env['PATH']}`;
  return spawnSync('sh', ['-c', line], {
    cwd: repository.path,
    encoding: 'utf8',
    env: { ...process.env, PATH: path, NO_COLOR: '1' },
  });
}

async function commands(): Promise<readonly string[]> {
  return [...(await helpOf()).matchAll(/^ {2}(\w+) {2,}/gm)].map(([, name = '']) => name);
}

/** They measure for a minute or more, or want GitHub, a server or stored profiles; tests of their own run them. */
const elsewhere = new Set(['demo', 'calibrate', 'override', 'production', 'push']);

function isElsewhere(command: string, example: string): boolean {
  return elsewhere.has(command) || example.includes('flamegate history bisect ');
}

test('every command has an example, and each runs and ends with 0', long, async () => {
  expect((await commands()).length).toBeGreaterThan(8);
  expect(inShell('flamegate baseline save').status).toBe(0);
  // The second shard of the example of "report".
  expect((await run('flamegate measure --base main --shard 1/2 --out bundle-1')).status).toBe(0);
  expect((await run('flamegate measure --base main --shard 2/2 --out bundle-2')).status).toBe(0);
  for (const command of await commands()) {
    const examples = await examplesOf(command);
    expect(examples, command).not.toEqual([]);
    for (const example of examples) {
      if (isElsewhere(command, example) || example.includes('--shard')) continue;
      const { status, stderr } = await run(example);
      expect([example, status, status === 0 ? '' : stderr]).toEqual([example, 0, '']);
    }
  }
  expect(existsSync(join(repository.path, 'report/comment.md'))).toBe(true);
});

test('the options of examples that are not run here are the command’s own', long, async () => {
  for (const command of await commands()) {
    for (const example of (await examplesOf(command)).filter((each) => isElsewhere(command, each))) {
      expect((await run(`${example} --no-such-option`)).stderr).toContain('it has no option --no-such-option');
    }
  }
});

test('more shards than benchmarks: the empty ones are bundles too, and all empty is an error', long, async () => {
  const shards = [1, 2, 3, 4].map((shard) => `${shard}/4`);
  for (const shard of shards) {
    const { status, stderr } = await run(`flamegate measure --base main --shard ${shard} --out shards/${shard}`);
    expect([shard, status, status === 0 ? '' : stderr]).toEqual([shard, 0, '']);
  }
  const whole = await run(`flamegate report ${shards.map((shard) => `shards/${shard}`).join(' ')} --json`);
  const { verdict, judgements } = JSON.parse(whole.stdout);
  expect([whole.status, verdict, judgements.length]).toEqual([0, 'pass', 3]);
  await run('flamegate measure --base main --filter "nothing*" --shard 1/1 --out nothing');
  const none = await run('flamegate report nothing');
  expect([none.status, none.stdout]).toEqual([2, '']);
  expect(none.stderr).toContain('SUITE_EMPTY');
});

/** Whether `flamegate COMMAND` knows the option: of two unknown ones the first is named. */
async function takes(command: string, option: string): Promise<boolean> {
  const { stderr } = await runCliHere(repository.path, [...command.split(' '), `--${option}`, '--no-such-option']);
  return !stderr.includes(`no option --${option} `) && !stderr.includes(`current value is --${option} `);
}

function optionsIn(help: string): readonly string[] {
  return [...new Set([...help.matchAll(/--([a-z][a-z-]+)/g)].map(([, name = '']) => name))].filter(
    (name) => name !== 'help',
  );
}

/** Their options stand in the help of the command that they belong to. */
const parts: ReadonlyMap<string, readonly string[]> = new Map([
  ['history', ['history', 'history bisect x']],
  ['production', ['production', 'production diff']],
]);

test(
  'a help names each option that its command takes, and no other, in lines of a terminal’s width',
  long,
  async () => {
    const helps = await Promise.all((await commands()).map(async (name) => [name, await helpOf(name)] as const));
    const all = [...new Set(helps.flatMap(([, help]) => optionsIn(help)))];
    const measuring = optionsIn(await helpOf('measure'));
    for (const [command, help] of helps) {
      for (const line of help.split('\n')) expect(line.length, `${command}: ${line}`).toBeLessThanOrEqual(124);
      if (command === 'profile') continue;
      // "For save without BUNDLE also the options of measure".
      const named = new Set([...optionsIn(help), ...(command === 'baseline' ? measuring : [])]);
      const words = parts.get(command) ?? [command];
      const taken: string[] = [];
      for (const option of all) {
        const answers = await Promise.all(words.map((each) => takes(each, option)));
        if (answers.includes(true)) taken.push(option);
      }
      const missing = taken.filter((option) => !named.has(option));
      const dead = optionsIn(help).filter((option) => !taken.includes(option));
      expect({ command, missing, dead }).toEqual({ command, missing: [], dead: [] });
    }
  },
);

test('a word that a command does not read is refused', async () => {
  const lines = (await commands()).flatMap((command) => {
    if (command === 'baseline')
      return ['list', 'show', 'prune', 'save', 'import', 'export'].map((each) => `baseline ${each}`);
    if (command === 'production') return ['production show', 'production coverage'];
    return command === 'report' || command === 'profile' ? [] : [command];
  });
  for (const line of lines) {
    const { code, stderr } = await runCliHere(repository.path, [...line.split(' '), 'one', 'two', 'three']);
    expect([line, code]).toEqual([line, 2]);
    expect(stderr).toMatch(/takes (?:no arguments|one argument at most|options only)|must be two things/);
  }
});

test.each([
  [['report', 'x', '--format', 'htlm'], 'html'],
  [['push', '--to', 'otpl'], 'otlp'],
  [['baseline', 'exprt'], 'export'],
  [['baseline', 'export', '--to', 'cvs'], 'csv'],
  [['production', 'covrage'], 'coverage'],
  [['history', '--to', 'grafna'], 'grafana'],
  [['history', 'bisct', 'a'], 'flamegate history bisect BENCHMARK'],
  [['profile', 'tpo', 'x'], 'top'],
  [['profile', 'convert', 'run.cpuprofile', '--to', 'pproff'], 'pprof'],
  [['profile', 'top', 'run.cpuprofile', '--limt', '3'], '--limit'],
  [['measure', '--list', '--suite', 'coer'], 'core'],
  [['--hlep'], 'flamegate --help'],
])('of a misspelled word the one that was meant is named: %j', async (argv, meant) => {
  const { code, stderr } = await runCliHere(repository.path, argv);
  expect([code, stderr.split('\n').filter((line) => line.startsWith('hint'))]).toEqual([
    2,
    [expect.stringMatching(new RegExp(`did you mean:? ${meant}\\?`))],
  ]);
});

test('calibrate records what a suite reports where that is no time', long, () => {
  const argv = ['calibrate', '--processes', '7', '--builds', '3', '--filter', 'printer', '--seed', '1', '--json'];
  const { code, stdout, stderr } = runCli(repository.path, argv);
  expect([code, code === 0 ? '' : stderr]).toEqual([0, '']);
  expect(JSON.parse(stdout)).toMatchObject({ builds: 3, falseFailures: 0 });
});
