/** Whatever a benchmark, function or path is called: every command that prints it prints it harmlessly. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Io } from '../../src/app/io.ts';
import { createProgress } from '../../src/app/progress.ts';
import { baselineCommand } from '../../src/cli/baseline-command.ts';
import { calibrateCommand } from '../../src/cli/calibrate-command.ts';
import type { Command } from '../../src/cli/command.ts';
import { compareCommand } from '../../src/cli/compare-command.ts';
import { historyCommand } from '../../src/cli/history-command.ts';
import { measureCommand } from '../../src/cli/measure-command.ts';
import { profileCommand } from '../../src/cli/profile-command.ts';
import { formatGateError, GateError } from '../../src/errors.ts';
import { storableName } from '../../src/results/benchmark-id.ts';
import { parseRun, renderRun } from '../../src/results/run-file.ts';
import { openDirStore } from '../../src/store/dir.ts';
import { shown, shownJson, shownText, workflowCommand } from '../../src/text/shown.ts';
import { hostileNames } from '../report/hostile-names.ts';
import { anOutcome, aRun } from '../results/make.ts';
import { gitSync } from '../store/repository.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';
import { long } from '../support/long.ts';

const more = [
  'a\r\n::error::x',
  ' \t::stop-commands::token',
  'a\u0085::add-mask::b',
  'a\u2028::error::x',
  'a\u2029##[error]x',
  '\u001b[2J\u001b[H',
  '\u001b]0;title\u0007',
  '\u009b2J',
  '\u0000',
  '\n',
  '\u200b',
  ' ',
  '##[[error]x',
  '#\u200b#[error]',
  '::',
  ':\u0000:error::',
  'x'.repeat(5000),
];
const names = [...hostileNames, ...more];

/** Nothing that acts, but for the line breaks between lines and the bar's own way back to the start of its line. */
function expectHarmless(text: string): void {
  const own = text.replaceAll('\r\u001b[2K', '');
  expect(own).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029]/);
  expect(own).not.toMatch(/[\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/);
  expect(own).not.toMatch(/\p{Surrogate}/u);
  expect(own).not.toMatch(/^\s*::/m);
  expect(own).not.toContain('##[');
}

async function output(command: Command, argv: readonly string[], cwd: string, interactive: boolean): Promise<string> {
  let text = '';
  const print = (part: string): void => {
    text += part;
  };
  const io: Io = {
    stdout: print,
    stderr: print,
    document: print,
    env: { PATH: process.env['PATH'] },
    cwd,
    stdoutColumns: 120,
    color: { stdout: false, stderr: false },
    interactive,
    signal: new AbortController().signal,
  };
  await command.run(argv, io).catch((error: unknown) => {
    if (!(error instanceof GateError)) throw error;
    print(`${formatGateError(error)}\n`);
  });
  expect(text).not.toBe('');
  return text;
}

test.each(['bar', 'lines'])('progress as %s, each step drawn', (kind) => {
  for (const name of names) {
    let [text, now] = ['', 0];
    const stderr = (part: string): void => {
      text += part;
    };
    const progress = createProgress({ stderr, interactive: kind === 'bar' }, () => (now += 60_000));
    progress.start(name, 3);
    progress.step(name);
    progress.log(name);
    progress.step(name);
    progress.done();
    expectHarmless(text);
    expect(text.replaceAll('\r\u001b[2K', '').split('\n').length).toBeLessThanOrEqual(kind === 'bar' ? 2 : 5);
  }
});

test('the makers of printable text, each by itself', () => {
  for (const name of names) {
    for (const text of [shown`${name}`, shown`  ${name} failed: ${name}`, shownText(name), shownText(`a\n${name}`)]) {
      expectHarmless(text);
    }
    expect(shown`a ${name} b`.split(/\r|\n/)).toHaveLength(1);
    const json = shownJson(JSON.stringify({ name }, null, 2));
    expectHarmless(json);
    expect(JSON.parse(json)).toEqual({ name });
    const command = workflowCommand({ level: 'error', file: name, line: 1, title: name, message: name });
    expect(command).toMatch(/^::error [^\n\r\u0000-\u001f]*$/);
    expectHarmless(formatGateError(new GateError('USAGE', `Cannot read ${name}`, { hint: name })));
  }
});

