/** `flamegate history`: the trend page, its table and its JSON. Explains the past and never gates. */
import { join, resolve } from 'node:path';
import { type Io, inkOf } from '../app/io.ts';
import { openOutputs, writeOutputs } from '../app/output-files.ts';
import { createProgress } from '../app/progress.ts';
import { readNamedText } from '../app/read-text.ts';
import { readHistoryAssets } from '../app/report-assets.ts';
import { storeOf } from '../app/store-of.ts';
import { version } from '../app/version.ts';
import { openWorkspace } from '../app/workspace.ts';
import { nearest } from '../config/nearest.ts';
import { type ExitCode, exitCode, GateError } from '../errors.ts';
import { readTrends } from '../gate/store-trends.ts';
import { whatIfHistory } from '../gate/what-if-history.ts';
import { repositoryRoot } from '../git/repository.ts';
import type { BaselineStore } from '../ports.ts';
import { renderGrafanaDashboard } from '../report/export/grafana.ts';
import { renderHistoryMetrics } from '../report/export/history-metrics.ts';
import { renderHistoryJson } from '../report/history/history-json.ts';
import type { HistoryReport } from '../report/history/history-report.ts';
import { type HistoryTextOptions, renderHistoryText } from '../report/history/history-terminal.ts';
import { renderHistoryPage } from '../report/html/history-page.ts';
import { accepts } from '../results/accepts.ts';
import { importGithubActionBenchmark } from '../results/import-gab.ts';
import { readPublishedVerdicts } from '../review/stored-verdicts.ts';
import { type ReadLine, readLine } from '../store/git-line.ts';
import { shown, shownJson, shownText } from '../text/shown.ts';
import { type Arguments, parseArguments } from './arguments.ts';
import { gabHint } from './baseline-import.ts';
import { choiceOf } from './choice.ts';
import type { Command } from './command.ts';
import { referencesOf, startOf } from './history-moments.ts';
import { repositoryPage } from './remote-repository.ts';

const help = `
usage: flamegate history [--out DIR] [options]
       flamegate history bisect BENCHMARK [--from REF] [--to REF] [options]

Shows the stored runs along the first-parent history: steps (change points, with the commit, size and interval), what
was accepted by whom, and slow drift against the last release and eight weeks ago, which a gate that looks at one
change at a time passes. Machines of different kinds are kept apart. It explains and never gates.

Prints a table of the changes still in effect; with --out it writes index.html, one file that needs no network.

  --out DIR          write index.html there
  --benchmark GLOB   only these, by name or suite/name; may be given several times
  --since WHEN       a commit or tag, a day (2026-11-01), or a time back from the newest commit (12w, 90d)
  --limit N          newest N measured commits (default: 500)
  --against REF      measure drift against this commit or tag (default: the last release's tag, and 8 weeks ago)
  --head REF         whose history (default: HEAD)
  --store STORE      git:BRANCH, dir:PATH or s3://BUCKET/PREFIX (default: the configuration's)
  --remote NAME      fetch the store's branch from this remote
  --url URL          the repository's page, for links (default: from the remote "origin")
  --config FILE      configuration
  --what-if FILE     instead of a store, the data.js of github-action-benchmark: its alerts beside the steps that stayed
  --to FORMAT        openmetrics: steps and verdicts as series, on stdout; grafana: a dashboard of them (needs no store)
  --json             one JSON document on stdout: {"headline","runs","references","overrides","trends":[{"benchmark",
                     "metric","kind","classes":[{"points":{"run","median","low","high"},"steps","drifts"}]}]}

"bisect" compares commits with the last one before a change, halves what is left, and names the commit that brought it,
compared with its parent, with functions and flame graph diff. The ends are those of the newest step in the store unless
named. It says so where the ends do not differ, a commit cannot be measured, or several commits share the change.

  --from REF         last commit before the change
  --to REF           first known to have it
  --metric NAME      the metric (default: the step's; else what changed most between the ends)
  --budget TIME      stop measuring after this long (default: 1h)
  --out DIR          the named commit's report; what was measured is kept in DIR/bisect.json, from where an
                     interrupted search goes on
  --suite, --seed, --working-directory  as of "gate"; --config, --store, --remote, --head, --json as above

Exit codes: 0 done, 2 usage, 3 the store or the repository could not be read, or bisect could not decide.

example: flamegate history --out site --since 26w
         flamegate history bisect "parser/small file" --from v1.2.0 --out found
`;

export const historyCommand: Command = {
  help,
  run: async (argv: readonly string[], io: Io): Promise<ExitCode> => {
    // It measures, and so takes the options of measuring.
    if (argv[0] === 'bisect') return (await import('./history-bisect.ts')).runHistoryBisect(argv.slice(1), io);
    const rules = {
      out: { type: 'string' },
      benchmark: { type: 'list' },
      since: { type: 'string' },
      limit: { type: 'string' },
      against: { type: 'string' },
      head: { type: 'string' },
      store: { type: 'string' },
      remote: { type: 'string' },
      url: { type: 'string' },
      config: { type: 'string' },
      'what-if': { type: 'string' },
      to: { type: 'string' },
      json: { type: 'flag' },
    } as const;
    const given = parseArguments('history', argv, rules, Number.POSITIVE_INFINITY);
    const [extra] = given.positionals;
    if (extra !== undefined) {
      const near = nearest(extra, ['bisect']);
      throw new GateError('USAGE', `Cannot show history as it takes options only: current value is ${extra}`, {
        hint:
          near === undefined
            ? 'flamegate history --benchmark GLOB, or --since WHEN'
            : 'did you mean: flamegate history bisect BENCHMARK?',
      });
    }
    const to = given.text('to');
    if (to !== undefined) return tellOthers(io, given, to);
    const out = given.text('out');
    const folder = out === undefined ? undefined : resolve(io.cwd, out);
    if (folder !== undefined) await openOutputs(folder);
    const whatIfFile = given.text('what-if');
    const report = whatIfFile === undefined ? await readReport(io, given) : await readWhatIf(io, given, whatIfFile);
    if (folder !== undefined) {
      const page = renderHistoryPage(report, readHistoryAssets());
      await writeOutputs(folder, new Map([['index.html', page]]));
      io.stderr(shown`written to ${join(folder, 'index.html')}\n`);
    }
    io.stdout(
      given.flag('json')
        ? shownJson(renderHistoryJson(report))
        : shownText(renderHistoryText(report, textOptions(io)), inkOf(io)),
    );
    return exitCode.pass;
  },
};

