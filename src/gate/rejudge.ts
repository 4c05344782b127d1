/** Judges recorded evidence again from its raw samples, under this configuration: fork reports, shards, `report`. */

import type { Config } from '../config/config.ts';
import { answerFromEvidence } from '../decide/answer-from-evidence.ts';
import { leaveOpen } from '../decide/contradictions.ts';
import type { Judgement } from '../decide/judgement.ts';
import { leaveIndistinct } from '../decide/leave-indistinct.ts';
import { leaveStale } from '../decide/leave-stale.ts';
import { procedure } from '../decide/procedure.ts';
import type { ProcedureInput } from '../decide/procedure-input.ts';
import { drive } from '../decide/run-procedure.ts';
import type { Labels } from '../decide/verdict.ts';
import { GateError } from '../errors.ts';
import type { Changes } from '../ports.ts';
import type { Report } from '../report/report.ts';
import { environmentClass } from '../results/environment.ts';
import type { Evidence } from '../results/evidence.ts';
import { joinEvidence } from '../results/join-evidence.ts';
import type { Merged } from '../results/merge.ts';
import type { NoEffect } from '../results/no-effect.ts';
import { targetKey } from '../results/target-key.ts';
import { assemble, type Place } from './assemble.ts';
import { weighedPolicy } from './policy-weights.ts';
import { emptyHistory, type History } from './stored-history.ts';

export interface RejudgeInput {
  readonly merged: Merged;
  /** One a group, in the order of the groups. */
  readonly histories: readonly History[];
  readonly config: Config;
  readonly labels?: Labels;
  /** Suites that the change cannot have touched; absent: unknown. */
  readonly untouched?: readonly string[] | undefined;
  /** Whether git confirms a proof of no effect; absent: no proof counts. */
  readonly confirmedByGit?: ((proof: NoEffect) => boolean) | undefined;
  /** `foreign`: what only the base can know is never taken from it. */
  readonly bundle: 'own' | 'foreign';
  readonly changes?: Changes | undefined;
  readonly notes: readonly string[];
  readonly place: Place;
}

export interface Judged {
  readonly report: Report;
  /** All groups together. */
  readonly evidence: Evidence;
  readonly profiles: ReadonlyMap<string, Uint8Array>;
}

/** Groups of unlike machines share the build's α. */
export async function rejudge(input: RejudgeInput): Promise<Judged> {
  const { groups, shards } = input.merged;
  if (groups.every(({ evidence }) => evidence.candidate.outcomes.length === 0)) throw nothingMeasured();
  const policy = { ...input.config.policy, alpha: input.config.policy.alpha / groups.length };
  const [{ evidence: one }, ...others] = groups;
  const evidence = joinEvidence([one, ...others.map((group) => group.evidence)]);
  const sideBySide = isBuilt(evidence) ? 'possible' : 'impossible';
  const { untouched, confirmedByGit, bundle } = input;
  const judged = groups.map((group, index) => {
    const history = input.histories[index] ?? emptyHistory;
    const judging: Judging = { history, policy, sideBySide, untouched, confirmedByGit, bundle };
    return { history, judgements: judge(group.evidence, judging) };
  });
  const all = judged.flatMap((group) => group.judgements);
  // What a missing shard would have measured is not removed; it is missing, which the report says of the shard.
  const isPartial = (shards?.missing.length ?? 0) > 0;
  const judgements = isPartial ? all.filter(({ kind }) => kind !== 'removed') : removedByAll(all, groups.length);
  const kept = new Set(judgements);
  const profiles = new Map(groups.flatMap((group) => [...group.profiles]));
  const report = await assemble({
    ...input,
    evidence,
    judgements,
    profiles,
    history: input.histories[0] ?? emptyHistory,
    groups: judged.map((group) => ({ ...group, judgements: group.judgements.filter((each) => kept.has(each)) })),
  });
  return { report: shards === undefined ? report : { ...report, shards }, evidence, profiles };
}

function nothingMeasured(): GateError {
  return new GateError('SUITE_EMPTY', 'Cannot judge as the bundles must hold a benchmark: they hold none', {
    hint: 'check the globs of the configuration, and --suite and --filter of the measuring',
  });
}

/** What one machine was not asked for, another measured: only what every group misses is removed, and once. */
function removedByAll(judgements: readonly Judgement[], groups: number): readonly Judgement[] {
  const keyOf = ({ target }: Judgement): string => targetKey(target);
  const removed = judgements.filter(({ kind }) => kind === 'removed').map(keyOf);
  const seen = new Set<string>();
  return judgements.filter((judgement) => {
    const key = keyOf(judgement);
    if (judgement.kind !== 'removed') return true;
    if (seen.has(key) || removed.filter((other) => other === key).length < groups) return false;
    seen.add(key);
    return true;
  });
}

interface Judging {
  readonly history: History;
  readonly policy: Config['policy'];
  readonly sideBySide: 'possible' | 'impossible';
  readonly untouched: readonly string[] | undefined;
  readonly confirmedByGit: RejudgeInput['confirmedByGit'];
  readonly bundle: 'own' | 'foreign';
}

function judge(
  evidence: Evidence,
  { history, policy, sideBySide, untouched, confirmedByGit, bundle }: Judging,
): readonly Judgement[] {
  const steps = procedure({
    candidate: evidence.candidate,
    stored: history.runs,
    accepted: history.accepted,
    earlier: history.earlier,
    otherClasses: history.otherClasses,
    known: history.known,
    ...listedIn(evidence),
    sideBySide: evidence.baselineCommit === undefined ? 'impossible' : sideBySide,
    policy: weighedPolicy(policy, history),
    seed: evidence.seed,
    // What was recorded was paid for, by several machines where there were shards; what was not is unavailable.
    budgetMs: Number.POSITIVE_INFINITY,
  });
  const { blocks } = evidence;
  const known = [...history.runs, ...history.known];
  const ofClass = environmentClass(evidence.environment);
  const alike = known.filter(({ environment }) => environmentClass(environment) === ofClass);
  const judgements = leaveOpen(drive(steps, answerFromEvidence(evidence)), {
    blocks,
    known,
    alike,
    untouched,
    confirmedByGit,
    bundle,
  });
  return leaveStale(leaveIndistinct(judgements), evidence.stale);
}

/** What was measured on the baseline side is there, whatever the list says. */
function listedIn({
  baselineBenchmarks,
  baselineTargets,
  blocks,
}: Evidence): Pick<ProcedureInput, 'baselineBenchmarks' | 'baselineTargets'> {
  const measured = blocks.filter(({ answer }) => answer.state === 'measured').map(({ target }) => target);
  return {
    baselineBenchmarks:
      baselineBenchmarks === undefined ? undefined : [...baselineBenchmarks, ...measured.map(({ id }) => id)],
    baselineTargets: [...(baselineTargets ?? []), ...measured],
  };
}

/** Where one shard could not build the baseline and another could, what the first did not compare is undecided. */
function isBuilt({ unprepared, blocks }: Evidence): boolean {
  return unprepared === undefined || blocks.length > 0;
}
