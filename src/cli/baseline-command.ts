/** `flamegate baseline save|list|show|prune|import|export`: the store, from the command line. */
import { resolve } from 'node:path';
import type { Io } from '../app/io.ts';
import { runMeasuring } from '../app/measuring.ts';
import { storeOf } from '../app/store-of.ts';
import { openWorkspace, type Workspace } from '../app/workspace.ts';
import { type ExitCode, exitCode, GateError } from '../errors.ts';
import { readHistory } from '../gate/stored-history.ts';
import { tryGit } from '../git/git.ts';
import { repositoryRoot, resolveCommit } from '../git/repository.ts';
import type { BaselineStore, StoredRun } from '../ports.ts';
import { environmentWords } from '../report/history/history-words.ts';
import { withBatches } from '../results/batches-file.ts';
import { parseBundle } from '../results/bundle.ts';
import { environmentClass } from '../results/environment.ts';
import type { Run } from '../results/run.ts';
import { renderRun } from '../results/run-file.ts';
import { batchesPath, newestFirst } from '../results/store-layout.ts';
import { openGitAncestry } from '../store/git-ancestry.ts';
import { shown, shownJson, shownText } from '../text/shown.ts';
import { formatCount } from '../units/format.ts';
import { type Arguments, checkWords, type OptionRule, parseArguments } from './arguments.ts';
import { exportRuns } from './baseline-export.ts';
import { importHistory } from './baseline-import.ts';
import { overrideLine, overridesOf, readOverrides } from './baseline-overrides.ts';
import { readFolder } from './bundle-folder.ts';
import { choiceOf } from './choice.ts';
import type { Command } from './command.ts';
import { measuringOptions, questionOf } from './measuring-arguments.ts';
import { renderStoredRun } from './stored-run-text.ts';
import { heldWords } from './stored-side.ts';

const help = `
usage: flamegate baseline save [BUNDLE] | list | show [COMMIT|latest] | prune [--keep N] | import FILE
       flamegate baseline export [COMMIT] --to FORMAT [--out FILE]

  save            measure HEAD and store the run; with BUNDLE, store what "flamegate measure" wrote
  list            the stored runs, newest commit first, and the overrides on record
  show            one stored run: every benchmark with its median and processes, and which steps were accepted
                  with it (default: latest)
  prune           keep the newest runs of each environment class, production profiles of each service, and pictures;
                  delete the rest
  import          read the history of github-action-benchmark: FILE is its data.js
  export          print the stored runs, or those of one commit, for other tools: --to openmetrics (Prometheus),
                  csv, jsonl, or go (one line a process, for benchstat)

  --store STORE   git:BRANCH, dir:PATH or s3://BUCKET/PREFIX (default: the configuration's)
  --remote NAME   fetch the store's branch from this remote, and push to it
  --config FILE   configuration
  --to FORMAT     for export; --out FILE writes there instead of stdout
  --keep N        for prune (default: the configuration's)
  --json          one JSON document on stdout

For save without BUNDLE also the options of "flamegate measure".

Exit codes: 0 done, 2 usage, 3 the store could not be used or a benchmark failed.

example: flamegate baseline save --store dir:baselines && flamegate baseline list --store dir:baselines
`;

const actions = ['save', 'list', 'show', 'prune', 'import', 'export'] as const;

const options: Readonly<Record<string, OptionRule>> = {
  ...measuringOptions,
  keep: { type: 'string' },
  to: { type: 'string' },
  json: { type: 'flag' },
};

export const baselineCommand: Command = {
  help,
  run: async (argv: readonly string[], io: Io): Promise<ExitCode> => {
    const given = parseArguments('baseline', argv, options, Number.POSITIVE_INFINITY);
    const [first, ...words] = given.positionals;
    const action = choiceOf(first, actions, {
      start: 'Cannot run baseline as its action',
      hint: 'flamegate baseline --help',
    });
    checkWords(`baseline ${action}`, words, action === 'list' || action === 'prune' ? 0 : 1);
    const [word] = words;
    const root = await rootFor(given, io.cwd);
    const workspace = await openWorkspace({ root, config: given.text('config'), store: given.text('store') });
    const world: BaselineWorld = { io, given, workspace, store: await storeOf(workspace, io, given.text('remote')) };
    if (action === 'save') return save(world, word);
    if (action === 'list') return list(world);
    if (action === 'show') return show(world, word ?? 'latest');
    if (action === 'prune') return prune(world);
    if (action === 'import') return importHistory(world, word);
    return exportRuns({ ...world, root }, word);
  },
};

