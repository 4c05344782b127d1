/** `flamegate report`: judges measured bundles again and says what came of it, without measuring. */
import { resolve } from 'node:path';
import { localMarker } from '../app/artifacts.ts';
import { type Io, inkOf } from '../app/io.ts';
import { gateFolder, openJudged, typedConfig } from '../app/judged-config.ts';
import { askedOptions, asksFor } from '../app/name-filter.ts';
import { readHtmlAssets } from '../app/report-assets.ts';
import { storeToRead } from '../app/store-of.ts';
import { version } from '../app/version.ts';
import { openWorkspace } from '../app/workspace.ts';
import { writeReport } from '../app/write-report.ts';
import type { Config } from '../config/config.ts';
import { configPlaces } from '../config/find.ts';
import { exitOf } from '../decide/verdict.ts';
import { type ExitCode, exitCode, GateError } from '../errors.ts';
import { weighAt } from '../gate/policy-weights.ts';
import { type Judged, rejudge } from '../gate/rejudge.ts';
import { type History, readHistory } from '../gate/stored-history.ts';
import { changedPaths } from '../git/changed-paths.ts';
import { tryGit } from '../git/git.ts';
import { repositoryRoot } from '../git/repository.ts';
import { shortCommit } from '../report/names.ts';
import { type ReportFormat, renderReport, reportFormats } from '../report/render.ts';
import type { ChosenOption, Report } from '../report/report.ts';
import { judgeNote } from '../report/words.ts';
import { type Bundle, parseBundle } from '../results/bundle.ts';
import { environmentClass } from '../results/environment.ts';
import type { Asked } from '../results/evidence.ts';
import { mergeBundles } from '../results/merge.ts';
import type { Run } from '../results/run.ts';
import { confirmedByGit } from '../review/confirmed-by-git.ts';
import { openGitAncestry } from '../store/git-ancestry.ts';
import { openGitChanges } from '../store/git-changes.ts';
import { openBucket } from '../store/s3-bucket.ts';
import { readS3Bundles } from '../store/s3-bundles.ts';
import { shown, shownJson, shownText } from '../text/shown.ts';
import { type Arguments, type OptionRule, parseArguments } from './arguments.ts';
import { readFolder } from './bundle-folder.ts';
import { choiceOf } from './choice.ts';
import type { Command } from './command.ts';

const help = `
usage: flamegate report BUNDLE... [--out DIR] [--format FORMAT] [options]

Merges bundles (shards of one measuring), judges them again from their raw samples and reports. Nothing is measured; the
verdict is that of the machine that measured.

  --out DIR        write comment.md, report.html, report.json, pictures and the merged bundle there
  --format FORMAT  what to print: text, markdown, html, json, junit or agent (default: text)
  --config FILE    configuration whose policy judges
  --store STORE    where the stored baselines are read from
  --json           the same as --format json
  --agent          the same as --format agent: for coding assistants, at most 2 kB

Exit codes: 0 pass, 1 regression, 2 usage, 3 a benchmark could not be measured.

example: flamegate report bundle-1 bundle-2 --out report
`;

const options: Readonly<Record<string, OptionRule>> = {
  out: { type: 'string' },
  format: { type: 'string' },
  config: { type: 'string' },
  store: { type: 'string' },
  json: { type: 'flag' },
  agent: { type: 'flag' },
};

export const reportCommand: Command = {
  help,
  run: async (argv: readonly string[], io: Io): Promise<ExitCode> => {
    const given = parseArguments('report', argv, options, Number.POSITIVE_INFINITY);
    const format = formatOf(given);
    const judged = await judgeBundles(io, given);
    const out = given.text('out');
    if (out !== undefined) io.stderr(shown`written to ${await writeReport(io, out, judged)}\n`);
    const text = rendered(judged.report, format, io);
    if (format === 'text') io.stdout(shownText(text, inkOf(io)));
    else if (format === 'agent') io.stdout(shownText(text));
    else if (format === 'json') io.stdout(shownJson(text));
    else io.document(text);
    const isIncomplete = (judged.report.shards?.missing.length ?? 0) > 0;
    const code = exitOf(judged.report.verdict);
    return code === exitCode.pass && isIncomplete ? exitCode.unable : code;
  },
};

function formatOf(given: Arguments): ReportFormat {
  const text = given.flag('json') ? 'json' : given.flag('agent') ? 'agent' : (given.text('format') ?? 'text');
  return choiceOf(text, reportFormats, { start: 'Cannot report as --format', hint: 'see: flamegate report --help' });
}

