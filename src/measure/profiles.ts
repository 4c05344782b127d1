/** Captured profiles with their names and records; the sides take turns so that a drift of the machine hits both. */
import { createHash } from 'node:crypto';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { GateError } from '../errors.ts';
import type { RawProfile } from '../harness/harness.ts';
import type { CapturedProfile, ProfileRepeats } from '../ports.ts';
import { readCpuProfile } from '../profile/formats/cpuprofile.ts';
import { readHeapProfile } from '../profile/formats/heapprofile.ts';
import { readPprof } from '../profile/formats/pprof.ts';
import { writePprof } from '../profile/formats/pprof-write.ts';
import { repositoryPath } from '../profile/place.ts';
import type { Frame, Profile, Stack } from '../profile/profile.ts';
import type { BenchmarkId } from '../results/benchmark-id.ts';
import type { Side, Target } from '../results/evidence.ts';
import { withVersions } from './package-versions.ts';
import { withSources } from './profiled-sources.ts';

export interface ProfileTurn {
  readonly side: Side;
  /** 0-based. */
  readonly repeat: number;
}

/** Sides alternate, and who begins alternates too: b c, c b, b c, … */
export function profileTurns(sides: readonly Side[], { count, taken }: ProfileRepeats): readonly ProfileTurn[] {
  return Array.from({ length: count }, (_, turn) => {
    const repeat = taken + turn;
    return (repeat % 2 === 0 ? sides : [...sides].reverse()).map((side) => ({ side, repeat }));
  }).flat();
}

/** What explains a metric: allocations explain `alloc`, processor time everything else. */
export function profileKindOf({ metric }: Target): 'cpu' | 'heap' {
  return metric.unit === 'B' ? 'heap' : 'cpu';
}

export interface Origin {
  /** Root of the checkout the profile was taken in. */
  readonly root: string;
  /** The worker door, whose own frames are no part of any benchmark. */
  readonly worker: string;
}

export function toCaptured(
  raw: RawProfile,
  turn: ProfileTurn & { readonly id: BenchmarkId } & Origin,
): CapturedProfile {
  const { id, side, repeat, root, worker } = turn;
  const file = `profiles/${slugOf(id)}-${raw.kind}-${side}-${repeat + 1}.pb.gz`;
  const { kind, operations, inlining } = raw;
  const own = pathToFileURL(dirname(worker)).href;
  const profile = relativeTo(root, withVersions(withSources(root, withoutHarness(own, readRaw(raw)), raw.sourceMaps)));
  const written = { ...profile, operations, ...(inlining === undefined ? {} : { inlining }) };
  return { record: { id, side, reference: { kind, file, operations } }, bytes: writePprof(written) };
}

function readRaw({ format, bytes }: RawProfile): Profile {
  if (format === 'cpuprofile') return readCpuProfile(bytes);
  if (format === 'heapprofile') return readHeapProfile(bytes, { sampleType: 'alloc_space' });
  return readPprof(bytes);
}

/** The cost of calling itself, where a sample fell on no frame of the benchmark. */
const loopFrame: Frame = { name: '(benchmark loop)', language: 'js', kind: 'runtime' };

/** `own`: URL of the harness's folder. Everything down to its innermost frame is taken off each stack. */
export function withoutHarness(own: string, profile: Profile): Profile {
  const isOwn = profile.frames.map(({ file }) => file?.startsWith(`${own}/`) === true);
  const loop = profile.frames.length;
  const strip = (stack: Stack): Stack => {
    const innermost = stack.frames.findLastIndex((frame) => isOwn[frame] === true);
    if (innermost === -1) return stack;
    const frames = stack.frames.slice(innermost + 1);
    if (frames.length > 0) return { ...stack, frames };
    return { frames: [loop], values: stack.values };
  };
  return { ...profile, frames: [...profile.frames, loopFrame], stacks: profile.stacks.map(strip) };
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