/** What reads or writes all of a store, and asks for no commit by name. */
const withoutClone: ReadonlySet<string | undefined> = new Set(['import', 'list', 'prune']);

/** A store that is no branch of a clone needs none where nothing is asked of its history. */
async function rootFor(given: Arguments, folder: string): Promise<string> {
  const store = given.text('store') ?? '';
  const needsNone = withoutClone.has(given.positionals[0]) && store !== '' && !store.startsWith('git:');
  try {
    return await repositoryRoot(folder);
  } catch (error) {
    if (needsNone && error instanceof GateError && error.code === 'NO_GIT') return folder;
    throw error;
  }
}

interface BaselineWorld {
  readonly io: Io;
  readonly given: Arguments;
  readonly workspace: Workspace;
  readonly store: BaselineStore;
}

async function save({ io, given, store }: BaselineWorld, bundle: string | undefined): Promise<ExitCode> {
  // Measuring takes a while: a store that cannot be reached is reported first.
  await store.list();
  const { run, profiles } = bundle === undefined ? await measured(io, given) : await fromBundle(io, bundle);
  const key = await store.save(run, profiles);
  if (given.flag('json')) io.stdout(shownJson(`${JSON.stringify({ store: store.name, key, commit: run.commit })}\n`));
  else io.stdout(shown`stored ${run.commit.slice(0, 12)} in ${store.name} as ${key}\n`);
  const failed = run.outcomes.filter(({ state }) => state === 'failed').length;
  if (failed > 0) io.stderr(shown`${failed} of ${run.outcomes.length} benchmarks failed; the run says so\n`);
  return failed > 0 ? exitCode.unable : exitCode.pass;
}

interface Saved {
  readonly run: Run;
  readonly profiles: ReadonlyMap<string, Uint8Array>;
}

async function measured(io: Io, given: Arguments): Promise<Saved> {
  const question = questionOf(given, io);
  const { evidence, profiles, report } = await runMeasuring(io, { ...question, purpose: 'store' });
  // What was stored looks whole; what it lacks, as a profile that could not be taken, is reported here or nowhere.
  for (const note of report.notes) io.stderr(shown`${note}\n`);
  return { run: evidence.candidate, profiles };
}

async function fromBundle(io: Io, folder: string): Promise<Saved> {
  const { evidence, profiles } = parseBundle(await readFolder(resolve(io.cwd, folder)), folder);
  const own = new Set(
    evidence.candidate.outcomes.flatMap((outcome) =>
      outcome.state === 'measured' ? outcome.profiles.map(({ file }) => file) : [],
    ),
  );
  return { run: evidence.candidate, profiles: new Map([...profiles].filter(([file]) => own.has(file))) };
}

async function list({ io, given, workspace, store }: BaselineWorld): Promise<ExitCode> {
  const stored = await store.list();
  const order = await historyOrder(workspace.root);
  const sorted = [...stored].sort((a, b) => rankOf(order, a) - rankOf(order, b) || (a.key < b.key ? 1 : -1));
  const overrides = await readOverrides(store);
  for (const problem of overrides.problems) io.stderr(shown`${problem}\n`);
  if (given.flag('json')) {
    const document = { store: store.name, runs: sorted, overrides: overrides.standing };
    io.stdout(shownJson(`${JSON.stringify(document, null, 2)}\n`));
    return exitCode.pass;
  }
  if (sorted.length === 0) io.stdout(shown`${store.name} holds no runs so far; store one: flamegate baseline save\n`);
  for (const run of sorted) io.stdout(shown`${run.commit.slice(0, 12)}  ${timeOf(run)}  ${run.environmentClass}\n`);
  for (const note of overrides.standing) io.stdout(shown`${overrideLine(note)}\n`);
  return exitCode.pass;
}

