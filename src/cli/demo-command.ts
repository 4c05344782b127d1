/** `flamegate demo`: the whole gate on a small real repository, so that anyone can see it catch something. */
import { randomInt } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { type Io, inkOf } from '../app/io.ts';
import { type MeasuringResult, runMeasuring } from '../app/measuring.ts';
import { openOutputs } from '../app/output-files.ts';
import { writeReport } from '../app/write-report.ts';
import { type ExitCode, exitCode } from '../errors.ts';
import { git } from '../git/git.ts';
import { makeTemporaryFolder } from '../measure/temporary-folder.ts';
import { renderJson } from '../report/json.ts';
import { renderTerminal } from '../report/terminal.ts';
import { shown, shownJson, shownText } from '../text/shown.ts';
import { parseArguments } from './arguments.ts';
import type { Command } from './command.ts';
import { type DemoChange, firstCommit, secondCommit, slowFunction } from './demo-repository.ts';

const help = `
usage: flamegate demo [--clean] [--out DIR] [--seed N] [--json]

Makes a small git repository whose newest commit slows one function down, runs the whole gate on it, prints the verdict
and writes comment.md, report.html and the pictures. Takes about a minute; needs git and nothing else.

  --clean     the newest commit changes nothing that runs; the gate should block nothing
  --out DIR   where to write (default: flamegate-demo)
  --seed N    order of processes (default: drawn, and printed)
  --json      one JSON document on stdout

Exit codes: 0 the gate did what it should: caught it, or with --clean blocked nothing · 1 it did not · 3 could not measure.

example: flamegate demo --out /tmp/demo
`;

/** Never reached on two cores to itself; a machine that is busy with other things gets the time it needs. */
const budget = '100s';

export const demoCommand: Command = {
  help,
  run: async (argv: readonly string[], io: Io): Promise<ExitCode> => {
    const given = parseArguments('demo', argv, {
      clean: { type: 'flag' },
      out: { type: 'string' },
      seed: { type: 'string' },
      json: { type: 'flag' },
    });
    const change: DemoChange = given.flag('clean') ? 'clean' : 'slow';
    const seed = given.whole('seed') ?? randomInt(1, 1_000_000);
    const target = given.text('out') ?? 'flamegate-demo';
    await openOutputs(resolve(io.cwd, target));
    const folder = makeTemporaryFolder();
    try {
      await makeRepository(folder, change);
      io.stderr(shown`made a repository of two commits; the newer one ${describe(change)}\n`);
      const result = await runMeasuring(io, {
        folder,
        base: 'HEAD~1',
        suites: [],
        filters: [],
        purpose: 'judge',
        budget,
        seed,
        // Its repository is gone by the time anyone reads this.
        reproduce: `${io.program ?? 'flamegate'} demo${change === 'clean' ? ' --clean' : ''} --seed ${seed}`,
      });
      const out = await writeReport(io, target, result);
      if (given.flag('json')) io.stdout(shownJson(renderJson(result.report)));
      else io.stdout(shownText(outcomeText(result, { out, change, io }), inkOf(io)));
      return isRight(result, change) ? exitCode.pass : exitCode.regression;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

function describe(change: DemoChange): string {
  return change === 'slow' ? 'makes one function slower' : 'changes a comment and the README';
}

async function makeRepository(folder: string, change: DemoChange): Promise<void> {
  await git(folder, ['init', '--quiet', '--initial-branch=main']);
  for (const [message, files] of [
    ['Read and print a small notation', firstCommit()],
    [change === 'slow' ? 'Accept unicode escapes in strings' : 'Say that keys are sorted', secondCommit(change)],
  ] as const) {
    for (const [name, text] of files) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), text);
    }
    await git(folder, ['add', '--all']);
    await git(folder, ['commit', '--quiet', '--no-verify', '--no-gpg-sign', '--message', message]);
  }
}

function outcomeText(
  result: MeasuringResult,
  { out, change, io }: { out: string; change: DemoChange; io: Io },
): string {
  const table = renderTerminal(result.report, {
    color: io.color.stdout ? 'always' : 'never',
    width: io.stdoutColumns ?? 100,
    rows: 'all',
  });
  const outcome = change === 'slow' ? slowOutcome(result) : cleanOutcome(result);
  const pictures = result.report.explanations.length > 0 ? 'flame-*.svg, flame-*.png, ' : '';
  return `${table}\n${outcome}\nWritten to ${out}: comment.md, report.html, report.json, ${pictures}bundle/\n`;
}

function slowOutcome(result: MeasuringResult): string {
  return isRight(result, 'slow')
    ? `The gate caught it: ${slowFunction} was made slower, and is what the report names.`
    : `The gate did not catch it: ${slowFunction} was made slower. Was the machine very busy?`;
}

function cleanOutcome({ report }: MeasuringResult): string {
  switch (report.verdict.outcome) {
    case 'pass':
      return 'The gate passed it, as it should: nothing that runs was changed.';
    case 'inconclusive':
      return 'The gate blocked nothing, as it should: nothing that runs was changed. This machine is too noisy to say so.';
    default:
      return 'The gate did not pass it though nothing that runs was changed.';
  }
}

/** Caught: red, and the function at fault is named. Where nothing changed, not red: a noisy machine may leave it open. */
function isRight({ report }: MeasuringResult, change: DemoChange): boolean {
  if (change === 'clean') return report.verdict.outcome === 'pass' || report.verdict.outcome === 'inconclusive';
  const named = report.explanations.some(({ diffs }) =>
    diffs.some(({ blame }) => blame.functions.some((blamed) => blamed.function.frame.name.includes(slowFunction))),
  );
  return report.verdict.outcome === 'fail' && named;
}
