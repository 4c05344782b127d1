/** `history bisect`: measures the commits between two stored runs, and names the one that brought the change. */
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type Bisected, bisect } from '../app/bisect.ts';
import { type Io, inkOf } from '../app/io.ts';
import { meantBy } from '../app/measuring.ts';
import { openOutputs, writeOutputs } from '../app/output-files.ts';
import { createProgress } from '../app/progress.ts';
import { durationOf } from '../app/quantities.ts';
import { storeOf } from '../app/store-of.ts';
import { writeReport } from '../app/write-report.ts';
import { type ExitCode, exitCode, GateError } from '../errors.ts';
import { readTrends } from '../gate/store-trends.ts';
import { resolveCommit, workingTreeRoot } from '../git/repository.ts';
import type { Trend, TrendStep } from '../past/trend.ts';
import { bisectDocument, renderBisect } from '../report/bisect-text.ts';
import { renderTerminal } from '../report/terminal.ts';
import { accepts } from '../results/accepts.ts';
import type { HistoryLine } from '../results/history-line.ts';
import { at } from '../stats/samples.ts';
import { readLine } from '../store/git-line.ts';
import { shown, shownJson, shownText } from '../text/shown.ts';
import { type Arguments, type OptionRule, parseArguments } from './arguments.ts';
import { keptTries, readTries, triesFile } from './bisect-tries.ts';
import { measuringOptions } from './measuring-arguments.ts';

const usualBudget = '1h';
const mostCommitsOfLine = 50_000;

export async function runHistoryBisect(argv: readonly string[], io: Io): Promise<ExitCode> {
  const { base: _, filter: __, ...shared } = measuringOptions;
  const rules: Readonly<Record<string, OptionRule>> = {
    ...shared,
    from: { type: 'string' },
    to: { type: 'string' },
    metric: { type: 'string' },
    json: { type: 'flag' },
  };
  const given = parseArguments('history bisect', argv, rules, Number.POSITIVE_INFINITY);
  const [benchmark, ...more] = given.positionals;
  if (benchmark === undefined || more.length > 0) {
    throw usage(`one benchmark must be named: current value is ${given.positionals.join(' ') || 'none'}`);
  }
  const out = given.text('out');
  const folder = out === undefined ? undefined : resolve(io.cwd, out);
  if (folder !== undefined) await openOutputs(folder);
  const found = await search(io, given, { benchmark, folder });
  await printFound(io, given, found, out);
  return found.report.outcome.kind === 'among' ? exitCode.unable : exitCode.pass;
}

interface Asked {
  readonly benchmark: string;
  readonly folder: string | undefined;
}

async function search(io: Io, given: Arguments, { benchmark, folder }: Asked): Promise<Bisected> {
  const startedAt = Date.now();
  const budgetMs = durationOf('history bisect', 'budget', given.text('budget') ?? usualBudget) ?? 0;
  const root = await workingTreeRoot(io.cwd);
  const measuring = measuringOf(io, given);
  const { config, gate } = await meantBy(
    { root, cwd: io.cwd, baseline: undefined },
    { ...measuring, purpose: 'judge' },
  );
  const store = await storeOf({ root, config }, io, given.text('remote'));
  const whole = await readLine(root, given.text('head') ?? 'HEAD', mostCommitsOfLine);
  const ends = await endsOf(given, { root, line: whole.line }, () =>
    stepOf(benchmark, given.text('metric'), { store, line: whole.line, progress: createProgress(io, Date.now) }),
  );
  const metric = given.text('metric') ?? ends.metric;
  const line = whole.line.slice(ends.from, ends.to + 1);
  const asked = { benchmark, metric: metric ?? null, from: at(line, 0).commit, to: at(line, line.length - 1).commit };
  return bisect(io, {
    root,
    config,
    gate,
    benchmark,
    metric,
    line,
    endsAt: startedAt + budgetMs,
    measuring,
    known: folder === undefined ? new Map() : readTries(await readKept(join(folder, triesFile)), asked, line),
    keep: async (tries) => {
      if (folder !== undefined) await writeOutputs(folder, new Map([[triesFile, keptTries(tries, asked)]]));
    },
  });
}

function measuringOf(io: Io, given: Arguments) {
  const seed = given.whole('seed');
  const workingDirectory = given.text('working-directory');
  return {
    folder: io.cwd,
    config: given.text('config'),
    store: given.text('store'),
    remote: given.text('remote'),
    workingDirectory,
    seed,
    suites: given.list('suite'),
    filters: [],
  };
}