function rankOf(order: ReadonlyMap<string, number>, run: StoredRun): number {
  return order.get(run.commit) ?? Number.MAX_SAFE_INTEGER;
}

async function historyOrder(root: string): Promise<ReadonlyMap<string, number>> {
  // Outside a clone: as they were stored.
  const found = await tryGit(root, ['rev-list', '--max-count=5000', '--all']);
  const commits = found.code === 0 ? found.stdout.toString('utf8').trim().split('\n') : [];
  return new Map(commits.map((commit, index) => [commit, index]));
}

function timeOf({ key }: StoredRun): string {
  const [, day, time] = /\/(\d{8})T(\d{6})Z_/.exec(key) ?? [];
  if (day === undefined || time === undefined) return '';
  return `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)} ${time.slice(0, 2)}:${time.slice(2, 4)} UTC`;
}

async function show({ io, given, workspace, store }: BaselineWorld, word: string): Promise<ExitCode> {
  const stored = await store.list();
  const found = await findRun(workspace.root, { stored, name: store.name }, word);
  const run = await store.read(found);
  if (given.flag('json')) {
    io.stdout(shownJson(renderRun(await wholeRun(store, found, run))));
    return exitCode.pass;
  }
  const { environment } = run;
  io.stdout(shown`${run.commit} measured ${run.takenAt}\n`);
  const overrides = await readOverrides(store);
  for (const problem of overrides.problems) io.stderr(shown`${problem}\n`);
  for (const note of await overridesOf(found, overrides, { root: workspace.root, stored })) {
    io.stdout(shown`${overrideLine(note)}\n`);
  }
  io.stdout(shown`${environmentWords(environment)}\n\n`);
  const history = await readHistory(
    { store, ancestry: openGitAncestry(workspace.root) },
    { commit: run.commit, environmentClass: environmentClass(environment), gate: run.gate },
  );
  io.stdout(shownText(renderStoredRun(run, history.runs, workspace.config.policy)));
  return exitCode.pass;
}

/** Batches and all, as it was measured. */
async function wholeRun(store: BaselineStore, { key }: StoredRun, run: Run): Promise<Run> {
  const path = batchesPath(key);
  const bytes = await store.readFile(path);
  return bytes === undefined ? run : withBatches(run, new TextDecoder().decode(bytes), `${store.name} ${path}`);
}

interface Stored {
  readonly stored: readonly StoredRun[];
  /** The store's name. */
  readonly name: string;
}

async function findRun(root: string, { stored, name }: Stored, word: string): Promise<StoredRun> {
  const commits =
    word === 'latest' ? await openGitAncestry(root).firstParents('HEAD', 300) : [await resolveCommit(root, word)];
  for (const commit of commits) {
    const [newest] = newestFirst(stored.filter((run) => run.commit === commit));
    if (newest !== undefined) return newest;
  }
  throw new GateError(
    'STORE_MISSING',
    `Cannot show ${word} as ${name} must hold a run of it: ${heldWords(stored.length)}`,
    {
      hint: 'flamegate baseline list shows what there is',
    },
  );
}

async function prune({ io, given, workspace, store }: BaselineWorld): Promise<ExitCode> {
  const keep = given.whole('keep') ?? workspace.config.baseline.keep;
  if (keep < 1) throw new GateError('USAGE', 'Cannot prune as --keep must be ≥ 1: current value is 0');
  const dropped = await store.prune(keep);
  if (given.flag('json')) io.stdout(shownJson(`${JSON.stringify({ store: store.name, dropped, keep })}\n`));
  else {
    const production =
      dropped.production === undefined ? '' : `, ${formatCount(dropped.production, 'profile')} of production`;
    const what = `${formatCount(dropped.runs, 'run')}${production} and ${formatCount(dropped.pictures, 'picture')}`;
    const kept = `the newest ${keep} of each environment class, and the pictures of the newest ${keep} measurements`;
    io.stdout(shown`${store.name}: dropped ${what}, kept ${kept}\n`);
  }
  return exitCode.pass;
}
