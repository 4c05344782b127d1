/**
 * Several evidences of one build as one. Each field has its rule here and nowhere else, so that none is left to whatever came
 * first; what cannot be known of the whole from the parts is absent.
 */
import { type BenchmarkId, benchmarkKey } from './benchmark-id.ts';
import type { BuiltFiles, Evidence } from './evidence.ts';
import type { BenchmarkOutcome } from './run.ts';

/** Every field, also those that may be absent: one that is added has to say how it is joined. */
type Whole = { readonly [Key in keyof Required<Evidence>]: Evidence[Key] };

/** Seed, environment, the candidate's own facts and the stored runs are the first one's, with which it is judged. */
export function joinEvidence(evidences: readonly [Evidence, ...Evidence[]]): Evidence {
  const [first, ...others] = evidences;
  if (others.length === 0) return first;
  const whole: Whole = {
    schema: 1,
    seed: first.seed,
    environment: first.environment,
    stored: first.stored,
    candidate: { ...first.candidate, outcomes: outcomesOf(evidences) },
    baselineCommit: evidences.find(({ baselineCommit }) => baselineCommit !== undefined)?.baselineCommit,
    blocks: evidences.flatMap(({ blocks }) => blocks),
    profiles: evidences.flatMap(({ profiles }) => profiles),
    built: joinBuilt(evidences.flatMap(({ built }) => built ?? [])),
    stale: joined(evidences.map(({ stale }) => stale)),
    work: joined(evidences.map(({ work }) => work)),
    unprepared: evidences.find(({ unprepared }) => unprepared !== undefined)?.unprepared,
    baselineBenchmarks: listedByAll(evidences),
    baselineTargets: joined(evidences.map(({ baselineTargets }) => baselineTargets)),
    shard: undefined,
    asked: isAskedByAll(evidences) ? first.asked : undefined,
    durationMs: Math.max(...evidences.map(({ durationMs }) => durationMs)),
  };
  return present(whole);
}

/** A field that is absent from all stays absent, as a file has it. */
function present(whole: Whole): Evidence {
  const { stored, ...rest } = whole;
  return stored === undefined ? rest : { ...rest, stored };
}

/** Undefined where none has the list. */
function joined<T>(lists: readonly (readonly T[] | undefined)[]): readonly T[] | undefined {
  const known = lists.filter((list) => list !== undefined);
  return known.length === 0 ? undefined : known.flat();
}

/** A file that several of them built is one file; each diff shows it whole, so the first of a path says it all. */
function joinBuilt(parts: readonly BuiltFiles[]): BuiltFiles | undefined {
  if (parts.length === 0) return undefined;
  const sections = new Map<string, string>();
  for (const section of parts.flatMap(({ diff }) => diff.split(/^(?=diff --git )/m))) {
    const [header = ''] = section.split('\n', 1);
    if (!sections.has(header)) sections.set(header, section.endsWith('\n') ? section : `${section}\n`);
  }
  sections.delete('');
  return { paths: [...new Set(parts.flatMap(({ paths }) => paths))], diff: [...sections.values()].join('') };
}

/** A benchmark that one only skipped or failed to load, and another measured, is measured. */
function outcomesOf(evidences: readonly Evidence[]): readonly BenchmarkOutcome[] {
  const rank = { measured: 3, failed: 2, unaffected: 1, skipped: 0 } as const;
  const best = new Map<string, BenchmarkOutcome>();
  for (const outcome of evidences.flatMap(({ candidate }) => candidate.outcomes)) {
    const key = benchmarkKey(outcome.id);
    const known = best.get(key);
    if (known === undefined || rank[outcome.state] > rank[known.state]) best.set(key, outcome);
  }
  return [...best.values()];
}

/** Known only if every one of them listed the baseline: a partial list would call the rest new. */
export function listedByAll(evidences: readonly Evidence[]): readonly BenchmarkId[] | undefined {
  const byKey = new Map<string, BenchmarkId>();
  for (const { baselineBenchmarks } of evidences) {
    if (baselineBenchmarks === undefined) return undefined;
    for (const id of baselineBenchmarks) byKey.set(benchmarkKey(id), id);
  }
  return [...byKey.values()];
}

function isAskedByAll(evidences: readonly Evidence[]): boolean {
  const asked = JSON.stringify(evidences[0]?.asked);
  return evidences.every((each) => JSON.stringify(each.asked) === asked);
}
