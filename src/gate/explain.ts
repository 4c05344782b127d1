/** From the profiles of both sides to flame graph diffs and names: why each regression came about. */

import type { Judgement } from '../decide/judgement.ts';
import { GateError } from '../errors.ts';
import type { Changes } from '../ports.ts';
import type { ProductionRecord } from '../production/record.ts';
import { type Asked, inProduction, type Lens, lensOf } from '../production/shares.ts';
import { type Blame, findBlame, lacksCulprit } from '../profile/blame.ts';
import { blamedHunks } from '../profile/blamed-hunks.ts';
import { type ChangedFile, parseUnifiedDiff } from '../profile/changed-lines.ts';
import { diffProfiles } from '../profile/diff.ts';
import type { ProfileDiff, ProfileSide } from '../profile/diff-result.ts';
import { readPprof } from '../profile/formats/pprof.ts';
import { withoutContradiction } from '../profile/named-elsewhere.ts';
import { restatedIn } from '../profile/restated.ts';
import { candidateTexts } from '../profile/whole-diff.ts';
import type { Explanation } from '../report/report.ts';
import { type BenchmarkId, benchmarkKey } from '../results/benchmark-id.ts';
import type { BuiltFiles, Evidence, ProfileRecord, Side } from '../results/evidence.ts';
import { measuredShift } from './measured-shift.ts';

export interface Explained {
  readonly explanations: readonly Explanation[];
  readonly notes: readonly string[];
}

/** No more sources of changed files than this many are read. */
const mostSources = 200;

export async function explain(
  judgements: readonly Judgement[],
  evidence: Evidence,
  world: {
    readonly profiles: ReadonlyMap<string, Uint8Array>;
    readonly changes: Changes | undefined;
    readonly production?: readonly ProductionRecord[];
  },
): Promise<Explained> {
  const ids = regressed(judgements, evidence);
  if (ids.length === 0) return { explanations: [], notes: [] };
  const change = withBuilt(await readChange(world.changes), evidence.built);
  const notes = [...change.notes];
  const lenses = (world.production ?? []).map(lensOf);
  const explanations: Explanation[] = [];
  for (const id of ids) {
    const diffs: Explanation['diffs'][number][] = [];
    for (const kind of ['cpu', 'heap'] as const) {
      const question = { id, kind, shift: measuredShift(judgements, { id, kind }) };
      diffs.push(...(await explainOne(evidence, question, { ...world, change, notes, lenses })));
    }
    if (diffs.length > 0) explanations.push({ id, diffs: withoutContradiction(diffs) });
  }
  return { explanations, notes };
}

/** Regressions that were profiled, each benchmark once. */
function regressed(judgements: readonly Judgement[], { profiles }: Evidence): readonly BenchmarkId[] {
  const profiled = new Set(profiles.map(({ id }) => benchmarkKey(id)));
  const ids = new Map<string, BenchmarkId>();
  for (const { kind, target } of judgements) {
    const key = benchmarkKey(target.id);
    if (kind === 'regression' && profiled.has(key)) ids.set(key, target.id);
  }
  return [...ids.values()];
}

interface Change {
  /** `unknown`: no repository is available, or it could not be read. */
  readonly state: 'known' | 'unknown';
  readonly files: readonly ChangedFile[];
  readonly sources: ReadonlyMap<string, string>;
  /** Paths of files that git does not know. */
  readonly built: ReadonlySet<string>;
  readonly notes: readonly string[];
}

const unknownChange =
  'Which functions changed is not known here, as the repository of these commits could not be read.';

async function readChange(changes: Changes | undefined): Promise<Change> {
  const nothing: Change = { state: 'unknown', files: [], sources: new Map(), built: new Set(), notes: [] };
  if (changes === undefined) return { ...nothing, notes: [unknownChange] };
  try {
    const files = parseUnifiedDiff(await changes.diff());
    const sources = new Map<string, string>();
    for (const { path, state } of files.slice(0, mostSources)) {
      const text = state === 'deleted' ? undefined : await changes.source(path);
      if (text !== undefined) sources.set(path, text);
    }
    return { ...nothing, state: 'known', files, sources };
  } catch (error) {
    if (!(error instanceof GateError) || error.code === 'INTERRUPTED') throw error;
    return { ...nothing, notes: [`What this pull request changed could not be read. ${error.message}`] };
  }
}