test('a message of 50 MB is cut to its ends', () => {
  const text = shownText(`first ${'x\n'.repeat(25_000_000)} last`);
  expect([text.slice(0, 5), text.slice(-4), text.length < 1_000_000]).toEqual(['first', 'last', true]);
});

test('a name comes back from a file as it was given to it', () => {
  const stored = names.map(storableName);
  expect(new Set(stored).size).toBe(new Set(names).size);
  for (const name of stored) {
    const run = aRun({ outcomes: [anOutcome(name)] });
    expect(parseRun(renderRun(run), 'run').outcomes).toEqual(run.outcomes);
  }
});

async function place(): Promise<string> {
  const folder = await temporaryFolder();
  gitSync(folder, ['init', '--quiet', '--initial-branch=main']);
  const benchmarks = names.map((name) => ({ name, unit: 'B', metric: 'alloc', value: 1 }));
  writeFileSync(join(folder, 'numbers.json'), JSON.stringify({ benchmarks }));
  const suite = "  - { name: core, harness: json, command: cat numbers.json, files: '*.json' }";
  writeFileSync(join(folder, 'flamegate.yml'), `version: 1\nsetup: []\nsuites:\n${suite}\n`);
  gitSync(folder, ['add', '.']);
  gitSync(folder, ['commit', '--quiet', '-m', '::error::\u001b[2J \u202e']);
  return folder;
}

/** As files bring them: with what a reader would refuse already replaced. */
const stored = [...new Set(names.map(storableName))];

test.each([true, false])(
  'measure, and its list of failures (a terminal that redraws: %s)',
  long,
  async (interactive) => {
    const folder = await place();
    expectHarmless(await output(measureCommand, ['--out', 'bundle'], folder, interactive));
    expectHarmless(await output(measureCommand, ['--json'], folder, interactive));
    writeFileSync(join(folder, 'numbers.json'), `${'::error::x\n\u001b[2J##[error]'.repeat(50)}`);
    expectHarmless(await output(measureCommand, ['--out', 'bundle'], folder, interactive));
  },
);

test('compare, with files and with their names', async () => {
  const folder = await temporaryFolder();
  const benchmarks = stored.map((name) => ({ name, unit: 'ns', processes: [1, 2, 3] }));
  writeFileSync(join(folder, 'a.json'), JSON.stringify({ benchmarks }));
  expectHarmless(await output(compareCommand, ['a.json', 'a.json'], folder, false));
  expectHarmless(await output(compareCommand, ['a.json', 'a.json', '--json'], folder, false));
  for (const name of names) expectHarmless(await output(compareCommand, [name, 'a.json'], folder, false));
});

test('baseline list and show, and history', long, async () => {
  const folder = await place();
  const commit = gitSync(folder, ['rev-parse', 'HEAD']);
  const environment = { ...aRun().environment, cpuModel: '::error::\u202e', image: '##[error]' };
  const outcomes = stored.map((name) => anOutcome(name));
  await openDirStore(join(folder, 'store')).save(aRun({ commit, environment, outcomes }), new Map());
  for (const json of [[], ['--json']]) {
    for (const words of [['list'], ['show']]) {
      expectHarmless(await output(baselineCommand, [...words, '--store', 'dir:store', ...json], folder, false));
    }
    expectHarmless(await output(historyCommand, ['--store', 'dir:store', ...json], folder, true));
  }
});

test('calibrate on a recording', async () => {
  const folder = await temporaryFolder();
  const samples = Array.from({ length: 40 }, (_, index) => 100 + (index % 7));
  const benchmarks = stored.map((name) => ({ name, unit: 'ns', processes: samples }));
  writeFileSync(join(folder, 'recording.json'), JSON.stringify({ benchmarks }));
  const argv = ['--replay', 'recording.json', '--builds', '1', '--benchmarks', '2', '--seed', '1'];
  expectHarmless(await output(calibrateCommand, argv, folder, false));
});

test('profile top and profile diff', async () => {
  const folder = await temporaryFolder();
  const lines = names.map((name) => `main;${name.replaceAll(/[\n;]/g, ' ')} 10`);
  writeFileSync(join(folder, 'a.folded'), `${lines.join('\n')}\n`);
  for (const json of [[], ['--json']]) {
    expectHarmless(await output(profileCommand, ['top', 'a.folded', ...json], folder, false));
    const sides = ['--baseline', 'a.folded', '--candidate', 'a.folded'];
    expectHarmless(await output(profileCommand, ['diff', ...sides, ...json], folder, false));
  }
});
