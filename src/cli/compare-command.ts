/** `flamegate compare`: judges what was measured elsewhere, without measuring. */
import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Io } from '../app/io.ts';
import { asksFor } from '../app/name-filter.ts';
import { percentOf } from '../app/quantities.ts';
import { readText } from '../app/read-text.ts';
import { openWorkspace } from '../app/workspace.ts';
import type { Config } from '../config/config.ts';
import { compareRuns, samplesOf } from '../decide/compare-runs.ts';
import type { Judgement } from '../decide/judgement.ts';
import { exitOf, type Verdict, verdict } from '../decide/verdict.ts';
import { type ExitCode, GateError } from '../errors.ts';
import { isUnderGit } from '../git/under-git.ts';
import { renderAgent } from '../report/agent.ts';
import { renderComparedJson } from '../report/json.ts';
import { commandLine } from '../report/method.ts';
import type { Report } from '../report/report.ts';
import { renderTerminal } from '../report/terminal.ts';
import { judgeNote } from '../report/words.ts';
import { type Assumed, assumedDirection } from '../results/assumed-direction.ts';
import { evidenceFile, runFile } from '../results/bundle.ts';
import { parseComparable, type Samples } from '../results/compare-file.ts';
import { type Environment, environmentClass } from '../results/environment.ts';
import type { Asked } from '../results/evidence.ts';
import { timeMetric } from '../results/metric.ts';
import type { Run } from '../results/run.ts';
import { type Shown, shownJson, shownText } from '../text/shown.ts';
import { type Arguments, type OptionRule, parseArguments } from './arguments.ts';
import type { Command } from './command.ts';
import { checkComparable, type NamedSide, noSuchSide } from './comparable-sides.ts';

const help = `
usage: flamegate compare BASELINE CANDIDATE [options]

Judges two sets of samples without measuring. Each is a file, a bundle's folder, a commit whose run is stored, or
"latest": the newest stored run of HEAD's history. A file holds a stored run, evidence, the JSON that hyperfine, pyperf or
JMH exports, or {"benchmarks":[{"name","unit","better","processes":[…]}]}: one number a process.

One exact Mann-Whitney test a benchmark (ties counted) against "not worse than by the margin" on the log scale, Holm
over all; a regression is rejected and at least the threshold. The answer is only as good as the samples: between
processes that did not take turns, what the machine did meanwhile counts as well. Runs on different kinds of machine
are never called a regression.

  --threshold T   e.g. 5% (default: the configuration's)
  --margin M      e.g. 2.5%
  --alpha A       false-failure probability of the whole comparison, e.g. 0.01
  --config FILE   configuration
  --store STORE   git:BRANCH, dir:PATH or s3://BUCKET/PREFIX, for commits and "latest"
  --agent         for coding assistants: the verdict in at most 2 kB
  --json          one JSON document: {"verdict","headline","compared","judgements":[{"benchmark","metric","kind",
                  "shift":{"ratio","low","high"},"test":{"u","pTwoSided","pWorse","pAdjusted","method"},
                  "baseline":{"n","median"},"candidate":{…}}]}; a ratio is candidate / baseline, a bound of null is one
                  the sample is too small for (its JSON Schema: docs/report.schema.json)

Exit codes: 0 pass, 1 regression, 2 usage, 3 a store could not be read.

example: flamegate compare before.json after.json --json
`;

const options: Readonly<Record<string, OptionRule>> = {
  threshold: { type: 'string' },
  margin: { type: 'string' },
  alpha: { type: 'string' },
  config: { type: 'string' },
  store: { type: 'string' },
  json: { type: 'flag' },
  agent: { type: 'flag' },
};

export const compareCommand: Command = {
  help,
  run: async (argv: readonly string[], io: Io): Promise<ExitCode> => {
    const given = parseArguments('compare', argv, options, Number.POSITIVE_INFINITY);
    const [one, other, ...more] = given.positionals;
    if (one === undefined || other === undefined || more.length > 0) {
      throw new GateError('USAGE', 'Cannot compare as there must be two things to compare: BASELINE CANDIDATE', {
        hint: 'see: flamegate compare --help',
      });
    }
    const world = await openCompareWorld(io, given);
    const [baseline, candidate] = onlyAsked(...(await readSides(world, one, other)));
    checkComparable(baseline, candidate);
    const judged = judge(baseline, candidate, world.config);
    const report = reportOf(judged, { baseline, candidate }, { given, io, config: world.config });
    if (given.flag('json')) {
      io.stdout(shownJson(renderComparedJson(report, { baseline: baseline.name, candidate: candidate.name })));
    } else if (given.flag('agent')) io.stdout(shownText(renderAgent(report)));
    else io.stdout(terminalText(report, io));
    return exitOf(judged);
  },
};