/** What a build made changed too, and is in no commit. */
function withBuilt(change: Change, built: BuiltFiles | undefined): Change {
  if (built === undefined) return change;
  return {
    ...change,
    built: new Set(built.paths),
    files: [...change.files, ...parseUnifiedDiff(built.diff)],
    sources: new Map([...change.sources, ...candidateTexts(built.diff)]),
  };
}

interface Question {
  readonly id: BenchmarkId;
  readonly kind: 'cpu' | 'heap';
  /** By how much the blocks found it slower; what the profiles say of the machine must agree. */
  readonly shift: number | undefined;
}

interface Context {
  readonly profiles: ReadonlyMap<string, Uint8Array>;
  readonly changes: Changes | undefined;
  readonly change: Change;
  readonly notes: string[];
  readonly lenses: readonly Lens[];
}

async function explainOne(evidence: Evidence, question: Question, context: Context): Promise<Explanation['diffs']> {
  const of = (side: Side): readonly ProfileSide[] =>
    evidence.profiles
      .filter((record) => record.side === side && isAbout(record, question))
      .flatMap((record) => readSide(record, context));
  try {
    const baselines = of('baseline');
    const candidates = of('candidate');
    if (baselines.length === 0 || candidates.length === 0) return [];
    const diff = diffProfiles(baselines, candidates, {
      changes: context.change.files,
      shift: question.shift,
    });
    const { lenses } = context;
    const { files, state, built } = context.change;
    const found = builtToo(await blameOf(diff, context), built);
    const blame = lenses.length === 0 ? found : weighed(found, lenses, askedOf(diff.kind, evidence));
    if (state !== 'known') return [{ diff, blame: withoutChange(blame) }];
    return [{ diff, blame, hunks: blamedHunks(blame, diff.functions, files, context.change.sources) }];
  } catch (error) {
    if (!(error instanceof GateError)) throw error;
    context.notes.push(`No flame graph diff of ${question.id.name}. ${error.message}`);
    return [];
  }
}

/** What was changed and shows in no profile is looked for where no changed function is the cause. */
async function blameOf(diff: ProfileDiff, { change, changes }: Context): Promise<Blame> {
  const { changes: files } = restatedIn(change.files);
  const found = findBlame(diff, files, { sources: change.sources });
  if (!lacksCulprit(found) || files.length === 0) return found;
  const { filesToRead } = await import('../profile/changed-values.ts');
  const sources = new Map(change.sources);
  for (const path of changes === undefined ? [] : filesToRead(diff, files, change.sources)) {
    const text = await changes?.source(path);
    if (text !== undefined) sources.set(path, text);
  }
  const { withValues } = await import('../profile/value-blame.ts');
  return withValues(found, diff, files, { sources });
}

/** What git does not know is never called unchanged: a build may have made something else of it. */
function builtToo({ functions, explained, ...rest }: Blame, built: ReadonlySet<string>): Blame {
  const marked = functions.map((each) =>
    each.relation === 'unchanged' && each.file !== undefined && built.has(each.file)
      ? { ...each, relation: 'built' as const }
      : each,
  );
  return { ...rest, functions: marked, explained: explained || marked.some(({ relation }) => relation === 'built') };
}

/** What each function is of production: what its regression would cost there. */
function weighed(blame: Blame, lenses: readonly Lens[], asked: Asked): Blame {
  const functions = blame.functions.map((each) => {
    const production = inProduction(lenses, asked, each.function);
    return production.length === 0 ? each : { ...each, production };
  });
  return { ...blame, functions };
}

function askedOf(kind: Asked['kind'], { candidate }: Evidence): Asked {
  return { kind, at: candidate.takenAt };
}

/** Of a change that could not be read, neither "not changed" nor "unexplained" may be reported. */
function withoutChange({ functions }: Blame): Blame {
  return {
    functions: functions.map((each) => (each.relation === 'unchanged' ? { ...each, relation: 'unknown' } : each)),
    explained: true,
  };
}

function isAbout({ id, reference }: ProfileRecord, question: Question): boolean {
  return reference.kind === question.kind && benchmarkKey(id) === benchmarkKey(question.id);
}

function readSide({ reference }: ProfileRecord, { profiles }: Context): readonly ProfileSide[] {
  const bytes = profiles.get(reference.file);
  if (bytes === undefined) return [];
  const profile = readPprof(bytes);
  return [reference.operations === undefined ? { profile } : { profile, operations: reference.operations }];
}