/** For other programs: series for Prometheus, a dashboard for Grafana. */
async function tellOthers(io: Io, given: Arguments, format: string): Promise<ExitCode> {
  const start = 'Cannot show history as --to';
  const hint = 'flamegate history --to grafana > flamegate-dashboard.json';
  if (choiceOf(format, ['openmetrics', 'grafana'], { start, hint }) === 'grafana') {
    io.document(renderGrafanaDashboard());
    return exitCode.pass;
  }
  const { report, store } = await readStoredReport(io, given);
  io.document(renderHistoryMetrics(report, await readPublishedVerdicts(store)));
  return exitCode.pass;
}

/** A store says what was measured; in which order the commits came only their repository knows, whatever the store. */
async function clone(folder: string): Promise<string> {
  try {
    return await repositoryRoot(folder);
  } catch (error) {
    if (!(error instanceof GateError) || error.code !== 'NO_GIT') throw error;
    throw new GateError(
      'NO_GIT',
      `${error.message}; the order of the stored commits is known to their repository only`,
      {
        hint: 'go into a clone of the repository that was measured, and give the same --store there',
        cause: error,
      },
    );
  }
}

async function readWhatIf(io: Io, given: Arguments, file: string): Promise<HistoryReport> {
  const globs = given.list('benchmark');
  const imported = importGithubActionBenchmark(await readNamedText(resolve(io.cwd, file), file, gabHint), file);
  return whatIfHistory(imported, {
    source: file,
    wants: (id) => globs.length === 0 || accepts({ accepts: globs }, { id }),
    version,
  });
}

function textOptions(io: Io): HistoryTextOptions {
  return { color: io.color.stdout ? 'always' : 'never', width: io.stdoutColumns ?? 100 };
}

/** Commits of the first-parent line looked at; more than any store keeps runs of. */
const mostCommitsOfLine = 50_000;
const usualLimit = 500;

async function readReport(io: Io, given: Arguments): Promise<HistoryReport> {
  return (await readStoredReport(io, given)).report;
}

async function readStoredReport(
  io: Io,
  given: Arguments,
): Promise<{ readonly report: HistoryReport; readonly store: BaselineStore }> {
  const root = await clone(io.cwd);
  const workspace = await openWorkspace({ root, config: given.text('config'), store: given.text('store') });
  const store = await storeOf(workspace, io, given.text('remote'));
  const read = await readLine(root, given.text('head') ?? 'HEAD', mostCommitsOfLine);
  const moments = { root, line: read.line };
  const globs = given.list('benchmark');
  const stored = await readTrends(
    { store, progress: createProgress(io, Date.now) },
    {
      line: read.line,
      from: await startOf(moments, given.text('since')),
      mostCommits: limitOf(given),
      wants: (id) => globs.length === 0 || accepts({ accepts: globs }, { id }),
      references: await referencesOf(moments, given.text('against')),
    },
  );
  if (globs.length > 0 && stored.trends.length === 0 && stored.found > 0) throw noneMatch(globs, store.name);
  const repositoryUrl = urlOf(given) ?? (await repositoryPage(root));
  const report = {
    ...stored,
    line: read.line,
    store: store.name,
    repositoryUrl,
    notes: [...reachNotes(read), ...stored.notes],
    version,
  };
  return { report, store };
}

function limitOf(given: Arguments): number {
  const limit = given.whole('limit') ?? usualLimit;
  if (limit > 0) return limit;
  throw new GateError('USAGE', 'Cannot show history as --limit must be ≥ 1: current value is 0', {
    hint: 'leave it out for the newest 500 measured commits',
  });
}

function urlOf(given: Arguments): string | undefined {
  const url = given.text('url');
  if (url === undefined || /^https?:\/\/[^\s@]+$/.test(url)) return url?.replace(/\/+$/, '');
  throw new GateError('USAGE', `Cannot link to ${url} as --url must be an address like https://host/owner/name`, {
    hint: 'leave it out to use the remote "origin"',
  });
}

function noneMatch(globs: readonly string[], store: string): GateError {
  return new GateError(
    'USAGE',
    `Cannot show history as no benchmark in ${store} matches --benchmark ${globs.join(', ')}`,
    {
      hint: 'flamegate baseline show lists their names; "**" matches across slashes',
    },
  );
}

function reachNotes({ reach }: ReadLine): readonly string[] {
  if (reach !== 'shallow') return [];
  return [
    'The clone is shallow: runs of older commits are not shown. In a workflow give actions/checkout "fetch-depth: 0".',
  ];
}