/** What reading a side needs. */
interface CompareWorld {
  readonly io: Io;
  readonly config: Config;
  /** Absent outside a repository, where files still can be compared. */
  readonly root?: string | undefined;
  readonly store?: string | undefined;
}

async function openCompareWorld(io: Io, given: Arguments): Promise<CompareWorld> {
  const root = await rootOf(io.cwd);
  const config = given.text('config');
  const store = given.text('store');
  const workspace = await openWorkspace({ root: root ?? io.cwd, config });
  const { policy } = workspace.config;
  const threshold = percentOf('compare', 'threshold', given.text('threshold')) ?? policy.threshold;
  const margin =
    percentOf('compare', 'margin', given.text('margin')) ??
    (typeof threshold === 'number' ? Math.min(policy.margin, threshold / 2) : policy.margin);
  const alpha = percentOf('compare', 'alpha', given.text('alpha')) ?? policy.alpha;
  if (typeof threshold === 'number' && margin >= threshold) {
    throw new GateError('USAGE', 'Cannot compare as --margin must be smaller than --threshold', {
      hint: 'half the threshold is usual',
    });
  }
  return {
    io,
    config: { ...workspace.config, policy: { ...policy, threshold, margin, alpha } },
    root,
    store,
  };
}

/** Starting git costs as much as judging two small files. */
async function rootOf(folder: string): Promise<string | undefined> {
  if (!isUnderGit(folder)) return undefined;
  const { repositoryRoot } = await import('../git/repository.ts');
  return repositoryRoot(folder).catch((error: unknown) => {
    if (error instanceof GateError) return undefined;
    throw error;
  });
}

const deciding = ['threshold', 'margin', 'alpha', 'config', 'store'] as const;

interface ComparedSide extends NamedSide {
  /** Absent: samples of no known machine. */
  readonly run?: Run;
  /** Absent: it holds everything. */
  readonly asked?: Asked | undefined;
  /** Of what the file does not say which way is better. */
  readonly assumed?: readonly Assumed[];
}

/** What one side was not asked for is not missing there. */
function onlyAsked(baseline: ComparedSide, candidate: ComparedSide): readonly [ComparedSide, ComparedSide] {
  const asked = [baseline, candidate].flatMap((side) => (side.asked === undefined ? [] : [asksFor(side.asked)]));
  const only = (side: ComparedSide): ComparedSide => ({
    ...side,
    samples: side.samples.filter(({ target }) => asked.every((isAsked) => isAsked(target.id))),
  });
  return [only(baseline), only(candidate)];
}

/** A commit may have several runs: the other side says which of them is wanted. */
async function readSides(
  world: CompareWorld,
  one: string,
  other: string,
): Promise<readonly [ComparedSide, ComparedSide]> {
  if ((await kindOfPath(resolve(world.io.cwd, one))) === 'none' && mayNameCommit(one)) {
    const candidate = await readSide(world, other, undefined);
    return [await readSide(world, one, candidate.run), candidate];
  }
  const baseline = await readSide(world, one, undefined);
  return [baseline, await readSide(world, other, baseline.run)];
}

/** `other`: the run of the side that is read already. */
async function readSide(world: CompareWorld, word: string, other: Run | undefined): Promise<ComparedSide> {
  const path = resolve(world.io.cwd, word);
  const kind = await kindOfPath(path);
  if (kind === 'folder') return readFileSide(await bundleFile(path, word), word);
  if (kind === 'file') return readFileSide(path, word);
  if (world.root === undefined || !mayNameCommit(word)) throw noSuchSide(word);
  const { readStoredSide } = await import('./stored-side.ts');
  return sideOfRun(await readStoredSide({ ...world, root: world.root }, word, other), word);
}

