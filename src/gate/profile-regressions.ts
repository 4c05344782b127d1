/**
 * Profiles both sides of every regression in processes of their own; once more as many where the first show no function
 * that grew, though the benchmark did: a busy machine or a slow sampler can hide it.
 */
import type { Judgement } from '../decide/judgement.ts';
import { GateError } from '../errors.ts';
import type { CapturedProfile, Measurer } from '../ports.ts';
import { findBlame } from '../profile/blame.ts';
import { diffProfiles } from '../profile/diff.ts';
import type { ProfileSide } from '../profile/diff-result.ts';
import { readPprof } from '../profile/formats/pprof.ts';
import { placeOf } from '../profile/place.ts';
import { bySize } from '../report/words.ts';
import { benchmarkKey } from '../results/benchmark-id.ts';
import type { BuiltFiles, ProfileRecord, Side, Target } from '../results/evidence.ts';
import { profileKindOf } from '../results/metric.ts';
import type { GatherOptions, GatherWorld } from './gather-world.ts';
import { measuredShift } from './measured-shift.ts';
import { unprofiled } from './unprofiled.ts';

/** More regressions than this are not profiled: the picture of the first ones says enough, and time is bounded. */
const mostProfiled = 8;

export interface Profiled {
  readonly records: readonly ProfileRecord[];
  readonly bytes: ReadonlyMap<string, Uint8Array>;
  readonly notes: readonly string[];
  /** Files of the profiles that git does not know, and how the sides differ in them; undefined: none. */
  readonly built: BuiltFiles | undefined;
}

export async function profileRegressions(
  { measurer, progress }: GatherWorld,
  judgements: readonly Judgement[],
  { profileRepeats }: Pick<GatherOptions, 'profileRepeats'>,
): Promise<Profiled> {
  // The first line names the largest, and time may not hold all.
  const regressions = bySize(judgements.filter(({ kind }) => kind === 'regression'));
  const targets = oneOfEachKind(regressions.map(({ target }) => target));
  const chosen = profileRepeats > 0 ? targets.slice(0, mostProfiled) : [];
  const captured: CapturedProfile[] = [];
  const notes: string[] = [];
  if (chosen.length > 0) progress.start('profiling both sides of each regression', chosen.length);
  for (const target of chosen) {
    try {
      const kind = profileKindOf(target.metric);
      const shift = measuredShift(judgements, { id: target.id, kind });
      captured.push(...(await profileUntilSeen(measurer, target, { count: profileRepeats, shift })));
    } catch (error) {
      if (!(error instanceof GateError) || error.code === 'INTERRUPTED') throw error;
      notes.push(unprofiled(target.id.name, error));
    }
    progress.step(target.id.name);
  }
  if (targets.length > chosen.length && profileRepeats > 0) {
    notes.push(`Only the first ${mostProfiled} of ${targets.length} regressions were profiled.`);
  }
  const profiles = unique(captured);
  return { ...profiles, notes: [...new Set(notes)], built: await builtIn(measurer, profiles.bytes) };
}

/** One profile explains all metrics of its kind. */
function oneOfEachKind(targets: readonly Target[]): readonly Target[] {
  const keys = targets.map(({ id, metric }) => `${profileKindOf(metric)} ${benchmarkKey(id)}`);
  return targets.filter((_, i) => keys.indexOf(keys[i] ?? '') === i);
}

async function profileUntilSeen(
  measurer: Measurer,
  target: Target,
  { count, shift }: { readonly count: number; readonly shift: number | undefined },
): Promise<readonly CapturedProfile[]> {
  const first = await measurer.profile(target, { count, taken: 0 });
  if (seesGrowth(first, shift)) return first;
  return [...first, ...(await furtherProfiles(measurer, target, count))];
}

/** Those that are taken stay, where time ends before more of them. */
async function furtherProfiles(measurer: Measurer, target: Target, count: number): Promise<readonly CapturedProfile[]> {
  try {
    return await measurer.profile(target, { count, taken: count });
  } catch (error) {
    if (error instanceof GateError && error.code === 'BUDGET_SPENT') return [];
    throw error;
  }
}

/** Whether any function's own cost grew beyond the noise; true also where more of the same could not show it either. */
function seesGrowth(captured: readonly CapturedProfile[], shift: number | undefined): boolean {
  const of = (side: Side): readonly ProfileSide[] =>
    captured.filter(({ record }) => record.side === side).map(({ bytes }) => ({ profile: readPprof(bytes) }));
  const [baseline, candidate] = [of('baseline'), of('candidate')];
  if (baseline.length === 0 || candidate.length === 0) return true;
  try {
    return findBlame(diffProfiles(baseline, candidate, { shift }), []).functions.length > 0;
  } catch (error) {
    if (error instanceof GateError) return true;
    throw error;
  }
}

function unique(captured: readonly CapturedProfile[]): Pick<Profiled, 'records' | 'bytes'> {
  const records = new Map<string, ProfileRecord>();
  const bytes = new Map<string, Uint8Array>();
  for (const { record, bytes: content } of captured) {
    records.set(`${benchmarkKey(record.id)} ${record.reference.file}`, record);
    bytes.set(record.reference.file, content);
  }
  return { records: [...records.values()], bytes };
}

/** Asked while the checkouts exist. */
async function builtIn(measurer: Measurer, bytes: ReadonlyMap<string, Uint8Array>): Promise<BuiltFiles | undefined> {
  if (bytes.size === 0) return undefined;
  const frames = [...bytes.values()].flatMap((content) => readPprof(content).frames);
  const named = frames.flatMap(({ file }) => (file === undefined ? [] : [placeOf(file, [])]));
  const paths = new Set(named.flatMap(({ kind, path }) => (kind === 'repository' ? [path] : [])));
  const built = await measurer.built([...paths]);
  return built.paths.length === 0 ? undefined : built;
}
