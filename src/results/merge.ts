/**
 * Shards of one measuring put together. Shards may have run on unlike machines, and only equal classes are compared,
 * so the result is one evidence for each environment class: usually one.
 */
import { GateError } from '../errors.ts';
import { type BenchmarkId, benchmarkKey } from './benchmark-id.ts';
import type { Bundle } from './bundle.ts';
import { environmentClass } from './environment.ts';
import type { Evidence, ProfileRecord } from './evidence.ts';
import { joinEvidence, listedByAll } from './join-evidence.ts';
import type { BenchmarkOutcome, ProfileReference } from './run.ts';

export interface Merged {
  /** One for each environment class. Judge each at alpha / groups, so that the build keeps its alpha. */
  readonly groups: readonly [Bundle, ...Bundle[]];
  /** Present when the bundles say they are shards; `missing`: 1-based numbers that did not arrive. */
  readonly shards?: { readonly count: number; readonly missing: readonly number[] } | undefined;
}

/**
 * Shards of one build, in any order. Throws FILE_MALFORMED for other commits, another division or a shard given twice.
 */
export function mergeBundles(bundles: readonly [Bundle, ...Bundle[]]): Merged {
  const evidences = bundles.map(({ evidence }) => evidence);
  const [first] = bundles;
  checkSameBuild(evidences);
  const shards = shardsOf(evidences);
  const complete = shards === undefined || shards.missing.length === 0;
  const groups = new Map<string, [Bundle, ...Bundle[]]>();
  for (const bundle of withOwnProfiles(bundles.toSorted((a, b) => indexOf(a) - indexOf(b)))) {
    const name = environmentClass(bundle.evidence.environment);
    const others = groups.get(name);
    groups.set(name, others === undefined ? [bundle] : [...others, bundle]);
  }
  const listed = complete ? listedByAll(evidences) : undefined;
  checkMeasuredOnce(evidences);
  const merged = [...groups.values()].map((group) => mergeGroup(group, groups.size === 1 ? listed : undefined));
  const [one = first, ...others] = merged;
  return { groups: [one, ...others], shards };
}

function mergeGroup(bundles: readonly [Bundle, ...Bundle[]], listed: readonly BenchmarkId[] | undefined): Bundle {
  const [{ evidence: first }, ...others] = bundles;
  const joined = joinEvidence([first, ...others.map(({ evidence }) => evidence)]);
  const { baselineBenchmarks: _own, shard: _shard, ...rest } = joined;
  const profiles = new Map(bundles.flatMap((bundle) => [...bundle.profiles]));
  return { evidence: { ...rest, baselineBenchmarks: listed }, profiles };
}

/** Two shards that measured the same benchmark were not shards of one division. */
function checkMeasuredOnce(evidences: readonly Evidence[]): void {
  const seen = new Set<string>();
  for (const { candidate } of evidences) {
    for (const { state, id } of candidate.outcomes) {
      const key = benchmarkKey(id);
      if (state === 'measured' && seen.has(key)) {
        throw refused('each benchmark must be measured in one shard only', `${id.suite}/${id.name} twice`);
      }
      if (state === 'measured') seen.add(key);
    }
  }
}

/** A shard that no benchmark falls to may name no baseline; the others must name one. */
function checkSameBuild(evidences: readonly Evidence[]): void {
  const [commit, other] = new Set(evidences.map(({ candidate }) => candidate.commit));
  if (other !== undefined) throw refused('all must be of one candidate commit', shortPair(commit, other));
  const [baseline, another] = new Set(evidences.flatMap(({ baselineCommit }) => baselineCommit ?? []));
  if (another !== undefined) throw refused('all must be of one baseline commit', shortPair(baseline, another));
}

function shortPair(...commits: readonly (string | undefined)[]): string {
  return commits.map((commit) => commit?.slice(0, 12)).join(' and ');
}

function shardsOf(evidences: readonly Evidence[]): Merged['shards'] {
  const shards = evidences.flatMap(({ shard }) => (shard === undefined ? [] : [shard]));
  const [first] = shards;
  if (first === undefined) return undefined;
  if (shards.length < evidences.length) throw refused('all or none must be shards', 'some of each');
  const seen = new Set<number>();
  for (const { index, count } of shards) {
    if (count !== first.count) throw refused('all must be of one division', `1/${first.count} and 1/${count}`);
    if (index > count || seen.has(index)) throw refused('each shard must be there once', `${index}/${count}`);
    seen.add(index);
  }
  const all = Array.from({ length: first.count }, (_, index) => index + 1);
  return { count: first.count, missing: all.filter((index) => !seen.has(index)) };
}

/** Shards name their profiles alike, those of unlike machines too; a prefix keeps them apart. */
function withOwnProfiles(bundles: readonly Bundle[]): readonly Bundle[] {
  return bundles.length > 1 ? bundles.map((bundle, index) => withOwnNames(bundle, `s${index + 1}-`)) : bundles;
}

function withOwnNames({ evidence, profiles }: Bundle, prefix: string): Bundle {
  const rename = (file: string): string => file.replace('profiles/', `profiles/${prefix}`);
  const reference = (old: ProfileReference): ProfileReference => ({ ...old, file: rename(old.file) });
  const outcomes = evidence.candidate.outcomes.map(
    (outcome): BenchmarkOutcome =>
      outcome.state === 'measured' ? { ...outcome, profiles: outcome.profiles.map(reference) } : outcome,
  );
  const records = evidence.profiles.map(
    (record): ProfileRecord => ({ ...record, reference: reference(record.reference) }),
  );
  return {
    evidence: { ...evidence, candidate: { ...evidence.candidate, outcomes }, profiles: records },
    profiles: new Map([...profiles].map(([file, bytes]) => [rename(file), bytes])),
  };
}

function indexOf({ evidence }: Bundle): number {
  return evidence.shard?.index ?? 0;
}

function refused(need: string, found: string): GateError {
  return new GateError('FILE_MALFORMED', `Cannot merge bundles as ${need}: current value is ${found}`, {
    hint: 'give the bundles of one measuring: every shard of one commit, each once',
  });
}