/** Nothing that `git check-ref-format` refuses; a file that is missing is not to be searched among commits. */
function mayNameCommit(word: string): boolean {
  return /^[^\s:?*[\\]+$/.test(word) && !word.endsWith('.json');
}

async function kindOfPath(path: string): Promise<'file' | 'folder' | 'none'> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch {
    return 'none';
  }
}

async function bundleFile(folder: string, word: string): Promise<string> {
  for (const name of [evidenceFile, runFile]) {
    const path = join(folder, name);
    if ((await kindOfPath(path)) === 'file') return path;
  }
  throw new GateError(
    'FILE_MISSING',
    `Cannot read ${word} as a bundle must hold ${evidenceFile} or ${runFile}: it holds neither`,
    {
      hint: 'a bundle is what "flamegate measure --out DIR" writes',
    },
  );
}

async function readFileSide(path: string, word: string): Promise<ComparedSide> {
  const parsed = parseComparable(await readText(path, word), word);
  if (parsed.kind === 'samples') return sideOfSamples(parsed.samples, word);
  if (parsed.kind === 'run') return sideOfRun(parsed.run, word);
  const { candidate, asked } = parsed.evidence;
  return { ...sideOfRun(candidate, word), asked };
}

function sideOfSamples(samples: readonly Samples[], word: string): ComparedSide {
  const assumed = samples.filter(({ isAssumed }) => isAssumed === true).map(({ target }) => target);
  return { name: word, samples, assumed: assumed.map(({ id: { name }, metric: { unit } }) => ({ name, unit })) };
}

function sideOfRun(run: Run, word: string): ComparedSide {
  return { name: word, samples: samplesOf(run, timeMetric), run };
}

/** Never red across unlike machines: their difference is not the code's. */
function judge(baseline: ComparedSide, candidate: ComparedSide, config: Config): Verdict {
  const judgements = compareRuns(baseline.samples, candidate.samples, config.policy);
  return verdict(isUnlike(baseline, candidate) ? judgements.map(toUnlike) : judgements, config.policy);
}

function isUnlike(baseline: ComparedSide, candidate: ComparedSide): boolean {
  if (baseline.run === undefined || candidate.run === undefined) return false;
  return environmentClass(baseline.run.environment) !== environmentClass(candidate.run.environment);
}

function toUnlike(judgement: Judgement): Judgement {
  const compared = ['regression', 'improvement', 'no-change', 'unseen', 'inconclusive'].includes(judgement.kind);
  return compared ? { ...judgement, kind: 'inconclusive', reasons: [{ code: 'unlike-machine' }] } : judgement;
}

const unknownMachine: Environment = {
  os: 'unknown',
  arch: 'unknown',
  cpuModel: 'unknown',
  cores: 1,
  image: 'unknown',
  runtime: 'unknown',
  runtimeVersion: '',
  flags: [],
};

interface Comparing {
  readonly given: Arguments;
  readonly io: Io;
  readonly config: Config;
}

function reportOf(
  judged: Verdict,
  sides: { readonly baseline: ComparedSide; readonly candidate: ComparedSide },
  { given, io, config }: Comparing,
): Report {
  return {
    verdict: judged,
    explanations: [],
    distributions: [],
    histories: [],
    baseline: { commit: sides.baseline.name, distance: 0, runs: 0 },
    candidate: { commit: sides.candidate.name },
    judged: 'samples',
    environment: sides.candidate.run?.environment ?? unknownMachine,
    seed: 0,
    alpha: config.policy.alpha,
    durationMs: 0,
    labels: config.labels,
    notes: [
      judgeNote(config.judgedBy),
      assumedDirection(sides.candidate.name, sides.candidate.assumed ?? []) ?? [],
    ].flat(),
    reproduce: sameAgain(given, io),
  };
}

/** As it was typed, with every option that decides. */
function sameAgain(given: Arguments, { program = 'flamegate' }: Io): string {
  const options = deciding.flatMap((name) => {
    const value = given.text(name);
    return value === undefined ? [] : [{ option: `--${name}`, value }];
  });
  return commandLine(`${program} compare`, given.positionals, options);
}

function terminalText(report: Report, io: Io): Shown {
  return renderTerminal(report, {
    color: io.color.stdout ? 'always' : 'never',
    width: io.stdoutColumns ?? 100,
    rows: 'all',
    foot: 'none',
  });
}
