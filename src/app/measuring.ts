/** What `gate`, `measure` and `demo` share: from a repository and options to a measured and judged result. */
import { randomInt } from 'node:crypto';
import { isAbsolute, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Config } from '../config/config.ts';
import { configPlaces } from '../config/find.ts';
import type { Labels } from '../decide/verdict.ts';
import type { Place } from '../gate/assemble.ts';
import type { GateResult } from '../gate.ts';
import { runGate } from '../gate.ts';
import { workingTreeRoot } from '../git/repository.ts';
import { createCheckouts } from '../measure/checkouts.ts';
import { createMeasurer } from '../measure/measurer.ts';
import type { Ancestry, BaselineStore, Changes, Discovered, Progress } from '../ports.ts';
import type { Asked } from '../results/evidence.ts';
import { defaultGate, type GateName, gateName } from '../results/gate-name.ts';
import { openGitAncestry } from '../store/git-ancestry.ts';
import { openGitChanges } from '../store/git-changes.ts';
import type { Io } from './io.ts';
import { folderOf, gateFolder, openJudged, typedConfig } from './judged-config.ts';
import { askedOptions } from './name-filter.ts';
import { createProgress } from './progress.ts';
import { durationOf } from './quantities.ts';
import { type Revisions, resolveCandidate, resolveRevisions } from './revisions.ts';
import { startRunTime } from './run-time.ts';
import { nothingFits, scopeOf, selection } from './selection.ts';
import { storeToRead } from './store-of.ts';
import { version } from './version.ts';

/** The built worker is beside whichever bundle this code ends up in. */
export const worker: string = fileURLToPath(new URL('./worker.js', import.meta.url));

/** Five a side: fewer leave functions of a tenth of the cost untested. */
const profileRepeats = 5;

export interface MeasuringQuestion {
  /** Any folder of the repository. */
  readonly folder: string;
  readonly base?: string | undefined;
  readonly head?: string | undefined;
  readonly config?: string | undefined;
  /** Whose gate is meant, where the folder does not say. */
  readonly workingDirectory?: string | undefined;
  readonly store?: string | undefined;
  /** Remote whose branch is the store. */
  readonly remote?: string | undefined;
  readonly suites: readonly string[];
  readonly filters: readonly string[];
  readonly budget?: string | undefined;
  readonly seed?: number | undefined;
  readonly shard?: { readonly index: number; readonly count: number } | undefined;
  readonly purpose: 'judge' | 'store';
  /** `working-tree`: the candidate as it lies there, uncommitted changes included. */
  readonly candidate?: 'working-tree' | undefined;
  /** How the reader calls this program, for the line that reproduces the result. */
  readonly command?: string | undefined;
  /** The whole of that line, where it is not the usual one. */
  readonly reproduce?: string;
}

/** What a door may put in the place of what a laptop has. */
export interface MeasuringParts {
  readonly revisions?: Revisions;
  readonly store?: BaselineStore;
  readonly ancestry?: Ancestry;
  readonly changes?: Changes;
  readonly progress?: Progress;
  readonly labels?: Labels;
  /** Its gate's configuration, and which gate that is. */
  readonly judged?: { readonly config: Config; readonly gate: GateName };
  readonly skip?: (discovered: Discovered) => string | undefined;
  /** `elsewhere`: what is written is judged again by someone who has git alone. */
  readonly judgedBy?: 'here' | 'elsewhere';
  readonly runId?: string;
  readonly repositoryUrl?: string;
  readonly baselineBranch?: string;
}

export interface MeasuringResult extends GateResult {
  readonly config: Config;
  readonly revisions: Revisions;
}

/**
 * Resolves revisions, measures and judges within the budget. Worktrees are removed whatever happens. Throws GateError
 * where nothing can be measured.
 */
export async function runMeasuring(
  io: Io,
  question: MeasuringQuestion,
  parts: MeasuringParts = {},
): Promise<MeasuringResult> {
  const startedAt = Date.now();
  const root = await workingTreeRoot(resolve(io.cwd, question.folder));
  const isCompared = question.purpose !== 'store';
  const revisions = parts.revisions ?? (await (isCompared ? resolveRevisions : resolveCandidate)(root, question));
  const baseline = isCompared ? revisions.baseline : undefined;
  const { config: judged, gate } = parts.judged ?? (await meantBy({ root, cwd: io.cwd, baseline }, question));
  const config = withBudget(judged, durationOf('measure', 'budget', question.budget));
  const time = startRunTime(config.measure.budgetMs, startedAt);
  const progress = parts.progress ?? createProgress(io, Date.now);
  const checkouts = createCheckouts({
    folder: root,
    candidate: question.candidate === undefined ? revisions.candidate : { kind: question.candidate },
    baseline,
    config,
    asked: question.suites,
    variables: io.env,
    signal: io.signal,
    progress,
    leftMs: time.leftMs,
  });
  const measurer = await createMeasurer({
    config,
    checkouts,
    variables: io.env,
    worker,
    signal: io.signal,
    leftMs: time.leftMs,
    leftToExplainMs: time.leftToExplainMs,
    progress,
    scope: scopeOf(question, config),
    compared:
      baseline === undefined || question.candidate !== undefined
        ? undefined
        : { baseline, candidate: revisions.candidate, places: placesIn(config) },
  });
  try {
    const settled = { config, gate, revisions, baseline };
    const world = { ...(await worldOf({ root, io, question, parts }, settled)), measurer, progress, now: Date.now };
    const result = await runGate(world, { ...taskOf(question, parts, settled), endsAt: time.endsAt });
    return { ...result, config, revisions };
  } finally {
    await measurer.close();
  }
}