async function judgeBundles(io: Io, given: Arguments): Promise<Judged> {
  const arrived = await Promise.all(given.positionals.map((place) => readPlace(io, place)));
  const [first, ...others] = arrived.flatMap(({ bundles }) => bundles);
  if (first === undefined) {
    throw new GateError('USAGE', 'Cannot report as there must be at least one bundle: none was given', {
      hint: 'flamegate report bundle',
    });
  }
  const merged = mergeBundles([first, ...others]);
  const root = await repositoryRoot(io.cwd).catch((error: unknown) => {
    if (error instanceof GateError) return undefined;
    throw error;
  });
  const config = await configOf({ io, given, root }, merged.groups[0].evidence.baselineCommit);
  const workspace = { root: root ?? io.cwd, config };
  const past = root === undefined ? {} : { store: await storeToRead(workspace, io), ancestry: openGitAncestry(root) };
  const histories = await Promise.all(merged.groups.map(({ evidence }) => historyOf(evidence, past, config)));
  const { baselineCommit, candidate, asked } = merged.groups[0].evidence;
  const changed = await changedIn(root, baselineCommit, candidate.commit);
  return rejudge({
    merged,
    histories: histories.map((history, index) => askedOf(history, merged.groups[index]?.evidence.asked)),
    config,
    confirmedByGit: confirmedByGit(config, {
      changed,
      places: config.source === undefined ? configPlaces : [config.source],
    }),
    bundle: 'own',
    changes:
      root === undefined || baselineCommit === undefined
        ? undefined
        : openGitChanges(root, baselineCommit, candidate.commit),
    notes: [
      ...arrived.flatMap(({ notes }) => notes),
      ...(config.judgedBy?.kind === 'base' ? [] : [judgeNote(config.judgedBy)]),
    ],
    place: {
      version,
      reproduceBase: baselineCommit,
      command: io.program,
      chosen: [{ option: '--head', value: shortCommit(candidate.commit) }, ...chosenFor(asked)],
    },
  });
}

function historyOf(
  evidence: Bundle['evidence'],
  past: Parameters<typeof readHistory>[0],
  { policy }: Config,
): Promise<History> {
  const { baselineCommit, environment, candidate } = evidence;
  return readHistory(baselineCommit === undefined ? {} : past, {
    commit: baselineCommit ?? '',
    environmentClass: environmentClass(environment),
    gate: candidate.gate,
    only: evidence.stored,
    ...weighAt(policy, candidate.takenAt),
  });
}

/** What was not asked for is neither measured nor removed. */
function askedOf(history: History, asked: Asked | undefined): History {
  if (asked === undefined) return history;
  const isAsked = asksFor(asked);
  const only = (run: Run): Run => ({ ...run, outcomes: run.outcomes.filter(({ id }) => isAsked(id)) });
  return { ...history, runs: history.runs.map(only), known: history.known.map(only) };
}

function chosenFor(asked: Asked | undefined): readonly ChosenOption[] {
  return asked === undefined ? [] : askedOptions(asked);
}

interface Arrived {
  readonly bundles: readonly Bundle[];
  readonly notes: readonly string[];
}

/** A folder is one bundle; a bucket's prefix holds those of all shards. */
async function readPlace(io: Io, place: string): Promise<Arrived> {
  const bucket = openBucket(place, io.env);
  if (bucket === undefined) {
    return { bundles: [parseBundle(await readFolder(resolve(io.cwd, place)), place)], notes: [] };
  }
  const { bundles, notes } = await readS3Bundles(bucket);
  if (bundles.length > 0) return { bundles: bundles.map(({ name, files }) => parseBundle(files, name)), notes };
  throw new GateError('FILE_MISSING', `Cannot report as ${bucket.name} must hold a bundle: it holds none`, {
    hint: 'flamegate measure --out s3://BUCKET/PREFIX writes one; has the job ended?',
  });
}

/** Undefined where this clone has not both commits. */
async function changedIn(
  root: string | undefined,
  baseline: string | undefined,
  candidate: string,
): Promise<readonly string[] | undefined> {
  if (root === undefined || baseline === undefined) return undefined;
  const isHere = (await isKnown(root, baseline)) && (await isKnown(root, candidate));
  return isHere ? changedPaths(root, baseline, candidate) : undefined;
}

interface Where {
  readonly io: Io;
  readonly given: Arguments;
  readonly root: string | undefined;
}

/** The baseline commit's file where this clone has the commit; else the file as it lies here, which is then named. */
async function configOf({ io, given, root }: Where, baseline: string | undefined): Promise<Config> {
  const [typed, store] = [given.text('config'), given.text('store')];
  const isHere = root !== undefined && baseline !== undefined && (await isKnown(root, baseline));
  if (!isHere) {
    const more = { config: typed, store };
    return (await openWorkspace({ root: root ?? io.cwd, ...more })).config;
  }
  const places = { root, folders: ['', io.cwd], base: baseline };
  const config = typed === undefined ? undefined : await typedConfig({ ...places, typed });
  const folder = config === undefined ? await gateFolder(root, io.cwd, baseline) : '';
  return openJudged({ root, folder, config, by: 'person', base: baseline, store });
}

async function isKnown(root: string, commit: string): Promise<boolean> {
  return (await tryGit(root, ['cat-file', '-e', `${commit}^{commit}`])).code === 0;
}

function rendered(report: Report, format: ReportFormat, io: Io): string {
  return renderReport(report, format, {
    html: readHtmlAssets,
    marker: localMarker(report),
    terminal: {
      color: io.color.stdout ? 'always' : 'never',
      width: io.stdoutColumns ?? 100,
      rows: 'notable',
    },
  });
}
