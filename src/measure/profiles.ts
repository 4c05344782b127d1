/** Captured profiles with their names and records; the sides take turns so that a drift of the machine hits both. */
import { createHash } from 'node:crypto';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { GateError } from '../errors.ts';
import type { RawProfile } from '../harness/harness.ts';
import type { CapturedProfile, ProfileRepeats } from '../ports.ts';
import { writePprof } from '../profile/formats/pprof-write.ts';
import { repositoryPath } from '../profile/place.ts';
import type { Frame, Profile } from '../profile/profile.ts';
import { asTime } from '../profile/sampled-time.ts';
import type { BenchmarkId } from '../results/benchmark-id.ts';
import type { Side } from '../results/evidence.ts';
import { placed, withoutHarness, withoutTool } from './benchmark-stacks.ts';
import { withVersions } from './package-versions.ts';
import { withSources } from './profiled-sources.ts';

export interface ProfileTurn {
  readonly side: Side;
  /** 0-based. */
  readonly repeat: number;
}

/** Sides alternate, and so does the side that begins: b c, c b, b c, … */
export function profileTurns(sides: readonly Side[], { count, taken }: ProfileRepeats): readonly ProfileTurn[] {
  return Array.from({ length: count }, (_, turn) => {
    const repeat = taken + turn;
    return (repeat % 2 === 0 ? sides : [...sides].reverse()).map((side) => ({ side, repeat }));
  }).flat();
}

export interface Origin {
  /** Root of the checkout the profile was taken in. */
  readonly root: string;
  /** The worker door, whose own frames are no part of any benchmark. */
  readonly worker: string;
}

export async function toCaptured(
  raw: RawProfile,
  turn: ProfileTurn & { readonly id: BenchmarkId } & Origin,
): Promise<CapturedProfile> {
  const { id, side, repeat, root, worker } = turn;
  const file = `profiles/${slugOf(id)}-${raw.kind}-${side}-${repeat + 1}.pb.gz`;
  const { kind, inlining } = raw;
  const own = withoutTool(raw.caller, placed(raw.place, asTime(await readRaw(raw), raw.nsPerSample ?? 0)));
  const operations = operationsOf(raw, own);
  const ours = withoutHarness(pathToFileURL(dirname(worker)).href, own);
  const profile = relativeTo(root, withVersions(await withSources(root, ours, raw.sourceMaps)));
  const written = { ...profile, operations: operations ?? profile.operations, inlining };
  return {
    record: { id, side, reference: { kind, file, operations, collections: raw.collections } },
    bytes: writePprof(written),
  };
}

function operationsOf({ operations, costPerOperation = 0 }: RawProfile, own: Profile): number | undefined {
  if (operations !== undefined || !(costPerOperation > 0)) return operations;
  const total = own.stacks.reduce((sum, { values }) => sum + (values[own.defaultType] ?? 0), 0);
  return total > 0 ? total / costPerOperation : undefined;
}

/** A reader is loaded when its format is met: a harness writes one or two of the six. */
async function readRaw({ format, bytes, sampleType }: RawProfile): Promise<Profile> {
  const options = { sampleType };
  switch (format) {
    case 'cpuprofile':
      return (await import('../profile/formats/cpuprofile.ts')).readCpuProfile(bytes);
    case 'heapprofile':
      return (await import('../profile/formats/heapprofile.ts')).readHeapProfile(bytes, { sampleType: 'alloc_space' });
    case 'perf-script':
      return (await import('../profile/formats/perf-script.ts')).readPerfScript(bytes, options);
    case 'speedscope': {
      const { readSpeedscope } = await import('../profile/formats/speedscope.ts');
      return readSpeedscope(bytes, { ...options, lines: 'definition' });
    }
    case 'jfr':
      return (await import('../profile/formats/jfr.ts')).readJfr(bytes, options);
    case 'pprof':
      return (await import('../profile/formats/pprof.ts')).readPprof(bytes, options);
  }
}

/** The checkout is gone when the profile is read again: its files are named as the repository names them. */
function relativeTo(root: string, profile: Profile): Profile {
  const place = (frame: Frame): Frame => {
    const path = frame.file === undefined ? undefined : repositoryPath(frame.file, [root]);
    return path === undefined ? frame : { ...frame, file: path };
  };
  return { ...profile, frames: profile.frames.map(place) };
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