function placesIn({ source }: Config): readonly string[] {
  return source === undefined ? configPlaces : [...configPlaces, source];
}

interface Where {
  /** Root of the repository. */
  readonly root: string;
  readonly cwd: string;
  readonly baseline: string | undefined;
}

interface Meant {
  readonly config: Config;
  readonly gate: GateName;
}

/** A folder that is named is the gate's; else it is found from where the command was typed. */
export async function meantBy({ root, cwd, baseline }: Where, question: MeasuringQuestion): Promise<Meant> {
  const { store, workingDirectory } = question;
  const from = resolve(cwd, workingDirectory ?? question.folder);
  const named = workingDirectory === undefined ? '' : await folderOf(from, cwd);
  const typed = question.config;
  const places = { root, folders: [named, '', cwd], base: baseline };
  const config = typed === undefined ? undefined : await typedConfig({ ...places, typed });
  const isFound = config === undefined && workingDirectory === undefined;
  const folder = isFound ? await gateFolder(root, from, baseline) : config === undefined ? named : '';
  const isOutside = config !== undefined && isAbsolute(config);
  return {
    config: await openJudged({ root, folder, config, by: 'person', base: baseline, store }),
    gate: isOutside ? defaultGate : gateName({ folder, config, usualPlaces: configPlaces }),
  };
}

interface Opened {
  readonly root: string;
  readonly io: Io;
  readonly question: MeasuringQuestion;
  readonly parts: MeasuringParts;
}

/** What a door passes, else what a clone has. */
async function worldOf(
  { root, io, question, parts }: Opened,
  { config, revisions, baseline }: Settled,
): Promise<Pick<Parameters<typeof runGate>[0], 'store' | 'ancestry' | 'changes'>> {
  return {
    store: parts.store ?? (await storeToRead({ root, config }, io, question.remote)),
    ancestry: parts.ancestry ?? openGitAncestry(root),
    changes:
      baseline === undefined ? undefined : (parts.changes ?? openGitChanges(root, baseline, revisions.candidate)),
  };
}

interface Settled extends Meant {
  readonly revisions: Revisions;
  /** Undefined where nothing is compared. */
  readonly baseline: string | undefined;
}

function taskOf(
  question: MeasuringQuestion,
  parts: MeasuringParts,
  { config, gate, revisions, baseline }: Settled,
): Parameters<typeof runGate>[1] {
  return {
    config,
    candidateCommit: revisions.candidate,
    baselineCommit: baseline,
    select: selection(question, config),
    asked: askedIn(question),
    nothingFits: (found) => nothingFits(question, found),
    skip: parts.skip,
    judged: parts.judgedBy,
    seed: question.seed ?? randomInt(1, 1_000_000),
    runId: parts.runId ?? localRunId(),
    takenAt: new Date().toISOString(),
    shard: question.shard,
    gate,
    profileRepeats,
    purpose: question.purpose,
    labels: parts.labels,
    notes: revisions.notes,
    place: placeOf(question, parts, baseline),
  };
}

function askedIn({ suites, filters }: MeasuringQuestion): Asked | undefined {
  return suites.length + filters.length === 0 ? undefined : { suites, filters };
}

function placeOf(question: MeasuringQuestion, parts: MeasuringParts, baseline: string | undefined): Place {
  return {
    version,
    reproduceBase: baseline,
    chosen: chosenBy(question),
    command: question.command,
    reproduce: question.reproduce,
    repositoryUrl: parts.repositoryUrl,
    baselineBranch: parts.baselineBranch,
  };
}

/** What a person chose manually holds for the next run too. */
function chosenBy(question: MeasuringQuestion): Place['chosen'] {
  const { suites, filters, shard } = question;
  const one = (option: string, value: string | undefined) => (value === undefined ? [] : [{ option, value }]);
  const chosen = [
    ...one('--head', question.head),
    ...one('--config', question.config),
    ...one('--working-directory', question.workingDirectory),
    ...one('--store', question.store),
    ...one('--remote', question.remote),
    ...one('--budget', question.budget),
    ...askedOptions({ suites, filters }),
    ...(shard === undefined ? [] : [{ option: '--shard', value: `${shard.index}/${shard.count}` }]),
  ];
  return chosen.length === 0 ? undefined : chosen;
}

function withBudget(config: Config, budgetMs: number | undefined): Config {
  return budgetMs === undefined ? config : { ...config, measure: { ...config.measure, budgetMs } };
}

function localRunId(): string {
  return `local-${Date.now().toString(36)}-${randomInt(36 ** 4).toString(36)}`;
}
