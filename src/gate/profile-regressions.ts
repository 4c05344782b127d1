/** Profiles both sides of every regression, once per benchmark and kind, in processes of their own. */
import type { Judgement } from '../decide/judgement.ts';
import { GateError } from '../errors.ts';
import type { CapturedProfile } from '../ports.ts';
import { benchmarkKey } from '../results/benchmark-id.ts';
import type { ProfileRecord } from '../results/evidence.ts';
import type { GatherOptions, GatherWorld } from './gather.ts';

/** More regressions than this are not profiled: the picture of the first ones says enough, and time is bounded. */
const mostProfiled = 8;

export interface Profiled {
  readonly records: readonly ProfileRecord[];
  readonly bytes: ReadonlyMap<string, Uint8Array>;
  readonly notes: readonly string[];
}

export async function profileRegressions(
  { measurer, progress }: GatherWorld,
  judgements: readonly Judgement[],
  { profileRepeats }: Pick<GatherOptions, 'profileRepeats'>,
): Promise<Profiled> {
  const regressions = judgements.filter(({ kind }) => kind === 'regression');
  const chosen = profileRepeats > 0 ? regressions.slice(0, mostProfiled) : [];
  const captured: CapturedProfile[] = [];
  const notes: string[] = [];
  if (chosen.length > 0) progress.start('profiling both sides of each regression', chosen.length);
  for (const { target } of chosen) {
    try {
      captured.push(...(await measurer.profile(target, profileRepeats)));
    } catch (error) {
      if (!(error instanceof GateError) || error.code === 'INTERRUPTED') throw error;
      notes.push(`No profile of ${target.id.name}. ${error.message}`);
    }
    progress.step(target.id.name);
  }
  if (regressions.length > chosen.length && profileRepeats > 0) {
    notes.push(`Only the first ${mostProfiled} of ${regressions.length} regressions were profiled.`);
  }
  return { ...unique(captured), notes };
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
