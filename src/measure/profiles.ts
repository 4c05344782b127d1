/** Captured profiles with their names and records; the sides take turns so that a drift of the machine hits both. */
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { GateError } from '../errors.ts';
import type { RawProfile } from '../harness/harness.ts';
import type { CapturedProfile } from '../ports.ts';
import type { BenchmarkId } from '../results/benchmark-id.ts';
import type { Side, Target } from '../results/evidence.ts';

export interface ProfileTurn {
  readonly side: Side;
  /** 0-based. */
  readonly repeat: number;
}

/** Sides alternate, and who begins alternates too: b c, c b, b c, … */
export function profileTurns(sides: readonly Side[], repeats: number): readonly ProfileTurn[] {
  return Array.from({ length: repeats }, (_, repeat) =>
    (repeat % 2 === 0 ? sides : [...sides].reverse()).map((side) => ({ side, repeat })),
  ).flat();
}

/** What explains a metric: allocations explain `alloc`, processor time everything else. */
export function profileKindOf({ metric }: Target): 'cpu' | 'heap' {
  return metric.unit === 'B' ? 'heap' : 'cpu';
}

export function toCaptured(raw: RawProfile, id: BenchmarkId, { side, repeat }: ProfileTurn): CapturedProfile {
  const file = `profiles/${slugOf(id)}-${raw.kind}-${side}-${repeat + 1}.pb.gz`;
  const { kind, operations } = raw;
  return { record: { id, side, reference: { kind, file, operations } }, bytes: gzipSync(raw.bytes) };
}

/** Readable, safe as a file name, and different for different ids by its digest. */
function slugOf(id: BenchmarkId): string {
  const text = `${id.suite}/${id.name}`;
  const digest = createHash('sha256')
    .update(JSON.stringify([id.suite, id.name]))
    .digest('hex')
    .slice(0, 10);
  const slug = text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60);
  return `${slug}-${digest}`;
}

export function cannotProfile(id: BenchmarkId, reason: string): GateError {
  return new GateError('BENCH_FAILED', `Cannot profile "${id.name}" as it must run once more: ${reason}`);
}