async function readKept(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    return undefined;
  }
}

interface Ends {
  /** Places on the line. */
  readonly from: number;
  readonly to: number;
  readonly metric?: string;
}

interface OnLine {
  readonly root: string;
  readonly line: HistoryLine;
}

/** As they are named; else those of the newest stored step. */
async function endsOf(given: Arguments, world: OnLine, step: () => Promise<Ends>): Promise<Ends> {
  const [from, to] = [given.text('from'), given.text('to')];
  if (from === undefined && to === undefined) return step();
  const ends = {
    from: from === undefined ? 0 : await placeOf(world, from, 'from'),
    to: to === undefined ? world.line.length - 1 : await placeOf(world, to, 'to'),
  };
  if (ends.from < ends.to) return ends;
  throw usage(`--from must lie before --to: current value is ${from ?? 'the first commit'} and ${to ?? 'the newest'}`);
}

async function placeOf({ root, line }: OnLine, name: string, option: string): Promise<number> {
  const commit = await resolveCommit(root, name);
  const place = line.findIndex((each) => each.commit === commit);
  if (place >= 0) return place;
  throw usage(`--${option} must lie on the first-parent history of --head: current value is ${name}`);
}

interface Stored {
  readonly store: Parameters<typeof readTrends>[0]['store'];
  readonly progress: Parameters<typeof readTrends>[0]['progress'];
  readonly line: HistoryLine;
}

/** Of the newest step still in effect: the last commit measured before it, to the last that may have made it. */
async function stepOf(benchmark: string, metric: string | undefined, { store, progress, line }: Stored): Promise<Ends> {
  const question = { line, from: 0, mostCommits: 500, references: () => [] };
  const { trends } = await readTrends(
    { store, progress },
    { ...question, wants: (id) => accepts({ accepts: [benchmark] }, { id }) },
  );
  const steps = trends
    .flatMap(({ main, others = [] }: { main: Trend; others?: readonly Trend[] }) => [main, ...others])
    .filter(
      ({ target }) => target.metric.role !== 'informational' && (metric === undefined || target.metric.name === metric),
    )
    .flatMap((trend) => trend.steps.filter(({ state }) => state === 'standing').map((step) => ({ trend, step })));
  const ranges = steps.map(rangeOf).toSorted((a, b) => b.to - a.to);
  const newest = ranges.find(({ from, to }) => from < to);
  if (newest !== undefined) return newest;
  const [own] = ranges;
  if (own !== undefined) {
    const commit = at(line, own.to).commit.slice(0, 12);
    throw new GateError(
      'USAGE',
      `Cannot bisect as a commit must have made the step: both its sides are runs of ${commit}`,
      {
        hint: 'the machine or what runs on it changed, not the code',
      },
    );
  }
  throw new GateError(
    'USAGE',
    `Cannot bisect as ${store.name} must hold a step of ${benchmark}: current value is none`,
    {
      hint: 'name the ends: --from COMMIT --to COMMIT',
    },
  );
}

function rangeOf({ trend, step }: { readonly trend: Trend; readonly step: TrendStep }): Ends {
  const { points, target } = trend;
  return { from: at(points, step.first - 1).place, to: at(points, step.last).place, metric: target.metric.name };
}

async function printFound(
  io: Io,
  given: Arguments,
  { report, measured }: Bisected,
  out: string | undefined,
): Promise<void> {
  if (out !== undefined && measured !== undefined) {
    io.stderr(shown`written to ${await writeReport(io, out, measured)}\n`);
  }
  if (given.flag('json')) {
    io.stdout(shownJson(`${JSON.stringify(bisectDocument(report), null, 2)}\n`));
    return;
  }
  io.stdout(shownText(renderBisect(report), inkOf(io)));
  if (measured === undefined) return;
  const options = {
    color: io.color.stdout ? 'always' : 'never',
    width: io.stdoutColumns ?? 100,
    rows: 'notable',
  } as const;
  io.stdout(shownText(`\n${renderTerminal(measured.report, options)}`, inkOf(io)));
}

function usage(text: string): GateError {
  return new GateError('USAGE', `Cannot bisect as ${text}`, { hint: 'see: flamegate history --help' });
}
