/** From evidence and judgements to the report: the same way whether this machine measured or another did. */
import { median } from 'simple-statistics';
import type { Config } from '../config/config.ts';
import type { Judgement } from '../decide/judgement.ts';
import { type Labels, verdict } from '../decide/verdict.ts';
import type { Changes } from '../ports.ts';
import type { ChosenOption, HistoryPoint, Report } from '../report/report.ts';
import { acceptanceWords } from '../report/words.ts';
import { benchmarkKey } from '../results/benchmark-id.ts';
import type { Evidence } from '../results/evidence.ts';
import { isStepOf } from '../results/note.ts';
import { distributionsOf, valuesOf } from './distributions.ts';
import type { Explained } from './explain.ts';
import { allReadings } from './readings.ts';
import type { History } from './stored-history.ts';

export interface AssembleInput {
  readonly evidence: Evidence;
  readonly judgements: readonly Judgement[];
  readonly profiles: ReadonlyMap<string, Uint8Array>;
  readonly history: History;
  /** Where unlike machines measured: what each judged, and the stored runs of its kind. Absent: all of it by `history`. */
  readonly groups?: readonly Judged[] | undefined;
  readonly config: Config;
  readonly labels?: Labels | undefined;
  readonly changes?: Changes | undefined;
  readonly notes: readonly string[];
  readonly place: Place;
}

interface Judged {
  readonly judgements: readonly Judgement[];
  readonly history: History;
}

/** Where the reader meets the report. */
export interface Place {
  readonly repositoryUrl?: string | undefined;
  readonly baselineBranch?: string | undefined;
  readonly reproduceBase?: string | undefined;
  readonly chosen?: readonly ChosenOption[] | undefined;
  readonly reproduce?: string | undefined;
  readonly command?: string | undefined;
  readonly version: string;
}

/** Adds explanations and distributions to judgements. A diff or blame that cannot be made becomes a note. */
export async function assemble(input: AssembleInput): Promise<Report> {
  const { evidence, judgements, history, config } = input;
  const explained = await explainedBy(input);
  const baseline = baselineOf(input);
  const groups = input.groups ?? [{ judgements, history }];
  const storeNotes = new Set(groups.flatMap((group) => group.history.notes));
  return {
    verdict: verdict(judgements, config.policy, input.labels),
    explanations: explained.explanations,
    distributions: groups.flatMap((group) => distributionsOf(group.judgements, evidence, group.history.runs)),
    histories: groups.flatMap((group) => historiesOf(group.judgements, group.history)),
    readings: allReadings(judgements, evidence),
    work: evidence.work,
    ...productionField(history, evidence.candidate.takenAt),
    baseline,
    candidate: { commit: evidence.candidate.commit },
    environment: evidence.environment,
    seed: evidence.seed,
    alpha: config.policy.alpha,
    durationMs: evidence.durationMs,
    judgedBy: config.judgedBy,
    labels: { accept: config.labels.accept, skip: config.labels.skip },
    notes: [...input.notes, ...storeNotes, ...explained.notes, ...unpreparedNotes(evidence, history)],
    ...unpreparedFields(evidence),
    ...placeFields(input.place),
  };
}

/** Reading and comparing profiles is a tenth of a gate's code: only a regression that was profiled loads it. */
async function explainedBy({ evidence, judgements, history, profiles, changes }: AssembleInput): Promise<Explained> {
  if (evidence.profiles.length === 0) return { explanations: [], notes: [] };
  const { explain } = await import('./explain.ts');
  return explain(judgements, evidence, { profiles, changes, production: history.production ?? [] });
}

function productionField({ production = [] }: History, measuredAt: string): Pick<Report, 'production'> {
  if (production.length === 0) return {};
  const sources = production.map(({ functions: _, schema: __, ...source }) => ({
    ...source,
    ageMs: Math.max(0, Date.parse(measuredAt) - Date.parse(source.until)),
  }));
  return { production: sources };
}

/** Where something was asked of the baseline's build all the same (stored runs, another shard), the verdict is about that. */
function unpreparedFields({
  baselineCommit: commit,
  unprepared,
  blocks,
}: Evidence): Pick<Report, 'unprepared' | 'logs'> {
  if (unprepared === undefined || commit === undefined) return {};
  const logs = [{ title: `baseline ${commit.slice(0, 9)}`, text: unprepared.said }];
  const { budget } = unprepared;
  return blocks.length > 0 ? { logs } : { unprepared: { commit, budget }, logs };
}

function unpreparedNotes(
  { baselineCommit: commit, unprepared, blocks }: Evidence,
  { runs }: History,
): readonly string[] {
  if (unprepared === undefined || commit === undefined || blocks.length + runs.length === 0) return [];
  const short = commit.slice(0, 9);
  return blocks.some(({ answer }) => answer.state === 'measured')
    ? [
        `In one of the shards the baseline commit ${short} could not be prepared, as its log says, and nothing was compared there.`,
      ]
    : [`The baseline commit ${short} could not be prepared, as its log says: what stored runs leave open stays open.`];
}

function placeFields({ baselineBranch: _, ...fields }: Place): Omit<Place, 'baselineBranch'> {
  return fields;
}

function baselineOf({ evidence, history, place }: AssembleInput): Report['baseline'] {
  const nearest = history.runs[0];
  const commit = nearest?.commit ?? evidence.baselineCommit;
  if (commit === undefined) return undefined;
  return {
    commit,
    distance: history.distance ?? 0,
    runs: history.runs.length,
    branch: place.baselineBranch,
  };
}

/** Oldest first. */
function historiesOf(judgements: readonly Judgement[], { runs, accepted }: History): Report['histories'] {
  const seen = new Set<string>();
  return judgements.flatMap(({ target }) => {
    const key = `${benchmarkKey(target.id)} ${target.metric.name}`;
    if (seen.has(key)) return [];
    seen.add(key);
    const points = [...runs].reverse().flatMap((run): readonly HistoryPoint[] => {
      const values = valuesOf(run, target);
      if (values.length === 0) return [];
      const steps = (accepted.get(run.commit) ?? []).filter((note) => isStepOf(note, target));
      return [
        {
          commit: run.commit,
          takenAt: run.takenAt,
          median: median([...values]),
          accepted: steps.length === 0 ? undefined : steps.map(acceptanceWords).join('; '),
        },
      ];
    });
    return points.length === 0 ? [] : [{ id: target.id, metric: target.metric.name, points }];
  });
}
