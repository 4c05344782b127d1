/** Profiles of a run that will be stored: one of each kind for every benchmark, so that a later reader can ask where the cost was. */
import { GateError } from '../errors.ts';
import type { CapturedProfile } from '../ports.ts';
import { benchmarkKey } from '../results/benchmark-id.ts';
import { type Metric, profileKindOf } from '../results/metric.ts';
import type { BenchmarkOutcome, Run } from '../results/run.ts';
import type { GatherWorld } from './gather-world.ts';
import { unprofiled, unprofiledInTime } from './unprofiled.ts';

export interface ProfiledRun {
  readonly run: Run;
  readonly bytes: ReadonlyMap<string, Uint8Array>;
  readonly notes: readonly string[];
}

/** A profile that cannot be taken is noted; the numbers hold without it. */
export async function profileCandidate(
  { measurer, progress, leftMs }: GatherWorld & { readonly leftMs: () => number },
  run: Run,
): Promise<ProfiledRun> {
  const bytes = new Map<string, Uint8Array>();
  const notes: string[] = [];
  const outcomes: BenchmarkOutcome[] = [];
  progress.start('profiling', run.outcomes.length);
  for (const outcome of run.outcomes) {
    progress.step(outcome.id.name);
    if (outcome.state === 'measured' && leftMs() <= 0) notes.push(unprofiledInTime);
    if (outcome.state !== 'measured' || leftMs() <= 0) {
      outcomes.push(outcome);
      continue;
    }
    const captured: CapturedProfile[] = [];
    for (const metric of oneOfEachKind(outcome.measurements.map((each) => each.metric))) {
      try {
        captured.push(...(await measurer.profile({ id: outcome.id, metric }, { count: 1, taken: 0 })));
      } catch (error) {
        if (!(error instanceof GateError) || error.code === 'INTERRUPTED') throw error;
        notes.push(unprofiled(outcome.id.name, error));
      }
    }
    const own = captured.filter(
      ({ record }) => record.side === 'candidate' && benchmarkKey(record.id) === benchmarkKey(outcome.id),
    );
    for (const { record, bytes: content } of own) bytes.set(record.reference.file, content);
    const references = new Map(own.map(({ record }) => [record.reference.file, record.reference]));
    outcomes.push({ ...outcome, profiles: [...references.values()] });
  }
  return { run: { ...run, outcomes }, bytes, notes: [...new Set(notes)] };
}

/** Several metrics may be explained by one profile. */
function oneOfEachKind(metrics: readonly Metric[]): readonly Metric[] {
  return metrics.filter(
    (metric, i) => metrics.findIndex((each) => profileKindOf(each) === profileKindOf(metric)) === i,
  );
}
